"""The lines over a pasted article: whose names they are, which day they say, and what is none of them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus.bylines import byline, dated, is_outlet, names_alone, names_and_outlet, outlet_of
from framing.corpus.dates import parse_date
from framing.corpus.furniture import between, is_furniture, tail_start
from framing.corpus.head_lines import head_line
from framing.corpus.header_lines import header_line
from framing.corpus.plain_text import find_parts

BODY = "The port of Almira reopened on Monday after a strike of two weeks, the union said.\n\nDockers cheered at dawn."
DAY = date(2016, 10, 26)


@pytest.mark.parametrize(
    ("head", "byline", "outlet"),
    [
        ("Coast Daily, 26 October 2016", "", "Coast Daily"),
        ("Coast Daily · 2016-10-26", "", "Coast Daily"),
        ("By ANN WRITER and BEN OTHER OCT. 26, 2016", "ANN WRITER and BEN OTHER", ""),
        ("By A. Writer 2016-10-26", "A. Writer", ""),
        ("By Ann Writer, Ben Other\n2016-10-26, 10:24 a.m. ET", "Ann Writer, Ben Other", ""),
        ("Ann Writer in Almira\n\nWed 26 Oct 2016 15.24 BST\n\nUpdated on Thu 27 Oct 2016", "Ann Writer in Almira", ""),
        ("By Ann Writer\nOctober 26, 20163:24 PM UTCUpdated 3 years ago", "Ann Writer", ""),
        ("26 October 2016\n\nShare\n\nAnn Writer\nPolitical correspondent\nReporting from Almira", "Ann Writer", ""),
        ("Ann Writer | Coast Daily\nOct 26, 2016", "Ann Writer", "Coast Daily"),
        ("https://example.org/port.html\n\nCoast Daily\n\n· Posted 26 October 2016\n· 12 comments", "", "Coast Daily"),
        ("Shoreline\n\nOctober 26, 2016 Wednesday\n\nCopyright 2016 Shoreline All Rights Reserved\n\nSection: A\n\n"
         "Length: 19 words\n\nByline: Ann Writer\n\nBody", "Shoreline", "Shoreline"),
    ],
)  # fmt: skip
def test_what_stands_between_headline_and_article_is_said_and_left_out(head, byline, outlet):
    parts = find_parts(f"Port reopens after strike\n\n{head}\n\n{BODY}")
    assert parts.headline == "Port reopens after strike"
    assert (parts.outlet, parts.published) == (outlet, DAY)
    assert parts.text == f"Port reopens after strike\n\n{BODY}"
    assert parts.byline == ("" if byline == outlet else byline)


@pytest.mark.parametrize(
    "deck",
    [
        "What we know about the strike of 26 October 2016",
        "Dockers return after two weeks",
        "Ann Writer Hall is open again",
        "By Friday the port was open.",
        "Political reporter wins prize for story",
    ],
)
def test_a_line_under_the_headline_that_tells_something_stays(deck):
    parts = find_parts(f"Port reopens after strike\n\n{deck}\n\n{BODY}")
    assert deck in parts.text and not parts.left_out


def test_an_outlet_or_a_section_over_the_headline_goes_and_a_headline_about_an_outlet_stays():
    parts = find_parts(f"Coast Daily\nPort reopens after strike\nCoast Daily Staff | October 26, 2016\n\n{BODY}")
    assert (parts.headline, parts.outlet, parts.published) == ("Port reopens after strike", "Coast Daily", DAY)
    assert find_parts(f"POLITICS 10/26/2016 10:24 am ET\n\nPort reopens after strike\n\n{BODY}").published == DAY
    assert find_parts(f"Mayor Sues Coast Daily\n\n{BODY}").headline == "Mayor Sues Coast Daily"


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Port reopens after strike - Coast Daily", "Coast Daily"),
        ("Port reopens after strike - Shoreline", "Shoreline"),  # the page's copyright is its own
        ("Port reopens after strike - minister", ""),
    ],
)
def test_a_title_with_an_outlet_behind_a_dash(title, outlet):
    parts = find_parts(f"{title}\n\n{BODY}\n\n© 2016 Shoreline. All rights reserved.")
    assert parts.outlet == outlet
    assert parts.headline == (title.rpartition(" - ")[0] if outlet else title)


def test_lines_between_paragraphs_go_and_nothing_behind_them_is_lost():
    many = [f"The union said in paragraph {n} that every one of the dockers had come back to work." for n in range(12)]
    for line in (
        "Advertisement",
        "Story continues below advertisement",
        "Read more: What we know",
        "Related: The mayor",
    ):
        for place in range(1, 12):
            text = "\n\n".join(["Port reopens after strike", *many[:place], line, *many[place:]])
            parts = find_parts(text)
            assert parts.text.split("\n\n")[1:] == many, (line, place)
            assert [piece.text for piece in parts.left_out] == [line]
            assert find_parts(text, keep_everything=True).text == text


@pytest.mark.parametrize(
    "line", ["Read the letter: it said nothing.", "Share prices fell.", "Related to the mayor, he won."]
)
def test_what_only_looks_like_a_line_between_paragraphs_stays(line):
    assert between(f"One.\n\n{line}\n\nTwo.", 0, 200) == []


def test_related_stories_end_an_article_unless_it_goes_on():
    long = "The union said that every one of the many hundreds of dockers had come back to work by Monday evening."
    body = "\n\n".join([long] * 8)
    assert tail_start(f"{body}\n\nRead more\n\nMan walks on moon\n\nShip sinks") == len(body)
    going_on = f"{body}\n\nRead more about the strike\n\n{long}\n\n{long}"
    assert tail_start(going_on) == len(going_on)


@pytest.mark.parametrize(
    "line",
    ["Updated 3 years ago", "Length: 812 words", "Load-Date: October 26, 2016", "End of Document", "STAFF WRITER",
     "Senior political correspondent", "https://example.org/a.html 1/3", "Ann Writer can be reached at ann@example.org",
     "· 12 comments", "Flipboard", "Privacy Policy | Terms of Service", "Click here to get the app"],
)  # fmt: skip
def test_more_furniture(line):
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    ["Man attacks reporter", "Body found in harbour", "Three years ago", "Length of strike surprises", "Reporter"],
)
def test_headlines_that_furniture_must_not_eat(line):
    assert not is_furniture(line)


def test_the_month_stands_first_where_the_clock_is_american():
    assert parse_date("01/02/2019 10:24 am ET") == date(2019, 1, 2)
    assert parse_date("01/02/2019 10:24 am EST") == date(2019, 1, 2)
    assert parse_date("01/02/2019 10:24 GMT") is None and parse_date("01/02/2019") is None
    assert parse_date("January 2, 20193:24 PM UTC") == date(2019, 1, 2)
    assert parse_date("January 2, 20195") is None


def test_names_and_outlets_by_themselves():
    assert byline("Written by Ann Writer") == "Ann Writer"
    assert names_alone("Ann Writer, Ben Other and Cay Third") and not names_alone("Ann writes")
    assert names_and_outlet("Ann Writer | Almira") is None
    assert is_outlet("Coast Daily") and not is_outlet("Daily")
    assert outlet_of(["Ann Writer"], "© 2016 Coast Daily") == ""
    assert dated("Coast Daily") is None and dated("It began on 26 October 2016") is None
    assert header_line("Wire: AFP") == ("wire", "AFP") and header_line("Section:") == ("", "")


@given(st.text(max_size=200), st.text(max_size=80), st.booleans(), st.booleans())
def test_any_line_is_understood_or_left_and_never_longer_than_it_is(line, following, under_headline, printed):
    line = line.replace("\n", " ")
    found = head_line(line, following, under_headline, printed)
    assert found is None or 0 <= found.length <= len(line)


KNOWN = ["CoastWatch", "HarbourPost", "The Economist", "Economist", "Al Jazeera", "BBC", "coastwatch.org", "Le Monde"]


@pytest.mark.parametrize("name", KNOWN)
def test_an_outlet_is_known_without_a_word_that_says_so(name):
    assert is_outlet(name)


@pytest.mark.parametrize("name", [name for name in KNOWN if "." not in name])
def test_such_an_outlet_is_found_over_the_title_and_under_it(name):
    for page in (f"{name}\nPort reopens after strike\n\n{BODY}", f"Port reopens after strike | {name}\n\n{BODY}"):
        parts = find_parts(page)
        assert (parts.outlet, parts.headline) == (name, "Port reopens after strike")


@pytest.mark.parametrize(
    "name", ["McDonald", "MacLeod", "DeSantis", "LeBron", "FitzGerald", "Politics", "World", "Ann Writer", "iPhone"]
)
def test_a_family_a_section_and_a_writer_are_no_outlet(name):
    assert not is_outlet(name)
