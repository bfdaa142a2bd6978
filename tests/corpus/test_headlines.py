from hypothesis import given
from hypothesis import strategies as st

from framing.corpus.headlines import is_headline, run_in_headline, without_outlet

REST = "The port of Almira reopened on Monday after a strike of two weeks."


def test_nothing_after_it_is_no_headline():
    assert not is_headline("Port reopens", "")
    assert not is_headline("", REST)
    assert not is_headline("Port", REST)


def test_long_lines_are_paragraphs():
    assert not is_headline("Port reopens " * 20, REST)


def test_two_sentences_are_a_paragraph_unless_in_capitals():
    assert not is_headline("The port reopened. Workers were glad", REST)
    assert is_headline("Port Reopens. Workers Glad", REST)


def test_abbreviations_end_no_sentence():
    assert is_headline("Prominent dockers call for Ariz. Gov. Ann Writer to reopen the port", REST)


def test_capitals_in_a_headline_are_no_start_of_a_lede():
    headline = "Port of Almira Reopens After Strike The Union Calls a Real Victory"
    found = run_in_headline(f"{headline} {REST}")
    assert found.end == len(headline)


def test_a_lede_with_many_names_is_no_headline():
    assert not is_headline("Almira Mayor Ann Writer on Tuesday joined Dockers calling for a Strike.", REST)


def test_a_short_lede_that_nothing_restates():
    assert not is_headline("It was over before anybody noticed.", REST)


def test_outlet_suffix_needs_a_bar_or_the_outlets_own_name():
    line = "Port reopens after strike - Coast Daily"
    assert without_outlet(line) == len(line)
    assert line[: without_outlet(line, "coast daily")] == "Port reopens after strike"
    assert without_outlet("Short | Coast Daily") == len("Short | Coast Daily")  # too short to be the headline


def test_sections_of_a_site_behind_the_headline():
    line = "Port reopens after strike - Region - World - Coast Online"
    assert line[: without_outlet(line)] == "Port reopens after strike"
    text = f"{line} AFP Monday 17 Apr 2017 {REST}"
    assert text[: run_in_headline(text).end] == "Port reopens after strike"


def test_a_date_inside_the_sentence_is_no_stamp():
    assert run_in_headline("The strike in the old port of Almira began on 17 April 2017 Nobody came to work.") is None


def test_image_credits_between_headline_and_stamp_are_no_wire_credit():
    text = "Port of Almira reopens after strike REUTERS Social Media Website 15.04.2017 Get short URL 98 " + REST
    found = run_in_headline(text)
    assert text[: found.end] == "Port of Almira reopens after strike"
    assert text[found.body :] == REST
    assert found.wire == ""


@given(st.text(max_size=400), st.booleans())
def test_positions_lie_in_order(text, stamped):
    found = run_in_headline(text, stamped)
    if found:
        assert 0 < found.end <= found.body <= len(text)
