"""Exchanges of every kind and clauses of every construction: whole expected lists for plain sentences."""

import pytest

from framing.corpus.article import Article, Event
from framing.language.reading import read
from framing.measures import agency, alignment
from framing.measures.substitutions import from_base, substitutions, summary

FIRST = "The rescue boats reached the harbour before the storm came in from the west."
LAST = "Nobody could say on Friday when the road to the south would be opened again."

# left sentence, right sentence, all exchanges: (kind, left words, right words).
EXCHANGES = [
    ("The guards led the prisoners across the yard of the old fort at noon.",
     "The guards led the hostages across the yard of the old fort at noon.",
     [("label", "the prisoners", "the hostages")]),
    ("The settlement on the hill was visited by the minister on the first day of the tour.",
     "The colony on the hill was visited by the minister on the first day of the tour.",
     [("label", "The settlement", "The colony")]),
    ("The minister criticised the plan for the new bridge in a speech to the farmers.",
     "The minister slammed the plan for the new bridge in a speech to the farmers.",
     [("verb", "criticised", "slammed")]),
    ("The soldiers entered the village by the eastern road before the sun came up.",
     "The soldiers stormed the village by the eastern road before the sun came up.",
     [("verb", "entered", "stormed")]),
    ("The spokesman said the tunnel had been closed for repairs since the end of May.",
     "The spokesman insisted the tunnel had been closed for repairs since the end of May.",
     [("verb", "said", "insisted")]),
    ("The ferry carried 30 lorries to the island on its last trip of the evening.",
     "The ferry carried 50 lorries to the island on its last trip of the evening.",
     [("number", "30 lorries", "50 lorries")]),
    ("The fire destroyed dozens of barns in the valley below the monastery that summer.",
     "The fire destroyed hundreds of barns in the valley below the monastery that summer.",
     [("number", "dozens", "hundreds")]),
    ("The dam will hold until the spring, when the snow in the mountains melts away.",
     "The dam may hold until the spring, when the snow in the mountains melts away.",
     [("hedge", "will hold", "may hold")]),
    ("The boats were lost in the night, the coast guard said, near the northern reef.",
     "The boats were lost in the night near the northern reef.",
     [("attribution", "the coast guard said", "")]),
    ("The council sold the old mill to a brewer from the coast.",
     "The council sold the old mill to a brewer from the coast, ending a quarrel that had lasted ten years.",
     [("added", "", "ending a quarrel that had lasted ten years")]),
    ("The council sold the old mill, which had stood empty since the war, to a brewer.",
     "The council sold the old mill to a brewer.",
     [("cut", "which had stood empty since the war", "")]),
    # two changes in one sentence, in the order of the text
    ("The rebels entered the village by the eastern road before the sun came up.",
     "The terrorists stormed the village by the eastern road before the sun came up.", None),
    # house style
    ("The organisers of the fair in the old harbour said that everything was paid for.",
     "The organizers of the fair in the old harbor said that everything was paid for.", "style"),
    ("The meeting took place on Jan. 5 in a hall behind the railway station.",
     "The meeting took place on January 5 in a hall behind the railway station.", "style"),
    ("Seven of the carts broke down on the road from the quarry to the river.",
     "7 of the carts broke down on the road from the quarry to the river.", "style"),
]  # fmt: skip

# sentence, (words of the act, construction, agent, patient, certain) for each clause in it.
CLAUSES = [
    ("Soldiers destroyed the bridge.", [("destroyed", "active", "Soldiers", "the bridge", True)]),
    ("The bridge was destroyed by soldiers.",
     [("was destroyed", "passive_with_agent", "soldiers", "The bridge", True)]),
    ("The bridge was destroyed.", [("was destroyed", "agentless_passive", "", "The bridge", True)]),
    ("The bridge has been destroyed.", [("has been destroyed", "agentless_passive", "", "The bridge", True)]),
    ("The bridge collapsed.", [("collapsed", "intransitive", "", "The bridge", True)]),
    ("The men perished.", [("perished", "intransitive", "", "The men", True)]),
    ("The destruction of the bridge by soldiers was a crime.",
     [("destruction", "nominalisation", "soldiers", "the bridge", True), ("was", None, None, None, None)]),
    ("The company fired forty workers.", [("fired", "active", "The company", "forty workers", True)]),
    ("Forty workers were fired.", [("were fired", "agentless_passive", "", "Forty workers", True)]),
    ("The council will ban scooters.", [("will ban", "active", "The council", "scooters", True)]),
    ("Scooters will be banned by the council.",
     [("will be banned", "passive_with_agent", "the council", "Scooters", True)]),
    ("Gunmen kidnapped a nurse.", [("kidnapped", "active", "Gunmen", "a nurse", True)]),
    ("A nurse was kidnapped.", [("was kidnapped", "agentless_passive", "", "A nurse", True)]),
    ("The girl slept.", [("slept", "intransitive", "The girl", "", True)]),
]  # fmt: skip

TAIL = " near the old market of the town on Friday morning after a night of heavy rain."
# left, right, act, what changed
FLIPS = [
    ("Soldiers destroyed the bridge", "The bridge was destroyed", "destroy", "agent dropped"),
    ("The bridge was destroyed", "Soldiers destroyed the bridge", "destroy", "agent named"),
    ("Soldiers destroyed the bridge", "The bridge was destroyed by soldiers", "destroy", "active to passive"),
    ("The bridge was destroyed by soldiers", "Soldiers destroyed the bridge", "destroy", "passive to active"),
    ("Guards arrested the two drivers", "The two drivers were arrested", "arrest", "agent dropped"),
    ("The two drivers were arrested", "The two drivers were arrested", None, None),
    ("Guards arrested the two drivers", "Guards detained the two drivers", None, None),
]  # fmt: skip


def event_of(left: str, right: str) -> Event:
    texts = [f"{FIRST} {text} {LAST}" for text in (left, right)]
    return Event("e", "", tuple(Article(n, f"Outlet {n}", "", text) for n, text in zip("ab", texts, strict=True)))


def table_of(left: str, right: str):
    reading = read(event_of(left, right))
    return substitutions(reading, alignment.pairs(reading))


@pytest.mark.parametrize(("left", "right", "expected"), EXCHANGES, ids=[row[1][:50] for row in EXCHANGES])
def test_all_exchanges_of_a_rewritten_sentence(left, right, expected):
    table = table_of(left, right)
    found = list(table[["kind", "left", "right"]].itertuples(index=False, name=None))
    if expected == "style":
        assert {kind for kind, *_ in found} <= {"style"}
    elif expected is None:
        words = [(pair[0].split()[-1], pair[1].split()[-1]) for pair in table[["left", "right"]].values.tolist()]
        assert words == [("rebels", "terrorists"), ("entered", "stormed")]
        assert table["kind"].tolist() == ["label", "verb"]
    else:
        assert found == expected


@pytest.mark.parametrize(("left", "right"), [(row[0], row[1]) for row in EXCHANGES[:9]])
def test_read_backwards_an_exchange_has_its_sides_swapped(left, right):
    table = table_of(left, right)
    back = from_base(table, "b")
    assert back["left"].tolist() == table["right"].tolist() and back["right"].tolist() == table["left"].tolist()
    turned = {"added": "cut", "cut": "added"}
    assert back["kind"].tolist() == [turned.get(kind, kind) for kind in table["kind"]]


def test_an_exchange_made_twice_counts_two_places():
    left = "The prisoners slept in the yard of the fort. At noon the prisoners were led to the gate by a boy."
    right = left.replace("prisoners", "hostages")
    row = summary(table_of(left, right)).iloc[0]
    assert row[["kind", "left", "right"]].tolist() == ["label", "prisoners", "hostages"]
    assert row[["right_outlet", "n"]].tolist() == ["Outlet b", 2]
    assert "[The hostages] slept" in row["example"]


@pytest.fixture(scope="module")
def clauses():
    articles = tuple(Article(f"s{n}", "Outlet", "", text) for n, (text, _) in enumerate(CLAUSES))
    return agency.clauses(read(Event("e", "", articles)))


@pytest.mark.parametrize("number", range(len(CLAUSES)), ids=[text for text, _ in CLAUSES])
def test_all_clauses_of_a_sentence(clauses, number):
    text, expected = CLAUSES[number]
    table = clauses[clauses["article_id"] == f"s{number}"]
    columns = ["words", "construction", "agent", "patient", "certain"]
    found = list(table[columns].itertuples(index=False, name=None))
    acts = [row for row in found if row[0] != "was"]
    assert acts == [row for row in expected if row[1] is not None]
    for row in table.itertuples():
        assert text[row.agent_start : row.agent_end] == row.agent
        assert text[row.patient_start : row.patient_end] == row.patient


@pytest.mark.parametrize(("left", "right", "act", "change"), FLIPS, ids=[f"{a} / {b}" for a, b, *_ in FLIPS])
def test_what_changed_between_two_tellings(left, right, act, change):
    articles = tuple(Article(n, n, "", text + TAIL) for n, text in zip("ab", (left, right), strict=True))
    reading = read(Event("e", "", articles))
    table = agency.flips(agency.clauses(reading), alignment.pairs(reading))
    found = list(table[["act", "change"]].itertuples(index=False, name=None))
    assert found == ([(act, change)] if act else [])
