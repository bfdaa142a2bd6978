import pytest

from framing.corpus.furniture import is_furniture, tail_start
from framing.corpus.plain_text import find_parts


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


BANNERS = [
    "We use cookies to improve your experience. Accept all Reject all Manage preferences",
    "This website and our 812 partners use cookies", "Accept all", "Reject all cookies", "Manage preferences",
    "I agree", "Cookie settings", "@annwriter", "A picture shows dockers at the gate. (Photo: AFP)",
]  # fmt: skip


@pytest.mark.parametrize("line", BANNERS)
def test_banners_of_cookies_handles_and_captions_are_no_part_of_the_article(line):
    assert is_furniture(line)
    body = "The port reopened on Monday.\n\nDockers cheered."
    parts = find_parts(f"{line}\n\nPort reopens after strike\n\n{line}\n\n{body}")
    assert parts.text == f"Port reopens after strike\n\n{body}"


@pytest.mark.parametrize(
    "line",
    [
        "We use what we have, the union said.", "Accept it or leave, the owner told them.", "I agree, he said.",
        "The owners refuse all offers.", "It was as in the photo (taken in May).", "@mayor had promised it in May.",
    ],
)  # fmt: skip
def test_sentences_that_begin_like_banners_stay(line):
    assert not is_furniture(line)
    assert line in find_parts(f"Port reopens after strike\n\nThe port reopened.\n\n{line}\n\nDockers cheered.").text


def test_a_clock_time_of_a_live_report_in_a_line_of_its_own_is_left_out_and_one_in_a_sentence_stays():
    told = "10:42 GMT\n\n11:05 GMT: the first ship came.\n\nDockers cheered."
    parts = find_parts(f"Port reopens after strike\n\nThe port reopened.\n\n{told}")
    assert [piece.text for piece in parts.left_out] == ["10:42 GMT"]
    assert "11:05 GMT: the first ship came." in parts.text


def test_teasers_under_a_bare_word_are_left_out():
    prose = "The port of Almira reopened on Monday, the union said in the morning.\n\n" * 6
    parts = find_parts(f"Port reopens\n\n{prose}Related\nTen things about ports\nComments (42)\nJane: great!")
    assert parts.text.endswith("in the morning.")
