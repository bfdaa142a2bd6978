"""Small pieces of HTML: text is escaped, counts are put in words, marks overlap as they should."""

import re

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from framing.charts import html, text
from framing.charts.text import Mark


@pytest.mark.parametrize(
    ("number", "nouns", "expected"),
    [(0, ("word",), "0 words"), (1, ("word",), "1 word"), (1200, ("word",), "1,200 words"),
     (1, ("party", "parties"), "1 party"), (3, ("party", "parties"), "3 parties")],
)  # fmt: skip
def test_a_number_with_its_noun(number, nouns, expected):
    assert html.plural(number, *nouns) == expected


@pytest.mark.parametrize(
    ("number", "said"), [(0, "never"), (1, "once"), (2, "twice"), (3, "3 times"), (1000, "1,000 times")]
)
def test_how_often(number, said):
    assert html.times(number) == said


@pytest.mark.parametrize(
    ("words", "said"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_words_listed(words, said):
    assert html.listed(words) == said


def test_pieces_are_escaped_unless_they_are_markup():
    assert html.join(["<b>", Markup("<i>")], " | ") == "&lt;b&gt; | <i>"
    assert "&lt;script&gt;" in html.chip("<script>", 0) and 'class="n"' in html.chip("A", 1, "3")


def test_a_choice_says_its_state_and_name():
    made = html.pick("x", "X", pressed=True, label="choose X")
    assert 'aria-pressed="true"' in made and 'aria-label="choose X"' in made and 'data-pick="x"' in made
    assert 'aria-pressed="false"' in html.pick("x", "X", pressed=False) and "aria-pressed" not in html.pick("x", "X")
    assert "&#34;" in html.pick('"', "X")


def test_a_choice_may_name_the_place_that_answers():
    assert 'data-shows="st-key-passages"' in html.pick("a", "b", shows="st-key-passages")
    assert "data-shows" not in html.pick("a", "b")
    assert 'data-shows="&#34;&gt;&lt;b&gt;"' in html.pick("a", "b", shows='"><b>')


def test_the_head_of_a_narrow_column_has_the_whole_name_for_who_listens():
    head = html.heading_chip("The Daily <Lamp>", 1)
    assert '<span class="full">The Daily &lt;Lamp&gt;</span>' in head
    assert '<span class="initials" aria-hidden="true">DL</span>' in head and "square o1" in head


def test_links_hold_only_inside_their_block():
    with html.links(lambda value: f"#{value}"):
        assert html.pick("x", "X", label="go") == '<a class="link" href="#x" aria-label="go">X</a>'
    assert html.pick("x", "X").startswith("<button")


marks = st.lists(
    st.tuples(st.integers(-2, 14), st.integers(0, 8), st.sampled_from(["label", "quoted", "cue"])), max_size=5
)


@given(st.text('ab<&" ', max_size=12), marks)
def test_marks_change_no_letter_and_light_just_their_own(words, drawn):
    made = text.marked(words, 0, len(words), [Mark(start, start + size, kind) for start, size, kind in drawn])
    pieces = re.findall(r'(?:<mark class="([^"]+)">)?([^<]+)(?:</mark>)?', str(made))
    assert Markup("".join(piece for _, piece in pieces)).unescape() == words
    place = 0
    for kinds, piece in pieces:
        plain = Markup(piece).unescape()
        for offset in range(place, place + len(plain)):
            over = {kind for start, size, kind in drawn if start <= offset < start + size}
            assert over == set(kinds.split())
        place += len(plain)


def test_titles_of_marks_are_said_once():
    made = text.marked(
        "port", 0, 4, [Mark(0, 4, "label", "a name"), Mark(0, 4, "cue", "a name"), Mark(0, 4, "cue", "b")]
    )
    assert made == '<mark class="label cue" title="a name; b">port</mark>'


SENTENCES = pd.DataFrame({
    "article_id": ["a", "b"], "outlet": ["Post", "Star"], "sentence_id": [0, 0], "start": [10, 0], "end": [30, 12],
    "part": ["lede", "headline"], "voice": ["outlet", "outlet"], "paragraph": [0, 2],
    "sentence": ["Rebels took the port", "Port is shut"],
})  # fmt: skip


def rows(*given_rows):
    return pd.DataFrame(given_rows, columns=["article_id", "outlet", "sentence_id", "start", "end", "voice"])


def test_evidence_is_one_entry_for_each_sentence_with_its_place():
    made = text.evidence(
        rows(("a", "Post", 0, 10, 16, "outlet"), ("b", "Star", 0, 0, 4, "quoted"), ("a", "Post", 0, 26, 30, "outlet")),
        SENTENCES, {"Post": "Outlet A", "Star": "Outlet B"},
    )  # fmt: skip
    assert str(made).count("<li>") == 2 and str(made).count("<mark") == 3
    assert '<mark class="label">Rebels</mark>' in made and "opening · paragraph 1 · in its own voice" in made
    assert "headline · paragraph 3 · in a quotation" in made and "Outlet B" in made and "Star" not in made


def test_a_span_that_is_the_whole_sentence_is_not_lit():
    assert "<mark" not in text.evidence(rows(("b", "Star", 0, 0, 12, "outlet")), SENTENCES, {"Star": "Star"})


def test_what_is_beyond_the_limit_is_counted_and_nothing_is_said_to_be_nothing():
    both = rows(("a", "Post", 0, 10, 16, "outlet"), ("b", "Star", 0, 0, 4, "outlet"))
    names = {"Post": "Post", "Star": "Star"}
    assert "and 1 more" in text.evidence(both, text.lines(SENTENCES), names, limit=1)
    assert "more;" not in text.evidence(both, SENTENCES, names)
    assert "No sentence fits" in text.evidence(both.iloc[:0], SENTENCES, names)
