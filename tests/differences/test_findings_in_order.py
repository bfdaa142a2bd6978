"""What is not said twice, what is a name, and what is shared copy."""

from types import SimpleNamespace

import pytest

from framing import compare
from framing.differences import own_words, versions, wordings

DRY = "The well of the village was dry on Friday, and the council met in the hall of the school."


def said_by(finder, event) -> list:
    comparison = compare(event)
    return list(finder(comparison, {outlet: outlet for outlet in comparison.reading.outlets}))


def test_a_son_alone_in_an_event_needs_no_suffix_and_a_father_beside_him_keeps_it_apart(event_of):
    from framing.differences.people import persons

    junior = "Tom Brandt Jr. came to the hall. Mr. Brandt spoke. Mr. Brandt left the village."
    alone = {person.surname for person in persons(compare(event_of(junior, DRY)))}
    both = {person.surname for person in persons(compare(event_of(f"{junior} Peter Brandt came, too.", DRY)))}
    assert alone == {"Brandt"} and both == {"Brandt Jr.", "Brandt"}


@pytest.mark.parametrize(("name", "kept"), [("Vile Moronic News", 0), ("vile moronic news", 1)])
def test_words_of_a_name_do_not_judge(event_of, name, kept):
    text = f"It was a shameful vote. A clerk of {name} wrote of a despicable, horrific note. {DRY}"
    found = said_by(own_words.strong_words, event_of(text, DRY))
    said = " ".join(candidate.sentence + candidate.detail for candidate in found)
    assert len(found) == 1 and ("nor “despicable” and “horrific”" in said) == bool(kept)


def test_a_word_of_a_name_is_not_counted_among_judging_words(event_of):
    text = "It was a shameful vote. The plan was vile and moronic. A shameless clerk wrote in Despicable News."
    assert said_by(wordings.judging, event_of(text, f"{DRY} {DRY}")) == []  # four words and a name


def test_an_exchange_is_told_by_its_strongest_words(event_of):
    copy = " ".join([
        "Rebels shelled the old village at dawn on Friday, the mayor of the town said in a letter.",
        "The big market was closed by the guards for a week, and the bakers sold bread in the street.",
        "A convoy left the northern gate on Monday with 40 people and reached the camp in the evening.",
        "The small bridge over the river was opened again by the council after a month of repairs.",
    ])  # fmt: skip
    rewritten = copy.replace("Rebels", "Terrorists").replace("big market", "great bazaar")
    rewritten = rewritten.replace("convoy", "column of buses").replace("small bridge", "narrow crossing")
    (candidate,) = said_by(versions.rewriting, event_of(copy, rewritten, outlets=("Reuters", "Star")))
    assert candidate.sentence == "Where Reuters writes “Rebels”, Star writes “Terrorists”."
    assert candidate.detail.startswith("In sentences that the two share it has 3 other names and verbs, among them “")
    assert candidate.choice.lower() == "rebels|terrorists"


def test_a_label_of_one_word_needs_three_places(event_of):
    lines = "{0} Mary Holt came to the hall. The council heard the {1}. The board thanked the {1}, Mary Holt."
    twice = lines.format("The gardener", "gardener")
    found = said_by(versions.names, event_of(twice, f"{DRY} Mary Holt, a pilot, came late."))
    assert not [candidate for candidate in found if "“gardener”" in candidate.sentence and candidate.n < 3]


@pytest.mark.parametrize(
    ("left", "right", "exchange"),
    [("11", "11 civilians", False), ("412 migrants", "412 illegal migrants", True), ("rebels", "terrorists", True)],
)
def test_one_side_without_its_noun_is_no_exchange(left, right, exchange):
    change = SimpleNamespace(left=left, right=right)
    assert versions._alike_in_length(change) == exchange
    assert versions._alike_in_length(SimpleNamespace(left=right, right=left)) == exchange
