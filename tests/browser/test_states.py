"""What is met when something is missing, refused or waited for, in a real browser."""

from __future__ import annotations

import time

import pytest

from framing.comparison import compare
from framing.corpus.bundled import load_event
from framing.differences import findings

from .waiting import expect, settled

PORT = "Port free\n\nMilitants held the port of Lisbon on Monday, the police said. They left it at night."
SLOW = 6  # seconds, beside what the work itself takes; see benchmarks/own_articles.py


def paste(page, outlet: str, text: str, number: int) -> None:
    page.get_by_label("Outlet", exact=True).first.fill(outlet)
    page.get_by_label("Article", exact=True).fill(text)
    page.get_by_role("button", name="Add this article").click()
    page.get_by_text(f"{number} article" + ("s" if number > 1 else "") + " so far").wait_for()
    settled(page)


def test_an_unknown_page_says_so_and_lets_one_go_on(tab):
    page = tab("/no-such-page?event=harbour-strike")
    page.get_by_text("Page not found").wait_for()
    page.keyboard.press("Escape")
    page.get_by_text("Page not found").wait_for(state="detached")
    expect(page.locator("h1")).to_contain_text("One event")


def test_an_unknown_event_is_said_where_one_lands(tab):
    page = tab("/facts?event=no-such-event")
    expect(page.get_by_role("status").filter(has_text="There is no event “no-such-event” here.")).to_be_visible()
    page.locator("button.cell.told").first.wait_for()


def test_files_that_cannot_be_read_are_said_together_each_with_its_reason(tab, tmp_path):
    contents = {"note.exe": b"MZ", "broken.docx": b"PK\x03\x04no", "empty.txt": b"", "broken.pdf": b"%PDF-1.4 no",
                "good.txt": PORT.encode(), "large.txt": b"word " * 1_100_000}  # fmt: skip
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    page = tab("/your-articles")
    page.get_by_role("tab", name="Choose files").click()
    page.locator('input[type="file"]').set_input_files([tmp_path / name for name in contents])
    alert = page.get_by_role("alert").filter(has_text="could not be read")
    alert.wait_for()
    settled(page)
    assert alert.inner_text().startswith("5 of these could not be read. 1 article given before is still here.")
    lines = alert.locator("li").all_inner_texts()
    assert [line.split(" ")[0] for line in lines] == ["note.exe", "broken.docx", "empty.txt", "broken.pdf", "large.txt"]
    assert all(line.endswith(".") and ";" in line for line in lines)


def test_a_text_that_is_too_long_is_refused_and_stays_in_its_box(tab):
    page = tab("/your-articles")
    long = "The minister spoke of the port again. " * 6_000
    page.get_by_label("Article", exact=True).fill(long)
    page.get_by_role("button", name="Add this article").click()
    page.get_by_role("alert").filter(has_text="more than the 200,000").wait_for()
    assert len(page.get_by_label("Article", exact=True).input_value()) == len(long)


def test_links_that_are_refused_are_named(tab):
    page = tab("/your-articles")
    page.get_by_role("tab", name="Fetch links").click()
    page.get_by_role("textbox", name="Links, one in a line").fill("ftp://site.example/a\nhttp://127.0.0.1/b")
    page.get_by_role("button", name="Fetch these pages").click()
    alert = page.get_by_role("alert").filter(has_text="2 of these could not be read.")
    alert.wait_for()
    assert [line.split(": ")[0] for line in alert.locator("li").all_inner_texts()] == [
        "ftp://site.example/a", "http://127.0.0.1/b",
    ]  # fmt: skip


def test_one_article_waits_for_another_and_the_same_twice_is_told_apart(tab):
    page = tab("/your-articles")
    paste(page, "Coast Daily", PORT, 1)
    expect(page.get_by_text("One more article, and the comparison can start.")).to_be_visible()
    assert page.get_by_role("button", name="Compare them").count() == 0
    paste(page, "Coast Daily", PORT, 2)
    said = "Coast Daily (article 1) and Coast Daily (article 2) have the same text, word for word."
    expect(page.locator(".notice li").first).to_have_text(said)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_notices_break_no_rule_of_access(tab, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    page = tab("/your-articles", scheme=scheme)
    page.get_by_role("button", name="Add this article").click()
    page.get_by_role("alert").filter(has_text="could not be read").wait_for()
    page.get_by_role("button", name="Try it with two of our articles").click()
    page.get_by_text("2 articles so far").wait_for()
    settled(page)
    rules = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}
    found = axe.Axe().run(page, options=rules).response["violations"]
    assert [f"{v['id']}: {[n['html'][:160] for n in v['nodes'][:3]]}" for v in found] == []


def test_five_articles_are_compared_step_by_step_and_soon(tab):
    event = load_event("harbour-strike")
    begun = time.perf_counter()
    findings(compare(event))
    work = time.perf_counter() - begun  # without a browser, on this machine, now
    page = tab("/your-articles")
    for number, article in enumerate(event.articles[:5], 1):
        paste(page, f"Paper {number}", article.text, number)
    begun = time.perf_counter()
    page.get_by_role("button", name="Compare them").click()
    page.get_by_text("of 5 articles").wait_for()
    page.locator(".findings .say").first.wait_for()
    assert time.perf_counter() - begun < 2 * work + SLOW
    steps = set(page.conversation.steps)
    assert any(step.startswith("Reading") and step.endswith("of 5 articles") for step in steps), steps
    assert len({"Pairing sentences", "Looking for changed words", "Looking for what stands out"} & steps) >= 2, steps
    expect(page.locator("h1")).to_have_text("One event, five reports. What did each one choose?")
