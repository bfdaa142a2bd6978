"""What a person should know before trusting a comparison of these articles, in sentences."""

from __future__ import annotations

import re

from framing.corpus.article import Article, Event
from framing.corpus.dates import written
from framing.corpus.grouping import same_event
from framing.corpus.languages import language_name, language_of

FEW_WORDS = 40
DAYS_APART = 7
_NAMED = 6  # of so many articles one is told what is wrong, and so many names stand in one sentence


def check_event(event: Event) -> list[str]:
    """One sentence per thing that stands in the way of a fair comparison; an empty list when nothing does.

    Said are: a single article, articles with the same words, very short articles, articles that are not in English, and
    articles that seem to report another event by their words or by their day.

    >>> check_event(Event("e", "Port", (Article("a", "Coast Daily", "", "Reopened."),)))[0]
    'There is only one article (Coast Daily), so there is nothing to compare it with.'
    """
    said = _single(event) + _identical(event) + _short(event)
    return said + _languages(event) + _odd(event) + _days_apart(event)


def _single(event: Event) -> list[str]:
    if len(event.articles) != 1:
        return []
    return [f"There is only one article ({event.articles[0].outlet}), so there is nothing to compare it with."]


def _identical(event: Event) -> list[str]:
    texts: dict[str, list[Article]] = {}
    for article in event.articles:
        texts.setdefault(" ".join(article.text.split()), []).append(article)
    return [f"{_listed(same)} have the same text, word for word." for same in texts.values() if len(same) > 1]


def _short(event: Event) -> list[str]:
    counts = [(article, len(re.findall(r"\w+", article.text))) for article in event.articles]
    return _some(
        [
            (article, f"The article of {article.outlet} has only {_words(n)}: too little text to say much.")
            for article, n in counts
            if n < FEW_WORDS
        ],
        f"have fewer than {FEW_WORDS} words",
    )


def _languages(event: Event) -> list[str]:
    codes = [(article, language_of(article.text)) for article in event.articles]
    said = "The article of {} is in {}: only measures that do not depend on English are made for it."
    others = [(article, said.format(article.outlet, language_name(code))) for article, code in codes if code != "en"]
    return _some(others, "are not in English")


def _odd(event: Event) -> list[str]:
    table = same_event(event)
    odd = table[table["odd"]]
    if len(event.articles) == 2 and not odd.empty:
        return [f"{_listed(list(event.articles))} do not seem to report one event: they share few words and names."]
    if len(odd) == len(event.articles) > 1:
        return ["No two of these articles seem to report one event: they share few words and names."]
    return _some(
        [
            (
                event.article(row.article_id),
                f"{row.outlet} does not seem to report the same event as the others: even the article nearest to it "
                f"({event.article(row.nearest).outlet}) shares few words and names with it.",
            )
            for row in odd.itertuples()
        ],
        "do not seem to report the same event as the others",
    )


def _days_apart(event: Event) -> list[str]:
    dated = [(article, article.published) for article in event.articles if article.published]
    if len(dated) < 2:
        return []
    middle = sorted(day for _, day in dated)[(len(dated) - 1) // 2]
    return _some(
        [
            (
                article,
                f"{article.outlet} is dated {written(day)}, {abs(days)} days {'after' if days > 0 else 'before'} "
                f"{'the other' if len(dated) == 2 else 'most others'}: is it the same event?",
            )
            for article, day in dated
            if abs(days := (day - middle).days) > DAYS_APART
        ],
        f"are dated more than {DAYS_APART} days before or after most others",
    )


def _some(said: list[tuple[Article, str]], same: str) -> list[str]:
    """What is said of the first few articles, and one sentence for all further ones, which are the ``same``."""
    rest = [article for article, _ in said[_NAMED:]]
    if len(rest) < 2:
        return [sentence for _, sentence in said]
    return [sentence for _, sentence in said[:_NAMED]] + [f"{len(rest)} more articles {same}: {_listed(rest)}."]


def _words(n: int) -> str:
    return f"{n} {'word' if n == 1 else 'words'}"


def _listed(articles: list[Article]) -> str:
    names = [article.outlet for article in articles]
    if len(set(names)) < len(names):
        names = [f"{article.outlet} ({article.article_id})" for article in articles]
    if len(names) > _NAMED + 1:
        names = [*names[:_NAMED], f"{len(names) - _NAMED} others"]
    return f"{', '.join(names[:-1])} and {names[-1]}"
