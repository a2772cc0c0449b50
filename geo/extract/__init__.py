"""Read an article: which countries, dates, events and rail corridors stand in it, and where.

Pure: no clock, no network, no database. `read` joins what the modules of this room find; each can be used alone.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from datetime import date

from geo.extract import corridors, countries, dates, events, roles
from geo.extract.focus import focus
from geo.extract.language import detect
from geo.extract.segment import passages
from geo.fold import Folded
from geo.model import Article, DateSpan, Passage, Reading, Span

VERSION = "6"  # of the extractor: readings of an older one are made anew

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_TITLE_REACH = 8  # passages at the head among which a title is looked for
_TITLE_LENGTH = 120  # characters taken from a text without a heading


def read(
    text: str,
    *,
    title: str | None = None,
    published: DateSpan | None = None,
    language: str | None = None,
    source: str = "",
    url: str = "",
    today: date | None = None,
    sample: bool = False,
) -> Reading:
    """Return everything that is read from `text`.

    `title`, `published` and `language` are believed where given. `today` bounds the publication date: nothing is printed tomorrow.
    """
    text = stored(text)
    code = detect(text, language)
    parts = passages(text, code)
    folded = Folded(text)
    when, dateline = dates.published(text, parts, code, given=published, today=today)
    found, refused = countries.mentions(text, code, folded=folded, published=when)
    found = roles.with_roles(text, parts, code, found)
    expressions = dates.expressions(text, parts, code, published=when)
    lines = corridors.corridor_mentions(text, parts, code, found, folded=folded)
    id = identity(text)
    told = events.events(text, parts, code, mentions=found, dates=expressions, corridors=lines, published=when, prefix=id[:12])
    headline, title_at = _title(text, parts, dateline, title)
    article = Article(id, text, headline, code, published=when, title_at=title_at, source=source, url=url, sample=sample)
    reading = Reading(
        article, passages=parts, mentions=found, dates=expressions, events=told, corridors=lines, refusals=refused, version=VERSION
    )
    return replace(reading, focus=focus(reading))


def stored(text: str) -> str:
    """Return `text` as the store keeps it: line ends are LF, NUL and lone surrogates U+FFFD, nothing else is touched."""
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    return _UNSTORABLE.sub("\ufffd", text) if "\0" in text or _has_surrogates(text) else text


def _has_surrogates(text: str) -> bool:
    """Tell whether a text has no encoding: to try it takes an eighth of the time that a pattern needs to look."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def identity(text: str) -> str:
    """Return the article's id: 32 hexadecimal digits of the SHA-256 of the stored text alone."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:32]


def _title(text: str, parts: tuple[Passage, ...], dateline: Span | None, given: str | None) -> tuple[str, int | None]:
    """Return the title and where it stands in the text, None where it does not."""
    if given and given.strip():
        at = text.find(given.strip())
        return given.strip(), at if at >= 0 else None
    head = [part for part in parts[:_TITLE_REACH] if dateline is None or not part.overlaps(dateline)]
    for part in head:
        if part.heading and _tells(text[part.start : part.end]):
            return " ".join(text[part.start : part.end].split()), part.start
    if not head:
        return "", None
    first = text[head[0].start : head[0].end]
    return _shorten(first), head[0].start


def _tells(heading: str) -> bool:
    """Tell whether a heading says something: "Politik" alone is a rubric."""
    return len(heading.split()) >= 3 or sum("\u3040" <= char <= "\u9fff" for char in heading) >= 6


def _shorten(sentence: str) -> str:
    line = " ".join(sentence[: _TITLE_LENGTH * 2].split())
    if len(line) <= _TITLE_LENGTH:
        return line
    cut = line[:_TITLE_LENGTH]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut) + "…"
