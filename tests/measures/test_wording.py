"""Wording: every class by a sentence of its own, the contexts in which a bare list fails, and rates by hand."""

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing.corpus.article import Article, Event
from framing.language.reading import read
from framing.lexicons.evaluative import classes, evaluative
from framing.measures import wording
from framing.statistics import wilson_interval

# Hand-written sentences, and the hits that they hold.
CASES = [
    ("The talks may fail.", [("may", "hedging")]),
    ("The talks failed in May.", []),
    ("Mrs May could not say.", []),
    ("The deal could collapse, officials said.", [("could", "hedging"), ("officials said", "evidential_official")]),
    ("He allegedly took the money.", [("allegedly", "hedging")]),
    ("About 40 people came.", [("About", "approximator")]),
    ("They spoke about two bills and about money.", [("about", "approximator")]),
    ("Some 300 men marched.", [("Some", "approximator")]),
    ("Some lawmakers left.", [("Some", "vague")]),
    ("Several towns and dozens of villages were cut off.", [("Several", "vague"), ("dozens", "vague")]),
    ("He left the room, turned left and left it open.", []),
    ("Just 12 voters came.", [("Just", "minimiser")]),
    ("He had just arrived, and it was just.", []),
    ("At least 20 people came.", [("At least", "bound")]),
    ("At least he came.", []),
    ("The Senate majority leader came.", []),
    ("A record number of people came.", [("record", "maximiser")]),
    ("She played a record on record day.", []),
    ("That is clearly wrong.", [("clearly", "boosting")]),
    ("He spoke clearly.", []),
    ("Of course it rained.", [("Of course", "boosting")]),
    ("Critics say it will rain.", [("Critics say", "evidential_vague")]),
    ("According to a report it rained.", [("According to", "evidential_named")]),
    ("It rained, according to people familiar with it.", [("according to people", "evidential_anonymous")]),
    ("A spokesman said it rained.", [("A spokesman", "evidential_official")]),
    ("A source of pride was the bridge.", []),
    ("The so-called expert spoke.", [("so-called", "distancing")]),
    ("He was supposed to come.", []),
    ("Her supposed friend came.", [("supposed", "distancing")]),
    (
        "The senator took aim at the mayor in a war of words.",
        [("took aim", "metaphor_war"), ("war of words", "metaphor_war")],
    ),
    ("The soldier took aim with a rifle.", []),
    ("A flood of migrants came.", [("flood of", "metaphor_water")]),
    ("The party is plagued by doubts.", [("plagued by", "metaphor_disease")]),
    ("They are animals, he said of the migrants.", [("animals", "dehumanising")]),
    ("The zoo bought animals.", []),
    ("It was a shameful, reckless vote.", [("shameful", "condemning"), ("reckless", "condemning")]),
    ("The explosive device was found.", []),
    ("It was a brutal winter.", []),
    ("The mayor lied.", [("lied", "discrediting")]),
    ("The village lies in the north.", []),
    ("Radical Islam and the radical left were named.", [("Radical Islam", "labelling"), ("radical left", "labelling")]),
    ("Judge Savage spoke to Mr Coward.", []),
    ("The very man came.", []),
    ("It is very cold.", [("very", "intensifier")]),
    ("The senator slammed the bill.", [("slammed", "confrontational")]),
    ("He slammed the door.", []),
    ("A heroic nurse saved two.", [("heroic", "praising")]),
    ("The heartbreaking news came.", [("heartbreaking", "compassionate")]),
    ("He falsely promised a wall.", [("falsely", "judging")]),
    ("He was charged with fraud.", []),
    ("Blast at a fireworks plant kills five.", []),
    ("A gas tank exploded at the factory.", []),
    ("The minister blasted the owner of the plant.", [("blasted", "confrontational")]),
    ("The senator exploded when she was asked about the money.", [("exploded", "confrontational")]),
]


@pytest.fixture(scope="module")
def case_hits():
    articles = tuple(Article(f"s{number}", "Outlet", "", text) for number, (text, _) in enumerate(CASES))
    return wording.hits(read(Event("cases", "", articles)))


@pytest.mark.parametrize("number", range(len(CASES)), ids=[row[0][:50] for row in CASES])
def test_what_stands_in_a_sentence(case_hits, number):
    found = case_hits[case_hits["article_id"] == f"s{number}"]
    assert list(zip(found["form"], found["class"], strict=True)) == CASES[number][1]


def test_war_words_are_no_metaphor_where_there_is_war(one_article):
    reading = one_article(
        "Artillery shelling went on. The battle for the town was fierce, and militants were under siege."
    )
    assert "metaphor" not in set(wording.hits(reading)["group"])


def test_a_headline_that_capitalises_every_word_is_read(one_article):
    hits = wording.hits(
        one_article("Senator Slams Shameful Budget Vote\n\nIt rained.", "Senator Slams Shameful Budget Vote")
    )
    assert "Shameful" in set(hits["form"])
    assert set(hits["part"]) == {"headline"}


def test_voice_and_columns(one_article):
    hits = wording.hits(one_article("“It is a shameful vote,” she said."))
    assert hits.iloc[0][["class", "group", "voice", "strength"]].tolist() == ["condemning", "evaluative", "quoted", 3]


def test_nothing_found_is_an_empty_table(one_article):
    reading = one_article("It rained.")
    hits = wording.hits(reading)
    assert hits.empty and list(hits.columns) == wording.COLUMNS
    assert wording.by_outlet(hits, reading).empty
    sentences = wording.sentences(hits, reading)
    assert sentences["loaded"].tolist() == [0.0] and sentences["n"].tolist() == [0]


def two_outlets():
    texts = {"A": "It was a shameful vote. “A shameful vote,” he said.", "B": "The vote passed on Monday."}
    return read(Event("e", "", tuple(Article(name, name, "", text) for name, text in texts.items())))


def test_rates_count_the_outlets_own_words_by_hand():
    reading = two_outlets()
    table = wording.by_outlet(wording.hits(reading), reading).set_index(["class", "outlet"])
    row = table.loc[("condemning", "A")]
    assert row[["n", "words"]].tolist() == [1, 7]  # It was a shameful vote; he said
    low, high = wilson_interval(1, 7)
    assert row[["per_1000", "low", "high"]].tolist() == pytest.approx([1000 / 7, 1000 * low, 1000 * high])
    assert table.loc[("condemning", "B"), ["n", "words"]].tolist() == [0, 5]


def test_loaded_halves_what_others_said():
    reading = two_outlets()
    scores = wording.sentences(wording.hits(reading), reading)
    weight = classes()["condemning"]["weight"]
    assert scores["loaded"].tolist() == pytest.approx([3 * weight / 5**0.5, 1.5 * weight / 5**0.5, 0.0])
    assert scores["forms"].tolist() == [("shameful",), ("shameful",), ()]


def test_tone_adds_what_is_not_neutral():
    reading = two_outlets()
    hits = wording.hits(reading)
    tones = pd.DataFrame({"article_id": ["A", "A", "B"], "sentence_id": [0, 0, 0], "neutral": [0.2, 0.4, 1.0]})
    added = wording.sentences(hits, reading, tones)["loaded"] - wording.sentences(hits, reading)["loaded"]
    assert added.tolist() == pytest.approx([0.7 * wording.TONE_WEIGHT, 0, 0])


def test_a_word_is_one_hit_and_the_order_of_articles_does_not_matter():
    texts = ["It was a shameful and clearly reckless vote, critics say.", "Some 40 people may have lied."]
    articles = [Article(str(number), str(number), "", text) for number, text in enumerate(texts)]
    keys = []
    for order in (articles, articles[::-1]):
        hits = wording.hits(read(Event("e", "", tuple(order))))
        assert not hits.duplicated(["article_id", "start"]).any()
        keys.append(set(hits[["article_id", "start", "end", "class"]].itertuples(index=False, name=None)))
    assert keys[0] == keys[1]


WORDS = [
    "may",
    "May",
    "shameful",
    "“lies”",
    "just",
    "12",
    "critics say",
    ".",
    "\n\n",
    "so-called",
    "flood of",
    "migrants",
    "é",
    "𝔵",
]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(" ".join))
def test_spans_are_exact(text):
    hits = wording.hits(read(Event("e", "", (Article("a", "A", "", text),))))
    assert all(text[hit.start : hit.end] == hit.form for hit in hits.itertuples())


def test_every_class_has_a_group_and_a_weight():
    assert all(entry["group"] and 0 <= entry["weight"] <= 1.5 for entry in classes().values())


def test_the_evaluative_list_has_no_form_twice():
    table = pd.DataFrame(
        [(entry.form, entry.kind) for entry in [*evaluative().words.values(), *evaluative().phrases]],
        columns=["form", "kind"],
    )
    assert len(table) > 2000
    assert not table.duplicated().any()
    assert set(evaluative().rules) <= set(table["form"]) | UNUSED_RULES


UNUSED_RULES = {
    form for form in evaluative().rules if not any(form == entry.form for entry in evaluative().words.values())
}


def test_each_rule_is_about_a_word_of_the_list():
    assert not UNUSED_RULES
