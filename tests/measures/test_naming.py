"""Mentions and ledger on events whose names can be counted by hand."""

import pandas as pd
import pytest

from framing.corpus.article import Article, Event
from framing.language.reading import SPAN_COLUMNS, read
from framing.measures import naming


def event(**texts):
    return Event("e", "", tuple(Article(name, f"Outlet {name.upper()}", "", text) for name, text in texts.items()))


def named(table, actor):
    return table.loc[table["actor"] == actor, "mention"].tolist()


BAGHOUZ = event(
    a="US-backed militants advanced on Daesh's last stronghold. SDF militants shelled militants in the village. "
    "Daesh terrorists fled. The Syrian Democratic Forces (SDF) said 280 Daesh terrorists surrendered.",
    b="US-backed forces advanced on Islamic State's last stronghold. "
    "The Syrian Democratic Forces shelled the fighters. The "
    " extremist Islamic State group lost the village.",
)


@pytest.fixture(scope="module")
def baghouz():
    return naming.mentions(read(BAGHOUZ))


def test_a_group_word_after_a_name_is_the_label_of_the_name(baghouz):
    state = baghouz[baghouz["actor"] == "Islamic State"]
    assert state["label"].tolist() == ["Daesh", "terrorists", "terrorists", "Islamic State", "extremist group"]
    assert set(state["type"]) == {"group"}


def test_two_sides_called_militants_stay_two_actors(baghouz):
    forces = baghouz[baghouz["actor"] == "Syrian Democratic Forces"]
    assert forces["mention"].tolist() == [
        "SDF militants", "The Syrian Democratic Forces", "SDF", "The Syrian Democratic Forces",
    ]  # fmt: skip
    assert forces["label"].tolist()[0] == "militants"


def test_a_bare_group_word_is_ambiguous_and_says_so(baghouz):
    bare = baghouz[baghouz["mention"] == "militants"].iloc[0]
    assert (bare["type"], bare["certain"], bare["rule"]) == ("unclear", False, "unclear who: militant")


def test_a_described_group_is_an_actor_of_its_own(baghouz):
    assert named(baghouz, "US-backed militants") == ["US-backed militants"]
    assert named(baghouz, "US-backed forces") == ["US-backed forces"]


def test_spans_are_exactly_the_mentions_and_columns_come_in_order(baghouz):
    assert list(baghouz.columns[: len(SPAN_COLUMNS)]) == SPAN_COLUMNS
    for row in baghouz.itertuples():
        assert BAGHOUZ.article(row.article_id).text[row.start : row.end] == row.mention


def test_surname_title_and_office_lead_to_one_person():
    table = naming.mentions(read(event(
        a="President Anna Berger met the Danish premier. Mr. Olsen smiled. Berger left early, the president said.",
        b="Anna Berger, the former mayor, spoke. Ms. Berger thanked Danish Prime Minister Jens Olsen.",
    )))  # fmt: skip
    berger = table[table["actor"] == "Anna Berger"]
    assert berger["mention"].tolist() == [
        "President Anna Berger", "Berger", "the president", "Anna Berger", "the former mayor", "Ms. Berger",
    ]  # fmt: skip
    assert berger["label"].tolist() == ["president", "Berger", "president", "Berger", "former mayor", "Berger"]
    assert berger["rule"].tolist()[2] == "last one called president before"
    assert named(table, "Jens Olsen")[-1] == "Danish Prime Minister Jens Olsen"


def test_countries_join_their_capitals_people_and_seats():
    table = naming.mentions(read(event(a="Moscow denied it. The Kremlin said Russia was calm. Russians disagreed.")))
    russia = table[table["actor"] == "Russia"]
    assert russia["mention"].tolist() == ["Moscow", "The Kremlin", "Russia", "Russians"]
    assert russia["rule"].tolist() == [
        "capital, for the country", "seat of the government", "known name", "its people",
    ]  # fmt: skip


def test_possessors_are_mentions_and_never_labels():
    table = naming.mentions(read(event(a="Daesh's fighters left. Trump's new lawyer spoke. Trump agreed.")))
    assert named(table, "Trump") == ["Trump", "Trump"]
    lawyer = table[table["head"] == "lawyer"].iloc[0]
    assert (lawyer["label"], lawyer["mention"]) == ("new lawyer", "Trump's new lawyer")


def test_house_style_does_not_make_labels():
    table = naming.mentions(read(event(a="The U.S. agreed.", b="The US agreed.", c="The United States agreed.")))
    assert set(table["label"]) == {"United States"}


def test_coordinated_names_are_mentions_each():
    table = naming.mentions(read(event(a="Trump and Kim met in Hanoi. Republicans and Democrats applauded.")))
    assert {"Trump", "Kim", "Republicans", "Democrats"} <= set(table["mention"])


def test_a_side_inside_a_phrase_is_named_too():
    table = naming.mentions(
        read(event(a="They entered regime-held Homs. Government helicopters circled. The regime denied it."))
    )
    assert named(table, "regime") == ["regime", "The regime"]
    assert "Government" in table["mention"].tolist()


def test_pronouns_only_on_request():
    reading = read(event(a="Trump spoke. He left."))
    assert "He" not in naming.mentions(reading)["mention"].tolist()
    assert "He" in naming.mentions(reading, pronouns=True)["mention"].tolist()


def test_an_event_without_names_gives_an_empty_table_with_columns():
    table = naming.mentions(read(event(a="")))
    assert table.empty and {"actor_id", "label", "rule", "certain"} <= set(table.columns)
    assert naming.ledger(table).empty and "share" in naming.ledger(table).columns
    assert naming.actors(table).empty and naming.left_unnamed(table).empty


def test_the_ledger_counts_labels_by_outlet_place_and_voice(baghouz):
    book = naming.ledger(baghouz)
    state = book[book["actor"] == "Islamic State"].set_index(["outlet", "label"])
    assert state.loc[("Outlet A", "terrorists"), ["n", "n_own", "n_attributed", "total"]].tolist() == [2, 1, 1, 3]
    assert pd.isna(state.loc[("Outlet A", "terrorists"), "share"])
    assert int(book["n"].sum()) == len(baghouz)


def test_shares_come_with_five_mentions_and_with_wilson_intervals():
    table = naming.mentions(read(event(a="Daesh terrorists fled. " * 5 + "Daesh militants fled. " * 5)))
    book = naming.ledger(table).set_index("label")
    row = book.loc["terrorists"]
    # Wilson interval of 5 in 10: 0.237 to 0.763 (Newcombe 1998, Stat. Med. 17:857-872, formula 3).
    assert (row["n"], row["total"], row["share"]) == (5, 10, 0.5)
    assert (round(row["low"], 3), round(row["high"], 3)) == (0.237, 0.763)


def test_left_unnamed_lists_outlets_that_never_name_an_actor():
    table = naming.mentions(read(event(a="Daesh lost.", b="Daesh fled.", c="Rain fell on Homs.")))
    missing = naming.left_unnamed(table)
    assert missing.loc[missing["actor"] == "Islamic State", ["outlet", "n", "n_elsewhere"]].values.tolist() == [
        ["Outlet C", 0, 2]
    ]
