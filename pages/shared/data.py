"""The store as the pages see it: one per server, filled with the samples once, its answers cached until it changes.

An event that several articles tell of is one event here, unless the reader asked to see each mention apart (`apart`): lists show it
once, and a filter for it finds all its mentions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

import streamlit as st

from geo import ingest
from geo.model import Article, Refusal
from geo.query import MAX_VALUES, Query
from geo.store import JoinedRow, Store, joined

ROWS = 1000  # mentions of events that one answer looks at, the newest
Options = tuple[tuple[str, Any], ...]


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """Return the server's store; an empty one is filled with the samples the first time, readings of an older version are made anew."""
    opened = Store.open()
    ingest.seed(opened)
    ingest.refresh(opened)
    return opened


def ask(question: str, query: Query | None = None, **options: Any) -> Any:
    """Return the store's answer to `question` (a reading method of Store), from the cache if the store has not changed since."""
    stamp = store().stamp()
    return _answer(stamp, question, _widened(stamp, query), tuple(sorted(options.items())))


def events(query: Query, *, language: str = "", limit: int = ROWS, **options: Any) -> list[JoinedRow]:
    """Return the events that `query` selects, the newest first, each once; told in `language` where an article does."""
    stamp = store().stamp()
    asked = tuple(sorted({**options, "limit": ROWS}.items()))
    return _joined(stamp, _widened(stamp, query), asked, apart(), language)[:limit]


def event(id: str, *, language: str = "") -> JoinedRow | None:
    """Return one event by the id of any of its mentions, None if there is no such event."""
    found = events(Query(events=(id,)), language=language)
    own = [row for row in found if id in row.members] or found
    return own[0] if own else None


def told() -> Mapping[str, joined.Told]:
    """Return for each event that others tell of too what all of them tell."""
    return _told(store().stamp())


def mentions(ids: Iterable[str], *, apart: bool) -> list[str]:
    """Return the ids of all mentions of events, or of each event one."""
    known = told()
    found = {id: None for own in ids for id in ((known[own].members if apart else known[own].members[:1]) if own in known else (own,))}
    return list(found)[:MAX_VALUES]


def apart() -> bool:
    """Tell whether each mention of an event is shown for itself."""
    return bool(st.session_state.get("apart"))


@lru_cache(maxsize=512)  # shared by all readers and handed out as it is: nobody may change an answer
def _answer(stamp: str, question: str, query: Query | None, options: Options) -> Any:
    asked = () if query is None else (query,)
    return getattr(store(), question)(*asked, **dict(options))


@lru_cache(maxsize=32)
def refusals(article: Article) -> tuple[Refusal, ...]:
    """Return what was looked at in an article and not counted."""
    return ingest.refusals(article)


@lru_cache(maxsize=4)
def _told(stamp: str) -> Mapping[str, joined.Told]:
    return ingest.told(store())


@lru_cache(maxsize=128)
def _joined(stamp: str, query: Query | None, options: Options, apart: bool, language: str) -> list[JoinedRow]:
    rows = _answer(stamp, "events", query, options)
    return [joined.alone(row) for row in rows] if apart else joined.joined(rows, _told(stamp), language=language)


def _widened(stamp: str, query: Query | None) -> Query | None:
    """Return the query with all mentions of the events that it names; by the chronology's id where they have one."""
    if query is None or not query.events or apart():
        return query
    names: dict[str, None] = {}
    for id in query.events:
        one = _told(stamp).get(id)
        names |= dict.fromkeys(() if one is None else (one.event.known,) if one.event.known else one.members)
        names[id] = None
    return query.but(events=tuple(names)[:MAX_VALUES])


def forget() -> None:
    """Drop all cached answers: for tests, which change stores under a running process."""
    for cached in (_answer, _told, _joined):
        cached.cache_clear()
