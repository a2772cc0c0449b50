"""The Map page: the map, the sentence that says what it shows, and the dossier of what is clicked, in one fragment.

The map's base never changes; each filter sends only counts, codes and titles (geo/draw/layers.py).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from geo.draw.layers import Detail, EventMark, Paint
from geo.export import geojson, table
from geo.locale import Words
from geo.locale.explain import explain, span_text
from geo.locale.terms import kind_name
from geo.query import Query
from geo.world import corridors
from pages.shared import components, data, dossier, network, rail_dossier, state
from pages.shared.labels import event_label, event_title, published_text, shown_sentence
from pages.shared.show import open_article, plain

MARKERS = 150  # events drawn at most, the newest; the Events page lists all
UNITS = ("mentions", "articles")


@st.fragment
def page(query: Query, w: Words) -> None:
    """Draw the page. A fragment: a click or a switch here runs nothing else of the page again."""
    selected = state.selected()
    sentence, network_day, switch = st.columns([5, 2, 2], vertical_alignment="center")
    sentence.markdown(f"**{plain(shown_sentence(query, data.ask('totals', query), w))}**")
    day = network.choose(network_day, query, w)
    unit = _unit(switch, w)
    kind, _, id = (selected or "").partition(":")
    section = rail_dossier.section_of(id if kind == "corridor" else None)
    left, right = st.columns([8, 5], gap="medium")
    with left:
        paint = replace(_paint(query, unit, selected, w), day=day, day_text=w.day(day) if day else "", line=section.id if section else None)
        value = components.show_map(paint, on_click=_clicked)
        if value and value["kind"] == "open":
            open_article(value["article"], value.get("number"))
        _downloads(query, w)
    with right:
        if selected:
            st.button(w._("Close"), icon=":material/close:", type="tertiary", on_click=state.select, args=(None,))
            if kind == "corridor":
                rail_dossier.show(id, query, day, w)
            else:
                dossier.show(selected, query, w)
        else:
            st.caption(w._("Click a country, a line or a marker to read the sentences behind it. Below: the newest passages."))
            dossier.passages(query, w, key="all")


def _unit(place: Any, w: Words) -> str:
    names = {"mentions": w._("Mentions"), "articles": w._("Articles")}
    if "unit" not in st.session_state:
        wanted = st.query_params.get("unit")
        st.session_state["unit"] = wanted if wanted in UNITS else UNITS[0]
    chosen: str = place.segmented_control(
        w._("Count"), UNITS, format_func=names.__getitem__, key="unit", required=True, label_visibility="collapsed"
    )
    state.put("unit", chosen if chosen != UNITS[0] else None)
    return chosen


def _clicked(value: dict[str, Any]) -> None:
    if value["kind"] in ("country", "corridor", "event"):
        state.select(f"{value['kind']}:{value['id']}")
        rail_dossier.pick(value.get("section"))


def _paint(query: Query, unit: str, selected: str | None, w: Words) -> Paint:
    kind, _, id = (selected or "").partition(":")
    counts, provinces = data.ask("counts", query), data.ask("provinces", query)
    picked = data.event(id, language=w.locale) if kind == "event" else None
    return Paint(
        counts=dict(zip(counts["country"], counts[unit].astype(int), strict=True)),
        provinces=dict(zip(provinces["province"], provinces[unit].astype(int), strict=True)),
        names=components.names_url(w.locale),
        unit=unit,
        locale=w.locale,
        theme=components.theme(),
        country=id if kind == "country" else None,
        event=picked.event.id if picked else None,
        corridor=id if kind == "corridor" else None,
        events=tuple(_mark(row, w) for row in _placed(query, picked, w)),
        shown=query.corridors or None,
        detail=_detail(kind, id, query, w),
    )


def _placed(query: Query, picked: Any, w: Words) -> list[Any]:
    """Return the events that can be drawn, the newest; the selected one is among them whatever the filters leave."""
    rows = [row for row in data.events(query, language=w.locale) if row.event.place][:MARKERS]
    there = picked is None or picked.event.place is None or any(row.event.id == picked.event.id for row in rows)
    return rows if there else [*rows, picked]


def _mark(row: Any, w: Words) -> EventMark:
    event = row.event
    when = span_text(event.when, w.locale) if event.when else w._("undated")
    told = (
        w._("{date}, {articles}", date=when, articles=w.plural("{n} article", "{n} articles", row.articles)) if row.articles > 1 else when
    )
    return EventMark(event.id, event.place.id, event_title(row, w), kind_name(event.kind, w), told, bool(row.disputed))


def _detail(kind: str, id: str, query: Query, w: Words) -> Detail | None:
    """Return the popup of the selected event or corridor: date, basis, first passage."""
    if kind == "event":
        row = data.event(id, language=w.locale)
        return _event_detail(row, w) if row else None
    if kind == "corridor":
        title = corridors.name(id, w.locale)
        rows = data.ask("passages", query.but(corridors=(id,)), limit=1)
        if not rows:
            return Detail("corridor", id, title, basis=w._("No passage meets all filters."))
        row = rows[0]
        when = explain(row.when, w.locale, w) if row.when else ""
        return Detail("corridor", id, title, "", when, row.text, row.article_id, row.number, _source(row, w), w._("Open the article here"))
    return None


def _event_detail(row: Any, w: Words) -> Detail:
    event = row.event
    return Detail(
        "event",
        event.id,
        event_label(row, w),
        basis=explain(event.when, w.locale, w) if event.when else w._("The text gives no date for it."),
        differs=" ".join(dossier.differences(row, w)),
        passage=row.text,
        article=row.article_id,
        number=row.number,
        source=_source(row, w),
        label=w._("Open the article here"),
    )


def _source(row: Any, w: Words) -> str:
    return ", ".join(part for part in (row.source, published_text(row.published, w)) if part)


def _downloads(query: Query, w: Words) -> None:
    left, right, _rest = st.columns([1, 1, 2])
    left.download_button(
        "CSV",
        lambda: table.csv_bytes(data.ask("counts", query)),
        "korridor-countries.csv",
        "text/csv",
        icon=":material/download:",
        width="stretch",
    )
    right.download_button(
        "GeoJSON",
        lambda: geojson.shown(data.ask("counts", query), data.events(query)),
        "korridor-map.geojson",
        "application/geo+json",
        icon=":material/download:",
        width="stretch",
    )
