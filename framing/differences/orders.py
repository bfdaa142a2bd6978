"""What is told first here and later there, and who has the first word.

A fact counts (distance of its positions, each from 0 to 1, + log2(1 + facts that it overtakes) / 5) x (1.25 - position
/ 2), with its position in the article that tells it earlier; nothing where it moved less than a tenth of the article
and overtook nothing. Facts that stand in a row in both articles moved as one. A rewriting is read against
the copy, and two articles of which none was written from the other count .8. The right side is what the other article
tells before it, where it overtook something. Who is heard first, where it is somebody else than in the agency's
article, counts ``.5``, who is quoted first ``.4``.
"""

from __future__ import annotations

from itertools import permutations
from math import log2

import pandas as pd

from framing.differences.change import NOT_COPIED, Change, apart, base_of, whole_facts
from framing.lexicons import reporting_verbs, verb_of
from framing.measures.coverage import shortened

_FIRST_WORD, _FIRST_QUOTED = 0.5, 0.4
_FORMS = ("direct", "partial", "indirect")
_OVERTAKING = 5
_NOTICED = 0.1  # of the article; who overtakes nothing and moves less stands where it stood
_NOTHING = Change("", "", "", "", 0, 0.0)
_PRONOUN = 4  # letters of "they", "whom"
_SPAN = ["article_id", "start", "end"]


def orders(comparison) -> list[Change]:
    """Each fact that moved, in the two articles where it moved most, and who has the first word."""
    facts = whole_facts(comparison)
    facts = facts[facts["told"].str.startswith("told")]
    told = {article: list(rows.itertuples()) for article, rows in facts.sort_values("start").groupby("article_id")}
    best: dict[int, Change] = {}
    moved: dict[int, tuple] = {}
    written_from = _written_from(comparison.substitutions)
    rewritings = {article for _, article in written_from}
    for here, there in permutations(told, 2):
        if {here, there} <= rewritings:
            continue
        copied = 1.0 if {(here, there), (there, here)} & written_from else NOT_COPIED
        theirs = {row.fact_id: row for row in told[there]}
        ours = [row for row in told[here] if row.fact_id in theirs]
        for place, early in enumerate(ours):
            late = theirs[early.fact_id]
            over = [row for row in ours[place + 1 :] if theirs[row.fact_id].start < late.start]
            change = _order(early, late, [(row, theirs[row.fact_id]) for row in over], copied)
            if change.strength > best.get(early.fact_id, _NOTHING).strength:
                best[early.fact_id], moved[early.fact_id] = change, (early, late)
    kept = apart([best[block[0]] for block in _blocks(best, moved)])
    fact_of = {(row.article_id, row.start): row.fact_id for row in facts.itertuples()}
    everywhere = {fact: rows[_SPAN].values.tolist() for fact, rows in facts.groupby("fact_id")}
    for change in kept:
        told = {fact_of[article, start] for article, start, _ in change.places}
        change.places += [place for fact in sorted(told) for place in everywhere[fact] if place not in change.places]
    return [*kept, *_heard_first(comparison)]


def _written_from(substitutions: pd.DataFrame) -> set[tuple[str, str]]:
    """Pairs of articles of which the second was written from the first."""
    copied = substitutions[substitutions["copy"].astype(bool)]
    return set(zip(copied["left_article"], copied["right_article"], strict=True))


def _blocks(best: dict[int, Change], moved: dict[int, tuple]) -> list[list[int]]:
    """Facts that stand in a row in both articles moved as one: groups of them, the strongest first."""
    blocks: list[list[int]] = []
    order = sorted(best, key=lambda fact: [(one.article_id, one.sentence_id) for one in moved[fact]])
    for fact in order:
        last = blocks[-1][-1] if blocks else None
        if last is not None and all(
            (before.article_id, before.sentence_id + 1) == (after.article_id, after.sentence_id)
            for before, after in zip(moved[last], moved[fact], strict=True)
        ):
            blocks[-1].append(fact)
        else:
            blocks.append([fact])
    return [sorted(block, key=lambda fact: (-best[fact].strength, fact)) for block in blocks]


def _order(early, late, over: list[tuple], copied: float) -> Change:
    """A fact told early here and late there, with the first of those that stand before it there and after it here."""
    distance = max(late.position - early.position, 0.0)
    moved = distance + log2(1 + len(over)) / _OVERTAKING if over or distance >= _NOTICED else 0.0
    strength = moved * (1.25 - early.position / 2) * copied
    told = [early, late, *min(over, key=lambda pair: pair[1].start, default=())]
    spans = [[row.article_id, int(row.start), int(row.end)] for row in told]
    first = shortened(told[3].sentence) if over else ""
    return Change(early.outlet, shortened(early.sentence), late.outlet, first, 1 + len(over), strength, spans)


def _heard_first(comparison) -> list[Change]:
    """Who is heard first, and who is quoted first, where that is not as in the agency's article (else the first).

    A speaker who is only a pronoun, or only guessed, is none.
    """
    rows = comparison.quotations
    rows = rows[rows["certain"].astype(bool) & ~rows["source"].isin(["", "unknown"]) & (rows["part"] != "headline")]
    rows = rows[rows["form"].isin(_FORMS)].sort_values("start", ascending=False)
    rows = [row for row in rows.itertuples() if len(_speaker(row)) > _PRONOUN and _speaks(row.cue)]
    base, found = base_of(comparison).article_id, []
    for said, strength, forms in (("heard", _FIRST_WORD, _FORMS), ("quoted", _FIRST_QUOTED, _FORMS[:1])):
        first = {row.article_id: row for row in rows if row.form in forms}
        for article in sorted(set(first) - {base} if base in first else ()):
            if not _one_speaker(first[article], first[base]):
                told = first[base], first[article]
                spans = [[one.article_id, int(one.start), int(one.end)] for one in told]
                words = [f"first {said}: {_speaker(one)}, {shortened(one.quotation)}" for one in told]
                found.append(Change(told[0].outlet, words[0], told[1].outlet, words[1], 1, strength, spans))
    return apart(found)


def _speaks(cue: str) -> bool:
    """Is this a verb of speech, and not of a text or a finding ("can show that")?"""
    verb = reporting_verbs().get(verb_of(cue.lower()).split(" ")[0] if cue else "")
    return verb is None or (verb["speech"] and not verb["shows"])


def _one_speaker(one, other) -> bool:
    return _speaker(one).lower() == _speaker(other).lower()


def _speaker(row) -> str:
    return str(row.actor or row.speaker)
