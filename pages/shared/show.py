"""Small ways to show things that every page needs. Outside text comes in as data and leaves escaped."""

from __future__ import annotations

import re
from typing import Any

import streamlit as st

from geo.errors import InputError, KorridorError
from geo.locale import Words

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$:@&\"'=/^])")


def plain(text: str) -> str:
    """Return outside text for a place that Streamlit reads as Markdown: every sign that could mean something is escaped."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))


def open_article(article: str, passage: int | None = None) -> None:
    """Go to the reader, at a passage if one is named."""
    params: dict[str, Any] = {"id": article}
    if passage is not None:
        params["passage"] = str(passage)
    st.switch_page("pages/articles.py", query_params=params)


def problem(error: KorridorError, w: Words) -> None:
    """Show one refusal as one sentence in the reader's language."""
    if isinstance(error, InputError):
        st.error(w._("{name}: {reason}.", name=plain(error.name), reason=plain(w._(error.reason, **error.params))))
    else:
        st.error(plain(str(error)))
