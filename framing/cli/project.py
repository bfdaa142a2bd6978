"""Commands about the Framing Explorer itself: stored tables, scores, the app."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from framing.cli.options import writes_table


@click.command()
@click.argument("events", nargs=-1, metavar="[EVENT]...")
def prepare(events):
    """Read the bundled events (all, or these) and store their tables, so that the app opens at once."""
    from framing import prepared

    for path in prepared.prepare(events or None):
        click.echo(path)


@click.command()
@click.argument("dataset")
@click.argument("path", type=click.Path(exists=True, path_type=Path), required=False)
@writes_table
def evaluate(dataset, path, format, output, rows):
    """Score the measures against a public dataset on disk: newswcl50, labels, wire, newsmtsc, babe, basil, corpora."""
    from framing import evaluate as evaluation
    from framing.output import write

    write(evaluation.evaluate(dataset, path), format, output, rows)


@click.command(context_settings={"ignore_unknown_options": True})
@click.option("--port", type=int, help="Serve on this port.")
@click.option("--headless", is_flag=True, help="Do not open a browser window.")
def app(port, headless):
    """Open the app in a browser."""
    from framing.app.launch import launch

    sys.exit(launch(port=port, headless=headless))
