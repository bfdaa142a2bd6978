"""How many visitors one server holds: ``python -m benchmarks.visitors [NUMBER ...]`` (without numbers 1, 10 and 30).

Starts the app and lets so many visitors open it at once, as a class does, each over a connection of its own as a
browser makes it. For a minute each of them then chooses something every five seconds: a word, a cell, a line of a box,
or the next page. Prints the milliseconds until the server had sent the whole first page, until it had answered the
choices, and the processor time that an answer cost it. What a browser needs to draw an answer is not in it: see
own_articles. The first choices find a server on which no page but the first was ever opened.
"""

from __future__ import annotations

import asyncio
import html
import json
import random
import re
import statistics
import sys
import time
from dataclasses import dataclass, field

from benchmarks.first_visit import processor
from benchmarks.screenshots import serve

CLASSES = (1, 10, 30)
PAUSE, LASTING, LIMIT = 5.0, 60.0, 300
EVENT = "baghouz"
PAGES = ("", "words", "names", "facts", "voices", "tone", "same-words", "read")
ON_A_PAGE = 5  # choices, before the visitor goes on to the next page
COLUMNS = ("visitors", "opened: median", "slowest", "choice: median", "95 of 100", "slowest", "processor a choice")


def main(numbers: tuple[int, ...] = CLASSES) -> None:
    """Print a line for each number of visitors, each on a fresh server; all but the first column in milliseconds."""
    print("  ".join(f"{name:>18}" for name in COLUMNS))
    for number in numbers:
        process, address = serve()
        try:
            visit = Visit(number, process.pid)
            asyncio.run(visit.take_place(address))
        finally:
            process.terminate()
            process.wait(10)
        over = "" if percentile(visit.answered, 95) <= LIMIT else f"  over {LIMIT}"
        print("  ".join(f"{figure:>18.0f}" for figure in visit.figures()) + over, flush=True)


def percentile(values: list[float], of_hundred: int) -> float:
    """The smallest of the values that so many of a hundred do not exceed.

    >>> percentile([5, 1, 4, 2, 3], 95), percentile([5, 1, 4, 2, 3], 40)
    (5, 2)
    """
    return sorted(values)[max(0, -(-of_hundred * len(values) // 100) - 1)]


@dataclass
class Visit:
    """Visitors who open the app together and stay for a minute; what they waited, in milliseconds."""

    number: int
    server: int
    opened: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)
    worked: float = 0.0

    async def take_place(self, address: str) -> None:
        """Let everybody open the app, then choose."""
        visitors = [Visitor(address, random.Random(seed)) for seed in range(self.number)]
        self.opened = await asyncio.gather(*(visitor.open() for visitor in visitors))
        before = processor(self.server)
        self.answered = [wait for own in await asyncio.gather(*(one.stay() for one in visitors)) for wait in own]
        self.worked = 1000 * (processor(self.server) - before)

    def figures(self) -> tuple[float, ...]:
        """One figure for each column."""
        waits = statistics.median(self.answered), percentile(self.answered, 95), max(self.answered)
        return (self.number, statistics.median(self.opened), max(self.opened), *waits, self.worked / len(self.answered))


@dataclass
class Offer:
    """What can be chosen in one element of a page: its values, and the section that runs when one is chosen."""

    values: list[str]
    section: str


@dataclass
class Visitor:
    """The browser's side of the conversation with the server, without a browser."""

    address: str
    chance: random.Random
    page: str = ""
    script: str = ""
    query: str = f"event={EVENT}"
    known: dict[str, dict[str, Offer]] = field(default_factory=dict)  # what messages offer that are not sent again
    offers: dict[str, Offer] = field(default_factory=dict)
    states: dict = field(default_factory=dict)  # what was chosen in each box
    connection: object = None

    async def open(self) -> float:
        """Connect and read the first page; the milliseconds that it took."""
        from websockets.asyncio.client import connect

        address = self.address.replace("http", "ws", 1) + "/_stcore/stream"
        self.connection = await connect(address, subprotocols=["streamlit"], max_size=None, compression=None)
        return await self.ask()

    async def stay(self) -> list[float]:
        """Choose something every few seconds; the milliseconds of each answer."""
        found, begun = [], time.perf_counter() - self.chance.uniform(0, PAUSE)
        for number in range(1, int(LASTING / PAUSE) + 1):
            await asyncio.sleep(max(0.0, begun + number * PAUSE - time.perf_counter()))
            leaves = number % ON_A_PAGE == 1 or not self.offers
            found.append(await (self.go_on() if leaves else self.choose()))
        await self.connection.close()
        return found

    async def go_on(self) -> float:
        """Go to another page."""
        self.page = self.chance.choice([page for page in PAGES if page != self.page])
        self.script, self.query, self.states = "", f"event={EVENT}", {}
        return await self.ask()

    async def choose(self) -> float:
        """Choose a line of some box, or press some button of a table."""
        from streamlit.proto.WidgetStates_pb2 import WidgetState  # noqa: TID251

        name = self.chance.choice(sorted(self.offers))
        offer = self.offers[name]
        value = self.chance.choice(offer.values)
        if name.endswith("__events"):
            picked = json.dumps([{"event": "picked", "value": value}])
            return await self.ask(offer.section, WidgetState(id=name, json_trigger_value=picked))
        self.states[name] = WidgetState(id=name, string_value=value)
        return await self.ask(offer.section)

    async def ask(self, section: str = "", *pressed) -> float:
        """Send what was chosen and read the answer to its end; the milliseconds that it took."""
        from streamlit.proto.BackMsg_pb2 import BackMsg  # noqa: TID251

        asked = BackMsg()
        run = asked.rerun_script
        run.query_string, run.page_name, run.page_script_hash, run.fragment_id = (
            self.query, self.page, self.script, section,
        )  # fmt: skip
        run.widget_states.widgets.extend([*self.states.values(), *pressed])
        run.cached_message_hashes.extend(self.known)
        self.offers = {name: offer for name, offer in self.offers.items() if section and offer.section != section}
        begun = time.perf_counter()
        await self.connection.send(asked.SerializeToString())
        while not self.read(await self.connection.recv()):
            pass
        return 1000 * (time.perf_counter() - begun)

    def read(self, content: bytes) -> bool:
        """Take in one message; whether it is the last of an answer."""
        from streamlit.proto.ForwardMsg_pb2 import ForwardMsg  # noqa: TID251

        message = ForwardMsg.FromString(content)
        kind = message.WhichOneof("type")
        if kind == "navigation":
            self.script = message.navigation.page_script_hash
        elif kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        elif kind == "ref_hash":
            self.offers |= self.known[message.ref_hash]
        elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            found = offered(message.delta.new_element)
            new = {name: Offer(values, message.delta.fragment_id) for name, values in found.items()}
            self.offers |= new
            if message.metadata.cacheable:
                self.known[message.hash] = new
        return kind == "script_finished" and message.script_finished in (
            ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY,
        )  # fmt: skip


def offered(element) -> dict[str, list[str]]:
    """What a visitor can choose in an element of a page; an element that tells of an error is one here too."""
    kind = element.WhichOneof("type")
    if kind == "exception":
        raise RuntimeError(f"the page failed: {element.exception.type} {element.exception.message}")
    if kind == "selectbox" and element.selectbox.label != "Event" and len(element.selectbox.options) > 1:
        return {element.selectbox.id: list(element.selectbox.options)}
    if kind == "bidi_component" and element.bidi_component.component_name.endswith("answering"):
        picks = re.findall(r'data-pick="([^"]+)"', json.loads(element.bidi_component.json)["html"])
        values = [html.unescape(value) for value in picks if not value.startswith(("go", "same-words"))]
        return {f"$$STREAMLIT_INTERNAL_KEY_{element.bidi_component.id}__events": values} if values else {}
    return {}


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or CLASSES)
