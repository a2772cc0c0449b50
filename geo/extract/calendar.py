"""Count days: from TIMEX3 values to half-open spans of days, and back. No result ever leaves the years 1–9999."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from geo.model import Basis, DateSpan, Precision

_REMEMBERED = 10_000  # values: most of an article's come again
SEASONS = ("SP", "SU", "FA", "WI")
_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.*)?)?))?|(?P<decade>\d{3})|(?P<century>\d\d)"
)


def day(year: int, month: int, number: int) -> date | None:
    """Return that day, or None where the calendar has none (31.02., year 0)."""
    try:
        return date(year, month, number)
    except (ValueError, OverflowError):
        return None


def plus(start: date, days: int) -> date:
    """Return the day `days` later, clipped to the calendar's ends."""
    try:
        return start + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def months_later(start: date, months: int) -> date:
    """Return the same day `months` later (the month's last day where it is shorter), clipped."""
    count = start.year * 12 + start.month - 1 + months
    year, month = divmod(count, 12)
    if year < 1:
        return date.min
    if year > 9999:
        return date.max
    for number in range(start.day, 27, -1):
        found = day(year, month + 1, number)
        if found:
            return found
    return date(year, month + 1, min(start.day, 28))


def monday(of: date) -> date:
    """Return the Monday of the week that holds the day."""
    return plus(of, -of.weekday())


def week_value(of: date) -> str:
    """Return the ISO week of a day as TIMEX3 writes it: 2025-W03."""
    year, week, _ = of.isocalendar()
    return f"{year:04d}-W{week:02d}"


def month_value(of: date) -> str:
    return f"{of.year:04d}-{of.month:02d}"


def easter(year: int) -> date | None:
    """Return Easter Sunday (Gregorian; Anonymous algorithm after Butcher), or None before 1583."""
    if not 1583 <= year <= 9998:
        return None
    century, rest = divmod(year, 100)
    epact = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    month, number = divmod(epact + weekday - 7 * ((year % 19 + 11 * epact + 22 * weekday) // 451) + 114, 31)
    return date(year, month, number + 1)


def _from_months(year: int, month: int, count: int) -> tuple[date, date] | None:
    start = day(year, month, 1)
    return (start, months_later(start, count)) if start else None


def _years(first: int, count: int) -> tuple[date, date] | None:
    start = day(max(first, 1), 1, 1)
    if start is None:
        return None
    return start, (day(first + count, 1, 1) or date.max)


def _week(year: int, week: int, weekend: bool) -> tuple[date, date] | None:
    try:
        start = date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    return (plus(start, 5), plus(start, 7)) if weekend else (start, plus(start, 7))


def _season(year: int, name: str) -> tuple[date, date] | None:
    """Return the meteorological season of the north by the year in which it begins: winter 2024 is December 2024 to February 2025."""
    return _from_months(year, {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[name], 3)


@lru_cache(_REMEMBERED)
def days_of(value: str) -> tuple[date, date, Precision] | None:
    """Return the days that a TIMEX3 value means, half-open, and how fine it is; None where the calendar cannot say."""
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    found, precision = _parts(match)
    return (*found, precision) if found and found[0] < found[1] else None


def _parts(match: re.Match[str]) -> tuple[tuple[date, date] | None, Precision]:
    if match["century"]:
        return _years(int(match["century"]) * 100, 100), "century"
    if match["decade"]:
        return _years(int(match["decade"]) * 10, 10), "decade"
    year = int(match["year"])
    if match["week"]:
        return _week(year, int(match["week"]), bool(match["weekend"])), "week"
    if match["quarter"]:
        return _from_months(year, int(match["quarter"]) * 3 - 2, 3), "quarter"
    if match["half"]:
        return _from_months(year, int(match["half"]) * 6 - 5, 6), "half"
    if match["season"]:
        return _season(year, match["season"]), "season"
    if match["day"]:
        found = day(year, int(match["month"]), int(match["day"]))
        return ((found, plus(found, 1)) if found else None), "day"
    if match["month"]:
        return (_from_months(year, int(match["month"]), 1) if 1 <= int(match["month"]) <= 12 else None), "month"
    return _years(year, 1), "year"


@lru_cache(_REMEMBERED)
def span_of(value: str, basis: Basis) -> DateSpan | None:
    """Return the span of a TIMEX3 value, or None where the calendar cannot say."""
    found = days_of(value)
    return DateSpan(found[0], found[1], found[2], basis) if found else None


def shift(span: DateSpan, amount: int, unit: str) -> DateSpan:
    """Move a span by `amount` units (D, W, M, Q, Y, DE, CE): "a year after the summit" is about that month, a year later.

    The result is no finer than the unit allows: a day shifted by weeks becomes its week, by months or years its month.
    """
    if unit == "D":
        start, end = plus(span.start, amount), plus(span.end, amount)
        return DateSpan(start, end, span.precision, "relative_to_event") if start < end else span
    if unit == "W":
        start = monday(plus(span.start, 7 * amount))
        end = max(plus(start, 7), plus(span.end, 7 * amount))
        return DateSpan(start, end, "week", "relative_to_event") if start < end else span
    months = amount * {"M": 1, "Q": 3, "H": 6, "Y": 12, "DE": 120, "CE": 1200}.get(unit, 12)
    start = months_later(span.start, months).replace(day=1)
    last = months_later(plus(span.end, -1), months).replace(day=1)
    end = months_later(last, 1)
    precision: Precision = "month" if months_later(start, 1) == end else span.precision
    return DateSpan(start, end, precision, "relative_to_event") if start < end else span
