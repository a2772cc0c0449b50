"""Reading back what was added: whole readings, and the small things beside them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import Connection, RowMapping, Table, select

from geo.fold import clean
from geo.model import Reading
from geo.store import codec
from geo.store import schema as t

Part = TypeVar("Part")


def reading(connection: Connection, article_id: str) -> Reading | None:
    """Return the reading exactly as it was added (refusals are not stored), or None."""
    row = connection.execute(select(t.articles).where(t.articles.c.id == clean(article_id))).mappings().one_or_none()
    if row is None:
        return None
    return Reading(
        article=codec.to_article(row),
        passages=_parts(connection, t.passages, row, codec.to_passage),
        mentions=_parts(connection, t.mentions, row, codec.to_mention),
        dates=_parts(connection, t.dates, row, codec.to_date),
        events=_parts(connection, t.events, row, codec.to_event),
        corridors=_parts(connection, t.corridor_mentions, row, codec.to_corridor),
        focus=_parts(connection, t.focus, row, lambda part: part["country"]),
        version=row["version"],
    )


def _parts(connection: Connection, table: Table, article: RowMapping, make: Callable[[Any], Part]) -> tuple[Part, ...]:
    rows = connection.execute(select(table).where(table.c.article == article["key"]).order_by(table.c.number)).mappings()
    return tuple(make(row) for row in rows)


def edited(connection: Connection, article_id: str) -> frozenset[str]:
    """Return the names of the fields that a person set by hand."""
    return frozenset(connection.execute(select(t.articles.c.edited).where(t.articles.c.id == clean(article_id))).scalar_one_or_none() or ())


def outdated(connection: Connection, version: str) -> list[str]:
    """Return the ids of the articles that another version of the reader read, the oldest first."""
    rows = select(t.articles.c.id).where(t.articles.c.version != version).order_by(t.articles.c.key)
    return list(connection.execute(rows).scalars())


def note(connection: Connection, key: str) -> str | None:
    return connection.execute(select(t.notes.c.value).where(t.notes.c.key == key)).scalar_one_or_none()


def stamp(connection: Connection) -> str:
    """Return a word that is another one after every write, by whichever program."""
    row = connection.execute(select(t.state)).one_or_none()
    return f"{row.identity}-{row.writes}" if row else "empty"
