"""A visitor's own articles: give them, look them over, compare."""

import streamlit as st

from framing.app import frame, giving, looking_over, own

frame.title("Your articles", "How do they tell it?", own.LEAD)
own.done()
giving.giving()
looking_over.heading()
above = st.container()  # filled after the articles were looked over, so that it compares what stands there now
looking_over.checking()
with above:
    own.comparing()
