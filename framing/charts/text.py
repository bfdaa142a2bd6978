"""Article text with its marks: sentences as evidence, whole articles with layers. Only escaped text goes in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pandas as pd
from markupsafe import Markup

from framing.charts.html import chip, join, pick
from framing.language.reading import OWN_VOICES

VOICE_NAMES = {
    "outlet": "in its own voice",
    "attributed": "reported speech",
    "quoted": "in a quotation",
    "scare_quoted": "in scare quotes",
}
PART_NAMES = {"headline": "headline", "lede": "opening", "body": "body"}


@dataclass(frozen=True, order=True)
class Mark:
    """A span of a text and how it is shown: ``kind`` is a CSS class, ``title`` its explanation.

    >>> Mark(0, 5, "label", "how the actor is called") < Mark(4, 9, "term")
    True
    """

    start: int
    end: int
    kind: str
    title: str = ""


def marked(text: str, start: int, end: int, marks: Iterable[Mark]) -> Markup:
    """``text[start:end]`` with every mark that touches it; marks may overlap.

    >>> marked("<b> is bold", 0, 11, [Mark(0, 3, "label"), Mark(0, 11, "quoted")])
    Markup('<mark class="label quoted">&lt;b&gt;</mark><mark class="quoted"> is bold</mark>')
    """
    inside = [m for m in marks if m.start < end and m.end > start]
    edges = sorted({start, end, *(e for m in inside for e in (m.start, m.end) if start < e < end)})
    pieces = []
    for left, right in zip(edges, edges[1:], strict=False):
        over = [m for m in inside if m.start <= left and m.end >= right]
        pieces.append(_segment(text[left:right], over))
    return join(pieces)


def _segment(text: str, over: list[Mark]) -> Markup:
    if not over:
        return Markup("{}").format(text)
    kinds = " ".join(dict.fromkeys(m.kind for m in over))
    title = "; ".join(dict.fromkeys(m.title for m in over if m.title))
    if title:
        return Markup('<mark class="{}" title="{}">{}</mark>').format(kinds, title, text)
    return Markup('<mark class="{}">{}</mark>').format(kinds, text)


def lines(sentences: pd.DataFrame) -> dict[tuple[str, int], tuple]:
    """The rows of a sentences table by ``(article_id, sentence_id)``, for looking up many times.

    >>> sentences = pd.DataFrame({"article_id": ["a"], "sentence_id": [0], "sentence": ["Ships left."]})
    >>> lines(sentences)["a", 0].sentence
    'Ships left.'
    """
    return {(line.article_id, line.sentence_id): line for line in sentences.itertuples(index=False)}


def evidence(
    rows: pd.DataFrame, sentences: pd.DataFrame | dict, outlets: dict[str, str], *, kind: str = "label", limit: int = 60
) -> Markup:
    """The sentences behind evidence rows: one entry per sentence, all of its spans lit, outlet, place and voice said.

    ``outlets`` maps real outlet names, in their order, to the names shown. ``rows`` may carry ``kind``, and a
    ``remark`` that is said with the place.
    ``sentences`` is a table, or its ``lines``. A span that is its whole sentence is not lit: it is all there is to see.

    >>> import framing
    >>> reading = framing.read(framing.event_from_texts({"A": "Ships left. It rained."}))
    >>> rows = reading.tokens[reading.tokens["token"] == "rained"]
    >>> print(evidence(rows, reading.sentences, {"A": "Morning Post"}).striptags())
    Morning PostIt rained.opening · paragraph 1 · in its own voice
    """
    if rows.empty:
        return Markup('<p class="soft">No sentence fits this choice.</p>')
    known = sentences if isinstance(sentences, dict) else lines(sentences)
    order = list(outlets)
    groups: dict[tuple[str, int], list] = {}
    for row in rows.itertuples(index=False):
        groups.setdefault((row.article_id, row.sentence_id), []).append(row)
    entries = [
        _entry(known[place], group, outlets, order.index(group[0].outlet), kind)
        for place, group in list(groups.items())[:limit]
    ]
    more = len(groups) - limit
    rest = Markup('<p class="soft">and {} more; the table has them all.</p>').format(more) if more > 0 else ""
    return Markup('<ol class="evidence">{}</ol>{}').format(join(entries), rest)


def _entry(line, group: list, outlets: dict[str, str], position: int, kind: str) -> Markup:
    long = len(line.sentence)
    marks = [
        Mark(int(row.start) - int(line.start), int(row.end) - int(line.start), getattr(row, "kind", kind))
        for row in group
    ]
    said = marked(line.sentence, 0, long, [mark for mark in marks if mark.end - mark.start < 0.95 * long])
    voices = join([VOICE_NAMES[voice] for voice in dict.fromkeys(row.voice for row in group)], ", ")
    remarks = dict.fromkeys(row.remark for row in group if getattr(row, "remark", ""))
    where = join([PART_NAMES[line.part], f"paragraph {int(line.paragraph) + 1}", voices, *remarks], " · ")
    return Markup('<li><div class="who">{}</div><div><p class="said">{}</p><p class="where">{}</p></div></li>').format(
        chip(outlets[group[0].outlet], position), said, where
    )


def article(
    article_id: str, text: str, sentences: pd.DataFrame, marks: list[Mark], *, groups: dict[int, str] | None = None,
    pickable: bool = False, chosen: str = "", margin: Callable[[int, int], Markup] | None = None,
) -> Markup:  # fmt: skip
    """A whole article: paragraphs, sentences linked by ``groups`` (sentence_id -> group), every mark in place.

    Sentences are read from the ``sentences`` table of this one article; voice shows as a shade of the sentence.
    ``margin(start, end)`` gives what stands beside the paragraph with this span.

    >>> import framing
    >>> reading = framing.read(framing.event_from_texts({"A": "Ships left. It rained."}))
    >>> [one] = reading.event.articles
    >>> print(article(one.article_id, one.text, reading.sentences, [Mark(0, 5, "label")]).striptags())
    Ships left. It rained.
    """
    groups = groups or {}
    paragraphs = []
    for (part, _), lines in sentences.groupby([sentences["part"] == "headline", "paragraph"], sort=False):
        pieces = []
        previous = None
        for line in lines.itertuples():
            if previous is not None:
                pieces.append(text[previous : line.start])
            pieces.append(
                _sentence(article_id, text, line, marks, groups.get(int(line.sentence_id), ""), pickable, chosen)
            )
            previous = line.end
        if margin is not None:
            pieces.insert(0, margin(int(lines["start"].iloc[0]), int(lines["end"].iloc[-1])))
        tag = "h3" if part else "p"
        paragraphs.append(Markup("<{}>{}</{}>").format(Markup(tag), join(pieces), Markup(tag)))
    return join(paragraphs)


def _sentence(article_id, text, line, marks, group, pickable, chosen) -> Markup:
    inside = marked(text, line.start, line.end, marks)
    own = "own" if line.voice in OWN_VOICES else "others"
    if not group:
        return Markup('<span class="s {}">{}</span>').format(own, inside)
    css = f"s {own} linked" + (" chosen" if group == chosen else "")
    if pickable:
        return pick(group, inside, css)
    return Markup('<span class="{}" data-group="{}" tabindex="0">{}</span>').format(css, group, inside)
