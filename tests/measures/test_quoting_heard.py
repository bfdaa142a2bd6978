"""Who stands under most reporting verbs, and which two are told of most differently: counted by hand."""

import pandas as pd
import pytest

from framing.measures import quoting

COLUMNS = ["actor", "cue_class", "source"]


def heard(*rows):
    """Quotations with a reporting word each: (actor, class, times), and the kind of source where it is another."""
    spoken = [(actor, kind, (*source, "named person")[0]) for actor, kind, times, *source in rows for _ in range(times)]
    table = pd.DataFrame(spoken, columns=COLUMNS)
    return table.assign(
        outlet="A", article_id="a", cue_start=range(len(table)), form="direct", negated=False,
        actor_id=table["actor"].str.lower(),
    )  # fmt: skip


TALK = heard(
    ("Petrov", "neutral", 5), ("Petrov", "doubting", 1), ("Brandt", "doubting", 3), ("Brandt", "neutral", 1),
    ("Moss", "neutral", 4), ("Vale", "neutral", 1), ("report", "neutral", 9, "document"),
    ("some", "doubting", 8, "group"),
)  # fmt: skip


def test_the_loudest_are_persons_and_bodies_under_most_verbs():
    assert quoting.loudest(TALK) == {"petrov": "Petrov", "brandt": "Brandt"}
    assert list(quoting.loudest(TALK, most=9)) == ["petrov", "brandt", "moss", "vale"]


def test_the_contrast_is_between_the_most_doubted_and_the_loudest_never_doubted():
    assert quoting.contrasted(TALK) == ["brandt", "moss"]


@pytest.mark.parametrize(
    ("rows", "pair"),
    [
        ([("Petrov", "neutral", 5), ("Brandt", "neutral", 3)], []),  # nobody is doubted
        ([("Petrov", "doubting", 5)], []),  # nobody else is heard
        ([("Petrov", "doubting", 5), ("Brandt", "neutral", 1)], []),  # ... or by one verb only
        ([("Petrov", "doubting", 2), ("Brandt", "doubting", 1), ("Brandt", "neutral", 9)], ["petrov", "brandt"]),
        ([("Vale", "doubting", 1), ("Moss", "doubting", 1), ("Moss", "neutral", 1), ("Brandt", "neutral", 2)],
         ["moss", "brandt"]),
    ],
)  # fmt: skip
def test_what_is_enough_for_a_contrast(rows, pair):
    assert quoting.contrasted(heard(*rows)) == pair


def test_another_class_and_denied_words():
    table = heard(("Petrov", "confrontational", 2), ("Brandt", "neutral", 2), ("Moss", "doubting", 3))
    assert quoting.contrasted(table, "confrontational") == ["petrov", "moss"]
    assert quoting.contrasted(table.assign(negated=True), "confrontational") == []
    assert quoting.contrasted(table.iloc[:0]) == [] and quoting.loudest(table.iloc[:0]) == {}


def test_the_rows_behind_the_counts_are_one_for_each_reporting_word():
    table = heard(("Petrov", "doubting", 3), ("Moss", "neutral", 1)).assign(cue_start=[4, 4, 9, 12])
    rows = quoting.cued(table, {"petrov": "Union"})
    assert rows.index.tolist() == [0, 2] and set(rows["actor"]) == {"Union"}
    assert quoting.cued(table.assign(negated=[True, True, False, False]), None).index.tolist() == [2, 3]
