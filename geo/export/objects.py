"""Readings, passages and events as plain JSON objects, in the shapes that the README promises to scripts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from geo.model import DateExpression, DateSpan, Event, Mention, Reading, Refusal, Span
from geo.world import chronology


def reading_object(reading: Reading, *, explain: bool = False) -> dict[str, Any]:
    """Return what `read --json` prints; with `explain` each mention has its entry and its rules, and what was refused stands there too."""
    article = reading.article
    found: dict[str, Any] = {
        "id": article.id,
        "text": article.text,
        "title": article.title,
        "language": article.language,
        "published": days(article.published),
        "countries": list(reading.countries),
        "focus": list(reading.focus),
        "mentions": [mention_object(mention, explain=explain) for mention in reading.mentions],
        "dates": [date_object(found) for found in reading.dates],
        "events": [event_object(event) for event in reading.events],
        "corridors": [{"id": found.id, "evidence": spans(found.evidence)} for found in reading.corridors],
        "version": reading.version,
    }
    if explain:
        found["refused"] = [refusal_object(refusal) for refusal in reading.refusals]
    return found


def mention_object(mention: Mention, *, explain: bool = False) -> dict[str, Any]:
    found: dict[str, Any] = {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "countries": list(mention.countries),
        "via": mention.via,
        "place": mention.place.id if mention.place else None,
        "role": mention.role,
    }
    if explain:
        found |= {"strength": mention.strength, "entry": mention.entry, "rule": mention.rule, "role_rule": mention.role_rule}
    return found


def refusal_object(refusal: Refusal) -> dict[str, Any]:
    return {"start": refusal.start, "end": refusal.end, "text": refusal.text, "entry": refusal.entry, "rule": refusal.rule}


def date_object(found: DateExpression) -> dict[str, Any]:
    named = {"start": found.start, "end": found.end, "text": found.text, "type": found.type, "value": found.value}
    return {**named, **bounds(found.span), **ground(found.span)}


def event_object(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "kind": event.kind,
        **bounds(event.when),
        **ground(event.when),
        "countries": list(event.countries),
        "place": event.place.id if event.place else None,
        "corridors": list(event.corridors),
        "polarity": event.polarity,
        "modality": event.modality,
        "speaker": event.speaker,
        "office": event.office,
        "known": event.known,
        **bounds(event.known_when or _known_days(event), "known_"),
        "series": event.series,
        "evidence": spans(event.evidence),
    }


def _known_days(event: Event) -> DateSpan | None:
    """Return the chronology's days of a known event; scripts see them where they agree with the text's, too."""
    entry = chronology.entries().get(event.known) if event.known else None
    return entry.when if entry else None


def passage_object(row: Any) -> dict[str, Any]:
    """Return a passage of the store: offsets are offsets in its article's text."""
    return {
        **_article(row),
        "number": row.number,
        "start": row.start,
        "end": row.end,
        "text": row.text,
        "when": days(row.when),
        "mentions": [mention_object(mention) for mention in row.mentions],
        "dates": [date_object(found) for found in row.dates],
        "events": list(row.events),
        "corridors": list(row.corridors),
    }


def stored_event_object(row: Any, *, why: str | None = None, same: Iterable[str] = ()) -> dict[str, Any]:
    """Return an event of the store with its article and the first passage that tells of it.

    `same` are the ids of the events of other articles that are the same one, `why` the code of the reason (see geo.link).
    """
    passage = {"number": row.number, "start": row.start, "end": row.end, "text": row.text}
    joined = {"joined": why, "same": [id for id in same if id != row.event.id]}
    return {**event_object(row.event), **joined, **_article(row), "passage": passage}


def _article(row: Any) -> dict[str, Any]:
    return {
        "article": row.article_id,
        "title": row.title,
        "source": row.source,
        "url": row.url,
        "language": row.language,
        "published": days(row.published),
        "sample": row.sample,
    }


def spans(found: Iterable[Span]) -> list[dict[str, int]]:
    return [{"start": span.start, "end": span.end} for span in found]


def days(span: DateSpan | None) -> dict[str, Any] | None:
    """Return a span of days as an object with start, end (the day behind the last), precision and basis."""
    if span is None:
        return None
    return {"start": span.start.isoformat(), "end": span.end.isoformat(), "precision": span.precision, "basis": span.basis}


def bounds(span: DateSpan | None, prefix: str = "") -> dict[str, str | None]:
    return {f"{prefix}from": span.start.isoformat() if span else None, f"{prefix}to": span.end.isoformat() if span else None}


def ground(span: DateSpan | None) -> dict[str, str | None]:
    return {"precision": span.precision if span else None, "basis": span.basis if span else None}
