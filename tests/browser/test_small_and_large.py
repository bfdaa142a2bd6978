"""What a phone and a projector show: all outlets in sight, answers brought into view, text of a size for the room."""

from __future__ import annotations

import pytest

from .waiting import expect, settled

PHONE = {"width": 390, "height": 844}
BOX = "e => e.getBoundingClientRect().toJSON()"


def boxes(page, selector: str) -> list[dict]:
    return [item.evaluate(BOX) for item in page.locator(selector).all()]


def test_all_five_outlets_of_a_fact_are_in_sight_on_a_phone_and_have_their_names_for_who_listens(tab):
    page = tab("/facts?event=harbour-strike", **PHONE)
    row = page.locator(".facts tbody tr").first
    row.wait_for()
    expect(row.locator("button.cell")).to_have_count(5)
    cells = [cell.evaluate(BOX) for cell in row.locator("button.cell").all()]
    assert all(0 <= cell["left"] and cell["right"] <= 390 for cell in cells)
    heads = page.locator(".facts thead .chip")
    assert [heads.nth(n).locator(".initials").inner_text() for n in range(5)] == list("ABCDE")
    assert heads.nth(4).locator(".full").text_content() == "Outlet E"
    assert all(head["right"] <= 390 for head in boxes(page, ".facts thead th"))


def test_names_are_stacked_on_a_phone_and_a_table_on_a_screen(tab):
    page = tab("/names?event=harbour-strike", **PHONE)
    block = page.locator(".ledger tbody tr").first
    block.wait_for()
    lines = [line for line in block.locator("td").all() if line.is_visible()]
    tops = [line.evaluate(BOX)["top"] for line in lines]
    assert len(tops) >= 2 and tops == sorted(set(tops)), "one outlet under the other"
    assert all("Outlet" in line.inner_text() for line in lines)
    table = page.locator(".scroll").first
    assert table.evaluate("e => e.scrollWidth") <= 390 and page.get_by_role("table").count() >= 1
    wide = tab("/names?event=harbour-strike", width=1180)
    wide.locator(".ledger").wait_for()
    cells = [cell.evaluate(BOX) for cell in wide.locator(".ledger tbody tr").first.locator("td").all()]
    assert len(cells) == 5 and len({cell["top"] for cell in cells}) == 1 and not wide.locator(".by").first.is_visible()


def test_a_change_chosen_far_below_brings_its_passage_into_view(tab):
    page = tab("/same-words?event=harbour-strike", **PHONE)
    changes = page.locator(".notes button")
    changes.first.wait_for()
    assert page.locator(".st-key-changes").evaluate("e => e.scrollHeight - e.clientHeight") <= 1, "no list in a list"
    last = changes.last
    last.scroll_into_view_if_needed()
    page.wait_for_function("() => document.querySelector('.st-key-passages').getBoundingClientRect().bottom < 0")
    last.click()
    page.wait_for_function("() => document.querySelector('.st-key-passages').getBoundingClientRect().top > 0")
    settled(page)
    assert 0 < page.locator(".st-key-passages").evaluate(BOX)["top"] < 300 and "passage=" in page.url


def test_on_a_screen_the_passage_is_beside_and_nothing_moves(tab):
    page = tab("/same-words?event=harbour-strike", width=1280, height=1000)
    page.locator(".notes button").first.wait_for()
    before = page.locator("[data-testid=stMain]").evaluate("e => e.scrollTop")
    page.locator(".notes button").nth(3).click()
    settled(page)
    assert page.locator("[data-testid=stMain]").evaluate("e => e.scrollTop") == before


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1280, 800), (1920, 1080)])
def test_what_opens_at_the_foot_of_a_page_is_inside_the_window_and_can_be_read(tab, width, height):
    page = tab("/words", width=width, height=height)
    page.get_by_role("button", name="Share this view").click()
    body = page.get_by_test_id("stPopoverBody")
    body.get_by_test_id("stCode").nth(1).wait_for()
    settled(page)
    place = body.evaluate(BOX)
    assert 0 <= place["left"] and place["right"] <= width and 0 <= place["top"] and place["bottom"] <= height
    assert place["height"] >= 300, "high enough to read, not a slit at the edge"


def test_text_is_larger_on_a_projector(tab):
    size = "e => parseFloat(getComputedStyle(e).fontSize)"
    laptop = tab("/", width=1280).locator(".findings .say").first.evaluate(size)
    projector = tab("/", width=1920)
    assert projector.locator(".findings .say").first.evaluate(size) >= 1.1 * laptop
    row = projector.locator('[data-testid="stVegaLiteChart"] svg .role-axis-label text').last
    assert row.evaluate(size) == 16  # 14 on a laptop: charts grow with the page around them


def test_names_of_rows_are_whole_on_a_phone_and_numbers_stand_nearer_to_their_own_mark(tab):
    page = tab("/voices?event=baghouz", **PHONE)
    chart = page.locator('[data-testid="stVegaLiteChart"] svg').first
    chart.wait_for()
    words = chart.locator("text").all_text_contents()
    assert "Syrian Observatoryfor Human Rights" in words, "two lines"
    marks = sorted(
        (mark.evaluate(BOX) for mark in chart.locator('path[aria-label*="United Nations"]').all()),
        key=lambda b: b["left"],
    )
    assert len(marks) >= 2
    for mark, following in zip(marks, marks[1:], strict=False):
        row = [
            box
            for box in (t.evaluate(BOX) for t in chart.locator("text").all())
            if box["top"] < mark["top"] + 8 < box["bottom"]
        ]
        number = min((box for box in row if box["left"] >= mark["right"] - 1), key=lambda box: box["left"])
        assert number["left"] - mark["right"] < following["left"] - number["right"]


def test_on_a_phone_the_way_to_the_other_pages_is_named_and_each_question_leads_to_its_page(tab):
    page = tab("/?event=harbour-strike", **PHONE)
    button = page.get_by_test_id("stExpandSidebarButton")
    assert "Pages" in button.evaluate("e => getComputedStyle(e, '::after').content")
    assert button.evaluate(BOX)["right"] < 200
    asked = page.locator(".questions button")
    asked.first.wait_for()
    expect(asked).to_have_count(7)
    assert all(text.endswith("?") for text in asked.all_inner_texts())
    asked.nth(3).press("Enter")
    page.wait_for_url(lambda url: "/voices" in url and "event=harbour-strike" in url)
    assert tab("/?event=harbour-strike&embed=true").locator(".questions").count() == 0
