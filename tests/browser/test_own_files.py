"""A researcher's own files: given in many kinds, looked over, compared, saved, opened again, taken away as a report."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest

from .waiting import expect, settled

STORY = (
    "The port of Lisbon reopened on Monday after a strike of two weeks, the harbour master Ana Petrov said. {} "
    "returned to the quays at dawn. “We have won,” the union's speaker said. At least 40 ships were stuck outside.\n\n"
    "The government {} the agreement and promised to look at the pay of the dockers again in spring."
)
DAILY = "Port reopens | Coast Daily\n\nBy Ann Writer\n26 October 2016\n\n" + STORY.format("Dockers", "praised")
POST = "Port open again\n\n" + STORY.format("Militant strikers", "condemned")
STAR = "Quays work again\n\n" + STORY.format("Workers", "welcomed")


@pytest.fixture
def files(tmp_path) -> list[str]:
    """A text, a table of two rows (one of them empty) and an archive with a text and a picture."""
    table = io.StringIO()
    csv.writer(table).writerows([["outlet", "title", "text"], ["Inland Post", "", POST], ["Nobody", "", ""]])
    (tmp_path / "daily.txt").write_text(DAILY, "utf-8")
    (tmp_path / "table.csv").write_text(table.getvalue(), "utf-8")
    with zipfile.ZipFile(tmp_path / "more.zip", "w") as archive:
        archive.writestr("event/city-star.txt", STAR)
        archive.writestr("event/photo.jpg", b"\xff\xd8")
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    return [str(path) for path in sorted(tmp_path.iterdir())]


def give(page, files: list[str], articles: int) -> None:
    page.get_by_role("tab", name="Choose files").click()
    page.locator('input[type="file"]').set_input_files(files)
    page.get_by_role("heading", name=f"{articles} articles so far").wait_for()
    settled(page)


def outlets(page) -> list[str]:
    return [box.input_value() for box in page.locator('[class*="st-key-outlet_"] input').all()]


def compare(page) -> None:
    page.get_by_role("button", name="Compare them").click()
    page.get_by_text("What did each one choose?").wait_for()
    settled(page)


def test_files_of_many_kinds_are_compared_saved_and_opened_again(tab, files, tmp_path):
    page = tab("/your-articles")
    give(page, files, 3)
    assert sorted(outlets(page)) == ["City Star", "Coast Daily", "Inland Post"]
    said = page.get_by_role("alert").inner_text()
    assert "photo.png is of no kind that can be read" in said and "Row 2 of table.csv" in said
    expect(page.get_by_text("Left out of the text: 3 pieces")).to_have_count(1)
    for piece in ("| Coast Daily", "By Ann Writer", "26 October 2016"):
        expect(page.get_by_role("button", name=f"put back: {piece}")).to_have_count(1)
    compare(page)
    expect(page.locator(".chip", has_text="City Star")).not_to_have_count(0)
    with page.expect_download() as report:
        page.get_by_role("button", name="Report (HTML)").click()
    report.value.save_as(tmp_path / "report.html")
    whole = (tmp_path / "report.html").read_text("utf-8")
    assert "Inland Post" in whole and "<script src" not in whole
    page.get_by_role("button", name="Change your articles").click()
    settled(page)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save the articles").click()
    saved.value.save_as(tmp_path / "again.jsonl")
    assert page.thrown == []
    again = tab("/your-articles")
    give(again, [str(tmp_path / "again.jsonl")], 3)
    assert sorted(outlets(again)) == ["City Star", "Coast Daily", "Inland Post"]
    compare(again)
    expect(again.locator(".chip", has_text="City Star")).not_to_have_count(0)


def test_one_piece_is_put_back_where_it_stood_and_left_out_again(tab, files):
    page = tab("/your-articles")
    give(page, files, 3)
    card = page.locator('[class*="st-key-draft_"]').filter(has_text="Left out of the text").first
    card.get_by_text("The text as it will be read").click()
    paragraphs = card.locator("article p")
    expect(paragraphs.first).to_have_text("Port reopens")
    before = paragraphs.count()
    card.get_by_role("button", name="put back: By Ann Writer").click()
    expect(card.locator("article p").nth(1)).to_have_text("By Ann Writer")
    expect(card.get_by_text("Left out of the text: 2 pieces")).to_have_count(1)
    expect(paragraphs).to_have_count(before + 1)
    card.get_by_role("button", name="leave out again: By Ann Writer").click()
    expect(card.get_by_text("Left out of the text: 3 pieces")).to_have_count(1)
    expect(paragraphs).to_have_count(before)


def test_what_was_guessed_is_changed_and_what_was_left_out_comes_back(tab, files):
    page = tab("/your-articles")
    give(page, files, 3)
    card = page.locator('[class*="st-key-draft_"]').filter(has_text="Left out of the text").first
    words = card.get_by_text("words").first.inner_text()
    card.get_by_text("Keep everything that was given").click()
    page.wait_for_function(
        "before => ![...document.querySelectorAll('[class*=st-key-draft_] p')].some(p => p.innerText === before)",
        arg=words,
    )
    card = page.locator('[class*="st-key-draft_"]').first
    card.get_by_label("Outlet").fill("My own name")
    card.get_by_label("Outlet").press("Enter")
    settled(page)
    compare(page)
    expect(page.locator(".chip", has_text="My own name")).not_to_have_count(0)
