"""Documentation that cannot drift: every command and every table is described, every link leads somewhere."""

import inspect
import pydoc
import re
from pathlib import Path

import click
import pytest

import framing
from framing import cli, lexicons, measures
from framing.comparison import TABLES, Comparison
from framing.comparison.table import steps_of
from framing.lexicons.evaluative import evaluative
from framing.lexicons.naming_sets import lexicon
from framing.measures.tone import features, vader

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("name", sorted(cli.commands.commands))
def test_every_command_is_described(name):
    assert re.search(rf"^### `framing {re.escape(name)}\b", (ROOT / "docs/commands.md").read_text(), re.M)


def test_no_command_is_described_that_is_not_there():
    described = re.findall(r"^### `framing (\S+?)[`\s]", (ROOT / "docs/commands.md").read_text(), re.M)
    assert set(described) <= set(cli.commands.commands)


@pytest.mark.parametrize("name", TABLES)
def test_every_table_is_described(name):
    assert re.search(rf"`{name}`", (ROOT / "docs/tables.md").read_text())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
        if not target.startswith(("http:", "https:", "mailto:")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}, which is not there"


CODE = re.compile(r"^ {4,}(?![-*] ).+$|`[^`\n]+`", re.M)
CALL = r"(?:python3? -m framing|python3? (?:\S*/)?run\.py|(?<![\w/.-])framing)"
COMMAND = re.compile(CALL + r" (?!-)([a-z][a-z-]*)([^\n`|#]*)")
OF_RUN = {"test"}  # what run.py does by itself


def commands_named(text: str) -> list[tuple[str, list[str]]]:
    """Every call of the program in the code of a page: the command and the options that are given to it.

    >>> commands_named("Run `framing compare a.txt --format html`, or\\n\\n    python3 run.py test -q")
    [('compare', ['--format']), ('test', [])]
    """
    calls = [call for code in CODE.findall(text) for call in COMMAND.findall(code)]
    return [(command, re.findall(r"(?<!\S)--[a-z][a-z-]*", rest)) for command, rest in calls]


def options_of(command: click.Command) -> set[str]:
    """The long options of a command, and of the commands below it."""
    below = command.commands.values() if isinstance(command, click.Group) else []
    own = {option for parameter in command.params for option in parameter.opts + parameter.secondary_opts}
    return own.union({"--help"}, *(options_of(one) for one in below))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_line_in_the_documentation_can_be_given(page):
    for command, options in commands_named(page.read_text(encoding="utf-8")):
        if command not in OF_RUN:
            assert command in cli.commands.commands, f"{page.name} names the command {command}, which is not there"
            unknown = set(options) - options_of(cli.commands.commands[command])
            assert not unknown, f"{page.name} gives {command} the options {unknown}, which it does not have"


def test_the_documentation_names_many_commands():
    named = {command for page in PAGES for command, _ in commands_named(page.read_text(encoding="utf-8"))}
    assert {"compare", "substitutions", "keyness", "batch", "evaluate", "app", "test"} <= named


@pytest.mark.parametrize("page", PAGES[:1] + PAGES[2:], ids=lambda page: str(page.relative_to(ROOT)))
def test_every_file_and_every_name_in_the_documentation_is_there(page):
    """Not in the change log, which tells of what was."""
    text = page.read_text(encoding="utf-8")
    programs = [match.replace(".", "/") + ".py" for match in re.findall(r"python3? -m (benchmarks\.[\w.]+)", text)]
    named = re.findall(r"`((?:framing|tests|benchmarks|docs|corpora)/[\w./-]+)`|python3? (benchmarks/[\w/]+\.py)", text)
    for path in [*programs, *(one or other for one, other in named)]:
        assert (ROOT / path).exists(), f"{page.name} names {path}, which is not there"
    for name in re.findall(r"`(framing(?:\.\w+)+)(?:\(.*?\))?`", text):
        assert pydoc.locate(name) is not None, f"{page.name} names {name}, which is not there"


def lists_as_they_are() -> dict[str, list[int]]:
    """Phrases of the Method page, with ``#`` for its numbers, and what the lists hold."""
    terms = [found for found in lexicon().sets.values() if found.domain in domains("terminology")]
    wording = [found for found in lexicon().sets.values() if found.domain in domains("wording")]
    forms = sum(len(variant.forms) for found in terms for variant in found.variants)
    return {
        "# sets of competing terms in # domains, # forms": [len(terms), len(domains("terminology")), forms],
        "# language-level sets": [len(wording)],
        "some # evaluative and emotive words": [len(evaluative().words) + len(evaluative().phrases)],
        "Some # verbs and # nouns": [len(lexicons.reporting_verbs()), len(lexicons.reporting_nouns())],
        "some # words of our own that its list lacks": [len(vader.extension())],
        "and # lexicon counts": [len(features.COUNTS)],
    }


def domains(folder: str) -> set[str]:
    return {path.stem for path in (ROOT / "framing/lexicons" / folder).glob("*.yaml")} - {"shared"}


@pytest.mark.parametrize("phrase", lists_as_they_are())
def test_the_method_page_counts_the_lists_as_they_are(phrase):
    told = re.search(
        re.escape(phrase).replace(r"\#", r"([\d,]+)"), " ".join((ROOT / "docs/method.md").read_text().split())
    )
    assert told, f"docs/method.md no longer says {phrase!r}"
    numbers = [int(number.replace(",", "")) for number in told.groups()]
    assert numbers == pytest.approx(lists_as_they_are()[phrase], rel=0.06), "beyond what rounding explains"


def described_columns(name: str) -> set[str]:
    """The words in what docs/tables.md, the maker of a table and the measures that it calls say."""
    maker = steps_of(Comparison)[name].maker
    sources = [
        inspect.getsource(maker),
        *(
            inspect.getsource(steps_of(Comparison)[need].maker)
            for need in steps_of(Comparison)[name].needs
            if need in steps_of(Comparison)
        ),
    ]
    called = re.findall(r"measures\.(\w+)\.([a-z]\w*)", "".join(sources))
    told = [inspect.getdoc(getattr(getattr(measures, module), function)) or "" for module, function in called]
    if "words_and_sentences" in "".join(sources):
        told += [measures.tone.words.__doc__, measures.tone.sentences.__doc__]
    shared = (ROOT / "docs/tables.md").read_text().partition("## Columns that many tables have")[2]
    return set(re.findall(r"[\w*]+", " ".join([maker.__doc__, shared, *told])))


@pytest.fixture(scope="module")
def some_tables(bridge):
    return Comparison(bridge)


@pytest.mark.parametrize("name", TABLES)
def test_every_column_of_every_table_is_described(some_tables, name):
    described = described_columns(name)
    for column in getattr(some_tables, name).columns:
        side, _, rest = column.partition("_")
        family = {f"{side}_*", f"*_{column.rpartition('_')[2]}"} & described
        offset = side in {"agent", "patient"} and "offsets" in described
        assert column in described or (family and (rest in described or side != "left")) or offset, column


def public_functions() -> dict:
    """Every function that a reader of the documentation may call, by the name under which they call it."""
    found = {f"framing.{name}": getattr(framing, name) for name in framing.__all__}
    for module in map(lambda name: getattr(measures, name), measures.__all__):
        own = [name for name, value in vars(module).items() if getattr(value, "__module__", "") == module.__name__]
        names = getattr(module, "__all__", [name for name in own if not name.startswith("_")])
        found |= {f"{module.__name__.removeprefix('framing.')}.{name}": getattr(module, name) for name in names}
    return {name: value for name, value in found.items() if inspect.isfunction(value)}


@pytest.mark.parametrize("name", public_functions())
def test_every_public_function_says_what_it_gives_and_what_it_refuses(name):
    function = public_functions()[name]
    told, source = inspect.getdoc(function) or "", inspect.getsource(function)
    returns = inspect.signature(function).return_annotation
    assert len(told.split()) >= 8, "a sentence at least"
    assert returns is not inspect.Signature.empty, "what it returns is annotated"
    if "DataFrame" in str(returns):
        assert re.search(r"\brows?\b|table|ledger|^(?:Pairs|Passages|Every|What|The choices)\b", told), "what a row is"
    for problem in set(re.findall(r"^\s*raise (\w+)", source, re.M)):
        assert problem in told or "efuse" in told, f"{problem} is raised and not said"
