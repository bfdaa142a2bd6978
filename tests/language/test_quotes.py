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
        ("Il parle de « la crise » ici.", ["la crise"]),
        ("»Wir sind am Ende«, sagte er. »Niemand kam.«", ["Wir sind am Ende", "Niemand kam."]),
        ("Er nannte es »ein Chaos« gestern.", ["ein Chaos"]),
        ("„Es war laut“, sagte sie.", ["Es war laut"]),
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


# (text, words between marks) by the convention that a style guide names
STYLES = {
    "straight double": ['"We lost," he said.', ["We lost,"]],
    "curly double": ["“We lost,” he said.", ["We lost,"]],
    "curly single": ["‘We lost,’ he said.", ["We lost,"]],
    "straight single": ["'We lost,' he said.", ["We lost,"]],
    "typewriter": ["``We lost,'' he said.", ["We lost,"]],
    "guillemets": ["«We lost,» he said.", ["We lost,"]],
    "low and high": ["„We lost,“ he said.", ["We lost,"]],
    "low and curly": ["„We lost,” he said.", ["We lost,"]],
    "closing marks on both sides": ["”We lost,” he said.", ["We lost,"]],
    "two with low and high marks": ["„We lost,“ he said. „We ran.“", ["We lost,", "We ran."]],
    "single inside double": ["“He said ‘no’ to us,” she said.", ["He said ‘no’ to us,"]],
    "double inside single": ["‘He said “no” to us,’ she said.", ["no"]],
    "straight single inside straight double": ["\"He said 'no' to us,\" she said.", ["He said 'no' to us,"]],
    "curly inside curly": ["“He said “no” to us,” she said.", ["He said “no” to us,"]],
    "in brackets": ["They left (“in a rush”) on Monday.", ["in a rush"]],
    "after a dash": ["They left—“in a rush”—on Monday.", ["in a rush"]],
    "at the very end": ["They left “in a rush”", ["in a rush"]],
    "the whole text": ["“We lost.”", ["We lost."]],
    "a stop outside": ["They left “in a rush”.", ["in a rush"]],
    "a question": ["“Who lost?” he asked.", ["Who lost?"]],
    "three in a sentence": ["“Go,” he said, “and stay,” and “run.”", ["Go,", "and stay,", "run."]],
    "one word": ["The “reform” failed.", ["reform"]],
}
NONE = [
    "The workers’ union met the ’90s band.", "Rock ’n’ roll isn’t dead.", "It’s the boss’s car.", "He is 6’ tall.",
    "The '90s were long.", "Don't go.", "A 12\" record.", "She didn't, couldn't, wouldn't go.", "The Joneses' house.",
]  # fmt: skip
# paragraphs -> (words, closed, continued) of each quotation
PARAGRAPHS = {
    "closed before the paragraph ends": (
        "“We lost,” she said.\n\n“We ran.”",
        [("We lost,", True, False), ("We ran.", True, False)],
    ),
    "opened again": ("“We lost.\n\n“We ran.”", [("We lost.", False, True), ("We ran.", True, True)]),
    "straight marks opened again": ('"We lost.\n\n"We ran."', [("We lost.", False, True), ("We ran.", True, True)]),
    "never closed": ("“We lost.\n\nIt rained.", [("We lost.", False, True)]),
    "not opened again, closed later": (
        "“We lost.\n\nWe ran.” It rained.",
        [("We lost.", False, True), ("We ran.", True, True)],
    ),
    "a mark lost in mid-sentence": ("It was “a mess. He left.\n\nIt rained.", [("a mess.", False, False)]),
    "a mark lost before another quotation": (
        "He said “it was a mess. She said “no” to that.",
        [("it was a mess.", False, False), ("no", True, False)],
    ),
}


@pytest.mark.parametrize("style", STYLES)
def test_styles(style):
    text, expected = STYLES[style]
    assert inner(text) == expected


@pytest.mark.parametrize("style", [s for s, (_, expected) in STYLES.items() if expected])
def test_the_outer_span_holds_both_marks(style):
    text, _ = STYLES[style]
    for quote in found(text):
        before, after = text[quote.outer_start : quote.start], text[quote.end : quote.outer_end]
        assert quote.closed and not quote.continued
        assert before in {'"', "“", "”", "„", "«", "‘", "'", "``"}
        assert after in {'"', "”", "“", "»", "’", "'", "''"}


@pytest.mark.parametrize("text", NONE)
def test_apostrophes_and_inches_are_no_marks(text):
    assert found(text) == []


@pytest.mark.parametrize("case", PARAGRAPHS)
def test_paragraphs(case):
    text, expected = PARAGRAPHS[case]
    assert [(text[q.start : q.end], q.closed, q.continued) for q in found(text)] == expected


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
