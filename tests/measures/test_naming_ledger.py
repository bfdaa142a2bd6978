"""The ledger's counts, from tables small enough to count by hand."""

import itertools

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.measures.naming.ledger import ACTOR_COLUMNS, LEDGER_COLUMNS, UNNAMED_COLUMNS, actors, ledger, left_unnamed

COLUMNS = ["actor_id", "outlet", "label", "part", "voice", "article_id", "certain", "type"]


def table(*rows):
    """Mentions from (actor, outlet, label), and part, voice, article, certainty and type where they matter."""
    usual = ("body", "outlet", "a", True, "group")
    full = [(*row, *usual[len(row) - 3 :]) for row in rows]
    mentions = pd.DataFrame(full, columns=COLUMNS)
    return mentions.assign(actor=mentions["actor_id"].str.title())


def test_labels_are_counted_for_each_outlet():
    book = ledger(table(("x", "A", "rebels"), ("x", "A", "rebels"), ("x", "A", "thugs"), ("x", "B", "rebels")))
    assert book[["outlet", "label", "n", "total"]].values.tolist() == [
        ["A", "rebels", 2, 3], ["A", "thugs", 1, 3], ["B", "rebels", 1, 1],
    ]  # fmt: skip
    assert list(book.columns) == LEDGER_COLUMNS


def test_parts_and_voices_are_counted_apart():
    rows = [("x", "A", "rebels", *where) for where in itertools.product(
        ("headline", "lede", "body"), ("outlet", "attributed", "quoted", "scare_quoted"))]  # fmt: skip
    row = ledger(table(*rows, ("x", "A", "rebels", "headline", "quoted"))).iloc[0]
    assert (row["n"], row["n_headline"], row["n_lede"]) == (13, 5, 4)
    assert (row["n_own"], row["n_attributed"], row["n_quoted"], row["n_scare_quoted"]) == (3, 3, 4, 3)


@pytest.mark.parametrize("n, shown", [(1, False), (4, False), (5, True), (6, True)])
def test_there_is_no_share_below_five_mentions(n, shown):
    row = ledger(table(*[("x", "A", "rebels")] * n)).iloc[0]
    assert row[["share", "low", "high"]].notna().tolist() == [shown] * 3


def test_the_five_mentions_are_the_actors_not_the_labels():
    book = ledger(table(*[("x", "A", "rebels")] * 4, ("x", "A", "thugs"))).set_index("label")
    assert book["share"].to_dict() == {"rebels": 0.8, "thugs": 0.2}
    # Wilson score interval at z = 1.96: of 4 in 5 it is 0.376 to 0.964, of 1 in 5 its mirror image.
    assert book.loc["rebels", ["low", "high"]].round(3).tolist() == [0.376, 0.964]
    assert book.loc["thugs", ["low", "high"]].round(3).tolist() == [0.036, 0.624]


def test_another_outlets_mentions_give_no_share_here():
    book = ledger(table(*[("x", "A", "rebels")] * 5, ("x", "B", "rebels"))).set_index("outlet")
    assert book["share"].notna().to_dict() == {"A": True, "B": False}


def test_capitals_make_no_other_label_and_the_usual_spelling_is_shown():
    book = ledger(table(("x", "A", "rebels"), ("x", "B", "rebels"), ("x", "A", "Rebels")))
    assert book[["outlet", "label", "n"]].values.tolist() == [["A", "rebels", 2], ["B", "rebels", 1]]


def test_articles_and_guesses_are_counted():
    row = ledger(table(
        ("x", "A", "rebels", "body", "outlet", "a", True), ("x", "A", "rebels", "body", "outlet", "b", False),
        ("x", "A", "rebels", "body", "outlet", "b", False),
    )).iloc[0]  # fmt: skip
    assert (row["n"], row["articles"], row["n_uncertain"]) == (3, 2, 2)


def test_one_voice_counts_and_divides_by_that_voice_alone():
    rows = [("x", "A", "rebels")] * 5 + [("x", "A", "thugs", "body", "quoted")] * 5
    assert set(ledger(table(*rows))["share"]) == {0.5}
    own = ledger(table(*rows), voices=["outlet", "scare_quoted"])
    assert own[["label", "total", "share"]].values.tolist() == [["rebels", 5, 1.0]]
    assert ledger(table(*rows), voices=["attributed"]).empty


def test_actors_named_by_most_outlets_come_first_and_things_last():
    mentions = table(
        *[("bridge", "A", "bridge", "body", "outlet", "a", True, "thing")] * 9,
        *[("many", "A", "many", "body", "outlet", "a", False, "unclear")] * 5,
        *[("often", "A", "often")] * 4, ("wide", "A", "wide"), ("wide", "B", "wide"),
    )  # fmt: skip
    summary = actors(mentions)
    assert summary["actor_id"].tolist() == ["wide", "often", "many", "bridge"]
    assert list(summary.columns) == ACTOR_COLUMNS
    assert summary.set_index("actor_id").loc["many", ["n", "outlets", "n_uncertain"]].tolist() == [5, 1, 5]
    assert list(dict.fromkeys(ledger(mentions)["actor_id"])) == summary["actor_id"].tolist()


def test_an_outlet_leaves_unnamed_what_two_others_name():
    rows = [("x", "A"), ("x", "A"), ("x", "B"), ("y", "A"), ("y", "C"), ("z", "A")]
    mentions = table(*[(actor, outlet, actor) for actor, outlet in rows])
    rows = left_unnamed(mentions)
    assert rows[["actor_id", "outlet", "n", "n_elsewhere", "outlets_elsewhere"]].values.tolist() == [
        ["x", "C", 0, 3, 2], ["y", "B", 0, 2, 2],
    ]  # fmt: skip
    assert list(rows.columns) == UNNAMED_COLUMNS


def test_an_outlet_without_any_mention_leaves_everything_unnamed():
    mentions = table(("x", "A", "x"), ("x", "B", "x"))
    assert left_unnamed(mentions).empty
    assert left_unnamed(mentions, outlets=["A", "B", "C"])["outlet"].tolist() == ["C"]


rows = st.lists(
    st.tuples(
        st.sampled_from("xyz"), st.sampled_from("AB"), st.sampled_from(["rebels", "Rebels", "thugs"]),
        st.sampled_from(["headline", "lede", "body"]), st.sampled_from(["outlet", "attributed", "quoted"]),
        st.sampled_from(["a", "b"]), st.booleans(),
    ), min_size=1, max_size=30,
)  # fmt: skip


@given(rows)
def test_every_mention_is_counted_once_and_every_interval_holds_its_share(drawn):
    mentions = table(*drawn)
    book = ledger(mentions)
    assert book["n"].sum() == len(mentions) == actors(mentions)["n"].sum()
    assert (book[["n_own", "n_attributed", "n_quoted", "n_scare_quoted"]].sum(axis=1) == book["n"]).all()
    pairs = book.groupby(["actor_id", "outlet"])
    assert (pairs["n"].sum() == pairs["total"].first()).all()
    shown = book.dropna(subset=["share"])
    assert (shown["total"] >= 5).all() and (book.loc[book["share"].isna(), "total"] < 5).all()
    assert ((shown["low"] <= shown["share"]) & (shown["share"] <= shown["high"])).all()
    assert shown[["low", "high"]].stack().between(0, 1).all() if len(shown) else True


@given(rows, st.randoms())
def test_counts_do_not_depend_on_the_order_of_the_rows(drawn, random):
    shuffled = drawn[:]
    random.shuffle(shuffled)
    keys = ["actor_id", "outlet", "n", "total", "n_headline", "articles"]
    first, second = (ledger(table(*some))[keys].sort_values(keys).values.tolist() for some in (drawn, shuffled))
    assert first == second
