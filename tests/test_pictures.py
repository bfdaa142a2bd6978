"""Pictures and comparisons: which words with "like" and "as if" picture something."""

import pytest

from framing import Article, Event, compare, read
from framing.differences.pictures import pictures, similes


def found(text: str) -> list[str]:
    table = similes(read(Event("e", "", (Article("a", "A", "", text),))))
    assert all(text[row.start : row.end] == row.form for row in table.itertuples())
    return table["form"].tolist()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They hosed us off like mud.", ["like mud"]),
        ("Four towns expect tractors, and like any rash this one will spread.", ["like any rash"]),
        ("The old factories were scattered like tombstones across the land.", ["like tombstones"]),
        ("She is being sent home as if she were the disease, her mother said.", ["as if she were the disease"]),
    ],
)
def test_comparisons_are_found_with_their_words(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "I wrote a seven that looked like a one.",
        "He used the money to buy items like fur capes.",
        "They use services, like food aid, every day.",
        "It will win at the court, just like the ban.",
        "I do not like rain.",
        "It is not as if he forgot.",
        "It does not appear as if taxes will fall.",
        "",
    ],
)
def test_what_only_seems_and_what_is_an_example_is_no_picture(text):
    assert found(text) == []


def test_somebody_elses_picture_counts_half():
    texts = {"A": "Prices spread like a rash in the town.", "B": "“Prices spread like a rash,” baker Tom Reed said."}
    comparison = compare(Event("e", "", tuple(Article(n.lower(), n, "", text) for n, text in texts.items())))
    rows = {change.right_outlet: change for change in pictures(comparison)}
    assert rows["A"].right == "like a rash" and rows["B"].right == "like a rash (somebody else's words)"
    assert rows["A"].strength == pytest.approx(2 * rows["B"].strength)


def test_a_fight_over_something_is_a_picture_where_no_war_is_told():
    texts = {"A": "Dockers stopped work in a fight over pay.", "B": "Dockers stopped work in a dispute over pay."}
    comparison = compare(Event("e", "", tuple(Article(n.lower(), n, "", text) for n, text in texts.items())))
    assert [change.right for change in pictures(comparison)] == ["fight over"]
    war = "Shelling went on as the army and rebels had a fight over the town."
    assert pictures(compare(Event("e", "", (Article("a", "A", "", war), Article("b", "B", "", "It rained."))))) == []
