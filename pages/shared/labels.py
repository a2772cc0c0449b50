"""How the pages name events, dates and counts: labels made of terms, never a written story."""

from __future__ import annotations

from typing import Any

from geo.locale import Words
from geo.locale.explain import span_text
from geo.locale.terms import kind_name
from geo.model import DateSpan, Event
from geo.query import Query
from geo.world import gazetteer, territories
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
    rows = list(data.ask("events", query.but(events=()), limit=OFFERED))
    known = {row.event.id for row in rows}
    if missing := tuple(event for event in chosen if event not in known):
        rows += data.ask("events", Query(events=missing))
    return {row.event.id: row for row in rows}


def shown_sentence(query: Query, totals: Any, w: Words) -> str:
    """Return in one sentence what is shown: "31 mentions in 14 articles: Kyrgyzstan, June 2024 – January 2025"."""
    rows = {row.event.id: row for row in data.ask("events", Query(events=query.events))} if query.events else {}
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


def published_text(span: DateSpan | None, w: Words) -> str:
    """Return a publication date for a reader, or that there is none."""
    return span_text(span, w.locale) if span else w._("undated")
