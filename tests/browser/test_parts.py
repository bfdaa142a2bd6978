"""The questions of the Words page in a real browser: chosen by keyboard, kept in the address, usable by everybody."""

from __future__ import annotations

import re

import pytest

from .test_pages import RULES
from .waiting import expect, settled

PARTS = ("Competing terms", "Words of one outlet", "Judging and hedging", "Frames", "Look for a word")


def turn(page, name: str) -> None:
    page.get_by_role("radio", name=name).click()
    page.wait_for_url(re.compile("part=" + name.lower().replace(" ", "-")))
    settled(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_part_breaks_no_rule_of_access(tab, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    page = tab("/words", scheme=scheme)
    for name in PARTS:
        turn(page, name)
        found = axe.Axe().run(page, options=RULES).response["violations"]
        assert [f"{name}: {v['id']}: {[n['html'][:160] for n in v['nodes'][:3]]}" for v in found] == []


def test_a_part_is_chosen_by_keyboard_alone(tab):
    page = tab("/words")
    page.get_by_role("radio", name="Competing terms").focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="Frames")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("part=frames"))
    page.get_by_role("heading", name="Frames in use").wait_for()


@pytest.mark.parametrize("width", [390, 1280])
def test_no_part_scrolls_sideways_and_none_is_as_long_as_all_were(tab, width):
    page = tab("/words", width=width)
    for name in PARTS:
        turn(page, name)
        size = page.evaluate("(e => [e.scrollWidth, e.scrollHeight])(document.querySelector('[data-testid=stMain]'))")
        assert size[0] <= width, name
        assert size[1] < 4000, f"{name}: all of them together had 5,457 pixels at 1280"


def test_what_was_chosen_in_a_part_is_there_again_after_another(tab):
    page = tab("/words?part=look-for-a-word")
    page.get_by_label("Search").fill("militant*")
    page.keyboard.press("Enter")
    page.get_by_text(re.compile(r"\d+ hits")).wait_for()
    turn(page, "Frames")
    turn(page, "Look for a word")
    expect(page.get_by_label("Search")).to_have_value("militant*")


def test_the_box_of_sentences_follows_the_set(tab):
    page = tab("/words")
    page.get_by_role("combobox", name="What is named").click()
    page.get_by_role("option").nth(1).click()
    settled(page)
    box = page.get_by_role("combobox", name="Read the sentences of")
    shown = (box.input_value() or box.inner_text()).split(" · ")[0].split(", ")[0]
    expect(page.locator(".evidence").first.locator("mark").first).to_have_text(
        re.compile(f"^{re.escape(shown)}$", re.I)
    )


def test_a_finding_about_a_term_lands_at_its_part(tab):
    page = tab("/")
    door = page.get_by_role("button", name="more in Words").first
    door.click()
    page.wait_for_url(re.compile("part=competing-terms|part=words-of-one-outlet"))
    page.locator(".evidence li").first.wait_for()
