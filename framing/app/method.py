"""Sections of the Method page: what each number means, the word lists, the models, the licences."""

from __future__ import annotations

import re
import tomllib
from itertools import takewhile
from pathlib import Path

import pandas as pd
import streamlit as st
from markupsafe import Markup

from framing.app import asking, frame
from framing.app.answering import show
from framing.charts import html
from framing.corpus.bundled import event_details, event_ids

LEAD = "How each number is made, where it comes from, how good it is where that was measured, and what it cannot tell."
_PACKAGE = Path(__file__).parents[1]
_ASKED_FIRST = ("Question", "What is counted", "What it cannot tell")


def text() -> str:
    """docs/method.md, from the installed package or from a checkout."""
    for folder in (_PACKAGE / "_docs", _PACKAGE.parent / "docs"):
        if (folder / "method.md").is_file():
            return (folder / "method.md").read_text("utf-8")
    return ""


@st.cache_data
def parts() -> dict[str, str]:
    """The sections of the method, by their titles."""
    pieces = re.split(r"^## (.+)$", text(), flags=re.MULTILINE)
    return {title.strip(): body.strip() for title, body in zip(pieces[1::2], pieces[2::2], strict=True)}


def measures() -> None:
    """One section of the method at a time: what a reader asks first, then the details."""
    found = parts()
    if not found:
        st.info("The description of the method is docs/method.md of the project; this installation does not carry it.")
        return
    title = asking.choice("What do you want to know about?", list(found), "method", width=440)
    frame.heading(title)
    first, details = asked_first(found[title])
    with st.container(width=760):
        st.markdown(first)
        if details and (section := asking.unfolded("In detail: rules, formulas, how it was measured", f"more_{title}")):
            with section:
                st.markdown(details)


def asked_first(section: str) -> tuple[str, str]:
    """A section in two: question, what is counted and what it cannot tell; and all the rest in its order.

    >>> asked_first("**Question.** Who?\\n\\n**How.** So.\\n\\n**What it cannot tell.** Why.")
    ('**Question.** Who?\\n\\n**What it cannot tell.** Why.', '**How.** So.')
    """
    pieces = re.split(r"\n\n(?=\*\*[A-Z])", section)
    told = {lead: piece for lead in _ASKED_FIRST for piece in pieces if piece.startswith(f"**{lead}")}
    if "What it cannot tell" not in told or "Question" not in told:
        return section, ""
    return "\n\n".join(told.values()), "\n\n".join(piece for piece in pieces if piece not in told.values())


@st.cache_data
def word_lists() -> pd.DataFrame:
    """The word lists, with what the head of each file (or its folder's README) says of it and of its licence."""
    folder = _PACKAGE / "lexicons"
    rows = []
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".csv", ".toml", ".yaml") and path.is_file():
            head = path.read_text("utf-8")[:4000]
            readme = path.parent / "README.md"
            about = readme.read_text("utf-8") if readme.is_file() else ""
            rows.append((path.relative_to(folder).as_posix(), _about(head), _licence(head) or _licence(about)))
    return pd.DataFrame(rows, columns=["list", "about", "licence"])


def _about(head: str) -> str:
    """The comment that a file opens with; of data with a ``source``, that too.

    >>> _about("# Acts told as verbs.\\n# source: our own\\nact,verb\\n")
    'Acts told as verbs. source: our own'
    """
    lines = head.splitlines()
    comment = [line.lstrip("# ").strip() for line in takewhile(lambda line: line.startswith("#"), lines)]
    source = re.search(r"^source\s*[:=]\s*[\"']?([^\"'\n]+)", head, re.MULTILINE)
    return " ".join([*comment, *([f"Source: {source.group(1).strip()}."] if source else [])]).replace("`", "")


def _licence(text: str) -> str:
    """The licence that a text names.

    >>> _licence("Our own list. Licence: CC BY 4.0."), _licence("Licence: as the project."), _licence("A list.")
    ('CC BY 4.0', 'MIT', '')
    """
    found = re.search(r"CC BY(?:-SA)? \d\.\d|CC0|\bMIT\b|as the project", text)
    return "" if not found else found.group().replace("as the project", "MIT")


@st.cache_data
def models() -> pd.DataFrame:
    """The small models that come with the project, from their cards."""
    rows = []
    for path in sorted((_PACKAGE / "models").glob("*/card.toml")):
        card = tomllib.loads(path.read_text("utf-8"))
        rows += [(path.parent.name, name, value) for name, value in _flat(card)]
    return pd.DataFrame(rows, columns=["model", "about", "value"])


def _flat(card: dict, above: str = "") -> list[tuple[str, str]]:
    """The entries of a card, those of its sections under "section: name"."""
    found = []
    for name, value in card.items():
        if isinstance(value, dict):
            found += _flat(value, f"{above}{name}: ")
        else:
            found.append(
                (
                    f"{above}{name}".replace("_", " "),
                    ", ".join(map(str, value)) if isinstance(value, list) else str(value),
                )
            )
    return found


@st.cache_data
def events() -> pd.DataFrame:
    """The bundled events: who wrote them, under which licence."""
    rows = []
    for event_id in event_ids():
        details = event_details(event_id)
        rows.append(
            (
                details.get("title", event_id),
                "real event, invented outlets" if details.get("real") else "invented",
                details.get("licence", ""),
            )
        )
    return pd.DataFrame(rows, columns=["event", "what", "licence"])


def sources() -> None:
    """Word lists, models and texts with their licences."""
    lists = word_lists()
    frame.heading("Word lists", f"{len(lists)} data files, not code: anybody can correct them.")
    if section := asking.unfolded("What each list holds, with its licence", "word_lists"):
        with section:
            show(_table(lists))
    if len(models()):
        frame.heading("Models")
        for name, card in models().groupby("model", sort=False):
            if section := asking.unfolded(str(name).replace("_", " "), f"model_{name}"):
                with section:
                    show(_table(card[["about", "value"]]))
    frame.heading("Articles", "Written for this project; no sentence comes from a published article.")
    show(_table(events()))


def _table(rows: pd.DataFrame) -> Markup:
    """A table whose text is all there to be read, as wide as its place."""
    head = html.join(Markup('<th scope="col">{}</th>').format(name) for name in rows.columns)
    lines = html.join(
        Markup("<tr>{}</tr>").format(html.join(Markup("<td>{}</td>").format(value) for value in row))
        for row in rows.itertuples(index=False)
    )
    return Markup('<table class="plain"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>').format(head, lines)
