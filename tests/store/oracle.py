"""The rules of selecting and counting once more, in plain Python over readings: what the store's SQL is compared with."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from geo.fold import fold
from geo.model import DateSpan, Event, Mention, Reading
from geo.query import Query


class Found(NamedTuple):
    """A selected passage: its reading and its number."""

    reading: Reading
    number: int


def selected(readings: Sequence[Reading], query: Query, *, country: str | None = None) -> list[Found]:
    return [
        Found(reading, number)
        for reading in readings
        if _article_fits(reading, query)
        for number in range(len(reading.passages))
        if _passage_fits(reading, number, query) and (country is None or country in _named(reading, number, query))
    ]


def _article_fits(reading: Reading, query: Query) -> bool:
    article = reading.article
    if query.languages and article.language not in query.languages:
        return False
    if query.sources and article.source not in query.sources:
        return False
    if query.about and not set(query.about) & set(reading.focus):
        return False
    return query.when == "event" or _in_range(article.published, query)


def _passage_fits(reading: Reading, number: int, query: Query) -> bool:
    if query.countries and not set(query.countries) & _named(reading, number, query):
        return False
    if query.roles and not mentions_in(reading, number, query):
        return False
    passage = reading.passages[number]
    if query.words and not all(fold(word) in fold(reading.article.text[passage.start : passage.end]) for word in query.words.split()):
        return False
    return _tells(reading, number, query)


def _tells(reading: Reading, number: int, query: Query) -> bool:
    """One event of the passage meets all event filters; without events the publication and the named corridors must."""
    told = events_in(reading, number)
    named = _corridors_named(reading, number)
    if told:
        some_dated = any(event.when or event.known_when for event in told)
        if any(_event_fits(event, some_dated, named, reading, query) for event in told):
            return True
        return _only_corridor(query) and bool(named & set(query.corridors))
    if query.kinds or query.events:
        return False
    if query.corridors and not named & set(query.corridors):
        return False
    return query.when == "published" or _in_range(reading.article.published, query)


def _only_corridor(query: Query) -> bool:
    return bool(query.corridors) and not (query.kinds or query.events or (query.when == "event" and (query.since or query.until)))


def _event_fits(event: Event, some_dated: bool, named: set[str], reading: Reading, query: Query) -> bool:
    if query.kinds and event.kind not in query.kinds:
        return False
    if query.events and not {event.id, event.known, event.series} & set(query.events):
        return False
    if query.corridors and not (set(event.corridors) | named) & set(query.corridors):
        return False
    if query.when == "published" or not (query.since or query.until):
        return True
    own = [span for span in (event.when, event.known_when) if span]
    if not own and some_dated and not (query.kinds or query.events):
        return False
    return any(_in_range(span, query) for span in own or [reading.article.published])


def _in_range(span: DateSpan | None, query: Query) -> bool:
    start, end = query.span
    if start is None and end is None:
        return True
    return span is not None and (start is None or span.end > start) and (end is None or span.start < end)


def events_in(reading: Reading, number: int) -> list[Event]:
    passage = reading.passages[number]
    return [e for e in reading.events if any(passage.overlaps(span) for span in e.evidence or ([e.trigger] if e.trigger else []))]


def _corridors_named(reading: Reading, number: int) -> set[str]:
    passage = reading.passages[number]
    return {found.id for found in reading.corridors if any(passage.overlaps(span) for span in found.evidence)}


def mentions_in(reading: Reading, number: int, query: Query) -> list[Mention]:
    passage = reading.passages[number]
    inside = [mention for mention in reading.mentions if passage.start <= mention.start < passage.end]
    return [mention for mention in inside if not query.roles or mention.role in query.roles]


def _named(reading: Reading, number: int, query: Query) -> set[str]:
    return {code for mention in mentions_in(reading, number, query) for code in mention.countries}


def counts(found: Sequence[Found], query: Query) -> dict[str, tuple[int, int]]:
    mentions: Counter[str] = Counter()
    articles: dict[str, set[str]] = defaultdict(set)
    for reading, number in found:
        for mention in mentions_in(reading, number, query):
            for code in set(mention.countries):
                mentions[code] += 1
                articles[code].add(reading.article.id)
    return {code: (mentions[code], len(articles[code])) for code in mentions}


def selected_events(found: Sequence[Found], query: Query) -> set[tuple[str, int]]:
    """Return (article, number of the event) of the events that meet the event filters in a selected passage."""
    return set(_selected_events(found, query))


def _selected_events(found: Sequence[Found], query: Query) -> Iterator[tuple[str, int]]:
    for reading, number in found:
        told = events_in(reading, number)
        some_dated = any(event.when or event.known_when for event in told)
        for event in told:
            if _event_fits(event, some_dated, _corridors_named(reading, number), reading, query):
                index = next(i for i, other in enumerate(reading.events) if other is event)
                yield reading.article.id, index


def first_day(reading: Reading, number: int) -> date | None:
    """Return the first day of what a passage stands for when nothing is asked."""
    told = events_in(reading, number)
    own = [event.when.start for event in told if event.when] or [event.known_when.start for event in told if event.known_when]
    if own:
        return min(own)
    return reading.article.published.start if reading.article.published else None
