"""Lean on antonym axes over a whole corpus."""

from __future__ import annotations

from pathlib import Path

import click

from framing.cli.articles import warnings_as_lines
from framing.cli.options import writes_table
from framing.output import OutputProblem

LAYOUTS = ("basil", "newswcl50", "wire")
COLUMNS = ("axis", "negative", "positive", "outlet", "n", "articles", "effect", "low", "high", "forms")


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--layout", type=click.Choice(LAYOUTS), help="PATH is research data as it was published.")
@click.option("--vectors", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="A file of word vectors; without it they are made from the corpus.")  # fmt: skip
@writes_table
def axes(paths, layout, vectors, format, output, rows):
    """Lean on opposites such as security and freedom, over a whole corpus; a few articles are refused."""
    import framing
    from framing.measures.axes import lean
    from framing.output import write

    with warnings_as_lines():
        events = [event for path in paths for event in _events(path, layout)]
    try:
        table = lean([framing.read(event) for event in events], vectors)
    except ValueError as problem:
        raise OutputProblem(str(problem)) from None
    write(table, format, output, rows, COLUMNS)


def _events(path: str, layout: str | None) -> list:
    from framing import corpus
    from framing.corpus import datasets

    if layout:
        return getattr(datasets, layout)(path)
    there = Path(path)
    if not there.exists() and path in corpus.event_ids():
        return [corpus.load_event(path)]
    if there.is_dir() and not any(child.is_dir() for child in there.iterdir()):
        return [corpus.read_event([there])]
    return corpus.read_events(path)
