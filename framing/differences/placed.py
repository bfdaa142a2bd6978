"""Differences beyond one sentence: what is told first, headlines, pictures, voices that only one outlet has.

* ``order``: see ``orders``. ``metaphor``: see ``pictures``.
* ``headline``: all headlines, each against the agency's, else the first: ``1 + charge`` of the words that the others
  have not.
* ``voice``: direct speech that no other article tells: ``log2(1 + words) x (1.25 - position / 2)``, with the sentences
  that follow one another as one.
"""

from __future__ import annotations

from math import log2

from framing.differences.change import Change, Charge, base_of, length, whole_facts
from framing.differences.orders import orders
from framing.differences.pictures import pictures


def changes(comparison, kind: str) -> list[Change]:
    """The differences of one kind (order, headline, metaphor, voice), each with its strength."""
    return {"order": orders, "headline": _headlines, "metaphor": pictures, "voice": _voices}[kind](comparison)


def _headlines(comparison) -> list[Change]:
    base = base_of(comparison)
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
