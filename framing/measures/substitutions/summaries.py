"""Exchanges read from one article, counted over the event, and the edits that were not carried through."""

from __future__ import annotations

import re
from collections import Counter

import pandas as pd

from framing.grouping import grouped
from framing.language.reading import SPAN_COLUMNS, Reading
from framing.measures.substitutions.line import Line
from framing.measures.substitutions.lines import Lines

SUMMARY_COLUMNS = ["kind", "left", "right", "right_outlet", "n", "places", "left_outlets", "example"]
_PLACE = ["article_id", "start", "end"]


def both_directions(substitutions: pd.DataFrame) -> pd.DataFrame:
    """Each exchange in two rows: from left to right, and back; what was added one way was cut the other way.

    The columns of a ``substitutions`` table. In the rows that are turned, ``left*`` and ``right*`` change places; the
    span columns are left as they are.

    >>> added = pd.DataFrame({"kind": ["added"], "left": [""], "right": ["armed"]})
    >>> both_directions(added)[["kind", "left", "right"]].values.tolist()
    [['added', '', 'armed'], ['cut', 'armed', '']]
    """
    return pd.concat([substitutions, _turned(substitutions)], ignore_index=True)


def from_base(substitutions: pd.DataFrame, article_id: str) -> pd.DataFrame:
    """The rows of one article's exchanges with the others, each read from that article: it is always on the left.

    The columns of a ``substitutions`` table; rows are turned as in ``both_directions``.

    >>> row = {"left_article": "a", "right_article": "b", "left": "forces", "right": "militants", "kind": "label"}
    >>> from_base(pd.DataFrame([row]), "b")[["left_article", "left", "right_article", "right"]].values.tolist()
    [['b', 'militants', 'a', 'forces']]
    """
    as_given = substitutions[substitutions["left_article"] == article_id]
    turned = _turned(substitutions[substitutions["right_article"] == article_id])
    return pd.concat([as_given, turned], ignore_index=True) if len(turned) else as_given.reset_index(drop=True)


def _turned(table: pd.DataFrame) -> pd.DataFrame:
    names = {}
    for column in table.columns:
        if column.startswith("left"):
            names[column] = "right" + column[4:]
        elif column.startswith("right"):
            names[column] = "left" + column[5:]
    turned = table.rename(columns=names)[list(table.columns)]
    return turned.assign(kind=turned["kind"].replace({"added": "cut", "cut": "added"}))


def summary(substitutions: pd.DataFrame) -> pd.DataFrame:
    """The same exchange counted over the event: "forces -> militants" four times, in Outlet B.

    One row per kind, pair of exchanged words and outlet that has the right-hand ones; ``style`` and whole sentences are
    left out. ``left, right`` (the differing words, as they are written most often), ``right_outlet``, ``n`` (places in
    that outlet's articles: the same place read against several articles counts once), ``places`` (pairs of articles in
    which it was found), ``left_outlets``, ``example`` (the right-hand side in its context).

    >>> import framing
    >>> from framing.measures import alignment
    >>> from framing.measures.substitutions import substitutions
    >>> copy = "Police removed forty protesters from the bridge on Monday and closed the road until the evening."
    >>> texts = {"A": copy, "B": copy, "C": copy.replace("protesters", "rioters")}
    >>> reading = framing.read(framing.event_from_texts(texts))
    >>> table = summary(substitutions(reading, alignment.pairs(reading)))
    >>> table[["left", "right", "right_outlet", "n", "places", "left_outlets"]].values.tolist()
    [['protesters', 'rioters', 'C', 1, 2, 'A, B']]
    """
    kept = substitutions[(substitutions["kind"] != "style") & ~substitutions["whole_sentence"].astype(bool)]
    folded = {f"_{side}": kept[f"{side}_core"].str.casefold() for side in ("left", "right")}
    keys = ["kind", "_left", "_right", "right_outlet"]
    place = ["right_article", "right_start", "right_end"]
    shown = [*place, "left_outlet", "right_context", "left_core", "right_core", "left", "right"]
    rows = []
    for key, group in grouped(kept.assign(**folded), keys, shown, in_order=True):
        *place, left_outlets, contexts, left_cores, right_cores, lefts, rights = group
        places = set(zip(*place, strict=True))
        words = _as_written(left_cores, lefts), _as_written(right_cores, rights)
        outlets = ", ".join(sorted(set(left_outlets)))
        rows.append((key[0], *words, key[3], len(places), len(contexts), outlets, contexts[0]))
    table = pd.DataFrame(rows, columns=SUMMARY_COLUMNS)
    return table.sort_values(["n", "places"], ascending=False, kind="stable").reset_index(drop=True)


def _as_written(cores: tuple[str, ...], texts: tuple[str, ...]) -> str:
    """The commonest of the forms in which these words stand in the texts; of equals, the one with fewest capitals.

    >>> _as_written(("president", "president"), ("the President", "the President"))
    'President'
    """
    forms = Counter(_written(core, text) for core, text in zip(cores, texts, strict=True))
    return min(forms, key=lambda form: (-forms[form], sum(letter.isupper() for letter in form), form))


def _written(core: str, text: str) -> str:
    """Each word of a core as it stands in the text, from left to right; as it is where it stands in another form."""
    words, place = [], 0
    for word in core.split():
        found = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE).search(text, place)
        words.append(found[0] if found else word)
        place = found.end() if found else place
    return " ".join(words)


def inconsistent(substitutions: pd.DataFrame, reading: Reading, pairs: pd.DataFrame) -> pd.DataFrame:
    """Edits that were not carried through: a word changed in one sentence of an article and left in another.

    One row per place where the left-hand words were kept: span columns (in the right article), ``left_article,
    left_core, right_core, changed`` (in how many places of this article), ``kept`` (the sentence).

    >>> import framing
    >>> from framing.measures import alignment
    >>> from framing.measures.substitutions import substitutions
    >>> first = "The rebels took the northern gate of the town after a long night of shelling."
    >>> second = "In the morning the rebels were seen on the roof of the town hall with their flags."
    >>> texts = {"A": f"{first} {second}", "B": f"{first.replace('rebels', 'terrorists')} {second}"}
    >>> reading = framing.read(framing.event_from_texts(texts))
    >>> pairs = alignment.pairs(reading)
    >>> table = inconsistent(substitutions(reading, pairs), reading, pairs)
    >>> table[["outlet", "left_core", "right_core", "changed"]].values.tolist()
    [['B', 'rebels', 'terrorists', 1]]
    """
    columns = [*SPAN_COLUMNS, "left_article", "left_core", "right_core", "changed", "kept"]
    changes = substitutions[substitutions["kind"].isin(["label", "verb"]) & substitutions["copy"].astype(bool)]
    if changes.empty:
        return pd.DataFrame(columns=columns)
    lines = Lines(reading)
    rows = []
    same = pairs[pairs["relation"] == "same"]
    where = ["left_sentence", "right_sentence", "right_start", "right_end"]
    told_by_both = dict(grouped(same, ["left_article", "right_article"], where))
    keys = ["left_article", "right_article", "left_core", "right_core"]
    for (left, right, old, new), (touched, places) in grouped(changes, keys, where[1:3], in_order=True):
        words = [word.lower() for word in old.split()]
        for left_sentence, right_sentence, start, end in zip(*told_by_both.get((left, right), ()), strict=True):
            if right_sentence in touched:
                continue
            ours = _runs(lines.line(right, right_sentence), words)
            if ours and _runs(lines.line(left, left_sentence), words):
                sentence = reading.text(right)[start:end]
                rows += [(right, *span, left, old, new, len(set(places)), sentence) for span in ours]
    table = pd.DataFrame(rows, columns=[*_PLACE, *columns[7:]])
    return reading.evidence(table)[columns] if rows else pd.DataFrame(columns=columns)


def _runs(line: Line, keys: list[str]) -> list[tuple[int, int]]:
    words = line.words
    size = len(keys)
    return [
        (words[i].start, words[i + size - 1].end)
        for i in range(len(words) - size + 1)
        if keys and [word.token.lower() for word in words[i : i + size]] == keys
    ]
