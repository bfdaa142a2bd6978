"""The benchmark's visitors: what they find on a page, what they send, and how their waits are put in figures."""

from __future__ import annotations

import asyncio
import json
import random

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg  # noqa: TID251
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg  # noqa: TID251

PICKS = ("a|1", "b|&#34;x&#34;", "go:0")
TABLE = "".join(f'<button data-pick="{pick}">1</button>' for pick in PICKS)


@pytest.fixture
def visitors(benchmark):
    return benchmark("visitors")


def box(label: str, *options: str, section: str = "") -> ForwardMsg:
    message = ForwardMsg(hash=f"hash of {label}")
    element = message.delta.new_element.selectbox
    element.id, element.label = f"id-{label}", label
    element.options.extend(options)
    message.delta.fragment_id = section
    return message


def table(markup: str = TABLE, component: str = "framing_answering") -> ForwardMsg:
    message = ForwardMsg()
    element = message.delta.new_element.bidi_component
    element.id, element.component_name, element.json = "id-table", component, json.dumps({"html": markup})
    return message


def ended(status=ForwardMsg.FINISHED_SUCCESSFULLY) -> ForwardMsg:
    return ForwardMsg(script_finished=status)


class Connection:
    """A server that answers each question with the next list of messages."""

    def __init__(self, *answers):
        self.answers, self.asked, self.coming = list(answers), [], []

    async def send(self, content: bytes) -> None:
        self.asked.append(BackMsg.FromString(content).rerun_script)
        self.coming = [message.SerializeToString() for message in self.answers.pop(0)]

    async def recv(self) -> bytes:
        return self.coming.pop(0)


def visitor(visitors, *answers):
    return visitors.Visitor("http://x", random.Random(1), connection=Connection(*answers))


def values(one) -> dict[str, list[str]]:
    return {name: offer.values for name, offer in one.offers.items()}


def test_boxes_and_buttons_are_offered_but_not_other_events_or_ways_to_other_pages(visitors):
    assert visitors.offered(box("Voice", "own", "all").delta.new_element) == {"id-Voice": ["own", "all"]}
    assert visitors.offered(table().delta.new_element) == {
        "$$STREAMLIT_INTERNAL_KEY_id-table__events": ["a|1", 'b|"x"']
    }
    for nothing in (box("Event", "a", "b"), box("Voice", "own"), table("<p>no button</p>"), table(component="saving")):
        assert visitors.offered(nothing.delta.new_element) == {}


def test_a_page_that_fails_ends_the_benchmark(visitors):
    message = ForwardMsg()
    message.delta.new_element.exception.type = "KeyError"
    with pytest.raises(RuntimeError, match="KeyError"):
        visitors.offered(message.delta.new_element)


def test_an_answer_is_read_to_its_end_and_says_what_can_be_chosen(visitors):
    page, address = ForwardMsg(), ForwardMsg()
    page.navigation.page_script_hash = "words"
    address.page_info_changed.query_string = "event=baghouz&word=x"
    one = visitor(visitors, [page, address, box("Voice", "own", "all"), ended(), box("Late", "a", "b")])
    assert asyncio.run(one.ask()) > 0
    assert (one.script, one.query) == ("words", "event=baghouz&word=x")
    assert values(one) == {"id-Voice": ["own", "all"]}


def test_a_run_that_starts_over_is_not_the_end(visitors):
    over = ended(ForwardMsg.FINISHED_EARLY_FOR_RERUN)
    one = visitor(visitors, [over, box("Voice", "own", "all"), ended()])
    asyncio.run(one.ask())
    assert list(one.offers) == ["id-Voice"]


def test_what_is_chosen_in_a_section_runs_that_section_and_leaves_the_rest(visitors):
    finished = ended(ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)
    one = visitor(
        visitors,
        [box("Outer", "a", "b"), box("Inner", "c", "d", section="s1"), box("Old", "e", "f", section="s1"), ended()],
        [box("Inner", "c", "d", section="s1"), finished],
        [box("Outer", "a", "b"), ended()],
    )
    asyncio.run(one.ask())
    asyncio.run(one.ask("s1"))
    assert one.connection.asked[1].fragment_id == "s1" and list(one.offers) == ["id-Outer", "id-Inner"]
    asyncio.run(one.ask())
    assert list(one.offers) == ["id-Outer"], "a whole run replaces everything"


def test_a_button_is_pressed_once_and_a_box_keeps_its_line(visitors):
    one = visitor(visitors, [table(), ended()], [box("Voice", "own", "all"), ended()], [ended()], [ended()])
    asyncio.run(one.ask())
    asyncio.run(one.choose())
    asyncio.run(one.choose())
    asyncio.run(one.ask())
    _, pressed, chosen, after = [list(asked.widget_states.widgets) for asked in one.connection.asked]
    assert json.loads(pressed[0].json_trigger_value)[0]["event"] == "picked" and len(pressed) == 1
    assert [(state.id, state.string_value in ("own", "all")) for state in chosen] == [("id-Voice", True)]
    assert after == chosen


def test_a_message_that_the_visitor_has_need_not_be_sent_again(visitors):
    first = box("Voice", "own", "all")
    first.metadata.cacheable = True
    one = visitor(visitors, [first, ended()], [ForwardMsg(ref_hash=first.hash), ended()])
    asyncio.run(one.ask())
    asyncio.run(one.ask())
    assert list(one.connection.asked[1].cached_message_hashes) == [first.hash]
    assert values(one) == {"id-Voice": ["own", "all"]}


def test_another_page_begins_without_what_was_chosen_on_the_last(visitors):
    one = visitor(visitors, [box("Voice", "own", "all"), ended()], [ended()], [ended()])
    asyncio.run(one.ask())
    asyncio.run(one.choose())
    one.script, one.query = "overview", "event=baghouz&finding=1"
    asyncio.run(one.go_on())
    asked = one.connection.asked[-1]
    assert asked.page_name in visitors.PAGES[1:] and not asked.page_script_hash
    assert asked.query_string == "event=baghouz" and not asked.widget_states.widgets


@pytest.mark.parametrize("of_hundred, expected", [(95, 19), (50, 10), (100, 20), (1, 1)])
def test_so_many_of_a_hundred_do_not_exceed_it(visitors, of_hundred, expected):
    assert visitors.percentile([float(n) for n in range(20, 0, -1)], of_hundred) == expected


def test_the_figures_of_a_visit_are_medians_and_the_cost_of_one_choice(visitors):
    visit = visitors.Visit(2, 0, opened=[100.0, 300.0], answered=[10.0, 20.0, 60.0], worked=90.0)
    assert visit.figures() == (2, 200.0, 300.0, 20.0, 60.0, 60.0, 30.0)
    assert len(visit.figures()) == len(visitors.COLUMNS)
