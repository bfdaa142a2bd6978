"""What was added to shared copy or cut from it: clauses, sentences, and sentences in a row as one.

Each counts ``log2(1 + words) x (1 + charge / 2) x copy``, from 1.25 at the beginning of the article down to .75 at its
end; 1.5 times that inside a sentence that was kept: that is an edit, and not a matter of room. What other outlets cut
as well counts .8 for each of them, and half where it was shown already.
"""

from __future__ import annotations

from collections import Counter
from math import log2

from framing.differences.change import NOT_COPIED, Change, Charge, distinct_places, length

_INSIDE = 1.5
_CUT_ELSEWHERE, _SHOWN_ALREADY = 0.8, 0.5


def passages(rows: list, kind: str, comparison) -> list[Change]:
    """The additions or the cuts among rows of the table of substitutions, each with its strength."""
    charge = Charge(comparison)
    groups = _in_a_row(rows, kind)
    cutters: dict[tuple, set[str]] = {}
    for group in groups:
        for row in group:
            cutters.setdefault((row.article_id, row.start), set()).add(row.right_article)
    found, shown = [], Counter()
    for group in groups:
        first = group[0]
        place = first.article_id, first.start
        repeated = _CUT_ELSEWHERE ** (len(cutters[place]) - 1) * _SHOWN_ALREADY ** shown[place]
        found.append(_passage(group, charge, comparison, repeated))
        shown[place] += 1
    return found


def _in_a_row(rows: list, kind: str) -> list[list]:
    """Additions or cuts, those of whole sentences that follow one another together."""
    side = "left" if kind == "cut" else "right"
    groups: list[list] = []
    seen: set[tuple] = set()
    for row in sorted(rows, key=lambda row: (row.right_article, row.left_article, row.start)):
        place = (row.right_article, row.article_id, row.start)
        if place in seen:
            continue
        seen.add(place)
        last = groups[-1][-1] if groups else None
        follows = (
            last is not None
            and row.whole_sentence
            and last.whole_sentence
            and (last.left_article, last.right_article) == (row.left_article, row.right_article)
            and getattr(row, f"{side}_sentence") == getattr(last, f"{side}_sentence") + 1
        )
        groups[-1].append(row) if follows else groups.append([row])
    return groups


def _passage(rows: list, charge: Charge, comparison, repeated: float) -> Change:
    first = rows[0]
    left, right = " ".join(row.left for row in rows).strip(), " ".join(row.right for row in rows).strip()
    heaviest = max(charge.of((row.article_id, row.start, row.end)) for row in rows)
    early = 1.25 - 0.5 * first.start / max(len(comparison.reading.text(first.article_id)), 1)
    copied = 1.0 if any(row.copy for row in rows) else NOT_COPIED
    inside = 1.0 if first.whole_sentence else _INSIDE
    strength = log2(1 + length(left + right)) * (1 + heaviest / 2) * early * copied * inside * repeated
    spans = distinct_places((row.article_id, row.start, row.end) for row in rows)
    return Change(first.left_outlet, left, first.right_outlet, right, len(rows), strength, spans)
