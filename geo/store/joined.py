"""Events that several texts tell of, as one: pure; which they are is asked for elsewhere and handed in.

Nothing is lost on the way: `JoinedRow.members` names the events that were joined, so that each can be shown apart again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from itertools import chain
from typing import Any

from geo.model import Event
from geo.store.rows import EventHead, EventRow, JoinedRow

Grouped = Iterable[tuple[tuple[str, ...], str]]  # the ids of the events that are one, and the code of the reason


@dataclass(frozen=True, slots=True)
class Told:
    """One event and all that tell of it: `members` are the ids of its mentions, the most exactly told first."""

    event: Event
    members: tuple[str, ...]
    articles: int
    languages: tuple[str, ...]
    disputed: tuple[EventHead, ...]


def index(heads: Iterable[EventHead], groups: Grouped) -> dict[str, Told]:
    """Return for each event that is in a group what all of the group tell."""
    by_id = {head.event.id: head for head in heads}
    found: dict[str, Told] = {}
    for ids, why in groups:
        told = _told([by_id[id] for id in ids if id in by_id], why)
        found |= dict.fromkeys(told.members, told)
    return found


def joined(rows: Iterable[EventRow], told: Mapping[str, Told], *, language: str = "") -> list[JoinedRow]:
    """Return the rows with each event once, the newest first; its sentence is in `language` if one of its rows is."""
    together: dict[str, list[EventRow]] = {}
    for row in rows:
        own = told.get(row.event.id)
        together.setdefault(own.event.id if own else row.event.id, []).append(row)
    return sorted((_row(group, told.get(id), language) for id, group in together.items()), key=_day, reverse=True)


def alone(row: EventRow) -> JoinedRow:
    """Return a row that stands for its own mention only."""
    disputed = (EventHead(row.event, row.article_id, row.title, row.language),) if _disagrees(row.event) else ()
    return JoinedRow(**_parts(row), members=(row.event.id,), languages=(row.language,), disputed=disputed)


def _day(row: JoinedRow) -> date:
    """Return the day by which events are sorted: their own, else the chronology's, else the publication's."""
    span = row.event.when or row.event.known_when or row.published
    return span.start if span else date.min


def _told(heads: Sequence[EventHead], why: str) -> Told:
    ordered = sorted(heads, key=lambda head: _vagueness(head.event))
    events = [head.event for head in ordered]
    return Told(
        event=_merged(events, why),
        members=tuple(event.id for event in events),
        articles=len({head.article_id for head in ordered}),
        languages=tuple(dict.fromkeys(head.language for head in ordered)),
        disputed=tuple(head for head in ordered if _disagrees(head.event)),
    )


def _vagueness(event: Event) -> tuple[object, ...]:
    days = (event.when.end - event.when.start).days if event.when else 1_000_000
    return (_disagrees(event), days, event.place is None, -len(event.countries), event.id)


def _merged(events: Sequence[Event], why: str) -> Event:
    """Return the most exactly told event, with what only the others tell."""
    first = events[0]
    return replace(
        first,
        place=first.place or next((event.place for event in events if event.place), None),
        corridors=tuple(dict.fromkeys(chain.from_iterable(event.corridors for event in events))),
        known=first.known or next((event.known for event in events if event.known), None),
        series=first.series or next((event.series for event in events if event.series), None),
        joined=why,
    )


def _row(rows: Sequence[EventRow], told: Told | None, language: str) -> JoinedRow:
    if told is None:
        return alone(rows[0])
    order = {id: number for number, id in enumerate(told.members)}
    shown = min(rows, key=lambda row: (row.language != language, order[row.event.id]))
    return JoinedRow(
        **{**_parts(shown), "event": told.event},
        members=told.members,
        articles=told.articles,
        languages=told.languages,
        disputed=told.disputed,
    )


def _parts(row: EventRow) -> dict[str, Any]:
    return {field.name: getattr(row, field.name) for field in fields(EventRow)}


def _disagrees(event: Event) -> bool:
    return event.when is not None and event.known_when is not None
