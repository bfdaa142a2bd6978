"""Large text, narrow windows and no motion: every page stays usable."""

from __future__ import annotations

import pytest

from framing.app.entry import pages_there

from .waiting import becomes, settled

PATHS = ["/" if path == "overview" else f"/{path}" for path in pages_there()]
SIDEWAYS = """() => Math.max(
  ...[document.documentElement, document.querySelector('[data-testid=stMain]')]
    .map(e => e.scrollWidth - e.clientWidth))"""
# Text that is cut off by its own box, in our markup and in Streamlit's; boxes that scroll are no matter.
CUT = """() => {
  const roots = [document, ...[...document.querySelectorAll('*')].filter(e => e.shadowRoot).map(e => e.shadowRoot)]
  const all = roots.flatMap(root => [...root.querySelectorAll('.fx p, .fx h1, .fx h2, .fx h3, .fx button, .fx td, .fx th, .fx .chip, p, label')])
  const cut = (e) => { const s = getComputedStyle(e)
    return e.textContent.trim() && e.offsetParent && s.overflowX === 'hidden' && s.textOverflow !== 'ellipsis'
      && e.clientWidth > 2 && e.scrollWidth > e.clientWidth + 2 }
  return all.filter(cut).map(e => e.outerHTML.slice(0, 120)) }"""  # noqa: E501
MOVING = """() => {
  const roots = [document, ...[...document.querySelectorAll('*')].filter(e => e.shadowRoot).map(e => e.shadowRoot)]
  const seconds = (list) => Math.max(...list.split(',').map(t => t.trim().endsWith('ms') ? parseFloat(t) / 1000 : parseFloat(t)))
  return roots.flatMap(root => [...root.querySelectorAll('*')]).filter(e => { const s = getComputedStyle(e)
    return seconds(s.transitionDuration) > 0.011 || (s.animationName !== 'none' && seconds(s.animationDuration) > 0.011) })
    .map(e => e.outerHTML.slice(0, 120)) }"""  # noqa: E501


def fits(page) -> None:
    """Charts follow the width of the window a moment later."""
    becomes(lambda: max(0, page.evaluate(SIDEWAYS)), 0)
    becomes(lambda: page.evaluate(CUT), [])


@pytest.mark.parametrize("path", PATHS)
def test_text_at_twice_its_size_fits_whether_the_page_or_the_text_alone_is_enlarged(tab, path):
    page = tab(path, width=640, height=450)  # 1280 by 900 at 200 %
    fits(page)
    assert page.locator("h1").bounding_box()["width"] <= 640
    page.set_viewport_size({"width": 1280, "height": 900})
    settled(page)
    before = page.locator("h1").evaluate("e => parseFloat(getComputedStyle(e).fontSize)")
    page.add_style_tag(content="html { font-size: 200% !important }")
    settled(page)
    assert page.locator("h1").evaluate("e => parseFloat(getComputedStyle(e).fontSize)") > 1.3 * before
    fits(page)


def test_every_page_is_reached_at_200_percent(tab):
    page = tab("/", width=640, height=450)
    page.get_by_test_id("stExpandSidebarButton").click()
    for name, start in (("Facts", "What is told"), ("Your articles", "How do they")):
        page.get_by_test_id("stSidebarNavLink").filter(has_text=name).click()
        page.wait_for_function("start => document.querySelector('h1')?.innerText.startsWith(start)", arg=start)
        settled(page)


@pytest.mark.parametrize("path", ["/", "/read", "/words"])
def test_nothing_moves_for_who_asked_for_no_motion(tab, path):
    assert tab(path, motion="reduce").evaluate(MOVING) == []


def test_with_motion_allowed_a_sentence_may_fade(tab):
    page = tab("/read")
    assert page.locator(".s.linked").first.evaluate("e => getComputedStyle(e).transitionDuration") != "0s"
