"""What commands say of how much they did: one event, two events."""

from hypothesis import given
from hypothesis import strategies as st

from framing import cli
from framing.output import counted

PORT = "The port of Almira reopened on Monday after a strike of two weeks, the dockers' union said in a statement."
MILL = "A court in the capital fined the owner of a paper mill for poison in the river below the northern bridge."


@given(st.integers(0, 10**9), st.sampled_from(["event", "article", "more row"]))
def test_a_noun_has_an_s_unless_there_is_one_of_it(number, noun):
    said = counted(number, noun)
    assert said.endswith("s") == (number != 1)
    assert int(said.split(" ")[0].replace(",", "")) == number and noun in said


def run(capfd, *arguments):
    try:
        cli.main([str(argument) for argument in arguments])
    except SystemExit:
        pass
    return capfd.readouterr().out


def written(folder, *rows):
    path = folder / "t.csv"
    path.write_text("outlet,event_id,text\n" + "".join(f'{outlet},{event},"{text}"\n' for outlet, event, text in rows))
    return path


def test_one_event_of_two_articles_is_one_event(tmp_path, capfd):
    path = written(tmp_path, ("A", "port", PORT), ("B", "port", PORT.replace("said", "claimed")))
    out = run(capfd, "group", path, "--output", tmp_path / "e.jsonl")
    assert out.startswith("2 articles, 1 event, 1 of them reported more than once: ")


def test_two_events_of_one_article_each_are_two_events(tmp_path, capfd):
    path = written(tmp_path, ("A", "port", PORT), ("B", "mill", MILL))
    out = run(capfd, "group", path, "--output", tmp_path / "e.jsonl")
    assert out.startswith("2 articles, 2 events, 0 of them reported more than once: ")


def test_a_folder_is_filled_and_counted(tmp_path, capfd):
    path = written(tmp_path, ("A", "port", PORT))
    out = run(capfd, "batch", path, "--table", "keyness", "--output", tmp_path / "out")
    assert out.startswith("1 event, 1 article: 1 compared, 0 as before, 0 failed")
    out = run(capfd, "batch", path, "--table", "keyness", "--output", tmp_path / "out")
    assert out.startswith("1 event, 1 article: 0 compared, 1 as before, 0 failed")


def test_a_key_with_one_problem_has_one(tmp_path, capfd):
    (tmp_path / "event.toml").write_text('title = "The port"\n')
    (tmp_path / "a.md").write_text(f"---\noutlet: A\n---\n{PORT}\n")
    out = run(capfd, "corpora", "check", tmp_path)
    number = len(out.splitlines()) - 1
    assert out.splitlines()[-1] == f"{counted(number, 'problem')}."
