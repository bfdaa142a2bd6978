"""How well are sentences found? Scored against texts whose sentence ends are marked by hand."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd

from framing.corpus.problems import InputProblem
from framing.evaluate import COLUMNS
from framing.language.sentences import sentences

MARK = "¦"
_HEADER = re.compile(r"^== (?P<half>\w+) \| (?P<kind>.*)$", re.MULTILINE)


def marked_texts(path: str | Path) -> pd.DataFrame:
    """Texts with marked sentence ends: one row per text, with columns ``half, kind, text, ends``.

    A text is opened by a line ``== half | kind``; a broken bar stands after the last character of each sentence and
    is taken out of ``text``; ``ends`` are the offsets where it stood.
    """
    if not Path(path).is_file():
        raise InputProblem(f"sentences: {path} is no file; name one like tests/language/sentence_set.txt.")
    pieces = _HEADER.split(Path(path).read_text(encoding="utf-8"))[1:]
    if not pieces:
        raise InputProblem(f"sentences: {path} has no line like '== half | kind', so no text in it is marked.")
    rows = []
    for half, kind, marked in zip(pieces[::3], pieces[1::3], pieces[2::3], strict=True):
        parts = marked.strip("\n").split(MARK)
        ends = [sum(map(len, parts[: number + 1])) for number in range(len(parts) - 1)]
        rows.append({"half": half, "kind": kind, "text": "".join(parts), "ends": ends})
    return pd.DataFrame(rows, columns=["half", "kind", "text", "ends"])


def boundaries(texts: pd.DataFrame) -> pd.DataFrame:
    """One row per boundary, marked or found: ``half, kind, text_id, offset, marked, found, inside``.

    ``inside``: the boundary stands inside a line, so that punctuation alone has to show it. The end of a text, which
    nobody can miss, is left out.
    """
    rows = []
    for text_id, (half, kind, text, ends) in enumerate(texts.itertuples(index=False)):
        last = len(text.rstrip())
        found = {sentence.end for sentence in sentences(text)} - {last}
        marked = set(ends) - {last}
        for offset in sorted(found | marked):
            inside = not re.match(r"[ \t]*\n", text[offset:])
            rows.append((half, kind, text_id, offset, offset in marked, offset in found, inside))
    return pd.DataFrame(rows, columns=["half", "kind", "text_id", "offset", "marked", "found", "inside"])


def evaluate(path: str | Path) -> pd.DataFrame:
    """Precision, recall and F1 of sentence boundaries, for each half of the set and for all of it.

    Subsets with ``, inside lines`` leave out the boundaries that a line end shows as well. ``n`` counts marked
    boundaries.
    """
    table = boundaries(marked_texts(path))
    halves = {**{half: group for half, group in table.groupby("half", sort=False)}, "all": table}
    rows = []
    for name, group in halves.items():
        for subset, part in ((name, group), (f"{name}, inside lines", group[group["inside"]])):
            both = int((part["marked"] & part["found"]).sum())
            precision = both / max(int(part["found"].sum()), 1)
            recall = both / max(int(part["marked"].sum()), 1)
            f1 = 2 * precision * recall / max(precision + recall, 1e-9)
            for measure, value in (("precision", precision), ("recall", recall), ("f1", f1)):
                n = int(part["marked"].sum())
                rows.append(("sentence_set", measure, "automatic", subset, value, None, None, n, None))
    return pd.DataFrame(rows, columns=COLUMNS)
