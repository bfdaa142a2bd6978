"""What the benchmarks draw for reading: places that are in the text, of the kind that is asked for."""

import pytest

from framing import compare
from framing.corpus.article import Article, Event
from framing.language import parsing

pytestmark = pytest.mark.skipif(not parsing.model_name(), reason="no English spaCy model is installed")
FIRST = (
    "Rebels seized the northern town of Marrat on Friday after a siege that lasted three weeks. “We won the town,” "
    "Marta Lindgren said. Marta Lindgren told reporters the brutal regime was very weak. Officials said rain fell."
)
SECOND = FIRST.replace("Rebels", "Terrorists").replace("brutal", "harsh")
EVENT = Event("marrat", "", (Article("a", "A", "", FIRST), Article("b", "B", "", SECOND)))


def drawn(module, dataset, *arguments, monkeypatch):
    monkeypatch.setattr(module, dataset, lambda path: [EVENT])
    return module.draw(*arguments)


def text(article_id):
    return EVENT.article(article_id).text


def test_pairs_are_given_with_both_sentences(benchmark, monkeypatch):
    table = drawn(benchmark("sample_pairs"), "basil", "somewhere", 7, 2, monkeypatch=monkeypatch)
    assert len(table) == 2 and set(table["event_id"]) == {"marrat"}
    for row in table.itertuples():
        assert text(row.left_article)[row.left_start : row.left_end] == row.left
        assert text(row.right_article)[row.right_start : row.right_end] == row.right
        assert row.similarity >= 0.5


def test_exchanges_have_words_on_both_sides_and_each_wording_once(benchmark, monkeypatch):
    module = benchmark("sample_exchanges")
    monkeypatch.setitem(module.DATASETS, "wire", lambda path: [EVENT, EVENT])
    table = module.draw("wire", "somewhere", 1, 80)
    found = {frozenset((row.left.lower(), row.right.lower())) for row in table.itertuples()}
    assert frozenset(("rebels", "terrorists")) in found
    assert (table["left"] != "").all() and (table["right"] != "").all() and "style" not in set(table["kind"])
    assert not table.duplicated(["event_id", "left", "right", "left_context", "right_context"]).any()


def test_mentions_stand_in_brackets_in_their_context(benchmark, monkeypatch):
    table = drawn(benchmark("naming_precision"), "newswcl50", "somewhere", 1, 3, monkeypatch=monkeypatch)
    assert len(table) == 3
    for row in table.itertuples():
        assert f"[{text(row.article_id)[row.start : row.end]}]" in row.context
        assert row.context.replace("[", "").replace("]", "") in text(row.article_id)


def test_only_the_group_that_is_asked_for_is_drawn(benchmark, monkeypatch):
    table = drawn(benchmark("wording_precision"), "events", "x", "evaluative", 1, 9, monkeypatch=monkeypatch)
    assert {"brutal", "harsh"} <= set(table["form"]) and set(table["group"]) == {"evaluative"}
    for row in table.itertuples():
        assert row.before + text(row.article_id)[row.start : row.end] + row.after in text(row.article_id)


def test_of_all_groups_as_many_each_are_drawn(benchmark, monkeypatch):
    table = drawn(benchmark("wording_precision"), "events", "x", "all", 1, 1, monkeypatch=monkeypatch)
    assert {"evaluative", "intensifier", "evidential"} <= set(table["group"]) and table["group"].is_unique


def test_wording_is_read_from_a_folder_of_events_too(benchmark, tmp_path):
    for event in ("first", "second"):
        (tmp_path / event).mkdir()
        for name, words in (("a", FIRST), ("b", SECOND)):
            (tmp_path / event / f"{name}.txt").write_text(f"A headline\n\n{words}", encoding="utf-8")
    found = list(benchmark("wording_precision").events(tmp_path))
    assert [len(event.articles) for event in found] == [2, 2]


def test_terms_are_hits_of_sets_that_fit(benchmark, monkeypatch):
    said = (
        "Islamic State fighters fled the town on Monday. The fighters left guns. Islamic State said that it had lost "
        "the town. Militants of Islamic State still held a village, and the militants mined its roads."
    )
    other = said.replace("fighters", "terrorists").replace("militants", "terrorists").replace("Militants", "Terrorists")
    event = Event("town", "", (Article("a", "A", "", said), Article("b", "B", "", other)))
    module = benchmark("terminology_precision")
    monkeypatch.setattr(module, "basil", lambda path: [event])
    table = module.draw("x", 1, 100)
    assert {"fighters", "militants", "terrorists"} <= set(table["form"])
    for row in table.itertuples():
        assert event.article(row.article_id).text[row.start : row.end] == row.form


def test_quotations_are_drawn_with_their_speakers(benchmark, monkeypatch):
    table = drawn(benchmark("quotations_precision"), "basil", "x", 77, 2, monkeypatch=monkeypatch)
    assert (
        len(table) == 2
        and "scare" not in set(table["form"])
        and set(table["speaker"]) <= {"Marta Lindgren", "Officials"}
    )
    for row in table.itertuples():
        assert text(row.article_id)[row.start : row.end] == row.quotation


def test_what_no_quotation_touches_may_be_missed(benchmark, monkeypatch, capsys):
    module = benchmark("quotations_precision")
    lone = Event("e", "", (Article("a", "A", "", "The “Iron Harvest of the Sea” opened. “We won,” Ana Petrov said."),))
    monkeypatch.setattr(module, "basil", lambda path: [lone])
    table = module.missed("x")
    assert table[["kind", "text"]].values.tolist() == [["marks", "“Iron Harvest of the Sea”"]]
    assert capsys.readouterr().err == "looked at {'marks': 2, 'sentence': 1}\n"


def test_findings_are_counted_by_question(benchmark, monkeypatch):
    module = benchmark("findings_precision")
    texts = "Terrorists came. Terrorists fled, and terrorists hid.", "Militants came. They fled.", "It rained."
    three = Event("e", "", tuple(Article(name, name, "", text) for name, text in zip("abc", texts, strict=True)))
    monkeypatch.setitem(module._READERS, "wire", lambda path: [EVENT, three])  # EVENT has two articles: left out
    table = module.counts("somewhere/wire").set_index("question")
    assert set(table["events"]) == {1}
    found = compare(three).findings["question"].value_counts()
    assert table.at["terms", str(found["terms"])] == 1 and table.at["agency", "0"] == 1
    assert table.at["all", "mean"] == found.sum() == table["mean"].iloc[1:].sum()
    assert (table[[str(n) for n in range(9)]].sum(axis=1) == 1).all()


def test_the_first_rows_of_an_event_are_those_of_its_page_with_the_place_of_the_first_mention(benchmark, monkeypatch):
    module = benchmark("first_screens")
    sets = {"basil": [EVENT], "wire": [EVENT], "newswcl50": []}
    for name, events in sets.items():
        monkeypatch.setattr(module.datasets, name, lambda path, events=events: events)
    table = module.draw("somewhere", 7, 1)
    assert table["place"].tolist() == list(range(1, len(table) + 1)) and len(table) <= module.ROWS
    assert (table[list(module.VERDICTS)] == "").all(axis=None)
    rebels = table[table["actor"] == "rebels"].iloc[0]
    assert text(rebels["article_id"])[rebels["start"] : rebels["end"]] == "Rebels" and "rebels 1" in rebels["says"]
    assert len(module.draw("somewhere", 7, 2)) == 2 * len(table), "one of BASIL and one of the others in turn"


def test_a_seed_draws_the_events_in_the_same_order_again(benchmark, monkeypatch):
    module = benchmark("first_screens")
    many = [Event(f"e{number}", "", EVENT.articles) for number in range(8)]
    for name, events in {"basil": many, "wire": many[:4], "newswcl50": many[4:]}.items():
        monkeypatch.setattr(module.datasets, name, lambda path, events=events: events)
    orders = [[event.event_id for event in module.events("somewhere", seed)] for seed in (1, 1, 2)]
    assert orders[0] == orders[1] != orders[2] and sorted(orders[0]) == sorted(2 * [event.event_id for event in many])


def test_what_opens_a_page_is_given_with_its_words(benchmark, monkeypatch):
    module = benchmark("openings")
    said = "Militants shelled a village in the insurgency, and a warlord cheered. The militants fled."
    other = said.replace("Militants", "Terrorists").replace("militants", "terrorists")
    event = Event("town", "", (Article("a", "A", "", said), Article("b", "B", "", other)))
    monkeypatch.setattr(module, "events", lambda path: [event])
    (row,) = module.draw("x", "terms", 1, 5).itertuples()
    assert (row.event_id, row.opening) == ("town", "nsag_members")
    assert "Militants" in row.words and "Terrorists" in row.words
    (row,) = module.draw("x", "tone", 1, 5).itertuples()
    assert row.opening in ("", "negative", "positive")
    with pytest.raises(SystemExit, match="no page 'names'"):
        module.draw("x", "names", 1, 5)
