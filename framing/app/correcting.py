"""The section of the Names page that puts the machine right: merge, split, rename, hide, undo, save and open."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from markupsafe import Markup

from framing.app import asking, corrections, data, state
from framing.app.answering import answer
from framing.app.state import View
from framing.charts import html

MOST_LISTED = 12


def correcting(view: View, chosen: tuple[str, str, str] | None) -> None:
    """What is wrong with the corrections, the editor, and every correction with a way to take it back."""
    if problem := st.session_state.pop("correction_problem", ""):
        st.error(problem)
    book = corrections.codebook(view.event_id)
    unapplied = _unapplied(view, book)
    _warn(view, book, unapplied)
    said = f"Correct who is who ({html.plural(len(book), 'correction')})"
    section = asking.unfolded(said, "correcting", expanded=bool(len(book)))
    if not section:
        return
    with section:
        if chosen is None:
            st.write("Choose a name in the table to merge, split, rename or hide it.")
        else:
            _edit(view, chosen[0])
        _kept(view, book)
        _listed(view, book, unapplied)


def _unapplied(view: View, book) -> pd.DataFrame:
    """The corrections that find nothing here, with the reason; replayed once for each change."""

    def made() -> pd.DataFrame:
        return book.replay(state.uncorrected(view.event_id).mentions, view.comparison.reading).unapplied

    return data.picture(view, "unapplied", made) if len(book) else pd.DataFrame(columns=["entry", "problem"])


def _warn(view: View, book, unapplied: pd.DataFrame) -> None:
    """A codebook of another event, and corrections that no longer apply, are said above everything else."""
    warnings = [warning] if (warning := book.mismatch(view.comparison.event)) else []
    if len(unapplied):
        one = len(unapplied) == 1
        what = "1 correction finds" if one else f"{len(unapplied)} corrections find"
        warnings.append(f"{what} nothing here and {'changes' if one else 'change'} nothing; the list below says why.")
    if warnings:
        st.warning(" ".join(warnings))


def _edit(view: View, actor_id: str) -> None:
    editor = corrections.Editor(view.event_id, view.comparison)
    actors = view.comparison.actors
    name = actors.loc[actors["actor_id"] == actor_id, "actor"].iloc[0]
    others = actors[actors["actor_id"] != actor_id]
    ids = dict(zip(others["actor_id"], others["actor"], strict=True))
    merge, split, rename = st.columns(3, gap="medium")
    with merge:
        other = st.selectbox(f"The same as {name}", list(ids), format_func=ids.get, index=None, key="merge_with")
        st.button("Merge", on_click=editor.merge, args=(actor_id, other), disabled=other is None)
    with split:
        own = view.comparison.ledger.query("actor_id == @actor_id")["label"].unique().tolist()
        st.multiselect("These labels are somebody else", own, key="split_labels")
        st.text_input("Their name", key="split_name", max_chars=80)
        st.button("Split off", on_click=editor.split, args=(actor_id,))
    with rename:
        st.text_input("Another name", key="new_name", placeholder=name, max_chars=80)
        with st.container(horizontal=True):
            st.button("Rename", on_click=editor.rename, args=(actor_id,))
            st.button("Hide", on_click=editor.hide, args=(actor_id,))


def _kept(view: View, book) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input("Your name or initials", key="corrector", max_chars=60, width=200, persist_state="session")
        st.button("Undo the last", on_click=corrections.undo, args=(view.event_id,), disabled=not len(book))
        st.download_button(
            "Save the corrections",
            data=book.dumps,
            file_name=f"{view.event_id}-codebook.toml",
            mime="application/toml",
            on_click="ignore",
            disabled=not len(book),
        )
    st.file_uploader(
        "Open saved corrections (.toml)",
        type=["toml"],
        key="codebook_file",
        max_upload_size=2,
        on_change=corrections.opened,
        args=(view.event_id,),
    )


def _listed(view: View, book, unapplied: pd.DataFrame) -> None:
    """The corrections, the latest first, those that do not apply before all others; each can be taken back."""
    if not len(book):
        return
    problems = dict(zip(unapplied["entry"], unapplied["problem"], strict=True))
    numbers = sorted(range(len(book)), key=lambda number: (number not in problems, -number))
    whole = len(numbers) <= MOST_LISTED or st.toggle(f"All {len(numbers)} corrections", key="whole_codebook")
    shown = numbers if whole else numbers[: max(MOST_LISTED, min(len(problems), 50))]
    lines = html.join(_line(number, book.entries[number], problems.get(number)) for number in shown)
    markup = Markup('<ul class="notes" aria-label="Corrections">{}</ul>').format(lines)
    answer(markup, "corrections_list", lambda value: corrections.forget(view.event_id, int(value)))


def _line(number: int, entry, problem: str | None) -> Markup:
    said = corrections.said(entry)
    why = Markup(' <b class="problem">Does not apply: {}</b>').format(problem) if problem else ""
    back = html.pick(str(number), "take back", label=f"take back: {said}")
    return Markup('<li style="padding:.35rem 0">{}. {} <span class="n">{}, {}</span>{} · {}</li>').format(
        number + 1, said, entry.author, entry.date, why, back
    )
