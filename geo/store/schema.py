"""The tables. One article is one row here and its passages, mentions, dates, events and corridor mentions hang on it.

Besides what was read, three tables hold what the answers ask for, derived on adding so that every answer is one walk over an index:

    mention_countries   one row a country of a mention: what every count counts
    tellings            one row a span of days that a passage stands for (see `codec.tellings`): what dates and kinds select
    corridor_passages   one row a corridor that a passage names, or that an event told there has

Lists that are only ever read back whole (evidence, an event's countries) are JSON. Full text stands apart, in search.py.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, Float, ForeignKey, Index, Integer, MetaData, String, Table, Text

metadata = MetaData()


def _key() -> Column[Any]:
    return Column("key", Integer, primary_key=True, autoincrement=True)


def _of(table: str, name: str, *, nullable: bool = False) -> Column[Any]:
    return Column(name, ForeignKey(f"{table}.key", ondelete="CASCADE"), nullable=nullable)


def _days(prefix: str) -> list[Column[Any]]:
    """Return the four columns of a DateSpan: half-open days, precision, basis; all null where there is none."""
    return [
        Column(f"{prefix}_from", Date),
        Column(f"{prefix}_to", Date),
        Column(f"{prefix}_precision", String(16)),
        Column(f"{prefix}_basis", String(32)),
    ]


articles = Table(
    "articles",
    metadata,
    _key(),
    Column("id", String(64), nullable=False, unique=True),
    Column("text", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("title_at", Integer),
    Column("language", String(16), nullable=False),
    *_days("published"),
    Column("source", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("retrieved", Date),
    Column("sample", Boolean, nullable=False),
    Column("version", String(64), nullable=False),
    Column("edited", JSON, nullable=False),  # names of the fields that a person set by hand; adding again leaves them alone
    Index("articles_published", "published_from", "key"),
    sqlite_autoincrement=True,
)

focus = Table(
    "focus",
    metadata,
    Column("article", ForeignKey("articles.key", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, nullable=False),  # the index in Reading.focus
    Column("country", String(3), primary_key=True),
    Index("focus_country", "country", "article"),
    sqlite_with_rowid=False,
)

passages = Table(
    "passages",
    metadata,
    _key(),
    _of("articles", "article"),
    Column("number", Integer, nullable=False),  # the index in Reading.passages
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("heading", Boolean, nullable=False),
    Index("passages_article", "article", "number"),
    sqlite_autoincrement=True,
)

mentions = Table(
    "mentions",
    metadata,
    _key(),
    _of("articles", "article"),
    _of("passages", "passage", nullable=True),
    Column("number", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("countries", JSON, nullable=False),
    Column("via", String(16), nullable=False),
    Column("place", JSON(none_as_null=True)),
    Column("province", String(64)),
    Column("role", String(16)),
    Column("strength", Float, nullable=False),
    Column("entry", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("role_rule", Text, nullable=False, server_default=""),
    Index("mentions_article", "article", "number"),
    Index("mentions_passage", "passage", "article", "role"),
    Index("mentions_province", "province", "passage", "article", "role"),
    sqlite_autoincrement=True,
)

mention_countries = Table(
    "mention_countries",
    metadata,
    Column("mention", ForeignKey("mentions.key", ondelete="CASCADE"), primary_key=True),
    Column("country", String(3), primary_key=True),
    _of("passages", "passage"),
    _of("articles", "article"),
    Column("role", String(16)),
    Index("mention_countries_counting", "country", "article", "passage", "role"),
    Index("mention_countries_passage", "passage", "country", "article", "role"),
    Index("mention_countries_article", "article"),
    sqlite_with_rowid=False,
)

dates = Table(
    "dates",
    metadata,
    _key(),
    _of("articles", "article"),
    _of("passages", "passage", nullable=True),
    Column("number", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("type", String(16), nullable=False),
    Column("value", Text, nullable=False),
    *_days("span"),
    Index("dates_article", "article", "number"),
    Index("dates_passage", "passage"),
    sqlite_autoincrement=True,
)

events = Table(
    "events",
    metadata,
    _key(),
    _of("articles", "article"),
    Column("number", Integer, nullable=False),
    Column("id", String(128), nullable=False),
    Column("kind", String(32), nullable=False),
    *_days("when"),
    Column("countries", JSON, nullable=False),
    Column("place", JSON(none_as_null=True)),
    Column("evidence", JSON, nullable=False),
    Column("trigger", JSON(none_as_null=True)),
    Column("corridors", JSON, nullable=False),
    Column("polarity", String(16), nullable=False),
    Column("modality", String(16), nullable=False),
    Column("speaker", Text),
    Column("office", Text),
    Column("known", String(128)),
    *_days("known"),
    Column("series", String(128)),
    Column("joined", Text),
    Index("events_article", "article", "number"),
    Index("events_id", "id"),
    Index("events_known", "known"),
    Index("events_series", "series"),
    sqlite_autoincrement=True,
)

event_countries = Table(
    "event_countries",
    metadata,
    Column("event", ForeignKey("events.key", ondelete="CASCADE"), primary_key=True),
    Column("country", String(3), primary_key=True),
    Index("event_countries_country", "country"),
    sqlite_with_rowid=False,
)

tellings = Table(
    "tellings",
    metadata,
    _key(),
    _of("passages", "passage"),
    _of("articles", "article"),
    _of("events", "event", nullable=True),
    Column("kind", String(32)),
    Column("since", Date),
    Column("until", Date),
    Column("stands", String(16), nullable=False),
    Index("tellings_passage", "passage", "since", "until", "stands", "kind", "event", "article"),
    Index("tellings_days", "since", "until", "stands", "passage", "kind", "event"),
    Index("tellings_kind", "kind", "passage", "since", "until"),
    Index("tellings_event", "event", "passage"),
    Index("tellings_article", "article"),
    sqlite_autoincrement=True,
)

corridor_mentions = Table(
    "corridor_mentions",
    metadata,
    _key(),
    _of("articles", "article"),
    Column("number", Integer, nullable=False),
    Column("corridor", String(64), nullable=False),
    Column("evidence", JSON, nullable=False),
    Column("rule", String(32), nullable=False),
    Index("corridor_mentions_article", "article", "number"),
    sqlite_autoincrement=True,
)

corridor_passages = Table(
    "corridor_passages",
    metadata,
    _key(),
    _of("passages", "passage"),
    _of("articles", "article"),
    _of("events", "event", nullable=True),  # null: the passage itself names or describes it
    Column("corridor", String(64), nullable=False),
    Index("corridor_passages_corridor", "corridor", "passage", "event", "article"),
    Index("corridor_passages_passage", "passage", "corridor", "event"),
    Index("corridor_passages_event", "event"),
    Index("corridor_passages_article", "article"),
    sqlite_autoincrement=True,
)

notes = Table(
    "notes",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)

state = Table(
    "state",
    metadata,
    Column("identity", String(64), primary_key=True),  # tells this store from another that later stands at the same address
    Column("writes", Integer, nullable=False),
)
