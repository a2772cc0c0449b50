"""Events by series: each series a heading, its editions below it in the order of their days."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from geo.locale import Words
from geo.locale.explain import span_text
from geo.world import chronology
from pages.shared import event_table, lanes
from pages.shared.event_table import Choose
from pages.shared.labels import event_title, tellers
from pages.shared.show import plain


def show(rows: Sequence[Any], chosen: Any, choose: Choose, w: Words) -> None:
    """Draw the series that any of `rows` belongs to, then the table of the events that belong to none."""
    found: dict[str, list[Any]] = {}
    for row in rows:
        if row.event.series:
            found.setdefault(row.event.series, []).append(row)
    for series in sorted(found, key=lambda id: chronology.title(id, w.locale)):
        _series(series, found[series], chosen, choose, w)
    single = [row for row in rows if not row.event.series]
    if single:
        st.subheader(w._("In no series"), anchor=False)
        event_table.show(single, "single", chosen, choose, w)


def _series(id: str, rows: Sequence[Any], chosen: Any, choose: Choose, w: Words) -> None:
    st.subheader(plain(chronology.title(id, w.locale)), anchor=False)
    with st.container(gap=None):
        for row in sorted(rows, key=_first_day):
            line = plain(_edition(row, w))
            label = f"**{line}**" if chosen is row else line
            st.button(label, key=f"edition_{row.event.id}", type="tertiary", on_click=choose, args=(row.event.id,))


def _first_day(row: Any) -> Any:
    span = lanes.shown_span(row)
    return span.start if span else None


def _edition(row: Any, w: Words) -> str:
    """Return the line of an edition: date, other date, name, who tells of it."""
    span = lanes.shown_span(row)
    when = span_text(span, w.locale) if span else ""
    return " · ".join(part for part in (when, event_table.other_dates(row, w), event_title(row, w), tellers(row, w)) if part)
