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


def crowd(number, text="The port of {} reopened.", **fields):
    return [Article(f"a{n}", f"Outlet {n}", "", text.replace("{}", str(n)), **fields) for n in range(number)]


def test_of_many_articles_a_few_are_named_and_the_others_counted():
    sentences = said(*crowd(200))
    assert [sentence for sentence in sentences if "only 5 words" in sentence] == sentences[:6]
    assert sentences[6] == (
        "194 more articles have fewer than 40 words: Outlet 6, Outlet 7, Outlet 8, Outlet 9, Outlet 10, Outlet 11 and "
        "188 others."
    )


def test_one_article_more_than_a_few_is_named_like_the_others():
    assert len([sentence for sentence in said(*crowd(7)) if "only 5 words" in sentence]) == 7
    assert len([sentence for sentence in said(*crowd(8)) if "only 5 words" in sentence]) == 6


def test_of_many_equal_texts_a_few_outlets_are_named():
    equal = next(sentence for sentence in said(*crowd(100, "It reopened.")) if "word for word" in sentence)
    assert equal == (
        "Outlet 0, Outlet 1, Outlet 2, Outlet 3, Outlet 4, Outlet 5 and 94 others have the same text, word for word."
    )


def test_many_articles_in_another_language_and_of_other_days():
    german = crowd(20, "Der Hafen {} hat am Montag nach einem Streik von mehr als zwei Wochen wieder geöffnet. " * 8)
    assert any(sentence.startswith("14 more articles are not in English: Outlet 6,") for sentence in said(*german))
    late = [replace(article, published=date(2019, 1, 1)) for article in german[:11]]
    late += [replace(article, published=date(2019, 5, 1)) for article in german[11:]]
    assert (
        "3 more articles are dated more than 7 days before or after most others: Outlet 17, Outlet 18 and Outlet 19."
        in said(*late)
    )
