"""The day whose rail network the map shows: today, a day of the reader's choice, or the last day of the filters."""

from __future__ import annotations

from datetime import date
from typing import Any

import streamlit as st

from geo.locale import Words
from geo.query import Query
from pages.shared import state

FOLLOW, DAY = "network_follow", "network_day"  # in the session; the URL's `network` is a day, or "filter"
FIRST = date(1860, 1, 1)


def choose(place: Any, query: Query, w: Words) -> date | None:
    """Draw the choice and return the day; None is today."""
    _read_url()
    chosen = _chosen(query)
    label = w._("Network on {day}", day=w.short_day(chosen)) if chosen else w._("Network of today")
    with place.popover(label, icon=":material/history:", width="stretch"):
        st.caption(w._("The lines stand as they were on that day, by the dated states of their sections."))
        follow = st.toggle(
            w._("As of the end of the filters’ dates"),
            key=FOLLOW,
            help=w._("Without an end in the filters, the network of today is shown."),
        )
        written = "DD.MM.YYYY" if w.locale == "de" else "YYYY-MM-DD"
        st.date_input(w._("Day"), value=None, key=DAY, min_value=FIRST, max_value=date.today(), format=written, disabled=follow)
    state.put("network", "filter" if follow else chosen.isoformat() if chosen else None)
    return chosen


def _chosen(query: Query) -> date | None:
    """Return the day that switch and day chooser ask for; today and later days are today's network."""
    wanted = query.until if st.session_state[FOLLOW] else st.session_state[DAY]
    return wanted if wanted and wanted < date.today() else None


def _read_url() -> None:
    """Fill the widgets from the URL when they are drawn for the first time."""
    if FOLLOW in st.session_state and DAY in st.session_state:
        return
    wanted = st.query_params.get("network", "")
    st.session_state[FOLLOW] = wanted == "filter"
    st.session_state[DAY] = _day(wanted)


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if FIRST <= day <= date.today() else None
