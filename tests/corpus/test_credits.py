import pytest

from framing.corpus.credits import agencies, agency_code, wire_credit

BODY = "The port reopened on Monday after a strike of two weeks, residents said, and work began again at once."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"ALMIRA (Reuters) - {BODY}", "Reuters"),
        (f"ALMIRA, Oct 26 (AFP) {BODY}", "AFP"),
        (f"Reuters - {BODY}", "Reuters"),
        (f"Many returned. Afp - {BODY}", "AFP"),
        (f"The Associated Press\n\n{BODY}", "AP"),
        (f"By Ann Writer, Associated Press\n\n{BODY}", "AP"),
        (f"Almira, SANA – {BODY}", "SANA"),
        (f"ALMIRA Oct 26 /TASS/. {BODY}", "TASS"),
        (f"By AFP - Oct 26, 2016 - {BODY}", "AFP"),
        (f"{BODY}\n\nAssociated Press writer Bo Author in Almira contributed to this report.", "AP"),
        (f"{BODY} --Reuters", "Reuters"),
        (f"{BODY} (AFP, Reuters)", "AFP, Reuters"),
        (f"{BODY} (With AP)", "AP"),
        (f"{BODY}\n\nSource: Anadolu Agency", "Anadolu"),
        (f"{BODY} Source Coast Daily and agencies", "agencies"),
        (f"{BODY} The siege had lasted since March 2011 AFP reported.", "AFP"),
        (f"{BODY}\n\nReuters contributed to this report.", "Reuters"),
        (f"(Coast Daily and Agencies) {BODY}", "agencies"),
        (f"{BODY}\n\nAssociated Press of Pakistan", "APP"),
        # no credits: an agency that is quoted, asked, or somebody's employer
        (f"{BODY} Residents told AFP by telephone that they were glad.", ""),
        (f"Reuters cannot verify such reports. {BODY}", ""),
        (f"According to Reuters, {BODY}", ""),
        (f"{BODY} The AP style book says otherwise.", ""),
        (f"The apprentice (Ann) said: {BODY}", ""),
        (BODY, ""),
        ("", ""),
    ],
)
def test_credit_lines(text, code):
    assert wire_credit(text) == code


def test_credits_in_the_middle_are_mentions():
    padding = "It rained in the port. " * 60
    assert wire_credit(f"{padding}(AFP){padding}") == ""


def test_byline():
    assert wire_credit(BODY, "AFP") == "AFP"
    assert wire_credit(BODY, "Ann Writer and Reuters") == "Reuters"
    assert wire_credit(BODY, "Aaron Apple") == ""


def test_every_listed_form_has_a_code_and_is_found_in_a_dateline():
    for name, code in agencies().items():
        assert agency_code(name) == code
        assert wire_credit(f"ALMIRA ({name}) - {BODY}") == code
