"""Waiting in a browser for the very thing that is read next: never for a time alone, never for the page as it was."""

from __future__ import annotations

import time

import pytest

expect = pytest.importorskip("playwright.sync_api").expect

PATIENCE = 90_000  # milliseconds; what is waited for here takes a second or two, on a slow and busy machine many
expect.set_options(timeout=PATIENCE)

# What was clicked has been sent: Streamlit waits 150 ms after a click on a chart, by the clock of the page.
_SENT = "() => new Promise((done) => setTimeout(() => setTimeout(done), 200))"
_TURN = "() => new Promise((done) => setTimeout(() => setTimeout(done)))"
_IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'
# Charts and our own markup are drawn after the script has run, and what fades in or slides takes its time.
_DRAWN = """() => {
  const all = (selector) => [...document.querySelectorAll(selector)]
  const seen = (element) => element.checkVisibility() && element.getBoundingClientRect().width > 0
  const ours = all('[data-testid=stBidiComponentIsolated]')
  const made = (fx) => fx && (fx.childElementCount > 0 || fx.shown !== undefined)
  const roots = [document, ...ours.map((host) => host.shadowRoot).filter(Boolean)]
  const moves = (animation) => animation.playState === 'running' &&
    animation.effect.getComputedTiming().iterations !== Infinity
  return !all('[data-testid=stSkeleton], [data-stale=true]').some(seen)
    && all('[data-testid=stVegaLiteChart]').filter(seen).every((chart) => chart.querySelector('svg.marks'))
    && ours.every((host) => made(host.shadowRoot?.querySelector('.fx')))
    && !roots.some((root) => root.getAnimations().some(moves)) }"""


class Conversation:
    """What a page and the server say to each other: whether all is answered, and the steps of work that were told."""

    def __init__(self, page):
        self.answered, self.steps = True, []
        page.on("websocket", self._listen)

    def _listen(self, socket) -> None:
        socket.on("framesent", self._sent)
        socket.on("framereceived", self._received)

    def _sent(self, content: bytes) -> None:
        from streamlit.proto.BackMsg_pb2 import BackMsg

        if BackMsg.FromString(content).WhichOneof("type") == "rerun_script":
            self.answered = False

    def _received(self, content: bytes) -> None:
        from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

        message = ForwardMsg.FromString(content)
        kind = message.WhichOneof("type")
        if kind == "script_finished" and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
            self.answered = True
        elif kind == "delta" and message.delta.new_element.WhichOneof("type") == "progress":
            self.steps.append(message.delta.new_element.progress.text)


def watched(page):
    """The same page with all that is waited for in this module, from before its first visit on."""
    page.set_default_timeout(PATIENCE)
    page.conversation = Conversation(page)
    return page


def settled(place) -> None:
    """Wait until a page, or a frame in it, has its answer to everything that was done there, and has drawn it."""
    conversation = getattr(place, "page", place).conversation
    place.evaluate(_SENT)
    until(lambda: conversation.answered, place)
    place.evaluate(_TURN)
    place.wait_for_selector(_IDLE)
    place.wait_for_function(_DRAWN)
    place.evaluate(_TURN)


def until(holds, place=None) -> None:
    """Wait until a condition holds; while waiting, the page goes on."""
    end = time.monotonic() + PATIENCE / 1000
    while not holds() and time.monotonic() < end:
        place.wait_for_timeout(25) if place else time.sleep(0.05)
    assert holds()


def becomes(read, wanted) -> None:
    """Wait until what is read is what is wanted; say what it is instead if it never is."""
    end = time.monotonic() + PATIENCE / 1000
    while (found := read()) != wanted and time.monotonic() < end:
        time.sleep(0.05)
    assert found == wanted
