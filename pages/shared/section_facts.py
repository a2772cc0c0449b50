"""One section of the network: its figures, its history and the sources of both."""

from __future__ import annotations

import streamlit as st

from geo.locale import Words
from geo.locale.terms import status_name
from geo.world import corridors
from geo.world.corridor_model import Section
from pages.shared import rail_facts
from pages.shared.rail_facts import cited, evidence, kilometres, name, text
from pages.shared.show import plain

__all__ = ["cited", "evidence", "kilometres", "name", "show", "text"]


def show(section: Section, w: Words) -> None:
    """Draw what is known of a section, each figure with its evidence, confidence and sources."""
    st.markdown(f"**{plain(name(section, w))}**")
    st.markdown("\n".join(f"- {plain(line)}" for line in _figures(section, w)))
    if note := text(section.note, w):
        st.caption(plain(note))
    if section.states:
        st.markdown("**" + w._("History") + "**")
        st.markdown("\n".join(f"- {rail_facts.step_line(step, w, stretches=False)}" for step in rail_facts.history([section])))
    st.markdown("**" + w._("Sources") + "**")
    st.markdown("\n".join(f"- {rail_facts.source_line(id)}" for id in sources(section)))


def sources(section: Section) -> list[str]:
    """Return the sources of a section, of its other lengths and of its states, each once."""
    others = [figure.sources for figure in section.alternatives] + [state.sources for state in section.states]
    return list(dict.fromkeys(id for ids in (section.sources, *others) for id in ids))


def _figures(section: Section, w: Words) -> list[str]:
    gauge = " / ".join(f"{mm} mm" for mm in section.gauges_mm)
    used = w.list(corridors.name(id, w.locale) for id in section.corridors) if section.corridors else ""
    lines = [
        _length(section, w),
        w._("Other figures: {figures}", figures=_others(section, w)) if section.alternatives else "",
        w._("Gauge {gauge}", gauge=gauge) if gauge else "",
        w._("Way: {way}", way=corridors.label(section.mode, w.locale)),
        w._("Status now: {status}", status=status_name(section.status, w)),
        w._("Part of: {corridors}", corridors=used) if used else "",
        w._("Evidence: {evidence}", evidence=evidence(section, w)),
    ]
    return [line for line in lines if line]


def _length(section: Section, w: Words) -> str:
    if section.estimated:
        return w._("Length not known; estimated {km} km (distance between the stations times 1.2)", km=w.number(section.km))
    return w._("Length {km} km", km=w.number(section.km, digits=2))


def _others(section: Section, w: Words) -> str:
    return "; ".join(f"{w.number(float(one.value), digits=2)} km ({cited(one.sources)})" for one in section.alternatives)
