"""What stands beside the map for a line that was clicked: its main figure, the clicked section, history, conflicts, passages."""

from __future__ import annotations

from collections import Counter
from datetime import date

import streamlit as st

from geo.locale import Words
from geo.locale.terms import status_name
from geo.query import Query
from geo.world import corridors
from geo.world.corridor_model import Corridor, Section
from pages.shared import dossier, rail, rail_facts, section_facts, state
from pages.shared.show import plain

SECTION = "rail_section"  # in the session; "section" in the URL


def show(id: str, query: Query, day: date | None, w: Words) -> None:
    """Draw a corridor's dossier; `day` is the one whose network the map shows (None: today)."""
    corridor = corridors.corridors()[id]
    st.subheader(plain(corridors.name(id, w.locale)), anchor=False)
    rail.head(corridor, w)
    if day:
        st.markdown(_on(corridor, day, w))
    _main_fact(corridor, w)
    if section := section_of(id):
        with st.container(border=True):
            section_facts.show(section, w)
            st.button(w._("Close the section"), icon=":material/close:", type="tertiary", on_click=pick, args=(None,))
    _more(corridor, w)
    if st.button(w._("Facts, sections and sources"), icon=":material/train:", key=f"facts_{id}", type="tertiary"):
        st.switch_page("pages/corridors.py", query_params={"id": id})
    dossier.corridor(id, query, w)


def pick(section: str | None) -> None:
    """Note which section was clicked, or none."""
    st.session_state[SECTION] = section or ""


def section_of(corridor: str | None) -> Section | None:
    """Return the clicked section if it belongs to the corridor, at first the one in the URL, and make the URL say it."""
    if SECTION not in st.session_state:
        pick(st.query_params.get("section"))
    section = corridors.sections().get(st.session_state[SECTION])
    found = section if section and corridor in section.corridors else None
    state.put("section", found.id if found else None)
    return found


def _on(corridor: Corridor, day: date, w: Words) -> str:
    """Return how many of its sections had which status on a day."""
    counted = Counter(section.status_on(day) for section in rail_facts.sections(corridor))
    told = [
        w._("{status} ({sections})", status=status_name(status, w), sections=w.plural("{n} section", "{n} sections", n))
        for status, n in counted.most_common()
        if status
    ]
    return plain(w._("On {day}: {statuses}", day=w.day(day), statuses=w.list(told) if told else w._("not yet on record")))


def _main_fact(corridor: Corridor, w: Words) -> None:
    """Draw the fact that stands first, with the figures of other sources."""
    if corridor.facts:
        st.markdown(rail_facts.fact_line(corridor.facts[0], w))


def _more(corridor: Corridor, w: Words) -> None:
    conflicts = rail_facts.conflict_lines(corridor, w)
    steps = rail_facts.history(rail_facts.sections(corridor))
    for title, lines in (
        (w._("Facts"), [rail_facts.fact_line(fact, w) for fact in corridor.facts[1:]]),
        (w._("Where the sources disagree"), conflicts),
        (w._("History"), [rail_facts.step_line(step, w) for step in steps]),
    ):
        if lines:
            with st.expander(f"{title} ({w.number(len(lines))})"):
                st.markdown("\n".join(f"- {line}" for line in lines))
