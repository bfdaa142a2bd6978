"""Words that one article alone has: nouns that it comes back to, words that judge or dramatise."""

from math import log2

import pytest

from framing.differences import WEIGHTS, judged
from framing.lexicons import finding_words

DRY = "The well of the village was dry on Friday, and the council met in the hall of the school."
SHEEP = "The amnesty was late. An amnesty came. No amnesty is sure. The amnesty was read. They heard of the amnesty."
STRONG = "It was a shameful vote. The plan was vile and moronic."


def test_a_noun_that_one_outlet_comes_back_to(found, event_of, words):
    texts = f"{SHEEP} {DRY}", DRY
    row = found(*texts, question="words").iloc[0]
    assert row["sentence"] == "Only Post has the word “amnesty” (5 times)."
    assert row["detail"] == "The word stands in no other article, in any form."
    assert words(event_of(*texts), row) == ["amnesty"] * 5
    assert row["strength"] == pytest.approx(WEIGHTS["words"] * log2(6), abs=0.001)
    assert row["choice"] == "amnesty"


def test_all_forms_of_the_word_are_counted_and_told_in_headlines_and_compounds_too(found, event_of, words):
    text = f"# An Amnesty Law\n\n{SHEEP} Two amnesties were lost. The amnesty-seekers left. {DRY}"
    row = found(text, f"# A law\n\n{DRY}", question="words").iloc[0]
    assert row["sentence"] == "Only Post has the word “amnesty” or “amnesties” (8 times)."
    assert [word.lower() for word in words(event_of(text, DRY), row)].count("amnesties") == 1 and row["n"] == 8


@pytest.mark.parametrize("elsewhere", ["“Amnesty!” they cried.", "Two amnesties were lost.", "AMNESTIES AHEAD"])
def test_a_noun_that_stands_elsewhere_in_any_form_is_not_only_here(found, elsewhere):
    assert found(f"{SHEEP} {DRY}", f"{DRY} {elsewhere}", question="words").empty


def test_a_common_noun_says_nothing_of_the_event(found):
    years = SHEEP.replace("amnesty", "week")
    assert found(f"{years} {DRY}", DRY, question="words").empty


def test_four_times_are_too_few(found):
    assert found(f"{SHEEP.rsplit('. ', 1)[0]}. {DRY}", DRY, question="words").empty


def test_strong_words_of_one_outlet(found, event_of, words):
    texts = f"{STRONG} {DRY}", DRY
    row = found(*texts, question="tone").iloc[0]
    assert row["sentence"] == "Only Post says “shameful”, “vile” and “moronic” in its own voice."
    assert row["detail"] == "No other article has them. A word list finds them."
    assert words(event_of(*texts), row) == ["shameful", "vile", "moronic"]


@pytest.mark.parametrize(
    "text",
    [
        "“It was a shameful vote,” Mary Smith said. “The plan was vile and moronic,” she said.",  # her words
        "It was a shameful vote. The plan was vile.",  # two
    ],
)
def test_words_of_others_and_two_words_are_not_enough(found, text):
    assert not found(f"{text} {DRY}", DRY)["sentence"].str.contains("in its own voice").any()


def test_a_strong_word_that_somebody_says_elsewhere_is_not_only_here(found):
    table = found(f"{STRONG} {DRY}", f"{DRY} “How shameful!” a man said.", question="tone")
    assert not table["sentence"].str.contains("shameful").any()


OTHERS_VIEW = [
    "The clerks, who view the plan as moronic, met.", "It was a plan that Mr. Reed considered moronic.",
    "Tom Reed called the plan moronic.", "Tom Reed attacked her for planning a moronic move.",
    "Tom Reed vowed to end a moronic plan.", "The plan was described as moronic by a clerk.",
    "Tom Reed told of a vision of moronic plans.", "It was a plan that Tom Reed vowed would wreck the old order.",
]  # fmt: skip


@pytest.mark.parametrize("line", OTHERS_VIEW)
def test_how_somebody_else_sees_a_thing_is_not_the_outlets_own_word(found, line):
    sentences = "It was a shameful vote. The plan was vile."
    assert found(f"{sentences} {line} {DRY}", DRY, question="tone").empty
    own = found(f"{sentences} The plan was moronic. {DRY}", DRY, question="tone")
    assert own["sentence"].tolist() == ["Only Post says “shameful”, “vile” and “moronic” in its own voice."]


def test_an_object_of_a_view_keeps_the_words_of_the_outlet(found):
    line = "The clerks view the moronic plan as a start."
    table = found(f"It was a shameful vote. The bread was vile. {line} {DRY}", DRY, question="tone")
    assert "“moronic”" in table["sentence"].iloc[0]


def test_the_detail_names_the_other_words_and_says_nothing_of_the_words_of_others(found):
    text = f"{STRONG} It was an outrageous and disgraceful day. {DRY}"
    row = found(text, f"{DRY} It was a shameful, hideous and cruel vote.", question="tone").iloc[0]
    assert row["sentence"] == "Only Post says “vile”, “moronic” and “disgraceful” in its own voice."
    assert row["detail"] == "No other article has them, nor “outrageous”. A word list finds them."


def test_forms_of_one_word_count_once(found):
    peril = "There was peril in the hall. The perils were read. It was a shameful vote. {0} " + DRY
    assert found(peril.format(""), DRY, question="tone").empty
    third = found(peril.format("The plan was vile."), DRY, question="tone")
    assert third["n"].tolist() == [3]


@pytest.mark.parametrize(("line", "n"), [("The Democratic socialist spoke.", 0), ("The socialist mayor spoke.", 1)])
def test_the_name_of_a_party_is_no_judgement(found, line, n):
    table = found(f"{STRONG} {line} {DRY}", DRY, question="tone")
    assert table["n"].tolist() == [3 + n]


@pytest.mark.parametrize(
    ("form", "text", "there"),
    [
        ("falsely", "two falsehoods were read", True), ("false claims", "he claimed falsehoods", True),
        ("falsehoods", "a false start", True), ("perils", "a perilous road", True), ("last straw", "at last", False),
        ("vile", "he was servile", False),
        ("stoke", "fear was stoked", True), ("stoking", "to stoke", True), ("shameful", "without shame", True),
    ],
)  # fmt: skip
def test_a_word_is_looked_for_by_its_family(form, text, there):
    assert judged.stands(form, text) == there


def test_words_that_condemn_lead_the_list(found):
    text = f"A talks deadlock was the last straw. It was a shameful vote. The plan was vile and moronic. {DRY}"
    row = found(text, DRY, question="tone").iloc[0]
    assert row["sentence"] == "Only Post says “shameful”, “vile” and “moronic” in its own voice."
    assert row["n"] == 4


@pytest.mark.parametrize("word", ["subpoena", "briefing"])
def test_a_word_of_a_trade_is_no_topic(found, word):
    text = SHEEP.replace("No amnesty", f"No {word}").replace("amnesty", word)
    assert found(f"{text} {DRY}", DRY, question="words").empty == (word in finding_words()["trade"])
