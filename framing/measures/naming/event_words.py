"""What the words of a whole event tell about its names: which are common, which stand alone, which are persons."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache

from framing.lexicons import first_names, reporting_verbs, rows
from framing.measures.naming.abbreviations import in_full
from framing.measures.naming.article import Words

_OPENING = frozenset("\"“‘'(—–:")
_ENDING = {"e": ("es", "ing"), "y": ("ies", "ying")}
_VOWELS = frozenset("aeiou")


def common_words(articles: list[Words]) -> frozenset[str]:
    """Words that the event also writes in lower case: capitals in a headline do not make them names."""
    return frozenset(
        word for article in articles for token, word in enumerate(article.token)
        if word.islower() and not article.glued(token)
    )  # fmt: skip


def acts(articles: list[Words], inside: frozenset[str]) -> frozenset[str]:
    """Forms of verbs that headlines may have: those of the event's verbs and of news' own, unless they are names."""
    nouns = {
        word for article in articles for word, pos in zip(article.token, article.pos, strict=True) if pos == "NOUN"
    }  # fmt: skip
    return verb_forms(articles) - nouns - {word.lower() for word in inside}


def verb_forms(articles: list[Words]) -> frozenset[str]:
    """Forms of the event's verbs and of news' own, also of those that are nouns: "Trump *Attacks* ..."."""
    own = {
        article.lemma[token] for article in articles for token, pos in enumerate(article.pos)
        if pos == "VERB" and article.token[token].islower() and len(article.lemma[token]) > 2
    }  # fmt: skip
    return frozenset(form for verb in own | _news_verbs() for form in _forms(verb))


@cache
def _news_verbs() -> frozenset[str]:
    """Verbs for what was said and done, as the lists of reporting verbs and of acts have them."""
    return frozenset(reporting_verbs()) | {verb for row in rows("acts.csv") for verb in row["verb"].split()}


def _forms(verb: str) -> list[str]:
    """A verb as headlines have it: "accuse, accuses, accusing"."""
    changed = verb[-1] in _ENDING and not (verb[-1] == "y" and verb[-2] in _VOWELS)
    stem, endings = (verb[:-1], _ENDING[verb[-1]]) if changed else (verb, ("s", "es", "ing"))
    return [verb, *(stem + ending for ending in endings)]


def words_alone(articles: list[Words]) -> frozenset[str]:
    """Capitalised words that stand somewhere without a hyphen beside them."""
    return frozenset(
        word
        for article in articles
        for token, word in enumerate(article.token)
        if word[:1].isupper() and not article.glued(token) and not article.glued(token + 2)
    )


def surnames(articles: list[Words]) -> frozenset[str]:
    """Words after a given name, in small letters: "Clarence *Thomas*"."""
    return frozenset(
        article.lower[token] for article in articles for token in range(1, len(article.token))
        if article.pos[token] == "PROPN" and article.lower[token - 1] in first_names()
        and article.token[token].istitle() and article.token[token - 1].istitle()
    )  # fmt: skip


def words_unowned(articles: list[Words]) -> frozenset[str]:
    """Capitalised words that stand somewhere without a possessive ending: "Angie" of "Angie's List" does not."""
    return frozenset(
        word for article in articles for word, after in zip(article.token, [*article.tag[1:], ""], strict=False)
        if word[:1].isupper() and after != "POS"
    )  # fmt: skip


def states(articles: list[Words]) -> frozenset[str]:
    """Capitalised words that have a governor: in such a story "*Washington*" is the state, not the government."""
    return frozenset(
        word for article in articles for word, after in zip(article.token, article.lower[1:], strict=False)
        if word[:1].isupper() and in_full().get(after.rstrip("."), after) == "governor"
    )  # fmt: skip


def words_inside(articles: list[Words]) -> frozenset[str]:
    """Words in capitals elsewhere than at the start of a sentence, where anything has one, or in a headline."""
    return frozenset(
        word
        for article in articles
        for token, word in enumerate(article.token)
        if word[:1].isupper() and token and article.sentence[token] not in article.titled | article.headlines
        and article.sentence[token - 1] == article.sentence[token] and article.token[token - 1] not in _OPENING
    )  # fmt: skip


def even_out_lemmas(articles: list[Words]) -> None:
    """One word, one lemma: of a noun's several the most frequent, of a plural in capitals that of its lower case."""
    seen: dict[str, Counter] = defaultdict(Counter)
    for article in articles:
        for token, pos in enumerate(article.pos):
            if pos == "NOUN":
                seen[article.lower[token]][article.lemma[token]] += 1
    several = {word: min(counts, key=lambda lemma: (-counts[lemma], -len(lemma), lemma))
               for word, counts in seen.items() if len(counts) > 1}  # fmt: skip
    for article in articles:
        for token, pos in enumerate(article.pos):
            if pos == "NOUN" and article.lower[token] in several:
                article.lemma[token] = several[article.lower[token]]
    nouns = {article.lemma[t] for article in articles for t, pos in enumerate(article.pos) if pos == "NOUN"}
    for article in articles:
        for token, lemma in enumerate(article.lemma):
            if article.pos[token] == "PROPN" and lemma.endswith("s") and lemma[:-1] in nouns:
                article.lemma[token] = lemma[:-1]


def sure_names(articles: list[Words], common: frozenset[str]) -> frozenset[str]:
    """Words that the parser took for a name, or for the last word of a person's, three times; surnames at once."""
    seen = Counter(
        article.token[last]
        for article in articles
        for first, last, type_ in article.entities
        if (type_ == "PERSON" or first == last and type_ != "NORP" or article.lower[first] in first_names())
        and article.lower[last] not in common and article.token[last][:1].isupper()
    )  # fmt: skip
    full = {
        article.token[last]
        for article in articles
        for first, last, type_ in article.entities
        if (type_ == "PERSON" or article.lower[first] in first_names())
        and first < last
        and article.sentence[first] not in article.titled
    }
    return frozenset(word for word, n in seen.items() if n >= 3 or word in full)
