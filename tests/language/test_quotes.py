"""Quotation spans: every convention of news copy with the spans it must give."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.language.quotes import quotes
from framing.language.sentences import paragraphs, sentences


def found(text):
    ends = [sentence.end for sentence in sentences(text)]
    return quotes(text, paragraphs(text), ends)


def inner(text):
    return [text[quote.start : quote.end] for quote in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He called it "a mess" twice.', ["a mess"]),
        ("He called it “a mess” twice.", ["a mess"]),
        ("He called it ``a mess'' twice.", ["a mess"]),
        ("Er nannte es „ein Chaos” gestern.", ["ein Chaos"]),
        ("Il parle de «la crise» ici.", ["la crise"]),
        ("“We lost,” he said. “We lost it all.”", ["We lost,", "We lost it all."]),
        ("‘We lost,’ he said.", ["We lost,"]),
        ("Mayor: 'We lost' in the port", ["We lost"]),
        ("The workers' union and the '90s aren't quotations, y'all.", []),
        ("He's the boss's son and the miners' friend.", []),
        ("“He told me ‘go away’ and left,” she said.", ["He told me ‘go away’ and left,"]),
        ("“I saw the “big one” there,” she said.", ["I saw the “big one” there,"]),
        ("A 6\" pipe burst.", []),
        ("It was 6'2\" long.", []),
        ("", []),
        ("\"\"", []),
        ("“”", []),
        ("He said: \"Go.\"", ["Go."]),
        ("He said—“Go”—and went.", ["Go"]),
        ("(\"Go,\" he said.)", ["Go,"]),
    ],
)
def test_marks(text, expected):
    assert inner(text) == expected


def test_a_quotation_reopened_in_each_paragraph_is_one_span_a_paragraph():
    text = "“We lost,” she said. “They came at night.\n\n“We ran.\n\n“Nobody helped.”\n\nPolice denied it."
    spans = found(text)
    assert [text[q.start : q.end] for q in spans] == ["We lost,", "They came at night.", "We ran.", "Nobody helped."]
    assert [q.closed for q in spans] == [True, False, False, True]
    assert [q.continued for q in spans] == [False, True, True, True]


def test_a_quotation_that_is_not_reopened_goes_on_to_its_closing_mark():
    text = "He wrote: \"I had to go.\n\nHe lied to us.\n\nA shame!\"\n\nThe post was deleted."
    spans = found(text)
    assert [text[q.start : q.end] for q in spans] == ["I had to go.", "He lied to us.", "A shame!"]
    assert [q.continued for q in spans] == [True, True, True]
    assert [q.closed for q in spans] == [False, False, True]


def test_a_forgotten_closing_mark_ends_with_its_sentence():
    text = "He said it was “a mess. Nobody agreed with him at the time."
    assert inner(text) == ["a mess."]
    assert not found(text)[0].closed


def test_a_closing_mark_alone_opens_nothing():
    assert inner('I cannot say," he told them. It ended there.') == []


def test_an_open_quotation_does_not_swallow_the_next_paragraph():
    text = "“We lost.\n\nThe mayor of the port said “no” to that."
    assert inner(text) == ["We lost.", "no"]


TEXT = st.text(alphabet=st.sampled_from(list("abA .,?!\n\"“”„«»‘’'`#é🚢\u0301\u200fשל")), max_size=150)


@settings(max_examples=300, deadline=None)
@given(TEXT)
def test_spans_are_inside_the_text_in_order_and_do_not_overlap(text):
    before = 0
    for quote in found(text):
        assert before <= quote.outer_start <= quote.start < quote.end <= quote.outer_end <= len(text)
        before = quote.outer_end
        if quote.closed and quote.outer_start < quote.start:
            assert text[quote.outer_start] in "\"“”„«»‘'`"
        if quote.closed:
            assert text[quote.outer_end - 1] in "\"“”„«»’'"
        else:
            assert quote.outer_end == quote.end


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["ships left", "the port shut", "nobody came", "it rained"]), min_size=1, max_size=5))
def test_every_wellformed_quotation_is_found(pieces):
    text = " ".join(f"She said “{piece}” then." for piece in pieces)
    assert inner(text) == pieces
