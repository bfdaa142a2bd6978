"""The Names page in a browser: corrections made by hand, undone, saved, and brought back by link and codebook."""

from __future__ import annotations

import tomllib

import pytest

from .waiting import becomes, expect, settled

ACTOR = "islamic-state"
READ_AFRESH = 150_000  # milliseconds, on a busy machine, when the stored tables are older than the code
PAGE = f"/names?event=baghouz&all_actors=true&label={ACTOR}||"


def ledger(page) -> list[list[str]]:
    """Every cell of the table of labels, row by row."""
    return page.locator(".ledger tr").evaluate_all("rows => rows.map(r => [...r.cells].map(c => c.innerText.trim()))")


def rows(page) -> set[str]:
    """The names in the first column."""
    return set(page.locator(".ledger .actor").all_inner_texts())


def corrections(page, number: int) -> None:
    """Wait until the page holds so many corrections."""
    page.get_by_text(f"({number} correction{'' if number == 1 else 's'})").wait_for()
    settled(page)


def pick(page, box: str, value: str) -> None:
    """Choose a value in a box by keyboard."""
    field = page.get_by_label(box, exact=True)
    field.click()
    field.fill(value)
    page.get_by_role("option", name=value).first.wait_for()
    page.keyboard.press("Enter")
    settled(page)


@pytest.fixture
def opened(tab):
    """The page at one actor, with the editor open."""
    page = tab(PAGE)
    page.locator(".ledger").wait_for(timeout=READ_AFRESH)
    settled(page)
    page.get_by_text("Correct who is who (").click()
    page.get_by_role("button", name="Rename", exact=True).wait_for()
    settled(page)
    return page


def saved(page, path):
    """The codebook as the visitor saves it."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the corrections").click()
    download.value.save_as(path)
    return tomllib.loads(path.read_text("utf-8"))["entry"]


def test_link_and_codebook_bring_back_the_same_ledger(opened, tab, tmp_path):
    page, plain = opened, ledger(opened)
    pick(page, "The same as Islamic State", "jihadis")
    page.get_by_role("button", name="Merge", exact=True).click()
    corrections(page, 1)
    assert "jihadis" in page.locator(".ledger").inner_text() and "jihadis" not in rows(page)
    merged = ledger(page)

    pick(page, "These labels are somebody else", "terrorists")
    page.keyboard.press("Escape")
    page.get_by_label("Their name", exact=True).fill("The unnamed")
    page.keyboard.press("Enter")
    settled(page)
    page.get_by_role("button", name="Split off").click()
    corrections(page, 2)
    assert "The unnamed" in rows(page)

    page.get_by_label("Another name", exact=True).fill("IS group")
    page.keyboard.press("Enter")
    settled(page)
    page.get_by_role("button", name="Rename", exact=True).click()
    corrections(page, 3)
    assert "IS group" in rows(page) and "Islamic State" not in rows(page)
    renamed = ledger(page)

    page.get_by_role("button", name="Undo the last").click()
    corrections(page, 2)
    assert rows(page) >= {"The unnamed", "Islamic State"}
    before, link = ledger(page), page.url
    assert len({str(table) for table in (plain, merged, renamed, before)}) == 4
    assert [entry["kind"] for entry in saved(page, tmp_path / "book.toml")] == ["merge", "split"]

    again = tab("/" + link.split("/", 3)[3])
    again.locator(".ledger").wait_for()
    becomes(lambda: ledger(again), plain)
    again.get_by_text("Correct who is who (").click()
    again.locator('input[type="file"]').set_input_files(str(tmp_path / "book.toml"))
    corrections(again, 2)
    becomes(lambda: ledger(again), before)
    assert not again.locator('[data-testid="stException"]').count()


def test_a_broken_file_is_refused_with_its_line_and_nothing_is_lost(opened, tmp_path):
    page = opened
    page.get_by_label("Another name", exact=True).fill("IS group")
    page.keyboard.press("Enter")
    settled(page)
    page.get_by_role("button", name="Rename", exact=True).click()
    corrections(page, 1)
    before = ledger(page)
    broken = tmp_path / "broken.toml"
    broken.write_text('format = 1\n\n[[entry]]\nkind = "join"\n', "utf-8")
    page.locator('input[type="file"]').set_input_files(str(broken))
    page.get_by_text("broken.toml, line 3: kind is 'join'").wait_for()
    corrections(page, 1)
    assert ledger(page) == before and "IS group" in rows(page) and f"label={ACTOR}" in page.url


def test_a_codebook_of_another_event_says_so_and_is_taken_back_line_by_line(opened, tmp_path):
    page, before = opened, ledger(opened)
    other = tmp_path / "other.toml"
    entry = '[[entry]]\nkind = "hide"\nauthor = "A"\ndate = 2026-01-01\nactor = "fishermen"\n'
    other.write_text(f'format = 1\nevent = "harbour"\n\n{entry}', "utf-8")
    page.locator('input[type="file"]').set_input_files(str(other))
    page.get_by_text("This codebook was made for the event 'harbour', not for 'baghouz'").wait_for()
    corrections(page, 1)
    expect(page.get_by_text("Does not apply: there is no actor 'fishermen' in this event.")).to_have_count(1)
    becomes(lambda: ledger(page), before)
    page.get_by_role("button", name="take back: fishermen is left out").click()
    corrections(page, 0)
    expect(page.get_by_text("harbour")).to_have_count(0)


def test_a_hint_is_changed_by_keyboard_and_the_table_follows(tab):
    page = tab(f"/names?event=baghouz&label={ACTOR}|Straits Television|terrorists")
    outlet = page.locator(".ledger button", has_text="terrorists").first
    assert "hint: tends to be read as delegitimising" in outlet.get_attribute("aria-label")
    pick(page, "“terrorists” reads as", "distancing")
    page.get_by_text("(changed by hand)").wait_for()
    settled(page)
    assert "hint: tends to be read as distancing" in outlet.get_attribute("aria-label")
    page.get_by_role("button", name="Drop this hint").click()
    corrections(page, 2)
    assert "hint" not in outlet.get_attribute("aria-label")
