"""A sentence is moved to another fact with the keyboard alone, in a real browser."""

from __future__ import annotations

from .waiting import expect, settled


def test_a_sentence_becomes_a_fact_of_its_own_by_keyboard_and_is_undone(tab):
    page = tab("/facts?event=harbour-strike")
    told = page.locator("button.cell.told, button.cell.differs")
    page.locator("button.cell.told").first.focus()
    page.keyboard.press("Enter")
    page.locator(".evidence li").first.wait_for()
    opener = page.locator("summary", has_text="This sentence does not belong here")
    opener.focus()
    page.keyboard.press("Enter")
    button = page.get_by_role("button", name="Move it there")
    button.wait_for()
    settled(page)
    before = told.count()
    button.focus()
    page.keyboard.press("Enter")
    page.get_by_text("1 correction of this grid").wait_for()
    settled(page)
    assert 0 < told.count() < before
    undo = page.get_by_role("button", name="Undo it")
    undo.focus()
    page.keyboard.press("Enter")
    page.get_by_text("1 correction of this grid").wait_for(state="detached")
    expect(told).to_have_count(before)
