"""What tellings of one fact disagree about, and the facts at a glance, on tokens and tables written by hand."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.language.token_rows import SentenceTokens
from framing.measures.coverage import grid
from framing.measures.coverage.amounts import Amount
from framing.measures.coverage.details import Details, disagreements
from framing.measures.coverage.labels import label, shortened

# sentence, token_id, token, lemma, pos, dep, head
COUNT = [(0, 0, "{n}", "{n}", "NUM", "nummod", 1), (0, 1, "miners", "miner", "NOUN", "nsubj", 2),
         (0, 2, "drowned", "drown", "VERB", "ROOT", 2),
         (0, 9, "underground", "underground", "ADJ", "advmod", 2)]  # fmt: skip
SAID = [(0, 3, "the", "the", "DET", "det", 5), (0, 4, "rescue", "rescue", "NOUN", "compound", 5),
        (0, 5, "service", "service", "NOUN", "nsubj", 6), (0, 6, "said", "say", "VERB", "ccomp", 2)]  # fmt: skip
ACCORDING = [(0, 3, "according", "accord", "VERB", "prep", 2), (0, 4, "to", "to", "ADP", "prep", 3),
             (0, 5, "Reuters", "Reuters", "PROPN", "pobj", 4)]  # fmt: skip
SHE = [(0, 3, "she", "she", "PRON", "nsubj", 4), (0, 4, "said", "say", "VERB", "ccomp", 2)]


def counted(figure: str, *more) -> list[tuple]:
    return [tuple(cell.format(n=figure) if isinstance(cell, str) else cell for cell in row) for row in COUNT] + list(
        more
    )


class Told:
    """A reading of some articles with one sentence each."""

    def __init__(self, articles: dict[str, list[tuple]], quoted: tuple[str, ...] = ()):
        self.articles = articles
        voices = [(article, 0, "quoted" if article in quoted else "outlet") for article in articles]
        self.sentences = pd.DataFrame(voices, columns=["article_id", "sentence_id", "voice"])

    def rows(self, table: str, article_id: str, *columns: str) -> list[tuple]:
        assert table == "tokens"
        known = ("sentence_id", "token_id", "token", "lemma", "pos", "dep", "head")
        rows = [dict(zip(known, row, strict=True)) for row in self.articles[article_id]]
        rows = [{**row, "start": 20 * row["token_id"], "end": 20 * row["token_id"] + 9} for row in rows]
        return [tuple(row.get(column, 0) for column in columns) for row in rows]


def details_of(told: Told) -> Details:
    return Details(told, SentenceTokens(told))


def differs(articles: dict[str, list[tuple]], quoted: tuple[str, ...] = ()) -> dict[str, str]:
    return disagreements(dict.fromkeys(articles, [0]), details_of(Told(articles, quoted)))


def test_a_figure_that_disagrees_with_most_is_told():
    found = differs({"a": counted("12"), "b": counted("14"), "c": counted("14")})
    assert found == {"a": "12 miners, others 14", "b": "", "c": ""}


def test_of_two_articles_the_first_is_most():
    assert differs({"a": counted("12"), "b": counted("14")}) == {"a": "", "b": "14 miners, others 12"}


def test_thousands_with_and_without_a_comma_are_one_figure():
    assert set(differs({"a": counted("3,000"), "b": counted("3000")}).values()) == {""}


# "concerns about 830 of 11,400 pupils", "concerns more than 800 pupils"
PART = [(0, 0, "concerns", "concern", "VERB", "ROOT", 0), (0, 1, "about", "about", "ADV", "advmod", 2),
        (0, 2, "830", "830", "NUM", "dobj", 0), (0, 3, "of", "of", "ADP", "prep", 2),
        (0, 4, "{n}", "{n}", "NUM", "nummod", 5), (0, 5, "pupils", "pupil", "NOUN", "pobj", 3)]  # fmt: skip
WHOLE = [(0, 0, "concerns", "concern", "VERB", "ROOT", 0), (0, 1, "more", "more", "ADJ", "amod", 3),
         (0, 2, "than", "than", "ADP", "quantmod", 3), (0, 3, "{n}", "{n}", "NUM", "nummod", 4),
         (0, 4, "pupils", "pupil", "NOUN", "dobj", 0)]  # fmt: skip


def written(rows: list[tuple], figure: str) -> list[tuple]:
    return [tuple(cell.format(n=figure) if isinstance(cell, str) else cell for cell in row) for row in rows]


def test_of_a_part_of_a_whole_the_part_is_counted():
    details = details_of(Told({"a": written(PART, "11,400"), "b": written(WHOLE, "800")}))
    assert details.numbers(("a", 0)) == {"pupil": [Amount("830", "pupils", True)]}
    assert details.numbers(("b", 0)) == {"pupil": [Amount("800", "pupils", True)]}


@pytest.mark.parametrize(("figure", "said"), [("800", ""), ("1,200", "1,200 pupils, others 830")])
def test_a_rough_figure_agrees_with_one_within_a_tenth_and_others_are_written_as_in_the_text(figure, said):
    found = differs({"a": written(PART, "11,400"), "b": written(WHOLE, figure)})
    assert found == {"a": "", "b": said}


def test_exact_figures_agree_only_where_they_are_the_same():
    """A tenth of 830 is 83: "about 750" may be 830, 750 is not; what is no number agrees with itself alone."""
    exact = Amount("830", "pupils", False)
    assert exact.agrees(Amount("830.0", "pupils", False)) and not exact.agrees(Amount("831", "pupils", False))
    assert exact.agrees(Amount("750", "pupils", True)) and not exact.agrees(Amount("740", "pupils", True))
    assert Amount("2-1", "votes", False).agrees(Amount("2-1", "votes", False)) and not exact.agrees(
        Amount("2-1", "votes", False)
    )


def test_a_second_figure_of_the_same_noun_is_no_disagreement():
    second = [(0, 3, "of", "of", "ADP", "prep", 1), (0, 4, "9", "9", "NUM", "nummod", 5),
              (0, 5, "miners", "miner", "NOUN", "appos", 1)]  # fmt: skip
    assert set(differs({"a": counted("14", *second), "b": counted("14"), "c": counted("14")}).values()) == {""}
    assert differs({"a": counted("12", *second), "b": counted("14")})["b"] == "14 miners, others 12/9"


def test_numbers_in_words_do_not_count_and_figures_only_before_a_noun():
    assert set(differs({"a": counted("twelve"), "b": counted("14")}).values()) == {""}
    year = [(0, 0, "2019", "2019", "NUM", "npadvmod", 2), *COUNT[2:]]
    assert set(differs({"a": year, "b": counted("14")}).values()) == {""}


def test_a_source_that_most_name_is_missed():
    sourced = counted("12", *SAID)
    found = differs({"a": sourced, "b": sourced, "c": counted("12")})
    assert found == {"a": "", "b": "", "c": "gives no source; others cite the rescue service"}


def test_a_source_that_nobody_else_names_is_told():
    found = differs({"a": counted("12"), "b": counted("12"), "c": counted("12", *ACCORDING)})
    assert found["c"] == "cites Reuters; others give no source" and not found["a"]


def test_a_pronoun_is_no_name_and_two_names_are_no_difference():
    assert set(differs({"a": counted("12", *SHE), "b": counted("12")}).values()) == {""}
    assert set(differs({"a": counted("12", *SAID), "b": counted("12", *ACCORDING)}).values()) == {""}


def test_a_quotation_needs_no_source():
    found = differs({"a": counted("12", *SAID), "b": counted("12", *SAID), "c": counted("12")}, quoted=("c",))
    assert set(found.values()) == {""}


def test_who_speaks_is_named_with_the_nouns_before():
    details = details_of(Told({"a": counted("12", *SAID), "b": counted("12", *ACCORDING), "c": counted("12", *SHE)}))
    assert [[one.name for one in details.sources((article, 0))] for article in "abc"] == [
        ["the rescue service"], ["Reuters"], [""],
    ]  # fmt: skip
    assert details.sources(("a", 7)) == [] and details.numbers(("a", 7)) == {}


class Line:
    def __init__(self, sentence):
        self.sentence = sentence


def test_the_label_is_the_sentence_most_like_the_others_then_the_shortest():
    lines = {
        ("a", 0): Line("The port shut at dawn today."),
        ("b", 0): Line("The port shut."),
        ("b", 1): Line("It rained."),
    }
    group = {"a": [0], "b": [0]}
    assert label(group, lines, {}) == "The port shut."
    assert label(group, lines, {("a", 0): 0.9, ("b", 0): 0.6}) == "The port shut at dawn today."


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ('It was cold," said an aid worker.', '"It was cold," said an aid worker.'),
        ("“It was cold,” said an aid worker.", "“It was cold,” said an aid worker."),
        ("It was cold,’ said an aid worker.", "‘It was cold,’ said an aid worker."),
        ("The driver said: “It was cold.", "The driver said: “It was cold.”"),
        ("“It was cold.", "It was cold."),
        ("It was cold.”", "It was cold."),
        ("“It was cold.”", "It was cold."),
        ("“Cold,” he said, “and wet.”", "“Cold,” he said, “and wet.”"),
        ("They speak of “victory” there.", "They speak of “victory” there."),
        ('"They said \'no\' to us," he said.', '"They said \'no\' to us," he said.'),
        ("The dockers' strike of the '90s.", "The dockers' strike of the '90s."),
        ("The mayor said “it was cold and it rained, which nobody at the port had foreseen.",
         "The mayor said “it was cold and it rained …”"),
    ],
)  # fmt: skip
def test_quotation_marks_come_in_pairs_in_the_line_of_a_fact(sentence, shown):
    assert shortened(sentence) == shown


@pytest.mark.parametrize(
    "before",
    ["Afp - ", "AFP – ", "(Reuters) ", "(Reuters) - ", "LISBON (AP) — ", "WASHINGTON ― ", "FORCED DISPLACEMENT ", ""],
)
def test_a_credit_and_a_cross_heading_are_no_part_of_a_fact(before):
    assert shortened(before + "A clerk said the port was shut all day.") == "A clerk said the port was shut all day."


@pytest.mark.parametrize(
    "sentence", ["NATO chief Ann Lee came on Monday.", "UNESCO and UNICEF left.", "Reuters said so.", "(Ann) left."]
)
def test_a_name_in_capitals_or_an_agency_that_speaks_stays(sentence):
    assert shortened(sentence) == sentence


@given(
    st.lists(st.sampled_from(["port", "shut,", "which", "and", "–", ";", "harbour", "while"]), min_size=1, max_size=60)
)
def test_a_shortened_sentence_is_short_and_begins_like_the_sentence(words):
    sentence = " ".join(words)
    short = shortened(sentence)
    assert len(short) <= 102
    assert sentence.lstrip(" ,;–").startswith(short.removesuffix(" …").strip(" ,;:…–"))


LONG = "The union of dock workers at the port of Kelmouth said on Monday that its members"


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        # before a clause, where enough is left
        (f"{LONG} walked out because nobody had asked them about the cranes.", f"{LONG} walked out …"),
        # not with words that begin what is cut off, nor with a figure without what it counts
        (f"{LONG} had for more than two weeks been out on strike.", f"{LONG} …"),
        (f"{LONG} blame 1,200 managers for the strike.", f"{LONG} blame …"),
        (f"{LONG} have been to the ministries again today.", f"{LONG} …"),
        (", we asked you to come and see it.", "we asked you to come and see it."),
        ("The world tells them, ‘Wait.", "The world tells them, ‘Wait.’"),
        ("(Harbour World and Agencies) A bomb has hit the port.", "A bomb has hit the port."),
        ("(Ann Lee and friends) A bomb has hit the port.", "(Ann Lee and friends) A bomb has hit the port."),
    ],
)  # fmt: skip
def test_the_line_of_a_fact_ends_and_begins_at_a_sensible_place(sentence, shown):
    assert shortened(sentence) == shown


FACTS = [
    # fact_id, fact, outlet, told
    (0, "The port shut.", "A", "told"), (0, "The port shut.", "B", "told differently"),
    (0, "The port shut.", "C", "cut"),
    (1, "It rained.", "A", "not told"), (1, "It rained.", "B", "told"), (1, "It rained.", "C", "not told"),
]  # fmt: skip


def facts(rows) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["fact_id", "fact", "outlet", "told"])
    told = table["told"].str.startswith("told").groupby(table["fact_id"]).transform("sum")
    return table.assign(rank=table["fact_id"] + 1, articles=told, of=3, in_wire=False)


def test_the_grid_is_one_row_for_each_fact():
    table = grid(facts(FACTS))
    assert table[["n", "of", "A", "B", "C"]].values.tolist() == [
        [2, 3, "told", "told differently", "cut"], [1, 3, "not told", "told", "not told"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("states", "shown"),
    [(("not told", "told"), "told"), (("cut", "not told"), "cut"), (("told differently", "cut"), "told differently"),
     (("told", "told differently"), "told")],
)  # fmt: skip
def test_of_two_articles_of_one_outlet_the_fullest_state_counts(states, shown):
    rows = [(0, "x", "A", states[0]), (0, "x", "A", states[1]), (0, "x", "B", "told")]
    assert grid(facts(rows)).loc[0, "A"] == shown


ESTIMATES = [(0, 3, "ministries", "ministry", "NOUN", "nsubj", 4), (0, 4, "estimate", "estimate", "VERB", "ROOT", 4)]


def test_a_verb_that_reports_only_with_a_clause_names_a_source_where_it_has_one():
    clause = [(*row[:5], "ccomp", 4) if row[1] == 2 else row for row in counted("12")]
    assert differs({"a": [*clause, *ESTIMATES], "b": counted("12"), "c": counted("12")})["a"] == (
        "cites ministries; others give no source"
    )
    alone = [*counted("12"), *ESTIMATES]
    assert differs({"a": alone, "b": counted("12"), "c": counted("12")})["a"] == ""
