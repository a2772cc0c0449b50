"""Readings as rows, and rows as readings: pure, and each the other's inverse.

A row is a dictionary with the column names of schema.py, without the keys that the database gives; where it belongs to a passage or
an event, it carries that one's number (`passage`, `event`), which write.py replaces by the key.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from geo.fold import clean
from geo.model import Article, CorridorMention, DateExpression, DateSpan, Event, Mention, Passage, Place, Reading, Span

Row = dict[str, Any]
Stored = Any  # a mapping of column names to values, as the database hands it out


# --- small parts ---------------------------------------------------------------------------------------------------------------


def days_row(prefix: str, span: DateSpan | None) -> Row:
    """Return the four columns of a span of days."""
    if span is None:
        return {f"{prefix}_{part}": None for part in ("from", "to", "precision", "basis")}
    return {f"{prefix}_from": span.start, f"{prefix}_to": span.end, f"{prefix}_precision": span.precision, f"{prefix}_basis": span.basis}


def days(prefix: str, row: Stored) -> DateSpan | None:
    """Return the span of days in a row's four columns, or None where they are empty."""
    start = row[f"{prefix}_from"]
    if start is None:
        return None
    return DateSpan(start, row[f"{prefix}_to"], row[f"{prefix}_precision"], row[f"{prefix}_basis"])


def _place_row(place: Place | None) -> list[Any] | None:
    return None if place is None else [place.id, place.name, place.country, place.admin1, place.lat, place.lon]


def _place(value: Sequence[Any] | None) -> Place | None:
    return None if value is None else Place(*value)


def _spans_row(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _spans(value: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in value)


def province_of(mention: Mention) -> str | None:
    """Return the province that a mention lies in: its place itself if that is one, else the place's."""
    place = mention.place
    if place is None:
        return None
    return place.id if mention.via == "province" else place.admin1


# --- a reading's rows ----------------------------------------------------------------------------------------------------------


def article_row(reading: Reading) -> Row:
    article = reading.article
    return {
        "id": article.id,
        "text": article.text,
        "title": clean(article.title),
        "title_at": article.title_at,
        "language": article.language,
        **days_row("published", article.published),
        "source": clean(article.source),
        "url": clean(article.url),
        "retrieved": article.retrieved,
        "sample": article.sample,
        "version": reading.version,
    }


def focus_rows(reading: Reading) -> list[Row]:
    return [{"number": number, "country": country} for number, country in enumerate(reading.focus)]


def passage_rows(reading: Reading) -> list[Row]:
    return [
        {"number": number, "start": passage.start, "end": passage.end, "heading": passage.heading}
        for number, passage in enumerate(reading.passages)
    ]


def mention_rows(reading: Reading) -> list[Row]:
    locate = Locator(reading.passages)
    return [
        {
            "number": number,
            "passage": locate.holding(mention),
            "start": mention.start,
            "end": mention.end,
            "text": mention.text,
            "countries": list(mention.countries),
            "via": mention.via,
            "place": _place_row(mention.place),
            "province": province_of(mention),
            "role": mention.role,
            "strength": mention.strength,
            "entry": mention.entry,
            "rule": mention.rule,
            "role_rule": mention.role_rule,
        }
        for number, mention in enumerate(reading.mentions)
    ]


def date_rows(reading: Reading) -> list[Row]:
    locate = Locator(reading.passages)
    return [
        {
            "number": number,
            "passage": locate.holding(found),
            "start": found.start,
            "end": found.end,
            "text": found.text,
            "type": found.type,
            "value": found.value,
            **days_row("span", found.span),
        }
        for number, found in enumerate(reading.dates)
    ]


def event_rows(reading: Reading) -> list[Row]:
    return [
        {
            "number": number,
            "id": event.id,
            "kind": event.kind,
            **days_row("when", event.when),
            "countries": list(event.countries),
            "place": _place_row(event.place),
            "evidence": _spans_row(event.evidence),
            "trigger": None if event.trigger is None else [event.trigger.start, event.trigger.end],
            "corridors": list(event.corridors),
            "polarity": event.polarity,
            "modality": event.modality,
            "speaker": event.speaker,
            "office": event.office,
            "known": event.known,
            **days_row("known", event.known_when),
            "series": event.series,
            "joined": event.joined,
        }
        for number, event in enumerate(reading.events)
    ]


def corridor_rows(reading: Reading) -> list[Row]:
    return [
        {"number": number, "corridor": found.id, "evidence": _spans_row(found.evidence), "rule": found.rule}
        for number, found in enumerate(reading.corridors)
    ]


# --- derived rows --------------------------------------------------------------------------------------------------------------


class Locator:
    """Finds the passages of a span. Passages stand in the order of the text and do not overlap."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._starts = [passage.start for passage in passages]

    def holding(self, span: Span) -> int | None:
        """Return the number of the passage in which `span` begins (before the first: that one), None if there are no passages."""
        if not self._starts:
            return None
        return max(bisect_right(self._starts, span.start) - 1, 0)

    def touched(self, spans: Iterable[Span]) -> list[int]:
        """Return the numbers of the passages that any of `spans` overlaps, in order."""
        return sorted({number for span in spans for number in self._touched(span)})

    def _touched(self, span: Span) -> Iterator[int]:
        for number in range(max(bisect_right(self._starts, span.start) - 1, 0), len(self._passages)):
            if self._passages[number].start >= span.end:
                break
            if self._passages[number].overlaps(span):
                yield number


def told_in(event: Event, locate: Locator) -> list[int]:
    """Return the numbers of the passages that tell of `event`: those of its evidence, else that of its trigger."""
    return locate.touched(event.evidence or ([event.trigger] if event.trigger else []))


def tellings(reading: Reading) -> list[Row]:
    """Return what each passage stands for and when; `stands` says how:

    event      a span of an event that the passage tells of
    known      the chronology's span of such an event
    published  the publication, since no event there has a date (`event` is None if the passage tells of none)
    beside     the publication, for an event without a date next to one with a date: it answers only who asks for events
    """
    locate = Locator(reading.passages)
    by_passage: dict[int, list[int]] = {number: [] for number in range(len(reading.passages))}
    for number, event in enumerate(reading.events):
        for passage in told_in(event, locate):
            by_passage[passage].append(number)
    return [row for passage, told in by_passage.items() for row in _tellings_of(passage, told, reading)]


def _tellings_of(passage: int, told: Sequence[int], reading: Reading) -> Iterator[Row]:
    fallback = reading.article.published
    some_dated = any(_own_spans(reading.events[number]) for number in told)
    for number in told:
        event = reading.events[number]
        own = _own_spans(event) or [("beside" if some_dated else "published", fallback)]
        for stands, span in own:
            yield _telling(passage, number, event.kind, stands, span)
    if not told:
        yield _telling(passage, None, None, "published", fallback)


def _own_spans(event: Event) -> list[tuple[str, DateSpan | None]]:
    return [(stands, span) for stands, span in (("event", event.when), ("known", event.known_when)) if span is not None]


def _telling(passage: int, event: int | None, kind: str | None, stands: str, span: DateSpan | None) -> Row:
    since, until = (span.start, span.end) if span else (None, None)
    return {"passage": passage, "event": event, "kind": kind, "stands": stands, "since": since, "until": until}


def corridor_passages(reading: Reading) -> list[Row]:
    """Return which passage speaks of which corridor: by itself (`event` is None) or through an event told there."""
    locate = Locator(reading.passages)
    found = {(number, None, mention.id) for mention in reading.corridors for number in locate.touched(mention.evidence)}
    through = {
        (passage, number, corridor)
        for number, event in enumerate(reading.events)
        for passage in told_in(event, locate)
        for corridor in event.corridors
    }
    rows = sorted(found | through, key=lambda row: (row[0], -1 if row[1] is None else row[1], row[2]))
    return [{"passage": passage, "event": event, "corridor": corridor} for passage, event, corridor in rows]


# --- and back ------------------------------------------------------------------------------------------------------------------


def to_article(row: Stored) -> Article:
    return Article(
        id=row["id"],
        text=row["text"],
        title=row["title"],
        language=row["language"],
        published=days("published", row),
        title_at=row["title_at"],
        source=row["source"],
        url=row["url"],
        retrieved=row["retrieved"],
        sample=row["sample"],
    )


def to_passage(row: Stored) -> Passage:
    return Passage(row["start"], row["end"], row["heading"])


def to_mention(row: Stored) -> Mention:
    return Mention(
        start=row["start"],
        end=row["end"],
        text=row["text"],
        countries=tuple(row["countries"]),
        via=row["via"],
        place=_place(row["place"]),
        role=row["role"],
        strength=row["strength"],
        entry=row["entry"],
        rule=row["rule"],
        role_rule=row["role_rule"],
    )


def to_date(row: Stored) -> DateExpression:
    return DateExpression(row["start"], row["end"], row["text"], row["type"], row["value"], days("span", row))


def to_event(row: Stored) -> Event:
    return Event(
        id=row["id"],
        kind=row["kind"],
        when=days("when", row),
        countries=tuple(row["countries"]),
        place=_place(row["place"]),
        evidence=_spans(row["evidence"]),
        trigger=None if row["trigger"] is None else Span(*row["trigger"]),
        corridors=tuple(row["corridors"]),
        polarity=row["polarity"],
        modality=row["modality"],
        speaker=row["speaker"],
        office=row["office"],
        known=row["known"],
        known_when=days("known", row),
        series=row["series"],
        joined=row["joined"],
    )


def to_corridor(row: Stored) -> CorridorMention:
    return CorridorMention(row["corridor"], _spans(row["evidence"]), row["rule"])
