"""A folder to start one's own event from: event.toml, one Markdown file per outlet, and an empty answer key."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from framing.corpus.problems import InputProblem

_EVENT = """\
title = {title}
date = {day}
summary = "One or two sentences that every outlet would sign."
licence = "CC BY 4.0"
place = "Where it happened"
real = true
order = [{order}]
note = "Who wrote the articles, and what in them is real."
"""
_ARTICLE = """\
---
outlet: {outlet}
headline: The headline goes here
published: {day}
byline:
wire:
style: local paper
---
The article goes here, as it was printed: plain paragraphs with an empty line between them.
"""
_KEY = """\
# What you planted, or what your class found. Every table may be left out, and the whole file too.
# A span is the exact words and the number of the place where they stand in the article (1 is the first).
#
# [[actors]]
# id = "mayor"
# name = "The mayor"
# type = "person"
# mentions = [{{article = "{first}", text = "the mayor", nth = 1}}]
#
# [[differences]]      # kind: label, verb, agency, number, hedge, attribution, added, cut, order, headline, metaphor
# id = "d01"
# kind = "label"
# left = {{article = "{first}", text = "protesters", nth = 1}}
# right = {{article = "{last}", text = "residents", nth = 1}}
# does = "What the change does."
# other_side = "What a reader might argue on the other side."
#
# [strongest]
# label = "d01"
"""


def create(folder: str | Path, title: str, outlets: Sequence[str], day: date | None = None) -> list[Path]:
    """Write a new event's files into ``folder`` and return their paths. Nothing that exists is overwritten.

    ``outlets`` are the names as they will be shown; each gets a file named after it. ``InputProblem`` says what is
    missing: fewer than two outlets, two of one name, or a folder that already has files.
    """
    folder, day = Path(folder), day or date.today()
    names = [article_id(outlet) for outlet in outlets]
    if len(names) < 2:
        raise InputProblem("An event needs two outlets or more; name each of them.")
    if repeated := sorted({name for name in names if names.count(name) > 1}):
        raise InputProblem(f"Two outlets would share the file {repeated[0]}.md; give them different names.")
    if folder.exists() and any(folder.iterdir()):
        raise InputProblem(f"{folder} already has files; give a new folder.")
    order = ", ".join(json.dumps(name) for name in names)
    texts = {"event.toml": _EVENT.format(title=json.dumps(title, ensure_ascii=False), day=day, order=order)}
    for name, outlet in zip(names, outlets, strict=True):
        texts[f"{name}.md"] = _ARTICLE.format(outlet=json.dumps(outlet.strip(), ensure_ascii=False), day=day)
    texts["key.toml"] = _KEY.format(first=names[0], last=names[-1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return [folder / name for name in texts]


def article_id(outlet: str) -> str:
    """A file name for an outlet: its letters and digits in lower case.

    >>> article_id("The Harbour Post"), article_id("L'Écho 24")
    ('the-harbour-post', 'l-écho-24')
    """
    name = "-".join(re.findall(r"[^\W_]+", outlet.lower()))
    if not name:
        raise InputProblem(f"{outlet!r} has no letters; name the outlet.")
    return name
