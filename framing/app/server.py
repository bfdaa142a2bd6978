"""What ``framing app`` serves, wherever it is installed: the same as streamlit_app.py of a checkout."""

import streamlit as st

from framing.app import warming
from framing.app.entry import main

app = st.App(__file__, lifespan=warming.ready)  # `streamlit run` finds it and serves it

if __name__ == "__main__":  # each visitor's run
    main()
