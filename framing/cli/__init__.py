"""The command line: one command per question, over the same Comparison as the app."""

from __future__ import annotations

import io
import sys
from importlib.metadata import PackageNotFoundError, version

import click

from framing.cli.articles import comparison_of
from framing.cli.axes import axes
from framing.cli.comparing import compare, diff, replicate
from framing.cli.corpora import corpora
from framing.cli.doubt import doubt
from framing.cli.grouping import check, group
from framing.cli.helping import Sections
from framing.cli.many import batch, collect
from framing.cli.project import app, evaluate, prepare
from framing.cli.tables import collocates, concordance, findings, question_commands
from framing.output import OutputFailure, OutputProblem

__all__ = ["commands", "comparison_of", "main"]


def main(arguments: list[str] | None = None) -> None:
    """The entry point. Problems are one line each on standard error.

    Exit status 2: what was given or asked for cannot be used. Status 1: something failed, such as a full disk, an
    event among many, a check. Status 130: stopped by Ctrl-C.
    """
    from framing.corpus.problems import InputProblem

    _write_every_letter()
    try:
        commands.main(args=arguments, prog_name="framing", standalone_mode=False)
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except click.ClickException as problem:
        if arguments == [] or (arguments is None and len(sys.argv) < 2):  # the help, asked for with no command
            problem.show()
            sys.exit(problem.exit_code)
        _stop(problem.format_message(), 2)
    except (InputProblem, OutputProblem, _search_problem()) as problem:
        _stop(str(problem), 2)
    except OutputFailure as problem:
        _stop(str(problem), 1)
    except OSError as problem:
        _stop(f"{problem.filename or 'The output'}: {problem.strerror or problem}.", 1)


def _write_every_letter() -> None:
    """Texts go as UTF-8 into files and pipes, whatever the machine's habit; a terminal shows what it can."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower().replace("-", "") != "utf8":
            stream.reconfigure(errors="replace") if stream.isatty() else stream.reconfigure(encoding="utf-8")


def _stop(message: str, status: int) -> None:
    """Say what is wrong, each problem in one line, and end with this status."""
    for line in message.splitlines():
        click.echo(f"framing: {line}", err=True)
    sys.exit(status)


def _search_problem() -> type[Exception]:
    """The exception of a search that cannot be run; its module is loaded only with the command that needs it."""
    module = sys.modules.get("framing.measures.concordance")
    return module.PatternProblem if module else OutputProblem


def _version() -> str:
    """The version of the package, or a word for a checkout that was never installed."""
    try:
        return version("framing-explorer")
    except PackageNotFoundError:
        return "(a checkout, not installed)"


@click.group(cls=Sections, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(_version(), prog_name="framing")
def commands() -> None:
    """Put several outlets' articles on one event side by side and see what each one chose.

    PATH is a file, a folder of files, or the name of a bundled event (see: framing corpora list).
    """


for _command in (
    *question_commands(), findings, diff, check, group, batch, collect, compare, replicate, concordance, collocates,
    doubt, axes, corpora, prepare, evaluate, app,
):  # fmt: skip
    commands.add_command(_command)
