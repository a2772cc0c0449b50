"""Articles: the list of what the filters leave, and the reader of one of them."""

import streamlit as st

from pages.shared import articles, frame

query = frame.query()
words = frame.words()
if chosen := st.query_params.get("id"):
    articles.reader(chosen, st.query_params.get("passage"), words)
else:
    articles.listing(query, words)
