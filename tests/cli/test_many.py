"""``framing batch`` and ``framing collect`` as a user types them."""

import json

import pytest

from framing.cli import main

ROWS = [
    {"event_id": "port", "outlet": "A", "text": "Rebels took the port on Friday.", "article_id": "p1"},
    {"event_id": "port", "outlet": "B", "text": "Militants took the port on Friday.", "article_id": "p2"},
    {"event_id": "mill", "outlet": "A", "text": "The mill burned on Monday night.", "article_id": "m1"},
    {"event_id": "mill", "outlet": "B", "text": "Fire took the mill, the mayor said.", "article_id": "m2"},
]


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "events.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in ROWS))
    return path


def run(capsys, *arguments):
    with pytest.raises(SystemExit) as ended:
        main([str(argument) for argument in arguments])
    return ended.value.code, *capsys.readouterr()


def test_many_events_of_one_table(capsys, table, tmp_path):
    code, out, err = run(capsys, "batch", table, "--output", tmp_path / "out", "--table", "keyness")
    assert code == 0 and out == f"2 events, 4 articles: 2 compared, 0 as before, 0 failed: {tmp_path / 'out'}\n"
    said = [line.rpartition(",")[0] for line in err.splitlines()]
    assert said == ["1 of 2: port, 2 articles", "2 of 2: mill, 2 articles"]
    code, out, err = run(capsys, "batch", table, "--output", tmp_path / "out", "--table", "keyness")
    assert "0 compared, 2 as before" in out and err.count("as before") == 2


def test_one_table_of_all_events(capsys, table, tmp_path):
    run(capsys, "batch", table, "--output", tmp_path / "out", "--table", "keyness")
    main(["collect", str(tmp_path / "out"), "keyness", "--format", "csv"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("event_id,outlet,term,n,")
    assert any(line.startswith("port,B,militants,1,0,") for line in lines)
    main(["collect", str(tmp_path / "out"), "events", "--format", "json"])
    assert [row["event_id"] for row in json.loads(capsys.readouterr().out)] == ["mill", "port"]
    main(["collect", str(tmp_path / "out"), "keyness"])
    assert "event_id" in capsys.readouterr().out


def test_folders_of_folders_and_bundled_events(capsys, tmp_path):
    for name, text in (("a", "The mill burned on Monday night."), ("b", "Fire took the mill on Monday.")):
        (tmp_path / "all" / "mill").mkdir(parents=True, exist_ok=True)
        (tmp_path / "all" / "mill" / f"{name}.txt").write_text(text)
    code, out, _ = run(capsys, "batch", tmp_path / "all", "baghouz", "--output", tmp_path / "out", "--table", "copied")
    assert code == 0 and out.startswith("2 events, ")


def test_an_event_that_fails_is_said_and_ends_with_1(capsys, table, tmp_path, monkeypatch):
    from framing import batch

    def fails(event, codebook=None):
        raise RuntimeError("out of ink")

    monkeypatch.setattr(batch, "compare", fails)
    code, out, err = run(capsys, "batch", table, "--output", tmp_path / "out", "--table", "keyness")
    assert code == 1 and "2 failed" in out
    assert "framing: Event 'port': article 'p1' (A): RuntimeError: out of ink" in err


def test_bad_input_is_one_line(capsys, table, tmp_path):
    code, _, err = run(capsys, "batch", table, "--output", tmp_path / "out", "--table", "keynes")
    assert code == 2 and err.count("\n") == 1 and "no table 'keynes'" in err
    code, _, err = run(capsys, "batch", tmp_path / "nowhere.csv", "--output", tmp_path / "out")
    assert code == 2 and "nowhere.csv" in err and err.count("\n") == 1
    code, _, err = run(capsys, "collect", tmp_path, "keyness")
    assert code == 2 and "was not filled by framing batch" in err


def test_a_table_that_was_not_made_is_named_with_those_there_are(capsys, table, tmp_path):
    run(capsys, "batch", table, "--output", tmp_path / "out", "--table", "keyness")
    code, _, err = run(capsys, "collect", tmp_path / "out", "pairs")
    assert code == 2 and "there are: events, keyness" in err


def test_research_data_is_read_as_it_was_published(capsys, research_data, tmp_path):
    folder = research_data("wire")
    code, out, _ = run(capsys, "batch", folder, "--layout", "wire", "--output", tmp_path, "--table", "copied")
    assert code == 0 and " 0 failed" in out


def test_articles_in_files_of_several_kinds_are_sorted_into_events(capsys, table, tmp_path):
    folder = tmp_path / "more"
    folder.mkdir()
    (folder / "c.txt").write_text("Rebels took the port on Friday.")
    (folder / "old.doc").write_text("x")
    main(["group", str(table), str(folder), "--output", str(tmp_path / "out.jsonl")])
    out, err = capsys.readouterr()
    assert out.startswith("5 articles, ") and err.count("\n") == 1 and "old.doc" in err
    written = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert len(written) == 5 and len({row["event_id"] for row in written if "Rebels" in row["text"]}) == 1


def test_json_is_short_for_the_format(capsys):
    made = []
    for asked in (["--json"], ["--format", "json"]):
        main(["keyness", "baghouz", *asked])
        made.append(capsys.readouterr().out)
    assert made[0] == made[1] and json.loads(made[0])
