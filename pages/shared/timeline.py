"""Time as pictures: a histogram whose brush sets the date filter, and the events as bars as long as their dates are uncertain.

Days go to the browser as ISO dates and are drawn on a UTC scale, so that no time zone can move them; what the brush sends back is
read as UTC.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from geo.draw import palette
from geo.locale import Words
from geo.query import Query
from pages.shared import data, lanes, state
from pages.shared.components import theme

BY_MONTH = 25  # years that a histogram shows by month; what is longer it shows by year
LONG = 5  # years from which an axis names years only
SHORT = 120  # days up to which an axis names days
MARGIN = {"minExtent": 92, "maxExtent": 92}  # pixels at the left: the pictures' time axes stand one above the other
LANE = 14  # pixels
AXES = 52  # pixels of a timeline's height that the time axis takes
PALE = {"light": "#d9cfbb", "dark": "#3a4246"}
FULL = {"light": "#8c3b1f", "dark": "#e0895f"}
LINE = {"light": "#5f5b51", "dark": "#b1ab9c"}


# --- the brush -----------------------------------------------------------------------------------------------------------------


def brush(query: Query, w: Words) -> None:
    """Draw mentions over all time that the other filters leave; a stretch that is dragged over becomes the date filter."""
    anytime = query.but(since=None, until=None)
    frame = data.ask("timeline", anytime, unit="month")
    if len(frame) < 2:
        return
    unit = "month"
    if (frame["start"].iloc[-1] - frame["start"].iloc[0]).days > BY_MONTH * 366:
        unit, frame = "year", data.ask("timeline", anytime, unit="year")
    key = _brush_key(query)
    chart = _histogram(frame, unit, query, w)
    with st.container(gap=None):
        st.altair_chart(chart, width="stretch", key=key, on_select=lambda: _brushed(key, unit), selection_mode="days")
        st.caption(w._("Mentions over time. Drag over a stretch to filter by date; click beside it to lift the filter."))


def _histogram(frame: Any, unit: str, query: Query, w: Words) -> alt.Chart:
    ends = [_after(day, unit) for day in frame["start"]]
    spans = list(zip(frame["start"], ends, strict=True))
    since, end = query.span
    shown = pd.DataFrame(
        {
            "start": [first.isoformat() for first, _last in spans],
            "end": [last.isoformat() for _first, last in spans],
            "mentions": list(frame["mentions"]),
            "none": 0,
            "label": [str(first.year) if unit == "year" else w.month(first) for first, _last in spans],
            "inside": [(since is None or last > since) and (end is None or first < end) for first, last in spans],
        }
    )
    colour = alt.condition("datum.inside", alt.value(FULL[theme()]), alt.value(PALE[theme()]))
    return (
        alt.Chart(shown)
        .mark_rect()
        .encode(
            x=alt.X("start:T", title=None, scale=alt.Scale(type="utc"), axis=axis(spans[0][0], spans[-1][1], w)),
            x2="end:T",
            y=alt.Y("mentions:Q", title=None, axis=alt.Axis(tickMinStep=1, tickCount=2, grid=False, **MARGIN)),
            y2="none:Q",
            color=colour,
            tooltip=[alt.Tooltip("label:N", title=w._("Date")), alt.Tooltip("mentions:Q", title=w._("Mentions"))],
        )
        .add_params(alt.selection_interval(name="days", encodings=["x"]))
        .properties(height=120)
    )


def _after(day: date, unit: str) -> date:
    """Return the first day behind the month or year that begins on `day`."""
    return date(day.year + 1, 1, 1) if unit == "year" else (day + timedelta(days=32)).replace(day=1)


def _brush_key(query: Query) -> str:
    """Return a key that is another one once the dates were set by other means: then no old brush stays on the chart."""
    dates, session = (query.since, query.until), st.session_state
    if session.get("brushed", (None, None)) != dates:
        session["brush_number"] = session.get("brush_number", 0) + 1
        session["brushed"] = dates
    return f"brush_{session.get('brush_number', 0)}"


def _brushed(key: str, unit: str) -> None:
    """Put the brushed months into the date filter; an empty brush lifts it."""
    ends = st.session_state[key].selection.get("days", {}).get("start") or []
    found = brushed_days(ends[0], ends[1], unit) if len(ends) == 2 else (None, None)
    st.session_state["brushed"] = found
    st.session_state[state.key("from")], st.session_state[state.key("to")] = found
    state.touched()


def brushed_days(start: float, end: float, unit: str) -> tuple[date, date]:
    """Return the first and the last day of the whole months (or years) that a stretch of milliseconds since 1970 (UTC) touches."""
    first, last = (datetime.fromtimestamp(ms / 1000, UTC).date() for ms in sorted((start, end - 1)))
    begin, final = (day.replace(day=1) if unit == "month" else date(day.year, 1, 1) for day in (first, last))
    return max(begin, state.FIRST_DAY), min(_after(final, unit) - timedelta(days=1), state.LAST_DAY)


# --- the bars ------------------------------------------------------------------------------------------------------------------


def bars(rows: Sequence[Any], w: Words) -> None:
    """Draw one bar an event from the first to the last day that it may have been on; a day is a tick."""
    drawing = lanes.laid_out(rows, w)
    if not drawing.bars:
        return
    frame, first, last = pd.DataFrame(drawing.bars), drawing.first, drawing.last
    x = alt.X("from:T", title=None, scale=alt.Scale(type="utc", nice=False), axis=axis(first, last, w))
    y = _lanes_axis(drawing)
    colour = alt.Color("family:N", scale=alt.Scale(**drawing.colours(theme())), legend=None)  # the kinds' names have the same colours
    tips = [
        alt.Tooltip(f"{name}:N", title=title)
        for name, title in {
            "when": w._("Date"),
            "kind": w._("Kind"),
            "family": w._("Group"),
            "what": w._("Event"),
            "countries": w._("Countries"),
            "tellers": w._("Articles"),
            "note": w._("Note"),
        }.items()
    ]
    base = alt.Chart(frame).encode(x=x, y=y, tooltip=tips)
    told, line = "datum.drawn == 'told'", LINE[theme()]
    layers = [
        alt.Chart(pd.DataFrame({"from": [first.isoformat()], "to": [last.isoformat()]})).mark_rule(opacity=0).encode(x=x, x2="to:T"),
        base.transform_filter(told).mark_bar(height=8, cornerRadius=1, opacity=0.75).encode(x2="to:T", color=colour),
    ]
    if (last - first).days > SHORT:  # on a shorter axis a day is wide enough to be seen
        layers.append(base.transform_filter(f"{told} && datum.day").mark_tick(thickness=3, height=10).encode(color=colour))
    if drawing.disputed:
        thread = base.transform_filter("datum.drawn == 'link'").mark_rule(strokeWidth=1, strokeDash=[2, 2], color=line)
        hollow = base.transform_filter("datum.drawn == 'other'").mark_bar(height=7, fillOpacity=0, strokeWidth=1.3)
        layers += [thread.encode(x2="to:T"), hollow.encode(x2="to:T", stroke=alt.value(line))]
    about = w._("A bar runs from the first to the last day on which the event may have been; a tick is one day.")
    if drawing.disputed:
        about += " " + w._("A hollow bar is the other date of an event on which article and chronology disagree.")
    with st.container(gap=None):
        st.altair_chart(alt.layer(*layers).properties(height=drawing.lanes * LANE + AXES), width="stretch")
        st.caption(about)


def _lanes_axis(drawing: lanes.Drawing) -> alt.Y:
    """Return the vertical axis: one line a lane, each kind named at its first lane."""
    names = " : ".join(f"datum.value == {lane} ? {lanes.quoted(name)}" for lane, name in drawing.names.items())
    colours = palette.FAMILY_COLOURS[theme()]
    by_lane = [{"test": f"datum.value == {lane}", "value": colours[family]} for lane, family in drawing.families_at.items()]
    left = alt.Axis(
        values=list(drawing.names),
        labelExpr=f"{names} : ''",
        labelColor={"condition": by_lane, "value": LINE[theme()]},
        labelOverlap=False,
        grid=False,
        ticks=False,
        domain=False,
        **MARGIN,
    )
    return alt.Y("lane:O", title=None, scale=alt.Scale(domain=list(range(drawing.lanes)), paddingInner=0), axis=left)


def axis(first: date, last: date, w: Words) -> alt.Axis:
    """Return the axis of a stretch of days: years where it is long, days where it is short, else months, as the reader writes them."""
    if (last - first).days > LONG * 365:
        return alt.Axis(format="%Y", tickCount=min(14, last.year - first.year), grid=True, labelFlush=False)
    if (last - first).days > SHORT:
        return alt.Axis(format="%m.%Y" if w.locale == "de" else "%Y-%m", tickCount=8, grid=True, labelFlush=False)
    return alt.Axis(format="%d.%m.%Y" if w.locale == "de" else "%Y-%m-%d", tickCount=6, grid=True, labelFlush=False)
