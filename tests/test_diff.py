"""Two articles compared on the terminal."""

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
