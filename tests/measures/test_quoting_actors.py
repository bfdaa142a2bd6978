"""Who a speaker is: the actor of a table of mentions where there is one, else a person or the phrase itself."""

import pandas as pd
import pytest

from framing.language import parsing
from framing.measures import quoting

pytestmark = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")

PHRASES = {
    "<The union> {said} [the port was shut again].": ("union", "union"),
    "<The spokesman for the union> {said} [the port was shut again].": (
        "spokesman-for-the-union", "spokesman for the union",
    ),
    "<Two officials> {said} [the port was shut again].": ("two-officials", "two officials"),
    "<Ana Petrov> {said} [the port was shut again].": ("ana-petrov", "Ana Petrov"),
    "<Mayor Ana Petrov> {said} [the port was shut again].": ("ana-petrov", "Ana Petrov"),
    "The mayor, <Ana Petrov>, {said} [the port was shut again].": ("ana-petrov", "Ana Petrov"),
    "<His lawyer> {said} [the port was shut again].": ("lawyer", "lawyer"),
}  # fmt: skip
BODIES = {
    "<1|The union> {1|said} [ships had left]. It rained. It snowed. <2|It> {2|said} [the port was shut].": "union",
    "<1|The union> {1|said} [ships had left]. It rained. It snowed. It froze. <2|It> {2|said} [the port was shut].": "",
    "<1|The union> {1|said} [ships had left]. <2|They> {2|said} [the port was shut].": "",
}
TALK = "It rained.\n\n“[We lost,]” <1|Ana Petrov> {1|said}. <2|She> {2|claimed} [the port was shut]. It snowed."
PASSIVE = "The driver is {said} [to have fled the scene of the crash]."


@pytest.fixture(scope="module")
def found(told):
    return told([*PHRASES, *BODIES, TALK, PASSIVE])


def mentions(*rows):
    return pd.DataFrame(rows, columns=["article_id", "start", "end", "actor_id", "actor"]).assign(type="person")


def with_mentions(found, *places):
    reading = found.readings[TALK]
    (article,) = reading.event.articles
    rows = [
        (article.article_id, start, start + len(words), actor.lower(), actor)
        for words, actor in places
        for start in [article.text.index(words)]
    ]
    return quoting.quotations(reading, mentions(*rows))["actor"].tolist()


@pytest.mark.parametrize("text", PHRASES)
def test_without_mentions_a_person_or_the_phrase_is_the_actor(found, text):
    assert found.rows(text, "actor_id", "actor", "certain") == [(*PHRASES[text], True)]


@pytest.mark.parametrize("text", BODIES)
def test_it_is_the_body_that_spoke_not_more_than_three_sentences_ago(found, text):
    assert found.rows(text, "actor", "certain")[-1] == (BODIES[text], False)


def test_a_mention_around_the_name_gives_the_actor_to_name_and_pronoun(found):
    assert with_mentions(found, ("Ana Petrov", "Mayor")) == ["Mayor", "Mayor"]


def test_the_shortest_mention_around_the_name_counts(found):
    places = ("We lost,” Ana Petrov said", "Everything"), ("Ana Petrov", "Mayor")
    assert with_mentions(found, *places) == with_mentions(found, *places[::-1]) == ["Mayor", "Mayor"]


def test_mentions_elsewhere_or_of_other_articles_change_nothing(found):
    assert with_mentions(found, ("It rained", "Weather")) == ["Ana Petrov", "Ana Petrov"]
    other = mentions(("another", 0, 500, "x", "X"))
    assert quoting.quotations(found.readings[TALK], other)["actor"].tolist() == ["Ana Petrov", "Ana Petrov"]
    assert quoting.quotations(found.readings[TALK], mentions())["actor"].tolist() == ["Ana Petrov", "Ana Petrov"]


def test_places_of_quotation_and_speaker(found):
    assert found.rows(TALK, "form", "sentence_id", "part", "speaker_sentence", "words", "cue_class") == [
        ("direct", 1, "body", 1, 2, "neutral"),
        ("indirect", 2, "body", 2, 4, "doubting"),
    ]


def test_nobody_has_no_place_and_no_actor(found):
    row = found.table(PASSIVE).iloc[0]
    assert (row["speaker"], row["speaker_start"], row["speaker_end"], row["speaker_sentence"]) == ("", -1, -1, -1)
    assert (row["actor_id"], row["actor"], row["descriptor"], row["source"]) == ("", "", "", "unknown")
