"""Frame vocabulary: hand-countable words, several frames for one word, rates and evidence."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing.corpus.article import Article, Event
from framing.language.reading import read
from framing.lexicons.frame_words import FrameWords, frame_words
from framing.lexicons.set_types import LexiconError
from framing.measures import frames
from framing.statistics import wilson_interval

CASES = [
    ("The widow wept.", "generic", [("human_interest", "widow"), ("human_interest", "wept")]),
    ("The lawmakers feuded.", "generic", [("conflict", "feuded")]),
    ("Wages and profits fell.", "generic", [("economic_consequences", "Wages"), ("economic_consequences", "profits")]),
    ("It was immoral.", "generic", [("morality", "immoral")]),
    ("The minister was held accountable.", "generic", [("responsibility", "held accountable")]),
    ("A jury convened.", "policy", [("legality", "jury")]),
    ("The wards were overcrowded.", "policy", [("capacity_and_resources", "overcrowded")]),
    ("The White House met in the morning.", "policy", [("political", "White House")]),
    ("Mr Judge spoke.", "policy", []),
    ("The cat sat on the mat.", "policy", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "scheme", "expected"), CASES, ids=[case[0] for case in CASES])
def test_known_sentences(one_article, text, scheme, expected):
    hits = frames.hits(one_article(text), scheme)
    assert list(zip(hits["frame"], hits["form"], strict=True)) == expected


def test_a_word_of_several_frames_has_a_row_for_each(one_article):
    hits = frames.hits(one_article("The tax rose."))
    assert sorted(hits["frame"]) == ["economic", "economic_consequences"]
    assert set(hits["scheme"]) == {"generic", "policy"}


def test_a_phrase_outranks_its_words_within_a_frame(one_article):
    hits = frames.hits(one_article("It was a matter of civil rights."), "policy")
    assert hits[hits["frame"] == "fairness_and_equality"]["form"].tolist() == ["civil rights"]


def test_rates_by_hand():
    texts = {"A": "The widow wept. “The widow wept,” he said.", "B": "It rained."}
    reading = read(Event("e", "", tuple(Article(name, name, "", text) for name, text in texts.items())))
    table = frames.by_outlet(frames.hits(reading, "generic"), reading).set_index(["frame", "outlet"])
    row = table.loc[("human_interest", "A")]
    assert row[["n", "words", "articles", "forms"]].tolist() == [2, 5, 1, "wept 1, widow 1"]
    low, high = wilson_interval(2, 5)
    assert row[["per_1000", "low", "high"]].tolist() == pytest.approx([400, 1000 * low, 1000 * high])
    assert table.loc[("human_interest", "B"), ["n", "forms"]].tolist() == [0, ""]


def test_nothing_found_and_an_unknown_scheme(one_article):
    reading = one_article("It rained.")
    assert list(frames.hits(reading).columns) == frames.COLUMNS
    assert frames.by_outlet(frames.hits(reading), reading).empty
    with pytest.raises(ValueError, match="no scheme 'moral'"):
        frames.hits(reading, "moral")


def test_there_are_five_generic_and_fifteen_policy_frames():
    schemes = [frame.scheme for frame in frame_words().frames.values()]
    assert schemes.count("generic") == 5 and schemes.count("policy") == 15
    assert all(frame.meaning and frame.title for frame in frame_words().frames.values())


def test_a_frame_that_exists_twice_is_named():
    entry = {"frame": "a", "scheme": "s", "title": "A", "meaning": "a", "noun": ["x"]}
    with pytest.raises(LexiconError, match="'a'"):
        FrameWords({"schemes": {"s": {}}, "frames": [entry, entry]})


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from(["court", "widow", "White House", "“taxes”", ".", "\n\n", "é", "𝔵", "police"]),
        min_size=1,
        max_size=20,
    )
)
def test_spans_are_exact(words):
    text = " ".join(words)
    hits = frames.hits(read(Event("e", "", (Article("a", "A", "", text),))))
    assert all(text[hit.start : hit.end] == hit.form for hit in hits.itertuples())
    assert not hits.duplicated(["start", "end", "frame"]).any()
