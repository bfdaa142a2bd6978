"""Every change against a base, as in the notes of a critical edition: the base's words, then what the others put."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd
from markupsafe import Markup

from framing.charts import html
from framing.charts.passages import KINDS


@dataclass
class Entry:
    """One place of the base: its words and the words of each other outlet (outlet -> (words, kind)).

    >>> entry = Entry(2, 14, 20, "forces", {"B": ("militants", "label"), "C": ("", "cut"), "D": ("rebels", "label")})
    >>> entry.key, entry.kind
    ('2:14:20', 'label')
    """

    sentence: int
    start: int
    end: int
    words: str
    others: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """A name for the place."""
        return f"{self.sentence}:{self.start}:{self.end}"

    @property
    def kind(self) -> str:
        """The kind of most of its changes."""
        kinds = [kind for _, kind in self.others.values()]
        return max(dict.fromkeys(kinds), key=kinds.count)


def entries(exchanges: pd.DataFrame, kinds: list[str]) -> list[Entry]:
    """The changes of these kinds by place of the base, in the order of its text.

    ``exchanges`` are read from the base. Places that overlap are one entry, under the longest words.

    >>> row = {"left_sentence": 0, "left_start": 4, "left_end": 10, "left": "forces", "kind": "label"}
    >>> rows = [{**row, "right_outlet": "B", "right": "militants"}, {**row, "right_outlet": "C", "right": "rebels"}]
    >>> [entry] = entries(pd.DataFrame(rows).assign(whole_sentence=False), ["label"])
    >>> entry.words, entry.others
    ('forces', {'B': ('militants', 'label'), 'C': ('rebels', 'label')})
    """
    rows = exchanges[exchanges["kind"].isin(kinds) & ~exchanges["whole_sentence"].astype(bool)]
    rows = rows.sort_values(["left_start", "left_end"], ascending=[True, False], kind="stable")
    found: list[Entry] = []
    for row in rows.itertuples():
        start, end = int(row.left_start), int(row.left_end)
        last = found[-1] if found else None
        same = last is not None and (start < last.end or (start, end) == (last.start, last.end))
        if not same or row.right_outlet in last.others:
            last = Entry(int(row.left_sentence), start, end, row.left)
            found.append(last)
        last.others[row.right_outlet] = (row.right, row.kind)
    return found


def notes(found: list[Entry], names: dict[str, str], chosen: str = "", shows: str = "") -> Markup:
    """The entries as a list of buttons; each picks its place. ``shows``: where its passage stands (``html.pick``).

    >>> entry = Entry(0, 4, 10, "forces", {"B": ("militants", "label")})
    >>> print(notes([entry], {"A": "Morning Post", "B": "Evening Star"}).striptags())
    forcesEvening Star: militants
    """
    order = list(names)
    items = []
    for entry in found:
        others = html.join(
            Markup("<span class='other'>{}{}</span>").format(
                Markup("{}<span class='hidden'>{}: </span>").format(
                    html.outlet_mark(order.index(outlet)), names[outlet]
                ),
                Markup("<mark class='{}'>{}</mark>").format(kind, _short(words) or "cut"),
            )
            for outlet, (words, kind) in entry.others.items()
        )
        inside = Markup("<span class='base'>{}</span>{}").format(_short(entry.words) or "(nothing)", others)
        label = f"{entry.words or 'nothing'}: " + "; ".join(
            f"{names[o]} “{w or 'cut'}” ({KINDS.get(k, k)})" for o, (w, k) in entry.others.items()
        )
        button = html.pick(entry.key, inside, "change", entry.key == chosen, label, shows)
        items.append(Markup("<li>{}</li>").format(button))
    return Markup('<ol class="notes">{}</ol>').format(html.join(items))


def _short(words: str, most: int = 60) -> str:
    words = " ".join(words.split())
    return words if len(words) <= most else words[: most - 2].rsplit(" ", 1)[0] + " …"
