"""What exchanges count for whom they are about; what others cut too; facts that moved together; first words."""

from math import log2

import pytest

from framing import Article, Event, compare
from framing.differences.disagreements import disagreements
from framing.differences.exchanged import changes
from framing.differences.kinds import first_of_each_kind
from framing.differences.orders import _speaks
from framing.differences.whom import reports

OPEN = "The rescue boats reached the harbour before the storm came in from the west."
SHIP = "A second ship with blankets and bread was expected on the island on Sunday evening."
ROAD = "Nobody could say on Friday when the road to the south would be opened again."
LIGHT = "The lighthouse keeper had warned the council about the rocks in a letter in May."
CRANE = "Two cranes were lifted onto the quay by a team of workers from the capital."


def compared(*articles: tuple[str, ...]):
    made = [Article(name.lower(), name, "", text, wire="".join(wire)) for name, text, *wire in articles]
    return compare(Event("e", "", tuple(made)))


def test_a_reporting_verb_stands_among_the_attributions_too_and_counts_less_among_the_verbs():
    copy = f"{OPEN} The pumps failed at noon on Friday, mayor Ada Holt said in the town. {ROAD} {SHIP}"
    comparison = compared(("Wire", copy), ("Star", copy.replace("said", "claimed"), "Wire"))
    verbs, sources = changes(comparison, "verb"), changes(comparison, "attribution")
    assert (
        [(one.left, one.right) for one in verbs] == [("said", "claimed")] == [(one.left, one.right) for one in sources]
    )
    assert verbs[0].strength == pytest.approx(0.7 * sources[0].strength)


@pytest.mark.parametrize(("words", "expected"), [("said", True), ("pointed out", True), ("rammed", False), ("", False)])
def test_reporting_verbs_are_known_in_their_forms(words, expected):
    assert reports(words) is expected


def test_what_is_done_to_somebody_counts_more_than_what_is_done_to_a_thing():
    line = "Shortly before dawn police {} the {} at the north gate of the harbour on Tuesday."
    more = " The pickets sang. Two pickets slept. The trucks stood still. Two trucks waited."
    people, things = (
        changes(compared(("Wire", f"{OPEN} {line.format('moved', what)}{more} {ROAD}"),
                         ("Star", f"{OPEN} {line.format('charged', what)}{more} {ROAD}", "Wire")), "verb")[0]
        for what in ("pickets", "trucks")
    )  # fmt: skip
    assert people.strength == pytest.approx(1.5 * things.strength)


def test_what_only_one_outlet_cut_comes_before_what_all_cut():
    copy = f"{OPEN} {SHIP} {CRANE} {ROAD}"
    comparison = compared(
        ("Wire", copy),
        ("Star", f"{OPEN} {SHIP} {ROAD}", "Wire"),
        ("Mail", f"{OPEN} {ROAD}", "Wire"),
    )
    cuts = {(one.left, one.right_outlet): one.strength for one in changes(comparison, "cut")}
    together = f"{SHIP} {CRANE}"
    assert set(cuts) == {(CRANE, "Star"), (together, "Mail")}
    assert cuts[CRANE, "Star"] < cuts[together, "Mail"]


def test_a_clause_inside_a_kept_sentence_counts_half_more():
    copy = f"{OPEN} Opposition leader Mette Skov said the plant was closed too early, and she was angry. {ROAD} {SHIP}"
    slipped = copy.replace("Mette Skov said", "Mette Skov, whose party has taken money from the firm, said")
    added = changes(compared(("Wire", copy), ("Star", slipped, "Wire")), "added")
    assert len(added) == 1 and "whose party" in added[0].right
    early = 1.25 - 0.5 * slipped.index("whose party") / len(slipped)
    words = len(added[0].right.split())
    assert added[0].strength == pytest.approx(log2(1 + words) * early * 1.5, rel=0.02)


def test_facts_that_stand_in_a_row_in_both_articles_moved_as_one():
    early, late = f"{CRANE} {SHIP} {OPEN} {ROAD} {LIGHT}", f"{OPEN} {ROAD} {LIGHT} {CRANE} {SHIP}"
    table = first_of_each_kind(compared(("Wire", late), ("Star", early)), None)
    rows = table[(table["kind"] == "order") & (table["left_outlet"] == "Star")]
    assert len(rows) == 1 and rows.iloc[0]["n"] == 4  # the first of the two, and the three that they overtake


def test_who_is_quoted_first_is_told_beside_who_is_heard_first():
    agency = "The health office said the school would stay shut. “It is no punishment,” Nora Felden said. " + OPEN
    other = "The health office said the school would stay shut. “She is healthy,” baker Tom Reed said. " + OPEN
    table = first_of_each_kind(compared(("Wire", agency), ("Star", other)), None)
    said = table.loc[table["kind"] == "order", "right"].tolist()
    assert any(words.startswith("first quoted: ") and "healthy" in words for words in said)
    assert not any(words.startswith("first heard: ") for words in said)


@pytest.mark.parametrize(("cue", "speaks"), [("said", True), ("show", False), ("", True), ("claimed", True)])
def test_a_verb_of_a_finding_is_no_speech(cue, speaks):
    assert _speaks(cue) is speaks


def test_a_source_here_and_none_there():
    left = f"The health ministry estimates that 2,600 women travelled abroad for the procedure. {OPEN}"
    right = f"Last year at least 2,600 women travelled abroad for the procedure. {OPEN}"
    found = disagreements(compared(("Wire", left), ("Star", right)), "attribution")
    assert len(found) == 1 and {"Wire", "Star"} == {found[0].left_outlet, found[0].right_outlet}


def test_a_source_that_both_sentences_name_is_no_difference():
    left = f"The margin was 21,300 votes, the Electoral Commission said on Monday evening. {OPEN}"
    right = f"The Electoral Commission gives him a margin of 21,300 votes on Monday evening. {OPEN}"
    assert disagreements(compared(("Wire", left), ("Star", right)), "attribution") == []


def test_what_moved_a_little_because_another_word_is_longer_stands_where_it_stood():
    copy = f"{OPEN} Rebels shelled the old village at dawn on Friday. {ROAD} {SHIP}"
    table = first_of_each_kind(compared(("Wire", copy), ("Star", copy.replace("Rebels", "Terrorists"), "Wire")), None)
    assert "order" not in set(table["kind"])


def test_who_names_no_source_stands_once_for_each_fact():
    told = f"The pumps of the old waterworks failed at noon on Friday, the mayor said. {OPEN} {ROAD}"
    silent = told.replace(", the mayor said", "")
    found = disagreements(compared(("Wire", told), ("Mail", told), ("Star", silent)), "attribution")
    assert [(one.left_outlet, one.right_outlet) for one in found] == [("Wire", "Star")]
    found = disagreements(compared(("Wire", silent), ("Mail", told), ("Post", told), ("Star", silent)), "attribution")
    assert len(found) == 2 and {outlet for one in found for outlet in (one.left_outlet, one.right_outlet)} >= {"Wire"}


def test_the_order_of_a_rewriting_is_read_against_the_copy():
    last = f"{OPEN} {SHIP} {ROAD} {LIGHT} Rebels shelled the old village at dawn on Friday."
    first = f"Terrorists shelled the old village at dawn on Friday. {OPEN} {SHIP} {ROAD} {LIGHT}"
    mail = last.replace("Rebels", "Gunmen")
    table = first_of_each_kind(compared(("Wire", last), ("Star", first, "Wire"), ("Mail", mail, "Wire")), None)
    order = table[table["kind"] == "order"]
    assert len(order) and all("Wire" in pair for pair in zip(order["left_outlet"], order["right_outlet"], strict=True))
