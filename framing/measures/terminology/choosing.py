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
    "choice",
    "reason",
    "n",
    "suggestions",
    "variants",
    "outlets",
    "contrast",
    "apart",
    "articles_on_topic",
]
FEWEST_HITS = 2  # one hit is no choice that was kept to
PLAIN = {"neutral", "technical"}
_TOPIC_WORDS, _TOPIC_USES = 2, 3


def sets_for(reading: Reading, hits: pd.DataFrame | None = None) -> pd.DataFrame:
    """The naming sets that occur in an event, those that fit it first: one row per set.

    A set is ``chosen`` when its words are used at least twice for certain, by more than one outlet or in more than one
    variant; when there is a choice to see (two hits beside the commonest variant, or a term that is not plain); and
    when the event is about its topic: half of the articles use a word of it, and a third of them are about it (two
    different words of the topic, or three uses).
    ``choice`` says whether its terms are rivals here: two terms or more for one thing, not all of them used by every
    outlet, with two hits beside the commonest, or one where an outlet says a term that is not plain and another outlet
    something else. Terms of different referents are none (*President Obama*, *strongman Putin*), nor are those of a set
    of several acts or things. A page opens with a set whose terms are rivals only.
    ``reason`` says so in words; ``n`` counts certain hits and ``suggestions`` the others; ``variants`` and ``outlets``
    are numbers; ``contrast`` is the number of hits beside the commonest variant; ``apart`` the number of hits of
    variants that not every outlet which uses the set has in its articles: it decides the order, then ``contrast``.
    ``articles_on_topic`` is the number of articles about the topic. ``hits`` saves finding them again.

    >>> from framing import Article, Event, read
    >>> texts = {"A": "Militants shelled a village and rebels fled.", "B": "Terrorists shelled a village; rebels fled."}
    >>> event = Event("e", "", tuple(Article(name, name, "", text) for name, text in texts.items()))
    >>> sets_for(read(event)).query("chosen")["set_id"].tolist()
    ['nsag_members']
    """
    found = find_hits(reading) if hits is None else hits
    if found.empty:
        return pd.DataFrame(columns=COLUMNS).astype({"chosen": bool, "choice": bool})
    vocabulary = _vocabulary(reading)
    rows = [_row(lexicon().sets[set_id], group, vocabulary) for set_id, group in found.groupby("set_id")]
    table = pd.DataFrame(rows, columns=COLUMNS)
    order = ["chosen", "choice", "apart", "contrast", "n", "set_id"]
    return table.sort_values(order, ascending=[False] * 5 + [True], kind="stable").reset_index(drop=True)


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
    contrast = _beside(certain)
    uses = [[counts[word] for word in naming_set.topic if word in counts] for counts in vocabulary.values()]
    topical = sum(len(words) >= _TOPIC_WORDS or sum(words) >= _TOPIC_USES for words in uses)
    on_topic = 2 * sum(map(bool, uses)) >= len(uses) and 3 * topical >= len(uses)
    visible = contrast >= FEWEST_HITS or not set(certain["connotation"]) <= PLAIN
    about = f"{topical} of {len(vocabulary)} articles {'is' if topical == 1 else 'are'} about its topic"
    obstacle = _obstacle(n, len(hits), variants, outlets, visible, on_topic, about)
    reason = obstacle or f"{_number(variants, 'term')} in {_number(outlets, 'outlet')} ({n} hits), and {about}"
    chosen = not obstacle
    choice = chosen and _is_choice(_rivals(naming_set, certain))
    return (
        naming_set.set_id, naming_set.concept, chosen, choice, reason, n, len(hits) - n, variants, outlets, contrast,
        _apart(certain), topical,
    )  # fmt: skip


def _beside(hits: pd.DataFrame) -> int:
    """How many hits are beside the commonest variant."""
    return len(hits) - int(hits["variant"].value_counts().max()) if len(hits) else 0


def _is_choice(rivals: pd.DataFrame) -> bool:
    """Not all in every outlet, and two hits beside the commonest; or one, where no outlet uses two, not all plain."""
    if not _apart(rivals):
        return False
    each_one = rivals.groupby("outlet")["variant"].nunique().max() == 1
    plain = set(rivals["connotation"]) <= PLAIN
    return _beside(rivals) >= FEWEST_HITS or bool(_beside(rivals) and each_one and not plain)


def _apart(hits: pd.DataFrame) -> int:
    """How many hits are of variants that not every outlet with hits uses."""
    users = hits.groupby("variant")["outlet"].transform("nunique")
    return int((users < hits["outlet"].nunique()).sum())


def _rivals(naming_set: NamingSet, hits: pd.DataFrame) -> pd.DataFrame:
    """The hits whose variants may stand for each other: see ``choice`` in ``sets_for``."""
    if naming_set.several:
        return hits.iloc[:0]
    named = hits[hits["referent"] != ""]
    shared = named.groupby("referent")["variant"].transform("nunique") > 1
    alone = set(named["variant"]) - set(named.loc[shared, "variant"]) - set(hits.loc[hits["referent"] == "", "variant"])
    return hits[~hits["variant"].isin(alone)]


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
