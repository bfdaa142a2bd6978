"""Who is quoted by one outlet alone, who of two has more words where, how much is quoted, by name or without."""

import pytest

from framing import compare
from framing.differences import quoted

LONG = "we have waited for the water since the spring and nobody has told us when the men with the pumps will come"
DRY = "The well of the village was dry on Friday, and the council met in the hall of the school."
MANY = len(LONG.split())


def says(name: str, times: int = 1) -> str:
    return " ".join([f"“{LONG},” {name} said."] * times)


def with_start(table, words: str):
    return table[table["sentence"].str.startswith(words)]


def test_whom_one_outlet_alone_quotes(found, event_of, words):
    texts = f"{says('Mary Smith')} {says('Peter Miller')} {says('Jan Moor')}", f"{says('Jan Moor')} The well was dry."
    row = with_start(found(*texts, question="voices"), "Only").iloc[0]
    assert row["sentence"] == "Only Post quotes Mary Smith and Peter Miller."
    assert row["detail"] == f"Mary Smith: “{LONG}”"
    assert row["n"] == 2
    assert [LONG in quoted for quoted in words(event_of(*texts), row)] == [True, True]


def test_of_many_who_are_quoted_here_alone_three_are_named_and_the_rest_is_counted_as_a_least_number(found):
    names = ("Mary Smith", "Tom Reed", "Peter Miller", "Anna Brown", "Eva Lind")
    row = with_start(found(" ".join(map(says, names)), DRY, question="voices"), "Only Post quotes").iloc[0]
    assert row["sentence"].endswith(" and at least two more.")
    assert sum(name in row["sentence"] for name in names) == 3


@pytest.mark.parametrize(
    "elsewhere",
    [
        "Ms. Smith said that the well was dry.",  # her words are reported there, too
        "Mary Smith came. “It is dry” was heard in the hall.",  # whose words these are is not known
        "In a note it said: “Nobody has told us when the men with the pumps will come.”",  # her words without her name
    ],
)
def test_whose_words_may_stand_elsewhere_is_not_quoted_here_alone(found, elsewhere):
    table = found(says("Mary Smith", 2), f"{elsewhere} {DRY}", question="voices")
    assert with_start(table, "Only Post quotes").empty


def test_a_cluster_of_people_is_nobody_to_be_quoted_alone(found):
    table = found(f"{says('a cluster of people')} {says('a clerk')}", DRY)
    assert not table["sentence"].str.contains("quotes").any()


@pytest.mark.parametrize(("words", "listed"), [("The old well is dry", True), ("It is dry", False)])
def test_beside_one_with_many_words_others_count_from_five(found, words, listed):
    table = found(f"{says('Mary Smith')} “{words},” Tom Reed said. {says('Mary Smith')}", DRY, question="voices")
    sentence = "Only Post quotes Mary Smith and Tom Reed." if listed else "Only Post quotes Mary Smith."
    assert with_start(table, "Only Post quotes")["sentence"].tolist() == [sentence]


def test_few_words_are_not_said_to_be_quoted_here_alone(found):
    table = found("“It is dry,” Mary Smith said. “We wait,” Mary Smith said.", DRY)
    assert with_start(table, "Only Post quotes").empty


def test_who_of_two_has_more_words(found):
    more, less = 3, 1
    row = with_start(
        found(
            f"{says('Mary Smith', more)} {says('Tom Reed', less)}",
            f"{says('Tom Reed', more)} {says('Mary Smith', less)}",
            question="voices",
        ),
        "Post quotes",
    ).iloc[0]
    assert MANY == 22
    assert row["sentence"] == (
        "Post quotes more words of Mary Smith (at least 60) than of Tom Reed (about 20); in Star it is the other way "
        "round (about 20 and at least 60)."
    )
    assert row["n"] == 2 * (more + less)


def test_words_of_a_she_who_is_only_read_as_somebody_do_not_make_her_lead(found):
    hers = f"Mary Smith came to the hall. {' '.join([f'“{LONG},” she said.'] * 3)} {says('Tom Reed')}"
    assert with_start(found(hers, f"{says('Tom Reed', 3)} {says('Mary Smith')}"), "Post quotes more").empty


@pytest.mark.parametrize("second", ["Tom Reed", "Mary Smith"])
def test_one_who_leads_in_both_makes_no_contrast(found, second):
    texts = f"{says('Mary Smith', 3)} {says('Tom Reed')}", f"{says(second, 1)} {says('Mary Smith', 3)}"
    assert with_start(found(*texts), "Post quotes more").empty


def said_by(finder, event) -> list:
    """What one finder says, before the findings are put in order."""
    comparison = compare(event)
    return list(finder(comparison, {outlet: outlet for outlet in comparison.reading.outlets}))


def test_words_in_quotation_marks(event_of):
    event = event_of(says("Mary Smith", 4), f"{DRY} {DRY}", f"{DRY} “Go,” he said.")
    (candidate,) = said_by(quoted.share, event)
    whole = 4 * (MANY + 3)
    assert candidate.sentence == f"In Post {4 * MANY} of {whole} words stand in quotation marks."
    assert candidate.detail == f"In Mail 1 of {len(DRY.split()) + 3}; in Star none of {2 * len(DRY.split())}."
    assert candidate.n == len(candidate.rows) == 4


def test_an_article_that_quotes_nobody_among_others_that_do(event_of):
    event = event_of(says("Mary Smith", 4), f"{DRY} {DRY}", says("Tom Reed", 3))
    (candidate,) = said_by(quoted.share, event)
    assert candidate.sentence == f"In Star none of {2 * len(DRY.split())} words stand in quotation marks."
    assert candidate.outlet == "Star"


def test_articles_that_quote_alike_are_not_told_apart(found):
    texts = says("Mary Smith", 4), says("Tom Reed", 3)
    assert not found(*texts)["sentence"].str.contains("quotation marks").any()


def test_how_many_people_are_quoted_by_name(event_of):
    names = ("Mary Smith", "Tom Reed", "Peter Miller", "Anna Brown")
    (candidate,) = said_by(quoted.voices, event_of(" ".join(map(says, names)), says("Eva Lind", 2)))
    assert candidate.sentence == "Post quotes at least four people by name."
    assert candidate.detail == "Found in the others: Star one."
    assert candidate.n == 4


def test_three_people_and_a_longer_article_are_not_said_to_be_many(event_of):
    names = ("Mary Smith", "Tom Reed", "Peter Miller", "Anna Brown")
    assert said_by(quoted.voices, event_of(" ".join(map(says, names[:3])), says("Eva Lind"))) == []
    longer = " ".join([*map(says, names), *[DRY] * 9])
    assert said_by(quoted.voices, event_of(longer, says("Eva Lind"))) == []


def test_sources_without_a_name(found):
    table = found(
        "Officials said that the well was dry. A senior official said that the pump was old. Two officials said that "
        "the road was shut. Another official said that the bus was late.",
        f"{DRY} An official said that the well was dry.",
        question="voices",
    )
    row = table[table["sentence"].str.contains("without a name")].iloc[0]
    assert row["sentence"] == (
        "Post reports sources without a name at least 4 times: “Officials”, “A senior official” and “Two officials”."
    )
    assert row["detail"] == "Found in the others: Star once. Officials and insiders count, not experts or witnesses."
