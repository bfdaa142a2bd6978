"""Which naming sets fit an event? Chosen by evidence, with the reason in words."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from framing.language.reading import Reading
from framing.lexicons.naming_sets import lexicon
from framing.lexicons.set_types import NamingSet
from framing.measures.terminology.finding import hits as find_hits

COLUMNS = [
    "set_id",
    "concept",
    "chosen",
    "reason",
    "n",
    "suggestions",
    "variants",
    "outlets",
    "contrast",
    "articles_on_topic",
]
FEWEST_HITS = 2
PLAIN = {"neutral", "technical"}
_TOPIC_WORDS, _TOPIC_USES = 2, 3


def sets_for(reading: Reading, hits: pd.DataFrame | None = None) -> pd.DataFrame:
    """The naming sets that occur in an event, those that fit it first: one row per set.

    A set is ``chosen`` when its words are used at least twice for certain, by more than one outlet or in more than one
    variant; when there is a choice to see (two hits beside the commonest variant, or a term that is not plain); and
    when the event is about its topic: half of the articles use a word of it, and a third of them are about it (two
    different words of the topic, or three uses).
    ``reason`` says so in words; ``n`` counts certain hits and ``suggestions`` the others; ``variants`` and ``outlets``
    are numbers; ``contrast`` is the number of hits beside the commonest variant and decides the order;
    ``articles_on_topic`` is the number of articles about the topic. ``hits`` saves finding them again.

    >>> from framing import Article, Event, read
    >>> texts = {"A": "Militants shelled a village and rebels fled.", "B": "Terrorists shelled a village; rebels fled."}
    >>> event = Event("e", "", tuple(Article(name, name, "", text) for name, text in texts.items()))
    >>> sets_for(read(event)).query("chosen")["set_id"].tolist()
    ['nsag_members']
    """
    found = find_hits(reading) if hits is None else hits
    if found.empty:
        return pd.DataFrame(columns=COLUMNS).astype({"chosen": bool})
    vocabulary = _vocabulary(reading)
    rows = [_row(lexicon().sets[set_id], group, vocabulary) for set_id, group in found.groupby("set_id")]
    table = pd.DataFrame(rows, columns=COLUMNS)
    order = ["chosen", "contrast", "n", "set_id"]
    return table.sort_values(order, ascending=[False, False, False, True], kind="stable").reset_index(drop=True)


def _vocabulary(reading: Reading) -> dict[str, Counter]:
    """How often each article uses each word; where lemma and form differ, both are counted."""
    counts: dict[str, Counter] = {}
    for article in reading.event.articles:
        words = reading.words(article.article_id)
        counts[article.article_id] = Counter(words.token)
        pairs = zip(words.token, words.lemma, strict=True)
        counts[article.article_id].update(lemma for token, lemma in pairs if lemma != token)
    return counts


def _row(naming_set: NamingSet, hits: pd.DataFrame, vocabulary: dict[str, Counter]) -> tuple:
    certain = hits[hits["certain"]]
    n, variants, outlets = len(certain), certain["variant"].nunique(), certain["outlet"].nunique()
    contrast = n - int(certain["variant"].value_counts().max()) if n else 0
    uses = [[counts[word] for word in naming_set.topic if word in counts] for counts in vocabulary.values()]
    topical = sum(len(words) >= _TOPIC_WORDS or sum(words) >= _TOPIC_USES for words in uses)
    on_topic = 2 * sum(map(bool, uses)) >= len(uses) and 3 * topical >= len(uses)
    visible = contrast >= FEWEST_HITS or not set(certain["connotation"]) <= PLAIN
    about = f"{topical} of {len(vocabulary)} articles {'is' if topical == 1 else 'are'} about its topic"
    obstacle = _obstacle(n, len(hits), variants, outlets, visible, on_topic, about)
    reason = obstacle or f"{_number(variants, 'term')} in {_number(outlets, 'outlet')} ({n} hits), and {about}"
    chosen = not obstacle
    return (
        naming_set.set_id, naming_set.concept, chosen, reason, n, len(hits) - n, variants, outlets, contrast, topical,
    )  # fmt: skip


def _obstacle(n: int, found: int, variants: int, outlets: int, visible: bool, on_topic: bool, about: str) -> str:
    """Why a set does not fit the event; "" when it does."""
    if not n:
        return f"only suggestions ({found}): words of several senses, and their company does not decide"
    if n < FEWEST_HITS:
        return "a single certain hit"
    if variants < 2 and outlets < 2:
        return "one term in one outlet"
    if not on_topic:
        return f"only {about}"
    return "" if visible else f"hardly any choice to see: nearly all of the {n} hits are one plain term"


def _number(count: int, thing: str) -> str:
    return f"one {thing}" if count == 1 else f"{count} {thing}s"
