"""The label of a mention: determiner, number, honorific and name taken away, house style evened out."""

import pytest

LABELS = [
    # determiners, numbers and quantifiers say nothing about somebody
    "{1 The angry protesters/angry protesters} left.",
    "{1 Some protesters/protesters} left.",
    "{1 These protesters/protesters} left.",
    "{1 Forty protesters/protesters} left.",
    "{1 Its angry neighbours/angry neighbours} left.",
    "{1 Several masked men/masked men} left.",
    "{1 Anna Berger}, {1 the Senate's No. 2 Republican/Republican}, left.",
    # the name is taken away, what is said about it stays
    "{1 Daesh terrorists/terrorists} fled.",
    "{1 The extremist Islamic State group/extremist group} fled.",
    "{1 Hamas militants/militants} fled.",
    "{1 The notorious Taliban fighters/notorious fighters} fled.",
    # a bare name stands for itself
    "{1 Daesh/Daesh} fled.",
    "{1 The Islamic State group/Islamic State} fled.",
    # honorifics are house style, titles are not
    "{1 Mr. Olsen/Olsen} left.",
    "{1 Mrs. Berger/Berger} left.",
    "{1 President Anna Berger/president} left.",
    "{1 Former President Anna Berger/former president} left.",
    # titles in full, however a house abbreviates them
    "{1 Sen. Peter Harding/senator} left.",
    "{1 Senator Peter Harding/senator} left.",
    "{1 Gov. Maria Lopez/governor} left.",
    "{1 Gen. Maria Lopez/general} left.",
    # a possessor is somebody else
    "{1 Trump's new lawyer/new lawyer} spoke.",
    "{1 The mayor's angry son/angry son} spoke.",
    # hyphens stay
    "{1 US-backed forces/US-backed forces} came.",
    "{1 The so-called experts/so-called experts} spoke.",
    # where a place or a body is or who holds it is no label by itself: the name goes with it
    "{1 The London-based Hazel Observatory/London-based Hazel Observatory} spoke.",
    "{1 Rebel-held Aleppo/rebel-held Aleppo} was shelled.",
    "{1 The government-held Aleppo/government-held Aleppo} was shelled.",
    # dots of abbreviations go
    "{1 U.S.-backed forces/US-backed forces} came.",
    # no capitals but a name's
    "{1 Rebels/rebels} came.",
    "{1 Angry Protesters} Leave ## {1 Angry protesters/angry protesters} left.",
    # what is joined stays joined
    "{1 The angry and tired protesters/angry and tired protesters} left.",
    "{1 The top French and German generals/top French and German generals} met.",
    # directions are no label of a country
    "They left {1 northern Syria/Syria}.",
    # forms that say something else stay apart
    "{1 Daesh/Daesh} fled. {1 ISIS/ISIS} lost. {1 Islamic State/Islamic State} won.",
    # the same country in several house styles is one label
    "{1 The U.S./United States} agreed. {1 The US/United States} left. {1 The United States/United States} came.",
    # capital and people are other words for a country than its name
    "{1 Moscow/Moscow} agreed. {1 Russia/Russia} left. {1 The Kremlin/Kremlin} came.",
    # the surname and the full name are one label of a person
    "{1 Maria Lopez/Lopez} spoke. {1 Lopez/Lopez} left. {1 Ms. Lopez/Lopez} came.",
    # one word said of a side
    "{1 Rebel fighters/rebel fighters} came. {1 The rebels/rebels} left.",
]


@pytest.fixture(scope="module")
def texts(named):
    return named(LABELS)


@pytest.mark.parametrize("text", LABELS)
def test_the_label_is_what_is_said_about_the_actor(texts, text):
    rows = texts.rows(text)
    assert [row.label for _, label, row in rows if label is not None] == [x for _, x, _ in rows if x is not None]


def test_no_label_begins_or_ends_with_a_mark_or_a_determiner(texts):
    for text in LABELS:
        for label in texts.mentions(text)["label"]:
            assert label == label.strip(" -,.'“”\"")
            assert label.split()[0].lower() not in {"the", "a", "an", "this", "these", "his", "its", "mr", "mrs", "ms"}
