"""The rule of each role, roles where mentions are counted, and the countries that an article is about."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_INDEXES = {
    "mentions": {"mentions_passage": ["passage", "article"], "mentions_province": ["province", "passage", "article"]},
    "mention_countries": {
        "mention_countries_counting": ["country", "article", "passage"],
        "mention_countries_passage": ["passage", "country", "article"],
    },
}


def upgrade() -> None:
    op.add_column("mentions", sa.Column("role_rule", sa.Text(), server_default="", nullable=False))
    op.add_column("mention_countries", sa.Column("role", sa.String(length=16), nullable=True))
    op.execute("UPDATE mention_countries SET role = (SELECT role FROM mentions WHERE mentions.key = mention_countries.mention)")
    _index_anew("role")
    op.create_table(
        "focus",
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("country", sa.String(length=3), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.key"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article", "country"),
        sqlite_with_rowid=False,
    )
    op.create_index("focus_country", "focus", ["country", "article"], unique=False)


def downgrade() -> None:
    op.drop_table("focus")
    _index_anew()
    op.drop_column("mention_countries", "role")
    op.drop_column("mentions", "role_rule")


def _index_anew(*more: str) -> None:
    for table, indexes in _INDEXES.items():
        for name, columns in indexes.items():
            op.drop_index(name, table_name=table)
            op.create_index(name, table, [*columns, *more], unique=False)
