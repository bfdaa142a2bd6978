"""Many events: every table of each of them, one event at a time, so that memory does not grow with their number.

A folder is filled: ``TABLE/EVENT_ID.parquet`` for each table that has rows (with ``event_id`` as its first column), and
``events/EVENT_ID.json``, written last, with what was done. A run that was stopped goes on where it was: events whose
texts, tables, codebook, program and language model are the same are not read again. ``collected`` puts the parts of one
table together.
"""

from __future__ import annotations

import hashlib
import json
import re
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path

import pandas as pd

from framing.comparison import TABLES, compare
from framing.corpus.article import Event
from framing.corpus.problems import InputProblem
from framing.language.reading import reading_key
from framing.output import rendered, save
from framing.prepared import code_key

EVENTS = "events"
TONE_TOWARD = ("target_tone", "actor_tone")
WITHOUT_TONE_TOWARD = tuple(table for table in TABLES if table not in TONE_TOWARD)
_SAFE = re.compile(r"[^\w.-]+")


@dataclass(frozen=True)
class Done:
    """What became of one event: ``problem`` is empty where its tables were made; ``again`` where they were there."""

    event_id: str
    title: str
    articles: int
    words: int
    rows: dict[str, int]
    seconds: float
    key: str
    problem: str = ""
    again: bool = False


def run(
    events: Sequence[Event],
    folder: str | Path,
    tables: Sequence[str] = WITHOUT_TONE_TOWARD,
    codebook=None,
    jobs: int = 1,
) -> Iterator[Done]:
    """Compare every event and store its tables in ``folder``; yields each event's ``Done`` as it is finished.

    An event that cannot be read or compared has a ``problem`` that names the event and, where one is to blame, the
    article; the others go on. ``jobs`` processes work at a time, each with a language model of its own (about 0.5 GB).
    Tone toward actors costs more than all else together and is left out unless ``tables`` names it.

    >>> from framing.corpus.article import Article
    >>> import tempfile
    >>> event = Event("port", "", (Article("a", "A", "", "Rebels fled."), Article("b", "B", "", "Terrorists fled.")))
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     first, again = (list(run([event], folder, ["keyness"]))[0] for _ in range(2))
    ...     terms = collected(folder, "keyness")["term"].head(2).tolist()
    >>> first.rows, again.again, terms
    ({'keyness': 6}, True, ['rebels', 'terrorists'])
    """
    folder, tables = Path(folder), list(tables)
    if unknown := [table for table in tables if table not in TABLES]:
        raise InputProblem(f"There is no table {unknown[0]!r}; choose from: {', '.join(TABLES)}.")
    _check_ids(events)
    for name in (EVENTS, *tables):
        (folder / name).mkdir(parents=True, exist_ok=True)
    waiting = []
    for event in events:
        key = _key(event, tables, codebook)
        stored = _stored(folder, event)
        if stored is not None and stored.key == key and not stored.problem:
            yield Done(**{**asdict(stored), "again": True})
        else:
            waiting.append((event, folder, tables, codebook, key))
    if jobs > 1 and len(waiting) > 1:
        yield from _in_processes(waiting, jobs)
    else:
        yield from (_one(*work) for work in waiting)


def collected(folder: str | Path, table: str) -> pd.DataFrame:
    """One table of all events, ``event_id`` first, events in the order of their ids; no rows where none has any."""
    parts = [pd.read_parquet(path) for path in sorted((Path(folder) / table).glob("*.parquet"))]
    if not parts:
        return pd.DataFrame(columns=["event_id"])
    return pd.concat(parts, ignore_index=True).sort_values("event_id", kind="stable").reset_index(drop=True)


def overview(folder: str | Path) -> pd.DataFrame:
    """One row per event of a filled folder: ``event_id, title, articles, words, rows, seconds, problem``."""
    found = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((Path(folder) / EVENTS).glob("*.json"))]
    table = pd.DataFrame(found, columns=["event_id", "title", "articles", "words", "rows", "seconds", "problem"])
    return table.assign(rows=[sum(rows.values()) for rows in table["rows"]]) if len(table) else table


def _in_processes(waiting: list[tuple], jobs: int) -> Iterator[Done]:
    """The same by several processes, with few events on their way at a time."""
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        under_way: set[Future] = set()
        for work in waiting:
            under_way.add(pool.submit(_one, *work))
            if len(under_way) >= 2 * jobs:
                finished, under_way = wait(under_way, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in finished)
        yield from (future.result() for future in wait(under_way).done)


def _one(event: Event, folder: Path, tables: list[str], codebook, key: str) -> Done:
    """Read one event and write its tables; what stood there for it before goes."""
    start = time.perf_counter()
    _record(folder, event).unlink(missing_ok=True)
    words, rows, problem = 0, {}, ""
    try:
        comparison = compare(event, codebook)
        words = int(comparison.reading.tokens["token"].str.contains(r"\w", regex=True).sum())
        for name in tables:
            table = getattr(comparison, name)
            rows[name] = len(table)
            _write(folder / name / f"{_file(event)}.parquet", table, event.event_id)
    except Exception as error:  # one event must not stop thousands: it is named, and so is what went wrong
        problem = f"Event {event.event_id!r}: {_article(event, error)}{type(error).__name__}: {error}"
    seconds = round(time.perf_counter() - start, 3)
    done = Done(event.event_id, event.title, len(event.articles), words, rows, seconds, key, problem)
    save(json.dumps(asdict(done), ensure_ascii=False, indent=1), _record(folder, event))
    return done


def _article(event: Event, error: Exception) -> str:
    """The article to blame, when it can be told: the only one with which the reading fails by itself."""
    if isinstance(error, ValueError) and "rticle" in str(error):
        return ""  # the sentence names it
    for article in event.articles:
        try:
            compare(Event(event.event_id, event.title, (article,)))
        except Exception:
            return f"article {article.article_id!r} ({article.outlet}): "
    return ""


def _write(path: Path, table: pd.DataFrame, event_id: str) -> None:
    if table.empty:
        path.unlink(missing_ok=True)
        return
    own = table.drop(columns="event_id", errors="ignore")
    own.insert(0, "event_id", event_id)
    save(rendered(own, "parquet"), path)


def _stored(folder: Path, event: Event) -> Done | None:
    try:
        return Done(**json.loads(_record(folder, event).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None  # not there, or of another version: the event is read


def _record(folder: Path, event: Event) -> Path:
    return folder / EVENTS / f"{_file(event)}.json"


def _file(event: Event) -> str:
    """A file name for an event: its id, and where that holds other characters a digest that keeps two ids apart."""
    name = _SAFE.sub("_", event.event_id).strip(".")
    digest = hashlib.sha256(event.event_id.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return name if name == event.event_id and len(name) < 100 else f"{name[:80]}-{digest}"


def _key(event: Event, tables: Iterable[str], codebook) -> str:
    corrections = codebook.dumps() if codebook is not None else ""
    made = hashlib.sha256("|".join([*sorted(tables), corrections]).encode()).hexdigest()[:12]
    return f"{reading_key(event)}-{code_key()}-{made}"


def _check_ids(events: Sequence[Event]) -> None:
    seen: set[str] = set()
    for event in events:
        if event.event_id in seen:
            raise InputProblem(f"Two events have the id {event.event_id!r}; give each its own.")
        seen.add(event.event_id)
