"""What the event's own evidence joins beyond the words, as guesses: counted alike, members of a body, pointing back."""

import pytest

from framing.corpus.article import Article, Event
from framing.language.reading import read
from framing.measures import alignment, naming
from framing.measures.naming.candidates import candidates
from framing.measures.naming.counted import age_in
from framing.measures.naming.links import Links
from framing.measures.naming.sieves import Place, sieve
from framing.measures.substitutions import substitutions

GUESSED = {
    # the same particular number in two articles, and the same age
    "both are 412": "{1 The 412 migrants} landed on Monday. || {1 The 412 guests} landed on Monday.",
    "both are 61 years old": "They met {1 a 61-year-old baker} on Monday. || Rain fell. {1 A 61-year-old man} sang.",
    # members of the only body of their kind
    "officers of the police": "{1 Police} cleared the bridge. {1 Officers} fired tear gas.",
    "councillors of the council": "{1 The council} met on Monday. {1 Councillors} voted in the evening.",
    # two words for the same people
    "newcomers are migrants by another word": "{1 Migrants} landed on Monday. || Rain fell. {1 Newcomers} sang.",
    # members of a body that only another article names
    "MPs of the parliament": "On Monday {1 the parliament} met. || Rain fell. {1 MPs} voted.",
    # pointing back
    "the company after the name": "{1 Osprey Terminals} runs a port. {1 The company} offered a rise.",
    "the only commander described before": "{1 An SDF commander} met them on Monday. {1 The commander} smiled.",
    # what began as something new
    "the only barracks of the article":
        "They will open {1 a disused barracks}. {1 The barracks} at {1 Fort Osker} has beds.",
}
APART = [
    # round numbers are no evidence
    "{1 The 400 migrants} landed on Monday. || {2 The 400 guests} left on Monday.",
    # one article counts two groups alike
    "{1 The 412 migrants} landed on Monday. {2 The 412 guests} left on Tuesday.",
    # one officer is not the police, nor are those of the army
    "{1 Police} cleared the bridge. {2 An officer} fell.",
    "{1 Police} cleared the bridge. The army came. {2 Officers} fell.",
    "{1 Police} cleared the bridge. {2 Two senior army officers} fell.",
    # two companies, of which the last is not the one spoken of most
    "{1 Osprey Terminals} runs a port. {1 Osprey Terminals} met {2 Kemp Holdings}. {3 The company} offered a rise.",
    # a company that the sentence itself tells apart
    "{1 Osprey Terminals} runs a port. {2 The company} that they founded offered a rise.",
    # a union is no company
    "{1 The Harbour Union} met. {2 The company} offered a rise.",
    # two words for the same people, who meet in a sentence
    "{1 The migrants} met {2 the newcomers}. {1 The migrants} left.",
    # something new after something new
    "{1 An SDF commander} smiled. {2 A tired commander} sang. {2 The commander} left.",
    # two that were described
    "{1 An SDF commander} met {2 a YPG commander}. {3 The commander} smiled.",
]


@pytest.fixture(scope="module")
def texts(named):
    return named([*GUESSED.values(), *APART])


@pytest.mark.parametrize("reason", GUESSED)
def test_evidence_joins_as_a_guess_and_says_why(texts, reason):
    rows = texts.check(GUESSED[reason])
    guessed = [row for row in rows if not row.certain]
    assert reason in {row.rule for row in guessed}


@pytest.mark.parametrize("text", APART)
def test_what_speaks_against_it_keeps_them_apart(texts, text):
    texts.check(text)


def told(*texts):
    event = Event("e", "", tuple(Article(f"a{n}", f"Outlet {n}", "", text) for n, text in enumerate(texts)))
    reading = read(event)
    return reading, substitutions(reading, alignment.pairs(reading))


REST = "entered the edge of the village at the weekend behind air strikes and artillery fire"
SLOTS = [
    # a description and another
    (f"The US-backed forces {REST}.", f"The US-backed militants {REST}.", "forces", "militants"),
    # a name and a bare word
    (f"The SDF {REST}.", f"The militants {REST}.", "SDF", "militants"),
]
CHAINED = (
    f"An SDF commander {REST}. Rain fell. The commander smiled.",
    f"A tired commander {REST}. Snow fell on the hills. The commander sang.",
)
NO_SLOTS = [
    # two names
    (f"The SDF {REST}.", f"Hezbollah {REST}.", "SDF", "Hezbollah"),
    # things
    (f"The trucks {REST}.", f"The boats {REST}.", "trucks", "boats"),
    # several in the one slot
    (f"Relatives of Daesh members {REST}.", f"Brides and their children {REST}.", "Relatives", "their children"),
]


def joined(one, other, left, right):
    reading, exchanged = told(one, other)
    assert len(exchanged)
    table = naming.mentions(reading, substitutions=exchanged)
    mine = table[(table["article_id"] == "a0") & table["mention"].str.endswith(left)].iloc[0]
    theirs = table[(table["article_id"] == "a1") & table["mention"].str.endswith(right)].iloc[0]
    return mine, theirs


@pytest.mark.parametrize("one, other, left, right", SLOTS)
def test_one_slot_of_a_sentence_in_two_articles_is_one_actor(one, other, left, right):
    mine, theirs = joined(one, other, left, right)
    assert mine.actor_id == theirs.actor_id
    assert any(not row.certain and row.rule.startswith("one article writes") for row in (mine, theirs))


@pytest.mark.parametrize("one, other, left, right", NO_SLOTS)
def test_names_things_and_lists_in_one_slot_stay_apart(one, other, left, right):
    mine, theirs = joined(one, other, left, right)
    assert mine.actor_id != theirs.actor_id


def test_what_points_back_to_a_joined_phrase_goes_with_it():
    reading, exchanged = told(*CHAINED)
    table = naming.mentions(reading, substitutions=exchanged)
    commanders = table[table["head"] == "commander"]
    assert len(commanders) == 4 and commanders["actor_id"].nunique() == 1
    assert commanders["certain"].tolist() == [True, False, False, False]


def test_without_exchanges_nothing_is_joined_by_slots():
    reading, _ = told(*SLOTS[0][:2])
    assert not naming.mentions(reading)["rule"].str.contains("writes").any()


def test_an_actor_keeps_its_name_and_type_when_others_are_joined_to_it():
    reading, exchanged = told(*SLOTS[1][:2])
    table = naming.mentions(reading, substitutions=exchanged)
    assert set(table.loc[table["mention"].str.endswith("militants"), "actor"]) == {"Syrian Democratic Forces"}
    assert set(table.loc[table["mention"].str.endswith("militants"), "label"]) == {"militants"}


@pytest.fixture(scope="module")
def three():
    text = "The rebels left. The farmers sang. The bakers slept. The rebels met the farmers. Nurses came."
    found = candidates(read(Event("e", "", (Article("a", "A", "", text),))))
    return found, sieve(found)[0]


def at(found, word, place=0):
    return [number for number, c in enumerate(found) if c.lemma == word][place]


def test_links_are_carried_on_from_one_to_the_next(three):
    found, places = three
    links = Links(found, places)
    assert links.join(at(found, "farmer"), at(found, "baker"), "first") and links.join(
        at(found, "baker"), at(found, "nurse"), "second"
    )
    after = links.places()
    assert len({after[at(found, word)].key for word in ("farmer", "baker", "nurse")}) == 1
    assert [after[at(found, word)].rule for word in ("baker", "nurse")] == ["first", "second"]


def test_who_often_stand_in_one_sentence_are_two(three):
    found, places = three
    links = Links(found, places)
    assert not links.join(at(found, "rebel"), at(found, "farmer"), "never")
    assert links.places() == places


def test_one_mention_can_go_alone(three):
    found, places = three
    links = Links(found, places)
    assert links.join(at(found, "farmer"), at(found, "baker"), "alone", alone=True)
    after = links.places()
    assert after[at(found, "farmer")] == Place(places[at(found, "baker")].key, "alone", False)
    assert after[at(found, "farmer", 1)] == places[at(found, "farmer", 1)]


@pytest.mark.parametrize(
    "text, age", [("A 61-year-old man left.", 61), ("A farmer of 61 left.", 61), ("A farmer left.", 0),
                  ("A rise of 61 percent came.", 0)],
)  # fmt: skip
def test_ages_are_read_in_the_phrase_and_after_it(text, age):
    found = candidates(read(Event("e", "", (Article("a", "A", "", text),))))
    assert age_in(found[0]) == age
