"""A sentence is moved to another fact with the keyboard alone, in a real browser."""

from __future__ import annotations


def settled(page) -> None:
    page.wait_for_timeout(250)
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    page.wait_for_timeout(100)


def test_a_sentence_becomes_a_fact_of_its_own_by_keyboard_and_is_undone(tab):
    page = tab("/facts?event=harbour-strike")
    rows = page.locator("table.facts tbody tr")
    page.locator("button.cell.told").first.focus()
    page.keyboard.press("Enter")
    page.locator(".evidence li").first.wait_for()
    opener = page.locator("summary", has_text="This sentence does not belong here")
    opener.focus()
    page.keyboard.press("Enter")
    button = page.get_by_role("button", name="Move it there")
    button.wait_for()
    before = page.locator("button.cell.told").count() + page.locator("button.cell.differs").count()
    button.focus()
    page.keyboard.press("Enter")
    page.get_by_text("1 correction of this grid").wait_for()
    settled(page)
    assert rows.count() > 0
    after = page.locator("button.cell.told").count() + page.locator("button.cell.differs").count()
    assert after < before
    undo = page.get_by_role("button", name="Undo it")
    undo.focus()
    page.keyboard.press("Enter")
    page.get_by_text("1 correction of this grid").wait_for(state="detached")
    settled(page)
    assert page.locator("button.cell.told").count() + page.locator("button.cell.differs").count() == before
