"""Copied text: what is headline, article and page. The cases are made up after the layouts of real pages."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus.plain_text import find_parts

BODY = (
    "The port of Almira reopened on Monday after a strike of two weeks, the dockers' union said.\n\n"
    "Workers returned to the quays at dawn. “We have won,” said one of them."
)
LINE = " ".join(BODY.split())


def test_headline_then_body_is_kept_to_the_letter():
    text = f"Port of Almira reopens after strike\n\n{BODY}"
    parts = find_parts(text)
    assert parts.headline == "Port of Almira reopens after strike"
    assert parts.text == text
    assert parts.left_out == () and parts.note == ""


def test_body_alone_has_no_headline():
    parts = find_parts(BODY)
    assert (parts.headline, parts.text) == ("", BODY)


@pytest.mark.parametrize(
    "first",
    [
        "ALMIRA — The port reopened on Monday.",
        "WEST ALMIRA, Fla. — The port reopened.",
        "ALMIRA (Reuters) - The port of Almira reopened.",
        "The port of Almira reopened on Monday.",
        "“We have won,” said a docker.",
        "port of almira reopens",
        "Three things to know:",
    ],
)
def test_first_lines_that_are_no_headlines(first):
    assert find_parts(f"{first}\n\n{BODY}").headline == ""


@pytest.mark.parametrize(
    "first",
    [
        "Port of Almira reopens after strike",
        "Port of Almira Reopens After Two-Week Strike.",
        "Port reopens, union says",
        "Port of Almira reopens after strike of two weeks.",
        "Did the Strike Pay?",
        "'We have won': dockers return to Almira",
        "Dockers’ union: ‘We have won’",
    ],
)
def test_first_lines_that_are_headlines(first):
    assert find_parts(f"{first}\n\n{BODY}").headline == first


def test_header_lines_are_metadata():
    parts = find_parts(f"source: archive 12\noutlet: Coast Daily\ndate: 2016-10-26\nauthor: Ann Writer\n\n{BODY}")
    assert (parts.outlet, parts.published, parts.byline) == ("Coast Daily", date(2016, 10, 26), "Ann Writer")
    assert parts.text == BODY


def test_a_sentence_with_a_colon_is_no_header():
    text = f"Note: the port is open.\n\n{BODY}"
    assert find_parts(text).text == text


def test_header_title_opens_the_text():
    parts = find_parts(f"title: Port reopens\n\n{BODY}")
    assert parts.headline == "Port reopens"
    assert parts.text == f"Port reopens\n\n{BODY}"


def test_header_title_that_the_text_repeats_is_not_doubled():
    parts = find_parts(f"title: Port reopens\n\nPort reopens\n\n{BODY}")
    assert parts.text == f"Port reopens\n\n{BODY}"


def test_a_date_in_front_of_the_first_sentence_goes():
    parts = find_parts(f" date 2019-03-05 {BODY}")
    assert parts.published == date(2019, 3, 5)
    assert parts.text == BODY
    assert parts.note == "Left out of the text: “date 2019-03-05”."


def test_a_date_that_begins_a_sentence_stays():
    text = f"October 26, 2016 was a Wednesday. {BODY}"
    assert find_parts(text).text == text


@pytest.mark.parametrize(
    "stamp",
    [
        "Published October 26 2016",
        "Last updated at Oct 262016",
        "26 October 2016",
        "Wed Oct 26 2016",
        "Updated: Wednesday, October 26, 2016, 10:15 a.m. EDT |",
        "26.10.2016 (updated 27.10.2016)",
    ],
)
def test_stamps_between_headline_and_body(stamp):
    for gap in (" ", "\n\n"):
        parts = find_parts(f"Port reopens after strike\n\n{stamp}{gap}{BODY}")
        assert parts.published == date(2016, 10, 26)
        assert parts.text == f"Port reopens after strike\n\n{BODY}"


@pytest.mark.parametrize(
    ("stamp", "wire"),
    [
        ("COAST DAILY WITH AP ALMIRA Published October 26 2016", "AP"),
        ("By AFP - Oct 262016 - Last updated at Oct 262016", "AFP"),
        ("Ann Writer Posted on October 26 2016", ""),
        ("REUTERS Social Media Website Middle East 1735 26.10.2016(updated 2033 26.10.2016) Get short URL 9832", ""),
        ("Middle East 17:35 26.10.2016 Get short URL", ""),
        ("World News | Wed Oct 26 2016 5:52am EDT", ""),
        ("26 October 2016 Last updated at 10:20 GMT", ""),
        ("2016/10/26", ""),
        ("Last Update: Wednesday 26 October 2016 KSA 12:16 - GMT 09:16", ""),
    ],
)
def test_stamps_with_names_and_places_in_front(stamp, wire):
    parts = find_parts(f"Port reopens after strike\n\n{stamp} {LINE}")
    assert parts.published == date(2016, 10, 26)
    assert parts.text == f"Port reopens after strike\n\n{LINE}"
    assert parts.wire == wire


def test_a_report_that_was_published_is_no_stamp():
    text = f"Port reopens after strike\n\nA report published October 26, 2016 by the union says so. {LINE}"
    assert find_parts(text).text == text


def test_two_dates_are_said():
    parts = find_parts(f"date: 2016-10-06\n\nPort reopens\n\nOctober 26 2016\n\n{BODY}")
    assert parts.published == date(2016, 10, 6)
    assert parts.note.endswith("The page itself is dated 26 October 2016.")


def test_byline_agency_and_buttons_under_the_headline():
    parts = find_parts(
        f"Port reopens\n\nBy ANN WRITER, Associated Press\nShare on Facebook\nPhoto: A. Writer\n\n{BODY}"
    )
    assert parts.byline == "ANN WRITER, Associated Press"
    assert parts.wire == "AP"
    assert parts.text == f"Port reopens\n\n{BODY}"
    assert "“Share on Facebook”" in parts.note


def test_outlet_behind_the_headline():
    parts = find_parts(f"Port reopens after strike | Coast Daily\n\n{BODY}")
    assert (parts.headline, parts.outlet) == ("Port reopens after strike", "Coast Daily")
    named = find_parts(f"outlet: Coast Daily\n\nPort reopens after strike - Coast Daily\n\n{BODY}")
    assert named.headline == "Port reopens after strike"
    kept = find_parts(f"Port reopens - strike over\n\n{BODY}")
    assert kept.headline == "Port reopens - strike over"


@pytest.mark.parametrize(
    ("tail", "wire"),
    [
        ("\n\nRelated Stories\n\nShip runs aground\n\nMayor resigns", ""),
        ("\n\nRead more: Ship runs aground", ""),
        ("\n\nAdvertisement\n\nShare\nTweet", ""),
        ("\n\n© 2016 Coast Daily. All rights reserved.", ""),
        ("\n\nReporting by Ann Writer; Editing by Bo Editor", ""),
        (" Editing by Ann Writer and Bo Editor Our Standards:The Thomson Reuters Trust Principles.", ""),
        (" --Reuters", "Reuters"),
        (" SSH 11", ""),
        (" NTJHH", ""),
        (" Source Coast Daily and agencies", "agencies"),
        (" ... 832 Community standardsDiscussion Comment via Facebook", ""),
        ("\n\nFollow us on Twitter @coastdaily", ""),
        ("\n\nTags: port, strike, Almira", ""),
        ("\n\n***", ""),
    ],
)
def test_furniture_at_the_end(tail, wire):
    parts = find_parts(f"Port reopens after strike\n\n{BODY}{tail}")
    assert parts.text == f"Port reopens after strike\n\n{BODY}"
    assert parts.wire == wire
    assert parts.left_out[-1].text == tail.strip()


@pytest.mark.parametrize(
    "end",
    [
        "It has been closed since 2016, said the U.S.",
        "The paper is edited by Ann Writer.",
        "“Follow us,” he said.",
        "The story was related by sources close to the agencies.",
        "He works for the BBC.",
        "Read the memo and you will see more.",
        "Copyright was not the point.",
    ],
)
def test_sentences_that_only_look_like_furniture_stay(end):
    text = f"{BODY}\n\n{end}"
    assert find_parts(text).text == text


@pytest.mark.parametrize(
    ("text", "headline", "wire"),
    [
        (
            f"Port of Almira reopens after strike AFP Monday 17 Apr 2017 {LINE}",
            "Port of Almira reopens after strike",
            "AFP",
        ),
        (f"Port of Almira reopens after strike Monday 17 Apr 2017 {LINE}", "Port of Almira reopens after strike", ""),
        (f"Mon Apr 17 2017 Port of Almira reopens after strike. {LINE}", "Port of Almira reopens after strike.", ""),
        (f"Port of Almira reopens after strike {LINE}", "Port of Almira reopens after strike", ""),
    ],
)
def test_headlines_that_run_into_the_article(text, headline, wire):
    parts = find_parts(text)
    assert parts.headline == headline
    assert parts.text == f"{headline}\n\n{LINE}"
    assert parts.wire == wire


def test_a_byline_that_runs_in_after_a_stamped_headline():
    parts = find_parts(f"April 17 2017 Port of Almira reopens after strike. Ann Writer Bo Author. {LINE}")
    assert parts.byline == "Ann Writer Bo Author"
    assert parts.text == f"Port of Almira reopens after strike.\n\n{LINE}"


@pytest.mark.parametrize(
    "text",
    [
        "The strike that closed the port in April ended on 17 April 2017 The dockers said so.",
        "He was born in The Hague and works at The Port, a weekly that The Times once praised for its reporting.",
        "Workers returned. The port reopened. Nobody was hurt.",
    ],
)
def test_one_line_texts_without_a_headline(text):
    assert find_parts(text).headline == ""


def test_tags_and_the_second_printing_of_the_lede():
    text = (
        "Port reopens\n\nThe port of Almira reopened on Monday the union said. Tags port strike Almira dockers "
        "The port of Almira reopened on Monday after a strike of two weeks. Workers returned."
    )
    parts = find_parts(text)
    assert parts.text == (
        "Port reopens\n\nThe port of Almira reopened on Monday the union said.\n\n"
        "The port of Almira reopened on Monday after a strike of two weeks. Workers returned."
    )
    assert "Tags port strike Almira dockers" in parts.note


def test_keep_everything_undoes_it():
    head = "Port reopens after strike | Coast Daily\n\nPublished October 26 2016"
    text = f"{head}\n\n{BODY}\n\nRelated Stories\n\nShip sinks"
    parts = find_parts(text, keep_everything=True)
    assert parts.text == text
    assert parts.left_out == () and parts.published == date(2016, 10, 26)
    assert parts.headline == "Port reopens after strike"


WORDS = st.sampled_from(
    "the port The strike, Monday AFP (Reuters) By Ann Share Related Stories 2016 October 26 — \n \n\n . “ ” | Tags: "
    "© 11 date 2019-03-05 Published: Get short URL Copyright ... SSH --Reuters A At least".split(" ")
)


@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_any_text_gives_pieces_of_itself(text):
    parts = find_parts(text)
    assert parts.text.startswith(parts.headline)
    assert find_parts(text, keep_everything=True).text == text.strip()
    for piece in parts.left_out:
        assert piece.text in text
    kept = iter(text)
    assert all(character in kept for character in "".join(parts.text.split()))  # nothing added, order kept


@given(st.text(max_size=300))
def test_any_characters_do_not_break_it(text):
    parts = find_parts(text)
    assert parts.text.startswith(parts.headline)


def test_time_is_linear_in_long_lines():
    find_parts("word " * 40_000)
    find_parts("By A " + "b " * 90_000)
    find_parts("(" * 100_000 + " Source " * 10_000)


# The research data, by general properties (no text of it is here).


def test_seed_begins_with_its_first_sentence(research_data):
    given_text = (research_data("seed") / "baghouz-2019-03-05.txt").read_text("utf-8")
    parts = find_parts(given_text)
    assert parts.published == date(2019, 3, 5)
    assert parts.text.startswith("US-backed militants") and parts.text in given_text
    assert parts.headline == ""


def test_every_wire_file_has_headline_date_and_outlet(research_data):
    files = sorted(research_data("wire").glob("*/*.txt"))
    found = [find_parts(file.read_text("utf-8")) for file in files]
    assert len(found) >= 10
    for parts in found:
        assert parts.headline and parts.outlet and parts.published
        body = parts.text[len(parts.headline) :].strip()
        assert body[0].isupper() and body[-1] in '.”"'
    assert {"AFP", "AP", "Reuters"} <= {parts.wire for parts in found}


def test_newswcl50_files_are_kept_but_for_links_between_their_paragraphs(research_data):
    files = sorted((research_data("newswcl50") / "1-raw-articles").glob("*/*.txt"))
    assert files
    for file in files:
        parts = find_parts(file.read_text("utf-8-sig"))
        assert all(re.match(r"(?:More|Related): .*$", piece.text) for piece in parts.left_out)
        assert bool(parts.headline) is not parts.text.split("\n")[0].startswith(("WEST PALM", "WASHINGTON"))
