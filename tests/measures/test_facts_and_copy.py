"""Facts told, told differently and cut; where copy comes from; how sentences were split and joined."""

import pandas as pd
import pytest

from framing.corpus.article import Article, Event
from framing.language.reading import read
from framing.language.token_rows import SentenceTokens
from framing.measures import alignment, coverage, wire
from framing.measures.coverage.shared_copy import SharedCopy
from framing.measures.coverage.table import _similarities

FIRE = "A fire destroyed the old brewery beside the canal in the early hours of Tuesday."
SIXTY = "More than 60 firefighters fought the flames until noon, the brigade said."
OWNER = "The owner of the brewery had closed the building three years ago after a flood."
SMOKE = "Smoke drifted across the market hall and the school on the other bank of the canal."
BRIDGE = "The bridge to the market hall was closed to lorries for the rest of the week."
TRAMS = "Trams to the northern suburbs were sent along the ring road instead on Tuesday."
BAND = "A brass band from the next valley won the contest with a march in three movements."
WHOLE = f"{SMOKE[:-1]}, and {BRIDGE[0].lower()}{BRIDGE[1:]}"


def told(with_copy=True, credits=None, outlets=None, **texts):
    """The states of the facts as {words of the fact: {article: state}}, and the table."""
    articles = tuple(
        Article(name, (outlets or {}).get(name, name.title()), "", text, wire=(credits or {}).get(name, ""))
        for name, text in texts.items()
    )
    reading = read(Event("e", "", articles))
    pairs = alignment.pairs(reading)
    return coverage.facts(reading, pairs, wire.passages(reading, pairs) if with_copy else None)


def states(table, word: str) -> list[str]:
    rows = table[table["fact"].str.contains(word)]
    assert rows["fact_id"].nunique() == 1
    return rows["told"].tolist()


AGENCY = {"agency": "Reuters"}


@pytest.mark.parametrize(
    ("texts", "word", "expected"),
    [
        ({"a": [FIRE], "b": [FIRE], "c": [BAND]}, "brewery", ["told", "told", "not told"]),
        ({"a": [FIRE, SIXTY], "b": [FIRE, SIXTY], "c": [SIXTY.replace("60", "90")]}, "firefighters",
         ["told", "told", "told differently"]),
        ({"a": [SIXTY], "b": [SIXTY.replace(", the brigade said", "")], "c": [SIXTY]}, "firefighters",
         ["told", "told differently", "told"]),
        ({"agency": [FIRE, SIXTY, OWNER, SMOKE], "b": [FIRE, SIXTY, OWNER], "c": [BAND]}, "Smoke",
         ["told", "cut", "not told"]),
        ({"agency": [FIRE, SIXTY, OWNER], "b": [FIRE, SIXTY, OWNER], "c": [FIRE, BAND]}, "owner",
         ["told", "told", "cut"]),
    ],
)  # fmt: skip
def test_how_a_fact_is_told(texts, word, expected):
    table = told(outlets=AGENCY, **{name: " ".join(sentences) for name, sentences in texts.items()})
    assert states(table, word) == expected


OWN = "A waitress across the canal said she had heard three loud bangs and then the sirens."


def test_what_one_outlet_alone_has_is_no_shared_copy_where_nobody_names_an_agency():
    """Two outlets share three sentences; whatever else the longer one has may be its own reporting."""
    texts = {"a": f"{FIRE} {SIXTY} {OWNER} {OWN}", "b": f"{FIRE} {SIXTY} {OWNER}"}
    assert states(told(**texts), "waitress") == ["told", "not told"]
    assert states(told(credits={"a": "AFP"}, **texts), "waitress") == ["told", "cut"]
    assert states(told(credits={"a": "AFP, Reuters"}, **texts), "waitress") == ["told", "not told"]
    assert states(told(credits={"a": "agencies"}, **texts), "waitress") == ["told", "not told"]
    assert states(told(credits={"b": "Hillwire"}, outlets={"a": "Hillwire"}, **texts), "waitress") == ["told", "cut"]


def test_what_two_share_was_cut_by_a_third_that_shares_the_rest():
    whole = f"{FIRE} {SIXTY} {OWNER} {SMOKE}"
    table = told(a=whole, b=whole, c=f"{FIRE} {SIXTY} {OWNER}", d=BAND)
    assert states(table, "Smoke") == ["told", "told", "cut", "not told"]
    assert table[table["fact"].str.contains("Smoke")]["in_wire"].all()


def test_what_is_told_in_passing_was_not_cut():
    """The words of one sentence of the copy stand in two others here, so it cannot be called cut."""
    passing = (
        "Pupils smelled the smoke at their school. Across the canal, in the market hall on the bank, a door stood open."
    )
    given = {
        "a": f"{FIRE} {SIXTY} {OWNER} {SMOKE}",
        "b": f"{FIRE} {SIXTY} {OWNER} {passing}",
        "c": f"{FIRE} {SIXTY} {OWNER}",
    }
    reading = read(Event("e", "", tuple(Article(n, n, "", text, wire="AFP") for n, text in given.items())))
    copy = SharedCopy(reading, wire.passages(reading, alignment.pairs(reading)), SentenceTokens(reading))
    start = given["a"].index(SMOKE)
    assert copy.base == "a" and copy.users == {"b", "c"} and copy.has(start, len(given["a"]))
    assert [copy.was_cut(article, start, len(given["a"])) for article in "abc"] == [False, False, True]


def test_the_happening_itself_is_never_called_cut():
    """Every article tells it in its own way; what follows in the copy may be cut."""
    lede = "The old brewery is gone."
    table = told(outlets=AGENCY, agency=f"{lede}\n\n{SIXTY} {OWNER} {SMOKE}", b=f"{SIXTY} {OWNER}\n\n{BAND}")
    assert states(table, "brewery is gone") == ["told", "not told"]
    assert states(table, "Smoke") == ["told", "cut"]


def test_ranks_go_from_the_most_told_to_the_least_and_count_articles():
    table = told(a=f"{BAND} {FIRE} {SIXTY}", b=f"{FIRE} {SIXTY}", c=FIRE)
    first = table.drop_duplicates("fact_id")
    assert first["articles"].tolist() == [3, 2, 1]
    assert first["rank"].tolist() == [1, 2, 3]
    assert table.groupby("fact_id")["told"].apply(lambda s: s.str.startswith("told").sum()).tolist() == [3, 2, 1]


def test_a_position_is_the_part_of_the_article_before_the_sentence():
    table = told(a=f"{FIRE} {SIXTY}", b=f"{FIRE} {BAND}")
    row = table[(table["article_id"] == "a") & table["sentence"].eq(SIXTY)].iloc[0]
    assert row["position"] == pytest.approx((len(FIRE) + 1) / (len(FIRE) + 1 + len(SIXTY)), abs=1e-4)


def test_two_articles_of_one_outlet_share_a_column_of_the_grid():
    table = told(outlets={"a1": "Post", "a2": "Post", "b": "Star"}, a1=FIRE, a2=BAND, b=FIRE)
    grid = coverage.grid(table).set_index("n")
    assert grid.columns.tolist()[-2:] == ["Post", "Star"]
    assert grid.loc[2, ["Post", "Star"]].tolist() == ["told", "told"]
    assert grid.loc[1, ["Post", "Star"]].tolist() == ["told", "not told"]


def test_a_rejected_sentence_no_longer_tells_the_fact():
    table = told(a=FIRE, b=FIRE)
    left = coverage.corrected(table, [("not_told", ("b", 0, len(FIRE)), None)])
    assert left["told"].tolist() == ["told", "not told"]
    assert left["articles"].tolist() == [1, 1]
    assert coverage.corrected(table, [("not_told", ("b", 1, 2), None)]) is table
    assert coverage.corrected(table, []) is table


COPY = " ".join([FIRE, SIXTY, OWNER])
ORIGINS = [
    # outlets, credits, origin, certain, base
    (("Post", "AFP", "Star"), ("", "", ""), "AFP", True, "b"),
    (("Post", "Mail", "Star"), ("AP", "AP", ""), "AP", True, "a"),
    (("Post", "Mail", "Star"), ("AP", "AP, AFP", ""), "AP", True, "a"),
    (("Post", "Mail", "Star"), ("AP", "AFP", ""), "common source", False, "a"),
    (("Post", "Mail", "Star"), ("", "", ""), "common source", False, "a"),
    (("Post", "Mail", "Star"), ("", "", "AFP"), "AFP", True, "c"),
    (("Post", "Hillwire", "Star"), ("", "", "Hillwire"), "Hillwire", True, "b"),
]


@pytest.mark.parametrize(("outlets", "credits", "origin", "certain", "base"), ORIGINS)
def test_where_copy_comes_from(outlets, credits, origin, certain, base):
    columns = zip("abc", outlets, credits, strict=True)
    reading = read(Event("e", "", tuple(Article(name, outlet, "", COPY, wire=w) for name, outlet, w in columns)))
    passages = wire.passages(reading, alignment.pairs(reading))
    assert passages["passage_id"].nunique() == 1
    assert passages["article_id"].iloc[0] == base and passages["base"].astype(bool).tolist() == [True, False, False]
    assert set(passages["origin"]) == {origin}
    assert set(passages["certain"].astype(bool)) == {certain}
    # three sentences in each, word for word: the two that are not the base repeat all of them
    assert len(wire.repeated(passages)) == 6
    shares = wire.shares(reading, passages)
    assert shares["share"].tolist() == [1.0] * 3
    assert shares.set_index("article_id").loc[base, "repeated"] == 0


SHAPES = [
    # left sentences, right sentences, (left, right, shape) of every pair at "same"
    ([FIRE, SIXTY], [FIRE, SIXTY], [(0, 0, "identical"), (1, 1, "identical")]),
    ([FIRE, SIXTY], [SIXTY, FIRE], [(0, 1, "identical"), (1, 0, "identical")]),
    ([FIRE, BAND], [TRAMS, FIRE.replace("destroyed", "wrecked")], [(0, 1, "rewritten")]),
    ([FIRE, WHOLE, OWNER], [FIRE, SMOKE, BRIDGE, OWNER],
     [(0, 0, "identical"), (1, 1, "rewritten"), (1, 2, "split"), (2, 3, "identical")]),
    ([FIRE, SMOKE, BRIDGE, OWNER], [FIRE, WHOLE, OWNER],
     [(0, 0, "identical"), (1, 1, "rewritten"), (2, 1, "merged"), (3, 2, "identical")]),
    ([BAND], [TRAMS], []),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "expected"), SHAPES)
def test_shapes_of_pairs(left, right, expected):
    articles = Article("a", "Reuters", "", " ".join(left)), Article("b", "Post", "", " ".join(right))
    pairs = alignment.pairs(read(Event("e", "", articles)))
    same = pairs[pairs["relation"] == "same"]
    found = sorted(same[["left_sentence", "right_sentence", "shape"]].itertuples(index=False, name=None))
    plain = [(i, j, shape if shape in {"identical", "rewritten"} else "piece") for i, j, shape in found]
    wanted = [(i, j, shape if shape in {"identical", "rewritten"} else "piece") for i, j, shape in expected]
    pieces = {"split", "merged"} & {shape for *_, shape in expected}
    if not pieces:
        assert found == expected
    else:  # which of the two pieces is the main one is a matter of length
        assert [pair[:2] for pair in plain] == [pair[:2] for pair in wanted]
        assert {shape for *_, shape in found} == {"identical", "rewritten", *pieces}


def test_measures_of_a_pair_by_hand():
    # FIRE has 15 words; one was exchanged at the third place: 14 in order, the longest run the 12 after it.
    changed = FIRE.replace("destroyed", "wrecked")
    row = alignment.pairs(
        read(Event("e", "", (Article("a", "A", "", FIRE), Article("b", "B", "", changed))))
    ).iloc[0]  # fmt: skip
    assert len(FIRE.split()) == 15
    assert row[["shared_words", "run"]].tolist() == [14, 12]
    assert bool(row["copy"]) and not bool(row["quotation"])


def test_a_fact_has_the_likeness_of_the_best_pair_that_tells_the_same():
    pairs = pd.DataFrame(
        [("a", 0, "b", 0, "same", 0.7), ("a", 0, "c", 2, "same", 0.9), ("b", 0, "c", 1, "related", 0.99)],
        columns=["left_article", "left_sentence", "right_article", "right_sentence", "relation", "similarity"],
    )
    assert _similarities(pairs) == {("a", 0): 0.9, ("b", 0): 0.7, ("c", 2): 0.9}
