"""Measure the reading of events: kind, countries and days against the annotated passages of events.jsonl."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from geo import extract
from geo.model import DateSpan, Event
from tests.quality.scoring import Key, lines

Told = tuple[str, tuple[str, ...], str | None, str | None]  # kind, countries, first day, day behind the last


def told(line: Mapping[str, Any]) -> Counter[Told]:
    """Return the events that the annotator found in a passage."""
    return Counter((event["kind"], tuple(sorted(event["countries"])), event["from"], event["to"]) for event in line["events"])


def read(line: Mapping[str, Any]) -> Counter[Told]:
    """Return the events that are read from a passage. What is denied or only possible is no event to the annotator."""
    day = date.fromisoformat(line["date"])
    published = DateSpan(day, day + timedelta(days=1), "day", "given")
    events = extract.read(line["text"], language=line["lang"], published=published).events
    return Counter(_told(event) for event in events if event.polarity == "positive" and event.modality != "hypothetical")


def _told(event: Event) -> Told:
    first, behind = (event.when.start.isoformat(), event.when.end.isoformat()) if event.when else (None, None)
    return event.kind, event.countries, first, behind


def event_tallies() -> Mapping[Key, Counter[str]]:
    """Return by language and half how many events are told, are read, and are both: the same in kind, countries and days."""
    found: dict[Key, Counter[str]] = {}
    for line in lines("events.jsonl"):
        gold, got = told(line), read(line)
        tally = found.setdefault((line["lang"], line["half"]), Counter())
        tally.update(told=gold.total(), read=got.total(), right=(gold & got).total())
    return found


def event_f1(tallies: Iterable[Mapping[str, int]]) -> float:
    """Return F1 over the events of all these tallies."""
    chosen = list(tallies)
    right, all_told, all_read = (sum(tally[name] for tally in chosen) for name in ("right", "told", "read"))
    return 2 * right / (all_told + all_read)
