"""Commands that compare as a whole: the first results or a report, two articles in one column, a bundle made again."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from framing.cli.articles import comparison_of
from framing.cli.options import json_option, output_option, writes_table
from framing.output import OutputProblem


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--codebook", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="A file of corrections to replay.")  # fmt: skip
@click.option("--format", type=click.Choice(["table", "html", "json", "csv", "bundle"]), default="table",
              show_default=True, help="What is made.")  # fmt: skip
@json_option()
@output_option(help="Write to this file.")
@click.option("--blind", is_flag=True, help="Call the outlets A, B, C in the HTML report.")
@click.option("--no-texts", is_flag=True, help="Leave the articles and the columns that quote them out of the bundle.")
def compare(paths, codebook, format, output, blind, no_texts):
    """All questions at once: what stands out, then the first rows of each.

    With --format html a report to read and print, with json everything that was found, with csv the first
    differences of each kind, with bundle all that is needed to replicate the tables.
    """
    from framing import report
    from framing.cli import first_results
    from framing.output import save, write

    if (blind and format != "html") or (no_texts and format != "bundle"):
        raise OutputProblem("--blind goes with --format html, --no-texts with --format bundle.")
    if format == "bundle" and not output:
        raise OutputProblem("A bundle is no text; name a file with --output FILE.zip.")
    if format == "table" and output:
        raise OutputProblem("The tables are for the terminal; use --format html, json, csv or bundle with --output.")
    comparison = comparison_of(paths, codebook)
    if format == "bundle":
        save(report.as_bundle(comparison, texts=not no_texts), output)
    elif format == "table":
        first_results.show(comparison, paths)
    elif format == "csv":
        from framing.differences.kinds import first_of_each_kind

        write(first_of_each_kind(comparison), "csv", output)
    else:
        names = report.blind_names(comparison) if blind else None
        document = report.as_json(comparison) if format == "json" else report.as_html(comparison, names)
        save(document, output) if output else click.echo(document, nl=False)


@click.command()
@click.argument("left")
@click.argument("right")
@click.option("--plain", is_flag=True, help="No colour.")
def diff(left, right, plain):
    """Two articles in one column: each change of RIGHT against LEFT in brackets, with its kind."""
    from rich.console import Console

    from framing import diff as differences
    from framing.measures import substitutions

    comparison = comparison_of((left, right))
    if len(comparison.event.articles) != 2:
        raise OutputProblem(f"Two articles are compared here; {len(comparison.event.articles)} were read.")
    first, second = (article.article_id for article in comparison.event.articles)
    changes = substitutions.from_base(comparison.substitutions, first)
    lines = differences.compare(comparison.reading, comparison.pairs, changes, first, second)
    Console(no_color=plain, highlight=False, soft_wrap=not sys.stdout.isatty()).print(differences.as_rich(lines))


@click.command()
@click.argument("bundle", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="BUNDLE.zip")
@click.option("--articles", type=click.Path(exists=True, file_okay=False, path_type=Path),
              help="The folder with the articles, where the bundle came without them.")  # fmt: skip
@writes_table
def replicate(bundle, articles, format, output, rows):
    """Make every table of a replication bundle again and say whether it comes out the same."""
    from framing import report
    from framing.output import write

    write(report.replicate(bundle, articles), format, output, rows)
