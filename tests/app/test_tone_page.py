"""Which mentions the Tone page shows, and which of them it marks as toned."""

from __future__ import annotations

import pandas as pd

from framing.app.tone import _clear_tone, _mentions

TABLE = pd.DataFrame(
    [("a", "negative", True), ("a", "positive", False), ("b", "negative", True), ("a", "neutral", True)],
    columns=["actor_id", "tone", "confident"],
)


def test_of_all_mentions_only_clear_ones_are_marked_by_their_tone():
    assert _mentions(TABLE, "a", None)["kind"].tolist() == ["negative", "other", "other"]


def test_the_furthest_mentions_are_marked_only_where_they_are_clear():
    assert _clear_tone(TABLE).tolist() == ["negative", "other", "negative", "other"]


def test_one_mention_is_marked_by_the_tone_that_its_line_tells():
    assert [_mentions(TABLE, "a", number)["kind"].tolist() for number in range(3)] == [
        ["negative"], ["positive"], ["other"],
    ]  # fmt: skip
    assert TABLE.columns.tolist() == ["actor_id", "tone", "confident"], "the table of the comparison stays as it is"
