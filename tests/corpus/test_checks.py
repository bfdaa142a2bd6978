from dataclasses import replace
from datetime import date

from framing.corpus import Article, Event, check_event, load_event

BAGHOUZ = load_event("baghouz")


def said(*articles):
    return check_event(Event("e", "", articles))


def test_a_sound_event_has_nothing_to_say():
    assert check_event(BAGHOUZ) == []


def test_days_far_apart():
    first, second, *others = BAGHOUZ.articles
    late = replace(second, published=date(2019, 3, 25))
    assert said(first, late, *others) == [
        f"{second.outlet} is dated 25 March 2019, 20 days after most others: is it the same event?"
    ]
    assert said(first, replace(second, published=date(2019, 3, 12))) == []  # a week later
    assert said(first, replace(second, published=date(2019, 3, 13)))[0].endswith(
        "8 days after the other: is it the same event?"
    )


def test_one_article():
    assert said(BAGHOUZ.articles[0]) == [
        "There is only one article (Northwire), so there is nothing to compare it with."
    ]


def test_identical_articles_even_with_other_spaces():
    first = BAGHOUZ.articles[0]
    again = replace(first, article_id="again", outlet="Copy", text=first.text.replace("\n\n", "\n \n"))
    assert said(first, again) == ["Northwire and Copy have the same text, word for word."]


def test_an_article_of_one_word():
    short = Article("s", "Short", "", "Reopened.")
    assert said(*BAGHOUZ.articles, short) == ["The article of Short has only 1 word: too little text to say much."]


def test_another_language():
    text = "Der Hafen hat am Montag nach einem Streik von mehr als zwei Wochen wieder geöffnet. " * 8
    sentences = said(*BAGHOUZ.articles, Article("d", "Hafenblatt", "", text))
    assert sentences[0].startswith(
        "The article of Hafenblatt is in German: only measures that do not depend on English"
    )


def test_the_odd_one_out_is_named():
    foreign = replace(load_event("harbour-strike").articles[0], article_id="foreign", outlet="Foreign", published=None)
    sentences = said(*BAGHOUZ.articles, foreign)
    assert len(sentences) == 1
    assert sentences[0].startswith("Foreign does not seem to report the same event as the others")
    assert said(BAGHOUZ.articles[0], foreign) == [
        "Northwire and Foreign do not seem to report one event: they share few words and names."
    ]


def test_all_of_different_events():
    other = [
        replace(load_event(e).articles[0], article_id=e, published=None) for e in ("harbour-strike", "island-landing")
    ]
    assert said(BAGHOUZ.articles[0], *other) == [
        "No two of these articles seem to report one event: they share few words and names."
    ]
