"""Which phrases are mentions: those that the parser's noun phrases leave out, and names that it runs together."""

import pytest

FOUND = [
    # the parser's phrases stop before a noun that hangs on a pronoun
    "Six had to go to hospital, among them {1 a boy} of five months who is in intensive care.",
    "This is a year like no other on this coast since 2019: {1 3,140 arrivals} up to the end of August.",
    # short names in capitals before a noun are no verbs
    "The Islamic State group lost. The monitor counted 280 {1 IS} fighters among them.",
    "Police cleared the last {1 IS} pocket in Syria.",
    # a name and its group word before a noun are one mention
    "They left the last {1 Islamic State group/Islamic State} pocket in the desert.",
    # one place at another
    "Some 15,000 people arrived from {1 Baghouz} at {2 Al Hol}, a camp in the desert.",
]
NO_NAME = [("This IS the end of the matter.", "IS"), ("They asked who IS right.", "IS")]


@pytest.fixture(scope="module")
def texts(named):
    return named(FOUND + [text for text, _ in NO_NAME])


@pytest.mark.parametrize("text", FOUND)
def test_each_is_a_mention_with_its_own_words(texts, text):
    texts.check(text)


@pytest.mark.parametrize("text, words", NO_NAME)
def test_a_verb_in_capitals_is_nobody(texts, text, words):
    assert words not in texts.mentions(text)["mention"].tolist()


def test_no_two_mentions_share_a_head(texts):
    for text in FOUND:
        table = texts.mentions(text)
        assert not table.duplicated(["article_id", "start", "end"]).any()
