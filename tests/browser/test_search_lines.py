"""A search shows as much of the context as there is room for."""

from __future__ import annotations

import pytest

WIDTHS = "row => [...row.cells].map(cell => cell.getBoundingClientRect().width)"


def test_context_has_more_room_than_outlet_and_hit_and_the_same_on_both_sides(tab):
    page = tab("/words?event=baghouz&part=look-for-a-word&q=forces", width=1280)
    row = page.locator(".kwic tbody tr").first
    row.wait_for()
    outlet, left, hit, right = row.evaluate(WIDTHS)
    assert left == pytest.approx(right, abs=1)
    assert left > 1.5 * max(outlet, hit)


def test_on_a_phone_a_line_is_the_hit_and_what_follows(tab):
    page = tab("/words?event=baghouz&part=look-for-a-word&q=forces", width=390)
    row = page.locator(".kwic tbody tr").first
    row.wait_for()
    outlet, left, hit, right = row.evaluate(WIDTHS)
    assert outlet == left == 0 and right > hit > 60
