"""What the words of a date expression say: one reader for each pattern of timex_rules.py.

A reader gets the tokens that its pattern matched and returns the expressions inside, with their places: "3. und 4. Juni" has two.
It returns none where the words, looked at closely, are no date.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any, NamedTuple

from geo.extract.timex import Tokens

Place = tuple[int, int]
_TIMES = "[UJCwQMWSVh]"
_REMEMBERED = 10_000  # lengths of time


class Sense(NamedTuple):
    """What an expression says before anything is known of the article.

    `kind`: absolute (the value stands), month, day (with its month), monthday (without), weekday, season, quarter (or half): these may
    lack year or week; unit (this, last, next one), deictic (yesterday), offset (units from publication), narrative (units from the date
    just told), later (narrative, else offset), holiday, reference, duration, set, time, year (a bare number, to be checked),
    range_year ("2014/15").
    """

    kind: str
    value: str = ""
    year: int | None = None
    month: int = 0
    day: int = 0
    number: int = 0  # weekday, quarter, half
    unit: str = ""
    amount: int | None = None  # -1 last, 0 this, +1 next; for offset and narrative any number
    part: str = ""  # of the day: EV
    group: int = 0  # expressions of one range share it
    year_shift: int | None = None  # "August vorigen Jahres"
    story_shift: int | None = None  # "Mai desselben Jahres": years from the one just told


Found = list[tuple[Place, Sense]]
Reader = Callable[[Tokens, int, int], Found]


def _first(tokens: Tokens, kinds: str, start: int, end: int) -> Any:
    for index, kind in enumerate(tokens.classes[start:end], start):
        if kind in kinds:
            return tokens.values[index]
    return None


def _year_tail(tokens: Tokens, start: int, end: int) -> tuple[int | None, int | None]:
    """Return the year that a tail names, or how many years it lies from the present one."""
    if end - start == 1:
        return None, None
    classes = tokens.classes[start:end]
    if "4" in classes:
        return tokens.values[start + classes.index("4")], None
    if "D" in classes:
        unit, amount = tokens.values[start + classes.index("D")]
        return None, (amount if unit == "Y" else None)
    return None, _first(tokens, "TLX", start, end) if "J" in classes else None


def _story_tail(tokens: Tokens, start: int, end: int) -> int | None:
    """Return how many years from the one just told a tail such as "desselben Jahres" says."""
    at = tokens.classes.find("K", start, end)
    return tokens.values[at][1] if at >= 0 and tokens.values[at][0] == "Y" else None


def iso(tokens: Tokens, start: int, end: int) -> Found:
    year, month, day = (tokens.values[start + i] for i in (0, 2, 4))
    if not tokens.joined(start, start + 4):
        return []
    return [((start, end), Sense("day", year=year, month=month, day=day))]


def numeric(tokens: Tokens, start: int, end: int) -> Found:
    """Read 6.5.2024, 6/5/2024, 6-5-24; the language's order is settled later, by `unit`."""
    at = tokens.of("14", start, end)
    first, second, year = (tokens.values[i] for i in at)
    sign = tokens.classes[at[0] + 1]
    if sign != "." and not tokens.joined(at[0], at[2]):
        return []
    if tokens.classes[at[2]] == "1":
        if not tokens.joined(at[0], at[2]) or len(str(year)) > 2 or tokens.ends[at[2]] - tokens.starts[at[2]] != 2:
            return []
        year += 2000 if year < 50 else 1900
    return [((start, end), Sense("day", year=year, month=second, day=first, unit=sign))]


def day_month_numeric(tokens: Tokens, start: int, end: int) -> Found:
    at = tokens.of("1", start, end)
    if not tokens.joined(at[0], at[1] + 1):
        return []
    return [((at[0], end), Sense("day", month=tokens.values[at[1]], day=tokens.values[at[0]], unit="."))]


def _is_range(tokens: Tokens, first: int, second: int) -> bool:
    """Tell whether the sign between two dates says "from … to …"."""
    between = tokens.classes[first + 1 : second]
    before = tokens.classes[max(0, first - 3) : first]
    return "b" in between or "-" in between or ("&" in between and "f" in before)


def days(tokens: Tokens, start: int, end: int) -> Found:
    """Read one day or several of one month: "Montag, 3. und Dienstag, 4. Mai 2024", "May 3-5, 2024"."""
    month_at = tokens.classes.index("M", start)
    year, shifted = _year_tail(tokens, month_at, end)
    days = tokens.of("1", start, end)
    group = start + 1 if len(days) == 2 and _is_range(tokens, days[0], days[1]) else 0
    month, told = tokens.values[month_at], _story_tail(tokens, month_at, end)
    found: Found = []
    for number, index in enumerate(days):
        begin = start if number == 0 else index
        stop = end if number == len(days) - 1 else index + 1
        day = tokens.values[index]
        found.append(((begin, stop), Sense("day", year=year, month=month, day=day, group=group, year_shift=shifted, story_shift=told)))
    return found


def two_months_days(tokens: Tokens, start: int, end: int) -> Found:
    """Read "30. April bis 2. Mai 2024" and "June 30 - July 2, 2024"."""
    months, days = tokens.of("M", start, end), tokens.of("1", start, end)
    year, shifted = _year_tail(tokens, max(months[1], days[1]), end)
    group = start + 1 if _is_range(tokens, min(months[1], days[1]) - 2, min(months[1], days[1])) else 0
    cut = max(months[0], days[0]) + 1
    early = year
    if year is not None and tokens.values[months[0]] > tokens.values[months[1]]:
        early = year - 1
    own = _first(tokens, "4", start, min(months[1], days[1]))
    a = Sense("day", year=own or early, month=tokens.values[months[0]], day=tokens.values[days[0]], year_shift=shifted, group=group)
    b = Sense("day", year=year, month=tokens.values[months[1]], day=tokens.values[days[1]], year_shift=shifted, group=group)
    return [((start, cut), a), ((min(months[1], days[1]), end), b)]


def months(tokens: Tokens, start: int, end: int) -> Found:
    """Read one month or several: "Juni", "Juli und August 2024", "letzten Juni", "August vorigen Jahres"."""
    months = tokens.of("M", start, end) if end - start > 1 else [start]
    year, shifted = _year_tail(tokens, months[-1], end)
    amount = None if shifted is not None else _first(tokens, "LXT", start, end)
    group = start + 1 if len(months) == 2 and _is_range(tokens, months[0], months[1]) else 0
    told = _story_tail(tokens, months[-1], end)
    found: Found = []
    for number, index in enumerate(months):
        month, of_year = tokens.values[index], year
        if year is not None and group and month > tokens.values[months[-1]]:
            of_year = year - 1
        if index < months[-1] and tokens.classes[index + 1] == "4" and months[number + 1] > index + 1:
            of_year = tokens.values[index + 1]
        sense = Sense("month", year=of_year, month=month, amount=amount, group=group, year_shift=shifted, story_shift=told)
        found.append(((start if number == 0 else index, end if index == months[-1] else index + 1), sense))
    return found


def month_year_numeric(tokens: Tokens, start: int, end: int) -> Found:
    at = tokens.of("14", start, end)
    if not tokens.joined(at[0], at[1]) or not 1 <= tokens.values[at[0]] <= 12:
        return []
    return [((start, end), Sense("month", year=tokens.values[at[1]], month=tokens.values[at[0]]))]


def season(tokens: Tokens, start: int, end: int) -> Found:
    at = tokens.classes.index("S", start)
    year, shifted = _year_tail(tokens, at, end)
    amount = None if shifted is not None else _first(tokens, "LXT", start, end)
    return [((start, end), Sense("season", value=tokens.values[at], year=year, year_shift=shifted, amount=amount))]


def quarter(tokens: Tokens, start: int, end: int) -> Found:
    at = tokens.of("Qq", start, end)[0]
    unit = tokens.values[at] or "Q"
    number = _first(tokens, "o1r", start, end)
    if unit.endswith(("+", "*")) or not number or number > (2 if unit == "H" else 4):
        return []
    if tokens.classes[at] == "q" and not tokens.joined(*sorted((at, tokens.of("1", start, end)[0]))):
        return []
    year, shifted = _year_tail(tokens, start, end)
    return [((start, end), Sense("quarter", unit=unit, number=number, year=year, year_shift=shifted))]


def century(tokens: Tokens, start: int, end: int) -> Found:
    at = tokens.classes.index("C", start)
    number = 0
    for index in tokens.of("1or", start, end):
        number = tokens.values[index]
    if number:
        return [((start, end), Sense("absolute", value=f"{number - 1:02d}"))] if 1 <= number <= 30 else []
    amount = _first(tokens, "LXT", start, end)
    return [((start, end), Sense("unit", unit="CE", amount=amount))] if amount is not None and at >= start else []


def decade(tokens: Tokens, start: int, end: int) -> Found:
    found: Found = []
    for index in tokens.of("4G1", start, end):
        value = tokens.values[index]
        decade = value // 10 + (0 if tokens.classes[index] == "4" else 190 if value >= 20 else 200)
        if value % 10 or (tokens.classes[index] == "1" and value < 10):
            return []
        found.append(((start, end), Sense("absolute", value=f"{decade:03d}")))
    return found[-1:]


def unit(tokens: Tokens, start: int, end: int) -> Found:
    """Read "letzte Woche", "dieses Jahr", "Ende des Jahres", "vergangenen Sonntag"."""
    at = tokens.of("UJCwWh", start, end)[0]
    amount = _first(tokens, "LXT", start, end)
    kind, value = tokens.classes[at], tokens.values[at]
    if kind == "W":
        return [((start, end), Sense("weekday", number=value, amount=amount))]
    if kind == "U" and value[0].isdigit():
        return [((start, end), Sense("duration", value=_period(*_whole(1, value)[::-1])))]
    if kind == "h":
        return [((start, end), Sense("time", part=value, amount=amount or 0))]
    if value[-1] in "+*" and amount is not None:
        return [((start, end), Sense("duration", value=f"PX{_letter(value)}"))]
    if kind != "w" and (value in ("TH", "TM") or (amount is None and "P" not in tokens.classes[start:end])):
        return []
    return [((start, end), Sense("unit", unit=value.rstrip("+*"), amount=amount))]


@cache
def _letter(unit: str) -> str:
    return {"TH": "H", "TM": "M"}.get(unit.rstrip("+*"), unit.rstrip("+*"))


@lru_cache(_REMEMBERED)
def _period(unit: str, count: Any) -> str:
    unit = unit.rstrip("+*")
    written = "X" if count == "X" else f"{float(count):g}"
    return f"P{'T' if unit in ('TH', 'TM') else ''}{written}{_letter(unit)}"


def _whole(count: Any, unit: str) -> tuple[Any, str]:
    """Return half a year, a fortnight, two and a half years in a unit of which they are a whole number."""
    if unit[0].isdigit():  # "6M"
        return ("X" if count == "X" else float(count) * int(unit[:-1])), unit[-1]
    if unit == "Y" and count != "X" and count != int(count) and count * 12 == int(count * 12):
        return count * 12, "M"
    return count, unit


def offset(tokens: Tokens, start: int, end: int) -> Found:
    """Read "vor drei Wochen", "three weeks ago", "in zwei Jahren", "drei Tage später"."""
    at = tokens.of("UJCwQ", start, end)[0]
    counts = tokens.of("1n34", start, at)
    count = tokens.values[counts[-1]] if counts else 1
    unit = tokens.values[at].rstrip("+*")
    if not counts and tokens.values[at].endswith(("+", "*")):
        count = "X"
    count, unit = _whole(count, unit)
    if count == "X" or unit.startswith("T") or count != int(count):
        return [((start, end), Sense("duration", value=_period(unit, count)))]
    classes = tokens.classes[start:end]
    if "l" in classes or "m" in classes:
        amount = int(count) if "l" in classes else -int(count)
        return [((start, end), Sense("narrative", unit=unit, amount=amount, value=_period(unit, count)))]
    back = "A" in classes or "a" in classes
    return [((start, end), Sense("offset", unit=unit, amount=-int(count) if back else int(count), value=_period(unit, count)))]


def duration(tokens: Tokens, start: int, end: int) -> Found:
    at = tokens.of("UJCwQh", start, end)[-1]
    counts = tokens.of("1n34", start, at)
    if tokens.classes[at] == "h":
        return []
    count, unit = tokens.values[counts[-1]], tokens.values[at].rstrip("+*")
    if len(counts) > 1 and count != 0.5:  # "ein drei Jahre altes Werk"
        start = counts[-1]
    count, unit = _whole(count, unit) if unit[0].isdigit() else (count, unit)
    return [((start, end), Sense("duration", value=_period(unit, count)))]


def each(tokens: Tokens, start: int, end: int) -> Found:
    at = tokens.of(_TIMES, start + 1, end)[-1]
    kind, value = tokens.classes[at], tokens.values[at]
    if kind == "W":
        return [((start, end), Sense("set", value=f"XXXX-WXX-{value}"))]
    if kind == "M":
        return [((start, end), Sense("set", value=f"XXXX-{value:02d}"))]
    if kind == "V":
        return [((start, end), Sense("set", value=f"XXXX-WXX-{value[0]}T{value[1]}"))]
    count = _first(tokens, "1no", start, end) or 1
    return [((start, end), Sense("set", value=_period(value if kind in "UJCwQ" else "D", count)))]


def weekday(tokens: Tokens, start: int, end: int) -> Found:
    classes = tokens.classes[start:end]
    value, part = _first(tokens, "WV", start, end), _first(tokens, "h", start, end) or ""
    number, part = value if isinstance(value, tuple) else (value, part)
    amount = 0 if "R" in classes or "d" in classes else _first(tokens, "LXT", start, end)
    return [((start, end), Sense("weekday", number=number, amount=amount, part=part))]


def weekday_of_week(tokens: Tokens, start: int, end: int) -> Found:
    """Read "jeudi de la semaine prochaine"; "Sonntag letzten Tages" is none."""
    if tokens.values[tokens.of("U", start, end)[0]] != "W":
        return [((start, start + 1), Sense("weekday", number=tokens.values[start]))]
    amount = _first(tokens, "LXT", start, end)
    return [((start, end), Sense("weekday", number=tokens.values[start], unit="W", amount=amount))]


def deictic(tokens: Tokens, start: int, end: int) -> Found:
    unit, amount = _first(tokens, "dD", start, end)
    part = _first(tokens, "h", start, end) or ""
    return [((start, end), Sense("deictic", unit=unit, amount=amount, part=part))]


def reference(tokens: Tokens, start: int, end: int) -> Found:
    return [((start, end), Sense("reference", value=tokens.values[start]))]


def repetition(tokens: Tokens, start: int, end: int) -> Found:
    return [((start, end), Sense("set", value=tokens.values[start]))]


def story(tokens: Tokens, start: int, end: int) -> Found:
    at = tokens.of("K", start, end)
    if at:
        unit, amount = tokens.values[at[0]]
        return [((start, end), Sense("narrative", unit=unit, amount=amount))]
    at = tokens.of("UJw", start, end)
    unit = tokens.values[at[0]]
    if unit.endswith(("+", "*")) or unit.startswith("T") or unit[0].isdigit():
        return []
    return [((start, end), Sense("narrative", unit=unit, amount=1 if "g" in tokens.classes[start:end] else 0))]


def holiday(tokens: Tokens, start: int, end: int) -> Found:
    year, shifted = _year_tail(tokens, start, end)
    return [((start, end), Sense("holiday", value=_first(tokens, "H", start, end), year=year, year_shift=shifted))]


def years(tokens: Tokens, start: int, end: int) -> Found:
    """Read years: one, a list or a range."""
    at = tokens.of("4", start, end) if end - start > 1 else [start]
    sure = "J" in tokens.classes[start:end]
    group = start + 1 if len(at) == 2 and _is_range(tokens, at[0], at[1]) else 0
    if group and tokens.values[at[1]] < tokens.values[at[0]]:  # "n° 2021-1394"
        return []
    found: Found = []
    for number, index in enumerate(at):
        value = tokens.values[index]
        sense = Sense("absolute" if sure else "year", value=f"{value:04d}", year=value, group=group)
        found.append(((start if number == 0 else index, end if number == len(at) - 1 else index + 1), sense))
    return found


def plural_decade(tokens: Tokens, start: int, end: int) -> Found:
    """Read "les années 80"; "fin de l'année" before a number stays what it is."""
    at = tokens.of("J", start, end)[0]
    if tokens.values[at] == "Y*" and tokens.values[end - 1] % 10 == 0:
        return decade(tokens, start, end)
    return unit(tokens, start, at + 1) if tokens.classes[start] == "P" else plural_years(tokens, start, end)


def plural_years(tokens: Tokens, start: int, end: int) -> Found:
    """Read "les années 1990" as a decade, "im Jahre 1980" as a year."""
    at = tokens.of("14", start, end)[0]
    value = tokens.values[at]
    if tokens.values[tokens.of("J", start, end)[0]] == "Y*" and value % 10 == 0 and "b" not in tokens.classes[end : end + 1]:
        return decade(tokens, start, end)
    return years(tokens, start, end)


def small_year(tokens: Tokens, start: int, end: int) -> Found:
    """Read "im Jahr 578"."""
    at = tokens.of("3", start, end)[0]
    return [((start, end), Sense("absolute", value=f"{tokens.values[at]:04d}"))] if tokens.values[at] else []


def double_year(tokens: Tokens, start: int, end: int) -> Found:
    """Read "2014/15", the year of a league or a budget, as the two years."""
    first, second = (tokens.values[i] for i in tokens.of("14", start, end))
    sign = tokens.classes[start + 1]
    if not tokens.joined(start, end - 1) or (first + 1) % 100 != second % 100:
        range_ = sign == "-" and second > first % 100 and second < 100 and tokens.joined(start, end - 1)
        if not range_:
            return []
        second_year = first // 100 * 100 + second
        a = Sense("year", value=f"{first}", year=first, group=start + 1)
        return [((start, start + 1), a), ((start + 2, end), a._replace(value=f"{second_year}", year=second_year))]
    return [((start, end), Sense("range_year", value="P1Y", year=first))]


def clock(tokens: Tokens, start: int, end: int) -> Found:
    at = tokens.of("1", start, end)
    if not (tokens.joined(at[0], at[-1]) or "u" in tokens.classes[start:end]) or tokens.ends[at[-1]] - tokens.starts[at[-1]] < len(at):
        return []
    hour, minute = tokens.values[at[0]], tokens.values[at[1]] if len(at) > 1 else 0
    if hour > 24 or minute > 59:
        return []
    return [((start, end), Sense("time", value=f"T{hour:02d}:{minute:02d}"))]
