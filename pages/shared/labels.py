"""How the pages name events, dates and counts: labels made of terms, never a written story."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from geo.locale import Words
from geo.locale.explain import span_text
from geo.locale.terms import kind_name
from geo.model import DateSpan, Event
from geo.query import Query
from geo.world import chronology, gazetteer, territories
from pages.shared import data

_MANY = 4  # countries named one by one in a label; more are counted
OFFERED = 30  # events offered in the filter, the newest that the other filters leave: a filter change sends them anew


def event_label(row: Any, w: Words) -> str:
    """Return the label of a stored event (a store.EventRow)."""
    return reading_event_label(row.event, w)


def reading_event_label(event: Event, w: Words) -> str:
    """Return the label of an event: "Treffen · Lianyungang · China, Kasachstan … · 14. Januar 2025"."""
    names = [territories.name(code, w.locale) for code in event.countries]
    countries = (
        ", ".join(names[:_MANY]) if len(names) <= _MANY else w._("{first} and {n} more", first=", ".join(names[:2]), n=len(names) - 2)
    )
    place = gazetteer.name(event.place.id, w.locale) if event.place else ""
    when = span_text(event.when, w.locale) if event.when else w._("undated")
    return " · ".join(part for part in (kind_name(event.kind, w), place, countries, when) if part)


def event_options(query: Query, chosen: tuple[str, ...]) -> dict[str, Any]:
    """Return the events on offer for the filter, newest first, by id: those of the other filters, and the chosen ones."""
    offered = {row.event.id: row for row in data.events(query.but(events=()), limit=OFFERED)}
    return offered | _events_by_id(id for id in chosen if id not in offered)


def _events_by_id(ids: Iterable[str]) -> dict[str, Any]:
    return {id: row for id in ids if (row := data.event(id))}


def shown_sentence(query: Query, totals: Any, w: Words) -> str:
    """Return in one sentence what is shown: "31 mentions in 14 articles: Kyrgyzstan, June 2024 – January 2025"."""
    rows = _events_by_id(query.events)
    filters = query.describe(w.locale, event_name=lambda event: event_label(rows[event], w) if event in rows else event)
    mentions = w.plural("{n} mention", "{n} mentions", totals.mentions)
    articles = w.plural("in {n} article", "in {n} articles", totals.articles)
    if filters:
        return w._("{mentions} {in_articles}: {filters}", mentions=mentions, in_articles=articles, filters=filters)
    if totals.first and totals.last:
        first, last = w.month(totals.first), w.month(totals.last)
        return w._(
            "{mentions} {in_articles}: everything, {first} – {last}", mentions=mentions, in_articles=articles, first=first, last=last
        )
    return w._("{mentions} {in_articles}: everything", mentions=mentions, in_articles=articles)


def event_title(row: Any, w: Words) -> str:
    """Return the short name of an event: the chronology's where it is known, else the sentence that tells of it."""
    return chronology.title(row.event.known, w.locale) if row.event.known else " ".join(row.text.split())


def tellers(row: Any, w: Words) -> str:
    """Return how many articles tell of an event, and in which languages: "4 articles: German, Russian and Chinese"."""
    counted = w.plural("{n} article", "{n} articles", row.articles)
    languages = w.list(sorted(w.language(code) for code in row.languages))
    return w._("{articles}: {languages}", articles=counted, languages=languages) if row.articles > 1 else counted


def published_text(span: DateSpan | None, w: Words) -> str:
    """Return a publication date for a reader, or that there is none."""
    return span_text(span, w.locale) if span else w._("undated")
