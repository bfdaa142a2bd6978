"""The weights that are shipped, the tokenizer and the features in front of them, and how they are rebuilt."""

import hashlib
import io
from pathlib import Path
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.language.parsing import Parse, Phrase
from framing.language.tokens import Token
from framing.measures.tone import encoder, features, sparse, tiers
from framing.measures.tone.sparse import Scene
from framing.measures.tone.wordpiece import WordPiece
from framing.models import target_tone
from framing.rebuild.target_tone import calibration, data, invented, linear

ALL_FILES = (target_tone.ENCODER, target_tone.VOCABULARY, target_tone.SPARSE)
FILES = [name for name in ALL_FILES if target_tone.present(name)]
VOCABULARY = "[PAD] [UNK] [CLS] [SEP] un ##aff ##able a ##b cafe . ' s".split()


# --- the files ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FILES)
def test_every_shipped_file_is_the_one_that_the_card_describes(name):
    assert hashlib.sha256(target_tone.path(name).read_bytes()).hexdigest() == target_tone.card()["digests"][name]
    assert target_tone.path(name).stat().st_size == target_tone.card()["bytes"][name]


def test_the_model_is_small_and_no_pickle_is_among_it():
    folder = Path(target_tone.__file__).parent
    weights = [file for file in folder.iterdir() if file.suffix in {".onnx", ".npz", ".txt"}]
    assert sum(file.stat().st_size for file in weights) <= 25_000_000
    assert not [file for file in folder.rglob("*") if file.suffix in {".pkl", ".pickle", ".joblib", ".pt"}]


def test_a_damaged_file_is_refused_with_the_way_to_mend_it(monkeypatch, tmp_path):
    (tmp_path / target_tone.SPARSE).write_bytes(b"not the model")
    monkeypatch.setattr(target_tone, "path", lambda name: tmp_path / name)
    for way in (target_tone.read, target_tone.file):
        with pytest.raises(target_tone.DamagedModel, match="install the package again"):
            way(target_tone.SPARSE)


@pytest.mark.parametrize("name", FILES)
def test_a_whole_file_is_found_and_read(name):
    assert target_tone.file(name).read_bytes() == target_tone.read(name) == target_tone.path(name).read_bytes()


@pytest.mark.skipif(bool(tiers.missing("encoder")), reason="the encoder is not installed")
def test_what_is_faster_changes_no_score(monkeypatch):
    # The sums and norms of the graph in one step or in two: the same up to rounding, and its echo in eight bits.
    passages = [encoder.Passage("Smith is a cruel and corrupt liar.", 0, 5), encoder.Passage("Jones came.", 0, 5)]
    apart = tiers.encoder().scores(passages)
    monkeypatch.setattr(encoder, "_SLOWER", [])
    words = target_tone.read(target_tone.VOCABULARY).decode("utf-8").rstrip("\n").split("\n")
    together = encoder.Encoder(target_tone.file(target_tone.ENCODER), words).scores(passages)
    assert np.allclose(apart, together, atol=0.25) and (apart.argmax(axis=1) == together.argmax(axis=1)).all()


@pytest.mark.parametrize("name", [name for name in tiers.TIERS if not tiers.missing(name)])
def test_the_card_says_how_good_each_tier_is_and_on_what(name):
    section = target_tone.card()[name]
    assert 0.3 < section["held_out"]["macro_f1"] < 1 and section["held_out"]["n"] > 500
    assert 0.3 < section["confident_from"] <= 1.01
    assert "BABE" in target_tone.card()["data"]["never_used"]


# --- the tokenizer -----------------------------------------------------------------------------------------------


def test_words_become_the_longest_known_pieces():
    # "unaffable" -> un ##aff ##able is the example of BERT's own tokenizer (Devlin et al. 2019, tokenization.py).
    pieces = WordPiece(VOCABULARY)
    assert pieces.encode("unaffable", 0, 9) == ([2, 4, 5, 6, 3], [0, 1, 1, 1, 0])


WORDS = [("CAFÉ.", [9, 10]), ("ab's", [7, 8, 11, 12]), ("xyz", [1]), ("a" * 101, [1])]


@pytest.mark.parametrize(("text", "ids"), WORDS)
def test_case_accents_punctuation_and_unknown_words(text, ids):
    assert WordPiece(VOCABULARY).encode(text, 0, 1)[0] == [2, *ids, 3]


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 400), st.integers(8, 96))
def test_a_long_text_is_cut_around_its_target(place, limit):
    text = "a " * place + "cafe" + " a" * 300
    ids, marks = WordPiece(VOCABULARY).encode(text, 2 * place, 2 * place + 4, limit)
    assert len(ids) == len(marks) <= limit
    assert [piece for piece, mark in zip(ids, marks, strict=True) if mark] == [9]
    assert (ids[0], ids[-1]) == (2, 3)


# --- the features and the sparse model ---------------------------------------------------------------------------


def sentence(words: str, heads: str, deps: str, tags: str) -> list[features.Token]:
    made, place = [], 0
    for word, head, dep, pos in zip(words.split(), heads.split(), deps.split(), tags.split(), strict=True):
        made.append(features.Token(place, place + len(word), word, word.lower(), pos, dep, int(head)))
        place += len(word) + 1
    return made


ATTACK = sentence("Cruel Smith attacked Jones", "1 2 2 2", "amod nsubj ROOT dobj", "ADJ PROPN VERB PROPN")


def test_features_tell_the_two_parties_of_a_sentence_apart():
    first, second = features.blocks(ATTACK, 6, 11), features.blocks(ATTACK, 21, 26)
    assert {"role nsubj", "mod amod cruel", "mod bad"} <= set(first["parse"])
    assert {"role dobj", "head attacked dobj"} <= set(second["parse"])
    assert "smith" not in first["bag"] and "smith" in second["bag"]
    assert "L1 attacked" in second["window"] and "R1 attacked" in first["window"]


def test_windows_and_ways_up_the_parse_by_hand():
    first, second = features.blocks(ATTACK, 6, 11), features.blocks(ATTACK, 21, 26)
    assert first["window"] == ["L cruel", "R attacked", "R jones", "R attacked jones", "L1 cruel", "R1 attacked"]
    assert "up0 nsubj bad" in first["parse"] and "up0 dobj bad" in second["parse"]
    assert "sib dobj nsubj smith" in second["parse"]


@pytest.mark.parametrize(("between", "heard"), [(9, True), (10, False)])
def test_the_lexicon_hears_ten_words_on_either_side(between, heard):
    for words in (["Smith", *["came"] * between, "brutal"], ["brutal", *["came"] * between, "Smith"]):
        text = " ".join(words)
        start = text.index("Smith")
        assert bool(features.near_target(text, start, start + 5)) == heard


def test_counts_by_hand():
    found = dict(zip(features.COUNTS, features.counts(ATTACK, 6, 11), strict=True))
    # cruel -2.8 and attacked -2.0 in VADER's list; Smith depends on attacked, cruel on Smith
    assert found["negative"] == pytest.approx(4.8) and found["positive"] == 0
    assert (found["negative_left"], found["negative_right"]) == (pytest.approx(2.8), pytest.approx(2.0))
    assert found["negative_parse"] == pytest.approx(2.8 / 2 + 2.0 / 2)
    assert (found["governor"], found["governor_subject"], found["governor_object"]) == (-2.0, -2.0, 0)
    assert found["modifiers"] == pytest.approx(-2.8)


def test_a_negated_word_turns_round_as_in_vader():
    tokens = sentence("Smith is not cruel", "1 1 1 1", "nsubj ROOT neg acomp", "PROPN AUX PART ADJ")
    found = dict(zip(features.COUNTS, features.counts(tokens, 0, 5), strict=True))
    assert found["positive"] == pytest.approx(0.74 * 2.8)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (90, 95)])
def test_a_target_outside_the_sentence_has_no_features(start, end):
    assert features.counts(ATTACK, start, end) == [0.0] * len(features.COUNTS)
    assert features.blocks(ATTACK, start, end) == {"bag": [], "window": [], "parse": []}


def test_a_sparse_model_is_the_same_after_being_stored():
    scenes = [Scene(ATTACK, 6, 11), Scene(ATTACK, 21, 26)] * 4
    shares = np.array([[1.0, 0, 0], [0, 1, 0], [1, 0, 0], [0, 0, 1]] * 2)
    model = linear.sparse_model(scenes, shares, np.ones(8))
    stored = io.BytesIO()
    sparse.save(model, stored)
    again = sparse.load(io.BytesIO(stored.getvalue()))
    assert again.names == model.names
    assert np.allclose(again.probabilities(scenes), model.probabilities(scenes), atol=0.02)
    assert again.probabilities(scenes)[0].argmax() == 0


# --- calibration and made-up sentences ---------------------------------------------------------------------------


def test_the_temperature_of_too_sure_scores_is_found():
    random = np.random.default_rng(0)
    scores = random.normal(size=(4000, 3))
    labels = np.array([random.choice(3, p=row) for row in sparse.softmax(scores)])
    assert calibration.temperature(scores * 3, labels) == pytest.approx(3, rel=0.1)


def test_nobody_is_confident_when_nine_in_ten_is_never_reached():
    even = np.tile([[0.6, 0.4]], (100, 1))
    assert calibration.confident_from(even, np.tile([0, 1], 50)) == 1.01


def test_made_up_sentences_have_their_target_in_place_and_no_slot_left():
    made = invented.reports(400, Random(1))
    assert {mention.label for mention in made} == {0, 1, 2}
    assert sum(mention.label == 1 for mention in made) == 200
    for mention in made:
        assert not set("[]{}") & set(mention.text)
        assert mention.text[mention.start : mention.end].strip() == mention.text[mention.start : mention.end] != ""


def test_names_are_exchanged_the_same_way_everywhere_in_a_sentence():
    text = "President Abe Lincoln thanked France. Abe Lincoln’s speech moved France."
    words = [(0, 9), (10, 13), (14, 21), (30, 36), (38, 41), (42, 49), (49, 51), (65, 71)]
    tokens = [Token(n, 0, s, e, text[s:e], text[s:e], "PROPN", "NNP", "", 0) for n, (s, e) in enumerate(words)]
    entities = [Phrase(0, 2, 2, "PERSON"), Phrase(3, 3, 3, "GPE"), Phrase(4, 6, 5, "PERSON"), Phrase(7, 7, 7, "GPE")]
    places = invented.places_of_names(text, Parse(tokens, [], entities))
    assert [text[start:end] for start, end, _ in places] == ["Abe Lincoln", "France", "Abe Lincoln", "France"]
    mention = data.Mention(text, 10, 21, 2, False)
    new = invented.renamed(mention, places, Random(3), others=1.0)
    name = new.text[new.start : new.end]
    assert new.text.startswith(f"President {name} thanked ") and f"{name}’s speech" in new.text
    assert "Lincoln" not in new.text and "France" not in new.text


def test_no_name_or_sentence_of_the_checks_is_trained_on():
    benchmarks = Path(__file__).parents[2] / "benchmarks"
    checked = (benchmarks / "name_swap.csv").read_text(encoding="utf-8")
    names = [line.removeprefix("name,") for line in checked.splitlines() if line.startswith("name,")]
    known = set(invented.names()["last"]) | set(invented.names()["first"])
    assert len(names) == 24 and not [name for name in names if set(name.split()) <= known]
    pairs = (benchmarks / "minimal_pairs.csv").read_text(encoding="utf-8").replace("[", "").replace("]", "").lower()
    assert not [mention.text for mention in invented.reports(2000, Random(5)) if mention.text.lower() in pairs]
