"""Give every date expression its value: from its own words, from the day of publication, or from the date that the story told last."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from geo.extract import lacking
from geo.extract.calendar import days_of, month_value, months_later, plus, week_value
from geo.extract.setting import PUBLICATION, Resolved, Setting, goes_on_in
from geo.extract.timex_readers import Sense

_LONGEST = 4000  # units of an offset; more are no date


def resolve(sense: Sense, setting: Setting) -> Resolved | None:
    """Return type, value and basis of an expression; None where it says no date at all (31.02.)."""
    return _READERS[sense.kind](sense, setting)


def _absolute(sense: Sense, setting: Setting) -> Resolved | None:
    return "DATE", sense.value, "absolute"


def _plain(kind: str) -> Callable[[Sense, Setting], Resolved | None]:
    return lambda sense, setting: (kind, sense.value, None)


def _moved(unit: str, amount: int, base: date) -> str | None:
    """Return the TIMEX3 value of the unit that lies `amount` units from the one that holds `base`."""
    if unit == "D":
        return plus(base, amount).isoformat()
    if unit == "W":
        return week_value(plus(base, 7 * amount))
    if unit == "WE":
        return week_value(plus(base, 7 * amount)) + "-WE"
    if unit in ("M", "Q", "H"):
        found = months_later(base.replace(day=1), amount * {"M": 1, "Q": 3, "H": 6}[unit])
        if unit == "M":
            return month_value(found)
        return f"{found.year:04d}-{unit}{(found.month - 1) // (3 if unit == 'Q' else 6) + 1}"
    year = base.year + amount * {"Y": 1, "DE": 10, "CE": 100}.get(unit, 1)
    if not 1 <= year <= 9999:
        return None
    return f"{year:04d}"[: {"DE": 3, "CE": 2}.get(unit, 4)]


def _unit(sense: Sense, setting: Setting) -> Resolved | None:
    """Resolve "letzte Woche", "dieses Jahr", "Ende des Jahres", "am Wochenende"."""
    base = setting.day if sense.unit in ("D", "W", "WE") else setting.near
    if base is None:
        return "DATE", {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX"}.get(sense.unit, "XXXX"), None
    amount = sense.amount
    if amount is None and sense.unit == "Y" and (told := goes_on_in(setting)):
        return "DATE", f"{told:04d}", "narrative"
    if amount is None:
        amount = -1 if sense.unit == "WE" and base.isoweekday() < 6 and setting.tense() <= 0 else 0
    if sense.unit == "WE" and sense.amount == -1 and base.isoweekday() == 7:
        amount = -1
    value = _moved(sense.unit, amount, base)
    return ("DATE", value, PUBLICATION) if value else None


def _offset(sense: Sense, setting: Setting) -> Resolved | None:
    base = setting.day if sense.unit in ("D", "W", "WE") else setting.near
    amount = sense.amount or 0
    if base is None:
        return "DURATION", sense.value, None
    if abs(amount) > _LONGEST:
        return "DURATION", sense.value, None
    value = _moved(sense.unit, amount, base)
    return ("DATE", value, PUBLICATION) if value else ("DURATION", sense.value, None)


def _later(sense: Sense, setting: Setting) -> Resolved | None:
    """Resolve "三天后": from the date just told if there is one, else from publication."""
    told = _narrative(sense, setting)
    return told if told and told[0] == "DATE" else _offset(sense, setting)


def _deictic(sense: Sense, setting: Setting) -> Resolved | None:
    if sense.unit == "D" and sense.amount in (0, 1) and not sense.part and setting.nowadays(sense.amount):
        return "DATE", "FUTURE_REF" if sense.amount else "PRESENT_REF", None
    base = setting.day if sense.unit in ("D", "W") else setting.near
    if base is None:
        if sense.unit == "D":
            return "DATE", "PRESENT_REF" if sense.amount == 0 else "XXXX-XX-XX", None
        return "DATE", {"M": "XXXX-XX", "W": "XXXX-WXX"}.get(sense.unit, "XXXX"), None
    value = _moved(sense.unit, sense.amount or 0, base)
    if value is None:
        return None
    return ("TIME", f"{value}T{sense.part}", PUBLICATION) if sense.part else ("DATE", value, PUBLICATION)


def _narrative(sense: Sense, setting: Setting) -> Resolved | None:
    """Resolve "am Tag zuvor", "im selben Jahr", "zwei Jahre später" by the date told last."""
    told = days_of(setting.story.value) if setting.remembers else None
    fine = {"D": ("day",), "W": ("day", "week"), "WE": ("day", "week"), "M": ("day", "month")}.get(sense.unit)
    if told is None or (fine and told[2] not in fine) or told[2] in ("decade", "century"):
        if sense.value:
            return _offset(sense, setting) if (sense.amount or 0) < 0 else ("DURATION", sense.value, None)
        if setting.day and (sense.unit, sense.amount) == ("D", -1):
            return "DATE", plus(setting.day, -1).isoformat(), PUBLICATION
        return None
    value = _moved(sense.unit, sense.amount or 0, told[0])
    return ("DATE", value, "narrative") if value else None


def _time(sense: Sense, setting: Setting) -> Resolved | None:
    clock = sense.value or f"T{sense.part}"
    if not sense.value and setting.day:
        return "TIME", f"{setting.day.isoformat()}{clock}", PUBLICATION
    told = setting.story.value
    if len(told) == 10 and told[4] == "-" and setting.passage - setting.story.passage <= 1:
        return "TIME", told + clock, "narrative"
    return "TIME", clock, None


def _double_year(sense: Sense, setting: Setting) -> Resolved | None:
    return "DURATION", sense.value, "absolute"


_READERS: dict[str, Callable[[Sense, Setting], Resolved | None]] = {
    "absolute": _absolute,
    "year": _absolute,
    "day": lacking.day_of_month,
    "month": lacking.month,
    "monthday": lacking.lone_day,
    "later": _later,
    "weekday": lacking.weekday,
    "season": lacking.season,
    "quarter": lacking.quarter,
    "unit": _unit,
    "offset": _offset,
    "deictic": _deictic,
    "narrative": _narrative,
    "holiday": lacking.holiday,
    "reference": _plain("DATE"),
    "duration": _plain("DURATION"),
    "set": _plain("SET"),
    "time": _time,
    "range_year": _double_year,
}
