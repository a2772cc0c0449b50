"""Exposure: what was reported along a route in the filters' time, and what befell its sections."""

from __future__ import annotations

from typing import Any

import streamlit as st

from geo.export import table
from geo.locale import Words
from geo.locale.explain import span_text
from geo.locale.terms import kind_name, status_name
from geo.query import Query
from geo.world import corridors, exposure, territories
from geo.world.routes import Route
from pages.shared import data, dossier, rail_facts
from pages.shared.show import plain

LIMIT = 1000


def show(route: Route, query: Query, w: Words) -> None:
    """Draw the dated events that touch the route, by the filters beside the page, and the passages of the one that is picked."""
    rows = events(route, query)
    told = query.describe(w.locale)
    hint = w._("The filters beside the page narrow this down, its dates above all.")
    st.caption(w._("By the filters beside the page: {filters}.", filters=plain(told)) if told else hint)
    if rows:
        _events(rows, route, w)
    else:
        st.info(w._("No dated event that meets the filters touches this route."))
    _changes(route, query, w)


def events(route: Route, query: Query) -> list[Any]:
    """Return the stored events with a date that touch the route, newest first."""
    countries = tuple(code for code in dict.fromkeys(route.countries) if not query.countries or code in query.countries)
    lines = tuple(id for id in exposure.lines(route) if not query.corridors or id in query.corridors)
    found = data.events(query.but(countries=countries), limit=LIMIT) if countries else []
    if lines:
        found = [*found, *data.events(query.but(corridors=lines), limit=LIMIT)]
    rows = {row.event.id: row for row in found if row.event.when and exposure.ties(row.event, route)}
    return sorted(rows.values(), key=lambda row: (row.event.when.start, row.event.when.end, row.event.id), reverse=True)


def _events(rows: list[Any], route: Route, w: Words) -> None:
    chosen = st.dataframe(
        {
            w._("Date"): [span_text(row.event.when, w.locale) for row in rows],
            w._("Kind"): [kind_name(row.event.kind, w) for row in rows],
            w._("Touches"): [", ".join(_tie(kind, id, w) for kind, id in exposure.ties(row.event, route)) for row in rows],
            w._("Sentence"): [" ".join(row.text.split()) for row in rows],
            w._("Article"): [row.title for row in rows],
        },
        hide_index=True,
        width="stretch",
        on_select="rerun",
        selection_mode="single-row",
        key="routes_events",
    )
    st.caption(w._("Click the box at the left of a row to read the sentences behind the event."))
    st.download_button(
        w._("Download as CSV"), table.csv_bytes(table.events(rows)), "korridor-route-events.csv", "text/csv", icon=":material/download:"
    )
    if chosen.selection.rows and chosen.selection.rows[0] < len(rows):
        dossier.event(rows[chosen.selection.rows[0]], w, key="routes_dossier")


def _tie(kind: str, id: str, w: Words) -> str:
    if kind == "station":
        return w._("station {name}", name=corridors.stations()[id].name(w.locale))
    return corridors.name(id, w.locale) if kind == "corridor" else territories.name(id, w.locale)


def _changes(route: Route, query: Query, w: Words) -> None:
    """Draw what the network's own record says of the route's sections in that time."""
    changed = exposure.changes(route, query.since, query.until)
    if not changed:
        return
    st.markdown("**" + w._("On record for its sections") + "**")
    st.dataframe(
        {
            w._("Date"): [state.since.isoformat()[: {"year": 4, "month": 7}.get(state.precision, 10)] for _section, state in changed],
            w._("Section"): [rail_facts.name(section, w) for section, _state in changed],
            w._("Status"): [status_name(state.status, w) for _section, state in changed],
            w._("Note"): [rail_facts.text(state.note, w) for _section, state in changed],
            w._("Evidence"): [rail_facts.evidence(state, w) for _section, state in changed],
            w._("Sources"): [rail_facts.cited(state.sources) for _section, state in changed],
        },
        hide_index=True,
        width="stretch",
    )
