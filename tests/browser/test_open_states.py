"""What is opened on a page, in both themes: menus, lists, findings, sentences, errors. No rule of access is broken."""

from __future__ import annotations

import pytest

from .test_pages import RULES
from .waiting import expect, settled

RULES_22 = {"runOnly": {"type": "tag", "values": [*RULES["runOnly"]["values"], "wcag22aa"]}}
STORY = "Port reopens\n\nBy Ann Writer\n26 October 2016\n\nThe port of Lisbon reopened on Monday, the mayor said."


def open_finding(page):
    page.locator(".findings button").first.click()
    page.locator(".opened .evidence li").first.wait_for()


def open_sharing(page):
    page.get_by_role("button", name="Share this view").click()
    page.get_by_test_id("stCode").first.wait_for()


def open_events(page):
    page.get_by_role("combobox", name="Event").click()
    page.get_by_role("option").first.wait_for()


def open_menu(page):
    page.get_by_test_id("stMainMenu").locator("button").first.click()
    page.get_by_test_id("stMainMenuPopover").wait_for()


def open_pages(page):
    page.set_viewport_size({"width": 390, "height": 844})
    page.get_by_test_id("stExpandSidebarButton").click()
    page.get_by_role("link", name="Method").wait_for()


def find_no_event(page):
    page.get_by_role("status").filter(has_text="There is no event").wait_for()


def open_fact(page):
    page.locator("button.cell.told").nth(3).click()
    page.locator(".evidence li").first.wait_for()


def open_label(page):
    page.locator(".ledger button.label-cell").first.click()
    page.locator('.ledger button.label-cell[aria-pressed="true"]').wait_for()


def give_nothing(page):
    page.get_by_role("button", name="Add this article").click()
    page.get_by_role("alert").wait_for()


def give_one(page):
    page.get_by_label("Article", exact=True).fill(STORY)
    page.get_by_role("button", name="Add this article").click()
    settled(page)
    page.get_by_text("The text as it will be read").click()
    page.locator(".columns article").wait_for()


def open_details(page):
    page.get_by_text("In detail").click()
    page.get_by_text("Formulas.").wait_for()


STATES = {
    "a finding": ("/", open_finding),
    "sharing": ("/", open_sharing),
    "the list of events": ("/", open_events),
    "the menu": ("/", open_menu),
    "the pages on a phone": ("/", open_pages),
    "an event that nobody has": ("/?event=nowhere", find_no_event),
    "a fact": ("/facts", open_fact),
    "a label": ("/names", open_label),
    "nothing given": ("/your-articles", give_nothing),
    "one article": ("/your-articles", give_one),
    "details of a method": ("/method?method=Keyness", open_details),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_what_is_opened_breaks_no_rule_of_access(tab, state, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    path, open_it = STATES[state]
    page = tab(path, scheme=scheme)
    open_it(page)
    settled(page)
    found = axe.Axe().run(page, options=RULES_22).response["violations"]
    assert [f"{v['id']}: {v['help']}: {[n['html'][:160] for n in v['nodes'][:3]]}" for v in found] == []
    assert page.thrown == []


def test_where_the_keyboard_is_can_be_seen_at_every_way_to_another_page(tab):
    page = tab("/method")
    for name in ("Overview", "Tone", "Your articles"):
        link = page.get_by_test_id("stTopNavLink").filter(has_text=name)
        link.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        expect(link).to_be_focused()
        assert page.evaluate("document.activeElement.innerText") == name
        expect(link).to_have_css("outline-style", "solid")


def test_headings_of_the_first_page_leave_out_no_level(tab):
    page = tab("/")
    levels = [
        int(tag[1]) for tag in page.evaluate("[...document.querySelectorAll('h1, h2, h3, h4')].map(h => h.tagName)")
    ]
    assert levels[0] == 1 and all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False)), (
        levels
    )
