"""Markdown with front matter: how bundled articles are kept, and how many sites keep theirs."""

from __future__ import annotations

import json
import re

from framing.corpus.article import Article
from framing.corpus.dates import parse_date
from framing.corpus.headlines import opens_with

_FENCE = re.compile(r"---[ \t]*\n(.*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_SIMPLE = re.compile(r"[A-Za-z][\w -]*:(?:[ \t]+(?![|>\[{&*!])\S.*|[ \t]*)$")
_MARKUP = (
    (re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)[ \t]*"), ""),  # images
    (re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)"), r"\1"),  # links keep their words
    (re.compile(r"^#{1,6}[ \t]+(.*?)[ \t]*#*$", re.MULTILINE), r"\1"),
    (re.compile(r"^>[ \t]?", re.MULTILINE), ""),
    (re.compile(r"(?<![\w*\\])(\*{1,3})(?=\S)([^*\n]+?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\w_\\])(_{1,3})(?=\S)([^_\n]+?)(?<=\S)\1(?![\w_])"), r"\2"),
)
_NAMES = {
    "outlet": ("outlet", "source", "publisher", "publication", "site"),
    "headline": ("headline", "title"),
    "published": ("published", "date"),
    "byline": ("byline", "author", "authors"),
    "url": ("url", "link", "canonical"),
    "wire": ("wire", "agency"),
    "note": ("note",),
}


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """The front matter between ``---`` lines as strings, and the text after it.

    >>> split_front_matter("---\\noutlet: Coast Daily\\nheadline: Port: open again\\n---\\nIt reopened.")
    ({'outlet': 'Coast Daily', 'headline': 'Port: open again'}, 'It reopened.')
    >>> split_front_matter("It reopened.")
    ({}, 'It reopened.')
    """
    match = _FENCE.match(text)
    if not match:
        return {}, text
    return _fields(match[1] or ""), text[match.end() :]


def article_from_markdown(text: str, article_id: str, outlet: str = "") -> Article:
    """An article from Markdown: its front matter names outlet, headline, published, byline, url, wire and note.

    The headline (front matter, else a ``#`` heading in the first line) is the first paragraph of ``text``. Markup
    (emphasis, links, images, headings, quote marks of Markdown) is taken away and its words are kept. Front matter with
    ``format: plain`` says that what follows is the article's text, to the letter.

    >>> article = article_from_markdown("---\\noutlet: Coast Daily\\n---\\n# Port reopens\\n\\nIt *reopened*.", "a")
    >>> article.outlet, article.headline, article.text
    ('Coast Daily', 'Port reopens', 'Port reopens\\n\\nIt reopened.')
    """
    fields, body = split_front_matter(text)
    found = {name: next((fields[key] for key in keys if fields.get(key)), "") for name, keys in _NAMES.items()}
    headline = found["headline"]
    if fields.get("format") != "plain":
        heading = re.match(r"\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)", body)
        if heading and not headline:
            headline = without_markup(heading[1])
        body = without_markup(body).strip()
    if headline and not opens_with(body, headline):
        body = f"{headline}\n\n{body}"
    return Article(
        article_id=article_id,
        outlet=found["outlet"] or outlet,
        headline=headline,
        text=body,
        published=parse_date(found["published"]),
        byline=found["byline"],
        url=found["url"],
        wire=found["wire"],
        note=found["note"],
    )


def without_markup(text: str) -> str:
    """The words of Markdown text.

    >>> without_markup("## Talks\\n\\nSee [the deal](https://example.org), **signed** in 2_000.")
    'Talks\\n\\nSee the deal, signed in 2_000.'
    """
    for pattern, replacement in _MARKUP:
        text = pattern.sub(replacement, text)
    return text


def _fields(block: str) -> dict[str, str]:
    lines = [line for line in block.splitlines() if line.strip() and not line.startswith("#")]
    if all(_SIMPLE.match(line) for line in lines):
        pairs = (line.split(":", 1) for line in lines)
        return {key.strip().lower(): _unquoted(value.strip()) for key, value in pairs}
    return _yaml_fields(block, lines)


def _yaml_fields(block: str, lines: list[str]) -> dict[str, str]:
    """Front matter with lists or folded text; lines that are no YAML are read by their first colon."""
    import yaml

    try:
        data = yaml.load(block, Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        pairs = (line.split(":", 1) for line in lines if ":" in line)
        return {key.strip().lower(): _unquoted(value.strip()) for key, value in pairs}
    if not isinstance(data, dict):
        return {}
    return {str(key).lower(): _words(value) for key, value in data.items()}


def _words(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value).strip()


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] == '"':
        try:
            return str(json.loads(value))
        except json.JSONDecodeError:
            return value if '"' in value[1:-1] else value[1:-1]
    if len(value) > 1 and value[0] == value[-1] == "'" and "'" not in value[1:-1].replace("''", ""):
        return value[1:-1].replace("''", "'")
    return value
