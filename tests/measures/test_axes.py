"""Lean on axes: vectors by hand, leans by hand, refusals in words."""

import numpy as np
import pandas as pd
import pytest

from framing.corpus.article import Article, Event
from framing.language.reading import read
from framing.lexicons.axes import axes as shipped_axes
from framing.lexicons.axes import build
from framing.lexicons.set_types import LexiconError
from framing.measures import axes
from framing.measures.axes import leaning, vectors

PLANE = axes.Vectors(["peace", "war", "harbour", "bomb"], np.array([[0.0, 2.0], [0.0, -1.0], [3.0, 0.0], [0.0, -5.0]]))


def corpus():
    """Two outlets with five articles each: one writes of harbours, the other of bombs."""
    texts = {"North": "The harbour opened. A harbour grew.", "South": "The bomb fell. A bomb fell."}
    articles = [Article(f"{name}{n}", name, "", text) for name, text in texts.items() for n in range(5)]
    return read(Event("e", "", tuple(articles)))


@pytest.fixture
def small(monkeypatch):
    monkeypatch.setattr(leaning, "FEWEST_WORDS", 10)


def test_leans_by_hand(small):
    table = axes.lean(corpus(), PLANE).set_index(["axis", "outlet"])
    assert set(table.index.get_level_values("axis")) == {"peace"}  # the only axis whose poles have vectors
    south, north = table.loc[("peace", "South")], table.loc[("peace", "North")]
    assert south["lean"] == pytest.approx(-1) and north["lean"] == pytest.approx(0)
    assert south["effect"] == pytest.approx(-0.5) and north["effect"] == pytest.approx(0.5)
    assert south[["n", "articles"]].tolist() == [10, 5]
    assert south["intensity"] == pytest.approx(0.25)
    assert south["low"] == pytest.approx(-0.5) and south["high"] == pytest.approx(-0.5)  # all articles are alike
    assert "bomb 10" in south["forms"]


def test_a_small_corpus_is_refused():
    with pytest.raises(ValueError, match="needs a corpus of 20,000 content words"):
        axes.lean(corpus())


def test_an_outlet_with_few_articles_is_left_out(small):
    reading = corpus()
    extra = read(Event("f", "", (Article("x", "Lone", "", "The bomb fell on the harbour."),)))
    assert set(axes.lean([reading, extra], PLANE)["outlet"]) == {"North", "South"}


def test_articles_of_different_events_are_kept_apart():
    words = leaning.content_words([corpus(), corpus()])
    assert words["article"].nunique() == 20


def test_other_peoples_words_and_names_do_not_count(one_article):
    words = leaning.content_words([one_article("Smith bought bread. “The bomb exploded yesterday,” he said.")])
    assert words["term"].tolist() == ["buy", "bread", "say"]


def test_words_in_like_company_get_like_vectors():
    lines = [
        ["ship", "harbour", "crane"],
        ["boat", "harbour", "crane"],
        ["judge", "court", "verdict"],
        ["jury", "court", "verdict"],
    ]
    rows = [(f"a{n}", n, word) for n in range(40) for word in lines[n % 4]]
    made = axes.from_corpus(pd.DataFrame(rows, columns=["article", "sentence", "term"]), size=3)

    def cosine(left, right):
        return float(made.rows([left])[0] @ made.rows([right])[0])

    assert cosine("ship", "boat") > 0.9
    assert cosine("ship", "boat") > cosine("ship", "jury") + 0.5


def test_rare_words_get_no_vector():
    rows = [("a", n, word) for n in range(6) for word in ("ship", "harbour", "crane")] + [("a", 9, "rare")]
    assert set(axes.from_corpus(pd.DataFrame(rows, columns=["article", "sentence", "term"])).places) == {
        "ship",
        "harbour",
        "crane",
    }


@pytest.mark.parametrize("sentences", [range(15), [0] * 15], ids=["never in one sentence", "always in one"])
def test_words_that_company_does_not_tell_apart_still_get_vectors(sentences):
    words = pd.DataFrame({"article": 0, "sentence": sentences, "term": ["calm", "riot", "police"] * 5})
    vectors = axes.from_corpus(words)
    assert set(vectors.places) == {"calm", "riot", "police"} and np.isfinite(vectors.matrix).all()


def test_vectors_from_a_file(tmp_path):
    path = tmp_path / "vectors.txt"
    path.write_text("2 2\npeace 0 2\nwar 0 -1\n", encoding="utf-8")
    made = axes.from_file(path)
    assert made.mean(("peace", "missing")).tolist() == [0.0, 1.0]
    assert made.has(("missing", "war")) and not made.has(("missing",))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("peace 0 2\nwar x y\n", "line 2.*numbers only"),
        ("peace 0 2\nwar 1\n", "line 2: 1 numbers"),
        ("", "no word vectors"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path, text, message):
    path = tmp_path / "vectors.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=message):
        axes.from_file(path)


def test_axes_have_two_poles_of_different_words():
    assert len(shipped_axes()) >= 20
    assert all(set(axis.negative).isdisjoint(axis.positive) for axis in shipped_axes())
    with pytest.raises(LexiconError, match="'a'"):
        build({"axes": [{"axis": "a", "negative": ["x"], "positive": []}]})


def test_words_meet_up_to_five_words_on():
    letters = list("abcdefg")
    words = pd.DataFrame({"article": "x", "sentence": 0, "term": letters})
    pairs = vectors._pairs(words, {letter: number for number, letter in enumerate(letters)})
    assert all(pairs[i, j] == int(0 < abs(i - j) <= vectors.WINDOW) for i in range(7) for j in range(7))
