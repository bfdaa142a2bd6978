"""Events that are kept as a folder: ``event.toml`` and one Markdown file per article."""

from __future__ import annotations

import difflib
import tomllib
from functools import cache
from pathlib import Path

from framing.corpus.article import Article, Event
from framing.corpus.dates import parse_date
from framing.corpus.decoding import decode
from framing.corpus.markdown import article_from_markdown, split_front_matter
from framing.corpus.problems import InputProblem


def corpora_folder() -> Path:
    """Where the bundled events are: inside the installed package, or ``corpora/`` of a checkout."""
    package = Path(__file__).parents[1]
    for folder in (package / "_corpora", package.parent / "corpora"):
        if folder.is_dir():
            return folder
    raise InputProblem("The bundled events are missing from this installation; install the package again.")


@cache
def event_ids() -> tuple[str, ...]:
    """The ids of the bundled events, in alphabetical order."""
    return tuple(sorted(path.parent.name for path in corpora_folder().glob("*/event.toml")))


def load_event(event_id: str) -> Event:
    """A bundled event. An unknown id raises ``InputProblem`` and names the nearest one.

    >>> [article.outlet for article in load_event("baghouz").articles][:2]
    ['Northwire', 'Straits Television']
    >>> load_event("bagouz")
    Traceback (most recent call last):
        ...
    framing.corpus.problems.InputProblem: No event 'bagouz'; did you mean 'baghouz'?
    """
    if event_id not in event_ids():
        near = difflib.get_close_matches(event_id, event_ids(), n=1, cutoff=0.4)
        hint = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(event_ids())}."
        raise InputProblem(f"No event {event_id!r}; {hint}")
    return read_event_folder(corpora_folder() / event_id)


def read_event_folder(folder: str | Path) -> Event:
    """The event in a folder with an ``event.toml`` (title, date, summary, licence, order) and ``ARTICLE_ID.md`` files.

    ``order`` lists article ids; files that it leaves out come after it, in alphabetical order.
    """
    folder = Path(folder)
    details = event_details(folder)
    files = article_files(folder)
    order = [str(article_id) for article_id in details.get("order", [])]
    missing = [article_id for article_id in order if article_id not in files]
    if missing:
        raise InputProblem(f"{folder / 'event.toml'} names {missing[0]!r}, but there is no {missing[0]}.md beside it.")
    ids = order + [article_id for article_id in files if article_id not in order]
    if not ids:
        raise InputProblem(f"{folder} has no articles; put one .md file per article beside event.toml.")
    return Event(
        event_id=folder.name,
        title=str(details.get("title", folder.name)),
        articles=tuple(_read_article(files[article_id], article_id) for article_id in ids),
        date=parse_date(details.get("date")),
        summary=str(details.get("summary", "")),
        licence=str(details.get("licence", "")),
    )


def event_details(event: str | Path) -> dict[str, object]:
    """``event.toml`` of a bundled event (its id) or of a folder: title, date, summary, licence, place, real, order.

    >>> event_details("baghouz")["title"]
    'People leave Baghouz, the last Islamic State pocket in Syria'
    """
    folder = event if isinstance(event, Path) else corpora_folder() / event
    path = folder / "event.toml"
    if not path.is_file():
        raise InputProblem(f"{folder} has no event.toml; it belongs beside the .md files of the articles.")
    try:
        return tomllib.loads(decode(path.read_bytes(), path.name))
    except tomllib.TOMLDecodeError as error:
        raise InputProblem(f"{path} is not valid TOML: {error}.") from error


def article_files(folder: Path) -> dict[str, Path]:
    """The article files of an event's folder by article id: the file's name, or ``article_id`` of its front matter."""
    paths = (path for path in sorted(folder.glob("*.md")) if path.stem.lower() != "readme")
    return {_fields(path).get("article_id") or path.stem: path for path in paths}


def _fields(path: Path) -> dict[str, str]:
    return split_front_matter(decode(path.read_bytes(), path.name))[0]


def _read_article(path: Path, article_id: str) -> Article:
    article = article_from_markdown(decode(path.read_bytes(), path.name), article_id, path.stem)
    if not article.text.strip():
        raise InputProblem(f"{path} is empty; give the article's text after its front matter.")
    return article
