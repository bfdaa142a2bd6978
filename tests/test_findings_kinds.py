"""One tiny event for each kind of finding: what is said, of whom, and the words that were counted."""

from math import log2

import pytest

from framing import Article, Event, compare
from framing.differences import WEIGHTS, findings

OPEN = "The rescue boats reached the harbour before the storm came in from the west."
SHIP = "A second ship with blankets and bread was expected on the island on Sunday evening."
ROAD = "Nobody could say on Friday when the road to the south would be opened again."
CRANE = "Two cranes were lifted onto the quay by a team of workers from the capital."
LIGHT = "The lighthouse keeper had warned the council about the rocks in a letter in May."


def found(question: str, outlets=("Post", "Star", "Mail"), **texts: str):
    ids = dict(zip(texts, outlets, strict=False))
    event = Event("e", "", tuple(Article(name, ids[name], "", text) for name, text in texts.items()))
    table = findings(compare(event))
    return event, table[table["question"] == question]


def words(event, row) -> list[str]:
    return [event.article(article).text[start:end] for article, start, end in row["evidence"]]


def test_a_term_that_one_outlet_alone_uses():
    event, table = found(
        "terms",
        a="Terrorists shelled a village. Terrorists fled, and terrorists hid.",
        b="Militants shelled a village. Militants fled, and militants hid.",
    )
    row = table[table["outlet"] == "Post"].iloc[0]
    assert row["sentence"] == "Only Post says “Terrorists” in its own voice: 3 times."
    assert row["detail"] == "No other outlet uses it."
    assert row["strength"] == pytest.approx(WEIGHTS["terms"] * log2(4))  # three places, none elsewhere
    assert [word.lower() for word in words(event, row)] == ["terrorists"] * 3


def test_an_exchange_made_in_two_places():
    text = "The prisoners slept in the yard of the fort. At noon the prisoners were led to the gate by a boy."
    other = text.replace("prisoners", "hostages")
    event, table = found("exchanges", a=f"{OPEN} {text} {ROAD}", b=f"{OPEN} {other} {ROAD}")
    row = table.iloc[0]
    assert "hostages" in row["sentence"] and "prisoners" in row["sentence"]
    assert row["n"] == 2
    assert row["detail"] == "In 2 places, in sentences that otherwise tell the same."
    assert sorted({word.split()[-1] for word in words(event, row)}) == ["hostages", "prisoners"]


def test_facts_that_the_shared_copy_had():
    copy = " ".join([OPEN, SHIP, ROAD, CRANE, LIGHT])
    _, table = found("facts", ("Reuters", "Star"), a=copy, b=" ".join([OPEN, SHIP, ROAD]))
    row = table[table["choice"] == "cut"].iloc[0]
    assert row["sentence"] == "Star does not tell 2 things that the shared copy it uses has."
    assert row["n"] == 2 and row["outlet"] == "Star"


def test_a_fact_that_all_but_one_tell():
    outlets = ("Post", "Star", "Mail", "Echo")
    own = "A brass band from the next valley won the contest with a march."
    _, table = found("facts", outlets, a=f"{CRANE} {LIGHT}", b=CRANE, c=CRANE, d=own)
    row = table[table["outlet"] == "Echo"].iloc[0]
    assert row["sentence"].startswith("All but Echo tell this: “Two cranes were lifted")
    assert row["detail"] == "It may say so in other words."
    assert row["n"] == 3


def test_verbs_that_cast_doubt():
    event, table = found(
        "voices",
        a="“The well is dry,” the mayor claimed. “The pump is new,” the builder claimed.",
        b="“A ferry will come on Monday,” the captain said. “It carries bread,” the baker said.",
    )
    row = table[table["choice"] == "doubting"].iloc[0]
    assert row["sentence"] == "Post reports 2 times with verbs that cast doubt on what is said: “claimed”."
    assert row["detail"] == "No other outlet does."
    assert words(event, row) == ["claimed", "claimed"]


def test_who_acted_is_left_out_twice():
    tail = " near the old market of the town on Friday morning after a night of heavy rain."
    second = " at the gate of the ministry while the minister was at lunch with his guests."
    left = f"Soldiers destroyed the bridge{tail} Guards arrested the two drivers{second}"
    right = f"The bridge was destroyed{tail} The two drivers were arrested{second}"
    _, table = found("agency", a=left, b=right)
    assert table["n"].tolist() == [2]
    assert table["outlet"].tolist() in (["Star"], ["Post"])  # read from the article nearer to the copy


def test_equal_articles_have_no_finding_about_one_of_them():
    text = f"{OPEN} {SHIP} {ROAD}"
    event = Event("e", "", (Article("a", "Post", "", text), Article("b", "Star", "", text)))
    assert findings(compare(event)).empty
