"""Text with marks: nothing of the text is lost, nothing of it becomes markup."""

from __future__ import annotations

import html as entities
import re

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from framing.charts import html
from framing.charts.text import Mark, article, evidence, marked

NASTY = st.text(alphabet=st.sampled_from("ab <>&\"'“”é\n\u202e/=script"), max_size=60)


def plain(markup: str) -> str:
    """Markup without its tags."""
    return entities.unescape(re.sub(r"<[^>]*>", "", markup))


@given(NASTY, st.data())
def test_marks_lose_nothing_and_let_nothing_through(text, data):
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    marks = [
        Mark(*sorted(pair), data.draw(st.sampled_from(["label", "verb", "quoted"])))
        for pair in data.draw(st.lists(places, max_size=5))
    ]
    start, end = sorted(data.draw(places))
    made = marked(text, start, end, marks)
    assert plain(made) == text[start:end]
    assert set(re.findall(r"<(/?\w+)", made)) <= {"mark", "/mark"}


def test_marks_that_overlap_share_the_words_between_them():
    assert marked("one two three", 0, 13, [Mark(0, 7, "label"), Mark(4, 13, "quoted")]) == (
        '<mark class="label">one </mark><mark class="label quoted">two</mark><mark class="quoted"> three</mark>'
    )


def test_a_mark_outside_the_span_is_not_shown():
    assert marked("one two three", 0, 3, [Mark(4, 7, "label")]) == "one"


def test_titles_are_escaped():
    assert 'title="&#34;x&#34; &lt;b&gt;"' in marked("word", 0, 4, [Mark(0, 4, "term", '"x" <b>')])


SENTENCES = pd.DataFrame(
    [
        ("a", "Daily A", 0, 0, 11, "headline", "outlet", 0, "Port <b>up?"),
        ("a", "Daily A", 1, 13, 27, "lede", "outlet", 1, "It reopened a."),
        ("a", "Daily A", 2, 28, 42, "lede", "quoted", 1, "“It is right.”"),
    ],
    columns=["article_id", "outlet", "sentence_id", "start", "end", "part", "voice", "paragraph", "sentence"],
)
TEXT = "Port <b>up?\n\nIt reopened a. “It is right.”"


def test_evidence_is_one_entry_for_each_sentence_with_all_its_spans():
    rows = pd.DataFrame(
        [("a", "Daily A", 1, 13, 15, "lede", "outlet"), ("a", "Daily A", 1, 16, 24, "lede", "outlet")],
        columns=["article_id", "outlet", "sentence_id", "start", "end", "part", "voice"],
    )
    made = evidence(rows, SENTENCES, {"Daily A": "Outlet A"})
    assert made.count("<li>") == 1
    assert '<mark class="label">It</mark> <mark class="label">reopened</mark>' in made
    assert "Outlet A" in made and "Daily A" not in made
    assert "opening · paragraph 2 · in its own voice" in made


def test_evidence_says_how_many_sentences_it_leaves_out():
    rows = SENTENCES.iloc[:3]
    assert "and 2 more" in evidence(rows, SENTENCES, {"Daily A": "A"}, limit=1)


def test_evidence_of_nothing_says_so():
    assert "No sentence" in evidence(SENTENCES.iloc[:0], SENTENCES, {"Daily A": "A"})


def test_an_article_is_complete_and_its_quotation_is_shaded():
    made = article("a", TEXT, SENTENCES, [Mark(16, 24, "verb")], groups={1: "7"})
    assert plain(made) == "Port <b>up?It reopened a. “It is right.”"
    assert "<h3>" in made and made.count("<p>") == 1
    assert 'class="s others"' in made and 'data-group="7" tabindex="0"' in made


def test_a_pick_is_a_button_that_tells_its_state():
    made = html.pick('x"y', Markup("<b>in</b>"), "link", True, "say <this>")
    assert made == (
        '<button type="button" class="link" data-pick="x&#34;y" aria-pressed="true" aria-label="say '
        '&lt;this&gt;"><b>in</b></button>'
    )


def test_outlets_beyond_six_differ_in_shape_where_they_share_a_colour():
    first, seventh = html.outlet_mark(0), html.outlet_mark(6)
    assert "o0" in first and "o0" in seventh and first != seventh
