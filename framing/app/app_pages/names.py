"""Who is called what, by whom, and in whose voice?"""

import streamlit as st

from framing.app import correcting, frame, label_hints, names

view = frame.begin("Names", "Who is called what?", names.LEAD)
rows = names.ledger(view)
with st.container(key="chosen"):
    names.reading(view, rows)
    label_hints.hints(view, rows, names.chosen_label(rows))
    correcting.correcting(view, names.chosen_label(rows))
names.suggestions(view)
frame.end(view, names.LIMITS, names.tables(view))
