"""The first results of every question on a terminal: what stands out, the first rows of each, where to go on."""

from __future__ import annotations

import io
import shlex

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from framing.charts.palette import DARK
from framing.cli.sections import Section, sections
from framing.comparison import Comparison
from framing.report.sections.opening import FOREWARNING

_WIDTH = 100
_FINDINGS = 8
_LONGEST_PATHS = 40


def show(comparison: Comparison, paths: tuple[str, ...]) -> None:
    """Print them: in colour on a terminal, at most 100 columns wide; plain lines of that width into a file or pipe."""
    console = Console(highlight=False)
    if console.is_terminal:
        console.width = min(console.width, _WIDTH)
        console.print(_page(comparison, paths))
        return
    plain = Console(file=io.StringIO(), width=_WIDTH, highlight=False, color_system=None)
    plain.print(_page(comparison, paths))
    print("\n".join(line.rstrip() for line in plain.file.getvalue().splitlines()))


def _page(comparison: Comparison, paths: tuple[str, ...]) -> Group:
    colours = {outlet: DARK[n % len(DARK)] for n, outlet in enumerate(comparison.reading.outlets)}
    event = _path(paths)
    parts = [_section(section, colours, event) for section in sections(comparison)]
    return Group(_head(comparison, colours), _findings(comparison, colours), *parts, _next(event))


def _path(paths: tuple[str, ...]) -> str:
    """The paths as one types them again, or a word where they are long."""
    given = " ".join(shlex.quote(path) for path in paths)
    return given if len(given) <= _LONGEST_PATHS else "PATH..."


def _head(comparison: Comparison, colours: dict[str, str]) -> Group:
    event = comparison.event
    title = Text(event.title or "Your articles", style="bold")
    if event.date:
        title.append(f"  {event.date.day} {event.date:%B %Y}", style="dim")
    grid = _grid()
    for article in event.articles:
        grid.add_row(_outlet(article.outlet, colours), Text(f"{article.words:,} words", style="dim"))
    return Group(title, Text(FOREWARNING, style="dim"), Text(""), grid, Text(""))


def _findings(comparison: Comparison, colours: dict[str, str]) -> Group:
    table = comparison.findings
    if table.empty:
        return Group(
            _title("What stands out", ""), Text("Too little text, or too much alike, to say what differs most.\n")
        )
    grid = _grid()
    for number, row in enumerate(table.head(_FINDINGS).itertuples(), start=1):
        said = _coloured(row.sentence, colours)
        grid.add_row(
            Text(f"{number}", style="bold"), said.append(f" {row.detail}", style="dim") if row.detail else said
        )
    return Group(_title("What stands out", ""), grid, Text(""))


def _section(section: Section, colours: dict[str, str], event: str) -> Group:
    parts: list = [_title(section.title, f"framing {section.command} {event}" if section.command else "")]
    last, grid = "", None
    for outlet, words, note in section.rows:
        if not outlet:
            parts.append(Text(words, style="italic"))
            last, grid = "", None
            continue
        if grid is None:
            grid = _grid()
            parts.append(grid)
        text = Text(words)
        if note:
            text.append(f"  {note}", style="dim")
        grid.add_row(_outlet("" if outlet == last else outlet, colours), text)
        last = outlet
    return Group(*parts, Text(""))


def _next(event: str) -> Group:
    lines = []
    for command, does in (
        (f"framing findings {event}", "every finding"),
        (
            f"framing compare {event} --format html --output report.html",
            "all of it, with the sentences",
        ),
        ("framing app", "the same to click through"),
    ):
        lines.append(Text.assemble((f"  {command}", "bold"), (f"   {does}", "dim")))
    return Group(_title("Read on", ""), *lines)


def _title(title: str, command: str) -> Table:
    line = Table.grid(expand=True)
    line.add_column(ratio=1)
    line.add_column(justify="right", no_wrap=True)
    line.add_row(Text(title, style="bold underline"), Text(command, style="dim"))
    return line


def _grid() -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(max_width=24)
    grid.add_column(overflow="fold")
    return grid


def _outlet(outlet: str, colours: dict[str, str]) -> Text:
    return Text(outlet, style=colours.get(outlet, "bold"))


def _coloured(sentence: str, colours: dict[str, str]) -> Text:
    text = Text(sentence)
    for outlet, colour in colours.items():
        text.highlight_words([outlet], style=colour)
    return text
