"""Articles side by side, passages in versions, and the fact grid: whole, the right words lit, every cell said."""

from __future__ import annotations

import html as entities
import re
from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.charts import facts, passages, reading, wording
from framing.charts.text import Mark, article, evidence, lines, marked
from framing.corpus.article import Article, Event

THREE = {"Post": "Outlet A", "Star": "Outlet B", "Radio": "Outlet C"}
SENTENCE = "article_id outlet sentence_id start end part voice paragraph sentence".split()


def plain(markup) -> str:
    return entities.unescape(re.sub(r"<[^>]*>", "", str(markup)))


def cut_up(text: str, article_id: str = "a", outlet: str = "Post") -> pd.DataFrame:
    """Sentences of a text whose sentences end in a full stop and whose paragraphs end in an empty line."""
    rows, paragraph = [], 0
    for match in re.finditer(r"[^.\n]+\.|\n\n", text):
        if match[0] == "\n\n":
            paragraph += 1
            continue
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        rows.append((article_id, outlet, len(rows), start, match.end(), "body", "outlet", paragraph, match[0].strip()))
    return pd.DataFrame(rows, columns=SENTENCE)


@settings(max_examples=50)
@given(st.lists(st.lists(st.text("ab<&\"' é", min_size=1, max_size=8).filter(str.strip), min_size=1, max_size=3),
                min_size=1, max_size=3), st.data())  # fmt: skip
def test_an_article_is_shown_whole_whatever_is_marked_in_it(paragraphs, data):
    text = "\n\n".join(" ".join(f"{words.strip()}." for words in sentences) for sentences in paragraphs)
    place = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    marks = [Mark(*sorted(pair), "label") for pair in data.draw(st.lists(place, max_size=4))]
    made = article("a", text, cut_up(text), marks, groups={0: "g"})
    assert plain(made).replace("\n", "") == text.replace("\n", "")
    assert str(made).count("<p>") == len(paragraphs)


TEXT = "Rebels fled. The town fell.\n\nPolice came."


def test_linked_sentences_can_be_reached_by_keyboard_and_others_are_no_stops():
    made = str(article("a", TEXT, cut_up(TEXT), [], groups={1: "7"}, chosen="7"))
    assert made.count("tabindex") == 1
    assert re.search(r'<span class="s own linked chosen" data-group="7" tabindex="0">The town fell\.</span>', made)
    picked = str(article("a", TEXT, cut_up(TEXT), [], groups={1: "7"}, pickable=True))
    assert re.search(r'<button type="button" class="s own linked" data-pick="7">The town fell\.</button>', picked)


@pytest.mark.parametrize(("voice", "shade"), [("outlet", "own"), ("scare_quoted", "own"), ("quoted", "others"),
                                              ("attributed", "others")])  # fmt: skip
def test_whose_words_a_sentence_is_shows_as_a_shade(voice, shade):
    assert f'class="s {shade}"' in article("a", TEXT, cut_up(TEXT).assign(voice=voice), [])


def test_titles_of_marks_that_overlap_are_all_said_and_said_once():
    made = marked("one two", 0, 7, [Mark(0, 7, "label", "x"), Mark(0, 7, "verb", "y"), Mark(0, 7, "label", "x")])
    assert made == '<mark class="label verb" title="x; y">one two</mark>'


def rows_of(*spans, voice="outlet") -> pd.DataFrame:
    return pd.DataFrame([("a", "Post", n, start, end, "body", voice) for n, start, end in spans], columns=SENTENCE[:7])


def test_a_span_that_is_its_whole_sentence_is_not_lit_and_one_word_is():
    made = str(evidence(rows_of((0, 0, 12), (1, 17, 21)), cut_up(TEXT), {"Post": "Outlet A"}))
    assert made.count("<mark") == 1 and '<mark class="label">town</mark>' in made
    assert made.count("<li>") == 2


def test_evidence_keeps_the_order_in_which_it_was_given_and_its_limit():
    table = rows_of((2, 29, 35), (0, 0, 6))
    made = plain(evidence(table, lines(cut_up(TEXT)), {"Post": "Outlet A"}))
    assert made.index("Police came.") < made.index("Rebels fled.")
    assert "more; the table has them all" not in plain(evidence(table, cut_up(TEXT), {"Post": "A"}, limit=2))
    assert "and 1 more; the table has them all" in plain(evidence(table, cut_up(TEXT), {"Post": "A"}, limit=1))


def test_two_voices_in_one_sentence_are_both_said():
    table = pd.concat([rows_of((0, 0, 6)), rows_of((0, 7, 11), voice="quoted")])
    assert "in its own voice, in a quotation" in plain(evidence(table, cut_up(TEXT), {"Post": "Outlet A"}))


def test_columns_say_the_day_and_count_each_layer_once():
    event = Event("e", "", (Article("a", "Post", "", TEXT, date(2016, 10, 6)),))
    groups = pd.DataFrame(columns=["group_id", "article_id", "sentence_id"])
    layers = {
        "Labels": {"a": [Mark(0, 6, "label"), Mark(29, 35, "label")]},
        "Quoted": {},
        "Verbs": {"a": [Mark(7, 11, "verb")]},
    }
    made = reading.columns(event, cut_up(TEXT), {"Post": "Outlet A"}, ["a"], layers, groups)
    assert "6 October 2016 · 2 labels · 1 verbs" in plain(made) and "quoted" not in plain(made)
    assert 'aria-label="Outlet A"' in made
    margins = re.findall(r'<span class="margin" aria-hidden="true">(.*?)</span></', str(made))
    assert [plain(margin) for margin in margins] == ["11", "1"]  # a label and a verb in the first paragraph


def test_layers_take_kind_and_title_from_the_table_unless_they_are_given():
    table = pd.DataFrame([("a", 0, 6, "label", "why")], columns=["article_id", "start", "end", "kind", "title"])
    assert reading.marks_of(table) == {"a": [Mark(0, 6, "label", "why")]}
    assert reading.marks_of(table, "verb", "other") == {"a": [Mark(0, 6, "verb", "other")]}
    assert reading.marks_of(table.drop(columns="title")) == {"a": [Mark(0, 6, "label", "")]}


def test_a_passage_that_one_article_has_twice_is_shared_with_nobody():
    groups = pd.DataFrame([(1, "a", 0), (1, "a", 1), (2, "a", 2), (2, "b", 0)],
                          columns=["group_id", "article_id", "sentence_id"])  # fmt: skip
    assert passages.groups_with(groups, ["a", "b"]) == [2]
    assert passages.groups_with(groups, ["a"]) == [] and passages.groups_with(groups, ["a"], fewest=1) == [1, 2]


FACT = "fact_id fact article_id outlet told in_wire rank articles of paragraph differs part_of".split()


def told(*states, fact=0, shared=2, rank=1, text="Ninety died") -> list[tuple]:
    """One fact in the articles a, b, c ... : its state in each."""
    return [(fact, text, name, outlet, state, True, rank, shared, len(states), 2 if state.startswith("told") else -1,
             "80, others: 90" if state == "told differently" else "", -1)
            for (name, outlet), state in zip(zip("abc", THREE, strict=True), states, strict=False)]  # fmt: skip


def table(*facts_told) -> pd.DataFrame:
    return pd.DataFrame([row for fact in facts_told for row in fact], columns=FACT)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([told("told", "told")], "1 fact told by both articles"),
        ([told("told", "told", "told", shared=3), told("told", "told", "cut", fact=1)],
         "2 facts told by two articles or more, 1 of them by all 3"),
        ([told("told", "told", "not told")], "1 fact told by two articles or more, none of them by all 3"),
        ([told("told", "not told", shared=1)], "No fact is told by two articles, as far as sentences could be matched"),
    ],
)  # fmt: skip
def test_the_grid_says_how_much_is_shared(rows, said):
    assert facts.finding(table(*rows), THREE) == said


def test_a_grid_without_facts_says_so_too():
    assert facts.finding(pd.DataFrame(columns=FACT), THREE).startswith("No fact is told by two articles")


def test_every_cell_has_a_sign_to_be_seen_and_words_to_be_heard():
    rows = table(told("told", "told differently", "cut"))
    made = str(facts.grid(rows, [0], THREE, [("a", "Post", 1200), ("b", "Star", 80), ("c", "Radio", 9)]))
    cells = re.findall(r'class="cell ([\w-]+)" data-pick="0\|(\w)"[^>]*aria-label="([^"]+)">([^<]+)<', made)
    assert [(css, name, shown) for css, name, _, shown in cells] == [
        ("told", "a", "3"), ("differs", "b", "≈"), ("cut-cell", "c", "cut"),
    ]  # fmt: skip
    assert [said.split(": ", 1)[0] for _, _, said, _ in cells] == ["Outlet A", "Outlet B", "Outlet C"]
    assert "1,200 words" in made and made.count('scope="col"') == 4 and made.count('scope="row"') == 1


@pytest.mark.parametrize(
    ("fact", "shown"),
    [
        ("The port … is shut", "The port\u00a0…\u00a0is shut"),
        ("... that was built ...", "...\u00a0that was built\u00a0..."),
        ("A plain fact. It is", "A plain fact. It is"),
    ],
)
def test_dots_of_omission_stay_on_the_line_of_their_word(fact, shown):
    made = str(facts.grid(table(told("told", "told", text=fact)), [0], THREE, [("a", "Post", 1), ("b", "Star", 1)]))
    assert f">{shown}<" in made


def test_hostile_facts_stay_words():
    rows = table(told("told", "told differently", text="<script>alert(1)</script>"))
    made = str(facts.grid(rows, [0], {"Post": "<b>", "Star": '"x"'}, [("a", "Post", 1), ("b", "Star", 1)]))
    assert "<script" not in made and "<b>" not in made and "&lt;script&gt;" in made


def test_facts_come_by_their_rank():
    rows = table(told("told", "told", rank=2), told("told", "told", fact=5, rank=1))
    assert facts.chosen(rows, "all") == [5, 0] and facts.chosen(rows, "alone") == []


def hits(*rows) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["outlet", "voice", "group"])


def test_words_of_others_and_unknown_groups_are_counted_right():
    made = wording.wording(hits(("Post", "scare_quoted", "hedge"), ("Post", "attributed", "hedge"),
                                ("Star", "outlet", "new group")), {"Post": "A", "Star": "B"})  # fmt: skip
    assert {(r.row, r.outlet): r.n for r in made.table.itertuples() if r.n} == {
        ("hedges (“may”)", "A"): 1,
        ("new group", "B"): 1,
    }


def test_only_the_nine_commonest_groups_have_a_row():
    rows = [("Post", "outlet", f"group {n}") for n in range(12) for _ in range(n + 1)]
    made = wording.wording(hits(*rows), {"Post": "A"})
    assert list(dict.fromkeys(made.table.sort_values("n", ascending=False)["row"])) == [
        f"group {n}" for n in range(11, 2, -1)
    ]  # fmt: skip
