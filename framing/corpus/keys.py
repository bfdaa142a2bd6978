"""Answer keys: what was planted in an event, and whether the key and the articles agree."""

from __future__ import annotations

import tomllib
from itertools import combinations
from pathlib import Path

from framing.corpus.article import Event
from framing.corpus.bundled import article_files, corpora_folder, event_details, load_event, read_event_folder
from framing.corpus.decoding import decode
from framing.corpus.key_rules import key_problems
from framing.corpus.key_tables import Key, tables
from framing.corpus.markdown import split_front_matter
from framing.corpus.problems import InputProblem

STYLES = ["agency", "tabloid", "state broadcaster", "public broadcaster", "local paper", "financial daily"]
STYLES += ["advocacy site"]
LENGTH = (300, 600)
"""Words of a bundled article's body: the fewest and the most."""


def load_key(event: str | Path) -> Key:
    """The key of a bundled event (its id) or of a folder. ``InputProblem`` names every span that is not there.

    >>> key = load_key("baghouz")
    >>> key.differences.set_index("difference_id").loc[key.strongest["label"], ["left", "right"]].tolist()
    ['US-backed forces', 'US-backed militants']
    """
    folder = event if isinstance(event, Path) else corpora_folder() / event
    compared = read_event_folder(folder) if isinstance(event, Path) else load_event(event)
    key, problems = tables(_read(folder / "key.toml"), compared)
    if problems:
        raise InputProblem("\n".join(problems), problems)
    return key


def check(folder: str | Path, words: tuple[int, int] | None = None) -> list[str]:
    """Everything that is wrong with an event's folder, one sentence each; an empty list when all is well.

    ``words`` are the shortest and longest body allowed (of bundled articles: ``LENGTH``); None allows any. A folder
    without ``key.toml`` is an event of one's own: its articles are checked, its key is not asked for.
    """
    folder = Path(folder)
    try:
        event, details = read_event_folder(folder), event_details(folder)
        data = _read(folder / "key.toml") if (folder / "key.toml").is_file() else None
    except InputProblem as problem:
        return list(problem.problems)
    problems = _event_problems(folder, event, details, words)
    if data is None:
        return problems
    try:
        key, missing = tables(data, event)
    except KeyError as absent:
        return [*problems, f"{folder / 'key.toml'}: an entry has no {absent.args[0]!r}; add it."]
    return problems + missing + key_problems(key, data, event)


def _read(path: Path) -> dict:
    if not path.is_file():
        raise InputProblem(f"{path.parent} has no key.toml; `framing corpora check` works without it, scores do not.")
    try:
        return tomllib.loads(decode(path.read_bytes(), path.name))
    except tomllib.TOMLDecodeError as error:
        raise InputProblem(f"{path} is not valid TOML: {error}.") from error


def _event_problems(folder: Path, event: Event, details: dict, words: tuple[int, int] | None) -> list[str]:
    problems = [
        f"event.toml has no {name!r}; add it."
        for name in ("title", "date", "summary", "licence", "place", "real", "order", "note")
        if details.get(name) in (None, "")
    ]
    order, files = details.get("order", []), article_files(folder)
    problems += [
        f"{a.article_id}.md is not in the order of event.toml." for a in event.articles if a.article_id not in order
    ]
    for one, other in combinations(event.articles, 2):
        if one.outlet == other.outlet:
            problems.append(
                f"{one.article_id} and {other.article_id} have the same outlet; each article needs its own."
            )
    for article in event.articles:
        path, body = files[article.article_id], article.text[article.body_start :]
        name, (fields, _) = path.name, split_front_matter(decode(path.read_bytes(), path.name))
        problems += [
            f"{name} has no {field!r}." for field in ("outlet", "headline", "published") if not fields.get(field)
        ]
        if fields.get("style", "") not in [*STYLES, ""]:
            problems.append(f"{name} has the style {fields['style']!r}; it is one of: {', '.join(STYLES)}.")
        if words and not words[0] <= len(body.split()) <= words[1]:
            problems.append(f"{name} has {len(body.split())} words; between {words[0]} and {words[1]} are asked for.")
        if '"' in article.text and "“" in article.text:
            problems.append(f"{name} mixes curly and straight quotation marks; use one kind.")
    return problems
