"""What one article tells at its beginning and another near its end."""

import pytest

TOLL = "Rescue workers pulled 38 miners from the flooded shaft near the village on Monday."
LINES = [
    "The council met in the hall of the school.", "A road to the south was shut because of snow.",
    "The baker sold bread to the drivers of the lorries.", "Two cranes were lifted onto the quay.",
    "A brass band won the contest with a march.", "The lighthouse keeper wrote a letter in May.",
    "Nobody could say when the bus would come.", "The bridge was painted green in the autumn.",
    "An orchard of pears stands behind the church.",
]  # fmt: skip

OTHERS = ["The harvest of plums was poor.", "A singer fell ill in the capital.", "Old coins were found under a barn."]


def paragraphs(place: int) -> str:
    return "\n\n".join([*LINES[:place], TOLL, *LINES[place:]])


def moved(table):
    return table[table["sentence"].str.contains("in paragraph")]


def test_a_fact_that_comes_first_here_and_last_there(found, event_of, words):
    texts = "\n\n".join([TOLL, *OTHERS]), paragraphs(8)
    row = moved(found(*texts, question="facts")).iloc[0]
    assert row["sentence"] == f"Post tells this in paragraph 1 of 4, Star in paragraph 9 of 10: “{TOLL}”"
    assert words(event_of(*texts), row) == [TOLL, TOLL]
    assert row["n"] == 2 and row["choice"].endswith("|")


def test_a_headline_is_no_paragraph(found):
    texts = f"# A day in the village\n\n{TOLL}\n\n{OTHERS[0]}\n\n{OTHERS[1]}", paragraphs(8)
    assert moved(found(*texts))["sentence"].tolist()[0].startswith("Post tells this in paragraph 1 of 3, Star")


@pytest.mark.parametrize("place", [0, 3])
def test_a_fact_that_stands_near_the_beginning_in_both_did_not_move(found, place):
    assert moved(found("\n\n".join([TOLL, *OTHERS]), paragraphs(place))).empty


def test_a_fact_that_was_told_before_in_other_words_is_not_told_late(found):
    early = "38 miners were pulled from the flooded shaft."
    assert moved(found("\n\n".join([TOLL, *OTHERS]), f"{early}\n\n{paragraphs(8)}")).empty
