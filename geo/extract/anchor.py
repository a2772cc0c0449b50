"""Give every date expression its value: from its own words, from the day of publication, or from the date that the story told last.

Which year "im Juni" or which Tuesday "am Dienstag" means is settled by the tense of the clause ("wird … eröffnet"), else by what news
mostly mean: a weekday has just been, a month is the last one, a day of a month the nearest one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from geo.extract import calendar
from geo.extract.calendar import day, days_of, monday, month_value, months_later, plus, week_value
from geo.extract.timex_rules import Sense
from geo.model import Basis, DateSpan

PUBLICATION: Basis = "relative_to_publication"
_FAR, _NEAR = 240, 100  # days: a tense that leads further than the one is not believed where the other way is nearer than the other
_STORY_REACH = 1  # passages back to which "im Mai" may look for its year


@dataclass(slots=True)
class Story:
    """The date told last: its TIMEX3 value and the passage that told it."""

    value: str = ""
    passage: int = -9
    explicit: bool = False


@dataclass(slots=True)
class Setting:
    """What is known around one expression. `published` is the day, or the first day of the month or year, of publication."""

    published: DateSpan | None
    story: Story
    passage: int
    month_first: bool
    tense: Callable[[], int]  # -1 past, +1 future, 0 cannot tell
    nowadays: Callable[[int], bool]  # "heute" (0) or "morgen" (1) here means nowadays or some day

    @property
    def day(self) -> date | None:
        """Return the day of publication where it is known to the day."""
        return self.published.start if self.published and (self.published.end - self.published.start).days <= 2 else None

    @property
    def near(self) -> date | None:
        """Return some day of publication, for months and years: the last one of its span."""
        return plus(self.published.end, -1) if self.published else None


Resolved = tuple[str, str, Basis | None]  # TIMEX3 type, value, basis


def resolve(sense: Sense, setting: Setting) -> Resolved | None:
    """Return type, value and basis of an expression; None where it says no date at all (31.02.)."""
    return _READERS[sense.kind](sense, setting)


def _absolute(sense: Sense, setting: Setting) -> Resolved | None:
    return "DATE", sense.value, "absolute"


def _plain(kind: str) -> Callable[[Sense, Setting], Resolved | None]:
    return lambda sense, setting: (kind, sense.value, None)


def _order(sense: Sense, setting: Setting) -> tuple[int, int]:
    """Return month and day of a date in numbers by the language's order, or the other where that is no month."""
    month, number = sense.month, sense.day
    if sense.unit in ("/", "-") and ((setting.month_first and number <= 12) or month > 12):
        return number, month
    return month, number


def _day(sense: Sense, setting: Setting) -> Resolved | None:
    month, number = _order(sense, setting)
    if not (1 <= month <= 12 and 1 <= number <= 31):
        return None
    if sense.year is not None:
        return ("DATE", f"{sense.year:04d}-{month:02d}-{number:02d}", "absolute") if day(sense.year, month, number) else None
    if day(2000, month, number) is None:
        return None
    if sense.story_shift is not None and (told := _year_told(setting)):
        return _checked_day(told + sense.story_shift, month, number, "narrative")
    if sense.year_shift is not None and setting.near:
        return _checked_day(setting.near.year + sense.year_shift, month, number, PUBLICATION)
    year = _story_year(setting, month)
    if year is not None:
        return _checked_day(year, month, number, "narrative")
    if setting.near is None:
        return "DATE", f"XXXX-{month:02d}-{number:02d}", None
    around = [found for year in range(setting.near.year - 4, setting.near.year + 5) if (found := day(year, month, number))]
    return "DATE", _by_tense(around, setting.near, setting.tense()).isoformat(), PUBLICATION


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


def _story_year(setting: Setting, month: int) -> int | None:
    """Return the year of the date just told, where a story of a past year goes on with months and days."""
    story, near = setting.story, setting.near
    if not story.explicit or setting.passage - story.passage > _STORY_REACH or len(story.value) < 7 or not story.value[:4].isdigit():
        return None
    year = int(story.value[:4])
    if near is None:
        return year
    if year >= near.year or setting.tense() > 0 or (near.year - year < 2 and month < int(_month_of(story.value) or 13)):
        return None
    return year


def _year_told(setting: Setting) -> int | None:
    """Return the year of the date told last, if that was not long ago."""
    found = setting.story.value[:4]
    return int(found) if len(found) == 4 and found.isdigit() and setting.passage - setting.story.passage <= 6 else None


def _told_year(setting: Setting) -> int | None:
    """Return the year told just before, for "Ende des Jahres" in a story of the past."""
    story = setting.story
    near = story.explicit and setting.passage - story.passage <= _STORY_REACH and story.value[:4].isdigit()
    return int(story.value[:4]) if near and setting.tense() < 0 else None


def _month_of(value: str) -> str:
    return value[5:7] if value[5:7].isdigit() else ""


def _month_day(sense: Sense, setting: Setting) -> Resolved | None:
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


def _month(sense: Sense, setting: Setting) -> Resolved | None:
    if sense.year is not None:
        return "DATE", f"{sense.year:04d}-{sense.month:02d}", "absolute"
    if sense.story_shift is not None and (told := _year_told(setting)):
        return "DATE", f"{told + sense.story_shift:04d}-{sense.month:02d}", "narrative"
    near = setting.near
    if near is None:
        year = _story_year(setting, sense.month)
        return ("DATE", f"{year:04d}-{sense.month:02d}", "narrative") if year else ("DATE", f"XXXX-{sense.month:02d}", None)
    if sense.year_shift is not None:
        return "DATE", f"{near.year + sense.year_shift:04d}-{sense.month:02d}", PUBLICATION
    if sense.amount is not None:
        return "DATE", f"{_year_by_shift(sense.month, near, sense.amount):04d}-{sense.month:02d}", PUBLICATION
    year = _story_year(setting, sense.month)
    if year is not None:
        return "DATE", f"{year:04d}-{sense.month:02d}", "narrative"
    return "DATE", f"{_year_of_month(sense.month, near, setting.tense()):04d}-{sense.month:02d}", PUBLICATION


def _year_by_shift(month: int, near: date, amount: int) -> int:
    """Return the year of "letzten Juni" (-1), "diesen Juni" (0), "nächsten Juni" (+1)."""
    if amount < 0:
        return near.year - (month >= near.month)
    return near.year + (amount > 0 and month <= near.month)


def _year_of_month(month: int, near: date, tense: int) -> int:
    """Return the year of a month named alone: the last one, the next one when announced or when it is near and nothing tells of the past."""
    back, ahead = (near.month - month) % 12, (month - near.month) % 12
    future = back != 0 and ((tense > 0 and ahead <= 9) or (tense == 0 and ahead <= 3))
    return months_later(near.replace(day=1), ahead if future else -back).year


def _weekday(sense: Sense, setting: Setting) -> Resolved | None:
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


def _season(sense: Sense, setting: Setting) -> Resolved | None:
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
    if tense < 0:
        begun = [year for year, start, end in spans if (end <= near if amount else start <= near)]
        return begun[-1] if begun else near.year
    if tense > 0:
        coming = [year for year, start, end in spans if (start > near if amount else end > near)]
        return coming[0] if coming else near.year
    return min(spans, key=lambda part: 0 if part[1] <= near < part[2] else min(abs((part[1] - near).days), abs((part[2] - near).days)))[0]


def _quarter(sense: Sense, setting: Setting) -> Resolved | None:
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
    if amount is None and sense.unit == "Y" and (told := _told_year(setting)):
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
    if abs(amount) > 4000:
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
    told = days_of(setting.story.value) if setting.passage - setting.story.passage <= 6 else None
    fine = {"D": ("day",), "W": ("day", "week"), "WE": ("day", "week"), "M": ("day", "month")}.get(sense.unit)
    if told is None or (fine and told[2] not in fine) or told[2] in ("decade", "century"):
        if sense.value:
            return "DURATION", sense.value, None
        if setting.day and (sense.unit, sense.amount) == ("D", -1):
            return "DATE", plus(setting.day, -1).isoformat(), PUBLICATION
        return None
    value = _moved(sense.unit, sense.amount or 0, told[0])
    return ("DATE", value, "narrative") if value else None


def _holiday(sense: Sense, setting: Setting) -> Resolved | None:
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
    "day": _day,
    "month": _month,
    "monthday": _month_day,
    "later": _later,
    "weekday": _weekday,
    "season": _season,
    "quarter": _quarter,
    "unit": _unit,
    "offset": _offset,
    "deictic": _deictic,
    "narrative": _narrative,
    "holiday": _holiday,
    "reference": _plain("DATE"),
    "duration": _plain("DURATION"),
    "set": _plain("SET"),
    "time": _time,
    "range_year": _double_year,
}
