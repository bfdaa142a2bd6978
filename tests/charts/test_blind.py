"""Outlets' names in the articles' own words, hidden from who reads blind."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

import framing
from framing.charts import tone
from framing.charts.blind import hidden, hidden_words
from framing.charts.text import Mark, marked
from framing.report import as_html, blind_names

NAMES = {"The Daily Sentinel": "Outlet A", "Post": "Outlet B", "M&S News": "Outlet C", "Northwire": "Outlet D"}


def shown(text: str, names=NAMES) -> str:
    return hidden_words(text, names)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("A Northwire reporter saw smoke.", "An Outlet D reporter saw smoke."),
        ("She told the Daily Sentinel’s editor.", "She told Outlet A’s editor."),
        ("A Daily Sentinel poll and a\nNorthwire one", "An Outlet A poll and an\nOutlet D one"),
        ("Sonata Northwire", "Sonata Outlet D"),
        ("THE NORTHWIRES (Northwire) -", "THE NORTHWIRES (Outlet D) -"),
        ("M&S News said", "Outlet C said"),
        ("The Post says so.", "The Outlet B says so."),
        ("He went to the Post Office and the Washington Post.", None),  # other things are called so, too
        ("They post the letters; the northwire is cut.", None),
        ("The Sentinel Islands", None),
    ],
)
def test_a_name_in_a_sentence_is_the_letter_of_its_outlet(text, seen):
    assert shown(text) == (text if seen is None else seen)


def test_names_in_lower_case_or_of_two_letters_are_words_like_others():
    assert shown("times change, says AP", {"times": "Outlet A", "AP": "Outlet B"}) == "times change, says AP"


def test_outlets_that_are_shown_by_their_names_stay():
    assert shown("Northwire said", {"Northwire": "Northwire"}) == "Northwire said"
    assert shown("Northwire said", {}) == "Northwire said"


def test_marks_stay_whole_where_a_name_runs_over_them():
    text = "Radio Velmark reporters asked."
    page = hidden(marked(text, 0, len(text), [Mark(6, 23, "label")]), {"Radio Velmark": "Outlet A"})
    assert page == Markup('Outlet A<mark class="label"> reporters</mark> asked.')


def test_an_article_before_a_marked_name_fits_the_letter():
    page = hidden(Markup('a <mark class="label">Northwire</mark> poll, a poll'), NAMES)
    assert page == Markup('an <mark class="label">Outlet D</mark> poll, a poll')
    assert hidden_words("a Northwire poll", {"Northwire": "Bulletin 1"}) == "a Bulletin 1 poll"


def test_addresses_and_values_of_buttons_stay_and_what_is_read_out_does_not():
    page = Markup('<a href="#Northwire" data-pick="Northwire|B" aria-label="Northwire: 3" title="in Northwire">3</a>')
    assert hidden(page, NAMES) == Markup(
        '<a href="#Northwire" data-pick="Northwire|B" aria-label="Outlet D: 3" title="in Outlet D">3</a>'
    )


@pytest.mark.parametrize("name", ["<b>", 'a"b Daily', "A.* (News)", "\\1 News", "$x$ Press"])
def test_signs_of_markup_in_a_name_do_no_harm(name):
    page = hidden(Markup("<p>{}</p>").format(f"So {name} says."), {name: "<i>A</i>"})
    assert page == Markup("<p>So {} says.</p>").format("<i>A</i>" if not name.islower() and len(name) > 2 else name)


def test_text_that_is_no_markup_is_escaped():
    assert hidden("<script>Northwire</script>", NAMES) == Markup("&lt;script&gt;Outlet D&lt;/script&gt;")


@given(st.lists(st.sampled_from(["Northwire", "said", "<b>", "&", "Post", "\n", "the Daily", "Sentinel", "'"])))
def test_tags_are_the_same_afterwards(words):
    page = Markup("<p>{}</p><ul><li><mark>{}</mark></li></ul>").format(" ".join(words), "Northwire")
    made = hidden(page, NAMES)
    assert re.findall("<[^>]*>", made) == re.findall("<[^>]*>", page)
    assert "Northwire" not in made


def test_the_blind_report_has_no_outlet_of_its_event_anywhere():
    comparison = framing.compare(framing.load_event("measles-order"))
    page = as_html(comparison, blind_names(comparison))
    assert "told Outlet" in page
    for outlet in comparison.reading.outlets:
        assert outlet.removeprefix("The ") not in page, outlet


def test_a_picture_of_tone_says_no_outlet_of_its_event_in_its_sentences():
    comparison = framing.compare(framing.load_event("measles-order"))
    blind = tone.strip(comparison.sentence_tone, blind_names(comparison))
    assert blind.table["sentence"].str.contains("told Outlet [A-E]").any()
    assert not blind.table["sentence"].str.contains("|".join(comparison.reading.outlets)).any()
    named = tone.strip(comparison.sentence_tone, {outlet: outlet for outlet in comparison.reading.outlets})
    assert named.table["sentence"].tolist() == comparison.sentence_tone.loc[named.table.index, "sentence"].tolist()
