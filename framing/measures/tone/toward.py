"""How does a text sound toward each actor it mentions, and in which outlet?"""

from __future__ import annotations

from itertools import compress

import numpy as np
import pandas as pd

from framing import statistics
from framing.grouping import grouped
from framing.language.reading import SPAN_COLUMNS, Reading
from framing.measures.tone import features, tiers
from framing.measures.tone.clear import Judging, clear, judged, judging_words, of_the_event
from framing.measures.tone.sparse import Scene

CALLS = ("negative", "neutral", "positive")
_LEXICON_SPEAKS = 0.2  # of VADER's -1 to 1: one word of middling strength
TOWARD_COLUMNS = ["actor_id", "actor", *CALLS, "tone", "confident", "judged", "lexicon", "flag", "tier"]
_SHARES = [f"{call}_{column}" for call in CALLS for column in ("share", "low", "high")]
_VOTED = ["actor", "article_id", "tone", "confident", "positive", "negative"]
OUTLET_COLUMNS = ["actor_id", "actor", "outlet", "n", "articles", *CALLS, "uncertain", "votes", *_SHARES]
OUTLET_COLUMNS += ["balance", "low", "high", "resampled", "note"]


def toward(reading: Reading, mentions: pd.DataFrame, tier: str = "") -> pd.DataFrame:
    """One row per mention of an actor: the tone of its sentence *toward that actor*.

    ``mentions`` has the span columns, ``actor_id`` and ``actor`` (naming's table, or your own). ``negative, neutral,
    positive`` are probabilities that add up to 1; ``tone`` is the likeliest of them; ``confident`` says whether it is
    among the surer half of the model's calls and, where it is not neutral, borne out: by a word beside the mention that
    judges the same way (``judged``), or because it is among the surest quarter of such calls. ``lexicon`` is VADER's
    score (-1 to 1) of the ten words on either side.
    ``flag`` names what speaks against taking the call at its word: ``lexicon`` (points the other way), ``quotation``
    (the sentence is somebody else's words, so the tone is the speaker's), ``event`` (no word beside it judges, one that
    names what happened points there: *pleaded guilty*, *won*). ``tier`` says which model spoke; ask for one
    of ``tiers.TIERS`` by name, or get the best that is installed. Articles that are not in English are left out.

    >>> from framing.corpus.article import Article, Event
    >>> from framing.language.reading import read
    >>> reading = read(Event("e", "", (Article("a", "Outlet A", "", "Critics called Smith a reckless liar."),)))
    >>> mention = pd.DataFrame({"article_id": ["a"], "start": [15], "end": [20], "actor_id": "smith", "actor": "Smith"})
    >>> toward(reading, reading.evidence(mention))["tone"].tolist()
    ['negative']
    """
    english = [article_id for article_id, language in reading.languages.items() if language == "en"]
    rows = mentions[mentions["article_id"].isin(english)].reset_index(drop=True)
    if rows.empty:
        return pd.DataFrame(columns=[*SPAN_COLUMNS, *TOWARD_COLUMNS])
    tier = tier or tiers.tier()
    scenes, texts = _scenes(reading, rows)
    shares = tiers.probabilities(scenes, texts, tier)
    table = rows[[*SPAN_COLUMNS, "actor_id", "actor"]].copy()
    table[list(CALLS)] = shares
    table["tone"] = np.array(CALLS, dtype=object)[shares.argmax(axis=1)]
    table["judged"] = judged(shares, scenes, texts, _listed(reading, rows, scenes, texts))
    table["confident"] = clear(shares, table["judged"].to_numpy(), tier)
    near = {}
    for text, scene in zip(texts, scenes, strict=True):
        if (text, scene.start, scene.end) not in near:
            near[text, scene.start, scene.end] = features.near_target(text, scene.start, scene.end)
    table["lexicon"] = [near[text, scene.start, scene.end] for text, scene in zip(texts, scenes, strict=True)]
    table["flag"] = _flags(table, of_the_event(shares, scenes, texts))
    table["tier"] = tier
    return table[[*SPAN_COLUMNS, *TOWARD_COLUMNS]]


def by_outlet(toward: pd.DataFrame) -> pd.DataFrame:
    """One row per actor and outlet: how its mentions divide, with every vote visible.

    ``n`` mentions in ``articles``; ``negative, neutral, positive`` are the numbers of calls, ``uncertain`` how many of
    them were not confident, ``votes`` each call in the order of the text (- . +, in brackets where not confident).
    ``*_share, *_low, *_high``: shares with 95 % credible intervals (Dirichlet, Jeffreys' prior). ``balance`` is the
    mean of positive minus negative probability (-1 to 1) with a 95 % bootstrap interval ``low, high`` over
    ``resampled`` (articles from five on, else mentions). Under five mentions there is no share; ``note`` says so.

    >>> rows = [["a", "x", "X", "Outlet A", .8, .1, .1, "negative", True]] * 3
    >>> columns = ["article_id", "actor_id", "actor", "outlet", *CALLS, "tone", "confident"]
    >>> by_outlet(pd.DataFrame(rows, columns=columns))[["n", "votes", "note"]].values.tolist()
    [[3, '- - -', 'too little text']]
    """
    rows = [_outlet_row(*key, *values) for key, values in grouped(toward, ["actor_id", "outlet"], _VOTED)]
    table = pd.DataFrame(rows, columns=OUTLET_COLUMNS)
    most = table.groupby("actor_id")["n"].transform("sum").astype(int)
    return table.loc[(-most).sort_values(kind="stable").index].reset_index(drop=True)


def _outlet_row(actor_id, outlet: str, actors, places, tones, confident, positive, negative) -> list:
    counts = [tones.count(call) for call in CALLS]
    n, articles = len(tones), len(set(places))
    unsure = sum(not sure for sure in confident)
    first = [actor_id, actors[0], outlet, n, articles, *counts, unsure, _votes(tones, confident)]
    if n < statistics.FEWEST_FOR_SHARE:
        return [*first, *[np.nan] * (len(_SHARES) + 3), "", "too little text"]
    _, low, high = statistics.dirichlet_intervals(counts)
    shares = [value for k in range(3) for value in (counts[k] / n, low[k], high[k])]
    difference = np.array(positive) - np.array(negative)
    unit = "article" if statistics.resampling_unit(articles) == "article" else "mention"
    keys = np.array(places) if unit == "article" else np.arange(n)
    clusters = [(float(difference[keys == key].sum()), int((keys == key).sum())) for key in dict.fromkeys(keys)]
    bounds = statistics.bootstrap_interval(clusters, _mean, draws=500)
    return [*first, *shares, float(difference.mean()), *bounds, unit, "few mentions" if n < statistics.FEW else ""]


def _mean(clusters: list[tuple[float, int]]) -> float:
    """The mean over clusters given as sum and size."""
    sums, sizes = zip(*clusters, strict=True)
    return sum(sums) / sum(sizes)


def _votes(tones, confident) -> str:
    signs = dict(zip(CALLS, "-.+", strict=True))
    votes = zip(tones, confident, strict=True)
    return " ".join(signs[call] if sure else f"({signs[call]})" for call, sure in votes)


def _scenes(reading: Reading, rows: pd.DataFrame) -> tuple[list[Scene], list[str]]:
    """The sentence of each mention with its tokens, and the mention's place in it."""
    lines = {
        (article_id, number): (start, sentence)
        for article_id, number, start, sentence in zip(
            *(reading.sentences[column] for column in ("article_id", "sentence_id", "start", "sentence")), strict=True
        )
    }
    wanted = set(zip(rows["article_id"], rows["sentence_id"], strict=True))
    tokens = _tokens(reading, wanted, lines)
    scenes, texts = [], []
    columns = (rows[column] for column in ("article_id", "sentence_id", "start", "end"))
    for article_id, number, start, end in zip(*columns, strict=True):
        offset, text = lines[article_id, number]
        scenes.append(Scene(tokens.get((article_id, number), []), start - offset, min(end - offset, len(text))))
        texts.append(text)
    return scenes, texts


def _listed(reading: Reading, rows: pd.DataFrame, scenes: list[Scene], texts: list[str]) -> list[list[Judging]]:
    """The words of each mention's sentence that judge, placed in it; none where the article was not parsed."""
    parsed = set(reading.parsed)
    of_article = {name: judging_words(reading, name) if name in parsed else [] for name in rows["article_id"].unique()}
    found = []
    for article_id, start, scene, text in zip(rows["article_id"], rows["start"], scenes, texts, strict=True):
        first = start - scene.start
        placed = ((begin - first, end - first, value) for begin, end, value in of_article[article_id])
        found.append([word for word in placed if 0 <= word[0] < len(text)])
    return found


def _tokens(reading: Reading, wanted: set, lines: dict) -> dict[tuple, list[features.Token]]:
    found, first = {}, {}
    names = ("article_id", "sentence_id", "start", "end", "token", "lemma", "pos", "dep", "head", "token_id")
    columns = (reading.tokens[name].tolist() for name in names)
    for article_id, number, start, end, token, lemma, pos, dep, head, token_id in zip(*columns, strict=True):
        key = (article_id, number)
        if key in wanted:
            offset, begin = lines[key][0], first.setdefault(key, token_id)
            found.setdefault(key, []).append(
                features.Token(start - offset, end - offset, token, lemma, pos, dep, head - begin)
            )
    return found


def _flags(table: pd.DataFrame, of_the_event: np.ndarray) -> list[str]:
    against = (table["tone"] == "negative") & (table["lexicon"] >= _LEXICON_SPEAKS)
    against |= (table["tone"] == "positive") & (table["lexicon"] <= -_LEXICON_SPEAKS)
    borrowed = table["voice"].isin(["quoted", "attributed"]) & (table["tone"] != "neutral")
    rows = zip(against, borrowed, of_the_event & ~table["judged"], strict=True)
    return [", ".join(compress(("lexicon", "quotation", "event"), row)) for row in rows]
