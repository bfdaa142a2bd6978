"""How is it said? Hedges, boosters, vague amounts, sources, distance, metaphors, dehumanising and evaluative words."""

from __future__ import annotations

import pandas as pd

from framing.language.reading import OWN_VOICES, SPAN_COLUMNS, Reading
from framing.lexicons.evaluative import classes, evaluative
from framing.lexicons.parsed_words import Words
from framing.lexicons.search import searcher
from framing.statistics import wilson_interval

SETS = (
    "dehumanising_terms",
    "migration_metaphor",
    "war_metaphors",
    "disease_metaphors",
    "vivid_metaphors",
    "hedges",
    "boosters",
    "vague_quantifiers",
    "evidentials",
    "scare_quote_cues",
)
COLUMNS = [*SPAN_COLUMNS, "class", "form", "group", "strength"]
OUTLET_COLUMNS = ["outlet", "group", "class", "n", "words", "per_1000", "low", "high"]
SENTENCE_COLUMNS = ["article_id", "outlet", "sentence_id", "start", "end", "part", "voice", "loaded", "n", "forms"]
OTHERS_WEIGHT = 0.5  # of somebody else's words in the order of reading, by judgement
TONE_WEIGHT = 0.75  # chosen on half of BABE, where .5 to 1 differ by .003 (docs/method.md)
_SET_STRENGTH = 2  # the middle of the three strengths: sets do not tell theirs


def hits(reading: Reading) -> pd.DataFrame:
    """One row per hit: the span columns, ``class`` (see ``lexicons/wording/classes.csv``), ``form`` the hit's own
    words, ``group`` of the class (hedge, booster, quantifier, evidential, distance, metaphor, dehumanising, evaluative,
    label, emotive, intensifier) and ``strength`` (1 mild, 2 clear, 3 strong; 2 for all that is not evaluative).

    Only hits that the context allows: "May" is a month, "left" no side, "just" minimises only before an amount. War
    words are metaphors only where the article reports no war. A word is one hit; articles that were not parsed have
    none.

    >>> from framing import Article, Event, read
    >>> text = "The senator may have lied in May, critics say. It was a shameful attack on just 12 voters."
    >>> hits(read(Event("e", "", (Article("a", "A", "", text),))))["class"].tolist()
    ['hedging', 'discrediting', 'evidential_vague', 'condemning', 'minimiser']
    """
    known = classes()
    rows = []
    for article_id in reading.parsed:
        text = reading.text(article_id)
        for start, end, name, strength in _of_article(text, reading.words(article_id)):
            rows.append((article_id, start, end, name, text[start:end], known[name]["group"], strength))
    table = pd.DataFrame(rows, columns=["article_id", "start", "end", *COLUMNS[len(SPAN_COLUMNS) :]])
    return reading.evidence(table)[COLUMNS]


def by_outlet(hits: pd.DataFrame, reading: Reading) -> pd.DataFrame:
    """How often each outlet uses each class in its own voice: one row per group, class and outlet.

    ``n`` hits; ``words`` the outlet's words in its own voice (scare quotes included, other quotations and indirect
    speech left out); ``per_1000`` hits for 1,000 of them, with the 95 % Wilson interval ``low, high`` of the same
    scale.

    >>> import framing
    >>> texts = {"A": "The deal may possibly fail.", "B": "The deal failed."}
    >>> reading = framing.read(framing.event_from_texts(texts))
    >>> by_outlet(hits(reading), reading)[["class", "outlet", "n", "words"]].values.tolist()
    [['hedging', 'A', 2, 5], ['hedging', 'B', 0, 3]]
    """
    if hits.empty:
        return pd.DataFrame(columns=OUTLET_COLUMNS)
    words = reading.own_words.reset_index()
    counted = hits[hits["voice"].isin(OWN_VOICES)]
    n = counted.groupby(["group", "class", "outlet"]).size().rename("n").reset_index()
    table = hits[["group", "class"]].drop_duplicates().merge(words, how="cross").merge(n, how="left")
    table = (
        table.fillna({"n": 0}).astype({"n": int}).sort_values(["group", "class"], kind="stable").reset_index(drop=True)
    )
    low, high = wilson_interval(table["n"], table["words"])
    rate = table["n"] / table["words"].where(table["words"] > 0)
    return table.assign(per_1000=1000 * rate, low=1000 * low, high=1000 * high)[OUTLET_COLUMNS]


def sentences(hits: pd.DataFrame, reading: Reading, tones: pd.DataFrame | None = None) -> pd.DataFrame:
    """How loaded is the wording of each sentence? One row per sentence, with the words that made its score.

    ``loaded`` is the sum over the hits of strength times the weight of their class (``classes.csv``), halved for words
    that are not the outlet's own, divided by the square root of the sentence's number of words; 0 without hits. It
    orders sentences within one event; it is no measure of bias. ``n`` counts hits of weighted classes, ``forms`` are
    their words. With ``tones`` (target tone's votes: ``article_id, sentence_id, neutral``) the mean probability that
    a mention is not told neutrally is added, times ``TONE_WEIGHT``.

    >>> import framing
    >>> text = "The deal failed. It was an outrageous, shameful failure."
    >>> reading = framing.read(framing.event_from_texts({"A": text}))
    >>> sentences(hits(reading), reading)[["sentence_id", "n", "forms"]].values.tolist()
    [[0, 0, ()], [1, 2, ('outrageous', 'shameful')]]
    """
    weight = hits["class"].map({name: entry["weight"] for name, entry in classes().items()})
    voice = hits["voice"].isin(OWN_VOICES).map({True: 1.0, False: OTHERS_WEIGHT})
    scored = hits.assign(score=hits["strength"] * weight * voice)[weight > 0] if len(hits) else hits.assign(score=[])
    keys = ["article_id", "sentence_id"]
    sums = scored.groupby(keys).agg(score=("score", "sum"), n=("form", "size"), forms=("form", tuple)).reset_index()
    tokens = reading.tokens[reading.tokens["token"].str.contains(r"\w", regex=True)]
    length = tokens.groupby(keys).size().rename("words").reset_index()
    table = reading.sentences.merge(length, how="left", on=keys).merge(sums, how="left", on=keys)
    table["loaded"] = (table["score"] / table["words"].clip(lower=1) ** 0.5).astype(float).fillna(0.0)
    if tones is not None and len(tones):
        attitude = (1 - tones["neutral"].astype(float)).groupby([tones[key] for key in keys]).mean()
        votes = table[keys].merge(attitude.rename("attitude").reset_index(), how="left", on=keys)["attitude"]
        table["loaded"] += TONE_WEIGHT * votes.fillna(0.0).to_numpy()
    table["n"] = table["n"].fillna(0).astype(int)
    table["forms"] = [forms if isinstance(forms, tuple) else () for forms in table["forms"]]
    return table[SENTENCE_COLUMNS]


def _of_article(text: str, words: Words) -> list[tuple[int, int, str, int]]:
    """Hits of the sets first, then evaluative words where no set has a hit."""
    known = classes()
    found, taken = [], set()
    order = {set_id: number for number, set_id in enumerate(SETS)}
    for hit in sorted(searcher(SETS).search(text, words), key=lambda hit: (order[hit.naming_set.set_id], hit.start)):
        name = hit.variant.connotation
        place = set(range(hit.start, hit.end))
        if hit.certain and name in known and not taken & place:
            found.append((hit.start, hit.end, name, _SET_STRENGTH))
            taken |= place
    for start, end, entry in evaluative().search(text, words):
        if not taken & set(range(start, end)):
            found.append((start, end, entry.wording_class, entry.strength))
    return sorted(found)
