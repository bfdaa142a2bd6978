"""Which sets of terms may open the page: rivals for one thing, and not the same in every outlet."""

import pytest

from framing.corpus.article import Article, Event
from framing.language.reading import read
from framing.lexicons.naming_sets import lexicon
from framing.measures import terminology
from framing.measures.terminology.choosing import COLUMNS


def sets_of(**texts: str):
    articles = tuple(Article(name, name, "", text) for name, text in texts.items())
    return terminology.sets_for(read(Event("e", "", articles))).set_index("set_id")


FIGHT = "The jihad of the militia went on for a year. A warlord led it. "  # two words of the topic


@pytest.mark.parametrize(
    ("a", "b", "choice"),
    [
        (
            "Militants shelled a village. The militants fled.",
            "Terrorists shelled a village. The terrorists fled.",
            True,
        ),
        # one each, and not both plain
        ("Militants shelled a village at the front.", "Terrorists shelled a village at the front.", True),
        ("Rebels shelled a village at the front.", "Fighters shelled a village at the front.", False),  # both plain
        # every outlet uses both
        ("Militants shelled it. Rebels fled. Rebels hid.", "Militants shelled it. Rebels fled. Rebels hid.", False),
    ],
)
def test_rivals_for_one_thing_are_a_choice(a, b, choice):
    table = sets_of(A=FIGHT + a, B=FIGHT + b)
    assert bool(table.loc["nsag_members", "choice"]) == choice


def test_terms_of_a_set_of_several_acts_are_no_rivals():
    said = "He lied to the voters, voters said. The senator is a firebrand and a maverick. "
    table = sets_of(A=said + "He lied again. The senator campaigned.", B=said + "He misled the party. The senator won.")
    assert "politician_epithets" in table.index and not table.loc["politician_epithets", "choice"]


@pytest.mark.parametrize("set_id", ["politician_epithets", "labour_dispute", "military_action", "border_enforcement"])
def test_sets_of_several_things_are_marked(set_id):
    assert lexicon().sets[set_id].several


@pytest.mark.parametrize("set_id", ["nsag_members", "migration_status", "barrier_naming", "islamic_state_naming"])
def test_sets_of_one_thing_are_not(set_id):
    assert not lexicon().sets[set_id].several


def test_sets_with_a_choice_stand_first_and_those_that_keep_outlets_apart_before_others():
    one = FIGHT + "Militants shelled it. The militants fled. A wall stood there. The wall fell. The wall was high."
    other = FIGHT + "Terrorists shelled it. The terrorists fled. A wall stood there. The wall fell. The wall was high."
    table = terminology.sets_for(read(Event("e", "", (Article("a", "A", "", one), Article("b", "B", "", other)))))
    assert list(table.columns) == COLUMNS
    assert table["set_id"].iloc[0] == "nsag_members" and table["choice"].iloc[0]
    chosen = table[table["chosen"]]
    assert chosen["choice"].is_monotonic_decreasing
    assert (table["apart"] <= table["n"]).all() and not table[table["choice"]]["apart"].eq(0).any()


def test_no_set_of_an_event_without_terms():
    table = sets_of(A="It rained.", B="It rained again.")
    assert table.empty and table["choice"].dtype == bool
