"""The question of the Routes page: its widgets, and the URL that holds their values as ids and codes.

As with the filters (state.py) the URL is read into the widgets when it is newer than they are, and written from them after every run.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import streamlit as st

from geo.errors import QueryError, StationError
from geo.locale import Words
from geo.world import corridors, routes, stations, territories
from pages.shared import state
from pages.shared.show import plain

PARAMS = ("start", "end", "via", "avoid", "prefer", "mode", "asof", "open", "route", "section", "along")
_LISTS = ("via", "avoid", "open")
_DEFAULTS: dict[str, Any] = {"start": "lianyungang", "end": "duisburg", "prefer": "length", "mode": "ferries", "asof": None}
FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2050, 12, 31)
VIAS = 3


def key(name: str) -> str:
    """Return the session key that holds `name`."""
    return f"routes_{name}"


def touched() -> None:
    """Note that the reader changed the question: the URL is then older than the widgets, and the picked route another one."""
    st.session_state[key("touched")] = True
    st.session_state[key("route")], st.session_state[key("section")] = 0, ""


def ask(w: Words) -> routes.Asked | None:
    """Draw the question and return it checked; None with a message where a station is not clear."""
    for problem in _follow_url():
        st.warning(_refusal(problem, w))
    _stops(w)
    _conditions(w)
    given = st.session_state
    try:
        return routes.ask(
            given[key("start")],
            given[key("end")],
            via=given[key("via")],
            avoid=given[key("avoid")],
            prefer=given[key("prefer")],
            modes="rail" if given[key("rail_only")] else "ferries",
            as_of=given[key("asof")],
            assume_open=given[key("open")],
        )
    except QueryError as problem:
        st.error(_refusal(problem, w))
        return None


def write_url() -> None:
    """Make the URL say the question, the picked route and the section; a usual value is left out."""
    given = st.session_state
    values: dict[str, str | list[str] | None] = {
        "start": given[key("start")],
        "end": given[key("end")],
        "prefer": given[key("prefer")] if given[key("prefer")] != _DEFAULTS["prefer"] else None,
        "mode": "rail" if given[key("rail_only")] else None,
        "asof": given[key("asof")].isoformat() if given[key("asof")] else None,
        "route": str(given[key("route")] + 1) if given[key("route")] else None,
        "section": given[key("section")],
        "along": given.get(key("along"), ""),
        **{name: list(given[key(name)]) for name in _LISTS},
    }
    for name, value in values.items():
        state.put(name, value)
    given[key("url")] = {name: [value] if isinstance(value, str) else value for name, value in values.items() if value}


def _follow_url() -> list[QueryError]:
    """Fill the widgets from the URL where that is newer; on coming back from another page from what they held."""
    given = st.session_state
    url = {name: st.query_params.get_all(name) for name in PARAMS if name in st.query_params}
    known = given.get(key("url"))
    drawn = key("rail_only") in given  # widgets lose their values while another page is shown
    moved = given.pop(key("touched"), False)
    if drawn and (moved or url == known):
        return []
    return _fill(url or known or {})


def _fill(url: dict[str, list[str]]) -> list[QueryError]:
    given = st.session_state
    problems: list[QueryError] = []
    for name in ("start", "end"):
        given[key(name)] = _station(name, url.get(name, [_DEFAULTS[name]])[0], problems) or _DEFAULTS[name]
    vias = [_station("via", value, problems) for value in url.get("via", [])[:VIAS]]
    given[key("via")] = [id for id in vias if id]
    given[key("avoid")] = [code for code in url.get("avoid", []) if code in _countries()]
    given[key("prefer")] = next((one for one in url.get("prefer", []) if one in routes.PREFERENCES), _DEFAULTS["prefer"])
    given[key("rail_only")] = url.get("mode") == ["rail"]
    given[key("asof")] = _day(url.get("asof", [""])[0], problems)
    given[key("open")] = [id for id in url.get("open", []) if id in routes.assumable() or id in corridors.sections()]
    number = url.get("route", ["1"])[0]
    given[key("route")] = int(number) - 1 if number in ("1", "2", "3", "4", "5") else 0
    given[key("section")] = next((id for id in url.get("section", []) if id in corridors.sections()), "")
    given[key("along")] = next((id for id in url.get("along", []) if id in corridors.corridors()), "")
    return problems


def _station(name: str, value: str, problems: list[QueryError]) -> str | None:
    try:
        return stations.find(value, field=name).id
    except StationError as problem:
        problems.append(problem)
        return None


def _day(value: str, problems: list[QueryError]) -> date | None:
    try:
        day = date.fromisoformat(value) if value else None
    except ValueError:
        day = None
        problems.append(QueryError("asof", value, "not a day written like 2024-06-30"))
    return day if day is None or FIRST_DAY <= day <= LAST_DAY else None


def _stops(w: Words) -> None:
    left, right, middle = st.columns([2, 2, 3])
    for place, name, label in ((left, "start", w._("From station")), (right, "end", w._("To station"))):
        place.selectbox(
            label,
            _station_ids(w.locale),
            format_func=lambda id: _station_label(id, w.locale),
            key=key(name),
            accept_new_options=True,  # a name in another language, resolved by `_resolved`
            on_change=_resolved,
            args=(name,),
            help=w._("Choose, or type the station's name in any language."),
        )
    middle.multiselect(
        w._("By way of"),
        _station_ids(w.locale),
        format_func=lambda id: _station_label(id, w.locale),
        key=key("via"),
        max_selections=VIAS,
        placeholder=w._("any way"),
        on_change=touched,
    )


def _conditions(w: Words) -> None:
    avoid, prefer, opened, day = st.columns([3, 2, 3, 2])
    names = {"length": w._("shortest"), "borders": w._("fewest borders"), "gauge": w._("fewest breaks of gauge")}
    countries = sorted(_countries(), key=lambda code: territories.name(code, w.locale).casefold())
    avoid.multiselect(
        w._("Avoid countries"),
        countries,
        format_func=lambda code: territories.name(code, w.locale),
        key=key("avoid"),
        placeholder=w._("none"),
        on_change=touched,
    )
    prefer.selectbox(w._("Prefer"), routes.PREFERENCES, format_func=names.__getitem__, key=key("prefer"), on_change=touched)
    extra = [id for id in st.session_state[key("open")] if id not in routes.assumable()]
    opened.multiselect(
        w._("Assume open"),
        (*routes.assumable(), *extra),
        format_func=lambda id: _line_label(id, w.locale),
        key=key("open"),
        placeholder=w._("nothing"),
        on_change=touched,
        help=w._("Lines that are planned or being built count as open."),
    )
    written = "DD.MM.YYYY" if w.locale == "de" else "YYYY-MM-DD"
    day.date_input(
        w._("Network of"), value=None, min_value=FIRST_DAY, max_value=LAST_DAY, format=written, key=key("asof"), on_change=touched,
        help=w._("Only what operates on that day. Empty: by the latest state on record."),
    )  # fmt: skip
    st.toggle(w._("Rail only, no ferries"), key=key("rail_only"), on_change=touched)


def _resolved(name: str) -> None:
    """Turn a typed name into its station; what is not clear stays as it was typed and is explained by `ask`."""
    touched()
    value = st.session_state[key(name)] or _DEFAULTS[name]
    try:
        st.session_state[key(name)] = stations.find(value).id
    except StationError:
        st.session_state[key(name)] = value


def _refusal(problem: QueryError, w: Words) -> str:
    """Return one sentence on a station that is not clear, its candidates with their countries, or on another value."""
    if not isinstance(problem, StationError):
        return w._("“{value}” was left out: {reason}.", value=plain(problem.value), reason=w._(problem.reason))
    if not problem.candidates:
        return w._("No station bears the name “{value}”.", value=plain(problem.value))
    found = plain(w.either(_station_label(id, w.locale) for id in problem.candidates))
    return w._("“{value}” is not one station of the network. Meant may be {candidates}.", value=plain(problem.value), candidates=found)


def _station_ids(locale: str) -> list[str]:
    return sorted(corridors.stations(), key=lambda id: _station_label(id, locale).casefold())


def _station_label(id: str, locale: str) -> str:
    station = corridors.stations().get(id)
    return id if station is None else f"{station.name(locale)} ({territories.name(station.country, locale)})"


def _line_label(id: str, locale: str) -> str:
    if id in corridors.corridors():
        return corridors.name(id, locale)
    section = corridors.sections()[id]
    return "–".join(corridors.stations()[end].name(locale) for end in (section.start, section.end))


def _countries() -> frozenset[str]:
    return frozenset(station.country for station in corridors.stations().values())
