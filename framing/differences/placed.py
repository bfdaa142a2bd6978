"""Differences beyond one sentence: what is told first, headlines, pictures, voices that only one outlet has.

* ``order``: a fact that one article tells early and another late: (distance of its positions, each from 0 to 1, +
  the share of their common facts that it overtakes) x (1.25 - position / 2), position in the article that tells it
  earlier; the right side is what the other article tells before it, where it overtook something. Who has the first
  word, where it is somebody else than in the agency's article: ``.5``.
* ``headline``: all headlines, each against the agency's, else the first: ``1 + charge`` of the words that the others
  have not.
* ``metaphor``: pictures: ``(1 + charge) x part x log2(1 + n)``, half where they are somebody else's words.
* ``voice``: direct speech that no other article tells: ``log2(1 + words) x (1.25 - position / 2)``, with the sentences
  that follow one another as one.
"""

from __future__ import annotations

from itertools import permutations
from math import log2

from framing.differences.change import Change, Charge, apart, length, whole_facts
from framing.language.reading import OWN_VOICES
from framing.measures.coverage import shortened

_PART = {"headline": 1.5, "lede": 1.25}
_FIRST_WORD = 0.5
_NOT_ITS_OWN = 0.5
_SPAN = ["article_id", "start", "end"]
_PICTURES = ("metaphor", "dehumanising")


def changes(comparison, kind: str) -> list[Change]:
    """The differences of one kind (order, headline, metaphor, voice), each with its strength."""
    return {"order": _orders, "headline": _headlines, "metaphor": _pictures, "voice": _voices}[kind](comparison)


def _orders(comparison) -> list[Change]:
    facts = whole_facts(comparison)
    facts = facts[facts["told"].str.startswith("told")]
    told = {article: list(rows.itertuples()) for article, rows in facts.sort_values("start").groupby("article_id")}
    best: dict[int, Change] = {}
    for here, there in permutations(told, 2):
        theirs = {row.fact_id: row for row in told[there]}
        ours = [row for row in told[here] if row.fact_id in theirs]
        for place, early in enumerate(ours):
            late = theirs[early.fact_id]
            over = [row for row in ours[place + 1 :] if theirs[row.fact_id].start < late.start]
            change = _order(early, late, [(row, theirs[row.fact_id]) for row in over], len(ours))
            if change.strength > 0:
                best[early.fact_id] = max(change, best.get(early.fact_id, change), key=lambda change: change.strength)
    kept = apart(list(best.values()))
    fact_of = {(row.article_id, row.start): row.fact_id for row in facts.itertuples()}
    everywhere = {fact: rows[_SPAN].values.tolist() for fact, rows in facts.groupby("fact_id")}
    for change in kept:
        told = {fact_of[article, start] for article, start, _ in change.places}
        change.places += [place for fact in sorted(told) for place in everywhere[fact] if place not in change.places]
    return [*kept, *_heard_first(comparison)]


def _order(early, late, over: list[tuple], shared: int) -> Change:
    """A fact told early here and late there, with the first of those that stand before it there and after it here."""
    moved = max(late.position - early.position, 0.0) + len(over) / shared
    strength = moved * (1.25 - early.position / 2)
    told = [early, late, *min(over, key=lambda pair: pair[1].start, default=())]
    spans = [[row.article_id, int(row.start), int(row.end)] for row in told]
    first = shortened(told[3].sentence) if over else ""
    return Change(early.outlet, shortened(early.sentence), late.outlet, first, 1 + len(over), strength, spans)


def _heard_first(comparison) -> list[Change]:
    """Who has the first word, where that is not whoever has it in the agency's article (else the first article)."""
    rows = comparison.quotations
    rows = rows[rows["form"].isin(["direct", "partial", "indirect"]) & ~rows["source"].isin(["", "unknown"])]
    rows = rows[rows["part"] != "headline"].sort_values("start").drop_duplicates("article_id")
    first = {row.article_id: row for row in rows.itertuples()}
    base = _base(comparison)
    if base.article_id not in first:
        return []
    found, theirs = [], first[base.article_id]
    for article, row in first.items():
        if article != base.article_id and _speaker(row).lower() != _speaker(theirs).lower():
            spans = [[one.article_id, int(one.start), int(one.end)] for one in (theirs, row)]
            words = [f"first heard: {_speaker(one)}, {shortened(one.quotation)}" for one in (theirs, row)]
            found.append(Change(theirs.outlet, words[0], row.outlet, words[1], 1, _FIRST_WORD, spans))
    return found


def _speaker(row) -> str:
    return str(row.actor or row.speaker)


def _base(comparison):
    """The agency's article, else the first."""
    articles = comparison.event.articles
    agencies = {article.wire for article in articles} - {""}
    return next((article for article in articles if article.outlet in agencies), articles[0])


def _headlines(comparison) -> list[Change]:
    base = _base(comparison)
    articles = [article for article in comparison.event.articles if article.headline]
    if len(articles) < 2 or not base.headline:
        return []
    charge, found = Charge(comparison), []
    for article in articles:
        if article is not base:
            places = [[one.article_id, 0, len(one.headline)] for one in (base, article)]
            strength = 1 + charge.of(tuple(places[1]), base.headline)
            found.append(Change(base.outlet, base.headline, article.outlet, article.headline, 1, strength, places))
    return found


def _pictures(comparison) -> list[Change]:
    hits = comparison.wording
    hits = hits[hits["group"].isin(_PICTURES)]
    charge, found = Charge(comparison), []
    for (outlet, _), rows in hits.groupby(["outlet", hits["form"].str.lower()], sort=False):
        spans = rows[_SPAN].values.tolist()
        heaviest = max(charge.of(tuple(span)) for span in spans)
        part = max(_PART.get(name, 1.0) for name in rows["part"])
        own = 1.0 if rows["voice"].isin(OWN_VOICES).any() else _NOT_ITS_OWN
        said = "" if own == 1.0 else " (somebody else's words)"
        strength = (1 + heaviest) * part * own * log2(1 + len(rows))
        found.append(Change("", "", outlet, rows["form"].iloc[0] + said, len(rows), strength, spans))
    return found


def _voices(comparison) -> list[Change]:
    told = whole_facts(comparison)
    told = told[told["told"].str.startswith("told") & (told["articles"] > 1)]
    shared = {(row.article_id, row.sentence_id) for row in told.itertuples()}
    turns: dict[tuple, list] = {}
    for row in comparison.quotations.sort_values(["article_id", "start"]).itertuples():
        if row.form == "direct" and row.source != "unknown" and (row.article_id, row.sentence_id) not in shared:
            turns.setdefault((row.article_id, row.actor or row.speaker), []).append(row)
    return [_voice(speaker, turn, comparison) for (_, speaker), turn in turns.items()]


def _voice(speaker: str, turn: list, comparison) -> Change:
    first, words = turn[0], " ".join(row.quotation for row in turn)
    position = first.start / max(len(comparison.reading.text(first.article_id)), 1)
    spans = [[row.article_id, int(row.start), int(row.end)] for row in turn]
    return Change("", speaker, first.outlet, words, len(turn), log2(1 + length(words)) * (1.25 - position / 2), spans)
