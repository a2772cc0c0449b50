"""Resolve months, days, weekdays, seasons and quarters that lack their year or week.

The tense of the clause settles which one is meant ("wird am Samstag eröffnet"), else what news mostly mean: a weekday has just been, a
month is the last one, a day of a month the nearest one.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache

from geo.extract import calendar
from geo.extract.calendar import day, days_of, monday, months_later, plus
from geo.extract.setting import PUBLICATION, Resolved, Setting, story_year, year_told
from geo.extract.timex_readers import Sense
from geo.model import Basis

_REMEMBERED = 10_000  # days of a month beside days of publication
_FEW = 6  # months
_FAR, _NEAR = 240, 100  # days: a tense that leads further than the one is not believed where the other way is nearer than the other


def _order(sense: Sense, setting: Setting) -> tuple[int, int]:
    """Return month and day of a date in numbers by the language's order, or the other where that is no month."""
    month, number = sense.month, sense.day
    if sense.unit in ("/", "-") and ((setting.month_first and number <= 12) or month > 12):
        return number, month
    return month, number


def day_of_month(sense: Sense, setting: Setting) -> Resolved | None:
    month, number = _order(sense, setting)
    if not (1 <= month <= 12 and 1 <= number <= 31):
        return None
    if sense.year is not None:
        return ("DATE", f"{sense.year:04d}-{month:02d}-{number:02d}", "absolute") if day(sense.year, month, number) else None
    if day(2000, month, number) is None:
        return None
    if sense.story_shift is not None and (told := year_told(setting)):
        return _checked_day(told + sense.story_shift, month, number, "narrative")
    if sense.year_shift is not None and setting.near:
        return _checked_day(setting.near.year + sense.year_shift, month, number, PUBLICATION)
    year = story_year(setting, month)
    if year is not None:
        return _checked_day(year, month, number, "narrative")
    if setting.near is None:
        return "DATE", f"XXXX-{month:02d}-{number:02d}", None
    return "DATE", _nearest(month, number, setting.near, setting.tense()), PUBLICATION


@lru_cache(_REMEMBERED)
def _nearest(month: int, number: int, to: date, tense: int) -> str:
    """Return the day of the month that the tense asks for: of this year or the next ones about, for the 29th of February is rare."""
    around = [found for year in range(to.year - 4, to.year + 5) if (found := day(year, month, number))]
    return _by_tense(around, to, tense).isoformat()


def _checked_day(year: int, month: int, number: int, basis: Basis) -> Resolved | None:
    return ("DATE", f"{year:04d}-{month:02d}-{number:02d}", basis) if day(year, month, number) else None


def _by_tense(days: list[date], to: date, tense: int) -> date:
    """Return the day that the tense asks for, the nearest where it says nothing or leads too far."""
    nearest = min(days, key=lambda found: abs((found - to).days)) if days else to
    asked = [found for found in days if (found <= to if tense < 0 else found >= to)] if tense else []
    if not asked:
        return nearest
    chosen = min(asked, key=lambda found: abs((found - to).days))
    far = abs((chosen - to).days) > _FAR and abs((nearest - to).days) < _NEAR
    return nearest if far else chosen


def lone_day(sense: Sense, setting: Setting) -> Resolved | None:
    """Resolve the day of a month that is not named ("6日"): this month's or the last one's, the next one's when announced."""
    base = setting.day
    if base is None or not 1 <= sense.day <= 31:
        return ("DATE", f"XXXX-XX-{sense.day:02d}", None) if 1 <= sense.day <= 31 else None
    first = base.replace(day=1)
    if sense.amount is not None:
        months = [months_later(first, sense.amount)]
    else:
        months = [months_later(first, amount) for amount in (-2, -1, 0, 1, 2)]
    days = [found for month in months if (found := day(month.year, month.month, sense.day))]
    if not days:
        return None
    return "DATE", _by_tense(days, base, setting.tense() or (-1 if days[0] <= base else 1)).isoformat(), PUBLICATION


def month(sense: Sense, setting: Setting) -> Resolved | None:
    if sense.year is not None:
        return "DATE", f"{sense.year:04d}-{sense.month:02d}", "absolute"
    if sense.story_shift is not None and (told := year_told(setting)):
        return "DATE", f"{told + sense.story_shift:04d}-{sense.month:02d}", "narrative"
    near = setting.near
    if near is None:
        year = story_year(setting, sense.month)
        return ("DATE", f"{year:04d}-{sense.month:02d}", "narrative") if year else ("DATE", f"XXXX-{sense.month:02d}", None)
    if sense.year_shift is not None:
        return "DATE", f"{near.year + sense.year_shift:04d}-{sense.month:02d}", PUBLICATION
    if sense.amount is not None:
        return "DATE", f"{_year_by_shift(sense.month, near, sense.amount):04d}-{sense.month:02d}", PUBLICATION
    year = story_year(setting, sense.month)
    if year is not None:
        return "DATE", f"{year:04d}-{sense.month:02d}", "narrative"
    return "DATE", f"{_year_of_month(sense.month, near, setting.tense()):04d}-{sense.month:02d}", PUBLICATION


def _year_by_shift(month: int, near: date, amount: int) -> int:
    """Return the year of "letzten Juni" (-1), "diesen Juni" (0), "nächsten Juni" (+1)."""
    if amount < 0:
        return near.year - (month >= near.month)
    return near.year + (amount > 0 and month <= near.month)


def _year_of_month(month: int, near: date, tense: int) -> int:
    """Return the year of a month named alone: the last one; the next one when announced, or near and nothing tells of the past.

    What only another clause announces is believed of the coming months.
    """
    back, ahead = (near.month - month) % 12, (month - near.month) % 12
    future = back != 0 and (tense > 1 or (tense == 1 and ahead < _FEW) or (tense == 0 and ahead <= 3))
    return months_later(near.replace(day=1), ahead if future else -back).year


def weekday(sense: Sense, setting: Setting) -> Resolved | None:
    published = setting.day
    if published is None:
        value = f"XXXX-WXX-{sense.number}"
        return ("TIME", f"{value}T{sense.part}", None) if sense.part else ("DATE", value, None)
    back = (published.isoweekday() - sense.number) % 7
    ahead = (sense.number - published.isoweekday()) % 7
    if sense.unit == "W":
        found = plus(monday(published), 7 * (sense.amount or 0) + sense.number - 1)
    elif sense.amount == -1:
        found = plus(published, -(back or 7))
    elif sense.amount == 1:
        found = plus(published, ahead or 7)
    elif sense.amount == 0:
        found = plus(published, -back if setting.tense() < 0 else ahead)
    else:
        found = plus(published, ahead if setting.tense() > 0 else -back)
    if sense.part:
        return "TIME", f"{found.isoformat()}T{sense.part}", PUBLICATION
    return "DATE", found.isoformat(), PUBLICATION


def season(sense: Sense, setting: Setting) -> Resolved | None:
    if sense.year is not None:
        return "DATE", f"{sense.year:04d}-{sense.value}", "absolute"
    near = setting.near
    if near is None:
        return "DATE", f"XXXX-{sense.value}", None
    if sense.year_shift is not None:
        return "DATE", f"{near.year + sense.year_shift:04d}-{sense.value}", PUBLICATION
    tense = setting.tense() if sense.amount is None else sense.amount
    year = _year_of_part(lambda year: f"{year:04d}-{sense.value}", near, tense, sense.amount)
    return "DATE", f"{year:04d}-{sense.value}", PUBLICATION


def _year_of_part(value: Callable[[int], str], near: date, tense: int, amount: int | None = None) -> int:
    """Return the year of a season, quarter or half that lacks it: begun last, next to end, or nearest."""
    spans = [(year, *found[:2]) for year in range(near.year - 2, near.year + 3) if (found := days_of(value(year)))]
    if not spans:
        return near.year
    if amount == 0 and not any(start.year < end.year and start <= near < end for _, start, end in spans):
        return near.year  # "this summer"; but in January this winter is the last year's
    if tense < 0:
        begun = [year for year, start, end in spans if (end <= near if amount else start <= near)]
        return begun[max(min(-1, amount or -1), -len(begun))] if begun else near.year
    if tense > 0:
        coming = [year for year, start, end in spans if (start > near if amount else end > near)]
        return coming[0] if coming else near.year
    return min(spans, key=lambda part: 0 if part[1] <= near < part[2] else min(abs((part[1] - near).days), abs((part[2] - near).days)))[0]


def quarter(sense: Sense, setting: Setting) -> Resolved | None:
    name = f"{sense.unit}{sense.number}"
    near = setting.near
    if sense.year is not None:
        return "DATE", f"{sense.year:04d}-{name}", "absolute"
    if near is None:
        return "DATE", f"XXXX-{name}", None
    if sense.year_shift is not None:
        return "DATE", f"{near.year + sense.year_shift:04d}-{name}", PUBLICATION
    year = _year_of_part(lambda year: f"{year:04d}-{name}", near, setting.tense() or -1)
    return "DATE", f"{year:04d}-{name}", PUBLICATION


def holiday(sense: Sense, setting: Setting) -> Resolved | None:
    near = setting.near
    if sense.year is not None:
        found = _feast(sense.value, sense.year)
        return ("DATE", found.isoformat(), "absolute") if found else None
    if near is None:
        return ("DATE", f"XXXX-{sense.value}", None) if sense.value[0] != "E" else ("DATE", "XXXX-XX-XX", None)
    if sense.year_shift is not None:
        found = _feast(sense.value, near.year + sense.year_shift)
        return ("DATE", found.isoformat(), PUBLICATION) if found else None
    around = [found for year in (near.year - 1, near.year, near.year + 1) if (found := _feast(sense.value, year))]
    return "DATE", _by_tense(around, near, 0).isoformat(), PUBLICATION


def _feast(key: str, year: int) -> date | None:
    if key[0] == "E":
        sunday = calendar.easter(year)
        return plus(sunday, int(key[1:])) if sunday else None
    return day(year, int(key[:2]), int(key[3:]))
