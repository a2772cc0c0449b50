"""The store as the pages see it: one per server, filled with the samples once, its answers cached until it changes."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import streamlit as st

from geo import ingest
from geo.model import Article, Refusal
from geo.query import Query
from geo.store import Store


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """Return the server's store; an empty one is filled with the samples the first time, readings of an older version are made anew."""
    opened = Store.open()
    ingest.seed(opened)
    ingest.refresh(opened)
    return opened


def ask(question: str, query: Query | None = None, **options: Any) -> Any:
    """Return the store's answer to `question` (a reading method of Store), from the cache if the store has not changed since."""
    return _answer(store().stamp(), question, query, tuple(sorted(options.items())))


@lru_cache(maxsize=512)  # shared by all readers and handed out as it is: nobody may change an answer
def _answer(stamp: str, question: str, query: Query | None, options: tuple[tuple[str, Any], ...]) -> Any:
    asked = () if query is None else (query,)
    return getattr(store(), question)(*asked, **dict(options))


@lru_cache(maxsize=32)
def refusals(article: Article) -> tuple[Refusal, ...]:
    """Return what was looked at in an article and not counted."""
    return ingest.refusals(article)


def forget() -> None:
    """Drop all cached answers: for tests, which change stores under a running process."""
    _answer.cache_clear()
