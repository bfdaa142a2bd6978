"""The help of the command line: every command in one section, whole sentences, every option explained."""

import click
import pytest
from click.testing import CliRunner

from framing import cli
from framing.cli.helping import SECTIONS, table_help

NAMES = sorted(cli.commands.commands)


def shown(*arguments: str) -> str:
    result = CliRunner().invoke(cli.commands, [*arguments, "--help"], terminal_width=100, prog_name="framing")
    assert result.exit_code == 0
    return result.output


def test_every_command_stands_in_one_section():
    listed = [name for names in SECTIONS.values() for name in names]
    assert sorted(listed) == NAMES
    assert "More:" not in shown()


def test_sections_come_in_order_with_their_commands():
    text = shown()
    places = [text.index(f"\n{title}:") for title in SECTIONS]
    assert places == sorted(places)
    assert text.index("\nVoices:") < text.index("\n  quoting ") < text.index("\nHow it sounds:")


@pytest.mark.parametrize("name", NAMES)
def test_no_sentence_is_cut(name):
    lines = " ".join(shown().split())
    whole = cli.commands.commands[name].get_short_help_str(1000)
    assert not whole.endswith("...")
    assert " ".join(whole.split()) in lines


def commands(group: click.Group, *before: str):
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, *before, name)
        else:
            yield pytest.param(command, id=" ".join([*before, name]))


@pytest.mark.parametrize("command", list(commands(cli.commands)))
def test_every_option_is_explained(command):
    options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
    assert [option.name for option in options if not option.help] == []
    assert command.help and command.help.split("\n")[0].rstrip().endswith((".", "?"))


def test_a_question_says_its_columns_and_an_example():
    text = " ".join(shown("speakers").split())
    assert "On the terminal: outlet, actor, source" in text
    assert "For example: framing speakers baghouz" in text


def test_a_command_without_a_section_is_not_lost():
    @click.command("odd", help="An odd one.")
    def odd():
        """Nothing."""

    group = type(cli.commands)(name="framing", commands={"odd": odd, "naming": cli.commands.commands["naming"]})
    text = CliRunner().invoke(group, ["--help"]).output
    assert text.index("Names:") < text.index("More:") < text.index("odd   An odd one.".split()[0])


def test_columns_are_listed_after_the_question():
    assert table_help("Who?", ("a", "b")) == "Who?\n\nOn the terminal: a, b. Files have every column."
