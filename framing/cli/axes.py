"""Lean on antonym axes over a whole corpus."""

from __future__ import annotations

from pathlib import Path

import click

from framing.cli.articles import LAYOUTS, events_of
from framing.cli.options import writes_table
from framing.output import OutputProblem

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

    events = events_of(paths, layout)
    try:
        table = lean([framing.read(event) for event in events], vectors)
    except ValueError as problem:
        raise OutputProblem(str(problem)) from None
    write(table, format, output, rows, COLUMNS)
