"""Sentence boundaries: the hand-made set, single rules with their expected sentences, and properties of any text."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.evaluate.sentence_boundaries import boundaries, evaluate, marked_texts
from framing.language.sentences import paragraphs, sentences

SET = Path(__file__).parent / "sentence_set.txt"


def split(text, headline_end=0):
    return [text[s.start : s.end] for s in sentences(text, headline_end)]


def value(subset, measure="f1"):
    scores = evaluate(SET)
    return scores[(scores["subset"] == subset) & (scores["measure"] == measure)].iloc[0]


def test_the_set_is_large_enough():
    assert value("all")["n"] >= 150
    assert value("all, inside lines")["n"] >= 150


@pytest.mark.parametrize("subset", ["all", "all, inside lines", "first", "first, inside lines", "second"])
def test_boundaries_on_the_hand_made_set(subset):
    assert value(subset)["value"] >= 0.95


def test_a_missed_and_an_invented_boundary_are_both_counted(tmp_path):
    path = tmp_path / "set.txt"
    path.write_text("== first | test\nOne came to stay.¦ Two left¦ again.¦\n", encoding="utf-8")
    table = boundaries(marked_texts(path))
    assert table[["marked", "found"]].values.tolist() == [[True, True], [True, False]]
    scores = evaluate(path).query("subset == 'all'").set_index("measure")["value"]
    assert scores["precision"] == 1
    assert scores["recall"] == 0.5
    assert scores["f1"] == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Gen. Noor. She left.", ["He met Gen. Noor.", "She left."]),
        ("It is in the U.S. The rest is not.", ["It is in the U.S.", "The rest is not."]),
        ("U.S. Army units left.", ["U.S. Army units left."]),
        ("It rose in Dec. Nobody knew.", ["It rose in Dec.", "Nobody knew."]),
        ("It rose on Dec. 4 at last.", ["It rose on Dec. 4 at last."]),
        ("At 5 p.m. Monday they left.", ["At 5 p.m. Monday they left."]),
        ("They left at 5 p.m. Guards followed.", ["They left at 5 p.m.", "Guards followed."]),
        ("They moved in. Turkey objected.", ["They moved in.", "Turkey objected."]),
        ("It is 4 ft. 6 in. Tall men stoop.", ["It is 4 ft. 6 in. Tall men stoop."]),
        ("It cost $3.5 million.", ["It cost $3.5 million."]),
        ("“Go!” she said. They went.", ["“Go!” she said.", "They went."]),
        ("“Why?” Mr. Vale asked.", ["“Why?” Mr. Vale asked."]),
        ("He called it “a mess.” It was.", ["He called it “a mess.”", "It was."]),
        ("They call it ‘law.’ ” He left.", ["They call it ‘law.’ ”", "He left."]),
        ("He left.She stayed behind.", ["He left.", "She stayed behind."]),
        ("Ask Gen.Noor about it.", ["Ask Gen.Noor about it."]),
        ("So ... we wait.", ["So ... we wait."]),
        ("PORT, N.S. (Agency) — It rained. It stopped.", ["PORT, N.S. (Agency) — It rained.", "It stopped."]),
        ("Tweet: \"Stay #safe\" Nobody did.", ["Tweet: \"Stay #safe\"", "Nobody did."]),
        ("a\n\nb", ["a", "b"]),
        ("One\nTwo", ["One", "Two"]),
        ("", []),
        (" \n\t\n", []),
    ],
)
def test_rules(text, expected):
    assert split(text) == expected


def test_a_headline_is_one_sentence_whatever_stands_in_it():
    headline = "Talks fail. What now?"
    assert split(f"{headline}\n\nNobody knows. Yet.", len(headline)) == [headline, "Nobody knows.", "Yet."]


def test_paragraph_numbers_count_the_headline():
    text = "Head\n\nOne. Two.\n\nThree."
    assert [s.paragraph for s in sentences(text, 4)] == [0, 1, 1, 2]


def test_wrapped_lines_are_joined_and_list_lines_are_not():
    wrapped = (
        "The council of the port met on Friday evening to hear what\nthe engineers had found under the "
        "old bridge, which was\nclosed in March and has been guarded by two watchmen\nsince then."
        "\n- It is not safe.\n- It cannot be mended."
    )
    assert len(paragraphs(wrapped)) == 3
    assert split(wrapped)[1:] == ["- It is not safe.", "- It cannot be mended."]


def test_headlines_below_each_other_are_not_taken_for_wrapped_lines():
    lines = [f"Council number {n} votes to close the old bridge for good" for n in range(6)]
    assert split("\n".join(lines)) == lines


# ¦ stands where a sentence ends, by class of abbreviation
CLASSES = {
    "titles before names": [
        "Mr. Vale met Mrs. Moss.¦ Dr. Holt left.¦", "Sen. Moss and Rep. Vale met Gov. Holt.¦",
        "Lt. Col. R. Moss left.¦ Sgt. Vale stayed.¦", "He lives near St. Paul.¦ It is far.¦",
        "Moss v. Vale was heard on Monday.¦", "The Rev. A. Holt spoke.¦", "Prof. Moss vs. Prof. Vale.¦",
    ],
    "initials": [
        "J. R. Moss left.¦ A. Holt stayed.¦", "George W. Moss spoke.¦", "It was J.R. Moss again.¦",
    ],
    "countries and bodies": [
        "The U.S. Army left.¦", "He left the U.S. She stayed.¦".replace("U.S. She", "U.S.¦ She"),
        "U.N. envoys met in the U.K. on Monday.¦", "They flew to Washington, D.C., on Monday.¦",
        "He works for the F.B.I. in N.Y. now.¦", "It rained in the U.K.¦ The talks went on.¦",
    ],
    "months": [
        "It began on Jan. 6 and ended on Feb. 2.¦", "It ends in Sept.¦ Nobody knows why.¦",
        "On Dec. 24, 1999, it fell.¦",
    ],
    "days": ["It opens Mon. to Fri. at noon.¦", "They met on Tues. and on Thurs. at noon.¦"],
    "hours": [
        "They met at 5 p.m. on Monday.¦", "They met at 5 p.m. Monday.¦", "They met at 5 p.m. EST.¦ It rained.¦",
        "They met at 5 a.m.¦ Guards came.¦", "They met at 5 p.m.¦ “We lost,” he said.¦",
    ],
    "companies": [
        "Vale Inc. bought Moss Ltd. on Monday.¦", "It was sold to Vale Corp.¦ The price was low.¦",
        "Moss Bros. and Holt & Co. lost money.¦",
    ],
    "states and streets": [
        "He was born in Troy, Mich., in May.¦", "It stands at 6 Front St. in Port Haven.¦",
        "The fire was on Holt Ave. near the port.¦", "She lives in Akron, Ohio.¦ He does not.¦",
    ],
    "numbers": [
        "It cost $3.5 million.¦ It rained.¦", "Shares fell 1.5 percent to 20.75.¦ That is low.¦",
        "No. 7 won.¦ No. 8 lost.¦", "It fell from 2.4 to 1.9.¦", "See p. 12 of the report.¦", "Art. 5 holds.¦",
    ],
    "degrees": ["Ann Holt, Ph.D., spoke.¦", "Ann Holt, M.D., and R. Moss, Jr., spoke.¦"],
    "latin": ["They sold fish, bread, etc. at noon.¦", "Ports, e.g. Haven, were shut.¦", "Holt et al. disagree.¦"],
    "questions and calls": [
        "Who lost?¦ Nobody knows.¦", "Stop!¦ It rained.¦", "“Who lost?” Mr. Moss asked.¦ Nobody knew.¦",
        "“Stop!” shouted the guard.¦ They ran.¦", "Really?!¦ Yes.¦", "“Who lost?”¦ Nobody answered him.¦",
    ],
    "dots": [
        "So ... we wait.¦", "We wait ...¦ Nobody comes.¦", "Well … we wait.¦",
        "“We wait ...” Ana Holt said.¦ It rained.¦", "“We wait …” said Ana Holt.¦",
    ],
    "marks": [
        "“We lost.”¦ They left.¦", "(It rained.)¦ They left.¦", "He called it “a mess.”¦ She left.¦",
        "‘We lost.’¦ They left.¦", "“We lost,” he said. “We ran.”¦".replace("said. ", "said.¦ "),
    ],
    "names with stops inside": [
        "Node.js is old.¦", "Write to desk@port.example today.¦", "See port.example/a.html now.¦",
    ],
}  # fmt: skip
MARKED = [text for texts in CLASSES.values() for text in texts]
BULLETS = {
    "- We lost.\n- We ran.": ["- We lost.", "- We ran."],
    "• The port is shut\n• Ships wait": ["• The port is shut", "• Ships wait"],
    "1. The port is shut.\n2. Ships wait.": ["1. The port is shut.", "2. Ships wait."],
    "1) The port is shut.\n2) Ships wait.": ["1) The port is shut.", "2) Ships wait."],
    "* One came. Two left.\n* It rained.": ["* One came.", "Two left.", "* It rained."],
}
PARAGRAPHS = {
    "One.\n\nTwo.": ["One.", "Two."],
    "One.\nTwo.": ["One.", "Two."],
    "One.\n \n\t\nTwo.": ["One.", "Two."],
    "\n\n  One.  \n\n": ["One."],
    "One. Two.\n\nThree.": ["One. Two.", "Three."],
    "": [],
    "\n\n\n": [],
}


@pytest.mark.parametrize("text", MARKED)
def test_abbreviations_by_class(text):
    assert split(text.replace("¦", "")) == [piece.strip() for piece in text.split("¦") if piece.strip()]


@pytest.mark.parametrize("text", BULLETS)
def test_each_point_of_a_list_is_a_paragraph(text):
    assert split(text) == BULLETS[text]


@pytest.mark.parametrize("text", PARAGRAPHS)
def test_paragraphs_are_split_at_blank_lines_and_line_ends(text):
    assert [text[start:end] for start, end in paragraphs(text)] == PARAGRAPHS[text]


@pytest.mark.parametrize("text", [text for text in MARKED if "“" not in text][:12])
def test_a_sentence_is_the_same_in_any_paragraph(text):
    plain = text.replace("¦", "")
    assert split(f"{plain}\n\nIt rained.\n\n{plain}") == [*split(plain), "It rained.", *split(plain)]


NEWS = st.text(alphabet=st.sampled_from(list("aA. \n\"“”‘’'?!…()-—,:;#5é🚢\u0301\u200fשל\u00a0")), max_size=120)


@settings(max_examples=200, deadline=None)
@given(st.one_of(NEWS, st.text(max_size=120)))
def test_sentences_are_in_order_inside_the_text_and_lose_no_character(text):
    found = sentences(text)
    covered = 0
    for sentence in found:
        assert covered <= sentence.start < sentence.end <= len(text)
        assert text[covered : sentence.start].strip() == ""
        piece = text[sentence.start : sentence.end]
        assert piece == piece.strip()
        covered = sentence.end
    assert text[covered:].strip() == ""


@settings(max_examples=100, deadline=None)
@given(NEWS, st.integers(0, 40))
def test_paragraph_numbers_never_go_back(text, headline):
    numbers = [s.paragraph for s in sentences(text, min(headline, len(text)))]
    assert numbers == sorted(numbers)


LONGEST = 1_500


@pytest.mark.parametrize("words", ["and the police said that ", "one; ", "alpha beta\tgamma ", "ж" * 90 + " "])
def test_what_never_ends_is_cut_between_words(words):
    text = (words * 20_000)[:50_000].rstrip() + "."
    found = [text[s.start : s.end] for s in sentences(text)]
    assert 50_000 / LONGEST <= len(found) < 100 and max(map(len, found)) <= LONGEST
    assert "".join(found).replace(" ", "") == text.replace(" ", ""), "no letter is lost"
    assert set(" ".join(found).split()) == set(text.split()), "no word is cut"


def test_a_list_without_an_end_is_cut_after_a_semicolon():
    text = "Among the dead were " + "a man from the port of Almira; " * 200
    first = sentences(text)[0]
    assert text[first.start : first.end].endswith("Almira;")


def test_a_long_sentence_that_can_be_parsed_is_left_whole():
    text = "It was " + "very " * 290 + "late."
    assert len(text) < LONGEST and len(sentences(text)) == 1
