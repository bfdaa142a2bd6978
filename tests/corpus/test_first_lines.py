"""The lines over an article: headline or lede, stamp or sentence, furniture or text, each with its counter-example."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus.article import Article, Event
from framing.corpus.dates import parse_date
from framing.corpus.furniture import is_furniture, tail_start
from framing.corpus.headlines import is_headline, run_in_headline, without_outlet
from framing.corpus.parts import LeftOut, Parts
from framing.corpus.stamps import late_stamp, stamp

REST = "The port of Almira reopened on Monday after a strike of two weeks, the union said."


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("Port reopens", True),
        ("Port", False),  # one word
        ("Port reopens,", False),  # goes on
        ("port reopens after strike", False),  # begins small
        ("Port reopens after strike of two weeks.", True),  # a full stop, but the article says it again
        ("Nobody was there when it began.", False),
        ("Port reopens on Monday", True),  # a weekday and no full stop
        ("The port reopened on Monday.", False),  # a lede
        ("Mayor: “We will reopen the port.”", False),  # a quotation that ends a sentence
        ("Will the port of Almira ever reopen?", True),
        ("ALMIRA, Oct 26 (Reuters) - The port", False),  # a dateline
        ("ALMIRA, Oct. 26 (AP) — Dockers are back", False),
        ("ALMIRA — The port reopened", False),
        ("ALMIRA, Spain, October 3 - The port is open again", False),
        ("ALMIRA 26 dockers win", True),  # no dateline
        ("UK strike deaths pass 40 - minister", True),
        ("Port reopens… and closes again", True),
        ("word " * 30 + "word", False),
        ("Port " + "x" * 220, False),
    ],
)
def test_headlines_and_what_only_looks_like_one(line, headline):
    assert is_headline(line.strip(), REST) is headline


@pytest.mark.parametrize(
    ("line", "outlet", "kept"),
    [
        ("Port reopens after strike | Coast Daily", "", "Port reopens after strike"),
        ("Port reopens after strike - World - Coast Daily", "", "Port reopens after strike"),
        ("Port reopens after strike – Coast Daily", "", "Port reopens after strike – Coast Daily"),  # may be its words
        ("Port reopens after strike – Coast Daily", "coast daily", "Port reopens after strike"),
        ("Port reopens – Coast Daily says", "Coast Daily", "Port reopens – Coast Daily says"),
        ("Port | News", "", "Port | News"),  # too short to be cut
    ],
)
def test_the_outlets_name_behind_a_headline(line, outlet, kept):
    assert line[: without_outlet(line, outlet)] == kept


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Published October 26 2016 The port reopened.", date(2016, 10, 26)),
        ("26 October 2016", date(2016, 10, 26)),
        ("Last updated: 2016-10-26 | “We won”, they said.", date(2016, 10, 26)),
        ("October 26, 2016 was a Wednesday.", None),
        ("October 2016 The port reopened.", None),
        ("The port reopened on 26 October 2016.", None),
    ],
)
def test_a_stamp_over_an_article_is_no_sentence_about_a_day(line, found):
    match = stamp(line)
    assert (parse_date(match[0]) if match else None) == found


def test_a_stamp_behind_the_outlet_is_found_and_a_date_in_a_sentence_is_not():
    assert late_stamp("COAST DAILY WITH AP Published October 26 2016 The port reopened.")
    assert not late_stamp("The union said on October 26 2016 that the port reopened.")
    assert not late_stamp("It was Published. October 26 2016 The port")


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (f"Port of Almira reopens after strike Monday 17 Apr 2017 {REST}", "Port of Almira reopens after strike"),
        (
            f"Port of Almira reopens after two weeks of strike {REST}",
            "Port of Almira reopens after two weeks of strike",
        ),
        (REST, None),
        (f"It was a day in {REST}", None),  # "in The port": the words go on
        (f"Something quite different happened elsewhere {REST}", None),  # the lede says none of it again
    ],
)
def test_a_headline_that_runs_into_its_article(text, end):
    found = run_in_headline(text)
    assert (text[: found.end] if found else None) == end
    if found:
        assert text[found.body :] == REST


DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@given(DAYS, st.sampled_from(["%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y"]))
def test_a_date_of_numbers_is_read_right_or_not_at_all(day, pattern):
    found = parse_date(day.strftime(pattern))
    assert found in (day, None)
    if day.day > 12 or day.day == day.month:
        assert found == day


@given(
    DAYS, st.sampled_from(["%A, %d %B %Y", "%b. %d, %Y", "%dth %b %Y", "%Y/%m/%d", "%d.%m.%Y", "%B %d %Y at 10:15 AM"])
)
def test_a_date_is_found_however_it_is_printed_and_whatever_stands_around_it(day, pattern):
    assert parse_date(f"Posted: {day.strftime(pattern)} | by Ann Writer") == day


@pytest.mark.parametrize("text", ["30 February 2016", "2016-13-01", "0 May 2016", "32 May 2016", "May 2016", "1.1.16"])
def test_days_that_do_not_exist_are_no_dates(text):
    assert parse_date(text) is None


def test_the_first_of_two_dates_is_taken():
    assert parse_date("26 October 2016, updated 27 October 2016") == date(2016, 10, 26)


@pytest.mark.parametrize("line", ["  Advertisement  ", "share", "RELATED ARTICLES"])
def test_furniture_is_known_in_any_case_and_with_spaces_around_it(line):
    assert is_furniture(line)


@given(st.text(max_size=300))
def test_what_is_cut_off_the_end_is_the_end_and_cutting_again_cuts_nothing(text):
    end = tail_start(text)
    assert 0 <= end <= len(text.rstrip())
    assert tail_start(text[:end]) == len(text[:end].rstrip()) or end == 0
    assert end > 0 or not text.strip()


def test_a_note_names_what_was_left_out_and_shortens_what_is_long():
    long = "Related stories " + "about ships " * 20 + "and the end"
    note = Parts(left_out=(LeftOut(0, "Share"), LeftOut(0, long)), remark="Menus were left out.").note
    assert note.startswith("Menus were left out. Left out of the text: “Share”, “Related stories about")
    assert " … " in note and note.endswith("the end”.") and len(note) < 200
    assert Parts().note == ""


def test_two_dates_that_disagree_are_said():
    parts = Parts(published=date(2016, 10, 26), printed=date(2016, 10, 27))
    assert parts.note == "The page itself is dated 27 October 2016."
    assert Parts(published=date(2016, 10, 26), printed=date(2016, 10, 26)).note == ""
    assert Parts(printed=date(2016, 10, 27)).note == ""


def test_an_article_knows_where_its_body_begins():
    article = Article("a", "A", "Port reopens", "Port reopens\n\n  It did.")
    assert (article.headline_end, article.body_start) == (12, 16)
    assert Article("a", "A", "Another", "Port reopens").headline_end == 0
    assert Article("a", "A", "Port", "Port").body_start == 4
    assert Article("a", "A", "", "").body_start == 0


def test_two_articles_of_one_id_are_refused_and_an_unknown_id_names_the_known_ones():
    one = Article("a", "A", "", "x")
    with pytest.raises(ValueError, match="Two articles share the id 'a'; give each its own"):
        Event("e", "", (one, Article("b", "B", "", "y"), one))
    with pytest.raises(KeyError, match="No article 'c' in event 'e'; it has: a, b"):
        Event("e", "", (one, Article("b", "B", "", "y"))).article("c")
