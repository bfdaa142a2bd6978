"""The hosted entry: the server, and in it, for each visitor, page config and navigation; nothing else."""

import streamlit as st

from framing.app import notices, warming
from framing.app.entry import main

# `streamlit run` finds it and serves it
app = st.App(__file__, lifespan=warming.ready, on_script_error=notices.of_a_failure)

if __name__ == "__main__":  # each visitor's run
    main()
