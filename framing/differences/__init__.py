"""What to read first: the strongest differences of an event as sentences, each with its evidence.

Rules, not a model, and never a judgement. Every candidate says what one outlet has and the others have not, in counts,
and carries the spans that were counted. Its ``strength`` is

    weight of the question x part x log2(1 + n) x (n - m) / n

with ``n`` the places of the outlet and ``m`` those of the outlet that comes next. What an outlet chose to call
something is seen at once and weighs most (terms, exchanges), then who is named; what rests on knowing who speaks or
which sentences tell the same weighs less (voices, facts); what a word list or a parser guesses least, and it says so.
``part`` is less than 1 where a sentence says less: a plain term, an exchange (it is read against one other outlet),
people without a name. Nothing under two places is said, who has how much room is said once for each two outlets, and
each person is told of once. The table is then put in order so that it is varied: of the candidates left, the one with
the greatest strength comes next, halved for each finding of the same question above it and taken times .8 for each of
the same outlet.
"""

from __future__ import annotations

import pandas as pd

from framing.differences import (
    headlines,
    own_words,
    placing,
    quoted,
    reporting,
    silent,
    speakers,
    told,
    versions,
    voices,
    who_is_named,
    wordings,
)
from framing.differences.candidates import SPAN, WEIGHTS, varied

__all__ = ["COLUMNS", "FEWEST", "WEIGHTS", "findings"]

COLUMNS = ["question", "sentence", "detail", "strength", "n", "outlet", "choice", "evidence"]
FEWEST = 2
_FINDERS = (
    wordings.terms, wordings.words, wordings.judging, wordings.tone, own_words.topics, own_words.strong_words,
    versions.names, versions.exchanges, versions.rewriting, versions.copied, versions.agents,
    who_is_named.named_alone, who_is_named.named_by_all_but_one, who_is_named.named_most,
    headlines.named,
    told.cut_facts, told.added, silent.all_but_one, silent.words_of_others, placing.moved,
    reporting.doubt, quoted.share, quoted.voices, quoted.unnamed_sources,
    voices.main_speaker, voices.room, speakers.alone, speakers.balance,
)  # fmt: skip


def findings(comparison, names: dict[str, str] | None = None, most: int | None = None) -> pd.DataFrame:
    """The strongest differences: one row per finding, in reading order.

    Columns: ``question`` (``names, terms, exchanges, words, tone`` ...: where to read on), ``sentence`` (what one
    sees), ``detail`` (what the other outlets have), ``strength`` (see above), ``n`` (places counted), ``outlet``,
    ``choice`` (what to choose there: a term, an actor ...), ``evidence`` (a list of ``[article_id, start, end]``).
    ``names`` maps outlets to the names to be used, for reading blind.

    >>> from framing import Article, Event, compare
    >>> a = "Militants shelled a village. Rebel militants fled, and militants hid."
    >>> texts = {"A": a, "B": "Terrorists shelled a village. Terrorists fled, and terrorists hid."}
    >>> event = Event("e", "", tuple(Article(name, name, "", text) for name, text in texts.items()))
    >>> findings(compare(event)).iloc[0][["question", "sentence"]].tolist()
    ['terms', 'Only B says “terrorists” in its own voice: 3 times.']
    """
    shown = names or {outlet: outlet for outlet in comparison.reading.outlets}
    if len(shown) < 2:
        return pd.DataFrame(columns=COLUMNS)
    candidates = [c for find in _FINDERS for c in find(comparison, shown) if c.n >= FEWEST and c.strength > 0]
    ordered = varied(candidates)[:most]
    rows = [
        (c.question, c.sentence, c.detail, round(c.strength, 3), c.n, c.outlet, c.choice, c.rows[SPAN].values.tolist())
        for c in ordered
    ]
    return pd.DataFrame(rows, columns=COLUMNS)
