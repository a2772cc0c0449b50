"""The page frame of Korridor: title, menu, filters, then the chosen page. Run it with `streamlit run dashboard.py`."""

import streamlit as st

from pages.shared import frame

st.set_page_config(page_title="Korridor", page_icon=frame.ICON, layout="wide")
page = frame.navigation()
st.session_state["query"] = frame.sidebar()
page.run()
