"""A visitor's corrections: a codebook for each event, kept in the session, saved and opened as a file."""

from __future__ import annotations

from datetime import date

import streamlit as st

from framing.comparison import Comparison
from framing.corpus.problems import InputProblem

_BOOKS = "codebooks"


def codebook(event_id: str):
    """The corrections of this visitor for an event; empty at first."""
    from framing.measures.codebook import Codebook

    return st.session_state.setdefault(_BOOKS, {}).get(event_id) or Codebook(_known_as(event_id))


def _known_as(event_id: str) -> str:
    """The id that the event itself has: the page calls a visitor's own articles otherwise."""
    own = st.session_state.get(event_id)
    return own.event.event_id if isinstance(own, Comparison) else event_id


def corrected(event_id: str, comparison: Comparison) -> Comparison:
    """The comparison with this visitor's corrections; the same object until they change."""
    book = st.session_state.get(_BOOKS, {}).get(event_id)
    if not book:
        return comparison
    kept = st.session_state.setdefault("corrected", {})
    if kept.get(event_id, (None, None))[0] != book:
        kept[event_id] = (book, comparison.corrected(book))
    return kept[event_id][1]


def keep(event_id: str, book) -> None:
    """Use these corrections from now on; the section that lists them is open."""
    st.session_state.setdefault(_BOOKS, {})[event_id] = book
    st.session_state["correcting"] = True


def undo(event_id: str) -> None:
    """Take the last correction back."""
    keep(event_id, codebook(event_id).undo())


def forget(event_id: str, number: int) -> None:
    """Take one correction back."""
    keep(event_id, codebook(event_id).without(number))


class Editor:
    """Makes corrections of one view; every method is a callback of a button."""

    def __init__(self, event_id: str, comparison: Comparison):
        self.event_id, self.comparison = event_id, comparison

    def _who(self) -> dict:
        return {"author": st.session_state.get("corrector", "").strip() or "reader", "date": date.today()}

    def _actor(self, actor_id: str):
        from framing.measures.codebook import actor

        return actor(self.comparison.reading, self.comparison.mentions, actor_id)

    def _add(self, change) -> None:
        """Make a change; what is wrong with it is said on the page and loses nothing."""
        try:
            keep(self.event_id, change(codebook(self.event_id)))
        except (InputProblem, KeyError) as problem:
            st.session_state["correction_problem"] = str(problem)

    def merge(self, actor_id: str, other_id: str) -> None:
        """The other is the same as the actor."""
        self._add(lambda book: book.merge(self._actor(actor_id), self._actor(other_id), **self._who()))

    def apart(self, actor_id: str, other_id: str) -> None:
        """The two are not the same; do not suggest it again."""
        self._add(lambda book: book.never_merge(self._actor(actor_id), self._actor(other_id), **self._who()))

    def split(self, actor_id: str) -> None:
        """The chosen labels are somebody else."""
        name, labels = st.session_state.get("split_name", "").strip(), st.session_state.get("split_labels", [])
        if not name or not labels:
            st.session_state["correction_problem"] = "Choose the labels that are somebody else, and give a name."
            return
        for label in labels:
            self._add(lambda book, label=label: book.split(self._actor(actor_id), name, label=label, **self._who()))

    def rename(self, actor_id: str) -> None:
        """Another name for the actor."""
        name = st.session_state.get("new_name", "").strip()
        if name:
            self._add(lambda book: book.rename(self._actor(actor_id), name, **self._who()))

    def fact_not_told(self, place: tuple[str, int, int]) -> None:
        """The sentence at this place does not tell the fact it was matched to."""
        reason = st.session_state.get("fact_reason", "").strip()
        if not reason:
            st.session_state["correction_problem"] = "Say in a few words why this sentence does not tell the fact."
            return
        self._add(lambda book: book.fact("not_told", places=self._anchors(place), reason=reason, **self._who()))

    def move_fact(self, place: tuple[str, int, int], fact: str, to: tuple[str, int, int] | None, to_fact: str) -> None:
        """The sentence at this place tells the fact that is told at ``to``; with none, a fact of its own."""
        reason = st.session_state.get("fact_reason", "").strip()
        places = self._anchors(place, to) if to else self._anchors(place)
        said = {"fact": fact, "to_fact": to_fact, "reason": reason}
        self._add(lambda book: book.fact("move", places=places, **said, **self._who()))

    def _anchors(self, *places: tuple[str, int, int]) -> tuple:
        from framing.measures.codebook import anchor

        return tuple(anchor(self.comparison.reading, *place) for place in places)

    def hint(self, set_id: str, label: str, key: str) -> None:
        """The label reads as the box ``key`` says."""
        self._add(lambda book: book.hint(set_id, label, st.session_state[key], **self._who()))

    def drop_hint(self, set_id: str, label: str) -> None:
        """The hint does not fit the label."""
        self._add(lambda book: book.hint(set_id, label, **self._who()))

    def hide(self, actor_id: str) -> None:
        """Leave the actor out."""
        self._add(lambda book: book.hide(self._actor(actor_id), **self._who()))


def opened(event_id: str) -> None:
    """Open a codebook from a file; a broken one is refused with the reason, and nothing is lost."""
    from framing.measures.codebook import loads

    file = st.session_state.get("codebook_file")
    if file is None:
        return
    try:
        keep(event_id, loads(file.getvalue().decode("utf-8"), file.name))
    except UnicodeDecodeError:
        st.session_state["correction_problem"] = f"{file.name} is not text in UTF-8, so it is no codebook."
    except InputProblem as problem:
        st.session_state["correction_problem"] = str(problem)


def said(entry) -> str:
    """A correction in words."""
    actor = entry.actor.actor_id if entry.actor else ""
    other = (entry.other or entry.to).actor_id if (entry.other or entry.to) else ""
    words = {
        "merge": f"{other} is the same as {actor}",
        "never_merge": f"{other} is not {actor}",
        "hide": f"{actor} is left out",
        "rename": f"{actor} is called {entry.get('name')}",
        "split": f"“{entry.get('label')}” of {actor} is {entry.get('name')}",
        "retype": f"{actor} is a {entry.get('type')}",
        "move": f"{len(entry.places)} mentions belong to {other}",
        "hint": _hint_said(entry),
        "fact": _fact_said(entry),
        "reject": f"a sentence does not tell its fact: {entry.reason}",
    }
    return words.get(entry.kind, entry.kind)


def _hint_said(entry) -> str:
    reads = entry.get("connotation").replace("_", " ")
    return f"“{entry.get('label')}” reads as {reads}" if reads else f"no hint on “{entry.get('label')}”"


def _fact_said(entry) -> str:
    quote = f"“{entry.places[0].quote[:60].strip()}…”" if entry.places else "a sentence"
    if entry.get("change") == "not_told":
        return f"{quote} does not tell its fact: {entry.reason}"
    to = f"belongs to “{entry.get('to_fact')}”" if len(entry.places) > 1 else "is a fact of its own"
    return f"{quote} {to}" + (f": {entry.reason}" if entry.reason else "")
