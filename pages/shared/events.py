"""The Events page: when things happened, as pictures and as lists; each line opens the sentences behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from geo.export import table
from geo.locale import Words
from geo.query import Query
from pages.shared import apart, data, dossier, editions, event_table, lanes, state, timeline
from pages.shared.labels import shown_sentence
from pages.shared.show import plain

ORDERS = ("date", "series")


def page(query: Query, w: Words) -> None:
    """Draw the page."""
    st.title(w._("Events"))
    rows = data.events(query, language=w.locale)
    _head(query, rows, w)
    timeline.brush(query, w)
    if not rows:
        st.info(w._("No event meets all filters."))
        return
    timeline.bars(rows, w)
    order = _switches(w)
    chosen = _chosen(rows)
    if not chosen:
        _lists(rows, order, None, w)
        return
    left, right = st.container(key="beside_lists").columns([8, 5], gap="large")  # page.css: on a phone the second comes first
    with left:
        _lists(rows, order, chosen, w)
    with right:
        _dossier(chosen, query, w)


def _head(query: Query, rows: Sequence[Any], w: Words) -> None:
    """Say what is shown: the events, and the mentions and articles that the filters leave."""
    counted = w.plural("{n} event", "{n} events", len(rows))
    st.markdown(f"**{counted}** · {plain(shown_sentence(query, data.ask('totals', query), w))}")
    if sum(len(row.members) for row in rows) >= data.ROWS:
        st.caption(w._("Only the newest {n} mentions of events are shown.", n=w.number(data.ROWS)))


def _switches(w: Words) -> str:
    """Draw the choice of the lists' order and the switch that shows mentions apart; return the order."""
    names = {"date": w._("By date"), "series": w._("By series")}
    left, right = st.columns([1, 3], vertical_alignment="center")
    if "order" not in st.session_state:
        wanted = st.query_params.get("order")
        st.session_state["order"] = wanted if wanted in ORDERS else ORDERS[0]
    left.segmented_control(w._("Order"), ORDERS, format_func=names.__getitem__, key="order", required=True, label_visibility="collapsed")
    chosen: str = st.session_state["order"]
    state.put("order", chosen if chosen != ORDERS[0] else None)
    apart.switch(right, w, key="apart_events")
    return chosen


def _lists(rows: Sequence[Any], order: str, chosen: Any, w: Words) -> None:
    """Draw the lists: the dated events, then apart from them those without a date; below, the same as a file."""
    dated = [row for row in rows if lanes.shown_span(row)]
    undated = [row for row in rows if not lanes.shown_span(row)]
    if order == "series":
        editions.show(dated, chosen, show, w)
    else:
        event_table.show(dated, "dated", chosen, show, w)
    if undated:
        st.subheader(w._("Without a date"), anchor=False, help=w._("The texts do not say when."))
        event_table.show(undated, "undated", chosen, show, w)
    st.download_button(
        w._("Download as CSV"),
        lambda: table.csv_bytes(table.events(rows)),
        "korridor-events.csv",
        "text/csv",
        icon=":material/download:",
    )


def show(event: str | None) -> None:
    """Choose the event whose sentences are shown."""
    st.session_state["event_shown"] = event or ""


def _chosen(rows: Sequence[Any]) -> Any:
    """Return the row of the chosen event, at first of the one that the URL names; None if it is not among `rows`."""
    if "event_shown" not in st.session_state:
        show(st.query_params.get("id"))
    wanted = st.session_state["event_shown"]
    found = next((row for row in rows if wanted in row.members), None)
    state.put("id", found.event.id if found else None)
    return found


def _dossier(row: Any, query: Query, w: Words) -> None:
    st.button(w._("Close"), icon=":material/close:", type="tertiary", on_click=show, args=(None,))
    dossier.event(row, w, key="events_dossier")
    on_map, filtered = st.columns([1, 1])
    if on_map.button(w._("Show on the map"), icon=":material/map:", disabled=row.event.place is None, width="stretch"):
        state.select(f"event:{row.event.id}")
        st.switch_page("pages/map.py")
    filtered.button(
        w._("Filter by this event"),
        on_click=state.fill,
        args=(query.but(events=(row.event.id,)),),
        icon=":material/filter_alt:",
        disabled=query.events == (row.event.id,),
        width="stretch",
    )
