"""Commands about the bundled events and events of one's own."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from framing.cli.helping import Whole
from framing.cli.options import writes_table


@click.group(cls=Whole)
def corpora() -> None:
    """The bundled events, and events of your own."""


@corpora.command("list")
@writes_table
def list_events(format, output, rows):
    """The bundled events."""
    from framing.corpus import catalogue
    from framing.output import write

    write(catalogue.events(), format, output, rows, ("event_id", "title", "date", "place", "real", "articles", "words"))


@corpora.command("show")
@click.argument("event")
@writes_table
def show_event(event, format, output, rows):
    """The articles of one event: a bundled one's name, or a folder."""
    from framing.corpus import catalogue
    from framing.output import write

    found = catalogue.articles(Path(event) if Path(event).is_dir() else event)
    write(found, format, output, rows, ("article_id", "outlet", "style", "wire", "published", "words", "headline"))


@corpora.command("check")
@click.argument("folders", nargs=-1, metavar="[FOLDER]...",
                type=click.Path(exists=True, file_okay=False, path_type=Path))  # fmt: skip
def check_events(folders):
    """Does every span of the answer key exist? Checks the bundled events, or these folders."""
    from framing.corpus import keys
    from framing.corpus.bundled import corpora_folder, event_ids
    from framing.output import counted

    folders = folders or [corpora_folder() / name for name in event_ids()]
    problems = [problem for folder in folders for problem in keys.check(folder)]
    for problem in problems:
        click.echo(problem)
    click.echo("Nothing is wrong." if not problems else f"{counted(len(problems), 'problem')}.")
    sys.exit(min(len(problems), 1))


@corpora.command("new")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--title", required=True, help="What happened, in a few words.")
@click.option("--outlet", "outlets", multiple=True, required=True, help="An outlet's name; give it once for each.")
def new_event(folder, title, outlets):
    """Make a folder for an event of your own: event.toml, one file per outlet, an empty answer key."""
    from framing.corpus import template

    for path in template.create(folder, title, outlets):
        click.echo(path)
