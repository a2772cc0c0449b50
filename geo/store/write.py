"""Everything that changes a store. Each function runs in the transaction that it is given; `touch` marks the change for readers."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update

from geo.model import Reading
from geo.store import codec, merge, read, search
from geo.store import schema as t

Row = dict[str, Any]


def touch(connection: Connection) -> None:
    """Count one more write, so that every reader sees another stamp."""
    if not connection.execute(update(t.state).values(writes=t.state.c.writes + 1)).rowcount:
        connection.execute(insert(t.state).values(identity=uuid.uuid4().hex, writes=1))


def add(connection: Connection, reading: Reading) -> merge.Status:
    """Store a reading, or join it with what is known of the same text (see merge.py)."""
    stored = read.reading(connection, reading.article.id)
    if stored is None:
        _insert(connection, reading)
        touch(connection)
        return "added"
    joined = merge.join(stored, reading, edited=read.edited(connection, reading.article.id))
    if joined == stored:
        return "unchanged"
    rewrite(connection, joined)
    touch(connection)
    return "updated"


def rewrite(connection: Connection, reading: Reading) -> None:
    """Put `reading` in the place of what is stored of its article; the article keeps its key, and so its rank by age."""
    key = _key(connection, reading.article.id)
    _drop_reading(connection, key)
    connection.execute(update(t.articles).where(t.articles.c.key == key).values(**codec.article_row(reading)))
    _insert_reading(connection, key, reading)


def edit(connection: Connection, article_id: str, changes: Row) -> bool:
    """Set fields of an article (names of model.Article) by hand, and keep later additions from undoing it."""
    stored = read.reading(connection, article_id)
    if stored is None:
        return False
    if not changes:
        return True
    edited = sorted({*read.edited(connection, article_id), *changes})
    rewrite(connection, replace(stored, article=merge.retitled(replace(stored.article, **changes))))
    connection.execute(update(t.articles).where(t.articles.c.id == article_id).values(edited=edited))
    touch(connection)
    return True


def delete_articles(connection: Connection, keys: Sequence[int]) -> int:
    """Delete articles and all that hangs on them; return how many."""
    for key in keys:
        _forget_words(connection, key)
    for key in keys:
        connection.execute(delete(t.articles).where(t.articles.c.key == key))
    if keys:
        touch(connection)
    return len(keys)


def set_note(connection: Connection, key: str, value: str) -> None:
    connection.execute(delete(t.notes).where(t.notes.c.key == key))
    connection.execute(insert(t.notes).values(key=key, value=value))
    touch(connection)


# --- one reading's rows --------------------------------------------------------------------------------------------------------


def _key(connection: Connection, article_id: str) -> int:
    return connection.execute(select(t.articles.c.key).where(t.articles.c.id == article_id)).scalar_one()


def _insert(connection: Connection, reading: Reading) -> None:
    row = {**codec.article_row(reading), "edited": []}
    [key] = connection.execute(insert(t.articles).values(**row).returning(t.articles.c.key)).scalars()
    _insert_reading(connection, key, reading)


def _insert_reading(connection: Connection, article: int, reading: Reading) -> None:
    own = {"article": article}
    passages = _insert_rows(connection, t.passages, codec.passage_rows(reading), own)
    search.index(connection, passages, (reading.article.text[p.start : p.end] for p in reading.passages))
    rows = _placed(codec.mention_rows(reading), passages)
    mentions = _insert_rows(connection, t.mentions, rows, own)
    _insert_plain(connection, t.mention_countries, _country_rows(mentions, rows), own)
    _insert_plain(connection, t.focus, codec.focus_rows(reading), own)
    _insert_plain(connection, t.dates, _placed(codec.date_rows(reading), passages), own)
    rows = codec.event_rows(reading)
    events = _insert_rows(connection, t.events, rows, own)
    _insert_plain(connection, t.event_countries, _event_country_rows(events, rows), {})
    _insert_plain(connection, t.tellings, _placed(codec.tellings(reading), passages, events), own)
    _insert_plain(connection, t.corridor_mentions, codec.corridor_rows(reading), own)
    _insert_plain(connection, t.corridor_passages, _placed(codec.corridor_passages(reading), passages, events), own)


def _insert_rows(connection: Connection, table: Table, rows: Sequence[Row], own: Row) -> list[int]:
    """Insert rows and return their keys, in order."""
    if not rows:
        return []
    statement = insert(table).returning(table.c.key, sort_by_parameter_order=True)
    return list(connection.execute(statement, [{**row, **own} for row in rows]).scalars())


def _insert_plain(connection: Connection, table: Table, rows: Iterable[Row], own: Row) -> None:
    if given := [{**row, **own} for row in rows]:
        connection.execute(insert(table), given)


def _placed(rows: Iterable[Row], passages: Sequence[int], events: Sequence[int] = ()) -> list[Row]:
    """Replace numbers of passages and events by their keys."""
    placed = []
    for row in rows:
        keys = {"passage": None if row["passage"] is None else passages[row["passage"]]}
        if events and "event" in row:
            keys["event"] = None if row["event"] is None else events[row["event"]]
        placed.append({**row, **keys})
    return placed


def _country_rows(mentions: Sequence[int], rows: Sequence[Row]) -> list[Row]:
    return [
        {"mention": key, "country": country, "passage": row["passage"], "role": row["role"]}
        for key, row in zip(mentions, rows, strict=True)
        if row["passage"] is not None
        for country in dict.fromkeys(row["countries"])
    ]


def _event_country_rows(events: Sequence[int], rows: Sequence[Row]) -> list[Row]:
    return [
        {"event": key, "country": country} for key, row in zip(events, rows, strict=True) for country in dict.fromkeys(row["countries"])
    ]


def _drop_reading(connection: Connection, article: int) -> None:
    _forget_words(connection, article)
    for table in (t.corridor_mentions, t.focus, t.dates, t.mentions, t.events, t.passages):  # the rest hangs on these
        connection.execute(delete(table).where(table.c.article == article))


def _forget_words(connection: Connection, article: int) -> None:
    search.forget(connection, connection.execute(select(t.passages.c.key).where(t.passages.c.article == article)).scalars().all())
