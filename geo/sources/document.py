"""What a source hands over: a text and what the file itself says about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from geo.model import DateSpan

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?![\d-])")


@dataclass(frozen=True, slots=True)
class Document:
    """A text with the metadata of its file; what the file does not say is None or empty."""

    text: str
    title: str | None = None
    published: DateSpan | None = None
    language: str | None = None
    source: str = ""
    url: str = ""


def metadata_date(value: str | None, basis: Any = "metadata") -> DateSpan | None:
    """Return the days of "2025-01-15", "2025-01-15T23:30:00-08:00", "2025-01" or "2025"; None if it is no such date.

    The day is taken as it is written: no time zone moves it.
    """
    match = _DAY.match((value or "").strip())
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        start = date(year or 0, month or 1, day or 1)
        if day:
            return DateSpan(start, start + timedelta(days=1), "day", basis)
        if month:
            return DateSpan(start, date(start.year + month // 12, month % 12 + 1, 1), "month", basis)
        return DateSpan(start, date(start.year + 1, 1, 1), "year", basis)
    except (ValueError, OverflowError):
        return None
