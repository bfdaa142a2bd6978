"""One command for each question, with one table as its answer."""

from __future__ import annotations

import click

from framing.cli.articles import comparison_of
from framing.cli.helping import table_help
from framing.cli.options import reads_event
from framing.output import OutputProblem
from framing.questions import QUESTIONS


def question_commands() -> list[click.Command]:
    """A command for each question that one table of a comparison answers."""
    return [_command(*question) for question in QUESTIONS]


def _command(name: str, attribute: str, help: str, columns: tuple[str, ...]) -> click.Command:
    example = f"For example: framing {name} baghouz"

    @click.command(name, help=table_help(help, columns), short_help=help, epilog=example)
    @reads_event
    def command(paths, codebook, format, output, rows):
        from framing.output import write

        comparison = comparison_of(paths, codebook)
        table = getattr(comparison, attribute)
        if "sentence_id" in table:
            table = comparison.with_sentences(table)
        write(table, format, output, rows, columns)

    return command


@click.command()
@reads_event
def findings(paths, codebook, format, output, rows):
    """The strongest differences over all questions, as sentences."""
    from framing.differences import findings
    from framing.output import write

    write(findings(comparison_of(paths, codebook)), format, output, rows, ("question", "sentence", "detail", "n"))


@click.command()
@click.argument("pattern")
@click.option("--words", is_flag=True, help="Search for plain words (* stands for any letters), not an expression.")
@click.option("--case", is_flag=True, help="Capitals matter.")
@click.option("--own-voice", is_flag=True, help="Leave out what stands in quotations or indirect speech.")
@click.option("--width", default=60, type=click.IntRange(min=0), show_default=True,
              help="Characters of context on each side.")  # fmt: skip
@reads_event
def concordance(pattern, words, case, own_voice, width, paths, codebook, format, output, rows):
    """Every hit of a search in its context."""
    from framing.output import write

    voice = "outlet" if own_voice else "all"
    comparison = comparison_of(paths, codebook)
    write(comparison.kwic(pattern, is_regex=not words, case=case, voice=voice, width=width), format, output, rows)


@click.command()
@click.argument("word")
@click.option("--window", default=5, type=click.IntRange(min=1), show_default=True, help="Words on each side.")
@click.option("--at-least", default=2, type=click.IntRange(min=1), show_default=True, help="Leave out rarer pairs.")
@reads_event
def collocates(word, window, at_least, paths, codebook, format, output, rows):
    """Which words keep company with a word, outlet by outlet?"""
    from framing.output import write

    if not word.strip():
        raise OutputProblem("The search is empty; type a word.")
    comparison = comparison_of(paths, codebook)
    write(comparison.collocates(word, window=window, at_least=at_least), format, output, rows)
