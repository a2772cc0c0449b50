"""Where each event stands on the timeline: kinds one below the other, and within a kind as many lanes as keep bars from covering."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from geo.draw import palette
from geo.locale import Words
from geo.locale.explain import span_text
from geo.locale.terms import family_name, kind_name
from geo.model import DateSpan
from geo.world import territories
from pages.shared.labels import event_title, tellers

MOST = 12  # lanes of one kind; more bars than fit share the last
VAGUE = timedelta(days=3660)  # longer bars do not stretch the axis: it would leave no room for the others
GAP = 0.006  # of the shown time: what is nearer takes another lane


@dataclass(frozen=True)
class Drawing:
    """Bars as records of the chart, the kinds' names and families by their first lane, and the days that are shown."""

    bars: tuple[dict[str, Any], ...]
    names: dict[int, str]
    lanes: int
    first: date
    last: date
    families: tuple[tuple[str, str], ...]
    families_at: dict[int, str]
    disputed: bool

    def colours(self, theme: palette.Theme) -> dict[str, list[str]]:
        """Return domain and range of the colour scale: the families that are there."""
        colours = palette.FAMILY_COLOURS[theme]
        return {"domain": [name for _id, name in self.families], "range": [colours[id] for id, _name in self.families]}


def shown_span(row: Any) -> DateSpan | None:
    """Return the days at which an event is drawn: its own, else the chronology's; None if neither tells any."""
    own = row.event.when if row.event.when and row.event.when.precision != "unknown" else None
    return own or row.event.known_when


def other_spans(row: Any) -> list[DateSpan]:
    """Return the other days of an event on which articles and chronology disagree."""
    told = [span for head in row.disputed for span in (head.event.when, head.event.known_when)]
    main = shown_span(row)
    found = {(span.start, span.end): span for span in told if span and main and not span.overlaps(main)}
    return [found[days] for days in sorted(found)]


def laid_out(rows: Sequence[Any], w: Words) -> Drawing:
    """Lay out the events that have days."""
    placed = [(row, span) for row in rows if (span := shown_span(row))]
    first, last = _extent([span for row, own in placed for span in (own, *other_spans(row))])
    shortest = timedelta(days=max(1, round((last - first).days * GAP)))
    bars: list[dict[str, Any]] = []
    names: dict[int, str] = {}
    families: dict[str, str] = {}
    families_at: dict[int, str] = {}
    lane = 0
    for family, kinds in palette.FAMILIES.items():
        for kind in kinds:
            own = [(row, span) for row, span in placed if row.event.kind == kind]
            if not own:
                continue
            names[lane], families_at[lane], families[family] = kind_name(kind, w), family, family_name(family, w)
            used = 1
            for (row, span), number in zip(own, _lanes([_reach(row, span) for row, span in own], shortest), strict=True):
                bars += _bars(row, span, {"lane": lane + number, "family": families[family]}, (first, last), w)
                used = max(used, number + 1)
            lane += used
    disputed = any(bar["drawn"] == "other" for bar in bars)
    return Drawing(tuple(bars), names, lane, first, last, tuple(families.items()), families_at, disputed)


def quoted(text: str) -> str:
    """Return a text as it stands in an expression of the chart."""
    return json.dumps(text)


def _extent(spans: Sequence[DateSpan]) -> tuple[date, date]:
    """Return the whole months that hold the spans."""
    short = [span for span in spans if span.end - span.start <= VAGUE] or spans
    if not short:
        return date.min, date.min
    first, last = min(span.start for span in short), max(span.end for span in short)
    return first.replace(day=1), last if last.day == 1 else _next_month(last)


def _next_month(day: date) -> date:
    return date.max if day.year == date.max.year else (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def _reach(row: Any, span: DateSpan) -> tuple[date, date]:
    spans = [span, *other_spans(row)]
    return min(one.start for one in spans), max(one.end for one in spans)


def _lanes(reaches: Sequence[tuple[date, date]], gap: timedelta) -> list[int]:
    """Return for each stretch the first lane on which it covers no earlier one."""
    free: list[date] = []
    found = [0] * len(reaches)
    for i in sorted(range(len(reaches)), key=lambda i: reaches[i]):
        start, end = reaches[i]
        lane = next((number for number, day in enumerate(free) if day <= start), len(free))
        lane = min(lane, MOST - 1)
        if lane == len(free):
            free.append(end)
        free[lane] = max(free[lane], min(date.max - gap, max(end, start + gap)) + gap)
        found[i] = lane
    return found


def _bars(row: Any, span: DateSpan, where: dict[str, Any], shown: tuple[date, date], w: Words) -> list[dict[str, Any]]:
    """Return the bar of an event, and for each other date a hollow one with a thread to it."""
    about = where | {
        "kind": kind_name(row.event.kind, w),
        "what": event_title(row, w),
        "countries": ", ".join(territories.name(code, w.locale) for code in row.event.countries),
        "tellers": tellers(row, w),
        "note": "",
    }
    found = [_bar(about, span, "told", shown, w)]
    for other in other_spans(row):
        note = w._("By the chronology") if other.basis == "chronology" else w._("By the article, unlike the chronology")
        hollow = _bar({**about, "note": note}, other, "other", shown, w)
        earlier, later = sorted((found[0], hollow), key=lambda bar: bar["from"])
        found += [hollow, {**hollow, "from": earlier["to"], "to": later["from"], "drawn": "link"}]
    return found


def _bar(about: dict[str, Any], span: DateSpan, drawn: str, shown: tuple[date, date], w: Words) -> dict[str, Any]:
    """Return one bar, cut where the axis ends; its words tell the whole span."""
    first, last = shown
    start, end = min(max(span.start, first), last), max(min(span.end, last), first)
    days = {"from": start.isoformat(), "to": end.isoformat(), "day": (span.end - span.start).days <= 1}
    return {**about, **days, "when": span_text(span, w.locale), "drawn": drawn}
