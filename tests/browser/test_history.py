"""The browser's Back and Forward: through events, pages and choices, one at a time, and never into a dead end."""

from __future__ import annotations

import re
import time

from .waiting import expect, settled, watched


def chosen(page) -> list[str]:
    """The cells of the grid that are chosen."""
    return [cell.get_attribute("data-pick") for cell in page.locator('button.cell[aria-pressed="true"]').all()]


def press(page, place: int) -> str:
    cell = page.locator("button.cell.told").nth(place)
    pick = cell.get_attribute("data-pick")
    cell.click()
    page.locator(f'button.cell[data-pick="{pick}"][aria-pressed="true"]').wait_for()
    settled(page)
    return pick


def test_back_and_forward_go_through_choices_and_pages(tab):
    page = tab("/?event=harbour-strike")
    page.get_by_role("link", name="Facts").click()
    page.locator("button.cell.told").first.wait_for()
    settled(page)
    picks = [press(page, place) for place in (1, 3)]
    page.go_back()
    page.locator(f'button.cell[data-pick="{picks[0]}"][aria-pressed="true"]').wait_for()
    settled(page)
    assert chosen(page) == [picks[0]]
    page.go_back()
    settled(page)
    expect(page.locator('button.cell[aria-pressed="true"]')).to_have_count(0)
    assert "fact=" not in page.url and page.get_by_text("Something went wrong").count() == 0
    page.go_forward()
    page.locator(f'button.cell[data-pick="{picks[0]}"][aria-pressed="true"]').wait_for()
    settled(page)
    page.go_back()
    settled(page)
    assert chosen(page) == []
    page.go_back()
    page.get_by_role("heading", name=re.compile("What did each one choose")).wait_for()


def test_back_to_before_a_part_was_chosen_shows_the_first_part(tab):
    page = tab("/words")
    page.get_by_role("radio", name="Frames").click()
    page.wait_for_url(re.compile("part=frames"))
    settled(page)
    page.go_back()
    page.locator('[role="radio"][aria-checked="true"]', has_text="Competing terms").wait_for()
    settled(page)
    assert page.get_by_text("Something went wrong").count() == 0


def test_far_from_the_server_one_press_of_back_leads_to_the_page_before(chromium, server):
    """Where each message of the server arrives by itself, the address is written in more than one step."""
    context = chromium.new_context()
    page = watched(context.new_page())

    def one_by_one(browser):
        def pass_on(message):
            time.sleep(0.03)
            browser.send(message)

        browser.connect_to_server().on_message(pass_on)

    page.route_web_socket(re.compile("_stcore/stream"), one_by_one)
    page.goto(f"{server}/?event=harbour-strike")
    page.get_by_role("link", name="Facts").click()
    page.locator("button.cell.told").first.wait_for()
    page.wait_for_url("**/facts?event=harbour-strike")
    page.go_back()
    page.get_by_role("heading", name=re.compile("What did each one choose")).wait_for()
    context.close()
