"""The articles side by side: linked sentences, layers with counts, six at most, on a phone and on paper."""

from __future__ import annotations

import re
import unicodedata

import pytest

from .waiting import expect, settled, until

pypdf = pytest.importorskip("pypdf")
FIVE = "&".join(f"articles=Outlet+{letter}" for letter in "ABCDE")


@pytest.fixture
def read(tab):
    """The Read page of an event, with this query."""

    def open_page(query: str = "", **options):
        page = tab(f"/read?event=baghouz&{query}", **options)
        page.locator(".columns article").first.wait_for()
        return page

    return open_page


def test_sentences_light_their_counterparts_by_pointer_and_by_keyboard(read):
    page = read()
    sentence = page.locator(".s.linked").nth(3)
    group = sentence.get_attribute("data-group")
    wanted = page.locator(f'.s.linked[data-group="{group}"]').count()
    assert wanted >= 2
    lit = page.locator(".s.linked.lit")
    sentence.hover()
    expect(lit).to_have_count(wanted)
    page.locator("h1").hover()
    expect(lit).to_have_count(0)
    sentence.focus()
    expect(lit).to_have_count(wanted)
    page.keyboard.press("Escape")
    expect(lit).to_have_count(0)


def test_on_focus_the_counterparts_are_said_where_they_are_in_sight(read):
    page = read()
    sentence = page.locator("article").first.locator(".s.linked").nth(2)
    group = sentence.get_attribute("data-group")
    assert page.locator(".dock").inner_text() == ""
    others = page.locator(f'article:not(:first-child) .s.linked[data-group="{group}"]').all_text_contents()
    assert len(others) >= 1
    sentence.focus()
    expect(page.locator(".dock p")).to_have_count(len(others))
    said = page.locator(".dock p").all_text_contents()
    assert all(line.endswith(other) and line.startswith("Outlet ") for line, other in zip(said, others, strict=True))
    settled(page)  # it slides into sight
    box = page.locator(".dock").bounding_box()
    assert box["y"] + box["height"] <= 900 + 1
    page.keyboard.press("Tab")
    until(lambda: page.locator(".dock p").all_text_contents() != said, page)


def test_counts_in_the_margin_add_up_to_those_above_the_article(read):
    page = read()
    for article in page.locator(".columns article").all():
        for above in article.locator(".meta .tick").all():
            total, layer = re.match(r"(\d+) × (.+)", above.get_attribute("title")).groups()
            beside = [
                int(tick.inner_text()) for tick in article.locator(".margin .tick").all()
                if tick.get_attribute("title").endswith(f"× {layer}")
            ]  # fmt: skip
            assert sum(beside) == int(total), layer


def test_layers_are_switched_and_one_legend_follows(read):
    page = read()
    expect(page.locator(".legend")).to_have_count(1)
    expect(page.locator(".legend b")).to_have_text(["Quotations", "Changed words"])
    page.get_by_role("button", name="Told only here").click()
    page.locator(".legend b", has_text="Told only here").wait_for()
    page.locator("mark.only").nth(2).wait_for()
    settled(page)
    for name in ("Quotations", "Changed words", "Told only here"):
        page.get_by_role("button", name=name).click()
        settled(page)
    expect(page.locator(".columns mark")).to_have_count(0)
    assert page.locator(".margin").count() == 0 and page.locator(".s.others").count() > 3


def test_other_peoples_words_are_lighter(read):
    page = read()
    colour = "e => getComputedStyle(e).color"
    own, others = (page.locator(f"p > .s.{voice}").first.evaluate(colour) for voice in ("own", "others"))
    assert own != others


@pytest.mark.parametrize("number, rows", [(1, 1), (2, 1), (4, 1), (5, 1)])
def test_articles_stand_side_by_side_on_a_projector(read, number, rows):
    chosen = "&".join(f"articles=Outlet+{letter}" for letter in "ABCDE"[:number])
    page = read(chosen, width=1900)
    expect(page.locator(".columns article")).to_have_count(number)
    boxes = [article.bounding_box() for article in page.locator(".columns article").all()]
    assert len({round(box["y"]) for box in boxes}) == rows
    assert all(box["width"] >= 200 for box in boxes)
    assert page.evaluate("document.documentElement.scrollWidth") <= 1900


def test_nobody_chosen_is_answered(read, tab):
    page = read("articles=Outlet+A")
    page.get_by_role("button", name="Outlet A", exact=True).click()
    page.get_by_role("status").filter(has_text="Choose at least one article above").wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_paper_every_column_is_there_and_no_control(read, scheme, tmp_path):
    page = read(FIVE, scheme=scheme, width=1045)
    page.emulate_media(media="print")
    for control in ("stHeader", "stSelectbox", "stButtonGroup", "stDownloadButton", "stPopover", "stCheckbox"):
        expect(page.get_by_test_id(control).first, control).not_to_be_visible()
    expect(page.locator(".on-paper")).to_be_visible()
    for sentence in (page.locator("p > .s.own").first, page.locator("p > .s.others").first, page.locator("h1")):
        shade = [int(part) for part in re.findall(r"\d+", sentence.evaluate("e => getComputedStyle(e).color"))[:3]]
        assert max(shade) < 120, "dark ink on white paper, whatever the theme"
    paper = tmp_path / "read.pdf"
    page.pdf(path=paper, format="A4", landscape=True)
    said = " ".join(sheet.extract_text() for sheet in pypdf.PdfReader(paper).pages)
    printed = set(re.findall(r"\w+", unicodedata.normalize("NFKC", said)))
    for article in page.locator(".columns article").all():
        words = re.findall(r"\w+", " ".join(article.locator(".s").all_text_contents()))
        missing = [word for word in words if word not in printed]
        assert len(words) > 300 and len(missing) < 0.01 * len(words), missing
    sizes = page.locator(".columns p .s").evaluate_all("all => all.map(e => parseFloat(getComputedStyle(e).fontSize))")
    assert min(sizes) >= 11.5  # px: nine points
