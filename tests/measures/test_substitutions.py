"""Which words were exchanged, on pairs of sentences whose changes can be counted by hand."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.corpus.article import Article, Event
from framing.language.reading import SPAN_COLUMNS, Reading, read
from framing.measures import alignment
from framing.measures.substitutions import (
    COLUMNS,
    SUMMARY_COLUMNS,
    both_directions,
    from_base,
    inconsistent,
    substitutions,
    summary,
)

PLAIN = "The rescue boats reached the harbour before the storm came in from the west."
LAST = "Nobody could say on Friday when the road to the south would be opened again."


def table_of(left: str, right: str, wire: str = "", frame: bool = True) -> tuple[Reading, pd.DataFrame]:
    """The table for two articles; two copied sentences make them versions of one text."""
    texts = [f"{PLAIN} {text} {LAST}" if frame else text for text in (left, right)]
    articles = Article("a", "Outlet A", "", texts[0], wire=wire), Article("b", "Outlet B", "", texts[1])
    reading = read(Event("e", "", articles))
    return reading, substitutions(reading, alignment.pairs(reading))


def changes(left: str, right: str) -> list[tuple[str, str, str]]:
    _, table = table_of(left, right)
    return list(table[["kind", "left", "right"]].itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "US-backed forces entered the village at dawn after a night of shelling.",
            "US-backed militants entered the village at dawn after a night of shelling.",
            [("label", "US-backed forces", "US-backed militants")],
        ),
        (
            "The commander said that most of the people who came out were relatives of the fighters.",
            "The commander claimed that most of the people who came out were relatives of the fighters.",
            [("verb", "said", "claimed")],
        ),
        (
            "About 40 percent of the fruit that the country eats comes through the port.",
            "Almost 60 percent of the fruit that the country eats comes through the port.",
            [("number", "About 40 percent", "Almost 60 percent")],
        ),
        (
            "More than 170 people have been killed since the fighting in the valley began.",
            "More than 170 people have reportedly been killed since the fighting in the valley began.",
            [("hedge", "have been killed", "have reportedly been killed")],
        ),
        (
            "Police cleared the bridge shortly before dawn and arrested two of the drivers.",
            "The bridge was cleared shortly before dawn and two of the drivers were arrested.",
            None,
        ),
        (
            "Two men were arrested at the gate, police said, after stones had been thrown at a truck.",
            "Two men were arrested at the gate after stones had been thrown at a truck.",
            [("attribution", "police said", "")],
        ),
        (
            "The alliance resumed its offensive on Friday night, ending a pause that let families leave.",
            "The alliance resumed its offensive on Friday night, ending a pause.",
            [("cut", "that let families leave", "")],
        ),
        (
            "The court ordered the ministry to publish the letters by the end of March.",
            "The court ordered the ministry to publish the secret letters that it had hidden by the end of March.",
            None,
        ),
    ],
)
def test_a_planted_change_is_found_with_its_kind(left, right, expected):
    found = changes(left, right)
    if expected is None:
        assert found
        return
    assert found == expected


def test_active_and_passive_of_one_act_are_an_exchange_of_agency():
    kinds = {kind for kind, *_ in changes(
        "The army shelled the market in the old town on Sunday morning.",
        "The market in the old town was shelled on Sunday morning.",
    )}  # fmt: skip
    assert "agency" in kinds


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The colour of the harbour wall was recognised by the sailors at once.",
         "The color of the harbor wall was recognized by the sailors at once."),
        ("The U.S. embassy in the capital was closed to visitors on that day.",
         "The US embassy in the capital was closed to visitors on that day."),
        ("The talks in the palace ended on Monday without any result at all.",
         "The talks in the palace ended on Tuesday without any result at all."),
        ("The leader Muammar Qaddafi left the capital by the southern road with his sons.",
         "The leader Muammar Gadhafi left the capital by the southern road with his sons."),
        ("Three thousand people came out of the village in the course of two days.",
         "3,000 people came out of the village in the course of two days."),
        ("The bridge would be closed for a month, he said, because of the damage to its pillars.",
         "The bridge would be closed for a month, Smith said, because of the damage to its pillars."),
    ],
)  # fmt: skip
def test_house_style_is_no_choice_of_words(left, right):
    assert {kind for kind, *_ in changes(left, right)} <= {"style"}


def test_a_clause_that_moved_is_not_cut_and_added():
    found = changes(
        "On Monday evening thick smoke rose over the palm groves beside the river.",
        "Thick smoke rose over the palm groves beside the river on Monday evening.",
    )
    assert not [row for row in found if row[0] in {"cut", "added"}]


def test_a_phrase_is_given_whole():
    found = changes(
        "They were taken to the opposition stronghold of Marrat in the far north on Friday.",
        "They were taken to the rebel stronghold of Marrat in the far north on Friday.",
    )
    assert found == [("label", "the opposition stronghold", "the rebel stronghold")]


def test_a_word_with_a_hyphen_is_one_word():
    left = "President Ada Holt was declared the winner of the run-off election on Monday with 50.4 percent of the vote."
    right = "President Ada Holt was re-elected on Monday with 50.4 percent of the vote."
    assert changes(left, right) == [("verb", "declared the winner of the run-off election", "re-elected")]


def test_contractions_are_no_words_with_a_hyphen():
    left = "They said they're leaving the harbour before Monday evening."
    right = "They said they're guarding the harbour before Monday evening."
    assert changes(left, right) == [("verb", "'re leaving", "'re guarding")]


def test_whole_sentences_are_added_and_cut_between_versions_of_one_copy_only():
    extra = "The group is listed as a terrorist organisation by three governments."
    reading, table = table_of("The mayor left.", extra, wire="Reuters")
    whole = table[table["whole_sentence"].astype(bool)]
    assert whole[["kind", "right"]].values.tolist() == [["added", extra]]
    _, independent = table_of("A goat ate the newspaper.", extra, frame=False)
    assert independent.empty


def test_a_sentence_that_is_identical_or_stands_alone_has_no_exchange():
    assert changes("Nothing was changed in this sentence at all.", "Nothing was changed in this sentence at all.") == []


def test_one_article_and_nothing_in_common_give_an_empty_table_with_its_columns():
    for texts in [("Only one article here.",), ("Rain fell on the plain.", "Stocks rose in Tokyo.")]:
        articles = tuple(Article(str(number), str(number), "", text) for number, text in enumerate(texts))
        reading = read(Event("e", "", articles))
        table = substitutions(reading, alignment.pairs(reading))
        assert table.empty
        assert table.columns.tolist() == COLUMNS
        assert summary(table).columns.tolist() == SUMMARY_COLUMNS
        assert inconsistent(table, reading, alignment.pairs(reading)).empty


@pytest.fixture(scope="module")
def baghouz():
    import framing

    reading = read(framing.load_event("baghouz"))
    pairs = alignment.pairs(reading)
    return reading, pairs, substitutions(reading, pairs)


def test_spans_hold_exactly_the_words_of_both_sides(baghouz):
    reading, _, table = baghouz
    assert table.columns.tolist()[:7] == SPAN_COLUMNS
    for row in table.itertuples():
        assert reading.text(row.left_article)[row.left_start : row.left_end] == row.left
        assert reading.text(row.right_article)[row.right_start : row.right_end] == row.right
        own = row.right if row.right else row.left
        assert reading.text(row.article_id)[row.start : row.end] == own
        assert row.left or row.right


def test_the_agency_copy_is_the_base(baghouz):
    _, _, table = baghouz
    versions = table[table["right_article"].isin(["straits", "sentinel"]) & (table["left_article"] != "straits")]
    assert set(versions["left_article"]) == {"northwire"}


@pytest.mark.parametrize(
    ("article", "kind", "left", "right"),
    [
        ("straits", "label", "US-backed forces", "US-backed militants"),
        ("straits", "label", "fighters", "terrorists"),
        ("straits", "verb", "said", "claimed"),
        ("straits", "verb", "entered", "forced its way into"),
        ("sentinel", "label", "US-backed forces", "Allied troops"),
        ("sentinel", "verb", "governed", "terrorised"),
        ("sentinel", "attribution", "the United Nations said", ""),
    ],
)
def test_the_exchanges_of_the_seeds_story(baghouz, article, kind, left, right):
    _, _, table = baghouz
    rows = table[(table["left_article"] == "northwire") & (table["right_article"] == article)]
    assert [kind, left, right] in rows[["kind", "left", "right"]].values.tolist()


def test_the_seeds_paragraphs_about_the_pkk_are_added_and_the_caliphates_history_is_cut(baghouz):
    _, _, table = baghouz
    whole = table[table["whole_sentence"].astype(bool) & (table["left_article"] == "northwire")]
    straits = whole[whole["right_article"].isin(["straits", ""]) | (whole["article_id"] == "straits")]
    assert straits[straits["kind"] == "added"]["right"].str.contains("PKK").sum() == 2
    assert straits[straits["kind"] == "cut"]["left"].str.contains("struck coins").any()


def test_both_directions_turn_added_into_cut(baghouz):
    _, _, table = baghouz
    both = both_directions(table)
    assert len(both) == 2 * len(table)
    back = both.iloc[len(table) :].reset_index(drop=True)
    assert (back["left"] == table["right"]).all()
    assert (back["kind"] == "cut").sum() == (table["kind"] == "added").sum()


def test_everything_read_from_one_article_has_it_on_the_left(baghouz):
    _, _, table = baghouz
    from_straits = from_base(table, "straits")
    assert set(from_straits["left_article"]) == {"straits"}
    touching = (table["left_article"] == "straits") | (table["right_article"] == "straits")
    assert len(from_straits) == touching.sum()


def test_the_summary_counts_places_not_readings(baghouz):
    _, _, table = baghouz
    counts = summary(table)
    row = counts[(counts["left"] == "said") & (counts["right"] == "claimed")].iloc[0]
    assert (row["n"], row["right_outlet"]) == (2, "Straits Television")
    assert "style" not in set(counts["kind"])


COPY = "Police removed forty protesters from the bridge on Monday and closed the road until the evening."


def counted(**texts: str) -> pd.DataFrame:
    """The summary of articles that share copy, with the columns that are counted."""
    reading = read(Event("e", "", tuple(Article(name, name.upper(), "", text) for name, text in texts.items())))
    table = summary(substitutions(reading, alignment.pairs(reading)))
    return table[["kind", "left", "right", "right_outlet", "n", "places", "left_outlets"]]


@pytest.mark.parametrize(
    ("mine", "kind", "left", "right"),
    [
        (COPY.replace("protesters", "rioters"), "label", "protesters", "rioters"),
        (COPY.replace(" and closed the road until the evening", ""), "cut", "and closed road until evening", ""),
    ],
)
def test_a_place_that_differs_from_two_others_is_one_place(mine, kind, left, right):
    """C changed or cut one place; that two outlets have the words that it has not makes it no second place."""
    found = counted(a=COPY, b=COPY, c=mine)
    assert found.values.tolist() == [[kind, left, right, "C", 1, 2, "A, B"]]


def test_an_exchange_is_read_from_the_words_that_most_outlets_have():
    mine = COPY.replace("protesters", "rioters")
    found = counted(a=COPY, b=mine, c=mine)
    assert found.values.tolist() == [["label", "rioters", "protesters", "A", 1, 2, "B, C"]]


def test_an_edit_that_was_not_carried_through():
    first = "The rebels took the northern gate of the town after a long night of shelling."
    second = "In the morning the rebels were seen on the roof of the town hall with their flags."
    left, right = f"{first} {second}", f"{first.replace('rebels', 'terrorists')} {second}"
    reading, table = table_of(left, right)
    kept = inconsistent(table, reading, alignment.pairs(reading))
    assert kept[["left_core", "right_core", "changed"]].values.tolist() == [["rebels", "terrorists", 1]]
    row = kept.iloc[0]
    assert reading.text(row["article_id"])[row["start"] : row["end"]] == "rebels"


WORDS = ["forces", "fighters", "soldiers", "villagers", "gunmen", "families"]


@settings(max_examples=15, deadline=None)
@given(old=st.sampled_from(WORDS), new=st.sampled_from(WORDS))
def test_a_swapped_noun_is_the_only_change(old, new):
    sentence = "The {} were seen near the old bridge before the market opened in the morning."
    found = changes(sentence.format(old), sentence.format(new))
    assert found == ([] if old == new else [("label", f"The {old}", f"The {new}")])
