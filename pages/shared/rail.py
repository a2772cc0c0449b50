"""The Corridors page: one line at a time, its facts with sources, its sections, their history, the passages that speak of it."""

from __future__ import annotations

import streamlit as st

from geo.locale import Words
from geo.locale.terms import status_name
from geo.query import Query
from geo.world import corridors, territories
from geo.world.corridor_model import Corridor
from pages.shared import data, dossier, rail_facts, state
from pages.shared.labels import shown_sentence
from pages.shared.show import plain


def page(query: Query, w: Words) -> None:
    """Draw the page."""
    st.title(w._("Corridors"))
    chosen = _choose(query, w)
    corridor = corridors.corridors()[chosen]
    st.header(plain(corridors.name(chosen, w.locale)), anchor=False)
    head(corridor, w)
    facts, sections, history, passages = st.tabs([w._("Facts"), w._("Sections"), w._("History"), w._("Passages")])
    with facts:
        _facts(corridor, w)
        _conflicts(corridor, w)
    with sections:
        _sections(corridor, w)
    with history:
        _history(corridor, w)
    with passages:
        narrowed = query.but(corridors=(chosen,))
        st.caption(plain(shown_sentence(narrowed, data.ask("totals", narrowed), w)))
        dossier.passages(narrowed, w, key=f"rail_{chosen}")


def head(corridor: Corridor, w: Words) -> None:
    """Draw a corridor's status, its countries and the note on it."""
    countries = w.list(territories.name(code, w.locale) for code in corridor.countries)
    st.markdown(w._("{status}; through {countries}", status=f"**{status_name(corridor.status, w)}**", countries=plain(countries)))
    if note := rail_facts.text(corridor.note, w):
        st.caption(plain(note))


def _choose(query: Query, w: Words) -> str:
    """Draw the choice of a corridor; the URL's `id` holds it."""
    known = tuple(corridors.corridors())
    wanted = st.query_params.get("id", "")
    if "corridor_page" not in st.session_state or (wanted in known and st.session_state.get("corridor_page_url") != wanted):
        first = query.corridors[0] if query.corridors else known[0]
        st.session_state["corridor_page"] = wanted if wanted in known else first
    counts = data.ask("corridors", query)
    found = dict(zip(counts["corridor"], counts["passages"], strict=True))

    def label(corridor: str) -> str:
        passages = w.plural("{n} passage", "{n} passages", int(found.get(corridor, 0)))
        return f"{corridors.name(corridor, w.locale)} ({passages})"

    chosen: str = st.selectbox(w._("Corridor"), known, format_func=label, key="corridor_page")
    st.session_state["corridor_page_url"] = chosen
    state.put("id", chosen)
    return chosen


def _facts(corridor: Corridor, w: Words) -> None:
    if not corridor.facts:
        st.info(w._("No figures are recorded for this corridor."))
        return
    st.dataframe(
        {
            w._("Fact"): [corridors.label(fact.key, w.locale) for fact in corridor.facts],
            w._("Applies to"): [rail_facts.applies_to(fact, w) for fact in corridor.facts],
            w._("Value"): [rail_facts.value(fact, w) for fact in corridor.facts],
            w._("Other figures"): [rail_facts.others(fact, w) for fact in corridor.facts],
            w._("Note"): [rail_facts.text(fact.note, w) for fact in corridor.facts],
            w._("Evidence"): [rail_facts.evidence(fact, w) for fact in corridor.facts],
            w._("Sources"): [rail_facts.cited(fact.sources) for fact in corridor.facts],
        },
        hide_index=True,
        width="stretch",
    )
    rail_facts.source_list((*(source for fact in corridor.facts for source in fact.sources), *corridor.sources), w)


def _conflicts(corridor: Corridor, w: Words) -> None:
    """Show where the sources disagree about this corridor."""
    if lines := rail_facts.conflict_lines(corridor, w):
        st.subheader(w._("Where the sources disagree"), anchor=False)
        st.markdown("\n".join(f"- {line}" for line in lines))


def _sections(corridor: Corridor, w: Words) -> None:
    rows = [(path, section) for path, sections in rail_facts.by_path(corridor).items() for section in sections]
    stations = corridors.stations()
    st.dataframe(
        {
            w._("Branch"): [corridors.label(path, w.locale) for path, _section in rows],
            w._("Start"): [stations[section.start].name(w.locale) for _path, section in rows],
            w._("End"): [stations[section.end].name(w.locale) for _path, section in rows],
            w._("Kilometres"): [rail_facts.kilometres(section, w) for _path, section in rows],
            w._("Gauge"): [" / ".join(f"{gauge} mm" for gauge in section.gauges_mm) for _path, section in rows],
            w._("Status"): [status_name(section.status, w) for _path, section in rows],
            w._("Way"): [corridors.label(section.mode, w.locale) for _path, section in rows],
            w._("Evidence"): [rail_facts.evidence(section, w) for _path, section in rows],
            w._("Sources"): [rail_facts.cited(section.sources) for _path, section in rows],
        },
        hide_index=True,
        width="stretch",
    )
    st.caption(w._("≈ marks an estimate: the distance between the stations times 1.2."))
    rail_facts.source_list((source for _path, section in rows for source in section.sources), w)


def _history(corridor: Corridor, w: Words) -> None:
    """Show what befell the corridor's sections, the newest first."""
    steps = rail_facts.history(rail_facts.sections(corridor))
    if not steps:
        st.info(w._("No dated state is recorded for its sections."))
        return
    st.markdown("\n".join(f"- {rail_facts.step_line(step, w)}" for step in steps))
    rail_facts.source_list((source for state, _sections in steps for source in state.sources), w)
