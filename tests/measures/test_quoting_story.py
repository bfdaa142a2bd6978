"""An article as the quotation rules see it: sentences, tokens between marks, subjects who speak."""

import pytest

from framing.language import parsing
from framing.measures.quoting.story import stories

pytestmark = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")

SPEECH = "“We lost,” Ana Petrov said. The so-called “reform” failed."
DANCE = "Police said the port was shut. Tom Brandt slept."
EMPTY = ""
WEAK = "The mayor added a bridge. “We lost,” the clerk added. Officials added that it rained."


@pytest.fixture(scope="module")
def story(apart):
    texts = [SPEECH, DANCE, EMPTY, WEAK]
    found = {text: stories(reading) for text, reading in zip(texts, apart(texts), strict=True)}
    return lambda text: found[text][0]


def words(story, numbers):
    return [story.tokens[number].token for number in numbers]


def test_tokens_between_marks_are_quoted_and_scare_quotes_are_not(story):
    found = story(SPEECH)
    assert words(found, [n for n, quoted in enumerate(found.quoted) if quoted]) == ["We", "lost", ","]


def test_marks_know_their_sentence_and_whether_they_are_scare_quotes(story):
    found = story(SPEECH)
    assert [(found.text[m.start : m.end], m.sentence, m.scare, m.closed) for m in found.marked] == [
        ("We lost,", 0, False, True),
        ("reform", 1, True, True),
    ]


def test_the_first_token_of_each_sentence_and_one_for_the_end(story):
    found = story(DANCE)
    assert words(found, found.sentence_first[:-1]) == ["Police", "Tom"]
    assert found.sentence_first[-1] == len(found.tokens)


@pytest.mark.parametrize(("offset", "token"), [(0, "Police"), (1, "said"), (7, "said"), (11, "the")])
def test_the_token_at_an_offset_is_the_first_from_there_on(story, offset, token):
    found = story(DANCE)
    assert found.tokens[found.at(offset)].token == token


@pytest.mark.parametrize(("offset", "line"), [(0, 0), (29, 0), (30, 0), (31, 1), (46, 1), (500, 1)])
def test_the_sentence_at_an_offset(story, offset, line):
    assert story(DANCE).line_at(offset) == line


def test_subjects_of_reporting_verbs_speak(story):
    assert words(story(DANCE), sorted(story(DANCE).speaking)) == ["Police"]


def test_a_weak_verb_speaks_only_with_a_clause_or_beside_marks(story):
    assert words(story(WEAK), sorted(story(WEAK).speaking)) == ["clerk", "Officials"]


def test_what_is_reported(story):
    found = story(DANCE)
    assert words(found, sorted(found.reported)) == ["the", "port", "was", "shut"]


def test_children_can_be_chosen_by_relation(story):
    found = story(DANCE)
    said = next(n for n, token in enumerate(found.tokens) if token.token == "said")
    assert words(found, found.below(said, "nsubj")) == ["Police"]
    assert set(words(found, found.below(said))) >= {"Police", "shut"}
    assert "Tom" not in words(found, found.subtree(said))


def test_words_are_the_text_between_two_tokens(story):
    assert story(DANCE).words(0, 3) == "Police said the port"


def test_a_text_without_words_is_no_story(apart):
    assert stories(apart([EMPTY])[0]) == []
