"""Views leave the app: by their link, inside another page, and as a picture of a chart."""

from __future__ import annotations

import re
import struct
from xml.etree import ElementTree

import pytest

from .waiting import expect, settled, watched

CHART = '[data-testid="stVegaLiteChart"] svg.marks'
SVG = "{http://www.w3.org/2000/svg}"


def given(page) -> list[str]:
    """The link and the snippet that the page offers."""
    page.get_by_role("button", name="Share this view").click()
    body = page.get_by_test_id("stPopoverBody")
    expect(body.get_by_test_id("stCode").nth(1)).to_contain_text("iframe")
    settled(page)
    return body.get_by_test_id("stCode").all_inner_texts()


@pytest.fixture
def blog(chromium):
    """A page elsewhere that holds a snippet; the frame in it."""
    contexts = []

    def open_blog(snippet: str, width: int = 760, scheme: str = "light"):
        context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        contexts.append(context)
        page = watched(context.new_page())
        page.set_content(f"<!doctype html><h1>My blog</h1>{snippet}")
        frame = page.locator("iframe").element_handle().content_frame()
        frame.locator("details.limits").wait_for()
        settled(frame)
        return frame

    yield open_blog
    for context in contexts:
        context.close()


def test_a_link_to_a_passage_opens_that_passage(tab):
    page = tab("/same-words?event=harbour-strike")
    first = page.locator(".versions .v").first.inner_text()
    page.get_by_role("button", name="Next").click()
    page.wait_for_function("first => document.querySelector('.versions .v').innerText !== first", arg=first)
    second = page.locator(".versions .v").first.inner_text()
    again = tab("/same-words?event=harbour-strike&passage=2")
    assert again.locator(".versions .v").first.inner_text() == second
    expect(again.get_by_label("Passage", exact=True)).to_have_value("2")
    beyond = tab("/same-words?event=harbour-strike&passage=9999")
    assert beyond.get_by_text("Something went wrong").count() == 0
    whole = tab("/same-words?event=harbour-strike&all_passages=true")
    whole.locator(".versions").nth(2).wait_for()
    assert whole.get_by_label("Passage", exact=True).count() == 0


def test_the_link_given_opens_what_is_seen(tab):
    page = tab("/words?event=harbour-strike&names=true&part=words-of-one-outlet")
    page.locator(".wordcols button").nth(2).click()
    chosen = page.locator('.wordcols button[aria-pressed="true"]')
    chosen.wait_for()
    word = chosen.inner_text()
    page.wait_for_url(re.compile("word="))
    link = given(page)[0]
    again = tab("/" + link.split("/", 3)[3])
    expect(again.locator('.wordcols button[aria-pressed="true"]')).to_have_text(word)
    expect(again.get_by_text("Quayside Voice", exact=True)).not_to_have_count(0)


def test_one_question_of_the_words_stands_in_a_blog_and_leads_back_to_it(tab, blog):
    page = tab("/words?event=harbour-strike&part=frames")
    frame = blog(given(page)[1])
    expect(frame.locator(CHART)).to_have_count(1)
    expect(frame.get_by_text("Frames in use")).to_be_visible()
    assert frame.get_by_role("radiogroup").count() == 0, "a view in a page elsewhere has no other questions"
    assert "part=frames" in frame.get_by_role("link", name="Open this view there").get_attribute("href")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_chart_stands_in_a_blog_with_its_source_and_the_way_back(tab, blog, scheme):
    page = tab("/?event=harbour-strike")
    given(page)
    page.get_by_test_id("stPopoverBody").get_by_role("radio", name="One choice, counted").focus()
    page.keyboard.press("Space")
    page.wait_for_function(
        "() => [...document.querySelectorAll('[data-testid=stCode]')].some(e => e.innerText.includes('part='))"
    )
    frame = blog(page.get_by_test_id("stCode").nth(1).inner_text(), scheme=scheme)
    expect(frame.locator(CHART)).to_have_count(1)
    for absent in ('[data-testid="stHeader"]', '[data-testid="stTopNav"]', ".findings", '[data-testid="stSelectbox"]'):
        assert not frame.locator(absent).first.is_visible(), absent
    expect(frame.get_by_text("Made with the Framing Explorer")).to_be_visible()
    assert not frame.get_by_text("A difference is a place to look").is_visible()
    frame.get_by_text("What this cannot tell").click()
    expect(frame.get_by_text("A difference is a place to look")).to_be_visible()
    back = frame.get_by_role("link", name="Open this view there")
    assert back.get_attribute("target") == "_blank"
    address = back.get_attribute("href")
    assert "event=harbour-strike" in address and "embed" not in address and "part=" not in address
    ground = "e => getComputedStyle(e).backgroundColor"
    light = frame.locator('[data-testid="stApp"]').evaluate(ground) == "rgb(251, 250, 247)"
    assert light == (scheme == "light")


def test_an_embedded_page_fits_a_phone_and_keeps_the_outlets_hidden(tab, blog):
    frame = blog(given(tab("/facts?event=harbour-strike"))[1], width=390)
    frame.locator("button.cell.told").nth(3).wait_for()
    expect(frame.get_by_text("Outlet A")).not_to_have_count(0)
    assert not frame.get_by_text("Quayside Voice", exact=True).count()
    assert frame.locator("body").evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_marks_answer_inside_another_page_too(tab, blog):
    frame = blog(given(tab("/facts"))[1])
    frame.locator("button.cell.told").first.click()
    frame.locator(".evidence li").first.wait_for()


def test_own_articles_have_no_link(tab):
    page = tab("/?event=own")
    assert "event=own" not in given(page)[0]


def saved(page, kind: str, folder):
    button = page.get_by_role("button", name=f"Save as {kind}").first
    button.focus()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_a_chart_is_saved_as_svg_with_title_note_and_source(tab, tmp_path):
    page = tab("/")
    page.locator(CHART).first.wait_for()
    path = saved(page, "SVG", tmp_path)
    assert path.name == "baghouz-one-choice-chart.svg"
    picture = ElementTree.parse(path).getroot()
    said = [" ".join(text.itertext()) for text in picture.iter(f"{SVG}text")]
    title = page.locator(".fx h2", has_text="“").last.inner_text()
    assert title in said and any("Framing Explorer" in line for line in said)
    assert picture.get("aria-label") == title
    assert len([path for path in picture.iter(f"{SVG}path") if path.get("aria-roledescription") == "point"]) >= 5
    expect(page.locator("[role=status]", has_text=path.name)).to_have_count(1)


@pytest.mark.parametrize("scheme, dark", [("light", False), ("dark", True)])
def test_a_chart_is_saved_as_png_in_the_colours_of_the_page(tab, tmp_path, scheme, dark):
    image_of = pytest.importorskip("PIL.Image")
    page = tab("/", scheme=scheme)
    page.locator(CHART).first.wait_for()
    path = saved(page, "PNG", tmp_path)
    width, height = struct.unpack(">II", path.read_bytes()[16:24])
    assert width > 1200 and height > 400
    picture = image_of.open(path).convert("L")
    corner = picture.getpixel((3, 3))
    assert (corner < 60) == dark
    assert len(set(picture.get_flattened_data() if hasattr(picture, "get_flattened_data") else picture.getdata())) > 20
    assert [url for url in page.requested if "127.0.0.1" not in url and not url.startswith(("blob:", "data:"))] == []
