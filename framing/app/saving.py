"""A chart as a file, from the chart itself: two buttons under it that a keyboard and a screen reader find."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st

from framing.app import state
from framing.charts.figure import Figure
from framing.charts.html import STYLE
from framing.corpus.readers import slug

_SCRIPT = Path(__file__).with_name("saving.js")
_BUTTONS = """<div class="fx"><p class="save"><span>Save this chart:</span>
<button type="button" class="link" data-kind="png">PNG</button>
<button type="button" class="link" data-kind="svg">SVG</button>
<span role="status"></span></p></div>
"""
_STYLE = """
.save{display:flex;flex-wrap:wrap;gap:.15rem .9rem;font-size:.88rem;color:var(--soft)}
.save button{min-height:24px;min-width:24px}
@media print{.save{display:none}}
"""


@cache
def _component():
    return st.components.v2.component(
        "framing_saving", html=_BUTTONS, css=STYLE.read_text("utf-8") + _STYLE, js=_SCRIPT.read_text("utf-8")
    )


def buttons(chart: Figure, key: str) -> None:
    """ "Save this chart: PNG, SVG" under the chart with this key; the picture carries title, note and source."""
    event_id = st.session_state.get("chosen_event", "")
    title = state.events().get(event_id, "")
    _component()(
        key=f"save_{key}",
        data={
            "chart": key,
            "title": chart.title,
            "note": chart.note,
            "source": f"{title} · Framing Explorer" if title else "Framing Explorer",
            "file": f"{event_id or 'framing'}-{slug(key)}",
        },
    )
