"""What visitors do: open, click a mark, read its sentences, reveal, correct, paste, all by keyboard too."""

from __future__ import annotations

import statistics
import time

from .waiting import becomes, expect, settled

FIRST_CHART = '[data-testid="stVegaLiteChart"] svg.marks'
SLOW = 6.0  # seconds, beside what a plain page takes; see benchmarks/first_visit.py


def seconds(action) -> float:
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun


def test_the_first_picture_is_there_soon(tab):
    tab("/words")  # the server has imported what it needs

    def opened(path: str, wanted: str) -> float:
        page = tab("/method")
        return seconds(lambda: page.goto(page.url.replace("/method", path)) and page.wait_for_selector(wanted))

    plain = max(opened("/method", "h1") for _ in range(2))  # a page without a picture, on this machine, now
    assert min(opened("/words", FIRST_CHART) for _ in range(3)) < 2 * plain + SLOW


def test_a_click_is_answered_in_a_part_of_the_time_that_a_page_takes(tab):
    page = tab("/facts")

    def open_again():
        page.reload()
        page.locator("button.cell.told").first.wait_for()

    whole, clicks = seconds(open_again), []
    settled(page)
    for place in range(5):
        button = page.locator("button.cell.told").nth(place)
        chosen = page.locator(f'button.cell[data-pick="{button.get_attribute("data-pick")}"][aria-pressed="true"]')

        def press(button=button, chosen=chosen):
            button.click()
            chosen.wait_for()

        clicks.append(seconds(press))
        settled(page)
    assert statistics.median(clicks) < whole, "300 ms on an idle machine: python -m benchmarks.own_articles"


def test_a_click_on_a_mark_shows_its_sentences(tab):
    page = tab("/words")
    target = page.locator('[data-testid="stVegaLiteChart"] path[aria-label*="Outlet B:"]').first
    label = target.get_attribute("aria-label")
    target.click(force=True)
    settled(page)
    box = page.get_by_role("combobox", name="Read the sentences of")
    assert "Outlet B" in (box.input_value() or box.inner_text()), label
    read = page.locator(".evidence").first
    read.locator("li").first.wait_for()
    assert read.locator(".chip", has_text="Outlet A").count() == 0


def test_a_word_is_chosen_by_keyboard_and_keeps_the_focus(tab):
    page = tab("/words?part=words-of-one-outlet")
    button = page.locator(".wordcols button").first
    word = button.inner_text()
    button.focus()
    page.keyboard.press("Enter")
    settled(page)
    expect(page.locator('.wordcols button[aria-pressed="true"]')).to_have_text(word)
    deepest = (
        "let e = document.activeElement; while (e?.shadowRoot) e = e.shadowRoot.activeElement; return e?.innerText"
    )
    focused = page.evaluate(f"(() => {{ {deepest} }})()")
    assert focused == word


def test_outlets_are_revealed_and_the_address_keeps_it(tab, server):
    page = tab("/")
    expect(page.get_by_text("Outlet A")).not_to_have_count(0)
    assert not page.get_by_text("Northwire", exact=True).count()
    page.get_by_text("Show the outlets' names").click()
    page.get_by_text("Northwire", exact=True).first.wait_for()
    page.wait_for_url("**names=true**")


def test_a_finding_opens_its_sentences(tab):
    page = tab("/")
    page.locator(".findings button").first.click()
    page.locator(".evidence li mark").nth(1).wait_for()


def test_a_sentence_lights_its_counterparts(tab):
    page = tab("/read")
    linked = page.locator(".s.linked").first
    together = page.locator(f'.s.linked[data-group="{linked.get_attribute("data-group")}"]').count()
    assert together >= 2
    linked.focus()
    expect(page.locator(".s.linked.lit")).to_have_count(together)


def test_passages_are_stepped_through_by_keyboard(tab):
    page = tab("/same-words")
    before = page.locator(".versions .v").first.inner_text()
    page.get_by_role("button", name="Next").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("before => document.querySelector('.versions .v').innerText !== before", arg=before)
    page.wait_for_url("**passage=2**")


def test_a_fact_opens_all_its_versions(tab):
    page = tab("/facts")
    page.locator("button.cell.told").first.click()
    page.locator(".evidence li").nth(1).wait_for()


def test_actors_are_merged_renamed_undone_and_the_codebook_brings_it_back(tab, tmp_path):
    page = tab("/names?event=baghouz")

    def actors() -> list[str]:
        return page.locator(".ledger .actor").all_inner_texts()

    first = actors()
    page.get_by_role("button", name="They are the same").first.click()
    page.get_by_text("1 correction").wait_for()
    settled(page)
    expect(page.get_by_text("is the same as")).not_to_have_count(0)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save the corrections").click()
    book = tmp_path / "book.toml"
    saved.value.save_as(book)
    assert 'kind = "merge"' in book.read_text("utf-8")
    page.get_by_role("button", name="Undo the last").click()
    page.get_by_text("0 corrections").wait_for()
    settled(page)
    becomes(actors, first)
    again = tab("/names?event=baghouz")
    again.get_by_text("Correct who is who (").click()
    again.locator('input[type="file"]').set_input_files(str(book))
    again.get_by_text("1 correction").wait_for()


def test_own_articles_are_pasted_compared_and_left_alone(tab):
    page = tab("/your-articles", scheme="dark")
    for outlet, words in (("Coast Daily", "Militants"), ("Inland Post", "Terrorists")):
        page.get_by_label("Outlet", exact=True).first.fill(outlet)
        page.get_by_label("Article", exact=True).fill(
            f"Port free\n\n{words} held the port of Lisbon on Monday. They left it at night."
        )
        page.get_by_role("button", name="Add this article").click()
        page.wait_for_function(
            "name => [...document.querySelectorAll('input')].filter(i => i.value === name).length === 1", arg=outlet
        )
        settled(page)
    page.get_by_role("button", name="Compare them").click()
    page.get_by_text("What did each one choose?").wait_for()
    settled(page)
    expect(page.get_by_text("Coast Daily")).not_to_have_count(0)
    assert "event=own" in page.url
    other = tab("/?event=own")
    assert other.get_by_text("Coast Daily").count() == 0


def test_a_finding_leads_to_the_page_that_shows_it_at_what_was_found(tab):
    page = tab("/")
    finding = page.locator(".findings > div").filter(has_text="says “").first  # one that quotes a word
    said = finding.locator(".say").inner_text()
    finding.get_by_role("button", name="more in").click()
    page.wait_for_function("() => location.pathname.length > 1")
    settled(page)
    assert page.locator('[data-testid="stException"]').count() == 0
    word = said.split("“")[1].split("”")[0]
    page.locator("mark", has_text=word).first.wait_for()


def test_a_link_restores_what_was_chosen(tab):
    page = tab("/facts")
    page.locator("button.cell.told").nth(2).click()
    page.locator(".evidence li").first.wait_for()
    settled(page)
    assert "fact=" in page.url
    again = tab("/" + page.url.split("/", 3)[3])
    again.locator('button.cell[aria-pressed="true"]').wait_for()
    expect(again.locator(".evidence li")).to_have_count(page.locator(".evidence li").count())
