"""The passages and events that answer a query, newest first, with all that was read in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, Table, case, func, select

from geo.fold import clean
from geo.model import DateSpan
from geo.query import Query
from geo.store import codec
from geo.store import schema as t
from geo.store.rows import EventHead, EventRow, PassageRow
from geo.store.selection import asks_tellings, conditions, events_named, in_role, telling_conditions

Part = TypeVar("Part")
_ARTICLE = [
    *(t.articles.c[name] for name in ("id", "title", "source", "url", "language", "sample")),
    *(t.articles.c[f"published_{part}"] for part in ("from", "to", "precision", "basis")),
]


def passage_count(connection: Connection, query: Query, **selectors: Any) -> int:
    statement = _keys(query, **selectors).subquery()
    return connection.execute(select(func.count()).select_from(statement)).scalar_one()


def passages(connection: Connection, query: Query, *, limit: int, offset: int, **selectors: Any) -> list[PassageRow]:
    """Return the selected passages, the last published first, within an article in the order of the text."""
    p, a = t.passages.c, t.articles.c
    ordered = _keys(query, **selectors).order_by(a.published_from.desc().nulls_last(), a.key.desc(), p.number)
    keys = list(connection.execute(ordered.limit(limit).offset(offset)).scalars())
    rows = {row["key"]: row for row in _fetch(connection, keys)}
    parts = _Parts(connection, query, keys)
    return [_passage_row(rows[key], parts) for key in keys]


def _keys(
    query: Query,
    *,
    country: str | None = None,
    corridor: str | None = None,
    event: str | tuple[str, ...] | None = None,
    article: str | None = None,
) -> Select[Any]:
    p, a = t.passages.c, t.articles.c
    wanted = conditions(query, article=p.article, passage=p.key, country=country, corridor=corridor)
    if event:
        named = events_named([event] if isinstance(event, str) else event)
        own = [*telling_conditions(query), t.tellings.c.event.in_(named)]
        wanted.append(p.key.in_(select(t.tellings.c.passage).where(*own)))
    if article:
        wanted.append(a.id == clean(article))
    return select(p.key).join(t.articles, a.key == p.article).where(*wanted)


def _text_of(start: Any, end: Any) -> Any:
    return func.substr(t.articles.c.text, start + 1, end - start).label("text")  # code points, counted from 1


def _fetch(connection: Connection, keys: Sequence[int]) -> Iterable[Any]:
    p = t.passages.c
    columns = [p.key, p.number, p.start, p.end, p.heading, _text_of(p.start, p.end), *_ARTICLE]
    joined = t.passages.join(t.articles, t.articles.c.key == p.article)
    return connection.execute(select(*columns).select_from(joined).where(p.key.in_(keys))).mappings()


class _Parts:
    """What was read in the passages of one page, fetched with one statement a kind."""

    def __init__(self, connection: Connection, query: Query, keys: Sequence[int]) -> None:
        self.mentions = _by_passage(connection, t.mentions, keys, codec.to_mention, in_role(query, t.mentions))
        self.dates = _by_passage(connection, t.dates, keys, codec.to_date)
        self.events = _ids(connection, _events_in(keys))
        self.corridors = _ids(connection, _corridors_in(keys))
        self.when = _when(connection, query, keys)


def _by_passage(
    connection: Connection, table: Table, keys: Sequence[int], make: Callable[[Any], Part], wanted: Sequence[Any] = ()
) -> dict[int, list[Part]]:
    found: dict[int, list[Part]] = defaultdict(list)
    rows = select(table).where(table.c.passage.in_(keys), *wanted).order_by(table.c.article, table.c.number)
    for row in connection.execute(rows).mappings():
        found[row["passage"]].append(make(row))
    return found


def _events_in(keys: Sequence[int]) -> Select[Any]:
    told, e = t.tellings.c, t.events.c
    joined = t.tellings.join(t.events, e.key == told.event)
    return select(told.passage, e.id).select_from(joined).where(told.passage.in_(keys)).order_by(e.article, e.number)


def _corridors_in(keys: Sequence[int]) -> Select[Any]:
    spoken = t.corridor_passages.c
    return select(spoken.passage, spoken.corridor).where(spoken.passage.in_(keys)).order_by(spoken.key)


def _ids(connection: Connection, statement: Select[Any]) -> dict[int, dict[str, None]]:
    found: dict[int, dict[str, None]] = defaultdict(dict)
    for passage, name in connection.execute(statement):
        found[passage][name] = None
    return found


def _when(connection: Connection, query: Query, keys: Sequence[int]) -> dict[int, DateSpan]:
    """Return the event span that each passage stands for; those that stand for the publication are left out."""
    if query.when == "published":
        return {}
    told, e = t.tellings.c, t.events.c
    wanted: list[Any] = [told.passage.in_(keys), told.stands.in_(("event", "known"))]
    if asks_tellings(query):
        wanted += telling_conditions(query)
    joined = t.tellings.join(t.events, e.key == told.event)
    columns = [c for c in e if c.name.startswith(("when_", "known_"))]
    ordered = select(told.passage, told.stands, *columns).select_from(joined).where(*wanted)
    rows = connection.execute(ordered.order_by(case((told.stands == "event", 1), else_=0), told.since.desc())).mappings()
    spans = ((row["passage"], codec.days("when" if row["stands"] == "event" else "known", row)) for row in rows)
    return {passage: span for passage, span in spans if span is not None}  # the last wins: the text's own, the earliest


def _passage_row(row: Any, parts: _Parts) -> PassageRow:
    key, published = row["key"], codec.days("published", row)
    return PassageRow(
        article_id=row["id"],
        title=row["title"],
        source=row["source"],
        url=row["url"],
        language=row["language"],
        published=published,
        sample=row["sample"],
        number=row["number"],
        start=row["start"],
        end=row["end"],
        text=row["text"],
        when=parts.when.get(key, published),
        mentions=tuple(parts.mentions[key]),
        dates=tuple(parts.dates[key]),
        events=tuple(parts.events[key]),
        corridors=tuple(parts.corridors[key]),
        heading=row["heading"],
    )


# --- events --------------------------------------------------------------------------------------------------------------------


def events(
    connection: Connection, query: Query, *, country: str | None = None, corridor: str | None = None, limit: int, offset: int
) -> list[EventRow]:
    """Return the events that meet the event filters in a selected passage, newest first.

    `country` and `corridor` must be the event's own.
    """
    told, e = t.tellings.c, t.events.c
    wanted = [told.event.is_not(None), *telling_conditions(query), *conditions(query, article=told.article, passage=told.passage)]
    if country:
        wanted.append(told.event.in_(select(t.event_countries.c.event).where(t.event_countries.c.country == clean(country))))
    if corridor:
        spoken = t.corridor_passages.c
        wanted.append(told.event.in_(select(spoken.event).where(spoken.corridor == clean(corridor))))
    found = select(told.event, func.min(told.passage).label("passage")).where(*wanted).group_by(told.event).subquery()
    newest = (func.coalesce(e.when_from, e.known_from, t.articles.c.published_from).desc().nulls_last(), e.article.desc(), e.number)
    rows = connection.execute(_event_rows(found).order_by(*newest).limit(limit).offset(offset)).mappings()
    return [_event_row(row) for row in rows]


def event_heads(connection: Connection) -> list[EventHead]:
    """Return all events with their article's id and language, in the order of adding."""
    e, a = t.events.c, t.articles.c
    own = [c for c in e if c.name not in ("key", "article", "number")]
    columns = [*own, *(a[name].label(f"article_{name}") for name in ("id", "title", "language"))]
    joined = t.events.join(t.articles, a.key == e.article)
    rows = connection.execute(select(*columns).select_from(joined).order_by(e.article, e.number)).mappings()
    return [EventHead(codec.to_event(row), row["article_id"], row["article_title"], row["article_language"]) for row in rows]


def _event_rows(found: Any) -> Select[Any]:
    e, p = t.events.c, t.passages.c
    joined = (
        found.join(t.events, e.key == found.c.event)
        .join(t.articles, t.articles.c.key == e.article)
        .join(t.passages, p.key == found.c.passage)
    )
    article = [column.label(f"article_{column.name}") for column in _ARTICLE]
    passage = [p.number.label("passage_number"), p.start, p.end, _text_of(p.start, p.end)]
    return select(*[c for c in e if c.name not in ("key", "article", "number")], *article, *passage).select_from(joined)


def _event_row(row: Any) -> EventRow:
    return EventRow(
        event=codec.to_event(row),
        article_id=row["article_id"],
        title=row["article_title"],
        source=row["article_source"],
        url=row["article_url"],
        language=row["article_language"],
        published=codec.days("article_published", row),
        sample=row["article_sample"],
        number=row["passage_number"],
        start=row["start"],
        end=row["end"],
        text=row["text"],
    )
