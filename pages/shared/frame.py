"""What surrounds every page: the menu, the filters beside it, and the query that they make."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import streamlit as st

from geo import locale
from geo.errors import QueryError
from geo.locale import LOCALES, Words
from geo.locale.terms import kind_name, role_name
from geo.model import KINDS, ROLES
from geo.query import Query
from geo.world import corridors, territories
from pages.shared import apart, components, data, route_form, state
from pages.shared.labels import event_label, event_options

_HERE = Path(__file__).resolve().parent
_PAGES = _HERE.parent
_OWN = {  # URL parameters of one page only
    "map": ("selected", "unit", "network", "section", "apart"),
    "events": ("id", "order", "apart"),
    "articles": ("id", "passage"),
    "corridors": ("id",),
    "routes": route_form.PARAMS,
}
ICON = str(_HERE / "korridor.svg")  # a file of ours: Streamlit would fetch a named icon from another host


def words() -> Words:
    """Return the interface's words in the reader's language: the switch, else the URL's `lang`, else the browser's."""
    chosen = st.session_state.get("lang") or st.query_params.get("lang")
    return Words(chosen if chosen in LOCALES else locale.pick([st.context.locale or ""]))


def navigation() -> Any:
    """Set the page's title, declare the pages to Streamlit and return the chosen one.

    The icon comes first: without one of ours a browser would ask another host for the chosen page's.
    """
    st.set_page_config(page_title="Korridor", page_icon=ICON, layout="wide")
    w = words()
    titles = {
        "map": (w._("Map"), ":material/map:"),
        "events": (w._("Events"), ":material/event:"),
        "corridors": (w._("Corridors"), ":material/train:"),
        "routes": (w._("Routes"), ":material/route:"),
        "articles": (w._("Articles"), ":material/article:"),
        "add": (w._("Add"), ":material/add:"),
        "about": (w._("About"), ":material/info:"),
    }
    pages = [
        st.Page(_PAGES / f"{name}.py", title=title, icon=icon, url_path=name, default=name == "map")
        for name, (title, icon) in titles.items()
    ]
    page = st.navigation(pages, position="top")
    st.session_state["page_name"] = page.url_path or "map"
    st.logo(str(_HERE / f"wordmark-{components.theme()}.svg"), size="large")
    st.html(_HERE / "page.css")
    return page


def sidebar() -> Query:
    """Draw the filters and return what they ask for; say what of the URL could not be used."""
    w = words()
    page = st.session_state["page_name"]
    state.drop_strangers({name for own in _OWN.values() for name in own} - set(_OWN.get(page, ())))
    problems = state.follow_url(page)
    apart.follow_url(page)
    with st.sidebar:
        query = _filters(w)
        state.write_url(query)
        if not query.is_open:
            st.button(w._("Clear all filters"), on_click=state.fill, args=(Query(),), width="stretch", icon=":material/filter_alt_off:")
        _language_switch(w)
    for problem in problems:
        st.warning(refusal(problem, w))
    return query


def query() -> Query:
    """Return this run's query; a page that was opened before the frame ran starts the frame first.

    The value is popped: a stale one would hide that the frame did not run.
    """
    asked = st.session_state.pop("query", None)
    if asked is None:
        navigation()
        st.rerun()
    return asked


def refusal(problem: QueryError, w: Words) -> str:
    """Return one sentence on a filter of the URL that was not used."""
    from pages.shared.show import plain

    return w._("The filter “{field}” was left out: {reason}.", field=plain(problem.field), reason=w._(problem.reason, **problem.params))


def _filters(w: Words) -> Query:
    choices = data.ask("choices")
    since, until = _dates(w)
    by_publication = st.toggle(
        w._("Date by publication"),
        key=state.key("when"),
        on_change=state.touched,
        help=w._("Off: a passage is dated by the event that it tells of. On: by its article's publication."),
    )
    typed = st.text_input(
        w._("Words"), key=state.key("words"), placeholder=w._("Search in the passages"), max_chars=200, on_change=state.touched
    )
    countries = _pick(w._("Country"), "country", _values(choices.countries), lambda code: territories.name(code, w.locale), w)
    roles = _pick(
        w._("Role"),
        "role",
        ROLES,
        lambda role: role_name(role, w),
        w,
        help=w._("What the country does where it is named; About explains the five roles."),
    )
    about = _pick(
        w._("Article is about"),
        "about",
        _values(choices.about),
        lambda code: territories.name(code, w.locale),
        w,
        help=w._("Articles that are about the country, not those that merely name it."),
    )
    kinds = _pick(w._("Kind of event"), "kind", KINDS, lambda kind: kind_name(kind, w), w)
    place_of_events = st.container()  # filled last: the events on offer are those of all other filters
    rails = _pick(w._("Corridor"), "corridor", tuple(corridors.corridors()), lambda corridor: corridors.name(corridor, w.locale), w)
    languages = _pick(w._("Language"), "language", _values(choices.languages), w.language, w)
    sources = _pick(w._("Source"), "source", _values(choices.sources), str, w)
    drafted, problems = Query.from_params(
        {
            "from": since.isoformat() if since else None,
            "to": until.isoformat() if until else None,
            "kind": kinds,
            "country": countries,
            "role": roles,
            "about": about,
            "corridor": rails,
            "language": languages,
            "source": sources,
            "words": typed,
            "when": "published" if by_publication else None,
        }
    )
    for problem in problems:
        st.warning(refusal(problem, w))
    options = event_options(drafted, tuple(st.session_state.get(state.key("event"), ())))
    with place_of_events:
        events = _pick(
            w._("Event"), "event", tuple(options), lambda event: event_label(options[event], w) if event in options else event, w
        )
    return drafted.but(events=tuple(events))


def _values(counted: tuple[tuple[str, int], ...]) -> tuple[str, ...]:
    return tuple(value for value, _count in counted)


def _dates(w: Words) -> tuple[date | None, date | None]:
    written = "DD.MM.YYYY" if w.locale == "de" else "YYYY-MM-DD"
    limits: dict[str, Any] = {"value": None, "min_value": state.FIRST_DAY, "max_value": state.LAST_DAY}
    limits |= {"format": written, "on_change": state.touched}
    since = st.date_input(w._("From"), key=state.key("from"), **limits)
    until = st.date_input(w._("To"), key=state.key("to"), **limits)
    return since, until


def _pick(label: str, name: str, options: tuple[str, ...], shown: Callable[[str], str], w: Words, *, help: str | None = None) -> list[str]:
    """Draw one filter of several values; a chosen value stays on offer even where no article has it now."""
    chosen = [value for value in st.session_state.get(state.key(name), ()) if value not in options]
    ordered = options if name in ("event", "role") else tuple(sorted(options, key=lambda value: shown(value).casefold()))
    return st.multiselect(
        label,
        (*ordered, *chosen),
        format_func=shown,
        key=state.key(name),
        placeholder=w._("any"),
        on_change=state.touched,
        select_all=False,
        help=help,
    )


def _language_switch(w: Words) -> None:
    names = {"de": "Deutsch", "en": "English"}
    if st.session_state.get("lang") not in LOCALES:
        st.session_state["lang"] = w.locale
    st.segmented_control(w._("Interface language"), LOCALES, format_func=lambda code: names[code], key="lang", required=True)
    browsers = locale.pick([st.context.locale or ""])
    state.put("lang", None if w.locale == browsers else w.locale)
