"""Which sentences tell the same thing, on events whose pairs can be counted by hand."""

from functools import cache

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.corpus.article import Article, Event
from framing.language.reading import Reading, read
from framing.measures import alignment

COPY = [
    "Rebels seized the northern town of Marrat on Friday after a siege that lasted three weeks.",
    "At least 43 people were killed in the fighting, according to the hospital in the provincial capital.",
    "The army said it had withdrawn its troops to a base outside the town to protect civilians.",
    "Thousands of families fled along the coastal road towards the border with their belongings.",
    "The United Nations called on both sides to open a corridor for the wounded.",
]
OTHER = [
    "The football season opened on Saturday with a goalless draw.",
    "A bakery in the old quarter sells bread with rosemary.",
]


def event(**texts: str) -> Event:
    articles = (Article(name, name.title(), "", text) for name, text in texts.items())
    return Event("event", "", tuple(articles))


def pairs_of(**texts: str) -> pd.DataFrame:
    return alignment.pairs(read(event(**texts)))


def linked(pairs: pd.DataFrame, relation: str = "same") -> list[tuple[int, int]]:
    rows = pairs[pairs["relation"] == relation]
    return list(zip(rows["left_sentence"], rows["right_sentence"], strict=True))


def test_a_rewritten_sentence_is_paired_and_the_rest_is_not():
    left = " ".join([COPY[0], OTHER[0]])
    right = " ".join([OTHER[1], "Militants seized the northern town of Marrat on Friday after a three-week siege."])
    pairs = pairs_of(a=left, b=right)
    assert linked(pairs) == [(0, 1)]
    assert pairs["shape"].tolist() == ["rewritten"]


def test_spans_are_the_sentences():
    reading = read(event(a=" ".join(COPY), b=" ".join(reversed(COPY))))
    for row in alignment.pairs(reading).itertuples():
        assert reading.text(row.left_article)[row.left_start : row.left_end] == COPY[row.left_sentence]
        assert reading.text(row.right_article)[row.right_start : row.right_end] == COPY[4 - row.right_sentence]


def test_the_same_article_twice_pairs_every_sentence_with_itself():
    pairs = pairs_of(a=" ".join(COPY), b=" ".join(COPY))
    assert linked(pairs) == [(number, number) for number in range(5)]
    assert set(pairs["shape"]) == {"identical"}
    assert pairs["similarity"].tolist() == [1.0] * 5
    assert pairs["copy"].all()


def test_capitals_do_not_hide_a_pair():
    pairs = pairs_of(a=" ".join(COPY[:2]), b=" ".join(COPY[:2]).upper())
    assert linked(pairs) == [(0, 0), (1, 1)]


def test_one_article_and_articles_with_nothing_in_common_have_no_pairs():
    assert pairs_of(a=" ".join(COPY)).empty
    nothing = pairs_of(a=" ".join(COPY), b=" ".join(OTHER))
    assert nothing.empty
    assert nothing.columns.tolist() == alignment.COLUMNS


def test_a_text_without_words_has_no_pairs():
    assert pairs_of(a="— — —", b="...").empty


def test_one_word_lines_are_no_same_statement_by_themselves():
    pairs = pairs_of(a="Yes.\n\nNo.\n\nMaybe.\n\nNever.", b="Never.\n\nSoon.\n\nYes.\n\nGone.")
    assert linked(pairs) == []


def test_a_sentence_that_was_split_is_paired_with_both_pieces():
    whole = COPY[3][:-1] + ", and the United Nations called on both sides to open a corridor for the wounded."
    pairs = pairs_of(a=" ".join([COPY[0], whole, COPY[2]]), b=" ".join([COPY[0], COPY[3], COPY[4], COPY[2]]))
    assert sorted(linked(pairs)) == [(0, 0), (1, 1), (1, 2), (2, 3)]
    assert pairs["shape"].tolist().count("split") == 1


def test_sentences_that_were_joined_are_the_same_seen_from_the_other_side():
    whole = COPY[3][:-1] + ", and the United Nations called on both sides to open a corridor for the wounded."
    pairs = pairs_of(a=" ".join([COPY[0], COPY[3], COPY[4], COPY[2]]), b=" ".join([COPY[0], whole, COPY[2]]))
    assert sorted(linked(pairs)) == [(0, 0), (1, 1), (2, 1), (3, 2)]
    assert pairs["shape"].tolist().count("merged") == 1


def test_neighbours_that_were_copied_vouch_for_a_sentence_that_was_rewritten():
    changed = "In the capital doctors said 43 had died in hospital, most of them in the bombing."
    alone = pairs_of(a=COPY[1] + " " + OTHER[0], b=changed + " " + OTHER[1])
    among = pairs_of(a=" ".join(COPY[:3]), b=" ".join([COPY[0], changed, COPY[2]]))
    assert (1, 1) not in linked(alone)
    similarity = {(row.left_sentence, row.right_sentence): row.similarity for row in among.itertuples()}
    plain = {(row.left_sentence, row.right_sentence): row.similarity for row in alone.itertuples()}
    assert similarity.get((1, 1), 0) > plain.get((0, 0), 0)


def test_a_headline_is_paired_with_a_headline_only():
    text = "Rebels seize Marrat\n\nRebels seized Marrat. The mayor had left the town hall before they arrived."
    first = Article("a", "A", "Rebels seize Marrat", text)
    second = Article("b", "B", "Rebels seize Marrat", text)
    pairs = alignment.pairs(read(Event("e", "", (first, second))))
    assert linked(pairs) == [(0, 0), (1, 1), (2, 2)]


def test_words_shared_inside_quotation_marks_are_no_copy():
    spoken = "“We will stay in this town until the last of our wounded has been carried out of the hospital,” "
    pairs = pairs_of(a=spoken + "the mayor told us.", b=spoken + "said Ruben Talo, who has run Marrat for years.")
    row = pairs.iloc[0]
    assert row["relation"] == "same"
    assert (row["copy"], row["quotation"]) == (False, True)


def test_the_agency_is_always_on_the_left():
    text = " ".join(COPY)
    agency = Article("z", "Reuters", "", text)
    credited = Article("m", "Morning Post", "", text, wire="Reuters")
    rest = Article("a", "Evening Star", "", text)
    pairs = alignment.pairs(read(Event("e", "", (rest, credited, agency))))
    assert set(zip(pairs["left_article"], pairs["right_article"], strict=True)) == {("z", "m"), ("z", "a"), ("m", "a")}


def test_an_outlet_that_others_credit_is_an_agency():
    text = " ".join(COPY)
    articles = Article("a", "Star", "", text, wire="Coastwire"), Article("b", "Coastwire", "", text)
    pairs = alignment.pairs(read(Event("e", "", articles)))
    assert set(pairs["left_article"]) == {"b"}


def test_groups_span_more_than_two_articles_and_hold_one_sentence_of_each():
    texts = {name: " ".join(COPY) for name in "abcd"}
    groups = alignment.groups(pairs_of(**texts))
    assert len(groups) == 20
    assert set(groups["articles"]) == {4}
    assert not groups.duplicated(["group_id", "article_id"]).any()


def test_groups_of_nothing():
    assert alignment.groups(pairs_of(a="One thing.")).columns.tolist() == alignment.GROUP_COLUMNS


@cache
def parts() -> dict[str, Reading]:
    """Four articles of one event, with and without each other's sentences."""
    texts = {
        "morning": " ".join([COPY[0], COPY[1], OTHER[0]]),
        "noon": " ".join([COPY[1], COPY[2].replace("army", "military"), COPY[3]]),
        "evening": " ".join([OTHER[1], COPY[0].replace("Rebels", "Fighters"), COPY[3], COPY[4]]),
        "night": " ".join(COPY),
    }
    return {"all": event(**texts)}


@settings(max_examples=12, deadline=None)
@given(order=st.permutations(["morning", "noon", "evening", "night"]))
def test_pairs_do_not_depend_on_the_order_of_the_articles(order):
    given_event = parts()["all"]
    shuffled = Event("event", "", tuple(given_event.article(name) for name in order))
    pd.testing.assert_frame_equal(alignment.pairs(_read(shuffled)), alignment.pairs(_read(given_event)))


_KNOWN: dict[tuple, Reading] = {}


def _read(given_event: Event) -> Reading:
    key = tuple(article.article_id for article in given_event.articles)
    if key not in _KNOWN:
        _KNOWN[key] = read(given_event)
    return _KNOWN[key]


@pytest.mark.parametrize("column", ["similarity", "shared_words", "run"])
def test_measures_of_a_pair_stay_in_their_ranges(column):
    pairs = alignment.pairs(_read(parts()["all"]))
    assert (pairs[column] >= 0).all()
    if column == "similarity":
        assert (pairs[column] <= 1).all()
    else:
        assert (pairs["run"] <= pairs["shared_words"]).all()
