"""The strongest differences of each kind: found, put in order by the stated rule, each with its words."""

from math import log2

import pytest

from framing import Article, Event, compare
from framing.differences.change import Change, apart, length
from framing.differences.exchanged import _amount
from framing.differences.kinds import COLUMNS, FIRST, KINDS, _in_turn, first_of_each_kind

OPEN = "The rescue boats reached the harbour before the storm came in from the west."
SHIP = "A second ship with blankets and bread was expected on the island on Sunday evening."
ROAD = "Nobody could say on Friday when the road to the south would be opened again."
CRANE = "Two cranes were lifted onto the quay by a team of workers from the capital."
LIGHT = "The lighthouse keeper had warned the council about the rocks in a letter in May."


def event(*articles: tuple[str, str, str] | tuple[str, str, str, str]) -> Event:
    """Articles as (outlet, headline, body) and the agency that they credit."""
    made = [
        Article(outlet.lower(), outlet, headline, f"{headline}\n\n{body}" if headline else body, wire="".join(wire))
        for outlet, headline, body, *wire in articles
    ]
    return Event("e", "", tuple(made))


def kinds(*articles, most=FIRST):
    made = event(*articles)
    return made, first_of_each_kind(compare(made), most)


def words(made: Event, row) -> list[str]:
    return [made.article(article).text[start:end] for article, start, end in row["evidence"]]


def test_an_exchange_of_names_with_both_sides():
    copy = f"{OPEN} Rebels shelled the old village at dawn on Friday. {ROAD}"
    made, table = kinds(("Wire", "", copy), ("Star", "", copy.replace("Rebels", "Terrorists"), "Wire"))
    row = table[table["kind"] == "label"].iloc[0]
    assert row[["left_outlet", "left", "right_outlet", "right"]].tolist() == ["Wire", "Rebels", "Star", "Terrorists"]
    assert words(made, row) == ["Rebels", "Terrorists"]


def test_words_that_come_back_count_each_time():
    once = f"{OPEN} Rebels shelled the old village at dawn on Friday. {ROAD}"
    again = once.replace("Rebels", "Terrorists") + " Nobody saw the terrorists leave. Two terrorists slept."
    _, table = kinds(("Wire", "", once), ("Star", "", again, "Wire"))
    assert table.loc[table["kind"] == "label", "n"].iloc[0] == 3


def test_sentences_added_in_a_row_are_one_addition():
    copy = f"{OPEN} {SHIP} {ROAD}"
    made, table = kinds(("Wire", "", copy), ("Star", "", f"{OPEN} {CRANE} {LIGHT} {SHIP} {ROAD}", "Wire"))
    rows = table[table["kind"] == "added"]
    assert len(rows) == 1
    assert rows.iloc[0]["right"] == f"{CRANE} {LIGHT}"
    assert rows.iloc[0]["n"] == 2


def test_what_stands_earlier_and_is_longer_was_cut_first():
    long = CRANE.replace("capital", "capital of the province on the other side of the mountains")
    copy = f"{OPEN} {SHIP} {long} {ROAD} {LIGHT}"
    _, table = kinds(("Wire", "", copy), ("Star", "", f"{OPEN} {SHIP} {ROAD}", "Wire"))
    assert table.loc[table["kind"] == "cut", "left"].tolist() == [long, LIGHT]


def test_a_rewriting_is_read_against_the_copy_and_not_against_another_rewriting():
    copy = f"{OPEN} Rebels shelled the old village at dawn on Friday. {ROAD} {SHIP}"
    _, table = kinds(
        ("Wire", "", copy),
        ("Star", "", copy.replace("Rebels", "Terrorists"), "Wire"),
        ("Mail", "", copy.replace("Rebels", "Gunmen"), "Wire"),
    )
    assert set(table.loc[table["kind"] == "label", "left_outlet"]) == {"Wire"}


def test_headlines_stand_against_the_agencys():
    _, table = kinds(("Star", "Town in shock", OPEN, "Wire"), ("Wire", "Boats reach harbour", OPEN))
    row = table[table["kind"] == "headline"].iloc[0]
    assert (row["left"], row["right"]) == ("Boats reach harbour", "Town in shock")


def test_who_has_the_first_word():
    mayor = "“The well is dry,” mayor Ada Holt said."
    baker = "“The pump is new,” baker Tom Reed said."
    _, table = kinds(("Wire", "", f"{mayor} {OPEN} {baker}"), ("Star", "", f"{baker} {OPEN} {mayor}"))
    rows = table[(table["kind"] == "order") & table["left"].str.contains("dry")]
    assert rows["right"].str.contains("pump").any()


def test_a_fact_told_first_here_and_last_there():
    early, late = f"{CRANE} {OPEN} {SHIP} {ROAD}", f"{OPEN} {SHIP} {ROAD} {CRANE}"
    made, table = kinds(("Wire", "", late), ("Star", "", early))
    row = table[table["kind"] == "order"].iloc[0]
    assert (row["left_outlet"], row["left"], row["right_outlet"]) == ("Star", CRANE, "Wire")
    assert words(made, row).count(CRANE) == 2
    assert row["n"] == 4  # itself and the three sentences that it overtakes


def test_pictures_and_voices_stand_alone():
    made, table = kinds(
        ("Wire", "", f"{OPEN} Rents skyrocketed in the town."),
        ("Star", "", f"{OPEN} “We have no boats left at all,” fisherman Olav Berg said."),
    )
    picture, voice = (table[table["kind"] == kind].iloc[0] for kind in ("metaphor", "voice"))
    assert (picture["right_outlet"], picture["right"]) == ("Wire", "skyrocketed")
    assert voice["right_outlet"] == "Star" and "Berg" in voice["left"]
    assert words(made, voice)[0].strip("“”,") == "We have no boats left at all"


def test_most_limits_each_kind_and_places_are_counted():
    copy = f"{OPEN} {SHIP} {CRANE} {LIGHT} {ROAD}"
    made = event(("Wire", "", copy), ("Star", "", f"{OPEN} {CRANE} {ROAD}", "Wire"))
    everything = first_of_each_kind(compare(made), None)
    assert everything.loc[everything["kind"] == "cut", "place"].tolist() == [1, 2]
    first = first_of_each_kind(compare(made), 1)
    assert first.groupby("kind").size().max() == 1
    assert list(first.columns) == COLUMNS and set(first["kind"]) <= set(KINDS)


@pytest.mark.parametrize("articles", [[("Wire", "", OPEN)], [("Wire", "", OPEN), ("Star", "", OPEN)]])
def test_nothing_to_compare_gives_no_rows(articles):
    _, table = kinds(*articles)
    assert table.empty and list(table.columns) == COLUMNS


def change(outlet: str, strength: float, place: tuple = ("a", 0, 1)) -> Change:
    return Change("Wire", "x", outlet, f"y{strength}", 1, strength, [list(place)])


def test_outlets_take_turns():
    ordered = _in_turn([change("Star", 1.0), change("Star", 0.9), change("Star", 0.8), change("Mail", 0.7)])
    assert [one.right_outlet for one in ordered] == ["Star", "Star", "Mail", "Star"]  # .9 x .8 = .72; .8 x .64 = .51


def test_what_a_stronger_change_shows_is_not_shown_again():
    strong, same, other = (
        change("Star", 2.0, ("a", 0, 9)),
        change("Star", 1.0, ("a", 2, 5)),
        change("Star", 0.5, ("b", 2, 5)),
    )
    assert apart([same, other, strong]) == [strong, other]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("640 dockworkers", "640 dockers", True), ("About 640", "All 640", False), ("3,140", "3,000", False)],
)
def test_amounts_are_figures_and_how_exact_they_are(one, other, same):
    assert (_amount(one) == _amount(other)) is same


def test_the_strength_of_an_addition_is_worked_out_by_hand():
    copy = f"{OPEN} {SHIP} {ROAD}"
    made, table = kinds(("Wire", "", copy), ("Star", "", f"{CRANE} {copy}", "Wire"))
    row = table[table["kind"] == "added"].iloc[0]
    assert length(CRANE) == 15
    assert row["strength"] == pytest.approx(log2(16) * 1.25, abs=0.001)  # no charged word, at the very beginning
