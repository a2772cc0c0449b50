"""The switch that shows each mention of an event apart, instead of every event once: the joining can always be looked behind."""

from __future__ import annotations

from typing import Any

import streamlit as st

from geo.locale import Words
from pages.shared import data, state

PAGES = ("map", "events")  # where the switch is drawn, and stands in the URL


def follow_url(page: str) -> None:
    """Take the switch from the URL when a session begins, and make the URL say it."""
    if "apart" not in st.session_state:
        st.session_state["apart"] = st.query_params.get("apart") == "1"
    if page in PAGES:
        state.put("apart", "1" if st.session_state["apart"] else None)


def switch(place: Any, w: Words, *, key: str) -> None:
    """Draw the switch. It changes before the page runs, so that filters and lists follow in the same run."""
    st.session_state[key] = bool(st.session_state.get("apart"))
    place.toggle(
        w._("Each mention apart"),
        key=key,
        on_change=_moved,
        args=(key,),
        help=w._("Off: an event that several articles tell of is shown once. On: every telling of it is shown for itself."),
    )


def _moved(key: str) -> None:
    """Follow the switch; a filter for an event becomes one for each of its mentions, and back."""
    st.session_state["apart"] = on = bool(st.session_state[key])
    events = state.key("event")
    st.session_state[events] = data.mentions(st.session_state.get(events, ()), apart=on)
    state.touched()
