"""Exchanges are whole phrases, also where a text lost its commas; sentences made up for one rule each."""

import pandas as pd
import pytest

from framing.corpus.article import Article, Event
from framing.language.reading import read
from framing.measures import alignment
from framing.measures.substitutions import substitutions, summary
from framing.measures.substitutions.openings import opening

PLAIN = "The rescue boats reached the harbour before the storm came in from the west."
LAST = "Nobody could say on Friday when the road to the south would be opened again."


def changes(left: str, right: str, kinds=("added", "cut", "style")) -> list[tuple[str, str]]:
    """The exchanges with words on both sides; two copied sentences make the articles versions of one text."""
    texts = [f"{PLAIN} {text} {LAST}" for text in (left, right)]
    reading = read(Event("e", "", (Article("a", "Outlet A", "", texts[0]), Article("b", "Outlet B", "", texts[1]))))
    table = substitutions(reading, alignment.pairs(reading))
    table = table[~table["kind"].isin(kinds)]
    return list(table[["left", "right"]].itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (  # a name goes on behind its preposition
            "The British-based Northern Council for Civil Rights said the toll in the valley was at least nine.",
            "The so-called Northern Council for Civil Rights said the toll in the valley was at least nine.",
            ("The British-based Northern Council for Civil Rights", "The so-called Northern Council for Civil Rights"),
        ),
        (  # a verb group ends with its object where the object is longer in one version
            "A bus convoy waiting to cross into government-held Aleppo was hit by a bomb on the ring road.",
            "A bus convoy waiting to enter Aleppo was hit by a bomb on the ring road.",
            ("waiting to cross into government-held Aleppo", "waiting to enter Aleppo"),
        ),
        (  # a list of names that one version sums up
            "Residents of Fuaa and Kafraya were waiting at the crossing for a second night without food.",
            "Residents of the towns of Foua and Kefraya were waiting at the crossing for a second night without food.",
            ("Fuaa and Kafraya", "the towns of Foua and Kefraya"),
        ),
        (  # a word that stands inside the phrase on the other side
            "Police in the northern province of Aleppo said the convoy had been stopped at the bridge for an hour.",
            "Police in Aleppo province said the convoy had been stopped at the bridge for an hour.",
            ("the northern province of Aleppo", "Aleppo province"),
        ),
        (  # a verb with its particle
            "The insurgents are still fighting back in the hills above the lake near the border.",
            "The insurgents continue to fight back in the hills above the lake near the border.",
            ("are still fighting back", "continue to fight back"),
        ),
        (  # a conjunction is no part of a phrase
            "The rest of the dead were aid workers and guards who had come with the second bus.",
            "The rest of the dead were evacuees and guards who had come with the second bus.",
            ("aid workers", "evacuees"),
        ),
        (  # two nouns with two prepositions between them are one phrase each
            "Footage on state TV showed bodies beside charred buses near the northern checkpoint of the town.",
            "Images posted by the outlets showed bodies beside charred buses near the northern checkpoint of the town.",
            ("Footage on state TV", "Images posted by the outlets"),
        ),
        (  # both brackets or none
            "The rebels said the delay was caused by drivers who had not left the town.",
            "The Free Army of the South (FAS) said the delay was caused by drivers who had not left the town.",
            ("The rebels", "The Free Army of the South (FAS)"),
        ),
    ],
)
def test_an_exchange_is_a_whole_phrase(left, right, expected):
    assert expected in changes(left, right)


def test_a_day_beside_a_verb_is_no_part_of_the_exchange():
    found = changes(
        "Nine people among them two children were killed Thursday in bomb attacks on the town a monitor said.",
        "Bombs dropped from helicopters on Thursday killed nine people in the town a monitor said.",
    )
    assert found and not any("Thursday" in side for pair in found for side in pair)


def test_a_name_in_common_before_another_name_stays_out():
    left = "In control of parts of Iraq and Syria Islamic State has swept across the north in recent weeks."
    right = "In control of parts of Iraq and Syria ISIL has swept across the north in recent weeks."
    assert changes(left, right) == [("Islamic State", "ISIL")]


def test_words_between_two_changes_are_not_torn_from_their_own_phrases():
    found = changes(
        "A bomb hit a convoy near Aleppo in Syria on Saturday killing and wounding dozens from two villages.",
        "A bomb hit a convoy near Aleppo on Saturday killing at least 100 and wounding dozens from two villages.",
    )
    assert not any("on Saturday killing" in side for pair in found for side in pair)


def test_a_clause_in_front_was_cut_and_nothing_was_exchanged():
    left = "Proclaiming a republic straddling parts of the north the group has swept across the river in weeks."
    right = "Straddling parts of the north the group has swept across the river in weeks."
    assert changes(left, right, ()) == [("Proclaiming a republic", "")]


def test_a_bare_preposition_does_not_stand_in_for_a_verb():
    found = changes(
        "Shortly before dawn pickets were cleared from the north gate to let through a convoy of trucks.",
        "Shortly before dawn police charged pickets at the north gate to let through a convoy of trucks.",
    )
    assert not any(side in {"at", "at the north gate"} for pair in found for side in pair)


@pytest.mark.parametrize(
    ("tokens", "size"),
    [
        ("BEIRUT ( AP ) — The army left .", 5),
        ("Afp - The army left the town .", 2),
        ("( Blue World and Agencies ) More than 500 people left .", 6),
        ("( more than 500 people ) had left the town by then .", 0),
        ("FORCED REMOVAL A farmer said on Monday that nobody had asked the owners .", 2),
        ("UN AID for the town came late and was not enough for all the people .", 0),
        ("The army left the town on Monday .", 0),
    ],
)
def test_what_stands_before_a_sentence(tokens, size):
    rows, place = [], 0
    for token in tokens.split():
        rows.append((0, place, place + len(token), token))
        place += len(token) + 1
    assert opening(rows) == size


def test_the_summary_shows_the_commonest_written_form():
    rows = [("President", "the President"), ("president", "The President"), ("president", "a president")]
    table = pd.DataFrame(
        {
            "right_article": "b", "right_start": range(3), "right_end": range(1, 4), "kind": "label",
            "left_outlet": "A", "right_outlet": "B",
            "left_core": "leader", "right_core": [core for core, _ in rows], "left": "Leader",
            "right": [text for _, text in rows], "right_context": "…", "whole_sentence": False,
        }
    )  # fmt: skip
    found = summary(table)
    assert found[["left", "right", "n"]].values.tolist() == [["Leader", "President", 3]]


def test_of_two_forms_as_common_the_one_without_capitals_is_shown():
    table = pd.DataFrame(
        {
            "right_article": "b", "right_start": range(2), "right_end": range(1, 3), "kind": "label",
            "left_outlet": "A", "right_outlet": "B",
            "left_core": "rebels", "right_core": "militants", "left": ["Rebels", "the rebels"],
            "right": ["Militants", "the militants"], "right_context": "…", "whole_sentence": False,
        }
    )  # fmt: skip
    assert summary(table)[["left", "right", "n"]].values.tolist() == [["rebels", "militants", 2]]
