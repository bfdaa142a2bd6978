"""A table is made once from what its maker names; what follows from a correction follows from what needs what."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.comparison import TABLES, Comparison
from framing.comparison.table import Step, Table, independent_of, steps_of

GIVEN = {"reading", "codebook", "event"}


class Shop:
    """Made up: a bill from prices, with a discount that a person may change."""

    def __init__(self, discount=0):
        self.discount = discount
        self.asked = []

    prices = Step(lambda asked: asked.append("prices") or [2, 3])
    cost = Table(lambda prices: sum(prices))
    bill = Table(lambda cost, discount: cost - discount)


def test_a_step_is_made_once_and_only_when_asked_for():
    shop = Shop()
    assert shop.asked == []
    assert (shop.cost, shop.bill, shop.cost) == (5, 5, 5)
    assert shop.asked == ["prices"]


def test_two_objects_do_not_share_what_they_made():
    assert (Shop(discount=1).bill, Shop(discount=4).bill) == (4, 1)


def test_the_arguments_of_the_maker_are_what_a_step_needs():
    assert Shop.bill.needs == ("cost", "discount")
    assert list(steps_of(Shop)) == ["prices", "cost", "bill"]


def test_a_step_has_the_words_of_its_maker():
    def bill(cost):
        """What is to be paid."""

    assert Table(bill).__doc__ == "What is to be paid."


def test_what_is_independent_of_a_thing_needs_it_neither_near_nor_far():
    steps = steps_of(Shop)
    assert independent_of("discount", steps) == {"prices", "cost"}
    assert independent_of("prices", steps) == set()
    assert independent_of("asked", steps) == set()
    assert independent_of("nothing here", steps) == set(steps)


def maker(needs: list[str]):
    return eval(f"lambda {', '.join(needs)}: None")


@given(st.lists(st.sets(st.integers(0, 7)), min_size=1, max_size=8))
def test_independence_is_the_closure_of_what_is_needed(wanted):
    needs = {n: {m for m in some if m < n} for n, some in enumerate(wanted)}  # each needs only earlier ones
    steps = {f"t{n}": Step(maker([f"t{m}" for m in some])) for n, some in needs.items()}
    touched = {0}
    for n in needs:
        if needs[n] & touched:
            touched.add(n)
    assert independent_of("t0", steps) == {f"t{n}" for n in needs if n not in touched}


@pytest.mark.parametrize("name", steps_of(Comparison))
def test_every_step_of_a_comparison_needs_what_is_there(name):
    step = steps_of(Comparison)[name]
    assert step.needs and set(step.needs) <= GIVEN | set(steps_of(Comparison))
    assert step.maker.__name__ == name, "a table is called what its maker is called"


def test_the_listed_tables_are_the_steps_for_people():
    steps = {name for name, step in steps_of(Comparison).items() if not isinstance(step, Table)}
    assert steps == {"facts_as_read", "tone_of_the_text"}
    assert len(TABLES) == len(set(TABLES)) == len(steps_of(Comparison)) - len(steps)


def test_a_comparison_travels_with_what_it_made(bridge):
    comparison = Comparison(bridge)
    made = comparison.keyness
    there = pickle.loads(pickle.dumps(comparison))
    assert "keyness" in vars(there) and "pairs" not in vars(there)
    assert there.keyness.equals(made) and len(there.pairs) == len(comparison.pairs)
