"""How figures of the rail network are told: values, other figures, evidence, sources, history. For every page that shows any of them.

What comes back is text for Markdown, escaped, where the name says so (`…_line`, `…_lines`); else it is plain text for a table.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise

import streamlit as st

from geo.locale import Words
from geo.locale.terms import confidence_name, status_name
from geo.world import corridors, territories
from geo.world.corridor_model import Alternative, Corridor, Fact, Section, State
from pages.shared.show import plain

Step = tuple[State, tuple[Section, ...]]  # a state, and the sections that came into it together


def text(texts: Mapping[str, str], w: Words) -> str:
    """Return a text of the data in the reader's language, else in English."""
    return texts.get(w.locale) or texts.get("en", "")


def evidence(figure: Section | State | Fact, w: Words) -> str:
    """Return on what a figure rests and how sure it is."""
    kinds = {"source": w._("from sources"), "mixed": w._("partly from sources"), "general": w._("general knowledge")}
    told = kinds.get(figure.evidence, figure.evidence)
    return w._("{evidence}, confidence {confidence}", evidence=told, confidence=confidence_name(figure.confidence, w))


def cited(ids: Iterable[str]) -> str:
    """Return sources in short: publication and date of each."""
    known = corridors.sources()
    return "; ".join(f"{known[id].publication} {known[id].date}".strip() for id in ids if id in known)


def source_line(id: str) -> str:
    """Return a source in full, with its link."""
    source = corridors.sources().get(id)
    if source is None:
        return plain(id)
    link = f" [{plain(source.url)}]({source.url})" if source.url.startswith(("http://", "https://")) else ""
    told = ": ".join(part for part in (", ".join(part for part in (source.publication, source.date) if part), source.title) if part)
    return f"{plain(told)}{link}"


def source_list(ids: Iterable[str], w: Words) -> None:
    """Draw sources in full, folded."""
    with st.expander(w._("Sources in full")):
        st.markdown("\n".join(f"- {source_line(id)}" for id in sorted(set(ids))))


def kilometres(section: Section, w: Words) -> str:
    """Return the length, marked where it is an estimate."""
    return ("≈ " if section.estimated else "") + w.number(section.km)


def name(section: Section, w: Words) -> str:
    """Return the section's two ends: "Kaschgar – Torugart"."""
    return stretch((section.start, section.end), w)


def stretch(ids: Iterable[str], w: Words) -> str:
    """Return stations by name, joined by dashes."""
    known = corridors.stations()
    return " – ".join(known[id].name(w.locale) if id in known else id for id in ids)


def applies_to(fact: Fact, w: Words) -> str:
    """Return what a fact is about: a country, a year, a stretch; "" for the whole corridor."""
    if territories.is_code(fact.of):
        return territories.name(fact.of, w.locale)
    return stretch(fact.of.split("/"), w) if fact.of else ""


def value(fact: Fact, w: Words) -> str:
    """Return a fact's value with its unit."""
    if fact.unit == "date":
        return day(str(fact.value), w)
    return with_unit(fact.value, fact.unit, w)


def with_unit(figure: str | float, unit: str, w: Words) -> str:
    """Return a figure with its unit, both as the reader writes them."""
    told = figure if isinstance(figure, str) else f"{figure:g}" if unit == "mm" else w.number(figure, digits=2)  # 1435 mm, not 1.435
    return f"{told} {corridors.label(unit, w.locale) if unit and unit != 'date' else ''}".strip()


def day(told: str, w: Words) -> str:
    """Return a date of the data (a day, a month or a year) as the locale writes it."""
    try:
        return w.day(date.fromisoformat(told)) if len(told) == 10 else w.month(date.fromisoformat(f"{told}-01"))
    except ValueError:
        return told


def others(fact: Fact, w: Words) -> str:
    """Return the other figures that sources give for a fact."""
    return "; ".join(_other(figure, fact.unit, w) for figure in fact.alternatives)


def _other(figure: Alternative, unit: str, w: Words) -> str:
    told = day(str(figure.value), w) if unit == "date" else with_unit(figure.value, "", w)
    behind = ", ".join(part for part in (text(figure.note, w), cited(figure.sources)) if part)
    return f"{told} ({behind})" if behind else told


def fact_line(fact: Fact, w: Words) -> str:
    """Return a fact as one item: what, how much, other figures, note, evidence, sources."""
    about = applies_to(fact, w)
    label = corridors.label(fact.key, w.locale) + (f" ({about})" if about else "")
    others_told = w._("Other figures: {figures}", figures=others(fact, w)) if fact.alternatives else ""
    behind = [others_told, text(fact.note, w), evidence(fact, w), cited(fact.sources)]
    return f"**{plain(label)}: {plain(value(fact, w))}** · " + " · ".join(plain(part) for part in behind if part)


def conflict_lines(corridor: Corridor, w: Words) -> list[str]:
    """Return where the sources disagree about a corridor or one of its sections."""
    about = {corridor.id, *(section.id for section in sections(corridor))}
    found = []
    for conflict in corridors.conflicts():
        if about & set(conflict.about):
            values = "; ".join(_given(figure, conflict.unit, w) for figure in conflict.values)
            used = w._("used here: {value}", value=text(conflict.use, w)) if conflict.use else ""
            found.append(f"**{plain(text(conflict.topic, w))}**: {plain(' · '.join(part for part in (values, used) if part))}")
    return found


def _given(figure: Alternative, unit: str, w: Words) -> str:
    told = day(figure.value, w) if isinstance(figure.value, str) else with_unit(figure.value, unit, w)
    return " – ".join(part for part in (told, text(figure.note, w), cited(figure.sources)) if part)


def by_path(corridor: Corridor) -> dict[str, list[Section]]:
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


def sections(corridor: Corridor) -> list[Section]:
    """Return all sections of a corridor, path by path."""
    return [section for of_path in by_path(corridor).values() for section in of_path]


def history(found: Iterable[Section]) -> list[Step]:
    """Return the dated states of sections, the newest first; those that came together by the same report are one step."""
    steps: dict[tuple[object, ...], list[tuple[State, Section]]] = {}
    for section in found:
        for state in section.states:
            key = (state.since, state.precision, state.status, state.sources, state.note.get("en"))
            steps.setdefault(key, []).append((state, section))
    told = [(pairs[0][0], tuple(section for _state, section in pairs)) for pairs in steps.values()]
    return sorted(told, key=lambda step: step[0].since, reverse=True)


def step_line(step: Step, w: Words, *, stretches: bool = True) -> str:
    """Return a step of the history: when, what, where, note, sources, evidence."""
    state, there = step
    since = {"day": w.day, "month": w.month, "year": lambda day: str(day.year)}.get(state.precision)
    status = status_name(state.status, w)
    told = w._("{day}: {status}", day=since(state.since), status=status) if since else w._("at first: {status}", status=status)
    where = "; ".join(stretch(ends, w) for ends in joined(there)) if stretches else ""
    behind = [where, text(state.note, w), cited(state.sources), evidence(state, w)]
    return f"**{plain(told)}** · " + " · ".join(plain(part) for part in behind if part)


def joined(there: Sequence[Section]) -> list[tuple[str, str]]:
    """Return the ends of the stretches that sections make when those that follow each other are joined."""
    found: list[tuple[str, str]] = []
    for section in there:
        ends = (section.start, section.end)
        last = found[-1] if found else ("", "")
        if last[1] in ends:
            found[-1] = (last[0], ends[1 - ends.index(last[1])])
        elif last[0] in ends:
            found[-1] = (ends[1 - ends.index(last[0])], last[1])
        else:
            found.append(ends)
    return found
