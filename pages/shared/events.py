"""The Events page: a timeline whose bars are as long as the date is uncertain, and the table of the same events."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from geo.export import table
from geo.locale import Words
from geo.locale.explain import explain, span_text
from geo.locale.terms import kind_name
from geo.query import Query
from geo.world import corridors, gazetteer, territories
from pages.shared import data, dossier, state
from pages.shared.labels import shown_sentence
from pages.shared.show import plain

LIMIT = 1000
MIN_SHARE = 0.004  # of the shown time: a day must stay visible among years


def page(query: Query, w: Words) -> None:
    """Draw the page."""
    st.title(w._("Events"))
    rows = data.ask("events", query, limit=LIMIT)
    st.caption(plain(shown_sentence(query, data.ask("totals", query), w)))
    if not rows:
        st.info(w._("No event meets all filters."))
        return
    _timeline([row for row in rows if row.event.when], w)
    chosen = st.dataframe(
        _columns(rows, w), hide_index=True, on_select="rerun", selection_mode="single-row", key="events_table", width="stretch"
    )
    st.caption(w._("Click the box at the left of a row to read the sentences behind the event."))
    st.download_button(
        w._("Download as CSV"), table.csv_bytes(table.events(rows)), "korridor-events.csv", "text/csv", icon=":material/download:"
    )
    if chosen.selection.rows:
        _chosen(rows[chosen.selection.rows[0]], query, w)


def _chosen(row: Any, query: Query, w: Words) -> None:
    st.divider()
    dossier.event(row, w, key="events_dossier")
    st.button(
        w._("Filter by this event"),
        on_click=state.fill,
        args=(query.but(events=(row.event.id,)),),
        icon=":material/filter_alt:",
        disabled=query.events == (row.event.id,),
    )


def _columns(rows: list[Any], w: Words) -> dict[str, list[str]]:
    """Return the table's columns; days are written out, so that no time zone can move them."""
    events = [row.event for row in rows]
    return {
        w._("Date"): [span_text(event.when, w.locale) if event.when else w._("undated") for event in events],
        w._("Kind"): [kind_name(event.kind, w) for event in events],
        w._("Place"): [gazetteer.name(event.place.id, w.locale) if event.place else "" for event in events],
        w._("Countries"): [", ".join(territories.name(code, w.locale) for code in event.countries) for event in events],
        w._("Corridors"): [", ".join(corridors.name(corridor, w.locale) for corridor in event.corridors) for event in events],
        w._("Sentence"): [" ".join(row.text.split()) for row in rows],
        w._("Article"): [row.title for row in rows],
        w._("How the date was found"): [explain(event.when, w.locale, w) if event.when else "" for event in events],
    }


def _timeline(rows: list[Any], w: Words) -> None:
    """Draw one bar an event from the first to the last day that it may have been on."""
    if not rows:
        return
    spans = [row.event.when for row in rows]
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    shortest = timedelta(days=max(1, round((last - first).days * MIN_SHARE)))
    frame = pd.DataFrame(
        {
            "from": [span.start.isoformat() for span in spans],
            "to": [max(span.end, span.start + shortest).isoformat() for span in spans],
            "kind": [kind_name(row.event.kind, w) for row in rows],
            "when": [span_text(span, w.locale) for span in spans],
            "countries": [", ".join(territories.name(code, w.locale) for code in row.event.countries) for row in rows],
        }
    )
    written = "%m.%Y" if w.locale == "de" else "%Y-%m"
    time = alt.X("from:T", title=None, scale=alt.Scale(type="utc"), axis=alt.Axis(format=written, tickCount=8, grid=True))
    chart = (
        alt.Chart(frame)
        .mark_bar(opacity=0.55, cornerRadius=2)
        .encode(
            x=time,
            x2="to:T",
            y=alt.Y("kind:N", title=None, sort="-x"),
            tooltip=[
                alt.Tooltip("when:N", title=w._("Date")),
                alt.Tooltip("kind:N", title=w._("Kind")),
                alt.Tooltip("countries:N", title=w._("Countries")),
            ],
        )
        .properties(height=alt.Step(26))
    )
    st.altair_chart(chart, width="stretch")
    st.caption(w._("A bar runs from the first to the last day on which the event may have been."))
