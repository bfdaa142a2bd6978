"""What the words of a whole event tell about its names: which are common, which stand alone, which are persons."""

from __future__ import annotations

from collections import Counter

from framing.measures.naming.article import Words


def common_words(articles: list[Words]) -> frozenset[str]:
    """Words that the event also writes in lower case: capitals in a headline do not make them names."""
    return frozenset(token for article in articles for token in article.token if token.islower())


def words_alone(articles: list[Words]) -> frozenset[str]:
    """Capitalised words that stand somewhere without a hyphen beside them."""
    return frozenset(
        word
        for article in articles
        for token, word in enumerate(article.token)
        if word[:1].isupper() and not article.glued(token) and not article.glued(token + 2)
    )


def even_out_lemmas(articles: list[Words]) -> None:
    """Plurals that a headline's capitals hid from the lemmatizer take the lemma that the event has in lower case."""
    nouns = {article.lemma[t] for article in articles for t, pos in enumerate(article.pos) if pos == "NOUN"}
    for article in articles:
        for token, lemma in enumerate(article.lemma):
            if article.pos[token] == "PROPN" and lemma.endswith("s") and lemma[:-1] in nouns:
                article.lemma[token] = lemma[:-1]


def sure_names(articles: list[Words], common: frozenset[str]) -> frozenset[str]:
    """Single words that the parser took for a person's name at least three times."""
    seen = Counter(
        article.token[last]
        for article in articles
        for first, last, type_ in article.entities
        if type_ == "PERSON" and article.lower[last] not in common and article.token[last][:1].isupper()
    )
    return frozenset(word for word, n in seen.items() if n >= 3)
