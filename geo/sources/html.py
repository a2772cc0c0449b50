"""Web pages: the article's own text without menus, scripts and styles, and what the page says about itself.

trafilatura finds the article; where it finds none (short or unusual pages), all visible text is taken. Both work on the page alone
and fetch nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from geo.sources.document import Document, metadata_date
from geo.sources.text import language_code

_SILENT = {"script", "style", "noscript", "template", "nav", "footer", "svg", "iframe", "object", "head", "select", "button"}
_BLOCKS = {
    "p",
    "div",
    "br",
    "li",
    "tr",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "blockquote",
    "table",
    "ul",
    "ol",
    "header",
    "main",
}
_BREAK = "\x1e"  # parts blocks; no page has it
_LARGEST = 4 * 2**20  # characters; the article finder is slow on longer pages, which are archives rather than articles


def page(text: str) -> Document:
    """Return the article of a page: its text, title, date, language, source and address as the page gives them."""
    visible = _Visible(text)
    found = _article(text) if len(text) <= _LARGEST else None
    if found is None:
        return Document(visible.text(), title=visible.title() or None, language=language_code(visible.language()))
    return Document(
        text=found.text if _is_enough(found.text, visible.text()) else visible.text(),
        title=found.title or visible.title() or None,
        published=metadata_date(found.date),
        language=language_code(visible.language()),
        source=found.sitename or "",
        url=found.url or "",
    )


def _article(text: str) -> Any:
    """Return trafilatura's document, or None where it finds no article or fails on a broken page."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    options = {"extensive_search": False, "original_date": True}
    try:
        found = trafilatura.bare_extraction(text, with_metadata=True, include_comments=False, date_extraction_params=options)
    except Exception:  # whatever a broken page does to the parser: all visible text is the answer then
        return None
    return found if found is not None and found.text else None


def _is_enough(article: str, visible: str) -> bool:
    """Tell whether to take the article found: on short pages trafilatura takes a part for the whole and cuts lines at italics."""
    return len(article) >= 250 or len(visible) > 3 * len(article)


class _Visible:
    """The text that a reader of the page would see, a line a block.

    libxml2 reads it in linear time and mends what is broken (the standard library's parser is quadratic in unclosed tags). It is heard
    event by event: a tree may be only so deep and a piece of text only so long, and what lies beyond would be lost.
    """

    def __init__(self, text: str) -> None:
        self._parts: list[str] = []
        self._title: list[str] = []
        self._language: str | None = None
        self._silent = 0  # elements around this place whose text nobody sees
        self._titles = 0  # title elements begun; the first is the page's
        self._in_title = False
        parser = etree.HTMLParser(encoding="utf-8", target=self, huge_tree=True)
        with suppress(etree.LxmlError):  # nothing of an element in it
            etree.fromstring(text.encode("utf-8", "replace"), parser)

    def language(self) -> str | None:
        return self._language

    def title(self) -> str:
        return " ".join("".join(self._title).split())

    def text(self) -> str:
        lines = (" ".join(line.split()) for line in "".join(self._parts).split(_BREAK))
        return "\n".join(line for line in lines if line)

    # what the parser calls

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._silent += tag in _SILENT
        if tag in _BLOCKS:
            self._parts.append(_BREAK)
        elif tag == "html":
            self._language = self._language or attributes.get("lang")
        elif tag == "title":
            self._titles += 1
            self._in_title = self._titles == 1

    def end(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        if tag in _BLOCKS:
            self._parts.append(_BREAK)
        elif tag == "title":
            self._in_title = False

    def data(self, said: str) -> None:
        if self._in_title:
            self._title.append(said)
        elif not self._silent:
            self._parts.append(said.replace(_BREAK, " "))

    def comment(self, said: str) -> None:
        """Comments are not seen."""

    def pi(self, target: str, said: str | None = None) -> None:
        """Processing instructions are not seen."""

    def close(self) -> None:
        """All is heard."""
