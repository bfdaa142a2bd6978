"""Two articles compared on the terminal."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from framing import diff
from framing.corpus.readers import event_from_texts
from framing.language.reading import read
from framing.measures import alignment, substitutions

FIRST = "The rescue boats reached the harbour before the storm came in from the west."
LAST = "Nobody could say on Friday when the road to the south would be opened again."
EXTRA = "The group is listed as a terrorist organisation by three governments."
OLD = "The rebels took the northern gate of the town after a long night of shelling."


def compared(left: str, right: str) -> list[diff.Line]:
    reading = read(event_from_texts({"A": left, "B": right}))
    pairs = alignment.pairs(reading)
    table = substitutions.from_base(substitutions.substitutions(reading, pairs), "a")
    return diff.compare(reading, pairs, table, "a", "b")


def test_every_state_has_its_mark():
    new = OLD.replace("rebels", "terrorists")
    text = diff.as_text(compared(f"{FIRST} {OLD} {LAST}", f"{FIRST} {EXTRA} {new} {LAST}"))
    assert text.splitlines() == [
        f"  {FIRST}",
        f"+ {EXTRA}",
        "~ [The rebels → The terrorists: label] took the northern gate of the town after a long night of shelling.",
        f"  {LAST}",
    ]


def test_what_was_cut_stands_where_it_was():
    text = diff.as_text(compared(f"{FIRST} {EXTRA} {OLD} {LAST}", f"{FIRST} {OLD} {LAST}"))
    assert text.splitlines()[1] == f"- {EXTRA}"


def test_the_second_article_can_be_read_out_of_the_pieces():
    new = OLD.replace("rebels", "terrorists").replace("after a long night of shelling", "at dawn")
    lines = compared(f"{FIRST} {OLD} {LAST}", f"{FIRST} {new} {LAST}")
    assert " ".join("".join(piece.text for piece in line.pieces) for line in lines) == f"{FIRST} {new} {LAST}"


def test_colour_adds_nothing_that_the_text_does_not_say():
    lines = compared(f"{FIRST} {OLD} {LAST}", f"{FIRST} {OLD.replace('rebels', 'terrorists')} {LAST}")
    assert diff.as_rich(lines).plain == diff.as_text(lines)


def test_texts_with_nothing_in_common_are_shown_as_they_are():
    assert [line.state for line in compared("Rain fell on the plain.", "Stocks rose in Tokyo.")] == ["same"]


def change(start: int, end: int, right: str, left: str = "", kind: str = "label") -> dict:
    return {"right_start": start, "right_end": end, "right": right, "left": left, "kind": kind}


def table(*rows: dict) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["right_start", "right_end", "right", "left", "kind"])


def test_added_cut_and_exchanged_words_stand_in_brackets():
    text = "The old town fell."
    pieces = diff._pieces(
        text, 0, len(text), table(change(4, 8, "old ", kind="added"), change(13, 13, "", "at dawn", "cut"))
    )
    line = diff.Line("changed", pieces)
    assert diff.as_text([line]) == "~ The [+ old : added]town [- at dawn: cut] fell."
    assert diff.as_text([diff.Line("changed", (diff.Piece("won", "lost", "verb"),))]) == "~ [lost → won: verb]"


def test_a_change_inside_another_is_told_once():
    text = "The old town fell."
    pieces = diff._pieces(
        text, 0, len(text), table(change(4, 12, "old town", "city"), change(8, 12, "town", "village"))
    )
    assert [(piece.text, piece.left) for piece in pieces] == [("The ", ""), ("old town", "city"), (" fell.", "")]


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6), st.integers(0, 9))
def test_whatever_changed_the_sentence_can_be_read_out_of_its_pieces(text, places, before):
    """The text of all pieces is the sentence, in whatever order and however overlapping its changes are given."""
    whole = "x" * before + text
    spans = [tuple(sorted(min(place, len(text)) + before for place in pair)) for pair in places]
    rows = table(*(change(start, end, whole[start:end], "was") for start, end in spans))
    pieces = diff._pieces(whole, before, len(whole), rows)
    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.text or piece.left for piece in pieces)


def test_partners_are_found_from_either_side_and_only_where_the_sentences_tell_the_same():
    columns = ["left_article", "left_sentence", "right_article", "right_sentence", "relation"]
    pairs = pd.DataFrame(
        [("a", 1, "b", 4, "same"), ("b", 5, "a", 2, "same"), ("a", 3, "b", 6, "related"), ("a", 9, "c", 4, "same")],
        columns=columns,
    )
    assert diff._partners(pairs, "a", "b") == {4: 1, 5: 2}
    assert diff._partners(pairs, "b", "a") == {1: 4, 2: 5}
