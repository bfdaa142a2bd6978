"""Who acts and who is acted on, in sentences whose grammar is plain."""

import pandas as pd
import pytest

from framing.corpus.article import Article, Event
from framing.language.reading import SPAN_COLUMNS, read
from framing.measures import agency, alignment


def reading_of(*texts: str):
    articles = (Article(f"a{number}", f"Outlet {number}", "", text) for number, text in enumerate(texts))
    return read(Event("e", "", tuple(articles)))


def first(text: str) -> dict:
    return agency.clauses(reading_of(text)).iloc[0].to_dict()


@pytest.mark.parametrize(
    ("text", "construction", "agent", "patient"),
    [
        ("The police arrested two students.", "active", "The police", "two students"),
        ("Two students were arrested by the police.", "passive_with_agent", "the police", "Two students"),
        ("Two students were arrested.", "agentless_passive", "", "Two students"),
        ("Two students died.", "intransitive", "", "Two students"),
        ("Two students laughed.", "intransitive", "Two students", ""),
        ("A bomb exploded.", "intransitive", "", "A bomb"),
    ],
)
def test_each_construction_has_its_agent_and_patient(text, construction, agent, patient):
    row = first(text)
    assert (row["construction"], row["agent"], row["patient"]) == (construction, agent, patient)


def test_an_act_told_as_a_noun():
    clauses = agency.clauses(reading_of("The killing of a journalist by soldiers shocked the country."))
    row = clauses[clauses["construction"] == "nominalisation"].iloc[0]
    assert (row["words"], row["act"], row["agent"], row["patient"]) == ("killing", "kill", "soldiers", "a journalist")
    assert row["certain"]


def test_a_doer_guessed_from_a_modifier_is_marked():
    clauses = agency.clauses(reading_of("The Israeli attack lasted three hours."))
    row = clauses[clauses["construction"] == "nominalisation"].iloc[0]
    assert row["agent"] == "Israeli"
    assert not row["certain"]


def test_a_relative_clause_finds_its_subject():
    clauses = agency.clauses(reading_of("The soldiers who shot the farmer left the village."))
    row = clauses[clauses["verb"] == "shoot"].iloc[0]
    assert (row["agent"], row["patient"]) == ("The soldiers", "the farmer")


def test_a_second_verb_shares_its_subject_and_says_so():
    clauses = agency.clauses(reading_of("Police cleared the bridge and arrested a driver."))
    row = clauses[clauses["verb"] == "arrest"].iloc[0]
    assert (row["agent"], row["patient"], bool(row["certain"])) == ("Police", "a driver", False)


def test_spans_hold_the_words_of_the_verb_and_of_both_sides():
    reading = reading_of("Two students were not arrested by the police at the gate. The fire destroyed a house.")
    table = agency.clauses(reading)
    assert table.columns.tolist() == agency.COLUMNS
    assert table.columns.tolist()[:7] == SPAN_COLUMNS
    text = reading.text("a0")
    for row in table.itertuples():
        assert text[row.start : row.end] == row.words
        assert text[row.agent_start : row.agent_end] == row.agent
        assert text[row.patient_start : row.patient_end] == row.patient
    assert table["words"].tolist()[0] == "were not arrested"


def test_actors_are_joined_by_the_mention_that_ends_the_phrase():
    reading = reading_of("The mayor of the town praised the brave police.")
    text = reading.text("a0")
    mentions = pd.DataFrame(
        [("a0", text.index("police"), text.index("police") + 6, "police"), ("a0", 0, len("The mayor"), "mayor")],
        columns=["article_id", "start", "end", "actor_id"],
    )
    row = agency.clauses(reading, mentions).iloc[0]
    assert (row["agent_actor_id"], row["patient_actor_id"]) == ("mayor", "police")
    assert agency.clauses(reading)["agent_actor_id"].tolist() == [""]


def test_every_construction_is_one_of_the_five():
    import framing

    table = agency.clauses(read(framing.load_event("baghouz")))
    assert set(table["construction"]) <= set(agency.CONSTRUCTIONS)
    assert (table.loc[table["construction"] == "agentless_passive", "agent"] == "").all()
    assert (table.loc[table["construction"] == "passive_with_agent", "agent"] != "").all()


FRAME = " at the gate of the ministry in the old town on Friday morning after a night of rain."


def flips_of(left: str, right: str) -> list[tuple[str, str]]:
    reading = reading_of(left + FRAME, right + FRAME)
    table = agency.flips(agency.clauses(reading), alignment.pairs(reading))
    for row in table.itertuples():
        for side in ("left", "right"):
            text = reading.text(getattr(row, f"{side}_article"))
            start, end = getattr(row, f"{side}_start"), getattr(row, f"{side}_end")
            assert text[start:end] == getattr(row, f"{side}_words")
    return list(table[["act", "change"]].itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("left", "right", "change"),
    [
        ("Police beat the protesters", "The protesters were beaten", "agent dropped"),
        ("The protesters were beaten", "Police beat the protesters", "agent named"),
        ("Police beat the protesters", "The protesters were beaten by police", "active to passive"),
    ],
)
def test_a_flip_says_what_changed(left, right, change):
    assert flips_of(left, right) == [("beat", change)]


def test_the_same_telling_is_no_flip():
    assert flips_of("Police beat the protesters", "Officers beat the protesters") == []


def test_nothing_to_compare():
    reading = reading_of("Police beat the protesters.")
    table = agency.flips(agency.clauses(reading), alignment.pairs(reading))
    assert table.empty
    assert table.columns.tolist() == agency.FLIP_COLUMNS
    assert agency.clauses(reading_of("Hm.")).columns.tolist() == agency.COLUMNS


def test_a_text_that_is_not_parsed_has_no_clauses():
    german = "Die Polizei verhaftete am Freitag zwei Studenten, die vor dem Ministerium protestiert hatten."
    assert agency.clauses(reading_of(german)).empty


def test_families_of_acts_do_not_lose_a_word():
    families = agency.acts()
    assert "kill" in families["verb"]["massacre"]
    assert "evacuate" in families["noun"]["exodus"]
    assert all(families[column] for column in ("verb", "noun", "happens"))
