"""Keyness against worked examples."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import chi2_contingency

from framing.corpus.article import Article, Event
from framing.language.reading import read
from framing.measures import keyness
from framing.measures.keyness import COLUMNS, compare, g2, log_odds, log_ratio
from framing.measures.keyness.scores import chi2_tail


def words(**outlets: str) -> pd.DataFrame:
    rows = [(f"{name}-1", name, term) for name, text in outlets.items() for term in text.split()]
    return pd.DataFrame(rows, columns=["article_id", "outlet", "term"])


def test_log_odds_worked_out_by_hand():
    # One word: 3 of 10 here, 1 of 10 there, prior a_w = 1 of a_0 = 10 (Monroe et al. 2008, eq. 16, 20, 22).
    delta, z = log_odds(np.array([3.0]), np.array([1.0]), 10, 10, np.array([1.0]), 10)
    expected = math.log(4 / 16) - math.log(2 / 18)
    assert delta[0] == pytest.approx(expected)
    assert z[0] == pytest.approx(expected / math.sqrt(1 / 4 + 1 / 2))


def test_g2_is_the_likelihood_ratio_of_word_counts():
    # Rayson & Garside's G2 has two cells; the full 2x2 statistic adds the words that are something else.
    a, b, c, d = 40.0, 10.0, 10_000_000.0, 5_000_000.0
    full = chi2_contingency([[a, c - a], [b, d - b]], correction=False, lambda_="log-likelihood").statistic
    assert g2(np.array([a]), np.array([b]), c, d)[0] == pytest.approx(full, rel=1e-4)


def test_g2_is_signed():
    assert g2(np.array([1.0]), np.array([9.0]), 100, 100)[0] < 0 < g2(np.array([9.0]), np.array([1.0]), 100, 100)[0]


def test_log_ratio_doubling_is_one():
    ratio, low, high = log_ratio(np.array([20.0]), np.array([10.0]), 1000, 1000)
    assert ratio[0] == pytest.approx(1)
    # Katz et al. 1978: the standard error of ln RR is sqrt(1/a - 1/m + 1/b - 1/n).
    error = math.sqrt(1 / 20 - 1 / 1000 + 1 / 10 - 1 / 1000)
    assert [low[0], high[0]] == pytest.approx([1 - 1.959964 * error / math.log(2), 1 + 1.959964 * error / math.log(2)])


def test_log_ratio_of_a_word_that_one_side_never_uses_is_finite():
    ratio, low, high = log_ratio(np.array([5.0]), np.array([0.0]), 100, 100)
    assert ratio[0] == pytest.approx(math.log2(5.5 / 0.5))
    assert low[0] < ratio[0] < high[0]


def test_every_outlet_against_the_rest():
    table = compare(words(A="rebel rebel port", B="terrorist port", C="rebel port port"))
    row = table.set_index(["outlet", "term"]).loc[("A", "rebel")]
    assert (row["n"], row["n_reference"], row["articles"], row["reference_articles"]) == (2, 1, 1, 1)
    assert (row["target_words"], row["reference_words"], row["prior"]) == (3, 5, 3)
    assert set(table["outlet"]) == {"A", "B", "C"}
    assert list(table.columns) == COLUMNS


def test_one_outlet_against_another():
    table = compare(words(A="rebel", B="terrorist", C="gunman"), target="A", reference="B")
    assert sorted(table["term"]) == ["rebel", "terrorist"]
    assert set(table["outlet"]) == {"A"}


def test_several_outlets_as_target():
    table = compare(words(A="rebel", B="rebel", C="gunman"), target=["A", "B"])
    assert table.set_index("term")["n"].to_dict() == {"rebel": 2, "gunman": 0}
    assert set(table["outlet"]) == {"A + B"}


def test_unknown_outlet_is_named():
    with pytest.raises(ValueError, match="No outlet 'D' here; there are: A, B"):
        compare(words(A="x", B="y"), target="D")


def test_an_outlet_cannot_be_both_sides():
    with pytest.raises(ValueError, match="A cannot be target and reference"):
        compare(words(A="x", B="y"), target="A", reference=["A", "B"])


def test_one_outlet_alone_has_nothing_to_compare():
    table = compare(words(A="rebel"))
    assert table.empty and list(table.columns) == COLUMNS


def test_no_words():
    assert list(compare(words()).columns) == COLUMNS


def test_a_larger_prior_shrinks():
    few, many = (compare(words(A="x x x y", B="y y z z"), prior_size=size) for size in (1, 100))
    pick = lambda table: table.set_index(["outlet", "term"]).loc[("A", "x"), "log_odds"]  # noqa: E731
    assert 0 < pick(many) < pick(few)


def test_words_in_quotations_are_not_the_outlets(bridge):
    own = keyness.keyness(bridge)
    every = keyness.keyness(bridge, own_voice=False)
    count = lambda table: table.set_index(["outlet", "term"]).loc[("Evening Star", "rioters"), "n"]  # noqa: E731
    # Headline, first sentence; the third use stands in a quotation.
    assert (count(own), count(every)) == (2, 3)


def test_counts_are_those_of_the_text(bridge):
    table = keyness.keyness(bridge).set_index(["outlet", "term"])
    assert table.loc[("Morning Post", "protesters"), "n"] == 2
    assert table.loc[("Evening Star", "protesters"), "n"] == 0


def test_terms_carry_spans(bridge):
    found = keyness.terms(bridge, lemmas=False)
    for row in found.itertuples():
        assert bridge.text(row.article_id)[row.start : row.end].lower() == row.term.lower()


@settings(max_examples=25, deadline=None)
@given(st.permutations(["A", "B", "C"]))
def test_order_of_articles_does_not_matter(order):
    texts = {"A": "Rebels took the port.", "B": "Terrorists took the port.", "C": "Gunmen left."}
    tables = []
    for names in (["A", "B", "C"], order):
        rows = pd.concat([words(**{name: texts[name]}) for name in names])
        tables.append(compare(rows).sort_values(["outlet", "term"]).reset_index(drop=True))
    pd.testing.assert_frame_equal(*tables)


def test_a_name_is_one_term_in_the_spelling_that_is_used_most(one_article):
    text = "The Islamic State fled. ISIS fled. He said American pilots fled ISIS. Mr. Noor and Ada Noor fled."
    reading = one_article(text)
    counts = keyness.terms(reading)["term"].value_counts().to_dict()
    assert {"Islamic State": 1, "ISIS": 2, "American": 1, "pilots": 1, "Noor": 2, "fled": 4}.items() <= counts.items()


def test_house_style_does_not_mark_an_outlet(one_article):
    counts = keyness.terms(one_article("The F.B.I. called Mr. Noor. The FBI waited. An FBI agent left."))["term"]
    assert counts.value_counts().to_dict() == {"FBI": 3, "Noor": 1, "called": 1, "waited": 1, "agent": 1, "left": 1}


def test_languages_without_a_parser_are_counted_too():
    event = Event("hafen", "", (
        Article("a", "A", "", "Der Hafen ist geschlossen worden und die Arbeiter streiken seit gestern."),
        Article("b", "B", "", "Die Chaoten blockieren den Hafen und niemand unternimmt etwas dagegen."),
    ))  # fmt: skip
    table = keyness.keyness(read(event)).set_index(["outlet", "term"])
    assert table.loc[("B", "Chaoten"), "n"] == 1


def test_g2_against_expected_counts_worked_out_by_hand():
    # 6 uses where 2 are expected: 2 (6 ln 3 - 4); 2 where 6 are: -(2 (2 ln(1/3) + 4)); as many as expected: 0.
    made = keyness.g2_expected(np.array([6.0, 2.0, 3.0, 0.0]), np.array([2.0, 6.0, 3.0, 1.0]))
    assert made.tolist() == pytest.approx([2 * (6 * math.log(3) - 4), -2 * (2 * math.log(1 / 3) + 4), 0.0, -2.0])


def outlets(a: str, b: str):
    event = Event("e", "", (Article("a", "A", "", a), Article("b", "B", "", b)))
    return keyness.keyness(read(event)).set_index(["outlet", "term"])


NEWS = (
    "Crews put out the fire on Monday. A governor put off the visit. The factory burned for hours. "
    "Neighbours watched the factory from the road. Nobody left the road before dark."
)


def test_a_word_that_every_text_has_marks_nobody():
    rest = "It was cold and they went home in the evening because there was nothing that they could do about it. "
    own = "Firefighters came. Firefighters put it out, and they put it down. Firefighters left. "
    table = outlets(own + rest * 6, NEWS + rest * 6)
    assert table.loc[("A", "firefighters"), ["n", "marks"]].tolist() == [3, True]
    assert table.loc[("A", "put"), "marks"] == False  # noqa: E712
    assert table.loc[("A", "put"), "g2_english"] < keyness.KEY_G2 < table.loc[("A", "firefighters"), "g2_english"]


def test_a_verb_of_all_news_marks_nobody_unless_the_difference_is_clear():
    few = outlets("The mayor said no. The governor said yes. They said it again.", NEWS)
    assert few.loc[("A", "said"), "marks"] == False  # noqa: E712
    many = outlets("The mayor said no. " * 12, NEWS)
    assert many.loc[("A", "said"), "z"] >= keyness.STRONG_Z
    assert many.loc[("A", "said"), "marks"] == True  # noqa: E712


def test_only_what_is_used_more_marks():
    table = outlets("Rebels left. Rebels came back.", "Rebels left. Rebels fled. Rebels came. Rebels hid.")
    rows = table[table["marks"]]
    assert (rows["z"] >= keyness.LEAST_Z).all() and (rows["log_odds"] > 0).all()
    assert ("A", "rebels") not in rows.index


def test_without_the_words_english_is_not_asked():
    table = compare(words(A="put put put x", B="y y z z"))
    assert table["g2_english"].isna().all()
    assert table.set_index(["outlet", "term"]).loc[("A", "put"), "marks"] == True  # noqa: E712


def test_a_noun_without_a_singular_keeps_its_form():
    table = outlets("Measles spread. Measles closed two schools. The headquarters were shut.", "Nothing was shut.")
    assert ("A", "measles") in table.index or ("A", "Measles") in table.index
    assert ("A", "headquarters") in table.index
    assert not {"measle", "headquarter"} & set(table.reset_index()["term"])


@pytest.mark.parametrize("text", ["It’s the mayor’s plan. The mayor’s plan’s dead.", "It's the mayor's plan."])
def test_an_apostrophe_is_no_word(text):
    assert not [term for term in outlets(text, NEWS).reset_index()["term"] if not term[0].isalnum()]


def test_the_tail_of_chi_square_is_that_of_the_tables():
    # one degree of freedom: 3.841 at .05, 6.635 at .01, 15.137 at .0001
    assert chi2_tail(np.array([3.841, 6.635, 15.137])) == pytest.approx([0.05, 0.01, 0.0001], rel=1e-2)


def test_by_default_an_outlets_own_content_words_count_by_their_lemmas():
    texts = {"a": "The rebels fled. A rebel stayed, and rebels wept. “The clowns fled,” Kim said.", "b": "It rained."}
    reading = read(Event("e", "", tuple(Article(name, name, "", text) for name, text in texts.items())))

    def counts(**options) -> dict[str, int]:
        table = keyness.keyness(reading, "a", **options)
        return dict(zip(table["term"], table["n"], strict=True))

    plain = counts()
    assert plain["rebels"] == 3 and not {"clowns", "the", "rebel"} & set(plain)
    assert counts(own_voice=False)["clowns"] == 1
    assert counts(lemmas=False)["rebels"] == 2 and counts(lemmas=False)["rebel"] == 1
    assert counts(content_only=False)["the"] == 1
