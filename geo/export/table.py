"""CSV that spreadsheets open rightly and harmlessly.

UTF-8 with a byte order mark, since Excel takes it for Windows-1252 otherwise. A cell that a spreadsheet would run as a formula gets
an apostrophe before it; articles are foreign text. Days are ISO dates, lists are joined by blanks.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from geo.model import DateSpan

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_bytes(rows: Any) -> bytes:
    """Return a frame, or rows as mappings with the same keys, as CSV in UTF-8 with a byte order mark."""
    records = rows.to_dict("records") if hasattr(rows, "to_dict") else list(rows)
    columns = list(rows.columns) if hasattr(rows, "columns") else list(records[0]) if records else []
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([cell(column) for column in columns])
    writer.writerows([cell(record[column]) for column in columns] for record in records)
    return out.getvalue().encode("utf-8-sig", "replace")


def cell(value: Any) -> str:
    """Return a value as it stands in a cell."""
    if value is None or value != value:  # NaN and NaT are not themselves
        return ""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (tuple, list)):
        return cell(" ".join(str(part) for part in value))
    if isinstance(value, str):
        line = value.replace("\x00", "\ufffd")
        return f"'{line}" if line.lstrip(" ").startswith(_FORMULA) else line
    return str(value)


def events(rows: Iterable[Any]) -> list[dict[str, Any]]:
    """Return the store's event rows as rows of a table: what happened, when, where, and the sentence that says so, with its offsets.

    A row that stands for several mentions of one event names them in `same`, with the code of the reason in `joined` (see geo.link).
    """
    return [_event(row) for row in rows]


def _event(row: Any) -> dict[str, Any]:
    event, place = row.event, row.event.place
    return {
        "id": event.id,
        "kind": event.kind,
        **span("", event.when),
        "countries": event.countries,
        "place": place.name if place else "",
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "corridors": event.corridors,
        "polarity": event.polarity,
        "modality": event.modality,
        "speaker": event.speaker,
        "office": event.office,
        "known": event.known,
        **span("known_", event.known_when),
        "series": event.series,
        "joined": event.joined,
        "same": getattr(row, "members", (event.id,)),
        "articles": getattr(row, "articles", 1),
        "languages": getattr(row, "languages", (row.language,)),
        "article": row.article_id,
        "title": row.title,
        "source": row.source,
        "url": row.url,
        "language": row.language,
        **span("published_", row.published),
        "start": row.start,
        "end": row.end,
        "text": row.text,
    }


def passages(rows: Iterable[Any]) -> list[dict[str, Any]]:
    """Return the store's passage rows as rows of a table, with the offsets of the passage in its article."""
    return [
        {
            "article": row.article_id,
            "title": row.title,
            "source": row.source,
            "url": row.url,
            "language": row.language,
            **span("published_", row.published),
            "number": row.number,
            "start": row.start,
            "end": row.end,
            "text": row.text,
            **span("", row.when),
            "countries": tuple(sorted({code for mention in row.mentions for code in mention.countries})),
            "events": row.events,
            "corridors": row.corridors,
        }
        for row in rows
    ]


def span(prefix: str, days: DateSpan | None) -> dict[str, Any]:
    """Return a span's columns: from, and to (the day behind the last), with precision and basis."""
    return {
        f"{prefix}from": days.start if days else None,
        f"{prefix}to": days.end if days else None,
        f"{prefix}precision": days.precision if days else None,
        f"{prefix}basis": days.basis if days else None,
    }
