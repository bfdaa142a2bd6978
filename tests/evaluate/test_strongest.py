"""Is the strongest planted difference among the first rows of its kind? On events small enough to see."""

from types import SimpleNamespace

import pandas as pd
import pytest

from framing.differences.kinds import FIRST, KINDS
from framing.evaluate import strongest

SIDES = ["left_article", "left_start", "left_end", "left", "right_article", "right_start", "right_end", "right"]


def key(kind: str, left: tuple, right: tuple, also: tuple = ()):
    row = ("d1", kind, also, *left, *right)
    differences = pd.DataFrame([row], columns=["difference_id", "kind", "also", *SIDES])
    return SimpleNamespace(differences=differences, strongest={kind: "d1"})


def shown(monkeypatch, rows: list[tuple]) -> None:
    """The rows (kind, place, evidence) that a comparison is made to show."""
    table = pd.DataFrame(rows, columns=["kind", "place", "evidence"])
    monkeypatch.setattr(strongest, "first_of_each_kind", lambda comparison, most: table)


LEFT, RIGHT = ("a", 10, 20, "fighters"), ("b", 30, 40, "terrorists")
BOTH = [["a", 12, 18], ["b", 30, 40]]


def place(monkeypatch, rows, *planted, **options):
    shown(monkeypatch, rows)
    return strongest.places(None, key(*planted, **options)).iloc[0]


def test_a_row_that_meets_both_sides_shows_it(monkeypatch):
    row = place(monkeypatch, [("label", 1, [["a", 0, 5]]), ("label", 2, BOTH)], "label", LEFT, RIGHT)
    assert (row["kind"], row["place"], row["of"], row["first"]) == ("label", 2, 2, True)


@pytest.mark.parametrize("evidence", [[["a", 12, 18]], [["b", 30, 40]], [["a", 20, 25], ["b", 30, 40]], []])
def test_one_side_is_not_enough(monkeypatch, evidence):
    row = place(monkeypatch, [("label", 1, evidence)], "label", LEFT, RIGHT)
    assert pd.isna(row["place"]) and not row["first"]


def test_only_the_first_rows_count_as_first(monkeypatch):
    row = place(monkeypatch, [("label", FIRST + 1, BOTH)], "label", LEFT, RIGHT)
    assert row["place"] == FIRST + 1 and not row["first"]


def test_another_kind_counts_only_where_the_key_allows_it(monkeypatch):
    rows = [("verb", 1, BOTH)]
    assert pd.isna(place(monkeypatch, rows, "label", LEFT, RIGHT)["place"])
    assert place(monkeypatch, rows, "label", LEFT, RIGHT, also=("verb",))["place"] == 1


def test_a_side_without_words_need_not_be_met(monkeypatch):
    row = place(monkeypatch, [("added", 1, [["b", 30, 40]])], "added", ("a", None, None, ""), RIGHT)
    assert row["place"] == 1


def test_voices_and_headlines_show_one_text(monkeypatch):
    assert place(monkeypatch, [("voice", 3, [["b", 30, 40]])], "other", LEFT, RIGHT)["place"] == 3
    assert place(monkeypatch, [("headline", 1, [["b", 30, 40]])], "headline", LEFT, RIGHT)["place"] == 1


def test_every_kind_of_the_keys_has_a_table():
    from framing.corpus.key_rules import DIFFERENCES

    assert {strongest._table(kind) for kind in DIFFERENCES} == set(KINDS)


@pytest.mark.parametrize("event_id", ["baghouz", "coal-closure"])
def test_on_bundled_events_most_stand_in_the_first_rows(event_id):
    from framing import prepared
    from framing.corpus.keys import load_key

    table = strongest.places(prepared.load(event_id), load_key(event_id))
    assert len(table) == 12
    assert table["first"].sum() >= 9
    assert table.set_index("kind").loc[["label", "hedge", "added", "headline", "other"], "place"].notna().all()
