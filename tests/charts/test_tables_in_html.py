"""Tables and lists of a page: whole, well-formed, every button named, and no word of an article becomes markup."""

from __future__ import annotations

from html.parser import HTMLParser

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.charts import concordance, exchanges, html, names, passages, words
from framing.charts.headlines import headlines
from framing.corpus.article import Article, Event

EVIL = "</td></table><script>alert('1')</script>\"><img src=x onerror=alert(1)> &amp; {0} %s"
TWO = {"Post": "Outlet A", "Star": "Outlet B"}
VOID = {"br", "img", "input", "meta"}


class Page(HTMLParser):
    """A piece of a page: its elements and text; closing in the wrong order is an error."""

    def __init__(self, markup: str):
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict]] = []
        self.text: list[str] = []
        self.feed(str(markup))
        assert not self.open, f"left open: {self.open}"

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open and self.open.pop() == tag, f"{tag} is closed in the wrong place"

    def handle_data(self, data):
        self.text.append(data)

    def all(self, tag: str) -> list[dict]:
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def words(self) -> str:
        return " ".join("".join(self.text).split())


def safe(page: Page) -> bool:
    """No element that an article could have brought in, and no handler."""
    known = {tag for tag, _ in page.elements}
    return not known & {"script", "img", "iframe", "svg"} and not any(
        name.startswith("on") for _, attributes in page.elements for name in attributes
    )


def ledger(*rows) -> pd.DataFrame:
    """Rows of actor, outlet, label, own, scare, quoted, attributed."""
    made = [(a.lower(), a, "group", o, label, own + scare + quoted + said, own, scare, quoted, said)
            for a, o, label, own, scare, quoted, said in rows]  # fmt: skip
    columns = "actor_id actor type outlet label n n_own n_scare_quoted n_quoted n_attributed".split()
    return pd.DataFrame(made, columns=columns)


MIXED = ledger(
    ("Dockers", "Post", "rioters", 3, 1, 0, 0),
    ("Dockers", "Post", "heroes", 0, 0, 2, 1),
    ("Dockers", "Star", "workers", 2, 0, 0, 0),
    ("Mayor", "Post", "mayor", 1, 0, 4, 0),
)


@pytest.mark.parametrize(
    ("voice", "counts"),
    [
        ("own voice", {"rioters": 4, "workers": 2, "mayor": 1}),
        ("all voices", {"rioters": 4, "heroes": 3, "workers": 2, "mayor": 5}),
        ("in quotations", {"heroes": 3, "mayor": 4}),
    ],
)
def test_whose_words_are_counted(voice, counts):
    rows = names.counted(MIXED, voice)
    assert dict(zip(rows["label"], rows["count"], strict=True)) == counts


def test_a_cell_of_the_ledger_says_its_labels_with_counts_and_whose_words_they_are():
    page = Page(names.table(names.counted(MIXED, "all voices"), ["dockers"], TWO))
    said = {button["data-pick"]: button["aria-label"] for button in page.all("button") if "aria-label" in button}
    assert said == {
        "dockers|Post|rioters": "Outlet A: rioters, 4 mentions",
        "dockers|Post|heroes": "Outlet A: heroes, 3 mentions, only in other people's words",
        "dockers|Star|workers": "Outlet B: workers, 2 mentions",
    }
    assert "“heroes”" in page.words and "“rioters”" not in page.words
    assert "2 outlets, 9 mentions" in page.words


def test_an_outlet_that_does_not_name_somebody_has_an_empty_cell_that_says_so():
    page = Page(names.table(names.counted(MIXED), ["mayor"], TWO))
    assert [e["aria-label"] for e in page.all("span") if "aria-label" in e] == ["not named"]
    assert "1 outlet, 1 mention" in page.words


def test_the_fifth_label_is_shown_and_the_rest_is_counted():
    rows = ledger(*[("Dockers", "Post", f"label {n}", n, 0, 0, 0) for n in range(1, 9)])
    page = Page(names.table(names.counted(rows), ["dockers"], {"Post": "Outlet A"}))
    shown = [b["data-pick"].split("|")[2] for b in page.all("button") if b["data-pick"].count("|") == 2
             and not b["data-pick"].endswith("||")]  # fmt: skip
    assert shown == ["label 8", "label 7", "label 6", "label 5", "label 4"] and "and 3 more" in page.words
    five = ledger(*[("Dockers", "Post", f"label {n}", n, 0, 0, 0) for n in range(1, 6)])
    assert "more" not in Page(names.table(names.counted(five), ["dockers"], {"Post": "Outlet A"})).words


def test_every_label_and_every_name_can_be_pressed():
    buttons = Page(names.table(names.counted(MIXED), ["dockers", "mayor"], TWO)).all("button")
    assert {"dockers||", "dockers|Star|workers"} <= {b["data-pick"] for b in buttons}
    assert {b["aria-pressed"] for b in buttons} == {"false"}


def test_somebody_unclear_is_marked_as_such():
    rows = MIXED.assign(type="unclear")
    assert "not clear who · 2 outlets" in Page(names.table(names.counted(rows), ["dockers"], TWO)).words


def test_a_count_never_stands_on_a_line_of_its_own():
    page = str(names.table(names.counted(MIXED), ["dockers"], TWO))
    assert "rioters</span>&nbsp;<span class='n'>4</span>" in page


def test_a_hint_is_said_to_be_one():
    rows = names.counted(MIXED).assign(hint=["dysphemistic", "neutral", "self_designation; neutral"])
    page = Page(names.table(rows, ["dockers", "mayor"], TWO))
    hinted = [b["aria-label"] for b in page.all("button") if "hinted" in b["class"]]
    assert hinted == [
        "Outlet A: rioters, 4 mentions; hint: tends to be read as dysphemistic",
        "Outlet A: mayor, 1 mention; hint: tends to be read as self designation",
    ]


def test_actors_whom_one_outlet_alone_calls_something_come_before_those_of_one_name():
    rows = names.counted(ledger(
        ("Mayor", "Post", "mayor", 9, 0, 0, 0), ("Mayor", "Star", "mayor", 9, 0, 0, 0),
        ("Dockers", "Post", "rioters", 2, 0, 0, 0), ("Dockers", "Star", "workers", 2, 0, 0, 0),
        ("Passer-by", "Star", "passer-by", 2, 0, 0, 0),
    ))  # fmt: skip
    assert names.telling(rows) == ["dockers", "mayor"]  # named twice by one outlet alone is no row
    assert names.telling(rows.iloc[:0]) == []


def test_whom_one_outlet_alone_names_comes_late_and_singular_and_plural_are_one_label():
    rows = names.counted(ledger(
        ("Crew", "Post", "rowdies", 3, 0, 0, 0), ("Crew", "Post", "gang", 1, 0, 0, 0),
        ("Dockers", "Post", "rioters", 2, 0, 0, 0), ("Dockers", "Star", "workers", 1, 0, 0, 0),
        ("Patients", "Post", "patients", 2, 0, 0, 0), ("Patients", "Star", "patient", 2, 0, 0, 0),
    ))  # fmt: skip
    assert names.telling(rows) == ["dockers", "crew", "patients"]  # 3.1 x log2(4); 4.1 x .1 x log2(5); .1 x log2(5)


def test_of_two_as_different_the_one_named_more_often_comes_first():
    rows = names.counted(ledger(
        ("Clerk", "Post", "clerk", 1, 0, 0, 0), ("Clerk", "Star", "scribe", 1, 0, 0, 0),
        ("Mayor", "Post", "boss", 1, 0, 0, 0), ("Mayor", "Post", "mayor", 9, 0, 0, 0),
        ("Mayor", "Star", "mayor", 9, 0, 0, 0), ("Mayor", "Star", "chief", 1, 0, 0, 0),
    ))  # fmt: skip
    assert names.telling(rows) == ["mayor", "clerk"]


def test_a_name_in_full_in_short_or_in_initials_is_no_difference():
    rows = names.counted(ledger(
        ("Harbour Watch", "Post", "HW", 3, 0, 0, 0), ("Harbour Watch", "Star", "Harbour Watch", 3, 0, 0, 0),
        ("Dockers", "Post", "rioters", 1, 0, 0, 0), ("Dockers", "Star", "dockers", 1, 0, 0, 0),
    ))  # fmt: skip
    assert names.telling(rows) == ["dockers", "harbour watch"]  # 1.07 x log2(3); .2 x log2(7)


def test_whom_the_event_is_about_comes_before_a_small_difference():
    people = ledger(
        ("Ana Blix", "Post", "Blix", 20, 0, 0, 0), ("Ana Blix", "Star", "Blix", 20, 0, 0, 0),
        ("Dockers", "Post", "rioters", 1, 0, 0, 0), ("Dockers", "Star", "dockers", 1, 0, 0, 0),
    )  # fmt: skip
    kinds = people["actor_id"].map({"ana blix": "person", "dockers": "group"})
    rows = names.counted(people.assign(type=kinds))
    assert names.telling(rows) == ["ana blix", "dockers"]  # 4 x log2(41); 1.07 x log2(3)
    assert names.telling(rows.assign(type="group")) == ["ana blix", "dockers"]  # 1.3 x log2(41)


def test_a_row_of_the_ledger_is_a_row_also_where_it_is_stacked():
    page = Page(names.table(names.counted(MIXED), ["dockers", "mayor"], TWO))
    roles = [e["role"] for tag in ("table", "thead", "tbody", "tr", "th", "td") for e in page.all(tag)]
    assert roles == [
        "table",
        "rowgroup",
        "rowgroup",
        *["row"] * 3,
        *["columnheader"] * 3,
        *["rowheader"] * 2,
        *["cell"] * 4,
    ]
    assert [
        e for e in page.all("td") if e.get("class") == "nobody"
    ]  # left out on a phone, where a line names its outlet
    beside = [e for e in page.all("span") if e.get("class") == "by"]
    assert len(beside) == 3 and page.words.count("Outlet A") == 1 + 2


KEYNESS = pd.DataFrame(
    [("Post", "rebel", 5, 0, 3.0, 2.0, True), ("Post", "camp", 2, 1, 1.0, 3.0, True),
     ("Post", "once", 1, 0, 2.0, 9.0, True), ("Post", "rare", 4, 9, -1.0, 5.0, False),
     ("Star", "calm", 2, 0, 1.0, 1.0, True)],
    columns=["outlet", "term", "n", "n_reference", "log_odds", "z", "marks"],
)  # fmt: skip


def test_marking_words_stand_in_order_of_their_evidence_with_both_counts():
    page = Page(words.lists(KEYNESS, TWO))
    buttons = page.all("button")
    assert [b["data-pick"] for b in buttons] == ["Post|camp", "Post|rebel", "Star|calm"]
    assert buttons[1]["aria-label"] == "rebel: 5 in Outlet A, 0 in the others" and "5 : 0" in page.words
    assert [b["aria-pressed"] for b in buttons] == ["false", "false", "false"]
    assert "no word used twice stands out" in Page(words.lists(KEYNESS.iloc[:0], TWO)).words


def kwic(n: int, keyword: str = "port") -> pd.DataFrame:
    return pd.DataFrame([("Star", "in the", keyword, "of Almira")] * n, columns=["outlet", "left", "keyword", "right"])


def test_a_search_shows_the_first_hundred_and_says_how_many_there_are():
    page = Page(concordance.lines(kwic(101), TWO))
    assert len(page.all("mark")) == 100 and "The first 100 of 101 hits." in page.words
    whole = Page(concordance.lines(kwic(100), TWO))
    assert len(whole.all("mark")) == 100 and "The first" not in whole.words
    assert {h["scope"] for h in whole.all("th")} == {"col"}
    assert Page(concordance.lines(kwic(0), TWO)).all("mark") == []


def test_text_that_runs_from_right_to_left_is_kept_apart_from_what_stands_beside_it():
    hits = pd.DataFrame([("Post", "فتح", "الميناء", "يوم")], columns=["outlet", "left", "keyword", "right"])
    assert len(Page(concordance.lines(hits, TWO)).all("bdi")) >= 1


EXCHANGE = ["article_id", "left_outlet", "left_sentence", "left_start", "left_end", "left", "right_article",
            "right_outlet", "right", "kind", "whole_sentence"]  # fmt: skip


def changes(*rows) -> pd.DataFrame:
    """Rows of start, end, left, outlet, right, kind."""
    return pd.DataFrame([("a", "Wire", 0, s, e, left, o.lower(), o, right, kind, False)
                         for s, e, left, o, right, kind in rows], columns=EXCHANGE)  # fmt: skip


def test_two_changes_of_one_outlet_in_one_place_are_two_notes():
    found = exchanges.entries(changes((0, 4, "port", "Post", "dock", "label"), (0, 4, "port", "Post", "pier", "label"),
                                      (0, 4, "port", "Star", "quay", "label")), ["label"])  # fmt: skip
    assert [entry.others for entry in found] == [
        {"Post": ("dock", "label")}, {"Post": ("pier", "label"), "Star": ("quay", "label")},
    ]  # fmt: skip


def test_places_beside_each_other_are_two_notes_and_their_order_is_that_of_the_text():
    found = exchanges.entries(changes((5, 9, "fell", "Post", "sank", "verb"), (0, 5, "ship ", "Post", "boat", "label")),
                              ["label", "verb"])  # fmt: skip
    assert [(entry.words, entry.kind) for entry in found] == [("ship ", "label"), ("fell", "verb")]


def test_whole_sentences_are_no_exchange_of_words():
    rows = changes((0, 4, "port", "Post", "dock", "label")).assign(whole_sentence=True)
    assert exchanges.entries(rows, ["label"]) == []


def test_long_changes_are_cut_to_be_seen_and_whole_to_be_heard():
    long = "the people who had been living in the camp by the river for more than two years"
    page = Page(exchanges.notes(exchanges.entries(changes((0, 4, "port", "Post", long, "label")), ["label"]),
                                {"Wire": "W", **TWO}))  # fmt: skip
    assert long not in page.words and "the people who had been living" in page.words
    assert long in page.all("button")[0]["aria-label"]


def test_nothing_in_the_base_and_nothing_in_the_other_are_words_too():
    rows = changes((4, 4, "", "Post", "violent", "added"), (9, 12, "old", "Star", "", "cut"))
    page = Page(exchanges.notes(exchanges.entries(rows, ["added", "cut"]), {"Wire": "W", **TWO}))
    assert "(nothing)" in page.words and [b["aria-label"] for b in page.all("button")] == [
        "nothing: Outlet A “violent” (added)", "old: Outlet B “cut” (cut)",
    ]  # fmt: skip


HOSTILE_PIECES = {
    "ledger": lambda: names.table(
        names.counted(ledger((EVIL, "Post", EVIL, 1, 0, 0, 0), (EVIL, "Star", EVIL, 0, 0, 2, 0)), "all voices"),
        [EVIL.lower()], {"Post": EVIL, "Star": "B"},
    ),
    "marking words": lambda: words.lists(KEYNESS.assign(term=EVIL), {"Post": EVIL, "Star": "B"}),
    "search": lambda: concordance.lines(kwic(2, EVIL).assign(left=EVIL, right=EVIL), {"Post": "A", "Star": EVIL}),
    "notes": lambda: exchanges.notes(
        exchanges.entries(changes((0, 4, EVIL, "Post", EVIL, "label")), ["label"]), {"Wire": "W", "Post": EVIL}
    ),
    "headlines": lambda: headlines(
        Event("e", "", (Article("a", "Post", EVIL, EVIL), Article("b", "Star", "", EVIL))),
        {"Post": EVIL, "Star": EVIL},
    ),
    "legend": lambda: passages.legend([EVIL]),
    "a note": lambda: html.note(EVIL),
}  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE_PIECES)
def test_hostile_words_stay_words(piece):
    page = Page(HOSTILE_PIECES[piece]())
    assert safe(page)
    assert "<script>" in page.words + "".join(str(a) for _, a in page.elements)


@settings(max_examples=30)
@given(st.lists(st.tuples(st.sampled_from(["Post", "Star"]), st.text(min_size=1, max_size=12), st.integers(1, 9)),
                min_size=1, max_size=8, unique_by=lambda row: (row[0], row[1].lower())))  # fmt: skip
def test_any_labels_make_a_whole_table_with_one_row(rows):
    made = names.counted(ledger(*[("Dockers", outlet, label, n, 0, 0, 0) for outlet, label, n in rows]))
    page = Page(names.table(made, ["dockers"], TWO))
    assert safe(page) and len(page.all("tr")) == 2 and len(page.all("td")) == 2


def test_links_instead_of_buttons_have_the_same_names():
    with html.links(lambda value: f"#{value}"):
        page = Page(names.table(names.counted(MIXED), ["dockers"], TWO))
    assert not page.all("button")
    assert {a["href"]: a.get("aria-label") for a in page.all("a")}["#dockers|Star|workers"] == (
        "Outlet B: workers, 2 mentions"
    )
    assert Page(html.pick("x", "y")).all("button")  # outside the block there are buttons again
