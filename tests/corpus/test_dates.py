from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus.dates import parse_date, written

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2019-03-05", date(2019, 3, 5)),
        ("2019-03-05T10:11:12Z", date(2019, 3, 5)),
        ("Tuesday, March 5, 2019", date(2019, 3, 5)),
        ("Tue Mar 5 2019", date(2019, 3, 5)),
        ("Sept. 9, 2014 3:15 pm EDT", date(2014, 9, 9)),
        ("5th March 2019", date(2019, 3, 5)),
        ("Last updated at Jul 172015", date(2015, 7, 17)),  # a source that drops commas glues day and year
        ("Apr 72015", date(2015, 4, 7)),
        ("17.04.2017", date(2017, 4, 17)),
        ("17/04/2017", date(2017, 4, 17)),
        ("04/17/2017", date(2017, 4, 17)),
        ("07/07/2017", date(2017, 7, 7)),
        ("Friday 17-04-2017", date(2017, 4, 17)),
        ("Sunday, 17 April 2016 KSA 12:16 - GMT 09:16", date(2016, 4, 17)),
        ("04-05-2017", None),
        ("04/05/2017", None),  # April or May
        ("31 June 2017", None),
        ("Monday", None),
        ("March 5", None),
        ("", None),
        (None, None),
        (5, None),
    ],
)
def test_printed_dates(text, day):
    assert parse_date(text) == day


def test_days_and_times_pass_through():
    assert parse_date(datetime(2019, 3, 5, 23, 59)) == parse_date(date(2019, 3, 5)) == date(2019, 3, 5)


@given(DAYS)
def test_written_and_iso_days_are_read_again(day):
    assert (
        parse_date(written(day)) == parse_date(day.isoformat()) == parse_date(f"{day:%B} {day.day}, {day.year}") == day
    )
