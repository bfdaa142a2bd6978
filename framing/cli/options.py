"""Options that commands share."""

from __future__ import annotations

from pathlib import Path

import click

from framing.output import FORMATS


def output_option(**settings):
    """An option that names a file to write; a folder that is not there is said before the work is done."""

    def checked(context, parameter, path):
        if path is not None and not path.parent.is_dir():
            raise click.BadParameter(f"there is no folder {str(path.parent)!r}; make it first.")
        return path

    file = click.Path(dir_okay=False, path_type=Path)
    return click.option("--output", type=file, callback=checked, **settings)


def json_option():
    """The short form of an option that people try first."""
    return click.option("--json", "format", flag_value="json", help="The same as --format json.")


def reads_event(command):
    """The arguments that every measure has."""
    command = click.argument("paths", nargs=-1, required=True, metavar="PATH...")(command)
    command = click.option("--codebook", type=click.Path(exists=True, dir_okay=False, path_type=Path),
                           help="A file of corrections to replay.")(command)  # fmt: skip
    return writes_table(command)


def writes_table(command):
    """The options of every command that prints a table."""
    for option in (
        click.option("--rows", default=40, show_default=True, help="Rows shown on the terminal; 0 for all."),
        output_option(help="Write to this file (CSV, where no format is named)."),
        click.option(
            "--format",
            type=click.Choice(FORMATS),
            default="table",
            show_default=True,
            help="A table to read, or one to go on with.",
        ),  # fmt: skip
        json_option(),
    ):
        command = option(command)
    return command
