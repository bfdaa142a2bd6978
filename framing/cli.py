"""The command line: one command per question, over the same Comparison as the app."""

from __future__ import annotations

import sys
import warnings
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click

from framing.output import FORMATS, OutputProblem
from framing.questions import QUESTIONS


def main(arguments: list[str] | None = None) -> None:
    """The entry point: problems become one line on standard error and exit status 2."""
    from framing.corpus.problems import InputProblem

    try:
        commands.main(args=arguments, prog_name="framing", standalone_mode=False)
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except click.Abort:
        sys.exit(130)
    except click.ClickException as problem:
        if arguments == [] or (arguments is None and len(sys.argv) < 2):  # the help, asked for with no command
            problem.show()
            sys.exit(problem.exit_code)
        _stop(problem.format_message())
    except (InputProblem, OutputProblem, _search_problem()) as problem:
        _stop(str(problem))
    except OSError as problem:
        _stop(f"{problem.filename or 'The output'}: {problem.strerror or problem}.")


def _stop(message: str) -> None:
    """Say what is wrong, each problem in one line, and end with status 2."""
    for line in message.splitlines():
        click.echo(f"framing: {line}", err=True)
    sys.exit(2)


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


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(_version(), prog_name="framing")
def commands() -> None:
    """Put several outlets' articles on one event side by side and see what each one chose.

    PATH is a file, a folder of files, or the name of a bundled event (see: framing corpora list).
    """


def _output(**settings):
    """An option that names a file to write; a folder that is not there is said before the work is done."""

    def checked(context, parameter, path):
        if path is not None and not path.parent.is_dir():
            raise click.BadParameter(f"there is no folder {str(path.parent)!r}; make it first.")
        return path

    file = click.Path(dir_okay=False, path_type=Path)
    return click.option("--output", type=file, callback=checked, **settings)


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
        _output(help="Write to this file."),
        click.option("--format", type=click.Choice(FORMATS), default="table", show_default=True),
    ):
        command = option(command)
    return command


def comparison_of(paths: tuple[str, ...], codebook: Path | None = None):
    """Read the event that the paths name, with a progress bar where a person is watching."""
    import framing

    with _warnings_as_lines():
        event = _event(paths)
    corrections = _codebook(codebook, event)
    with click.progressbar(length=len(event.articles), label="Reading", file=sys.stderr,
                           hidden=not sys.stderr.isatty()) as bar:  # fmt: skip
        comparison = framing.compare(event, corrections, on_article=lambda number: bar.update(1))
    if corrections is not None:
        _say_what_does_not_apply(comparison)
    return comparison


def _say_what_does_not_apply(comparison) -> None:
    """A codebook for another event, and entries that find no place here, in one line each."""
    if sentence := comparison.codebook.mismatch(comparison.event):
        click.echo(f"framing: {sentence}", err=True)
    for row in comparison.unapplied().itertuples():
        click.echo(f"framing: codebook entry {row.entry + 1} ({row.kind}) does not apply: {row.problem}", err=True)


def _event(paths: tuple[str, ...]):
    from framing import corpus

    if not all(paths):
        raise OutputProblem("One of the paths is empty; name a file, a folder or a bundled event.")
    if len(paths) == 1 and not Path(paths[0]).exists() and "." not in paths[0] and "/" not in paths[0]:
        return corpus.load_event(paths[0])
    event = corpus.read_event([Path(path) for path in paths])
    for sentence in corpus.check_event(event):
        click.echo(f"framing: {sentence}", err=True)
    return event


def _codebook(path: Path | None, event):
    if path is None:
        return None
    from framing.measures import codebook

    return codebook.load(path)


@contextmanager
def _warnings_as_lines():
    from framing.corpus.problems import InputWarning

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", InputWarning)
        yield
    for warning in caught:
        if issubclass(warning.category, InputWarning):
            click.echo(f"framing: {warning.message}", err=True)


def _register(name: str, attribute: str, help: str, columns: tuple[str, ...]) -> None:
    """A command that prints one table of a comparison."""

    @commands.command(name, help=help)
    @reads_event
    def command(paths, codebook, format, output, rows):
        from framing.output import write

        comparison = comparison_of(paths, codebook)
        table = getattr(comparison, attribute)
        if "sentence_id" in table:
            table = comparison.with_sentences(table)
        write(table, format, output, rows, columns)


for _question in QUESTIONS:
    _register(*_question)


@commands.command()
@reads_event
def findings(paths, codebook, format, output, rows):
    """The strongest differences over all questions, as sentences."""
    from framing.differences import findings
    from framing.output import write

    write(findings(comparison_of(paths, codebook)), format, output, rows, ("question", "sentence", "detail", "n"))


@commands.command()
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


@commands.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@writes_table
def check(paths, format, output, rows):
    """Are these articles about one event? Says what stands in the way of a fair comparison."""
    from framing import corpus
    from framing.output import write

    with _warnings_as_lines():
        event = _event(paths)
    columns = ("outlet", "words", "similarity", "nearest", "nearest_similarity", "odd")
    write(corpus.same_event(event), format, output, rows, columns)


@commands.command()
@click.argument("path", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--days", default=3, type=click.IntRange(min=0), show_default=True,
              help="Articles further apart in time are different events.")  # fmt: skip
@_output(required=True, help="A .jsonl file to write.")
def group(path, days, output):
    """Sort the articles of one table (.csv, .jsonl, .parquet) into events, and write them as .jsonl."""
    from framing import corpus
    from framing.corpus.readers import TABLE_FILES

    if path.suffix.lower() not in TABLE_FILES:
        raise OutputProblem(f"{path.name} is no table; give one of {' '.join(TABLE_FILES)}.")
    articles, problems = corpus.read_articles(path)
    if not articles:
        raise OutputProblem("\n".join(map(str, problems)))
    for problem in problems:
        click.echo(f"framing: {problem}", err=True)
    found = corpus.group(articles, days=days)
    corpus.to_jsonl(found, output)
    several = sum(len(event.articles) > 1 for event in found)
    click.echo(f"{len(articles)} articles, {len(found)} events, {several} of them reported more than once: {output}")


@commands.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--codebook", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="A file of corrections to replay.")  # fmt: skip
@click.option("--format", type=click.Choice(["table", "html", "json", "bundle"]), default="table", show_default=True)
@_output(help="Write to this file.")
@click.option("--blind", is_flag=True, help="Call the outlets A, B, C in the HTML report.")
@click.option("--no-texts", is_flag=True, help="Leave the articles and the columns that quote them out of the bundle.")
def compare(paths, codebook, format, output, blind, no_texts):
    """Everything at once: the first results of each question, an HTML report, JSON, or a bundle to replicate."""
    from framing import report
    from framing.output import show

    if (blind and format != "html") or (no_texts and format != "bundle"):
        raise OutputProblem("--blind goes with --format html, --no-texts with --format bundle.")
    if format == "bundle" and not output:
        raise OutputProblem("A bundle is no text; name a file with --output FILE.zip.")
    if format == "table" and output:
        raise OutputProblem("The tables are for the terminal; use --format html, json or bundle with --output.")
    comparison = comparison_of(paths, codebook)
    if format == "bundle":
        output.write_bytes(report.as_bundle(comparison, texts=not no_texts))
    elif format == "table":
        for question, table in report.first_results(comparison).items():
            show(table, rows=0, title=question)
            click.echo()
    else:
        names = report.blind_names(comparison) if blind else None
        document = report.as_json(comparison) if format == "json" else report.as_html(comparison, names)
        output.write_text(document, encoding="utf-8") if output else click.echo(document, nl=False)


@commands.command()
@click.argument("bundle", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="BUNDLE.zip")
@click.option("--articles", type=click.Path(exists=True, file_okay=False, path_type=Path),
              help="The folder with the articles, where the bundle came without them.")  # fmt: skip
@writes_table
def replicate(bundle, articles, format, output, rows):
    """Make every table of a replication bundle again and say whether it comes out the same."""
    from framing import report
    from framing.output import write

    write(report.replicate(bundle, articles), format, output, rows)


@commands.command()
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


@commands.command()
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


@commands.group()
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

    folders = folders or [corpora_folder() / name for name in event_ids()]
    problems = [problem for folder in folders for problem in keys.check(folder)]
    for problem in problems:
        click.echo(problem)
    click.echo("Nothing is wrong." if not problems else f"{len(problems)} problems.")
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


@commands.command()
@click.argument("events", nargs=-1, metavar="[EVENT]...")
def prepare(events):
    """Read the bundled events (all, or these) and store their tables, so that the app opens at once."""
    from framing import prepared

    for path in prepared.prepare(events or None):
        click.echo(path)


@commands.command()
@click.argument("dataset")
@click.argument("path", type=click.Path(exists=True, path_type=Path), required=False)
@writes_table
def evaluate(dataset, path, format, output, rows):
    """Score the measures against a public dataset on disk: newswcl50, labels, wire, newsmtsc, babe, basil, corpora."""
    from framing import evaluate as evaluation
    from framing.output import write

    write(evaluation.evaluate(dataset, path), format, output, rows)


@commands.command(context_settings={"ignore_unknown_options": True})
@click.option("--port", type=int, help="Serve on this port.")
@click.option("--headless", is_flag=True, help="Do not open a browser window.")
def app(port, headless):
    """Open the app in a browser."""
    from framing.app.launch import launch

    sys.exit(launch(port=port, headless=headless))
