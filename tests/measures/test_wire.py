"""Shared copy, where it came from, and what repeats it."""

import pandas as pd
import pytest

from framing.corpus.article import Article, Event
from framing.language.reading import SPAN_COLUMNS, Reading, read
from framing.measures import alignment, wire

COPY = [
    "Rebels seized the northern town of Marrat on Friday after a siege that lasted three weeks.",
    "At least 43 people were killed in the fighting, according to the hospital in the provincial capital.",
    "The army said it had withdrawn its troops to a base outside the town to protect civilians.",
]
OWN = ["A baker on the square said he had never seen the streets so empty.", "Rain is expected in the hills on Sunday."]


def passages_of(*articles: Article) -> tuple[Reading, pd.DataFrame]:
    reading = read(Event("e", "", articles))
    return reading, wire.passages(reading, alignment.pairs(reading))


def article(name: str, *sentences: str, outlet: str = "", credit: str = "") -> Article:
    return Article(name, outlet or name.title(), "", " ".join(sentences), wire=credit)


def test_sentences_in_a_row_are_one_passage_of_copy():
    reading, passages = passages_of(article("a", OWN[0], *COPY), article("b", *COPY, OWN[1]))
    assert passages["passage_id"].tolist() == [0, 0]
    assert passages["sentences"].tolist() == [3, 3]
    assert set(passages["kind"]) == {"copy"}
    for row in passages.itertuples():
        assert reading.text(row.article_id)[row.start : row.end] == " ".join(COPY)


def test_the_table_is_evidence():
    _, passages = passages_of(article("a", *COPY), article("b", *COPY))
    assert passages.columns.tolist() == wire.COLUMNS
    assert passages.columns.tolist()[:7] == SPAN_COLUMNS


def test_words_density_and_score_counted_by_hand():
    # The base has 16 words in its first sentence; the other version has 15 of them and one of its own.
    changed = COPY[0].replace("Rebels", "Militants")
    _, passages = passages_of(article("a", COPY[0]), article("b", changed))
    assert passages["words"].tolist() == [15, 15]
    assert passages["density"].tolist() == [0.9375, 0.9375]
    assert passages["score"].tolist() == [pytest.approx(15 * 15 / 16, abs=1e-3)] * 2
    assert not passages.loc[~passages["base"].astype(bool), "identical"].any()


@pytest.mark.parametrize(
    ("credits", "outlets", "origin", "certain", "base"),
    [
        (("", ""), ("Morning Post", "Reuters"), "Reuters", True, "b"),
        (("AFP", ""), ("Morning Post", "Evening Star"), "AFP", True, "a"),
        (("", ""), ("Morning Post", "Evening Star"), "common source", False, "a"),
        (("AFP", "Reuters"), ("Morning Post", "Evening Star"), "common source", False, "a"),
        (("Coastwire", ""), ("Morning Post", "Coastwire"), "Coastwire", True, "b"),
    ],
)
def test_the_origin_is_what_the_texts_name(credits, outlets, origin, certain, base):
    articles = [
        article(name, *COPY, outlet=outlet, credit=credit)
        for name, outlet, credit in zip("ab", outlets, credits, strict=True)
    ]
    _, passages = passages_of(*articles)
    assert set(passages["origin"]) == {origin}
    assert set(passages["certain"].astype(bool)) == {certain}
    assert passages.loc[passages["base"].astype(bool), "article_id"].tolist() == [base]


def test_without_an_agency_the_base_is_the_version_most_like_the_others():
    middle = [COPY[0], COPY[1], COPY[2]]
    left = [COPY[0].replace("Rebels seized", "Gunmen overran"), *COPY[1:]]
    right = [COPY[0], COPY[1], COPY[2].replace("The army said", "Generals claimed")]
    _, passages = passages_of(article("a", *left), article("m", *middle), article("z", *right))
    assert passages.loc[passages["base"].astype(bool), "article_id"].tolist() == ["m"]


def test_a_quotation_that_two_reporters_heard_is_no_copy():
    spoken = "“We will stay in this town until the last of our wounded has been carried out of the hospital,” "
    heard = article("a", spoken + "the mayor told us.", OWN[0]), article("b", spoken + "said Ruben Talo.")
    _, passages = passages_of(*heard)
    assert passages["kind"].tolist() == ["quotation", "quotation"]
    assert passages["origin"].tolist() == ["", ""]
    assert wire.repeated(passages).empty


def test_boilerplate_is_damped_to_a_tenth():
    credit = "Additional reporting by our correspondents in Marrat, in the capital and at the border crossing."
    _, passages = passages_of(article("a", credit), article("b", credit))
    assert set(passages["kind"]) == {"boilerplate"}
    words = 15
    assert passages["score"].tolist() == [pytest.approx(words * 0.1)] * 2


def test_identical_copy_counts_once_and_the_base_keeps_it():
    _, passages = passages_of(
        article("a", *COPY), article("b", *COPY, OWN[0]), article("c", *COPY[:2], COPY[2].replace("army", "junta"))
    )
    repeated = wire.repeated(passages)
    assert set(repeated.itertuples(index=False, name=None)) == {("b", 0), ("b", 1), ("b", 2), ("c", 0), ("c", 1)}


def test_shares_of_each_article():
    reading, passages = passages_of(article("a", *COPY), article("b", COPY[0], OWN[0]), article("c", OWN[1]))
    shares = wire.shares(reading, passages).set_index("article_id")
    first, own = 16, 14
    assert shares.loc["b", ["n", "shared", "repeated"]].tolist() == [first + own, first, first]
    assert shares.loc["b", "share"] == pytest.approx(first / (first + own))
    assert shares.loc["c", ["shared", "share", "origin"]].tolist() == [0, 0.0, ""]


def test_one_article_and_nothing_in_common():
    for articles in [(article("a", *COPY),), (article("a", *COPY), article("b", *OWN))]:
        reading, passages = passages_of(*articles)
        assert passages.empty
        assert passages.columns.tolist() == wire.COLUMNS
        assert wire.repeated(passages).columns.tolist() == ["article_id", "sentence_id"]
        assert wire.shares(reading, passages)["shared"].sum() == 0


def test_the_order_of_the_articles_does_not_matter():
    articles = [article("a", *COPY), article("b", COPY[0], OWN[0], COPY[2]), article("c", *COPY, OWN[1])]
    tables = []
    for order in (articles, articles[::-1]):
        _, passages = passages_of(*order)
        tables.append(passages.sort_values(["passage_id", "article_id"]).reset_index(drop=True))
    pd.testing.assert_frame_equal(*tables)
