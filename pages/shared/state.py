"""Filters, language and page state in the URL: a reload, a shared link and the browser's Back button show the same again.

Streamlit's own binding writes a widget's label into the URL, which would tie a link to one language; codes do not. So the URL is read
into the widgets when a session begins or the reader goes back, and written from them after every change.
"""

from __future__ import annotations

from datetime import date

import streamlit as st

from geo.errors import QueryError
from geo.query import PARAMS, Query
from geo.world import corridors, territories

_KEYS = {name: f"filter_{name}" for name in PARAMS}
FIRST_DAY = date(1900, 1, 1)  # that the date filters take
LAST_DAY = date(2100, 12, 31)


def key(name: str) -> str:
    """Return the session key of the widget that holds the filter `name`."""
    return _KEYS[name]


def touched() -> None:
    """Note that the reader moved a filter: what the URL still says is then older than the widgets."""
    st.session_state["filters_touched"] = True


def follow_url(page: str) -> tuple[QueryError, ...]:
    """Fill the filters' widgets from the URL if that is newer than they are; return what of it was refused.

    A page switch empties the URL and a widget's change has not reached it yet: neither is the reader's word on filters.
    """
    url = {name: st.query_params.get_all(name) for name in PARAMS if name in st.query_params}
    known = st.session_state.get("filters_url")
    moved = st.session_state.pop("filters_touched", False) or st.session_state.get("page") not in (None, page)
    st.session_state["page"] = page
    if known is not None and (moved or url == known):
        return ()
    query, problems = Query.from_params(url)
    fill(query)
    return problems


def fill(query: Query) -> None:
    """Put a query into the filters' widgets. Call it before they are drawn."""
    state = st.session_state
    state[key("from")], state[key("to")] = query.since, query.until
    state[key("words")], state[key("when")] = query.words, query.when == "published"
    state[key("kind")], state[key("event")] = list(query.kinds), list(query.events)
    state[key("country")], state[key("corridor")] = list(query.countries), list(query.corridors)
    state[key("role")], state[key("about")] = list(query.roles), list(query.about)
    state[key("language")], state[key("source")] = list(query.languages), list(query.sources)


def write_url(query: Query) -> None:
    """Make the URL say `query`; the page's own parameters stay."""
    params = query.to_params()
    for name in PARAMS:
        if name in params:
            put(name, params[name])
        elif name in st.query_params:
            del st.query_params[name]
    st.session_state["filters_url"] = {name: [value] if isinstance(value, str) else value for name, value in params.items()}


def drop_strangers(names: set[str]) -> None:
    """Remove parameters of other pages, which the browser's Back button leaves behind."""
    for name in names & set(st.query_params):
        del st.query_params[name]


def put(name: str, value: str | list[str] | None) -> None:
    """Set one URL parameter, or remove it by None; an unchanged one is left alone, so that no history entry is made."""
    if not value:
        if name in st.query_params:
            del st.query_params[name]
        return
    wanted = [value] if isinstance(value, str) else value
    if st.query_params.get_all(name) != wanted:
        st.query_params[name] = value


def select(item: str | None) -> None:
    """Select a country, corridor or event on the map ("country:KGZ"), or nothing."""
    st.session_state["selected"] = item or ""


def selected() -> str | None:
    """Return what is selected on the map, at first what the URL says, and make the URL say it."""
    if "selected" not in st.session_state:
        wanted = st.query_params.get("selected", "")
        select(wanted if _selectable(wanted) else None)
    item: str = st.session_state["selected"]
    put("selected", item)
    return item or None


def _selectable(item: str) -> bool:
    kind, _, id = item.partition(":")
    known = {"country": territories.is_code(id), "corridor": id in corridors.corridors(), "event": 0 < len(id) <= 200}
    return known.get(kind, False)
