"""Commands before a comparison: are these one event, and which of many articles are?"""

from __future__ import annotations

from pathlib import Path

import click

from framing.cli.articles import event_of, warnings_as_lines
from framing.cli.options import output_option, writes_table
from framing.output import OutputProblem, counted


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@writes_table
def check(paths, format, output, rows):
    """Are these articles about one event? Says what stands in the way of a fair comparison."""
    from framing import corpus
    from framing.output import write

    with warnings_as_lines():
        event = event_of(paths)
    columns = ("outlet", "words", "similarity", "nearest", "nearest_similarity", "odd")
    write(corpus.same_event(event), format, output, rows, columns)


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option("--days", default=3, type=click.IntRange(min=0), show_default=True,
              help="Articles further apart in time are different events.")  # fmt: skip
@output_option(required=True, help="A .jsonl file to write.")
def group(paths, days, output):
    """Sort the articles of tables, files and folders into events, and write them as .jsonl."""
    from framing import corpus

    articles, problems = corpus.read_articles(paths)
    if not articles:
        raise OutputProblem("\n".join(map(str, problems)))
    for problem in problems:
        click.echo(f"framing: {problem}", err=True)
    found = corpus.group(articles, days=days)
    corpus.to_jsonl(found, output)
    several = sum(len(event.articles) > 1 for event in found)
    read, made = counted(len(articles), "article"), counted(len(found), "event")
    click.echo(f"{read}, {made}, {several} of them reported more than once: {output}")
