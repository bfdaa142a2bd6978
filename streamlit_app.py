"""The hosted entry: the server, and in it, for each visitor, page config and navigation; nothing else."""

import streamlit as st

from framing.app import warming
from framing.app.entry import main

app = st.App(__file__, lifespan=warming.ready)  # `streamlit run` finds it and serves it

if __name__ == "__main__":  # each visitor's run
    main()
