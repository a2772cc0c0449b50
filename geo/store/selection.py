"""A query as conditions in SQL. Here stands what each filter selects.

Language, source and the countries that an article is about select articles; country, words, corridor, event kind, event and dates
select passages. A passage stands for the events that it tells of; one of them must meet all event filters (kind, event, corridor,
dates) together. Its days are those of the event, the chronology's too where they differ, else the publication's; `when="published"`
takes the publication's for all. Ranges match by overlap; what has no days is in no range. A corridor is also met by a passage that
names it.

A role selects mentions: the passages that hold one in such a role (of the wanted country, if one is asked for), and of the mentions
there only these are counted and shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, exists, false, or_, select, true

from geo.fold import clean
from geo.query import Query
from geo.store import schema as t
from geo.store import search

Column = ColumnElement[Any]


def conditions(query: Query, *, article: Column, passage: Column, country: str | None = None, corridor: str | None = None) -> list[Column]:
    """Return what rows with these article and passage columns must meet; `country` and `corridor` must be met besides the query's."""
    found = list(_article_conditions(query, article))
    for codes in (query.countries, (clean(country),) if country else ()):
        if codes:
            named = select(t.mention_countries.c.passage).where(t.mention_countries.c.country.in_(codes))
            found.append(passage.in_(named.where(*in_role(query, t.mention_countries))))
    if query.roles and not (query.countries or country):
        found.append(passage.in_(select(t.mentions.c.passage).where(*in_role(query, t.mentions))))
    if query.words.strip():
        holding = search.matching(query.words)
        found.append(false() if holding is None else passage.in_(holding))
    if corridor:
        found.append(passage.in_(select(t.corridor_passages.c.passage).where(t.corridor_passages.c.corridor == clean(corridor))))
    if asks_tellings(query):
        found.append(passage.in_(select(t.tellings.c.passage).where(*telling_conditions(query))))
    elif query.corridors:
        found.append(passage.in_(select(t.corridor_passages.c.passage).where(t.corridor_passages.c.corridor.in_(query.corridors))))
    return found


def in_role(query: Query, table: Table) -> list[Column]:
    """Return what the rows of a table of mentions must meet; nothing for other tables."""
    return [table.c.role.in_(query.roles)] if query.roles and "role" in table.c else []


def _article_conditions(query: Query, article: Column) -> list[Column]:
    wanted: list[Column] = []
    if query.languages:
        wanted.append(t.articles.c.language.in_(query.languages))
    if query.sources:
        wanted.append(t.articles.c.source.in_(map(clean, query.sources)))
    if query.about:
        wanted.append(t.articles.c.key.in_(select(t.focus.c.article).where(t.focus.c.country.in_(query.about))))
    if query.when == "published" and (query.since or query.until):
        wanted.append(_overlap(query.span, t.articles.c.published_from, t.articles.c.published_to))
    return [article.in_(select(t.articles.c.key).where(*wanted))] if wanted else []


def asks_tellings(query: Query) -> bool:
    """Tell whether a filter is set that what a passage tells of must meet (a corridor alone may be met by its words)."""
    return bool(query.asks_events or (query.when == "event" and (query.since or query.until)))


def telling_conditions(query: Query) -> list[Column]:
    """Return what one row of `tellings` must meet: all event filters together."""
    told = t.tellings.c
    found: list[Column] = []
    if query.kinds:
        found.append(told.kind.in_(query.kinds))
    if query.events:
        found.append(told.event.in_(events_named(query.events)))
    if query.when == "event" and (query.since or query.until):
        found.append(_overlap(query.span, told.since, told.until))
        if not query.asks_events:
            found.append(told.stands != "beside")
    if query.corridors:
        found.append(_of_corridor(query.corridors))
    return found


def events_named(given: Iterable[str]) -> Any:
    """Select events by their id, by the chronology's id, or by the id of their series."""
    event, names = t.events.c, [clean(name) for name in given]
    return select(event.key).where(or_(event.id.in_(names), event.known.in_(names), event.series.in_(names)))


def _of_corridor(corridors: tuple[str, ...]) -> Column:
    """A telling is of a corridor if its event has it, or if the passage names it."""
    told, spoken = t.tellings.c, t.corridor_passages.c
    of_it = and_(spoken.passage == told.passage, spoken.corridor.in_(corridors), or_(spoken.event.is_(None), spoken.event == told.event))
    return exists().where(of_it)


def _overlap(span: tuple[date | None, date | None], since: Column, until: Column) -> Column:
    start, end = span
    return and_(
        since.is_not(None),
        until > start if start else true(),
        since < end if end else true(),
    )
