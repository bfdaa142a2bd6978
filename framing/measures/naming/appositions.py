"""Which phrases are set beside which: "Mike Pompeo, *the CIA director*"."""

from __future__ import annotations

from framing.measures.naming.candidate import Candidate


def apposed(found: list[Candidate]) -> list[tuple[Candidate, Candidate]]:
    """Pairs of candidates of which one renames the other; of several persons before a description the nearest."""
    by_head = {(c.words.article_id, c.head): c for c in found}
    pairs = []
    for article in {id(c.words): c.words for c in found}.values():
        for head, other in article.appositions():
            left, right = by_head.get((article.article_id, head)), by_head.get((article.article_id, other))
            if left and right:
                pairs.append(_nearest(left, right, by_head))
    return pairs


def _nearest(left: Candidate, right: Candidate, by_head: dict) -> tuple[Candidate, Candidate]:
    """The pair, with the person who stands between the two, if one does, in the place of the other name."""
    name, other = (left, right) if left.form == "name" else (right, left)
    if name.form != "name" or other.form == "name":
        return left, right
    article = name.words
    after = other.first > name.name.last
    between = range(name.name.last + 1, other.first) if after else range(other.head + 1, name.first)
    persons = [article.name_at[t] for t in between if t in article.name_at]
    persons = [one for one in persons if one.type == "person" and article.dep[one.head] != "poss"]
    nearest = by_head.get((article.article_id, persons[-1 if after else 0].head)) if persons else None
    return (left, right) if nearest is None or nearest.form != "name" else (nearest, other)
