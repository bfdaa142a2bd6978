"""The frame of a section: its question, what one sees, and under it what it cannot tell."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from markupsafe import Markup

from framing.charts import html

_FILE = Path(__file__).with_name("notes.toml")


@cache
def notes() -> dict[str, dict]:
    """The words of every section, from notes.toml, in the order of the page."""
    return tomllib.loads(_FILE.read_text("utf-8"))


def section(name: str, body: Markup) -> Markup:
    """A section of the page; nothing where its body is empty."""
    if not body:
        return Markup("")
    words = notes()[name]
    lead = Markup('<p class="lead">{}</p>').format(words["lead"]) if words["lead"] else ""
    limits = html.join(html.note(limit) for limit in words["limits"])
    told = Markup('<aside aria-label="What this cannot tell"><p class="kick">What this cannot tell</p>{}</aside>')
    return Markup(
        '<section class="part" id="{}"><header><p class="kick">{}</p><h2>{}</h2>{}</header>{}{}</section>'
    ).format(name, words["kicker"], words["question"], lead, body, told.format(limits) if limits else "")
