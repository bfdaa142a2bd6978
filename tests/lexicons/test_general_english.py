"""How common words are in English at large."""

import pytest

from framing.lexicons import plural_nouns
from framing.lexicons.general_english import rarest, rate


def test_rates_fall_with_rank_as_zipf_and_mandelbrot_say():
    # the first and the second word: C / (1 + 2.7) and C / (2 + 2.7)
    assert rate("the") / rate("of") == pytest.approx(4.7 / 3.7)


@pytest.mark.parametrize(
    ("common", "rare"), [("the", "put"), ("put", "judge"), ("people", "child"), ("vote", "abortion")]
)
def test_words_that_every_text_has_are_commoner(common, rare):
    assert rate(common) > rate(rare) > 0


def test_case_does_not_matter_and_an_unknown_word_has_no_rate():
    assert rate("The") == rate("the")
    assert rate("shambolic") == 0.0
    assert 0 < rarest() < rate("abortion")


def test_all_rates_make_one():
    from framing.lexicons import general_english

    assert sum(rate(word) for word in general_english._ranks()) == pytest.approx(1.0)


def test_nouns_without_a_singular():
    assert {"measles", "headquarters", "politics"} <= plural_nouns()
    assert not {"ships", "rioters", "source", "version"} & plural_nouns()
