"""Which words are counted, against the rule told word by word; scores against their formulas in plain Python."""

import math
import re
from collections import Counter

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus.article import Article, Event
from framing.language.reading import read
from framing.measures import keyness
from framing.measures.keyness import counted, names, uncounted

TEXTS = {
    "A": "The Islamic State shelled Aleppo. Aleppo burned, and U.S. planes circled. Mr. Assad said “nobody fled”.",
    "B": "Islamic State gunmen fled Aleppo on 3 May. The US planes left. Bashar al-Assad spoke; Assad smiled.",
}
FUNCTION = {"DET", "ADP", "AUX", "PRON", "CCONJ", "SCONJ", "PART", "PUNCT", "SYM", "SPACE", "X", "NUM", "INTJ"}


@pytest.fixture(scope="module")
def reading():
    return read(Event("e", "", tuple(Article(name.lower(), name, "", text) for name, text in TEXTS.items())))


def found(reading, **options) -> list[tuple[str, str]]:
    table = keyness.terms(reading, **options)
    return [(row.article_id, reading.text(row.article_id)[row.start : row.end]) for row in table.itertuples()]


def test_content_words_outside_quotations_are_counted_once(reading):
    own = [text for article, text in found(reading) if article == "a"]
    assert own == [
        "Islamic State",
        "shelled",
        "Aleppo",
        "Aleppo",
        "burned",
        "U.S.",
        "planes",
        "circled",
        "Assad",
        "said",
    ]


def test_with_quotations_and_function_words_every_word_is_counted(reading):
    texts = [
        text for article, text in found(reading, own_voice=False, lemmas=False, content_only=False) if article == "a"
    ]
    rows = reading.tokens[reading.tokens["article_id"] == "a"]
    worded = [token for token in rows["token"] if re.search(r"[^\W\d_]", token) and token != "Mr."]
    assert len(texts) == len(worded) - 1  # Islamic State is one term of two words
    assert {"The", "and", "nobody", "fled"} <= set(texts)


@pytest.mark.parametrize(
    ("text", "persons", "whole"),
    [
        ("Ada Noor came . Ada Noor left .", [(0, 1), (4, 5)], [(0, 1), (4, 5)]),  # never named otherwise: one term
        ("Ada Noor came . Mr. Noor left .", [(0, 1), (5, 5)], []),  # the two meet in the surname
        ("Ada Noor came . Ada left .", [(0, 1), (4, 4)], []),  # and here in the first name
        ("Ada Noor came . Ben Noor left .", [(0, 1), (4, 5)], []),
        ("Ada Noor came . Ben Lee left .", [(0, 1), (4, 5)], [(0, 1), (4, 5)]),
        ("Ada van Noor came .", [(0, 2)], []),  # "van" is no proper noun here
        ("Noor came .", [(0, 0)], []),
        ("Al Hol fell . Near Al Hol .", [(0, 1)], [(0, 1)]),  # taken for a person in one of two places
        ("Al Hol fell . Al Bab stood .", [(0, 1), (4, 5)], [(0, 1), (4, 5)]),  # one word opens two names
        ("Al Hol fell . Al fled .", [(0, 1)], []),
        ("Hol fell . Al Hol fell .", [(3, 4)], []),
    ],
)
def test_a_person_who_is_always_named_in_full_is_one_term(text, persons, whole):
    forms = np.array(text.split(), dtype=object)
    proper = np.array([form[0].isupper() for form in forms])
    begins, ends = np.array(persons).T
    assert names._always_in_full(forms, proper, np.zeros(len(forms), dtype=bool), begins, ends) == whole


def test_spellings_meet_in_the_most_used_one(reading):
    terms = keyness.terms(reading)
    shown = dict(zip(zip(terms["article_id"], terms["start"], strict=True), terms["term"], strict=True))
    assert shown["a", TEXTS["A"].index("U.S.")] == shown["b", TEXTS["B"].index("US ")]
    assert {"planes", "fled", "Aleppo", "Islamic State"} <= set(shown.values())


def test_a_person_is_counted_by_each_part_of_the_name(reading):
    counts = keyness.terms(reading)["term"].value_counts()
    assert counts["Assad"] >= 2


SCENES = {  # outlet -> text; what is counted of it beside other words, and what must not be
    "days and times": (
        "Coast Daily", "Sunday was quiet. On Friday evening the port closed for three weeks in May.",
        {"port": 1, "quiet": 1, "closed": 1}, {"Sunday", "Friday", "evening", "weeks", "May"},
    ),
    "the outlet's own name": (
        "Coast Daily", "The mayor told Coast Daily that the port closed. CoastDaily.com had asked.",
        {"mayor": 1, "port": 1, "asked": 1}, {"Coast Daily", "CoastDaily.com", "Coast", "Daily"},
    ),
    "a line of credit": (
        "Coast Daily", "The port closed. Ships waited.\n\nCoast Daily with Reuters and other agencies",
        {"port": 1, "Ships": 0, "ships": 1}, {"Reuters", "agencies", "Coast Daily"},
    ),
    "titles and states": (
        "Coast Daily", "Sen. Noor met Senator Lee in Raleigh, N.C., and a senator left.",
        {"Noor": 1, "Lee": 1, "senator": 1, "Raleigh": 1}, {"Sen.", "N.C."},
    ),
    "initials and what follows a name": (
        "Coast Daily", "James R. Clapper Jr. left. Mr. Clapper spoke. James Clapper Jr. came.",
        {"Clapper": 3}, {"R.", "Jr."},
    ),
    "a headline in capitals": (
        "Coast Daily", "Lee Attacks Justice Department As ‘Idle,’ Calls For Jailing Top Poe Aide\n\n"
        "The Justice Department left. The aide of Poe spoke.",
        {"Justice Department": 2, "Poe": 2}, {"Lee Attacks Justice Department", "Top Poe Aide"},
    ),
    "given names": (
        "Coast Daily", "Angela Merkel came to Paris. Merkel spoke. Later Merkel left. Emmanuel Macron stayed.",
        {"Merkel": 3, "Emmanuel Macron": 1}, {"Angela"},
    ),
    "compounds": (
        "Coast Daily", "The pro-government militia left. The government fell, and a government-held town burned.",
        {"pro-government": 1, "government": 2, "held": 1}, {"pro"},
    ),
    "names in small letters": (
        "Coast Daily", "The Tea Party met in Dallas. Many tea party members shouted. He drank tea at a party.",
        {"Tea Party": 2, "tea": 1, "party": 1}, set(),
    ),
    "forms that are used": (
        "Coast Daily", "Measles broke out. Taxes rose and taxes fell. He flees; they fled; she fled.",
        {"measles": 1, "taxes": 2, "fled": 3}, {"measle", "taxis", "flee", "Taxes"},
    ),
    "apostrophes and hyphens": (
        "Coast Daily", "Mr. O’Neill left al-Bab. O'Neill went home to Al Bab. O'Neill slept in Al Bab.",
        {"O'Neill": 3, "Al Bab": 3}, {"Bab", "O’Neill"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("scene", SCENES)
def test_what_is_counted_is_what_an_outlet_chose(scene):
    outlet, text, wanted, unwanted = SCENES[scene]
    counts = keyness.terms(read(Event("e", "", (Article("a", outlet, "", text),))))["term"].value_counts()
    assert {term: int(counts.get(term, 0)) for term in wanted} == wanted
    assert not unwanted & set(counts.index)


def test_all_words_are_counted_where_function_words_are_asked_for():
    reading = read(Event("e", "", (Article("a", "Coast Daily", "", "Sen. Noor told Coast Daily on Sunday."),)))
    counts = keyness.terms(reading, content_only=False, lemmas=False)["term"].tolist()
    assert {"Sunday", "Sen.", "Noor"} <= set(counts)


def test_another_outlets_name_is_a_word_like_any_other():
    event = Event("e", "", (
        Article("a", "Coast Daily", "", "The mayor read the Inland Post and left."),
        Article("b", "Inland Post", "", "The mayor read the Inland Post and left."),
    ))  # fmt: skip
    terms = keyness.terms(read(event))
    assert terms.groupby("article_id")["term"].apply(lambda column: "Inland Post" in set(column)).to_dict() == {
        "a": True, "b": False,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "same"),
    [("The Coast Daily", "Coast Daily"), ("coastdaily.com", "Coast Daily"), ("Coast-Daily", "Coast Daily"),
     ("Fox News", "FoxNews.com")],
)  # fmt: skip
def test_a_newsroom_is_known_by_its_letters(name, same):
    assert uncounted._plain(name) == uncounted._plain(same)


def test_articles_are_told_apart_by_their_first_token(reading):
    numbers, ids = names.articles_of(reading)
    assert ids == ["a", "b"]
    assert [ids[n] for n in numbers] == reading.tokens["article_id"].tolist()


@given(st.lists(st.sampled_from(["FBI", "F.B.I.", "fbi", "Fbi", "port", "Port"]), min_size=1, max_size=20))
def test_the_spelling_shown_is_the_one_most_used(used):
    distinct = sorted(set(used))
    codes = np.array([distinct.index(word) for word in used])
    terms = counted._as_mostly_written(codes, distinct).tolist()
    counts = Counter(used)
    for word, term in zip(used, terms, strict=True):
        alike = [w for w in counts if w.lower().replace(".", "") == word.lower().replace(".", "")]
        assert term == min(alike, key=lambda w: (-counts[w], w))


@given(st.lists(st.integers(0, 30), max_size=40), st.booleans())
def test_numbers_once_each_with_much_or_little_memory(numbers, little):
    given_numbers = np.array(numbers, dtype=np.int64)
    before = keyness._MOST_CELLS
    keyness._MOST_CELLS = 5 if little else before
    try:
        assert keyness._once(given_numbers, 31).tolist() == sorted(set(numbers))
    finally:
        keyness._MOST_CELLS = before


USES = st.lists(
    st.tuples(st.sampled_from(["a1", "a2", "b1", "c1"]), st.sampled_from(["port", "mill", "dam", "fire"])),
    min_size=2, max_size=40,
)  # fmt: skip


def uses(rows) -> pd.DataFrame:
    return pd.DataFrame([(article, article[0].upper(), term) for article, term in rows],
                        columns=["article_id", "outlet", "term"])  # fmt: skip


@given(USES)
def test_counts_are_those_of_a_plain_count(rows):
    table = keyness.compare(uses(rows))
    n, spread, totals = Counter(), {}, Counter()
    for article, term in rows:
        outlet = article[0].upper()
        n[outlet, term] += 1
        spread.setdefault((outlet, term), set()).add(article)
        totals[outlet] += 1
    for row in table.itertuples():
        others = [outlet for outlet in totals if outlet != row.outlet]
        assert row.n == n[row.outlet, row.term] and row.n_reference == sum(n[o, row.term] for o in others)
        assert row.articles == len(spread.get((row.outlet, row.term), ()))
        assert row.reference_articles == sum(len(spread.get((o, row.term), ())) for o in others)
        assert row.target_words == totals[row.outlet] and row.reference_words == sum(totals[o] for o in others)
    several = len(totals) > 1
    assert len(table) == (len(totals) * len({term for _, term in rows}) if several else 0)


@given(USES)
def test_scores_are_those_of_the_formulas(rows):
    if len({term for _, term in rows}) == 1:  # the only term has no odds
        assert keyness.compare(uses(rows))["log_odds"].tolist() == [0.0] * len(keyness.compare(uses(rows)))
        return
    for row in keyness.compare(uses(rows)).itertuples():
        a, b, c, d = row.n, row.n_reference, row.target_words, row.reference_words
        expected = [(a + b) * size / (c + d) for size in (c, d)]
        g2 = 2 * sum(o * math.log(o / e) for o, e in zip((a, b), expected, strict=True) if o)
        assert abs(row.g2) == pytest.approx(max(g2, 0), abs=1e-9)
        prior = row.prior * (a + b) / (c + d)
        delta = math.log((a + prior) / (c + row.prior - a - prior)) - math.log(
            (b + prior) / (d + row.prior - b - prior)
        )
        assert row.log_odds == pytest.approx(delta)
        assert row.z == pytest.approx(delta / math.sqrt(1 / (a + prior) + 1 / (b + prior)))
        assert row.low <= row.log_ratio <= row.high and 0 <= row.p_adjusted <= 1


@given(USES)
def test_two_outlets_mirror_each_other(rows):
    two = uses([(article, term) for article, term in rows if article != "c1"])
    table = keyness.compare(two)
    if table.empty:
        return
    by = {(row.outlet, row.term): row for row in table.itertuples()}
    for (outlet, term), row in by.items():
        other = by["B" if outlet == "A" else "A", term]
        assert (row.n, row.n_reference) == (other.n_reference, other.n)
        assert row.log_odds == pytest.approx(-other.log_odds) and row.log_ratio == pytest.approx(-other.log_ratio)


def test_rare_terms_can_be_left_out_and_change_no_count():
    rows = [("a1", "port")] * 3 + [("b1", "port"), ("b1", "mill")]
    table = keyness.compare(uses(rows), at_least=2)
    assert set(table["term"]) == {"port"} and table["target_words"].tolist() == [3, 2]


def test_the_prior_is_one_word_for_each_term_unless_given():
    rows = [("a1", "port"), ("a1", "mill"), ("b1", "port")]
    assert keyness.compare(uses(rows))["prior"].unique().tolist() == [2.0]
    assert keyness.compare(uses(rows), prior_size=10)["prior"].unique().tolist() == [10.0]
