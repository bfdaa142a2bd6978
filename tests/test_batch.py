"""Many events: every one stored once, taken up where it was left, and the one that fails named."""

import json

import pandas as pd
import pytest

from framing import batch
from framing.comparison import TABLES, compare
from framing.corpus.article import Article, Event
from framing.corpus.problems import InputProblem
from framing.measures.codebook import Codebook

TABLES_HERE = ["keyness", "pairs", "quotations"]


def event(event_id, *texts):
    return Event(event_id, f"On {event_id}", tuple(Article(f"a{n}", f"Outlet {n}", "", t) for n, t in enumerate(texts)))


PORT = event("port", "Rebels took the port on Friday.", "Militants took the port on Friday.")
MILL = event("mill", "The mill burned.", "Fire took the mill, the mayor said.")
HALF = event("half", "The port shut.", "The \ud800 port shut.")


@pytest.fixture
def filled(tmp_path):
    return {done.event_id: done for done in batch.run([PORT, MILL], tmp_path, TABLES_HERE)}, tmp_path


def test_every_event_is_done_and_its_rows_counted(filled):
    done, folder = filled
    assert list(done) == ["port", "mill"]
    assert done["port"].articles == 2 and done["port"].words == 12 and not done["port"].problem
    assert done["port"].rows == {name: len(getattr(compare(PORT), name)) for name in TABLES_HERE}
    assert done["port"].rows["pairs"] == 1 and done["port"].rows["quotations"] == 0
    assert done["mill"].rows["quotations"] == 1


def test_tables_of_all_events_are_those_of_each(filled):
    _, folder = filled
    table = batch.collected(folder, "keyness")
    assert table.columns[0] == "event_id" and table["event_id"].unique().tolist() == ["mill", "port"]
    own = table[table["event_id"] == "port"].drop(columns="event_id").reset_index(drop=True)
    pd.testing.assert_frame_equal(own.astype({"term": "str"}), compare(PORT).keyness.astype({"term": "str"}))


def test_a_table_without_rows_has_no_file_and_one_that_nobody_has_is_empty(filled):
    _, folder = filled
    assert [path.name for path in (folder / "quotations").iterdir()] == ["mill.parquet"]
    assert batch.collected(folder, "flips").empty


def test_what_is_done_is_not_read_again(filled, monkeypatch):
    _, folder = filled
    monkeypatch.setattr(batch, "compare", lambda *_: pytest.fail("an event was read again"))
    again = list(batch.run([PORT, MILL], folder, TABLES_HERE))
    assert [done.again for done in again] == [True, True] and again[0].rows["pairs"] == 1


def test_a_run_that_was_stopped_goes_on_where_it_was(tmp_path, monkeypatch):
    run = batch.run([PORT, MILL], tmp_path, TABLES_HERE)
    next(run)
    run.close()
    assert [path.stem for path in (tmp_path / "events").glob("*.json")] == ["port"]
    again = {done.event_id: done.again for done in batch.run([PORT, MILL], tmp_path, TABLES_HERE)}
    assert again == {"port": True, "mill": False}


@pytest.mark.parametrize("change", ["text", "tables", "codebook", "record", "version"])
def test_what_has_changed_is_read_again(filled, change, monkeypatch):
    _, folder = filled
    events, tables, book = [PORT], TABLES_HERE, None
    if change == "text":
        events = [event("port", "Rebels took the port on Monday.", "Militants took the port on Friday.")]
    elif change == "tables":
        tables = ["keyness"]
    elif change == "codebook":
        book = Codebook()
    elif change == "record":
        (folder / "events" / "port.json").write_text('{"event_id": "port", "of": "another version"}')
    else:
        monkeypatch.setattr(batch, "code_key", lambda: "another")
    (done,) = batch.run(events, folder, tables, book)
    assert not done.again and not done.problem


def test_rows_that_are_gone_go_from_the_folder(filled):
    _, folder = filled
    list(batch.run([event("mill", "The mill burned.", "Fire took the mill.")], folder, TABLES_HERE))
    assert batch.collected(folder, "quotations").empty


def test_an_event_that_fails_is_named_with_its_article_and_the_others_go_on(tmp_path):
    done = {one.event_id: one for one in batch.run([HALF, PORT], tmp_path, TABLES_HERE)}
    assert done["half"].problem.startswith("Event 'half': ") and not done["port"].problem
    assert "Article 'a1' holds half a character" in done["half"].problem
    assert batch.overview(tmp_path)["problem"].map(bool).tolist() == [True, False]
    assert not list(batch.run([HALF], tmp_path, TABLES_HERE))[0].again


def test_the_article_to_blame_is_found_where_the_error_does_not_name_it(tmp_path, monkeypatch):
    def fails(made, codebook=None):
        if any("Fire" in article.text for article in made.articles):
            raise ZeroDivisionError("division by zero")
        return compare(made, codebook)

    monkeypatch.setattr(batch, "compare", fails)
    (done,) = batch.run([MILL], tmp_path, ["keyness"])
    assert done.problem == "Event 'mill': article 'a1' (Outlet 1): ZeroDivisionError: division by zero"


def test_an_error_that_no_article_has_by_itself_blames_none(tmp_path, monkeypatch):
    def fails(made, codebook=None):
        if len(made.articles) > 1:
            raise RuntimeError("out of ink")
        return compare(made, codebook)

    monkeypatch.setattr(batch, "compare", fails)
    (done,) = batch.run([MILL], tmp_path, ["keyness"])
    assert done.problem == "Event 'mill': RuntimeError: out of ink"


def test_ids_that_are_no_file_names_are_kept_apart(tmp_path):
    texts = ("The mill burned.", "Fire took the mill.")
    events = [event("a/b", *texts), event("a:b", *texts), event("../up", *texts), event("x" * 300, *texts)]
    assert not any(done.problem for done in batch.run(events, tmp_path / "out", ["keyness"]))
    assert set(batch.collected(tmp_path / "out", "keyness")["event_id"]) == {one.event_id for one in events}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_two_events_of_one_id_and_a_table_that_is_not_there_are_refused(tmp_path):
    with pytest.raises(InputProblem, match="Two events have the id 'port'"):
        list(batch.run([PORT, PORT], tmp_path))
    with pytest.raises(InputProblem, match="no table 'keynes'"):
        list(batch.run([PORT], tmp_path, ["keynes"]))
    assert not list(tmp_path.iterdir())


def test_overview_is_one_row_for_each_event(filled):
    done, folder = filled
    table = batch.overview(folder).set_index("event_id")
    assert table.loc["port", "rows"] == sum(done["port"].rows.values()) and table.loc["mill", "title"] == "On mill"
    assert batch.overview(folder / "nowhere").empty


def test_a_record_says_what_was_made_and_with_what(filled):
    _, folder = filled
    record = json.loads((folder / "events" / "port.json").read_text())
    assert compare(PORT).reading.key in record["key"] and record["rows"]["pairs"] == 1


def test_tone_toward_actors_is_made_only_when_named():
    assert set(TABLES) - set(batch.WITHOUT_TONE_TOWARD) == {"target_tone", "actor_tone"}


def test_several_processes_store_the_same(tmp_path):
    events = [PORT, MILL, event("dam", "The dam broke.", "Water broke the dam.")]
    done = {one.event_id: one for one in batch.run(events, tmp_path / "two", ["keyness"], jobs=2)}
    assert set(done) == {"port", "mill", "dam"} and not any(one.problem for one in done.values())
    list(batch.run(events, tmp_path / "one", ["keyness"]))
    pd.testing.assert_frame_equal(*(batch.collected(tmp_path / name, "keyness") for name in ("one", "two")))
