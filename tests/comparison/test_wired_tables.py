"""Loaded sentences, terms of all mentions, style guides, verbs by side: as tables and as commands."""

import json
from datetime import date

import pytest

from framing import cli
from framing.comparison import compare
from framing.corpus.article import Article, Event
from framing.language import parsing

pytestmark = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")
LOUD = "The brutal regime crushed a heroic village. The mayor may have left on Monday. Rain fell."
CALM = "The village was cleared on Monday. The mayor left."
VERBS = "“We won,” Marta Lindgren said. “They lost,” Tom Brandt claimed. Tom Brandt claimed that the port was shut."
FIGHT = (
    "Islamic State fighters fled the town on Monday. The fighters left guns. Islamic State said that it had lost the "
    "town. Militants of Islamic State still held a village, and the militants mined its roads."
)
TERROR = FIGHT.replace("fighters", "terrorists").replace("militants", "terrorists").replace("Militants", "Terrorists")


def event(*texts: str, on: date | None = None) -> Event:
    articles = tuple(Article(f"a{n}", f"Outlet {n}", "", text) for n, text in enumerate(texts))
    return Event("e", "An event", articles, date=on)


@pytest.fixture(scope="module")
def wording():
    return compare(event(LOUD, CALM))


def test_loaded_sentences_are_ordered_and_show_their_words(wording):
    table = wording.loaded_sentences
    assert table["loaded"].is_monotonic_decreasing and (table["loaded"] > 0).all()
    first = table.iloc[0]
    assert first["outlet"] == "Outlet 0" and first["sentence_id"] == 0
    assert "brutal" in first["forms"] and "heroic" in first["forms"]
    text = wording.event.article(first["article_id"]).text
    assert text[first["start"] : first["end"]] == "The brutal regime crushed a heroic village."


def test_an_event_without_loaded_words_has_no_row():
    assert compare(event("Rain fell on Monday.")).loaded_sentences.empty


def test_of_all_mentions_the_shares_of_an_outlet_add_up():
    table = compare(event(FIGHT, TERROR)).terms_by_actor
    assert len(table) and "left unnamed" in set(table["variant"])
    sums = table.groupby(["set_id", "actor_id", "outlet"])["n"].sum()
    totals = table.groupby(["set_id", "actor_id", "outlet"])["total"].first()
    assert (sums == totals).all()


def test_without_a_fitting_set_there_is_nothing_to_count():
    comparison = compare(event("Rain fell on Monday.", "Snow fell on Monday."))
    assert comparison.terms_by_actor.empty and comparison.guidance.empty
    assert {"actor", "variant", "n", "total", "low", "high"} <= set(comparison.terms_by_actor.columns)


def test_guidance_is_what_was_in_force_on_the_date():
    then, earlier = (compare(event(FIGHT, TERROR, on=on)).guidance for on in (date(2019, 3, 5), date(2005, 1, 1)))
    assert "bbc_is" in set(then["source_id"]) and "bbc_is" not in set(earlier["source_id"])
    assert (then["url"] != "").all() and then["year"].notna().all()


def test_two_sides_without_being_asked_are_the_two_most_quoted():
    table = compare(event(VERBS)).doubt()
    assert table[["side", "n", "of", "other", "n_other", "of_other"]].values.tolist() == [
        ["Tom Brandt", 2, 2, "Marta Lindgren", 0, 1]
    ]


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("articles")
    (folder / "one.txt").write_text(VERBS, encoding="utf-8")
    (folder / "two.txt").write_text(VERBS.replace("claimed", "said"), encoding="utf-8")
    return folder


def run(capsys, *arguments):
    """(status, what it printed, what it complained of)."""
    try:
        cli.main([str(argument) for argument in arguments])
    except SystemExit as stop:
        return (stop.code or 0, *capsys.readouterr())
    return (0, *capsys.readouterr())


def test_the_command_takes_sides_by_name(files, capsys):
    sides = ("--side", "Town=Marta Lindgren", "--side", "Port=tom brandt")
    status, out, _ = run(capsys, "doubt", files, *sides, "--format", "json")
    rows = json.loads(out)
    assert status == 0 and [(row["side"], row["n"], row["other"], row["n_other"]) for row in rows] == [
        ("Town", 0, "Port", 2),
        ("Town", 0, "Port", 0),
    ]


@pytest.mark.parametrize(
    ("sides", "says"),
    [
        (("--side", "Town"), "NAME=ACTOR"),
        (("--side", "Town=Zoe"), "Marta Lindgren"),
        (("--side", "Town=Marta Lindgren"), "two sides"),
    ],
)
def test_sides_that_cannot_be_told_are_refused_in_words(files, capsys, sides, says):
    status, _, err = run(capsys, "doubt", files, *sides)
    assert status == 2 and says in err


def test_verbs_of_another_class(files, capsys):
    status, out, _ = run(capsys, "doubt", files, "--verbs", "confrontational", "--format", "json")
    assert status == 0 and [row["n"] for row in json.loads(out)] == [0, 0]


def test_lean_is_refused_for_a_few_articles(files, capsys):
    status, _, err = run(capsys, "axes", files)
    assert status == 2 and "20,000 content words" in err and "1 article at most of one outlet" in err


@pytest.mark.parametrize("command", ["cues", "loaded", "referents", "guidance"])
def test_each_table_has_its_command(files, capsys, command):
    status, out, _ = run(capsys, command, files, "--format", "csv")
    assert status == 0 and out.splitlines()[0]
