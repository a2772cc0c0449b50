"""One section of the network: its figures, its history and the sources of both."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from geo.locale import Words
from geo.locale.terms import confidence_name, status_name
from geo.world import corridors
from geo.world.corridor_model import Section, State
from pages.shared.show import plain


def show(section: Section, w: Words) -> None:
    """Draw what is known of a section, each figure with its evidence, confidence and sources."""
    st.markdown(f"**{plain(name(section, w))}**")
    for line in _figures(section, w):
        st.markdown(f"- {line}")
    if note := text(section.note, w):
        st.caption(plain(note))
    if section.states:
        st.markdown("**" + w._("History") + "**")
        for state in section.states:
            st.markdown(f"- {_state(state, w)}")
    st.markdown("**" + w._("Sources") + "**")
    others = [figure.sources for figure in section.alternatives] + [state.sources for state in section.states]
    for id in dict.fromkeys(id for ids in (section.sources, *others) for id in ids):
        st.markdown(f"- {_source(id)}")


def name(section: Section, w: Words) -> str:
    """Return the section's two ends: "Kaschgar – Torugart"."""
    return " – ".join(corridors.stations()[end].name(w.locale) for end in (section.start, section.end))


def kilometres(section: Section, w: Words) -> str:
    """Return the length, marked where it is an estimate."""
    return ("≈ " if section.estimated else "") + w.number(section.km)


def evidence(section: Section | State, w: Words) -> str:
    """Return on what a figure rests and how sure it is."""
    kinds = {"source": w._("from sources"), "mixed": w._("partly from sources"), "general": w._("general knowledge")}
    told = kinds.get(section.evidence, section.evidence)
    return w._("{evidence}, confidence {confidence}", evidence=told, confidence=confidence_name(section.confidence, w))


def text(texts: Mapping[str, str], w: Words) -> str:
    """Return a text of the data in the reader's language, else in English."""
    return texts.get(w.locale) or texts.get("en", "")


def _figures(section: Section, w: Words) -> list[str]:
    if section.estimated:
        length = w._("Length not known; estimated {km} km (distance between the stations times 1.2)", km=w.number(section.km))
    else:
        length = w._("Length {km} km", km=w.number(section.km, digits=2))
    others = "; ".join(f"{w.number(float(one.value), digits=2)} km ({cited(one.sources)})" for one in section.alternatives)
    gauge = " / ".join(f"{mm} mm" for mm in section.gauges_mm)
    used = w.list(corridors.name(id, w.locale) for id in section.corridors) if section.corridors else ""
    return [
        plain(line)
        for line in (
            length,
            w._("Other figures: {figures}", figures=others) if others else "",
            w._("Gauge {gauge}", gauge=gauge) if gauge else "",
            w._("Way: {way}", way=corridors.label(section.mode, w.locale)),
            w._("Status now: {status}", status=status_name(section.status, w)),
            w._("Part of: {corridors}", corridors=used) if used else "",
            w._("Evidence: {evidence}", evidence=evidence(section, w)),
        )
        if line
    ]


def _state(state: State, w: Words) -> str:
    since = {"day": w.day, "month": w.month, "year": lambda day: str(day.year)}.get(state.precision)
    status = status_name(state.status, w)
    told = w._("{day}: {status}", day=since(state.since), status=status) if since else w._("at first: {status}", status=status)
    parts = [told, text(state.note, w), cited(state.sources), evidence(state, w)]
    return plain(" · ".join(part for part in parts if part))


def cited(ids: tuple[str, ...]) -> str:
    """Return sources in short: publication and date of each."""
    known = corridors.sources()
    return "; ".join(f"{known[id].publication} {known[id].date}".strip() for id in ids if id in known)


def _source(id: str) -> str:
    source = corridors.sources().get(id)
    if source is None:
        return plain(id)
    link = f" [{plain(source.url)}]({source.url})" if source.url.startswith(("http://", "https://")) else ""
    told = ": ".join(part for part in (", ".join(part for part in (source.publication, source.date) if part), source.title) if part)
    return f"{plain(told)}{link}"
