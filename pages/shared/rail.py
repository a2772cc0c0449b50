"""The Corridors page: one line at a time, its facts with sources, its sections with their status, the passages that speak of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import pairwise

import streamlit as st

from geo.locale import Words
from geo.locale.terms import confidence_name, status_name
from geo.query import Query
from geo.world import corridors, territories
from geo.world.corridor_model import Alternative, Corridor, Fact, Section
from pages.shared import data, dossier, state
from pages.shared.labels import shown_sentence
from pages.shared.show import plain


def page(query: Query, w: Words) -> None:
    """Draw the page."""
    st.title(w._("Corridors"))
    chosen = _choose(query, w)
    corridor = corridors.corridors()[chosen]
    st.header(plain(corridors.name(chosen, w.locale)), anchor=False)
    countries = w.list(territories.name(code, w.locale) for code in corridor.countries)
    st.markdown(w._("{status}; through {countries}", status=f"**{status_name(corridor.status, w)}**", countries=plain(countries)))
    if note := corridor.note.get(w.locale) or corridor.note.get("en"):
        st.caption(plain(note))
    facts, sections, passages = st.tabs([w._("Facts"), w._("Sections"), w._("Passages")])
    with facts:
        _facts(corridor, w)
        _conflicts(corridor, w)
    with sections:
        _sections(corridor, w)
    with passages:
        narrowed = query.but(corridors=(chosen,))
        st.caption(plain(shown_sentence(narrowed, data.ask("totals", narrowed), w)))
        dossier.passages(narrowed, w, key=f"rail_{chosen}")


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
            w._("Applies to"): [_of(fact.of, w) for fact in corridor.facts],
            w._("Value"): [_value(fact, w) for fact in corridor.facts],
            w._("Other figures"): ["; ".join(_other(other, w) for other in fact.alternatives) for fact in corridor.facts],
            w._("Note"): [_note(fact.note, w) for fact in corridor.facts],
            w._("Evidence"): [_evidence(fact.evidence, fact.confidence, w) for fact in corridor.facts],
            w._("Sources"): [_sources(fact.sources) for fact in corridor.facts],
        },
        hide_index=True,
        width="stretch",
    )
    _source_list({source for fact in corridor.facts for source in fact.sources} | set(corridor.sources), w)


def _of(of: str, w: Words) -> str:
    if territories.is_code(of):
        return territories.name(of, w.locale)
    names = [corridors.stations()[part].name(w.locale) if part in corridors.stations() else part for part in of.split("/")]
    return "–".join(names)


def _note(note: Mapping[str, str], w: Words) -> str:
    return note.get(w.locale) or note.get("en", "")


def _number(value: str | float, w: Words) -> str:
    return value if isinstance(value, str) else w.number(value, digits=2)


def _value(fact: Fact, w: Words) -> str:
    if fact.unit == "date":
        return _day(str(fact.value), w)
    unit = corridors.label(fact.unit, w.locale) if fact.unit else ""
    return f"{_number(fact.value, w)} {unit}".strip()


def _day(value: str, w: Words) -> str:
    """Return a date of the data (a day, a month or a year) as the locale writes it."""
    try:
        return w.day(date.fromisoformat(value)) if len(value) == 10 else w.month(date.fromisoformat(f"{value}-01"))
    except ValueError:
        return value


def _other(other: Alternative, w: Words) -> str:
    note = _note(other.note, w)
    return f"{_number(other.value, w)} ({note})" if note else _number(other.value, w)


def _evidence(evidence: str, confidence: str, w: Words) -> str:
    kinds = {"source": w._("from sources"), "mixed": w._("partly from sources"), "general": w._("general knowledge")}
    return w._("{evidence}, confidence {confidence}", evidence=kinds.get(evidence, evidence), confidence=confidence_name(confidence, w))


def _sources(ids: tuple[str, ...]) -> str:
    known = corridors.sources()
    return "; ".join(f"{known[id].publication} {known[id].date}" for id in ids if id in known)


def _source_list(ids: set[str], w: Words) -> None:
    with st.expander(w._("Sources in full")):
        for id in sorted(ids):
            source = corridors.sources().get(id)
            if source is None:
                continue
            link = f" [{plain(source.url)}]({source.url})" if source.url.startswith(("http://", "https://")) else ""
            st.markdown(f"- {plain(source.publication)}, {plain(source.date)}: {plain(source.title)}{link}")


def _conflicts(corridor: Corridor, w: Words) -> None:
    """Show where the sources disagree about this corridor."""
    about = [conflict for conflict in corridors.conflicts() if corridor.id in conflict.about]
    if not about:
        return
    st.subheader(w._("Where the sources disagree"), anchor=False)
    for conflict in about:
        topic = conflict.topic.get(w.locale) or conflict.topic.get("en", "")
        unit = corridors.label(conflict.unit, w.locale) if conflict.unit else ""
        values = "; ".join(_told(value, unit, w) for value in conflict.values)
        st.markdown(f"- **{plain(topic)}**: {plain(values)}")


def _told(value: Alternative, unit: str, w: Words) -> str:
    number = value.value if isinstance(value.value, str) else f"{_number(value.value, w)} {unit}".strip()
    return " – ".join(part for part in (number, _note(value.note, w), _sources(value.sources)) if part)


def _sections(corridor: Corridor, w: Words) -> None:
    rows = [(path, section) for path, sections in _by_path(corridor).items() for section in sections]
    stations = corridors.stations()
    st.dataframe(
        {
            w._("Branch"): [corridors.label(path, w.locale) for path, _section in rows],
            w._("Start"): [stations[section.start].name(w.locale) for _path, section in rows],
            w._("End"): [stations[section.end].name(w.locale) for _path, section in rows],
            w._("Kilometres"): [_km(section, w) for _path, section in rows],
            w._("Gauge"): [" / ".join(f"{gauge} mm" for gauge in section.gauges_mm) for _path, section in rows],
            w._("Status"): [status_name(section.status, w) for _path, section in rows],
            w._("Way"): [corridors.label(section.mode, w.locale) for _path, section in rows],
            w._("Evidence"): [_evidence(section.evidence, section.confidence, w) for _path, section in rows],
            w._("Sources"): [_sources(section.sources) for _path, section in rows],
        },
        hide_index=True,
        width="stretch",
    )
    st.caption(w._("≈ marks an estimate: the distance between the stations times 1.2."))
    _source_list({source for _path, section in rows for source in section.sources}, w)


def _km(section: Section, w: Words) -> str:
    return ("≈ " if section.estimated else "") + w.number(section.km)


def _by_path(corridor: Corridor) -> dict[str, list[Section]]:
    """Return the sections of each path in order; a section of an earlier path is not repeated."""
    seen: set[str] = set()
    found: dict[str, list[Section]] = {}
    for path, stops in corridor.paths.items():
        for start, end in pairwise(stops):
            section = corridors.section_between(start, end)
            if section and section.id not in seen:
                seen.add(section.id)
                found.setdefault(path, []).append(section)
    return found
