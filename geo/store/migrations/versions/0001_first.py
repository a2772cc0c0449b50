"""The first tables."""

import sqlalchemy as sa
from alembic import op

from geo.store import search

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "articles",
        sa.Column("key", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("title_at", sa.Integer(), nullable=True),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("published_from", sa.Date(), nullable=True),
        sa.Column("published_to", sa.Date(), nullable=True),
        sa.Column("published_precision", sa.String(length=16), nullable=True),
        sa.Column("published_basis", sa.String(length=32), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("retrieved", sa.Date(), nullable=True),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.Column("version", sa.String(length=64), nullable=False),
        sa.Column("edited", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
        sa.UniqueConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("articles_published", "articles", ["published_from", "key"], unique=False)
    op.create_table(
        "notes",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "state",
        sa.Column("identity", sa.String(length=64), nullable=False),
        sa.Column("writes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("identity"),
    )
    op.create_table(
        "corridor_mentions",
        sa.Column("key", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("corridor", sa.String(length=64), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("rule", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.key"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key"),
        sqlite_autoincrement=True,
    )
    op.create_index("corridor_mentions_article", "corridor_mentions", ["article", "number"], unique=False)
    op.create_table(
        "events",
        sa.Column("key", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=128), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("when_from", sa.Date(), nullable=True),
        sa.Column("when_to", sa.Date(), nullable=True),
        sa.Column("when_precision", sa.String(length=16), nullable=True),
        sa.Column("when_basis", sa.String(length=32), nullable=True),
        sa.Column("countries", sa.JSON(), nullable=False),
        sa.Column("place", sa.JSON(), nullable=True),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("trigger", sa.JSON(), nullable=True),
        sa.Column("corridors", sa.JSON(), nullable=False),
        sa.Column("polarity", sa.String(length=16), nullable=False),
        sa.Column("modality", sa.String(length=16), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.Column("office", sa.Text(), nullable=True),
        sa.Column("known", sa.String(length=128), nullable=True),
        sa.Column("known_from", sa.Date(), nullable=True),
        sa.Column("known_to", sa.Date(), nullable=True),
        sa.Column("known_precision", sa.String(length=16), nullable=True),
        sa.Column("known_basis", sa.String(length=32), nullable=True),
        sa.Column("series", sa.String(length=128), nullable=True),
        sa.Column("joined", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["article"], ["articles.key"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key"),
        sqlite_autoincrement=True,
    )
    op.create_index("events_article", "events", ["article", "number"], unique=False)
    op.create_index("events_id", "events", ["id"], unique=False)
    op.create_index("events_known", "events", ["known"], unique=False)
    op.create_index("events_series", "events", ["series"], unique=False)
    op.create_table(
        "passages",
        sa.Column("key", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("heading", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.key"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key"),
        sqlite_autoincrement=True,
    )
    op.create_index("passages_article", "passages", ["article", "number"], unique=False)
    op.create_table(
        "corridor_passages",
        sa.Column("key", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("passage", sa.Integer(), nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("event", sa.Integer(), nullable=True),
        sa.Column("corridor", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.key"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["event"], ["events.key"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["passage"], ["passages.key"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key"),
        sqlite_autoincrement=True,
    )
    op.create_index("corridor_passages_article", "corridor_passages", ["article"], unique=False)
    op.create_index("corridor_passages_corridor", "corridor_passages", ["corridor", "passage", "event", "article"], unique=False)
    op.create_index("corridor_passages_event", "corridor_passages", ["event"], unique=False)
    op.create_index("corridor_passages_passage", "corridor_passages", ["passage", "corridor", "event"], unique=False)
    op.create_table(
        "dates",
        sa.Column("key", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("passage", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("type", sa.String(length=16), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("span_from", sa.Date(), nullable=True),
        sa.Column("span_to", sa.Date(), nullable=True),
        sa.Column("span_precision", sa.String(length=16), nullable=True),
        sa.Column("span_basis", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["article"], ["articles.key"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["passage"], ["passages.key"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key"),
        sqlite_autoincrement=True,
    )
    op.create_index("dates_article", "dates", ["article", "number"], unique=False)
    op.create_index("dates_passage", "dates", ["passage"], unique=False)
    op.create_table(
        "event_countries",
        sa.Column("event", sa.Integer(), nullable=False),
        sa.Column("country", sa.String(length=3), nullable=False),
        sa.ForeignKeyConstraint(["event"], ["events.key"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("event", "country"),
        sqlite_with_rowid=False,
    )
    op.create_index("event_countries_country", "event_countries", ["country"], unique=False)
    op.create_table(
        "mentions",
        sa.Column("key", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("passage", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("countries", sa.JSON(), nullable=False),
        sa.Column("via", sa.String(length=16), nullable=False),
        sa.Column("place", sa.JSON(), nullable=True),
        sa.Column("province", sa.String(length=64), nullable=True),
        sa.Column("role", sa.String(length=16), nullable=True),
        sa.Column("strength", sa.Float(), nullable=False),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.key"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["passage"], ["passages.key"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key"),
        sqlite_autoincrement=True,
    )
    op.create_index("mentions_article", "mentions", ["article", "number"], unique=False)
    op.create_index("mentions_passage", "mentions", ["passage", "article"], unique=False)
    op.create_index("mentions_province", "mentions", ["province", "passage", "article"], unique=False)
    op.create_table(
        "tellings",
        sa.Column("key", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("passage", sa.Integer(), nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("event", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=32), nullable=True),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("stands", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.key"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["event"], ["events.key"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["passage"], ["passages.key"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key"),
        sqlite_autoincrement=True,
    )
    op.create_index("tellings_article", "tellings", ["article"], unique=False)
    op.create_index("tellings_days", "tellings", ["since", "until", "stands", "passage", "kind", "event"], unique=False)
    op.create_index("tellings_event", "tellings", ["event", "passage"], unique=False)
    op.create_index("tellings_kind", "tellings", ["kind", "passage", "since", "until"], unique=False)
    op.create_index("tellings_passage", "tellings", ["passage", "since", "until", "stands", "kind", "event", "article"], unique=False)
    op.create_table(
        "mention_countries",
        sa.Column("mention", sa.Integer(), nullable=False),
        sa.Column("country", sa.String(length=3), nullable=False),
        sa.Column("passage", sa.Integer(), nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.key"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["mention"], ["mentions.key"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["passage"], ["passages.key"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("mention", "country"),
        sqlite_with_rowid=False,
    )
    op.create_index("mention_countries_article", "mention_countries", ["article"], unique=False)
    op.create_index("mention_countries_counting", "mention_countries", ["country", "article", "passage"], unique=False)
    op.create_index("mention_countries_passage", "mention_countries", ["passage", "country", "article"], unique=False)
    if op.get_bind().dialect.name == "sqlite":
        op.execute(search.CREATE)


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE passage_words")
    op.drop_index("mention_countries_passage", table_name="mention_countries")
    op.drop_index("mention_countries_counting", table_name="mention_countries")
    op.drop_index("mention_countries_article", table_name="mention_countries")
    op.drop_table("mention_countries")
    op.drop_index("tellings_passage", table_name="tellings")
    op.drop_index("tellings_kind", table_name="tellings")
    op.drop_index("tellings_event", table_name="tellings")
    op.drop_index("tellings_days", table_name="tellings")
    op.drop_index("tellings_article", table_name="tellings")
    op.drop_table("tellings")
    op.drop_index("mentions_province", table_name="mentions")
    op.drop_index("mentions_passage", table_name="mentions")
    op.drop_index("mentions_article", table_name="mentions")
    op.drop_table("mentions")
    op.drop_index("event_countries_country", table_name="event_countries")
    op.drop_table("event_countries")
    op.drop_index("dates_passage", table_name="dates")
    op.drop_index("dates_article", table_name="dates")
    op.drop_table("dates")
    op.drop_index("corridor_passages_passage", table_name="corridor_passages")
    op.drop_index("corridor_passages_event", table_name="corridor_passages")
    op.drop_index("corridor_passages_corridor", table_name="corridor_passages")
    op.drop_index("corridor_passages_article", table_name="corridor_passages")
    op.drop_table("corridor_passages")
    op.drop_index("passages_article", table_name="passages")
    op.drop_table("passages")
    op.drop_index("events_series", table_name="events")
    op.drop_index("events_known", table_name="events")
    op.drop_index("events_id", table_name="events")
    op.drop_index("events_article", table_name="events")
    op.drop_table("events")
    op.drop_index("corridor_mentions_article", table_name="corridor_mentions")
    op.drop_table("corridor_mentions")
    op.drop_table("state")
    op.drop_table("notes")
    op.drop_index("articles_published", table_name="articles")
    op.drop_table("articles")
