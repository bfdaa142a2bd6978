"""Wording and frames as dots: what is counted, and what the title dares to say."""

import pandas as pd

from framing.charts import wording

NAMES = {"Post": "Outlet A", "Star": "Outlet B"}


def hits(rows):
    return pd.DataFrame(rows, columns=["outlet", "voice", "group", "class", "form"])


def test_own_voice_is_counted_and_quotations_are_not():
    table = hits([("Post", "outlet", "hedge", "hedging", "may"), ("Post", "quoted", "hedge", "hedging", "might")])
    figure = wording.wording(table, NAMES)
    counts = {(r.row, r.outlet): r.n for r in figure.table.itertuples()}
    assert counts == {("hedges (“may”)", "Outlet A"): 1, ("hedges (“may”)", "Outlet B"): 0}


def test_a_clear_difference_is_the_title():
    judging = [("Star", "outlet", "evaluative", "condemning", "brutal")] * 5
    table = hits([*judging, ("Post", "outlet", "label", "x", "y")])
    figure = wording.wording(table, NAMES)
    assert figure.title == "Outlet B uses 5 judging words, the next outlet 1 of these"
    assert figure.tells == ("judging words", "Outlet B")


def test_the_title_adds_up_the_rows_that_it_counts():
    groups = ["evaluative"] * 4 + ["label"] * 2 + ["emotive"] + ["quantifier"] * 9  # loose amounts judge nobody
    figure = wording.wording(hits([("Star", "outlet", group, "x", "y") for group in groups]), NAMES)
    said = "Outlet B uses 4 judging words, 2 political labels and 1 emotive word, no other outlet any of these"
    assert figure.title == said
    drawn = {row.row: row.n for row in figure.table.itertuples() if row.outlet == "Outlet B"}
    assert drawn == {"judging words": 4, "political labels": 2, "emotive words": 1, "loose amounts (“many”)": 9}


def test_a_small_difference_is_not():
    table = hits([("Star", "outlet", "evaluative", "condemning", "brutal")] * 4)
    figure = wording.wording(table, NAMES)
    assert figure.title == "Most frequent of these: judging words, 4 of 4 words"
    assert figure.tells == ("judging words", None)


def test_no_words_no_picture():
    assert wording.wording(hits([]), NAMES).empty


def test_frames_of_one_scheme():
    rows = [("Post", "outlet", "generic", "human_interest", "widow"), ("Post", "outlet", "policy", "economic", "tax")]
    table = pd.DataFrame(rows, columns=["outlet", "voice", "scheme", "frame", "form"])
    figure = wording.frames(table, NAMES, "generic")
    assert set(figure.table["row"]) == {"human interest"}
    assert figure.title == "The vocabulary of human interest is used most: 1 of 1 words"
    assert figure.tells == ("human interest", None)
    assert wording.frames(table, NAMES, "policy").tells == ("economic", None)  # the row, not the noun of the title
