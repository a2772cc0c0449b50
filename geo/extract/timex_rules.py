"""The grammar of dates: patterns over the classes of timex.py, and what each pattern means as far as the words alone tell.

One alternation is run over the class string of a passage, leftmost first; the order says which reading wins ("3. Juni 2024" before
"Juni 2024" before "2024"). Each pattern has a reader that returns the expressions inside the match: "3. und 4. Juni" has two.
Two patterns must never repeat over the same classes side by side: that keeps the whole linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from geo.extract.timex import CORE, Tokens

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sense:
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


# An expression starts where, within a few words, stands one that tells a time: looked for first, for most words tell none.
_START = f"(?=[^x;]{{0,7}}[{CORE}])(?=[^x.,;:()/&-])"

Found = list[tuple[Place, Sense]]
Reader = Callable[[Tokens, int, int], Found]

_DAY = r"1(?:-?c|\.)?"
_WEEKDAY = r"(?:W\.?,?t?(?:pt?|f)?)?"
_AND = r"(?:,?[&b/-]|,)[tpI]{0,2}(?:W\.?,?t?p?)?"
_OF = r"t{0,2}"
_YEAR = r"(?:\.?,?t{0,2}J?4J?|,?[tp]{0,2}(?:[TLX]J|J[LXT])|[tp]{0,2}[DK])?"
_MONTH_END = r"M\.?"
_PART = r"(?:P-?[tp]{0,2})?"
_COUNT = r"~?[1n3]"
_TIMES = "[UJCwQMWSVh]"


def _value(tokens: Tokens, index: int) -> Any:
    return tokens.values[index]


def _first(tokens: Tokens, kinds: str, start: int, end: int) -> Any:
    for index in range(start, end):
        if tokens.classes[index] in kinds:
            return tokens.values[index]
    return None


def _year_tail(tokens: Tokens, start: int, end: int) -> tuple[int | None, int | None]:
    """Return the year that a tail names, or how many years it lies from the present one."""
    year = _first(tokens, "4", start, end)
    if year is not None:
        return year, None
    shifted = _first(tokens, "D", start, end)
    if shifted is not None:
        return None, (shifted[1] if shifted[0] == "Y" else None)
    return None, _first(tokens, "TLX", start, end) if "J" in tokens.classes[start:end] else None


def _story_tail(tokens: Tokens, start: int, end: int) -> int | None:
    """Return how many years from the one just told a tail such as "desselben Jahres" says."""
    told = _first(tokens, "K", start, end)
    return told[1] if told is not None and told[0] == "Y" else None


def _iso(tokens: Tokens, start: int, end: int) -> Found:
    year, month, day = (tokens.values[start + i] for i in (0, 2, 4))
    if not tokens.joined(start, start + 4):
        return []
    return [((start, end), Sense("day", year=year, month=month, day=day))]


def _numeric(tokens: Tokens, start: int, end: int) -> Found:
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


def _day_month_numeric(tokens: Tokens, start: int, end: int) -> Found:
    at = tokens.of("1", start, end)
    if not tokens.joined(at[0], at[1] + 1):
        return []
    return [((at[0], end), Sense("day", month=tokens.values[at[1]], day=tokens.values[at[0]], unit="."))]


def _is_range(tokens: Tokens, first: int, second: int) -> bool:
    """Tell whether the sign between two dates says "from … to …"."""
    between = tokens.classes[first + 1 : second]
    before = tokens.classes[max(0, first - 3) : first]
    return "b" in between or "-" in between or ("&" in between and "f" in before)


def _days(tokens: Tokens, start: int, end: int) -> Found:
    """Read one day or several of one month: "Montag, 3. und Dienstag, 4. Mai 2024", "May 3-5, 2024"."""
    month_at = tokens.of("M", start, end)[0]
    year, shifted = _year_tail(tokens, month_at, end)
    days = [i for i in tokens.of("1", start, end)]
    group = start + 1 if len(days) == 2 and _is_range(tokens, days[0], days[1]) else 0
    sense = Sense("day", year=year, month=tokens.values[month_at], year_shift=shifted, group=group)
    sense = replace(sense, story_shift=_story_tail(tokens, month_at, end))
    found: Found = []
    for number, index in enumerate(days):
        last = number == len(days) - 1
        begin = start if number == 0 else index
        stop = end if last or month_at < index else index + 1
        if last and month_at < index:
            stop = end
        elif month_at < index:
            stop = index + 1
        found.append(((begin, stop), replace(sense, day=tokens.values[index])))
    return found


def _two_months_days(tokens: Tokens, start: int, end: int) -> Found:
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


def _months(tokens: Tokens, start: int, end: int) -> Found:
    """Read one month or several: "Juni", "Juli und August 2024", "letzten Juni", "August vorigen Jahres"."""
    months = tokens.of("M", start, end)
    year, shifted = _year_tail(tokens, months[-1], end)
    amount = None if shifted is not None else _first(tokens, "LXT", start, end)
    group = start + 1 if len(months) == 2 and _is_range(tokens, months[0], months[1]) else 0
    found: Found = []
    for number, index in enumerate(months):
        of_year = year
        if year is not None and group and tokens.values[index] > tokens.values[months[-1]]:
            of_year = year - 1
        sense = Sense("month", year=of_year, month=tokens.values[index], amount=amount, year_shift=shifted, group=group)
        sense = replace(sense, story_shift=_story_tail(tokens, months[-1], end))
        if number < len(months) - 1:
            own = index + 1 < end and tokens.classes[index + 1] == "4" and months[number + 1] > index + 1
            sense = replace(sense, year=tokens.values[index + 1]) if own else sense
        begin = start if number == 0 else index
        found.append(((begin, end if number == len(months) - 1 else index + 1), sense))
    return found


def _month_year_numeric(tokens: Tokens, start: int, end: int) -> Found:
    at = tokens.of("14", start, end)
    if not tokens.joined(at[0], at[1]) or not 1 <= tokens.values[at[0]] <= 12:
        return []
    return [((start, end), Sense("month", year=tokens.values[at[1]], month=tokens.values[at[0]]))]


def _season(tokens: Tokens, start: int, end: int) -> Found:
    at = tokens.of("S", start, end)[0]
    year, shifted = _year_tail(tokens, at, end)
    amount = None if shifted is not None else _first(tokens, "LXT", start, end)
    return [((start, end), Sense("season", value=tokens.values[at], year=year, year_shift=shifted, amount=amount))]


def _quarter(tokens: Tokens, start: int, end: int) -> Found:
    at = tokens.of("Qq", start, end)[0]
    unit = tokens.values[at] or "Q"
    number = _first(tokens, "o1r", start, end)
    if unit.endswith(("+", "*")) or not number or number > (2 if unit == "H" else 4):
        return []
    if tokens.classes[at] == "q" and not tokens.joined(*sorted((at, tokens.of("1", start, end)[0]))):
        return []
    year, shifted = _year_tail(tokens, start, end)
    return [((start, end), Sense("quarter", unit=unit, number=number, year=year, year_shift=shifted))]


def _century(tokens: Tokens, start: int, end: int) -> Found:
    at = tokens.of("C", start, end)[0]
    number = 0
    for index in tokens.of("1or", start, end):
        number = tokens.values[index]
    if number:
        return [((start, end), Sense("absolute", value=f"{number - 1:02d}"))] if 1 <= number <= 30 else []
    amount = _first(tokens, "LXT", start, end)
    return [((start, end), Sense("unit", unit="CE", amount=amount))] if amount is not None and at >= start else []


def _decade(tokens: Tokens, start: int, end: int) -> Found:
    found: Found = []
    for index in tokens.of("4G1", start, end):
        value = tokens.values[index]
        decade = value // 10 + (0 if tokens.classes[index] == "4" else 190 if value >= 20 else 200)
        if value % 10 or (tokens.classes[index] == "1" and value < 10):
            return []
        found.append(((start, end), Sense("absolute", value=f"{decade:03d}")))
    return found[-1:]


def _unit(tokens: Tokens, start: int, end: int) -> Found:
    """Read "letzte Woche", "dieses Jahr", "Ende des Jahres", "vergangenen Sonntag"."""
    at = tokens.of("UJCwWh", start, end)[0]
    amount = _first(tokens, "LXT", start, end)
    kind, value = tokens.classes[at], tokens.values[at]
    if kind == "W":
        return [((start, end), Sense("weekday", number=value, amount=amount))]
    if kind == "h":
        return [((start, end), Sense("time", part=value, amount=amount or 0))]
    if value[-1] in "+*" and amount is not None:
        return [((start, end), Sense("duration", value=f"PX{_letter(value)}"))]
    if kind != "w" and (value in ("TH", "TM") or (amount is None and "P" not in tokens.classes[start:end])):
        return []
    return [((start, end), Sense("unit", unit=value.rstrip("+*"), amount=amount))]


def _letter(unit: str) -> str:
    return {"TH": "H", "TM": "M"}.get(unit.rstrip("+*"), unit.rstrip("+*"))


def _period(unit: str, count: Any) -> str:
    unit = unit.rstrip("+*")
    written = "X" if count == "X" else f"{float(count):g}"
    return f"P{'T' if unit in ('TH', 'TM') else ''}{written}{_letter(unit)}"


def _offset(tokens: Tokens, start: int, end: int) -> Found:
    """Read "vor drei Wochen", "three weeks ago", "in zwei Jahren", "drei Tage später"."""
    at = tokens.of("UJCwQ", start, end)[0]
    counts = tokens.of("1n34", start, at)
    count = tokens.values[counts[0]] if counts else 1
    unit = tokens.values[at].rstrip("+*")
    if not counts and tokens.values[at].endswith(("+", "*")):
        count = "X"
    if count == "X" or unit.startswith("T") or count != int(count):
        return [((start, end), Sense("duration", value=_period(unit, count)))]
    classes = tokens.classes[start:end]
    if "l" in classes or "m" in classes:
        amount = int(count) if "l" in classes else -int(count)
        return [((start, end), Sense("narrative", unit=unit, amount=amount, value=_period(unit, count)))]
    back = "A" in classes or "a" in classes
    return [((start, end), Sense("offset", unit=unit, amount=-int(count) if back else int(count), value=_period(unit, count)))]


def _duration(tokens: Tokens, start: int, end: int) -> Found:
    at = tokens.of("UJCwQh", start, end)[-1]
    counts = tokens.of("1n34", start, at)
    if tokens.classes[at] == "h":
        return []
    return [((start, end), Sense("duration", value=_period(tokens.values[at], tokens.values[counts[0]])))]


def _each(tokens: Tokens, start: int, end: int) -> Found:
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


def _weekday(tokens: Tokens, start: int, end: int) -> Found:
    at = tokens.of("WV", start, end)[0]
    value, part = tokens.values[at], _first(tokens, "h", start, end) or ""
    number, part = value if isinstance(value, tuple) else (value, part)
    amount = _first(tokens, "LXT", start, end)
    if "R" in tokens.classes[start:end] or "d" in tokens.classes[start:end]:
        amount = 0
    return [((start, end), Sense("weekday", number=number, amount=amount, part=part))]


def _deictic(tokens: Tokens, start: int, end: int) -> Found:
    unit, amount = _first(tokens, "dD", start, end)
    part = _first(tokens, "h", start, end) or ""
    return [((start, end), Sense("deictic", unit=unit, amount=amount, part=part))]


def _reference(tokens: Tokens, start: int, end: int) -> Found:
    return [((start, end), Sense("reference", value=tokens.values[start]))]


def _set(tokens: Tokens, start: int, end: int) -> Found:
    return [((start, end), Sense("set", value=tokens.values[start]))]


def _story(tokens: Tokens, start: int, end: int) -> Found:
    at = tokens.of("K", start, end)
    if at:
        unit, amount = tokens.values[at[0]]
        return [((start, end), Sense("narrative", unit=unit, amount=amount))]
    at = tokens.of("UJw", start, end)
    unit = tokens.values[at[0]]
    if unit.endswith(("+", "*")) or unit.startswith("T"):
        return []
    return [((start, end), Sense("narrative", unit=unit, amount=1 if "g" in tokens.classes[start:end] else 0))]


def _holiday(tokens: Tokens, start: int, end: int) -> Found:
    year, shifted = _year_tail(tokens, start, end)
    return [((start, end), Sense("holiday", value=_first(tokens, "H", start, end), year=year, year_shift=shifted))]


def _years(tokens: Tokens, start: int, end: int) -> Found:
    """Read years: one, a list or a range."""
    at = tokens.of("4", start, end)
    sure = "J" in tokens.classes[start:end]
    group = start + 1 if len(at) == 2 and _is_range(tokens, at[0], at[1]) else 0
    found: Found = []
    for number, index in enumerate(at):
        value = tokens.values[index]
        sense = Sense("absolute" if sure else "year", value=f"{value:04d}", year=value, group=group)
        found.append(((start if number == 0 else index, end if number == len(at) - 1 else index + 1), sense))
    return found


def _plural_years(tokens: Tokens, start: int, end: int) -> Found:
    """Read "les années 1990" as a decade, "im Jahre 1980" as a year."""
    at = tokens.of("14", start, end)[0]
    value = tokens.values[at]
    if tokens.values[tokens.of("J", start, end)[0]] == "Y*" and value % 10 == 0 and "b" not in tokens.classes[end : end + 1]:
        return _decade(tokens, start, end)
    return _years(tokens, start, end)


def _small_year(tokens: Tokens, start: int, end: int) -> Found:
    """Read "im Jahr 578"."""
    at = tokens.of("3", start, end)[0]
    return [((start, end), Sense("absolute", value=f"{tokens.values[at]:04d}"))] if tokens.values[at] else []


def _double_year(tokens: Tokens, start: int, end: int) -> Found:
    """Read "2014/15", the year of a league or a budget, as the two years."""
    first, second = (tokens.values[i] for i in tokens.of("14", start, end))
    sign = tokens.classes[start + 1]
    if not tokens.joined(start, end - 1) or (first + 1) % 100 != second % 100:
        range_ = sign == "-" and second > first % 100 and second < 100 and tokens.joined(start, end - 1)
        if not range_:
            return []
        second_year = first // 100 * 100 + second
        a = Sense("year", value=f"{first}", year=first, group=start + 1)
        return [((start, start + 1), a), ((start + 2, end), replace(a, value=f"{second_year}", year=second_year))]
    return [((start, end), Sense("range_year", value="P1Y", year=first))]


def _clock(tokens: Tokens, start: int, end: int) -> Found:
    at = tokens.of("1", start, end)
    if not (tokens.joined(at[0], at[-1]) or "u" in tokens.classes[start:end]) or tokens.ends[at[-1]] - tokens.starts[at[-1]] < len(at):
        return []
    hour, minute = tokens.values[at[0]], tokens.values[at[1]] if len(at) > 1 else 0
    if hour > 24 or minute > 59:
        return []
    return [((start, end), Sense("time", value=f"T{hour:02d}:{minute:02d}"))]


def _month_alone(tokens: Tokens, start: int, end: int) -> Found:
    return _months(tokens, start, end)


_MONTH_NAME_FIRST: tuple[tuple[str, Reader], ...] = (  # "June 6, 2024": only where a language writes so, for "im Mai 15 Tote"
    (r"4J?[.,]?t?M\.?1(?:-?c|\.)?(?![.:]?[134uU])", _days),
    (rf"{_WEEKDAY}M\.?1c?(?:,4)?{_AND}M\.?1c?(?:,?4J?)?(?![.:]?1|[,.]3)", _two_months_days),
    (rf"{_WEEKDAY}M\.?1c?(?:{_AND}1c?(?![M.:]|[,.]3))*{_YEAR}(?![.:]1)", _days),
)
_RULES: tuple[tuple[str, Reader], ...] = (
    (r"4(?P<sign>[-./])1(?P=sign)1(?![-./][1349])", _iso),
    (rf"{_WEEKDAY}1(?P<sign>[-./])1(?P=sign)[14](?![.:/-][1349])", _numeric),
    (r"(?<=[pfbs])t?1\.1\.(?![1349])", _day_month_numeric),
    (rf"{_WEEKDAY}{_DAY}{_OF}{_MONTH_END}(?:,?4)?{_AND}{_DAY}{_OF}{_MONTH_END}{_YEAR}", _two_months_days),
    (rf"{_WEEKDAY}(?:{_DAY}{_AND}){{0,12}}{_DAY}{_OF}{_MONTH_END}{_YEAR}", _days),
    (r"t?E[o1n]?\.?[UJWMhVw]", _each),
    (rf"{_PART}[tp]?[LXT]{_MONTH_END}(?!\d)", _months),
    (rf"{_PART}{_MONTH_END}[LX](?!J)", _months),
    (rf"{_PART}{_MONTH_END}(?:(?:,?4)?{_AND}{_PART}{_MONTH_END})*{_YEAR}", _months),
    (r"1([./])4(?![./-]?[1349])", _month_year_numeric),
    (rf"{_PART}[tp]?[LXT]S", _season),
    (rf"{_PART}S[LX]", _season),
    (rf"{_PART}St{{0,2}}(?:J?4J?)(?:/[14])?|{_PART}S{_YEAR}", _season),
    (rf"(?:4J?,?)?(?:q1|1q)(?:-?{_YEAR}|/4)", _quarter),
    (rf"(?:[o1r](?:-?c|\.|-e)?-?Qt{{0,2}})?{_PART}t?(?:(?:1(?:-?[ce]|\.)?|o|r|[TLX])-?C|C[LXTr])", _century),
    (rf"[o1r](?:-?[ce]|\.)?-?Q(?:{_YEAR}|,?4|t{{1,2}}J)", _quarter),
    (rf"{_PART}t?(?:J|4-?e&)?(?:4-?e|1-?e|G)(?:-?J)?", _decade),
    (rf"A(?:{_COUNT})?[UJCwQ]", _offset),
    (rf"{_COUNT}[UJCwQ]a", _offset),
    (rf"{_COUNT}[UJCwQ][tp]?[lm]|l{_COUNT}[UJCwQ]", _offset),
    (rf"I(?:{_COUNT})?[UJCwQ]|[UJ]a", _offset),
    (r"t?~?(?:[LXT][1n3]|[1n3][LXT])[UJCwQ]|t?[1n3][UJCw][LXT]", _duration),
    (rf"{_PART}t?[LXT]-?[UJwW]|{_PART}t?[UJwW][LX]|Pt{{0,2}}[UJ](?!4)|Th", _unit),
    (r"t?[kg]-?[UJw]|t?[UJw]g|t?K", _story),
    (rf"{_PART}[tp]?J[tp]?14?(?!\d)|{_PART}t?J4(?:{_AND}4)?J?", _plural_years),
    (r"[tp]?J3(?![.,]?[1349])|(?<=p)3J", _small_year),
    (rf"{_PART}f?4J?{_AND}(?:pJ)?4J?(?![-./]?[1349])|{_PART}4J", _years),
    (r"4[/-]1(?![-./]?[1349])", _double_year),
    (rf"{_PART}4", _years),
    (rf"t?{_COUNT}[UJCwQ](?!4)", _duration),
    (r"t?v", _set),
    (r"[Rd]?[LXT]?W,?h|[Rd]W|V", _weekday),
    (r"Wd?", _weekday),
    (r"w", _unit),
    (r"d,?h|dT?h?|D", _deictic),
    (r"R", _reference),
    (r"Z", _set),
    (r"Ht?J?4?", _holiday),
    (r"1[.:]1u|1:1(?![:.]1)|1u1?", _clock),
)


def _compiled(rules: tuple[tuple[str, Reader], ...]) -> re.Pattern[str]:
    """Join the rules, each in a group r<number>, the last to close; a group "sign" inside gets the rule's number too."""
    numbered = (pattern.replace("P<sign>", f"P<s{i}>").replace("P=sign", f"P=s{i}") for i, (pattern, _) in enumerate(rules))
    return re.compile(_START + "(?:" + "|".join(f"(?P<r{i}>{pattern})" for i, pattern in enumerate(numbered)) + ")")


@cache
def _grammar(month_name_first: bool) -> tuple[re.Pattern[str], tuple[tuple[str, Reader], ...]]:
    rules = _RULES[:3] + _MONTH_NAME_FIRST + _RULES[3:] if month_name_first else _RULES
    return _compiled(rules), rules


def senses(tokens: Tokens, *, month_name_first: bool = False) -> Found:
    """Return the expressions of one passage, in order, as token places with what they say."""
    pattern, rules = _grammar(month_name_first)
    found: Found = []
    at = 0
    while match := pattern.search(tokens.classes, at):
        here = rules[int((match.lastgroup or "r0")[1:])][1](tokens, match.start(), match.end())
        at = match.end() if here else match.start() + 1
        found.extend(here)
    return found
