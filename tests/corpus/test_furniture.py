import pytest

from framing.corpus.furniture import is_furniture, tail_start


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement", "ADVERTISEMENT", "Share", "Share this article", "Facebook | Twitter | Email", "12 comments",
        "Related Articles", "Read more: The mayor quits", "READ ALSO: The mayor resigns", "Sign up for our newsletter",
        "Follow us on Twitter", "Home > News > World", "Photo: Ann Writer", "© 2019 Coast Daily", "3 min read", "***",
        "Filed under: port, strike", "Image credit: Coast Daily", "Get short URL", "A+ A-",
        "Text size", "Most read", "All rights reserved.",
    ],
)  # fmt: skip
def test_furniture_lines(line):
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell on Monday.", "Read the letter aloud, she said.", "See you in court.", "News spread.",
        "Home owners protested.", "Watch out.", "Photographs show the port.", "Comments by the mayor angered dockers.",
        "Related to the mayor, he won the tender.", "Live ammunition was used.", "Register of voters burnt",
        "Topics of the talks were pay and hours.", "He was 12.", "Follow the money.",
    ],
)  # fmt: skip
def test_sentences_are_not(line):
    assert not is_furniture(line)


def test_several_layers_at_the_end_go_together():
    body = "The port reopened. “We won,” they said."
    text = f"{body}\n\n--Reuters\n\nShare\n\nRelated stories\nShip sinks\nMayor resigns\n\n© 2019 Coast Daily\n"
    assert text[: tail_start(text)] == body


def test_nothing_to_remove():
    assert tail_start("The port reopened.  \n") == len("The port reopened.")
    assert tail_start("") == 0


def test_furniture_alone_stays():
    assert tail_start("Share") == len("Share")


def test_related_stories_early_in_a_text_do_not_cut_it():
    text = "Port reopens\n\nRelated stories\n\n" + "The port reopened on Monday after a strike.\n\n" * 60
    assert tail_start(text) == len(text.rstrip())
