"""The Routes page: the question, the ways on the map, the table that compares them, one way's sections, and what happened along it."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from geo.draw import palette
from geo.draw.layers import Paint, RouteMark
from geo.export.ways import crossing_name, section_name, station_name
from geo.locale import Words
from geo.locale.terms import status_name
from geo.query import Query
from geo.world import corridors, exposure, routes, territories
from pages.shared import along, components, data, route_form, section_facts
from pages.shared.route_form import key
from pages.shared.show import plain


@st.fragment
def page(query: Query, w: Words) -> None:
    """Draw the page. A fragment: a click on the map or another question runs nothing else of the page again."""
    st.title(w._("Routes"))
    asked = route_form.ask(w)
    if asked is None:
        return
    answer = routes.answer(asked)
    if answer.routes:
        _compare(answer, query, w)
    else:
        _refuse(answer, query, w)
    route_form.write_url()


def _compare(answer: routes.Answer, query: Query, w: Words) -> None:
    route = _pick(answer, w)
    marks = [RouteMark(_label(number, one, w), one.sections) for number, one in enumerate(answer.routes)]
    _map(marks, tuple({id for one in answer.routes for id in one.not_open}), query, w)
    st.dataframe(_table(answer, w), hide_index=True, width="stretch")
    if route.borders:
        crossings = plain(", ".join(_border(crossing, w) for crossing in route.borders))
        st.markdown(w._("Borders of {route}: {crossings}", route=f"**{marks[answer.routes.index(route)].label}**", crossings=crossings))
    _not_modelled(w)
    sections, events = st.tabs([w._("Sections of this route"), w._("What happened along it")])
    with sections:
        _sections(route, w)
    with events:
        along.show(_along(route, w), query, w)


def _along(route: routes.Route, w: Words) -> routes.Route:
    """Draw the choice of what to look along: the route, or one corridor whole."""
    known = ("", *corridors.corridors())
    name = w._("this route")
    st.selectbox(w._("Along"), known, format_func=lambda id: corridors.name(id, w.locale) if id else name, key=key("along"))
    chosen = st.session_state[key("along")]
    return exposure.way_of(chosen) if chosen else route


def _pick(answer: routes.Answer, w: Words) -> routes.Route:
    """Draw the choice of one of the routes."""
    if st.session_state[key("route")] not in range(len(answer.routes)):
        st.session_state[key("route")] = 0
    labels = [_label(number, route, w) for number, route in enumerate(answer.routes)]
    st.segmented_control(
        w._("Route"), range(len(labels)), format_func=labels.__getitem__, key=key("route"), required=True, label_visibility="collapsed"
    )
    return answer.routes[st.session_state[key("route")]]


def _label(number: int, route: routes.Route, w: Words) -> str:
    return w._("Route {n}: {km} km", n=w.number(number + 1), km=w.number(route.km))


def _map(marks: list[RouteMark], not_open: tuple[str, ...], query: Query, w: Words) -> None:
    counts = data.ask("counts", query)
    picked = st.session_state[key("route")]
    what = Paint(
        counts=dict(zip(counts["country"], counts["mentions"].astype(int), strict=True)),
        names=components.names_url(w.locale),
        locale=w.locale,
        theme=components.theme(),
        routes=marks,
        route=picked if picked < len(marks) else 0,
        not_open=not_open,
        section=st.session_state[key("section")] or None,
    )
    components.show_map(what, height=520, key="routes_map", on_click=_clicked)


def _clicked(value: dict[str, Any]) -> None:
    if value["kind"] == "section" and value.get("id") in corridors.sections():
        st.session_state[key("section")] = value["id"]
    elif value["kind"] == "route" and str(value.get("id", "")).isdecimal():
        st.session_state[key("route")] = int(value["id"])


def _table(answer: routes.Answer, w: Words) -> Any:
    """Return the comparison, a row a route, the routes' numbers in the colours of the map."""
    found = answer.routes
    frame = pd.DataFrame(
        {
            w._("Route"): [f"━ {number}" for number in range(1, len(found) + 1)],
            w._("Kilometres"): [w.number(route.km) for route in found],
            w._("of these estimated"): [w.number(route.km_estimated) for route in found],
            w._("Border crossings"): [w.number(len(route.borders)) for route in found],
            w._("Breaks of gauge"): [_counted([station_name(id, w.locale) for id in route.gauge_breaks], w) for route in found],
            w._("Sea legs"): [_counted([section_name(id, w.locale) for id in route.sea_legs], w) for route in found],
            w._("Not yet open"): [_counted([section_name(id, w.locale) for id in route.not_open], w) for route in found],
            w._("Countries in order"): [" – ".join(territories.name(code, w.locale) for code in route.countries) for route in found],
        }
    )
    styles = [f"color: {colour}; font-weight: 700" for colour in palette.LINES[components.theme()][: len(found)]]
    return frame.style.apply(lambda _column: styles, subset=[w._("Route")])


def _counted(things: list[str], w: Words) -> str:
    return f"{w.number(len(things))}: {', '.join(things)}" if things else w.number(0)


def _border(crossing: routes.Crossing, w: Words) -> str:
    return f"{crossing_name(crossing, w.locale)} ({'–'.join(crossing.countries)})"


def _not_modelled(w: Words) -> None:
    left_out = w._("Not modelled: sanctions, capacity, security, timetables and tariffs.")
    lengths = w._("Where no source gives a length, it is the distance between the stations times 1.2.")
    st.caption(f"{left_out} {lengths}")


def _sections(route: routes.Route, w: Words) -> None:
    left, right = st.columns([3, 2], gap="medium")
    with left:
        st.dataframe(
            {
                w._("Start"): [station_name(leg.start, w.locale) for leg in route.legs],
                w._("End"): [station_name(leg.end, w.locale) for leg in route.legs],
                w._("Kilometres"): [section_facts.kilometres(leg.of, w) for leg in route.legs],
                w._("Gauge"): [" / ".join(f"{mm} mm" for mm in leg.of.gauges_mm) for leg in route.legs],
                w._("Way"): [corridors.label(leg.of.mode, w.locale) for leg in route.legs],
                w._("Status"): [status_name(leg.of.status, w) for leg in route.legs],
            },
            hide_index=True,
            width="stretch",
            selection_mode="single-row",
            on_select=lambda: _row_picked(route),
            key="routes_sections",
        )
    with right:
        chosen = st.session_state[key("section")]
        if chosen in route.sections:
            section_facts.show(corridors.sections()[chosen], w)
        else:
            st.info(w._("Click a section on the map, or the box at the left of its row, to read its facts and sources."))


def _row_picked(route: routes.Route) -> None:
    rows = st.session_state["routes_sections"].selection.rows
    if rows and rows[0] < len(route.sections):
        st.session_state[key("section")] = route.sections[rows[0]]


def _refuse(answer: routes.Answer, query: Query, w: Words) -> None:
    """Draw an answer without a route: why, and the single sections that would open one."""
    st.warning(_reason(answer, w))
    opening = answer.would_open
    if not opening:
        _not_modelled(w)
        return
    st.markdown("**" + w._("Each of these sections alone, were it allowed, would open a route") + "**")
    why = {"ferry": w._("ferry"), "country": w._("avoided country"), "not_open": w._("not operating")}
    st.dataframe(
        {
            w._("Section"): [section_name(one.section, w.locale) for one in opening],
            w._("Excluded as"): [why[one.why] for one in opening],
            w._("Status"): [status_name(one.status, w) or w._("nothing on record") for one in opening],
            w._("Note"): [section_facts.text(corridors.sections()[one.section].note, w) for one in opening],
        },
        hide_index=True,
        width="stretch",
    )
    marks = [RouteMark(section_name(one.section, w.locale), (one.section,)) for one in opening]
    _map(marks, tuple(one.section for one in opening if one.why == "not_open"), query, w)
    chosen = st.session_state[key("section")]
    if chosen in {one.section for one in opening}:
        section_facts.show(corridors.sections()[chosen], w)
    _not_modelled(w)


def _reason(answer: routes.Answer, w: Words) -> str:
    avoided = w.list(territories.name(code, w.locale) for code in sorted(answer.asked.avoid)) if answer.asked.avoid else ""
    whole = {
        "same_station": w._("Start and end are the same station."),
        "stop_avoided": w._("No route: a chosen station lies in a country that is to be avoided."),
        "unconnected": w._("No route: the network joins these stations neither by rail nor by ferry."),
        "together": w._("No route: several exclusions together cut the way, none of them alone."),
    }
    if answer.reason in whole:
        return whole[answer.reason]
    names = {
        "ferry": w._("no ferries"),
        "country": w._("not through {countries}", countries=plain(avoided)),
        "not_open": w._("only what operates"),
    }
    cutting = w.list(f"“{names[one]}”" for one in (answer.reason or "").split(","))
    return w._("No route. What cuts it (each of these, lifted alone, would open a way): {exclusions}.", exclusions=cutting)
