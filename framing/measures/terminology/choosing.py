"""Which naming sets fit an event? Chosen by evidence, with the reason in words."""

from __future__ import annotations

import pandas as pd

from framing.language.reading import Reading
from framing.lexicons.naming_sets import NamingSet, lexicon
from framing.measures.terminology.finding import hits as find_hits

COLUMNS = ["set_id", "concept", "chosen", "reason", "n", "suggestions", "variants", "outlets", "articles_on_topic"]
FEWEST_HITS = 2
_TOPIC_WORDS, _TOPIC_USES = 2, 3


def sets_for(reading: Reading, hits: pd.DataFrame | None = None) -> pd.DataFrame:
    """The naming sets that occur in an event, those that fit it first: one row per set.

    A set is ``chosen`` when its words are used at least twice for certain, by more than one outlet or in more than one
    variant, and at least half of the articles are about its topic (two different words of the topic, or three uses).
    ``reason`` says so in words; ``n`` counts certain hits and ``suggestions`` the others; ``variants`` and ``outlets``
    are numbers; ``articles_on_topic`` is the number of articles about the topic. ``hits`` saves finding them again.

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
    order = ["chosen", "outlets", "n", "set_id"]
    return table.sort_values(order, ascending=[False, False, False, True], kind="stable").reset_index(drop=True)


def _vocabulary(reading: Reading) -> dict[str, pd.Series]:
    """How often each article uses each word; lemma and form count as one use of both."""
    words = pd.concat([reading.tokens["lemma"].str.lower(), reading.tokens["token"].str.lower()])
    articles = pd.concat([reading.tokens["article_id"], reading.tokens["article_id"]])
    places = pd.concat([reading.tokens["token_id"], reading.tokens["token_id"]])
    table = pd.DataFrame({"article_id": articles, "word": words, "place": places}).drop_duplicates()
    counts = {article_id: part["word"].value_counts() for article_id, part in table.groupby("article_id")}
    return {article.article_id: counts.get(article.article_id, pd.Series(dtype=int)) for article in reading.event.articles}


def _row(naming_set: NamingSet, hits: pd.DataFrame, vocabulary: dict[str, pd.Series]) -> tuple:
    certain = hits[hits["certain"]]
    n, variants, outlets = len(certain), certain["variant"].nunique(), certain["outlet"].nunique()
    topical = sum(_on_topic(naming_set, counts) for counts in vocabulary.values())
    chosen, reason = _judge(n, variants, outlets, topical, len(vocabulary), len(hits))
    return (
        naming_set.set_id, naming_set.concept, chosen, reason, n, len(hits) - n, variants, outlets, topical,
    )  # fmt: skip


def _on_topic(naming_set: NamingSet, counts: pd.Series) -> bool:
    used = counts[counts.index.isin(naming_set.topic)]
    return len(used) >= _TOPIC_WORDS or used.sum() >= _TOPIC_USES


def _judge(n: int, variants: int, outlets: int, topical: int, articles: int, found: int) -> tuple[bool, str]:
    about = f"{topical} of {articles} articles {'is' if topical == 1 else 'are'} about its topic"
    if not n:
        return False, f"only suggestions ({found}): words of several senses, and their company does not decide"
    if n < FEWEST_HITS:
        return False, "a single certain hit"
    if variants < 2 and outlets < 2:
        return False, "one variant in one outlet"
    if topical * 2 < articles:
        return False, f"only {about}"
    terms = "one term" if variants == 1 else f"{variants} different terms"
    who = "one outlet" if outlets == 1 else f"{outlets} outlets"
    return True, f"{terms} in {who} ({n} hits), and {about}"
