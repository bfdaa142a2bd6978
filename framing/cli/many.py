"""Commands over many events: compare them all into a folder, and put one table of them together."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from framing.cli.articles import LAYOUTS, events_of
from framing.cli.options import writes_table
from framing.output import OutputProblem, counted
from framing.questions import QUESTIONS


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--output", required=True, type=click.Path(file_okay=False, path_type=Path), help="A folder to fill.")
@click.option("--table", "tables", multiple=True, help="Only this table; may be given more than once.")
@click.option("--layout", type=click.Choice(LAYOUTS), help="PATH is research data as it was published.")
@click.option("--jobs", default=1, type=click.IntRange(min=1), show_default=True, help="Events at a time.")
@click.option("--codebook", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="A file of corrections to replay over every event.")  # fmt: skip
def batch(paths, output, tables, layout, jobs, codebook):
    """Compare many events, one at a time, and store their tables; goes on where it was stopped."""
    from framing import batch as many
    from framing.measures import codebook as corrections

    events = events_of(paths, layout)
    book = corrections.load(codebook) if codebook else None
    total, new, problems = len(events), 0, []
    with _progress(total) as say:
        for done in many.run(events, output, tables or many.WITHOUT_TONE_TOWARD, book, jobs):
            new += not done.again and not done.problem
            if done.problem:
                problems.append(done.problem)
            say(done)
    for problem in problems:
        click.echo(f"framing: {problem}", err=True)
    kept = total - new - len(problems)
    articles = sum(len(event.articles) for event in events)
    counts = f"{new} compared, {kept} as before, {len(problems)} failed"
    click.echo(f"{counted(total, 'event')}, {counted(articles, 'article')}: {counts}: {output}")
    sys.exit(min(len(problems), 1))


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("table")
@writes_table
def collect(folder, table, format, output, rows):
    """Put one TABLE of all events together, from a folder that `framing batch` filled (or: events)."""
    from framing import batch as many
    from framing.output import write

    if not (folder / many.EVENTS).is_dir():
        raise OutputProblem(f"{folder} was not filled by framing batch; run it first.")
    if table != many.EVENTS and not (folder / table).is_dir():
        there = sorted(path.name for path in folder.iterdir() if path.is_dir())
        raise OutputProblem(f"There is no table {table!r} in {folder}; there are: {', '.join(there)}.")
    if table == many.EVENTS:
        write(many.overview(folder), format, output, rows)
        return
    together = many.collected(folder, table)
    asked = next((question.columns for question in QUESTIONS if question.table == table), tuple(together.columns))
    columns = dict.fromkeys(["event_id", *(name for name in asked if name in together)])
    write(together, format, output, rows, tuple(columns))


@contextmanager
def _progress(total: int) -> Iterator:
    """A bar where a person is watching, a line for each event where not."""
    if sys.stderr.isatty():
        with click.progressbar(length=total, label="Comparing", file=sys.stderr, show_pos=True,
                               item_show_func=lambda done: done.event_id if done else "") as bar:  # fmt: skip
            yield lambda done: bar.update(1, done)
        return
    count = 0

    def line(done) -> None:
        nonlocal count
        count += 1
        state = "failed" if done.problem else "as before" if done.again else f"{done.seconds:.1f} s"
        click.echo(f"{count} of {total}: {done.event_id}, {counted(done.articles, 'article')}, {state}", err=True)

    yield line
