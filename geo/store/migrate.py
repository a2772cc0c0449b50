"""Bringing a store's tables to the state that this program knows, by Alembic's revisions in migrations/versions/.

A store that is up to date is only looked at: Alembic is imported when there is something to do, which keeps the command line quick.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from geo.errors import StoreError

HERE = Path(__file__).parent / "migrations"


@cache
def revisions() -> tuple[str, ...]:
    """Return the known revisions, the oldest first: each file's name begins with its number, "0001_first.py"."""
    return tuple(sorted(path.name.split("_")[0] for path in (HERE / "versions").glob("[0-9]*_*.py")))


def is_current(connection: Connection) -> bool:
    """Tell whether the store has the newest tables.

    Errors: StoreError if it is newer than this program, or another program's database.
    """
    names = set(inspect(connection).get_table_names())
    if not names:
        return False
    if "alembic_version" not in names or "articles" not in names:
        raise StoreError(f"{connection.engine.url.database}: this database belongs to another program")
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    if unknown := set(found) - set(revisions()):
        raise StoreError(f"{connection.engine.url.database}: this store is newer than this program (revision {min(unknown)})")
    return list(found) == [revisions()[-1]]


def upgrade(connection: Connection) -> None:
    """Apply the missing revisions in the connection's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(HERE).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
