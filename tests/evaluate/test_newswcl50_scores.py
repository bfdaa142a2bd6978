"""NewsWCL50 scores on an event annotated by hand here, and the best merges of a person who knows the answer."""

import pandas as pd
import pytest

from framing.corpus.article import Article, Event
from framing.evaluate import newswcl50
from framing.evaluate.oracle import Grouping
from framing.language.reading import read
from framing.measures import naming

TEXT = "Anna Berger met rebels. Berger left. The newcomers stayed in Brelia."
GOLD = [("Anna Berger", "ACTOR", "Berger"), ("Berger left", "ACTOR", "Berger"), ("rebels", "GROUP", "Rebels"),
        ("The newcomers", "GROUP", "Rebels"), ("stayed in Brelia", "ACTION", "Stay")]  # fmt: skip


def gold():
    rows = []
    for phrase, kind, concept in GOLD:
        start = TEXT.index(phrase)
        end = start + len("Berger" if phrase == "Berger left" else phrase)
        rows.append(("event_0", "0_L", start, end, kind, concept))
    return pd.DataFrame(rows, columns=["event_id", "article_id", "start", "end", "type", "concept"])


@pytest.fixture(scope="module")
def reading():
    return read(Event("event_0", "", (Article("0_L", "L", "", TEXT),)))


@pytest.fixture(scope="module")
def rows(reading):
    table = newswcl50.scores({"event_0": reading}, gold())
    return table.set_index(["measure", "setting", "subset"])["value"]


def test_gold_is_matched_by_syntactic_head_else_by_overlap(reading):
    mentions = naming.mentions(reading)
    numbers = newswcl50.match(reading, mentions, gold())
    texts = [mentions["mention"].iat[number] if number >= 0 else None for number in numbers]
    assert texts == ["Anna Berger", "Berger", "rebels", "The newcomers", None]


def test_recall_and_scores_of_an_event_counted_by_hand(rows):
    # four of five gold mentions are found; the actor is whole: 1; the group is cut in two: P 1, R 1/2, F 2/3.
    assert rows["mention_recall", "end_to_end", "all"] == pytest.approx(0.8)
    assert rows["wf1_strict", "end_to_end", "ACTOR"] == 1
    assert rows["wf1_strict", "end_to_end", "GROUP"] == pytest.approx(2 / 3)
    # one merge makes the group whole
    assert rows["wf1_strict", "after_5_merges", "GROUP"] == 1
    # a missed mention is a group of its own: 2 * 1 + 2 * 2/3 + 1 * 1 over 5
    assert rows["wf1_lenient", "end_to_end", "all"] == pytest.approx((2 + 4 / 3 + 1) / 5)


def test_every_row_has_its_baseline_and_its_number_of_gold_mentions(reading):
    table = newswcl50.scores({"event_0": reading}, gold())
    assert list(table.columns) == newswcl50.COLUMNS and table["baseline"].notna().all()
    everything = table[table["subset"] == "all"].set_index("setting")["n"]
    assert set(everything["end_to_end"]) == {5} and set(everything["gold_mentions"]) == {5}


def test_strict_counts_mentions_that_the_gold_does_not_have():
    grouping = Grouping("e", ["A|x", "A|x"], ["1", "1"], extra={"1": 2})
    assert grouping.f1(strict=False) == 1
    assert grouping.f1() == pytest.approx(2 * 0.5 * 1 / 1.5)


def test_a_subset_keeps_found_groups_whole():
    whole = Grouping("e", ["A|x", "B|y"], ["1", "1"])
    assert whole.subset("A").f1() == pytest.approx(2 / 3)


def test_the_oracle_merges_what_helps_most_first_and_stops():
    grouping = Grouping("e", ["A|x"] * 6 + ["A|y"] * 2, ["1"] * 4 + ["2"] * 2 + ["3", "4"])
    assert grouping.best_merges(5) == [("1", "2"), ("3", "4")]
    assert grouping.after_merges(5).f1() == 1
    assert grouping.after_merges(0) == grouping


def test_nobody_merges_a_mention_that_was_missed():
    grouping = Grouping("e", ["A|x"] * 2, ["1", "missed 1"], missed={"missed 1"})
    assert grouping.best_merges(3) == [] and grouping.recall == 0.5


def test_one_published_event_scores_above_its_baseline(research_data):
    path = research_data("newswcl50")
    event = newswcl50.newswcl50(path)[0]
    marked = newswcl50.newswcl50_annotations(path)
    marked = marked[(marked["type"] != "PROPERTY") & (marked["event_id"] == event.event_id)]
    table = newswcl50.scores({event.event_id: read(event)}, marked).set_index(["measure", "setting", "subset"])
    for key in [("wf1_strict", "end_to_end", "ACTOR"), ("conll_f1", "gold_mentions_without_actor_i", "all")]:
        assert table.loc[key, "value"] > table.loc[key, "baseline"]
