"""What is chosen in a table opens below its row, in sight, and what was chosen stays where it is in the window."""

from __future__ import annotations

import re

import pytest

from .waiting import expect, settled, watched

OPENED = "tr.opened"
# The row that comes right before the opened one holds the button that is pressed.
ABOVE = """e => !!e.previousElementSibling.querySelector('[aria-pressed="true"]')"""
TABLES = {
    "/facts?event=baghouz": (".facts tbody button.cell.told", "fact="),
    "/names?event=baghouz": (".ledger button.label-cell", "label="),
}


@pytest.mark.parametrize("path", TABLES)
@pytest.mark.parametrize("width", [1180, 390])
def test_the_sentences_of_a_choice_open_below_its_row(tab, path, width):
    button, part = TABLES[path]
    page = tab(path, width=width)
    page.locator(button).first.click()
    opened = page.locator(OPENED)
    expect(opened.locator(".evidence li").first).to_be_visible()
    settled(page)
    assert opened.evaluate(ABOVE)
    assert part in page.url
    expect(page.locator(button).first).to_have_attribute("aria-pressed", "true")
    page.locator(button).first.click()
    expect(opened).to_have_count(0)


def test_what_is_chosen_next_stays_where_it_is_while_the_row_above_closes(tab):
    page = tab("/facts?event=baghouz")
    rows = page.locator(".facts tbody tr:not(.opened)")
    rows.nth(0).locator("button.cell").first.click()
    expect(page.locator(OPENED).locator(".evidence li").first).to_be_visible()
    settled(page)
    second = rows.nth(2).locator("button.cell").first
    second.scroll_into_view_if_needed()
    before = second.bounding_box()["y"]
    second.click()
    expect(second).to_have_attribute("aria-pressed", "true")
    expect(rows.nth(2).locator("xpath=following-sibling::tr[1]")).to_have_class("opened")
    settled(page)
    assert second.bounding_box()["y"] == pytest.approx(before, abs=3)


def test_a_link_opens_the_row_again_and_the_keyboard_goes_on_from_it(tab):
    page = tab("/facts?event=baghouz")
    page.locator(".facts tbody button.cell.told").first.click()
    expect(page).to_have_url(re.compile("fact="))
    again = tab(page.url[page.url.index("/facts") :])
    way = again.locator(OPENED).get_by_role("button", name="Not the same fact? Correct it")
    way.focus()
    again.keyboard.press("Enter")
    expect(again.locator(".st-key-chosen")).to_be_focused()
    expect(again.locator("summary", has_text="This sentence does not belong here")).to_be_in_viewport()


COLOURS = """e => { const s = getComputedStyle(e); return [s.color, s.backgroundColor] }"""


def test_with_the_readers_own_colours_shapes_marks_and_switches_are_seen(chromium, server):
    context = chromium.new_context(viewport={"width": 1180, "height": 900}, forced_colors="active")
    page = watched(context.new_page())
    page.goto(server + "/read?event=baghouz")
    mark = page.locator("article mark.verb").first
    mark.wait_for()
    settled(page)
    ink, ground = mark.evaluate(COLOURS)
    assert ink != ground
    shapes = page.locator("article .sym").evaluate_all("all => all.map(e => getComputedStyle(e).backgroundColor)")
    assert len(set(shapes)) == len(shapes) >= 3, "each outlet keeps its colour"
    on = page.get_by_role("button", name="Quotations", exact=True)
    off = page.get_by_role("button", name="Competing terms", exact=True)
    expect(on).to_have_attribute("aria-pressed", "true")
    assert on.evaluate(COLOURS)[1] != off.evaluate(COLOURS)[1]
    context.close()
