"""A lede hides the name that the next sentence gives: "a watchdog said. ... according to the Harbour Observatory"."""

from __future__ import annotations

from framing.measures.quoting.mentioned import is_description
from framing.measures.quoting.quotation import Quotation

_REACH = 3  # sentences


def named_later(rows: list[Quotation]) -> list[Quotation]:
    """The quotations of one article, with a body that it opens with, unnamed, as the first body named right after.

    Only what the headline or the lede calls "a group", "a union", is so read, and then in the whole article; a guess.
    """
    changed = list(rows)
    for row in rows:
        known = _named_after(row, rows) if _is_hidden(row) else None
        for number, other in enumerate(rows):
            if known is not None and other.actor_id == row.actor_id:
                changed[number] = other.said_by(known, f"“{row.speaker}” read as {known.actor}, named right after")
    return changed


def _is_hidden(row: Quotation) -> bool:
    new = row.speaker.split()[:1] in (["a"], ["an"], ["A"], ["An"])
    return row.opening and new and row.source == "organisation" and is_description(row.actor)


def _named_after(row: Quotation, rows: list[Quotation]) -> Quotation | None:
    near = (other for other in rows if other.start > row.end and other.line <= row.line + _REACH)
    return next((one for one in near if one.source == "organisation" and not is_description(one.actor)), None)
