"""What one sees where there is little to compare: one sentence for the page, in place of an empty picture."""

from __future__ import annotations

import re

from framing.comparison import Comparison

_WORDS = 3  # a line of so many words is no sentence
_LETTERS = 40


def seen(comparison: Comparison, names: dict[str, str]) -> str:
    """One article, one text twice, nothing in common, lists of words, capitals; "" where all is as usual.

    ``names``: the outlets as they are called on the page.

    >>> from framing import Article, Event, compare
    >>> seen(compare(Event("e", "", (Article("a", "A", "", "The port is shut until Monday."),))), {"A": "Outlet A"})
    'There is one article here, so there is nothing to lay beside it. Add a second report of the same event.'
    """
    articles = comparison.event.articles
    if len(articles) < 2:
        return "There is one article here, so there is nothing to lay beside it. Add a second report of the same event."
    if len({" ".join(article.text.split()) for article in articles}) == 1:
        both = "Both articles have" if len(articles) == 2 else f"All {len(articles)} articles have"
        return f"{both} the same text, word for word: every sentence is shared, and nothing was changed in any."
    sentences = comparison.reading.sentences
    if sentences["sentence"].map(lambda text: len(re.findall(r"\w+", text)) <= _WORDS).all():
        return (
            "These texts are lists of single words and no sentences. Lines that are alike are matched, but there is no "
            "sentence whose words could be compared."
        )
    if comparison.sentence_groups.empty:
        return (
            "No sentence of one article tells the same as a sentence of another, as far as words can show it. The "
            "articles may be about different events, or tell one event in quite other words."
        )
    return _capitals(articles, names)


def _capitals(articles, names: dict[str, str]) -> str:
    """Which articles are printed in capitals."""
    shouted = [names.get(article.outlet, article.outlet) for article in articles if _is_shouted(article.text)]
    if not shouted:
        return ""
    are = f"{shouted[0]} is" if len(shouted) == 1 else f"{', '.join(shouted[:-1])} and {shouted[-1]} are"
    return (
        f"{are} printed in capitals. Sentences are matched as usual; names are hard to tell from other words there, "
        "so read its changes with care."
    )


def _is_shouted(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= _LETTERS and sum(letter.isupper() for letter in letters) > 0.8 * len(letters)
