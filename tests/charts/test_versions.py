"""One sentence in several versions, all changes as notes, the fact grid, headlines: words in, the right words lit."""

from __future__ import annotations

import html as entities
import re

import pandas as pd
import pytest

from framing.charts import exchanges, facts, headlines, passages, reading
from framing.corpus.article import Article, Event

BASE = "Rebel forces fled, an aide said."
OTHER = "Rebel gunmen fled."
TEXTS = {"wire": BASE, "daily": OTHER}
OUTLET_OF = {"wire": "Wire", "daily": "Daily"}
NAMES = {"Wire": "Outlet A", "Daily": "Outlet B"}
SENTENCES = pd.DataFrame(
    [
        ("wire", "Wire", 0, 0, len(BASE), "body", "outlet", 0, BASE),
        ("daily", "Daily", 0, 0, len(OTHER), "body", "outlet", 0, OTHER),
    ],
    columns=["article_id", "outlet", "sentence_id", "start", "end", "part", "voice", "paragraph", "sentence"],
)
GROUPS = pd.DataFrame(
    [(0, "wire", 0, 2), (0, "daily", 0, 2)], columns=["group_id", "article_id", "sentence_id", "articles"]
)
COLUMNS = [
    "article_id", "start", "end", "left_article", "left_outlet", "left_sentence", "left_start", "left_end", "left",
    "right_article", "right_outlet", "right_sentence", "right_start", "right_end", "right", "kind", "left_core",
    "right_core", "whole_sentence",
]  # fmt: skip
_SIDES = [0, 0, 12, "Rebel forces", 0, 0, 12, "Rebel gunmen", "label", "forces", "gunmen"]
_CUT = [0, 17, 31, ", an aide said", 0, 17, 17, "", "cut", "aide said", ""]
_STYLE = [0, 13, 17, "fled", 0, 13, 17, "fled", "style", "fled", "fled"]
EXCHANGES = pd.DataFrame(
    [
        (*place, "wire", "Wire", *row[:4], "daily", "Daily", *row[4:], False)
        for place, row in [(("daily", 0, 12), _SIDES), (("wire", 17, 31), _CUT), (("daily", 13, 17), _STYLE)]
    ],
    columns=COLUMNS,
)


def plain(markup: str) -> str:
    return entities.unescape(re.sub(r"<[^>]*>", "", markup))


def versions() -> str:
    return passages.versions(GROUPS, SENTENCES, EXCHANGES, "wire", TEXTS, NAMES, OUTLET_OF, ["wire", "daily"])


def test_exchanged_words_are_lit_on_both_sides_and_style_is_not():
    made = versions()
    assert made.count('<mark class="label"') == 2
    assert ">Rebel forces</mark>" in made and ">Rebel gunmen</mark>" in made
    assert 'class="style"' not in made


def test_what_was_cut_stands_struck_through_where_it_would_stand():
    other = versions().split('class="v"')[2]
    assert "Outlet B" in other
    assert plain(other).endswith("fled[cut: , an aide said] .")
    assert 'mark class="cut"' in other


def test_the_base_comes_first_whatever_the_order():
    made = passages.versions(GROUPS, SENTENCES, EXCHANGES, "wire", TEXTS, NAMES, OUTLET_OF, ["daily", "wire"])
    assert made.index("Outlet A") < made.index("Outlet B")


def test_the_passage_shown_first_is_the_one_with_most_changed_names_and_verbs():
    groups = pd.concat([GROUPS, GROUPS.assign(group_id=1, sentence_id=5)])
    assert passages.telling(groups, EXCHANGES) == 0
    assert passages.telling(groups, EXCHANGES[EXCHANGES["kind"] == "style"]) is None


def test_words_added_and_cut_speak_against_a_passage():
    rows = [("a", 0, 0), ("b", 0, 0), ("a", 1, 1), ("b", 1, 1)]
    groups = pd.DataFrame(rows, columns=["article_id", "sentence_id", "group_id"])
    changed = [
        ("b", 0, "label", "x"),
        ("b", 0, "verb", "y"),
        *[("b", 0, "cut", w) for w in "pqrst"],
        ("b", 1, "label", "z"),
    ]
    columns = ["right_article", "right_sentence", "kind", "right_core"]
    table = pd.DataFrame(changed, columns=columns).assign(whole_sentence=False)
    assert passages.telling(groups, table) == 1  # 2 changes among 5 cuts weigh less than 1 alone
    assert passages.telling(groups, table[table["kind"] != "cut"]) == 0


def exchange(left: str, right: str, kind: str = "label", sentence: int = 0, whole: bool = False) -> tuple:
    return left, sentence, right, 0, kind, whole


def exchanged(*rows: tuple, articles: str = "abcd") -> tuple[str, list[str]]:
    columns = ["left_article", "left_sentence", "right_article", "right_sentence", "kind", "whole_sentence"]
    members = pd.DataFrame([(0, article, 0) for article in articles], columns=["group_id", "article_id", "sentence_id"])
    base, kept = passages.exchanged(members, pd.DataFrame(rows, columns=columns), list("abcd"))
    return base, kept["article_id"].tolist()


def test_a_version_in_which_no_word_was_exchanged_is_not_shown_first():
    """d tells the same in other words: it stands in the group, and nothing in it can be lit."""
    assert exchanged(exchange("a", "b"), exchange("a", "c", "verb")) == ("a", ["a", "b", "c"])
    added = exchange("a", "d", "added"), exchange("a", "d", "cut"), exchange("a", "d", "style")
    assert exchanged(exchange("a", "b"), *added) == ("a", ["a", "b"])
    assert exchanged(exchange("a", "b"), exchange("a", "d", whole=True)) == ("a", ["a", "b"])


def test_the_passage_shown_first_is_read_from_the_article_with_most_versions():
    assert exchanged(exchange("a", "b"), exchange("b", "c"), exchange("b", "d")) == ("b", ["a", "b", "c", "d"])
    assert exchanged(exchange("c", "d"), exchange("a", "b")) == ("a", ["a", "b"])  # of equals, the first in order
    assert exchanged(exchange("c", "d"), articles="cd") == ("c", ["c", "d"])


def test_an_exchange_in_another_sentence_of_the_same_articles_does_not_count():
    assert exchanged(exchange("a", "b"), exchange("a", "c", sentence=3)) == ("a", ["a", "b"])
    assert exchanged() == ("a", ["a"])


def test_passages_come_in_the_order_of_the_base_and_need_two_articles():
    groups = pd.DataFrame(
        [(7, "wire", 9, 2), (7, "daily", 0, 2), (3, "wire", 1, 2), (3, "daily", 4, 2), (5, "wire", 2, 1)],
        columns=["group_id", "article_id", "sentence_id", "articles"],
    )
    assert passages.groups_with(groups, ["wire", "daily"]) == [3, 7]
    assert passages.groups_with(groups, ["daily", "wire"]) == [7, 3]


def test_notes_join_what_stands_in_one_place():
    third = EXCHANGES.iloc[[0]].assign(
        right_article="late", right_outlet="Late", right="Rebel fighters", article_id="late"
    )
    found = exchanges.entries(pd.concat([EXCHANGES, third]), ["label", "cut"])
    assert [(entry.words, list(entry.others)) for entry in found] == [
        ("Rebel forces", ["Daily", "Late"]), (", an aide said", ["Daily"]),
    ]  # fmt: skip
    assert found[0].kind == "label" and found[0].key == "0:0:12"


def test_notes_are_buttons_with_all_versions_in_their_names():
    made = exchanges.notes(exchanges.entries(EXCHANGES, ["label", "cut"]), NAMES)
    assert 'data-pick="0:0:12"' in made
    assert 'aria-label="Rebel forces: Outlet B “Rebel gunmen” (name or label)"' in made
    assert ">cut</mark>" in made


def test_kinds_that_are_switched_off_are_not_noted():
    assert exchanges.entries(EXCHANGES, ["verb"]) == []


FACTS = pd.DataFrame(
    [
        (0, "Ninety died", "wire", "Wire", "told", True, 1, 2, 2, 0, ""),
        (0, "Ninety died", "daily", "Daily", "told differently", True, 1, 2, 2, 3, "80, others: 90"),
        (1, "The camp is full", "wire", "Wire", "told", True, 2, 1, 2, 1, ""),
        (1, "The camp is full", "daily", "Daily", "cut", True, 2, 1, 2, -1, ""),
        (2, "It <rained>", "wire", "Wire", "not told", False, 3, 1, 2, -1, ""),
        (2, "It <rained>", "daily", "Daily", "told", False, 3, 1, 2, 5, ""),
    ],
    columns=[
        "fact_id",
        "fact",
        "article_id",
        "outlet",
        "told",
        "in_wire",
        "rank",
        "articles",
        "of",
        "paragraph",
        "differs",
    ],
).assign(part_of=-1)
ARTICLES = [("wire", "Wire", 400), ("daily", "Daily", 300)]


@pytest.mark.parametrize(
    ("show", "wanted"), [("all", [0, 1, 2]), ("shared", [0]), ("alone", [1, 2]), ("differs", [0]), ("cut", [1])]
)
def test_the_grid_shows_what_is_asked_for(show, wanted):
    assert facts.chosen(FACTS, show) == wanted


def test_differences_come_first_where_the_visitor_asks_for_it():
    """Three facts by rank; the second was cut, a clause of the third is told differently."""
    states = {0: ("told", "told"), 1: ("told", "cut"), 2: ("told", "told"), 7: ("told", "told differently")}
    rows = [(fact, number, state) for fact, own in states.items() for number, state in enumerate(own)]
    table = pd.DataFrame(rows, columns=["fact_id", "article_id", "told"])
    table = table.assign(rank=table["fact_id"] + 1, articles=2, part_of=[2 if fact == 7 else -1 for fact, *_ in rows])
    assert facts.chosen(table, "all") == [0, 1, 2, 7]
    assert facts.chosen(table, "all", differences_first=True) == [2, 7, 1, 0]
    assert facts.chosen(table[table["fact_id"] == 0], "all", differences_first=True) == [0]


def test_every_cell_says_in_words_what_it_is():
    made = facts.grid(FACTS, [0, 1, 2], NAMES, ARTICLES)
    said = re.findall(r'aria-label="(Outlet [^"]*)"', made)
    assert said == [
        "Outlet A: told, paragraph 1",
        "Outlet B: told differently, paragraph 4 (80, others: 90)",
        "Outlet A: told, paragraph 2",
        "Outlet B: not told here, though the shared copy that it uses has it",
        "Outlet A: not told here",
        "Outlet B: told, paragraph 6",
    ]
    assert 'data-pick="1|daily" aria-pressed="false"' in made
    assert "It &lt;rained&gt;" in made and made.count("only here") == 2


def with_clause(articles: int) -> pd.DataFrame:
    """The facts, and a clause of the one that both tell."""
    shared = FACTS[FACTS["fact_id"] == facts.chosen(FACTS, "shared")[0]]
    clause = shared.assign(
        fact_id=9, rank=9, fact="… that let families leave", part_of=shared["fact_id"], articles=articles, differs="",
        told=["told", "cut"],
    )  # fmt: skip
    return pd.concat([FACTS, clause], ignore_index=True)


def test_a_clause_stands_under_its_sentence_and_counts_as_no_fact():
    table = with_clause(2)
    parent = facts.chosen(FACTS, "shared")[0]
    assert facts.chosen(table, "shared") == [parent, 9]
    assert facts.finding(table, NAMES) == facts.finding(FACTS, NAMES)
    made = str(facts.grid(table, [parent, 9], NAMES, ARTICLES))
    assert made.count('<tr class="part">') == 1 and ">in: " not in made


def test_a_clause_alone_says_in_which_sentence_it_stands():
    table = with_clause(1)
    parent = table.loc[table["fact_id"] == 9, "part_of"].iloc[0]
    made = str(facts.grid(table, [9], NAMES, ARTICLES))
    assert f"in: {table.loc[table['fact_id'] == parent, 'fact'].iloc[0]}" in made


def test_one_article_is_said_to_be_alone():
    table = FACTS[FACTS["article_id"] == FACTS["article_id"].iloc[0]].assign(of=1, articles=1)
    assert facts.finding(table, NAMES).endswith("all told by the one article")


def test_the_grid_says_how_many_facts_are_shared():
    assert facts.finding(FACTS, NAMES) == "1 fact told by both articles"


def test_headlines_stand_under_their_outlets_and_a_text_without_one_opens_with_its_words():
    event = Event(
        "e", "", (Article("a", "Wire", "Up <again>", "Up <again>\n\nText."), Article("b", "Daily", "", "word " * 20))
    )
    made = headlines.headlines(event, NAMES)
    assert "<h3>Up &lt;again&gt;</h3>" in made and "Outlet B" in made and "Wire" not in made
    assert "word word …" in plain(made) and made.count("<h3>") == 1
    assert "no headline · 20 words" in plain(made) and "3 words" in plain(made)


def test_columns_hold_whole_articles_with_counts_in_their_margin():
    event = Event("e", "", (Article("wire", "Wire", "", BASE), Article("daily", "Daily", "", OTHER)))
    layer = reading.marks_of(pd.DataFrame([("wire", 0, 12, "label")], columns=["article_id", "start", "end", "kind"]))
    made = reading.columns(event, SENTENCES, NAMES, ["daily", "wire"], {"Names and labels": layer}, GROUPS)
    assert plain(made).replace("\n", "") == f"Outlet B{OTHER}Outlet A1 names and labels1{BASE}"
    assert made.count('class="margin"') == 1 and made.count('title="1 × names and labels"') == 2
    assert made.count('data-group="0"') == 2


def test_the_legend_names_the_kinds_in_use():
    made = reading.legend({"Changed words": ["label", "verb"], "Quotations": ["quoted"]})
    assert re.findall("<b>(.*?)</b>|<mark class=\"(.*?)\"", made) == [
        ("Changed words", ""), ("", "label"), ("", "verb"), ("Quotations", ""), ("", "quoted"),
    ]  # fmt: skip


def test_counts_in_the_margin_are_those_of_their_paragraph():
    text = "One militant. Two.\n\nThree rebels and four fighters."
    event = Event("e", "", (Article("wire", "Wire", "", text),))
    rows = [("wire", 4, 12, "label"), ("wire", 26, 32, "label"), ("wire", 42, 50, "verb")]
    layer = reading.marks_of(pd.DataFrame(rows, columns=["article_id", "start", "end", "kind"]))
    sentences = pd.DataFrame(
        [("wire", 0, 0, 13, 0), ("wire", 1, 14, 18, 0), ("wire", 2, 20, len(text), 1)],
        columns=["article_id", "sentence_id", "start", "end", "paragraph"],
    ).assign(part="body", voice="outlet")
    made = reading.columns(event, sentences, NAMES, ["wire"], {"Changed words": layer}, GROUPS.head(0))
    header, first, second = re.findall(r'title="(\d) × changed words"', made)
    assert (header, first, second) == ("3", "1", "2")
    assert made.index('class="margin"') < made.index("One ")
    assert reading.kinds({"Changed words": layer}) == {"Changed words": ["label", "verb"]}


def test_the_legend_of_passages_names_its_kinds():
    assert passages.legend(["cut"]).count("<mark") == 1


def spans(*rows: tuple) -> list[tuple]:
    table = pd.DataFrame(rows, columns=["article_id", "start", "end", "kind", "title"])
    return list(reading.apart(table)[["article_id", "start", "end", "title"]].itertuples(index=False, name=None))


def test_of_marks_that_overlap_the_longest_is_shown():
    whole, part, behind = ("a", 0, 30, "label", "x"), ("a", 0, 12, "verb", "y"), ("a", 30, 40, "verb", "z")
    kept = [("a", 0, 30, "x"), ("a", 30, 40, "z")]
    assert spans(part, whole, behind) == kept and spans(behind, whole, part) == kept[::-1]
    assert spans(part, ("b", 5, 9, "verb", "y")) == [("a", 0, 12, "y"), ("b", 5, 9, "y")]
    assert spans(("a", 0, 5, "verb", "first"), ("a", 3, 8, "verb", "second")) == [("a", 0, 5, "first")]
    assert spans() == []


def test_what_two_others_put_in_one_place_is_said_together():
    rows = ("a", 0, 9, "label", "“x” in B"), ("a", 0, 9, "verb", "“y” in C"), ("a", 0, 9, "label", "“x” in B")
    assert spans(*rows) == [("a", 0, 9, "“x” in B; “y” in C")]


def test_the_legend_says_what_the_numbers_in_the_margin_are():
    made = reading.legend({"Changed words": ["label"]})
    assert "in the margin: how many marks of a layer the paragraph has" in plain(made)
    assert '<span class="tick changed" aria-hidden="true">3</span>' in made
    assert "margin" not in reading.legend({})


@pytest.mark.parametrize(("number", "deep"), [(3, False), (4, True)])
def test_many_layers_have_their_counts_in_two_columns(number, deep):
    names = list(reading.TICKS)[:number]
    layer = reading.marks_of(pd.DataFrame([("wire", 0, 12, "label")], columns=["article_id", "start", "end", "kind"]))
    event = Event("e", "E", (Article("wire", "Wire", "", BASE),))
    made = reading.columns(event, SENTENCES, NAMES, ["wire"], dict.fromkeys(names, layer), GROUPS)
    assert ('class="columns c1 deep"' in made) is deep
