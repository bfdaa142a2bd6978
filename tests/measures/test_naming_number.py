"""Labels in the singular and the plural: one choice of words, shown in the number that is used more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.corpus.article import Article, Event
from framing.language.reading import read
from framing.measures.naming import ledger, mentions
from framing.measures.naming.number import in_one_number


@pytest.mark.parametrize(
    ("labels", "shown"),
    [
        (["rebel", "rebels", "rebels"], ["rebels"] * 3),
        (["rebel", "rebel", "rebels"], ["rebel"] * 3),
        (["patient", "patients"], ["patients"] * 2),  # of equals, the plural
        (["angry witness", "angry witnesses"], ["angry witnesses"] * 2),
        (["ally", "allies"], ["allies"] * 2),
        (["masked man", "masked men"], ["masked men"] * 2),
        (["child", "children"], ["children"] * 2),
        (["rebel", "angry rebels"], ["rebel", "angry rebels"]),  # another label
        (["Republican", "Republicans"], ["Republican", "Republicans"]),
    ],
)
def test_one_label_in_two_numbers_is_one(labels, shown):
    assert in_one_number(["x"] * len(labels), labels) == shown


def test_labels_of_two_actors_have_nothing_to_do_with_one_another():
    assert in_one_number(["x", "y"], ["rebel", "rebels"]) == ["rebel", "rebels"]


@given(st.lists(st.tuples(st.sampled_from("xy"), st.sampled_from(["rebel", "rebels", "man", "men", "Men"]))))
def test_no_actor_keeps_both_numbers_and_no_label_is_made_up(rows):
    actors, labels = [actor for actor, _ in rows], [label for _, label in rows]
    shown = in_one_number(actors, labels)
    for actor in "xy":
        before = {label for name, label in rows if name == actor}
        after = {label for name, label in zip(actors, shown, strict=True) if name == actor}
        assert after <= before
        assert not {"rebel", "rebels"} <= after and not {"man", "men"} <= after


def test_the_table_of_names_has_one_row_for_both():
    text = "The patient was sent home. Two patients stayed. The patients slept."
    table = ledger(mentions(read(Event("e", "", (Article("a", "A", "", text),)))))
    assert table.loc[table["actor_id"] == "patients", ["label", "n"]].values.tolist() == [["patients", 3]]
