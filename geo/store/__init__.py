"""The store: readings go in, answers to queries come out.

schema, migrations/    the tables, and how older stores become newer ones (migrate)
codec                  readings as rows and back, pure
merge                  what becomes of an article added again, pure
engine                 opening the database, its errors as sentences
write, read            changing; reading back
search                 full text, the only part that is SQLite's own
selection              a query as conditions
counting, passages     the answers
rows                   what the answers are made of
joined                 the events that several articles tell of, as one, pure
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, Engine, select
from sqlalchemy.engine import URL

from geo import settings
from geo.fold import clean
from geo.model import DateSpan, Reading
from geo.query import Query
from geo.store import counting, engine, merge, migrate, passages, read, schema, write
from geo.store.counting import Unit
from geo.store.rows import Choices, EventHead, EventRow, JoinedRow, PassageRow, Totals

if TYPE_CHECKING:
    from pandas import DataFrame

__all__ = ["KEEP", "Choices", "EventRow", "JoinedRow", "PassageRow", "Store", "Totals"]


class _Keep:
    """The value of a field that `edit` leaves alone."""


KEEP: Final = _Keep()


class Store:
    """An open store. Safe from several threads, and beside other programs that use the same file."""

    def __init__(self, engine_: Engine, url: URL) -> None:
        self._engine = engine_
        self._url = url
        # In memory there is one connection, which one thread at a time may use.
        self._turn: Any = threading.RLock() if engine.is_memory(url) else nullcontext()

    @classmethod
    def open(cls, url: str | None = None) -> Store:
        """Open the store at `url` (an SQLAlchemy address or a path; settings say the usual one); make it if it is not there.

        Errors: StoreError if it cannot be opened, is no store, or is newer than this program.
        """
        where = engine.address(url or settings.store_url())
        with engine.told_clearly(where):
            store = cls(engine.connect(where), where)
            store._prepare()
        return store

    def _prepare(self) -> None:
        with self._reading() as connection:
            current = migrate.is_current(connection)
        if current:
            return
        engine.use_write_ahead_log(self._engine)
        with self._writing() as connection:
            if not migrate.is_current(connection):  # another program may have done it meanwhile
                migrate.upgrade(connection)
                write.touch(connection)

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._turn, engine.told_clearly(self._url), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._turn, engine.told_clearly(self._url), self._engine.connect() as plain:
            connection = plain.execution_options(**{engine.WRITES: True})
            with connection.begin():
                yield connection

    # --- writes ----------------------------------------------------------------------------------------------------------------

    def add(self, reading: Reading) -> merge.Status:
        """Store a reading in one transaction; the same text again adds nothing, better metadata updates it (see merge.py)."""
        with self._writing() as connection:
            return write.add(connection, reading)

    def edit(
        self,
        article_id: str,
        *,
        title: str | _Keep = KEEP,
        published: DateSpan | _Keep | None = KEEP,
        source: str | _Keep = KEEP,
        url: str | _Keep = KEEP,
    ) -> bool:
        """Set fields by hand; adding the text again will not undo it. Return False if there is no such article.

        What was read stays as it is: `ingest.edit` reads the text again with a new publication date.
        """
        given = {"title": title, "published": published, "source": source, "url": url}
        changes = {name: value for name, value in given.items() if value is not KEEP}
        with self._writing() as connection:
            return write.edit(connection, article_id, changes)

    def replace(self, reading: Reading) -> bool:
        """Put a new reading of a stored article in the place of the old one, as it is. Return False if there is no such article."""
        with self._writing() as connection:
            if read.reading(connection, reading.article.id) is None:
                return False
            write.rewrite(connection, reading)
            write.touch(connection)
            return True

    def delete(self, article_id: str) -> bool:
        """Delete an article and all that was read in it. Return False if there is none."""
        return bool(self._delete(schema.articles.c.id == clean(article_id)))

    def remove_samples(self) -> int:
        """Delete all samples; return how many there were."""
        return self._delete(schema.articles.c.sample)

    def _delete(self, wanted: Any) -> int:
        with self._writing() as connection:
            return write.delete_articles(connection, connection.execute(select(schema.articles.c.key).where(wanted)).scalars().all())

    def note(self, key: str) -> str | None:
        """Return a note that the program left in the store, or None."""
        with self._reading() as connection:
            return read.note(connection, key)

    def set_note(self, key: str, value: str) -> None:
        with self._writing() as connection:
            write.set_note(connection, key, value)

    # --- reads -----------------------------------------------------------------------------------------------------------------

    def stamp(self) -> str:
        """Return a word that is another one after every write, by whichever program."""
        with self._reading() as connection:
            return read.stamp(connection)

    def reading(self, article_id: str) -> Reading | None:
        """Return a reading as it was added, without the refusals, which are not stored; None if there is none."""
        with self._reading() as connection:
            return read.reading(connection, article_id)

    def outdated(self, version: str) -> list[str]:
        """Return the ids of the articles whose reading another version of the reader made."""
        with self._reading() as connection:
            return read.outdated(connection, version)

    def edited(self, article_id: str) -> frozenset[str]:
        """Return the names of an article's fields that a person set by hand."""
        with self._reading() as connection:
            return read.edited(connection, article_id)

    def totals(self, query: Query, *, country: str | None = None) -> Totals:
        """Return the sums of what `query` selects; with `country` of that country's mentions and of the passages that name it."""
        with self._reading() as connection:
            return counting.totals(connection, query, country)

    def counts(self, query: Query, country: str | None = None) -> DataFrame:
        """Return [country, mentions, articles], the most mentioned first; with `country` of the passages that name it."""
        with self._reading() as connection:
            return _frame(counting.countries(connection, query, country), ["country", "mentions", "articles"])

    def provinces(self, query: Query, country: str | None = None) -> DataFrame:
        """Return [province, country, mentions, articles], the most mentioned first."""
        with self._reading() as connection:
            return _frame(counting.provinces(connection, query, country), ["province", "country", "mentions", "articles"])

    def corridors(self, query: Query) -> DataFrame:
        """Return [corridor, passages, articles], the most spoken of first."""
        with self._reading() as connection:
            return _frame(counting.corridors(connection, query), ["corridor", "passages", "articles"])

    def timeline(self, query: Query, *, country: str | None = None, unit: Unit = "month") -> DataFrame:
        """Return [start, mentions, articles] by day, week, month, quarter or year, without empty ones.

        Passages without days are left out.
        """
        with self._reading() as connection:
            return _frame(counting.timeline(connection, query, country, unit), ["start", "mentions", "articles"])

    def articles(self, query: Query, *, limit: int | None = None, offset: int = 0) -> DataFrame:
        """Return the articles with a selected passage, newest first.

        Columns: id, title, published_from, published_to, published_precision, published_basis, source, url, language, sample, and of
        the selected passages mentions and countries (a sorted tuple); about: the countries that the article is about, heaviest first.
        """
        with self._reading() as connection:
            return _frame(counting.articles(connection, query, limit=limit, offset=offset), _ARTICLES)

    def article_count(self, query: Query) -> int:
        with self._reading() as connection:
            return counting.article_count(connection, query)

    def passages(
        self,
        query: Query,
        *,
        country: str | None = None,
        corridor: str | None = None,
        event: str | tuple[str, ...] | None = None,
        article: str | None = None,
        limit: int = settings.PASSAGE_PAGE,
        offset: int = 0,
    ) -> list[PassageRow]:
        """Return the selected passages, the last published first; the keywords select further."""
        selectors = {"country": country, "corridor": corridor, "event": event, "article": article}
        with self._reading() as connection:
            return passages.passages(connection, query, limit=limit, offset=offset, **selectors)

    def passage_count(
        self,
        query: Query,
        *,
        country: str | None = None,
        corridor: str | None = None,
        event: str | tuple[str, ...] | None = None,
        article: str | None = None,
    ) -> int:
        """Return how many passages `passages` has in all."""
        with self._reading() as connection:
            return passages.passage_count(connection, query, country=country, corridor=corridor, event=event, article=article)

    def events(
        self, query: Query, *, country: str | None = None, corridor: str | None = None, limit: int = 500, offset: int = 0
    ) -> list[EventRow]:
        """Return the events told in selected passages that meet all event filters, newest first; the keywords ask for the event's own."""
        with self._reading() as connection:
            return passages.events(connection, query, country=country, corridor=corridor, limit=limit, offset=offset)

    def event_heads(self) -> list[EventHead]:
        """Return all events with article and language, in the order of adding: what `geo.link` looks at to tell which are one."""
        with self._reading() as connection:
            return passages.event_heads(connection)

    def choices(self) -> Choices:
        """Return what can be chosen in the filters, with how often it occurs."""
        with self._reading() as connection:
            return counting.choices(connection)


_ARTICLES = [
    "id",
    "title",
    "published_from",
    "published_to",
    "published_precision",
    "published_basis",
    "source",
    "url",
    "language",
    "sample",
    "mentions",
    "countries",
    "about",
]


def _frame(rows: list[Any], columns: list[str]) -> DataFrame:
    from pandas import DataFrame  # not needed to add articles, and slow to import

    return DataFrame(rows, columns=columns)
