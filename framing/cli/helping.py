"""The help: commands by what one wants to know, each with its whole sentence, and an example under every command."""

from __future__ import annotations

import click

SECTIONS = {
    "To begin with": ("compare", "findings", "diff", "corpora", "app"),
    "Names": ("naming", "mentions", "referents", "suggestions"),
    "Words": ("terminology", "choices", "guidance", "keyness", "concordance", "collocates"),
    "The same thing, told otherwise": ("substitutions", "exchanges", "wire", "coverage", "agency", "flips"),
    "Voices": ("quoting", "speakers", "cues", "doubt"),
    "How it sounds": ("tone", "toward", "wording", "loaded", "frames", "axes"),
    "Files and many events": ("check", "group", "batch", "collect"),
    "Is it right?": ("replicate", "evaluate", "prepare"),
}
_WHOLE = 400  # characters: no sentence of a command is cut


class Sections(click.Group):
    """A group of commands whose help lists them by section; one that has no section comes last."""

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the sections."""
        known = {name for names in SECTIONS.values() for name in names}
        rest = tuple(name for name in self.list_commands(context) if name not in known)
        for title, names in {**SECTIONS, "More": rest}.items():
            commands = [(name, self.get_command(context, name)) for name in names]
            rows = [(name, command.get_short_help_str(_WHOLE)) for name, command in commands if command is not None]
            if rows:
                with formatter.section(title):
                    formatter.write_dl(rows)


class Whole(click.Group):
    """A group whose help has the whole first sentence of each command."""

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """Write one list."""
        with formatter.section("Commands"):
            formatter.write_dl(
                [(name, self.commands[name].get_short_help_str(_WHOLE)) for name in sorted(self.commands)]
            )


def table_help(asks: str, columns: tuple[str, ...]) -> str:
    """What a command with one table answers and shows.

    >>> print(table_help("Who speaks?", ("outlet", "speaker")))
    Who speaks?
    <BLANKLINE>
    On the terminal: outlet, speaker. Files have every column.
    """
    return f"{asks}\n\nOn the terminal: {', '.join(columns)}. Files have every column."
