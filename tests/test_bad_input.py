"""Whatever is given, the answer is a result, or one clear sentence and status 2; never a traceback."""

import json
import re

import pandas as pd
import pytest

import framing
from framing import cli
from framing.output import rendered
from framing.questions import QUESTIONS

FIRED = (
    "Police fired at a crowd in Hama\n\nHAMA (AP) — Police fired at a crowd in Hama on Tuesday, killing three "
    "protesters, officials said. The interior minister said the “rioters” had attacked first. Witnesses denied that.\n"
)
WERE_FIRED = (
    "Shots fired at rioters in Hama\n\nHAMA (AP) — Shots were fired at rioters in Hama on Tuesday, leaving three dead, "
    "officials said. The interior minister, Omar Saleh, said the men had attacked first. Nobody was arrested.\n"
)
ARABIC = "أطلقت الشرطة النار على حشد في حماة يوم الثلاثاء، مما أسفر عن مقتل ثلاثة متظاهرين. " * 4
GERMAN = "Die Polizei schoss am Dienstag in Hama auf eine Menschenmenge. Drei Demonstranten starben, sagten Beamte."
SOUP = "Recipe for soup\n\nPeel two onions and cut them. Boil water in a pot. Add salt and eat it with bread.\n"
COMPARED, REFUSED, ALONE = "compared", "refused", "only one article"

# name: the files of a folder; what becomes of them; what is said of it (a regular expression over standard error)
FOLDERS = {
    "two articles": ({"a.txt": FIRED, "b.txt": WERE_FIRED}, COMPARED, ""),
    "an empty file beside a good one": ({"a.txt": "", "b.txt": FIRED}, ALONE, r"a\.txt is empty"),
    "nothing but empty files": ({"a.txt": "", "b.txt": " \n"}, REFUSED, r"a\.txt is empty.*\n.*b\.txt has no words"),
    "a binary file": ({"a.txt": bytes(range(256)) * 20, "b.txt": FIRED}, ALONE, r"a\.txt is a binary file"),
    "one article": ({"a.txt": FIRED}, ALONE, "only one article"),
    "the same text twice": ({"a.txt": FIRED, "b.txt": FIRED}, COMPARED, "have the same text, word for word"),
    "one word": ({"a.txt": "Dead", "b.txt": WERE_FIRED}, COMPARED, "a has only 1 word"),
    "one word each": ({"a.txt": "Dead", "b.txt": "Alive"}, COMPARED, "too little text"),
    "mixed encodings": ({"a.txt": FIRED.encode("utf-16"), "b.txt": WERE_FIRED.encode("cp1252")}, COMPARED, ""),
    "right to left": ({"a.txt": ARABIC, "b.txt": WERE_FIRED}, COMPARED, "a is in Arabic"),
    "not English": ({"a.txt": GERMAN, "b.txt": GERMAN.replace("Polizei", "Armee")}, COMPARED, "a is in German"),
    "no space": ({"a.txt": "x" * 500_000, "b.txt": WERE_FIRED}, ALONE, "5,000 characters without a space"),
    "capitals": ({"a.txt": FIRED.upper(), "b.txt": WERE_FIRED}, COMPARED, ""),
    "lists of words": ({"a.txt": "apple\npear\n" * 60, "b.txt": "stone\niron\n" * 60}, COMPARED, "do not seem"),
    "nothing in common": ({"a.txt": FIRED, "b.txt": SOUP}, COMPARED, "do not seem to report one event"),
    "marks alone": ({"a.txt": '"' * 3000, "b.txt": WERE_FIRED}, ALONE, r"a\.txt"),
    "no readable file": ({"a.xyz": "x", "b.png": b"\x89PNG"}, REFUSED, "no file of a kind that can be read"),
    "an empty folder": ({}, REFUSED, "no file of a kind that can be read"),
    "a broken PDF": ({"a.pdf": "no pdf", "b.txt": FIRED}, ALONE, r"a\.pdf is not a readable PDF"),
    "a broken Word file": ({"a.docx": "no docx", "b.txt": FIRED}, ALONE, r"a\.docx is not a readable Word document"),
    "a page without an article": ({"a.html": "<html></html>", "b.txt": FIRED}, ALONE, r"No article .* in a\.html"),
    "too large a file": ({"a.txt": FIRED * 40_000, "b.txt": WERE_FIRED}, ALONE, "MB, more than the 5 MB that are read"),
}
TABLES = {
    "no text column": ("a.csv", "x,y\n1,2\n", "no column with the articles' text"),
    "not JSON": ("a.jsonl", '{"text": \n', "Line 1 of a.jsonl is not JSON"),
    "not Parquet": ("a.parquet", "no parquet", "not a readable Parquet file"),
}


@pytest.fixture
def run(capfd):
    """Exit status, standard output and standard error of one command; a traceback fails the test by itself."""

    def command(*arguments):
        status = 0
        try:
            cli.main([str(argument) for argument in arguments])
        except SystemExit as done:
            status = done.code or 0
        captured = capfd.readouterr()
        return status, captured.out, captured.err

    return command


@pytest.fixture
def two(tmp_path):
    return written(tmp_path / "two", {"a.txt": FIRED, "b.txt": WERE_FIRED})


def written(folder, files):
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def one_line_each(stderr):
    return all(line.startswith("framing: ") and line.rstrip().endswith((".", "?", ")")) for line in stderr.splitlines())


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_of_anything(name, tmp_path, run, monkeypatch):
    files, becomes, says = FOLDERS[name]
    folder = written(tmp_path / "event", files)
    status, out, err = run("check", folder, "--format", "json")
    assert one_line_each(err) and re.search(says, err)
    if status:
        assert (status, out) == (2, "") and becomes == REFUSED
        return
    assert becomes != REFUSED and len(json.loads(out)) == (1 if becomes == ALONE else 2)
    comparison = cli.comparison_of((str(folder),))
    monkeypatch.setattr("framing.cli.tables.comparison_of", lambda paths, codebook=None: comparison)
    if becomes == COMPARED or name == "one article":  # what is left beside a refused file is one article every time
        for question in QUESTIONS:
            status, out, _ = run(question.name, folder)
            assert status == 0 and out.strip()
    for article in comparison.event.articles:  # nothing is lost: the text is there as it was given
        assert comparison.reading.text(article.article_id) == article.text


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("command", ["check", "group"])
def test_tables_that_cannot_be_read(name, command, tmp_path, run):
    file, content, says = TABLES[name]
    (tmp_path / file).write_text(content)
    output = ["--output", tmp_path / "events.jsonl"] if command == "group" else []
    status, out, err = run(command, tmp_path / file, *output)
    assert (status, out) == (2, "") and says in err and one_line_each(err)


def test_a_table_is_grouped_though_nobody_said_which_rows_belong_together(tmp_path, run):
    texts = [FIRED, WERE_FIRED, SOUP]
    pd.DataFrame({"outlet": ["A", "B", "C"], "text": texts}).to_csv(tmp_path / "a.csv", index=False)
    status, out, _ = run("group", tmp_path / "a.csv", "--output", tmp_path / "events.jsonl")
    assert status == 0 and out.startswith("3 articles, ")
    articles = [article for event in framing.read_events(tmp_path / "events.jsonl") for article in event.articles]
    assert sorted(article.outlet for article in articles) == ["A", "B", "C"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("not = [toml", r"c\.toml, line 1"),
        ("[[merge]]\nfoo=3\n", "not a codebook"),
        (FIRED, r"c\.toml, line 1"),
        (bytes(range(128, 256)), "not text in UTF-8"),
    ],
)
def test_wrong_codebooks(content, says, two, tmp_path, run):
    codebook = written(tmp_path / "books", {"c.toml": content}) / "c.toml"
    status, out, err = run("naming", two, "--codebook", codebook)
    assert (status, out) == (2, "") and re.search(says, err) and one_line_each(err)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["naming", "TWO", "--output", "TWO"], "is a directory"),
        (["naming", "TWO", "--output", "TWO/no/x.csv"], "there is no folder"),
        (["compare", "TWO", "--format", "html", "--output", "TWO/no/x.html"], "there is no folder"),
        (["compare", "TWO", "--format", "bundle"], "name a file with --output"),
        (["naming", "TWO", "--format", "parquet"], "name a file with --output"),
        (["naming", "TWO", "--codebook", "TWO"], "is a directory"),
        (["naming", "TWO", "--rows", "many"], "'many' is not a valid integer"),
        (["naming", ""], "paths is empty"),
        (["naming", "x" * 400], "No event 'xxx"),
        (["naming", "x" * 400 + ".txt"], "file name too long"),
        (["naming"], "Missing argument"),
        (["namings", "TWO"], "No such command 'namings'"),
        (["concordance", "", "TWO"], "search is empty"),
        (["concordance", "(", "TWO"], "not a regular expression"),
        (["concordance", "a", "TWO", "--width", "-1"], "not in the range"),
        (["collocates", " ", "TWO"], "search is empty"),
        (["collocates", "a", "TWO", "--window", "0"], "not in the range"),
        (["diff", "TWO/a.txt", "TWO/none.txt"], "There is no file"),
        (["group", "TWO/missing.txt", "--output", "TWO/x.jsonl"], "There is no file"),
        (["replicate", "TWO/a.txt"], "cannot be opened as a bundle"),
        (["evaluate", "sentences"], "Name the folder"),
        (["evaluate", "sentences", "TWO"], "is no file"),
        (["evaluate", "sentences", "TWO/a.txt"], "no line like"),
        (["evaluate", "wire", "TWO/a.txt"], "has no event folders"),
        (["app", "--port", "x"], "not a valid integer"),
    ],
)
def test_wrong_arguments_are_named_in_one_line(arguments, says, two, run):
    status, out, err = run(*(argument.replace("TWO", str(two)) for argument in arguments))
    assert (status, out) == (2, "")
    assert says in err and err.startswith("framing: ") and "Traceback" not in err


def test_a_full_disk_is_said(two, run):
    try:
        open("/dev/full", "w").close()
    except OSError:
        pytest.skip("this system has no /dev/full")
    status, _, err = run("keyness", two, "--output", "/dev/full")
    assert status == 1 and err.endswith(
        "cannot be written (no space left on device); make room for it, or name another file.\n"
    )


def test_the_version_is_printed_in_a_checkout_too(run):
    status, out, _ = run("--version")
    assert status == 0 and out.startswith("framing, version ")


def test_places_go_into_parquet_and_csv_as_json(tmp_path):
    table = pd.DataFrame({"sentence": ["one"], "evidence": [[["a", 1, 2]]]})
    (tmp_path / "x.parquet").write_bytes(rendered(table, "parquet"))
    assert json.loads(pd.read_parquet(tmp_path / "x.parquet")["evidence"][0]) == [["a", 1, 2]]
    assert rendered(table, "csv") == 'sentence,evidence\none,"[[""a"", 1, 2]]"\n'


def test_a_table_with_nothing_in_it_keeps_its_columns():
    comparison = framing.compare(framing.event_from_texts({"A": "Dead", "B": "Alive"}))
    assert comparison.wording.empty and "sentence" in comparison.with_sentences(comparison.wording)
    assert comparison.findings.empty
