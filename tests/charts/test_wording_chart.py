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
    assert counts == {("hedges", "Outlet A"): 1, ("hedges", "Outlet B"): 0}


def test_a_clear_difference_is_the_title():
    judging = [("Star", "outlet", "evaluative", "condemning", "brutal")] * 5
    table = hits([*judging, ("Post", "outlet", "label", "x", "y")])
    assert wording.wording(table, NAMES).title == "Outlet B uses 5 judging or emotive words, the next 1"


def test_a_small_difference_is_not():
    table = hits([("Star", "outlet", "evaluative", "condemning", "brutal")] * 4)
    assert wording.wording(table, NAMES).title == "Most frequent of these: judging words, 4 of 4 words"


def test_no_words_no_picture():
    assert wording.wording(hits([]), NAMES).empty


def test_frames_of_one_scheme():
    rows = [("Post", "outlet", "generic", "human_interest", "widow"), ("Post", "outlet", "policy", "economic", "tax")]
    table = pd.DataFrame(rows, columns=["outlet", "voice", "scheme", "frame", "form"])
    figure = wording.frames(table, NAMES, "generic")
    assert set(figure.table["row"]) == {"human interest"}
    assert figure.title == "The vocabulary of human interest is used most: 1 of 1 words"
