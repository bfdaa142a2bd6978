"""Which words of a sentence are a mention: exact spans, one for each somebody or something."""

import pytest

from framing.language.reading import SPAN_COLUMNS
from framing.measures.naming.mentions import COLUMNS

FOUND = {
    "noun phrases with their article": ["{1 The angry protesters} left {2 the old bridge}."],
    "coordinated names": [
        "{1 Berger} and {2 Lopez} left.",
        "{1 France}, {2 Germany} and {3 Italy} agreed.",
        "{1 Republicans} and {2 Democrats} applauded.",
    ],
    "coordinated nouns": ["{1 Nurses} and {2 teachers} sang.", "{1 The rebels} and {2 the army} fought."],
    "appositions": [
        "{1 Maria Lopez}, {1 the mayor}, spoke.",
        "{1 The mayor}, {1 Maria Lopez}, spoke.",
    ],
    "possessors and what they have": [
        "{2 Trump's lawyer} left. {1 Trump} agreed.",
        "{2 The mayor's son} left.",
    ],
    "names inside compounds": ["{1 US troops} left {2 Japan}.", "{1 The Trump administration} agreed."],
    "titles with their name": [
        "{1 President Anna Berger} spoke.", "{1 Mr. Olsen} left.", "{1 Sen. Peter Harding} left.",
        "{1 Danish Prime Minister Jens Olsen} left.",
    ],
    "names after of": ["The leader of {1 Hezbollah} spoke.", "The fall of {1 Berlin} came."],
    "names in quotations": ['"{1 Daesh} lost," {2 the general} said.', "“{1 The rioters} left,” she said."],
    "names in headlines": [
        "{1 Olsen} wins vote ## {1 Jens Olsen} won the vote on Monday.",
        "{1 Rebels} Shell Bridge ## {1 The rebels} shelled {2 the bridge}.",
    ],
    "hyphens": ["{1 US-backed forces} came.", "{1 Saudi-led forces} came.", "{1 Kim Jong-un} spoke."],
}  # fmt: skip
CASES = [(kind, text) for kind, texts in FOUND.items() for text in texts]
NONE = {
    "On Monday it rained.": {"Monday"},
    "It rained for two days in March.": {"two days", "March", "days"},
    "Forty percent agreed.": {"Forty percent", "percent"},
    "In fact, he left in the morning.": {"fact", "the morning", "he"},
    "Secretary of State Jane Doe left.": {"State"},
    "It cost $40 million.": {"$40 million", "million"},
    "Thousands of them came.": {"them"},
}
PARTS = "{1 Olsen} wins vote ## {1 Olsen} won. He “won it all,” said {2 Berger}. {1 Olsen} left."
NESTED = "{1 Trump's lawyer} left {2 Trump}."
QUOTED = "{1 The rebels} left. “{2 The terrorists} fled,” he said."


@pytest.fixture(scope="module")
def texts(named):
    return named([text for _, text in CASES] + list(NONE) + [PARTS, NESTED, QUOTED])


@pytest.mark.parametrize("kind, text", CASES)
def test_mentions_are_found_with_exact_spans(texts, kind, text):
    assert texts.rows(text)


@pytest.mark.parametrize("text", NONE)
def test_times_amounts_fillers_and_pronouns_are_no_mentions(texts, text):
    assert not NONE[text] & set(texts.mentions(text)["mention"])


def test_no_two_mentions_have_the_same_span_and_every_column_is_there(texts):
    for _, text in CASES:
        table = texts.mentions(text)
        assert list(table.columns) == COLUMNS and COLUMNS[: len(SPAN_COLUMNS)] == SPAN_COLUMNS
        assert not table.duplicated(["article_id", "start", "end"]).any()
        for row in table.itertuples():
            assert texts.readings[text].text(row.article_id)[row.start : row.end] == row.mention
            assert row.label and row.rule and row.actor_id and row.actor
            assert not row.mention[0].isspace() and row.mention[0] not in "-,."


def test_mentions_stand_in_the_order_of_the_text(texts):
    for _, text in CASES:
        table = texts.mentions(text)
        places = list(zip(table["article_id"], table["start"], strict=True))
        assert places == sorted(places)


def test_headline_and_lede_are_told_apart(texts):
    rows = texts.rows(PARTS)
    assert [row.part for _, _, row in rows] == ["headline", "lede", "lede", "lede"]


def test_the_possessor_is_a_mention_of_its_own_inside_the_phrase(texts):
    table = texts.mentions(NESTED)
    inside = table[table["actor"] == "Trump"]
    assert inside["mention"].tolist() == ["Trump", "Trump"]
    whole = table[table["mention"] == "Trump's lawyer"].iloc[0]
    assert whole["start"] == inside["start"].iloc[0] and whole["actor"] != "Trump"


def test_words_in_a_quotation_have_its_voice(texts):
    assert [row.voice for _, _, row in texts.rows(QUOTED)] == ["outlet", "quoted"]
