"""The page frame of Korridor: menu, filters, then the chosen page. Run it with `streamlit run dashboard.py`."""

import streamlit as st

from pages.shared import frame

page = frame.navigation()
st.session_state["query"] = frame.sidebar()
page.run()
