"""Events as a table whose rows can be chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Any

import streamlit as st

from geo.locale import Words
from geo.locale.explain import explain, span_text
from geo.locale.terms import kind_name
from geo.world import corridors, gazetteer, territories
from pages.shared import lanes
from pages.shared.labels import event_title

Choose = Callable[[str | None], None]


def show(rows: Sequence[Any], name: str, chosen: Any, choose: Choose, w: Words) -> None:
    """Draw the table; a click on a row chooses its event. A table of other rows is another one: no choice slips to another event."""
    if not rows:
        return
    ids = [row.event.id for row in rows]
    at = [ids.index(chosen.event.id)] if chosen and chosen.event.id in ids else []
    key = f"events_{name}_{sha256(' '.join([*ids, w.locale]).encode()).hexdigest()[:12]}"
    st.dataframe(
        columns(rows, w),
        hide_index=True,
        width="stretch",
        selection_mode="single-row",
        on_select=lambda: _picked(key, ids, choose),
        selection_default={"selection": {"rows": at, "columns": [], "cells": []}},
        key=key,
        column_config={
            w._("Event"): st.column_config.TextColumn(width="large"),
            w._("Articles"): st.column_config.NumberColumn(width="small"),
        },
    )
    st.caption(w._("Click the box at the left of a row to read the sentences behind the event."))


def _picked(key: str, ids: Sequence[str], choose: Choose) -> None:
    picked = st.session_state[key].selection.rows
    choose(ids[picked[0]] if picked else None)


def columns(rows: Sequence[Any], w: Words) -> dict[str, list[Any]]:
    """Return the table's columns; days are written out, so that no time zone can move them."""
    events = [row.event for row in rows]
    found: dict[str, list[Any]] = {
        w._("Date"): [_date(row, w) for row in rows],
        w._("Event"): [event_title(row, w) for row in rows],
        w._("Kind"): [kind_name(event.kind, w) for event in events],
        w._("Articles"): [row.articles for row in rows],
        w._("Place"): [gazetteer.name(event.place.id, w.locale) if event.place else "" for event in events],
        w._("Countries"): [", ".join(territories.name(code, w.locale) for code in event.countries) for event in events],
        w._("Other date"): [other_dates(row, w) for row in rows],
        w._("How the date was found"): [explain(event.when, w.locale, w) if event.when else "" for event in events],
        w._("Sentence"): [" ".join(row.text.split()) for row in rows],
        w._("Languages"): [", ".join(w.language(code) for code in row.languages) for row in rows],
        w._("Corridors"): [", ".join(corridors.name(corridor, w.locale) for corridor in event.corridors) for event in events],
    }
    return {name: values for name, values in found.items() if any(values)}


def _date(row: Any, w: Words) -> str:
    """Return an event's date, with a sign if the chronology or an article gives another."""
    if row.event.when is None:
        return w._("undated")
    told = span_text(row.event.when, w.locale)
    return f"{told} ≠" if row.disputed else told


def other_dates(row: Any, w: Words) -> str:
    """Return the dates that article and chronology give an event differently, with the sign for it; "" where they agree."""
    return "; ".join(f"≠ {span_text(span, w.locale)}" for span in lanes.other_spans(row))
