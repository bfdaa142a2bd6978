"""The HTML report in real Chromium: offline, without scripts, on a phone, on paper, by keyboard."""

from __future__ import annotations

import pytest

from framing import compare, report
from framing.corpus import load_event

from .waiting import PATIENCE, expect, until


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    """The report of a bundled event as a file."""
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(report.as_html(compare(load_event("baghouz"))), encoding="utf-8")
    return path


@pytest.fixture
def open_page(chromium, file):
    """Opens the report; what it asked for and what it complained of are kept."""
    tabs = []

    def open_(width=1200, script=True, scheme="light", hash_=""):
        tab = chromium.new_page(
            viewport={"width": width, "height": 900}, java_script_enabled=script, color_scheme=scheme
        )
        tab.set_default_timeout(PATIENCE)
        tab.asked, tab.complaints = [], []
        tab.on("request", lambda request: tab.asked.append(request.url))
        tab.on("console", lambda message: tab.complaints.append(message.text))
        tab.on("pageerror", lambda problem: tab.complaints.append(str(problem)))
        tab.goto(f"file://{file}{hash_}")
        tabs.append(tab)
        return tab

    yield open_
    for tab in tabs:
        tab.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_but_the_file_is_asked_for_and_nothing_complains(open_page, file, scheme):
    page = open_page(scheme=scheme)
    page.mouse.wheel(0, 20_000)
    page.wait_for_timeout(300)
    assert page.asked == [f"file://{file}"] and page.complaints == []


@pytest.mark.parametrize("width", [390, 768, 1200])
def test_nothing_scrolls_sideways(open_page, width):
    page = open_page(width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_dot_opens_its_sentences_without_any_script(open_page):
    page = open_page(script=False)
    mark = page.locator("table.dots a.mark").first
    drawer = page.locator(mark.get_attribute("href"))
    assert not drawer.is_visible()
    mark.click()
    drawer.wait_for(state="visible")
    assert drawer.locator("p.said").count() > 0


def test_by_keyboard_a_mark_opens_and_escape_shuts_it(open_page):
    page = open_page()
    mark = page.locator("a.label-cell").first
    drawer = page.locator(mark.get_attribute("href"))
    mark.focus()
    page.keyboard.press("Enter")
    drawer.wait_for(state="visible")
    expect(mark).to_have_attribute("aria-current", "true")
    page.keyboard.press("Escape")
    drawer.wait_for(state="hidden")
    expect(mark).to_be_focused()


def test_a_link_with_an_address_opens_at_the_sentences(open_page):
    page = open_page(hash_="#fact-1")
    expect(page.locator("#fact-1")).to_be_visible()


def test_one_outlet_can_be_looked_at(open_page):
    page = open_page(script=False)
    page.locator("label:has(#only-2)").click()
    dim = "items => items.map(i => [i.querySelector('.o1') !== null, getComputedStyle(i).opacity])"

    def found() -> list:
        return page.locator("#findings .evidence li").evaluate_all(dim)

    assert {own for own, _ in found()} == {True, False}
    until(lambda: all((opacity == "1") == own for own, opacity in found()), page)


def test_sentences_that_tell_the_same_light_up_together(open_page):
    page = open_page()
    sentence = page.locator(".linked").first
    together = page.locator(f'.linked[data-group="{sentence.get_attribute("data-group")}"]').count()
    assert together > 1
    sentence.hover()
    expect(page.locator(".linked.lit")).to_have_count(together)


def test_on_paper_controls_and_drawers_are_gone_and_sentences_are_there(open_page):
    page = open_page(hash_="#fact-1")
    page.emulate_media(media="print")
    expect(page.locator(".guide")).not_to_be_visible()
    expect(page.locator("#fact-1")).not_to_be_visible()
    expect(page.locator("#findings .said").first).to_be_visible()
    assert page.locator("#articles article").count() == 5
    paper = page.pdf(prefer_css_page_size=True)
    assert paper.startswith(b"%PDF") and 5 <= paper.count(b"/Type /Page\n") <= 40


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_rule_of_access_is_broken(open_page, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    page = open_page(scheme=scheme)
    results = axe.Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa"]})
    assert results.violations_count == 0, results.generate_report()
