"""Opening the database: its address, its settings, and its errors as one clear sentence.

SQLite is set to write-ahead logging (readers never wait for the writer), foreign keys, a patient wait for other writers, and
transactions that begin with BEGIN: a writer takes the lock at once (BEGIN IMMEDIATE), so that two programs adding at the same time
wait for each other instead of failing half-way.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, exc
from sqlalchemy.engine import URL, make_url
from sqlalchemy.pool import StaticPool

from geo.errors import StoreError, shown

BUSY_SECONDS = 60.0  # that a program waits for another that writes
WRITES = "korridor_writes"  # the execution option of a connection that will write


def address(given: str) -> URL:
    """Return the address of a store: an SQLAlchemy address, or a path of an SQLite file."""
    try:
        url = make_url(given) if "://" in given else URL.create("sqlite", database=str(Path(given).expanduser()))
        url.get_driver_name()
        return url
    except (exc.ArgumentError, ValueError) as error:
        raise StoreError(f"{shown(given)}: this is no address of a store") from error


def connect(url: URL) -> Engine:
    """Return an engine for `url`; a missing folder is made."""
    if url.get_backend_name() != "sqlite":
        raise StoreError(f"{shown(url.render_as_string())}: only SQLite stores can be opened")
    if url.get_driver_name() not in ("pysqlite", ""):
        raise StoreError(f"{shown(url.drivername)}: this kind of store is not known")
    if is_memory(url):
        engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False, "timeout": BUSY_SECONDS})
    else:
        _make_folder(Path(str(url.database)))
        engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def is_memory(url: URL) -> bool:
    return url.database in (None, "", ":memory:")


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{shown(str(path.parent))}: this folder cannot be made ({error.strerror})") from error
    if path.is_dir():
        raise StoreError(f"{shown(str(path))}: this is a folder, not a store")


def _on_connect(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # sqlite3 shall not begin transactions of its own: _on_begin does
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA cache_size = -65536")  # 64 MiB: the counting indexes of 10,000 articles fit
    cursor.execute("PRAGMA temp_store = MEMORY")
    cursor.close()


def _on_begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get(WRITES) else "BEGIN")


def use_write_ahead_log(engine: Engine) -> None:
    """Switch a store to write-ahead logging, once. Another program may hold it meanwhile: SQLite then does not wait by itself."""
    raw = engine.raw_connection()
    try:
        for attempt in range(100):
            try:
                if raw.cursor().execute("PRAGMA journal_mode").fetchone()[0] not in ("wal", "memory"):
                    raw.cursor().execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError as error:
                if "locked" not in str(error) or attempt == 99:
                    raise
                time.sleep(0.05)
    finally:
        raw.close()


@contextmanager
def told_clearly(url: URL) -> Iterator[None]:
    """Turn the database's errors into StoreError, one sentence each."""
    try:
        yield
    except (exc.SQLAlchemyError, sqlite3.Error) as error:
        raise StoreError(f"{shown(str(url.database or 'memory'))}: {_reason(error)}") from error
    except ValueError as error:
        if not isinstance(error, (UnicodeDecodeError, json.JSONDecodeError)) and "isoformat" not in str(error):
            raise
        raise StoreError(f"{shown(str(url.database or 'memory'))}: {_DAMAGED}") from error  # no such value was ever written


def _reason(error: Exception) -> str:
    said = str(getattr(error, "orig", error)).lower()
    for words, reason in _REASONS.items():
        if words in said:
            return reason
    return f"the store cannot be used ({shown(said)})"


_DAMAGED = "this store is damaged"
_REASONS = {
    "not a database": "this file is no store of Korridor",
    "malformed": _DAMAGED,
    "could not decode": _DAMAGED,
    "unable to open": "this file cannot be opened",
    "readonly": "this store may only be read",
    "read-only": "this store may only be read",
    "locked": f"another program has been writing for more than {BUSY_SECONDS:.0f} seconds",
    "full": "the disk is full",
    "disk i/o": "the disk cannot be read or written",
}
