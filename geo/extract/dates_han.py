"""Read the date expressions of Chinese (and Japanese), which are written without blanks: what the pattern of han_patterns.py found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from geo.extract.han_patterns import (
    DAY_SHIFT,
    DETAILS,
    GRAMMAR,
    HOLIDAY,
    MONTH_SHIFT,
    PATTERN,
    REFERENCE,
    SEASON,
    SET,
    STORY,
    TO,
    UNITS,
    WEEK_SHIFT,
    YEAR_SHIFT,
    YEAR_STORY,
)
from geo.extract.timex import Tokens
from geo.extract.timex_readers import Found, Sense
from geo.model import Passage

LANGUAGES = frozenset(("zh", "ja"))

_DIGITS = {**dict(zip("〇零一二三四五六七八九", (0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True)), "两": 2, "兩": 2, "○": 0, "元": 1}
_LONGEST = 200  # years of a duration: "511年" is a year
_REMEMBERED = 20_000  # expressions
_BEFORE_CHRIST = "公元前"
_AT_END = frozenset("0123456789０１２３４５６７８９〇○零一二三四五六七八九十百")  # numerals
_NO_START = frozenset("第复復")  # before a number: "第三天", "日复一日"
_NO_NOW = frozenset("出体體表呈发發实實浮再展重")  # before 现在: "出现在" is "appeared in"
_CLAUSE, _CLAUSE_BEFORE = re.compile("[，。；！？,;:：（）()]"), re.compile(".*[，。；！？,;:：（）()]", re.DOTALL)
_CLAUSE_REACH = 80  # characters
_FUTURE, _PAST = re.compile(GRAMMAR.future_endings), re.compile(GRAMMAR.past_endings)


def number(text: str) -> int:
    """Return the number that digits of any kind or Chinese numerals tell ("十二", "二〇二四", "１２"); 0 where none."""
    if text.isdecimal():
        return int(text)
    if "百" in text:
        left, _, right = text.partition("百")
        return (_DIGITS.get(left, 1) if left else 1) * 100 + number(right or "〇")
    if "十" in text:
        left, _, right = text.partition("十")
        return (_DIGITS.get(left, 0) if left else 1) * 10 + _DIGITS.get(right, 0)
    digits = [str(_DIGITS[char]) for char in text if char in _DIGITS]
    return int("".join(digits)) if digits else 0


def senses(text: str, passages: Sequence[Passage]) -> Iterator[tuple[int, Tokens, Found]]:
    """Yield each passage that has expressions, by its number, with each expression as a token of its own."""
    at, end = -1, 0
    found: Found = []
    starts: list[int] = []
    ends: list[int] = []
    for match in PATTERN.finditer(text, passages[0].start, passages[-1].end) if passages else ():
        start, stop = match.span()
        if start >= end:
            if found:
                yield at, _tokens(starts, ends), found
                found, starts, ends = [], [], []
            while end <= start:
                at += 1
                end = passages[at].end
        if stop <= end and (sense := _sense(text, match)):
            if found and start - ends[-1] <= _LONGEST_JOINT:
                before, sense = _carried(text[ends[-1] : start], found[-1][1], sense, len(found))
                found[-1] = found[-1][0], before
            found.append(((len(found), len(found) + 1), sense))
            starts.append(start)
            ends.append(stop)
    if found:
        yield at, _tokens(starts, ends), found


def _tokens(starts: list[int], ends: list[int]) -> Tokens:
    return Tokens("x" * len(starts), (), 0, starts, ends, [])


def tense(text: str, start: int, end: int, passage: Passage) -> int:
    """Return the tense of the clause around an expression: +2 announced, -2 past, 0 neither; +1 announced elsewhere in the passage."""
    if text[max(passage.start, start - 1) : start] in ("自", "从", "從"):
        return 2 if text.startswith(("起", "开始"), end) and _FUTURE.search(text, end, passage.end) else -2
    low = max(passage.start, start - _CLAUSE_REACH)
    opening = _CLAUSE_BEFORE.match(text, low, start)
    closing = _CLAUSE.search(text, end, min(passage.end, end + _CLAUSE_REACH))
    clause = text[opening.end() if opening else low : closing.start() if closing else min(passage.end, end + _CLAUSE_REACH)]
    if _FUTURE.search(clause):
        return 2
    if _PAST.search(clause):
        return -2
    return 1 if _FUTURE.search(text, passage.start, min(passage.end, passage.start + 400)) else 0


def _carried(between: str, before: Sense, sense: Sense, number_: int) -> tuple[Sense, Sense]:
    """Give the second of "5月3日至5日" the month and year of the first, and both one group where it is a range."""
    if before.kind not in _DATED or sense.kind not in _DATED or not _JOINING.fullmatch(between):
        return before, sense
    if sense.kind == "monthday" and before.kind == "day":
        sense = sense._replace(kind="day", month=before.month, year=before.year, year_shift=before.year_shift)
    elif sense.kind in ("month", "day") and sense.year is None and sense.year_shift is None and before.kind == sense.kind:
        sense = sense._replace(year=before.year, year_shift=before.year_shift)
    if _RANGE.fullmatch(between):
        return before._replace(group=number_), sense._replace(group=number_)
    return before, sense


_RANGE, _JOINING = re.compile(TO), re.compile(rf"{TO}|[、和及与與]")
_LONGEST_JOINT = 4  # characters
_DATED = frozenset(("day", "month", "monthday", "absolute", "year"))


def _sense(text: str, match: re.Match[str]) -> Sense | None:
    start, written = match.start(), match.group()
    before = text[start - 1 : start]
    if before in _NO_START or (before == _BEFORE_CHRIST[-1] and text.startswith(_BEFORE_CHRIST, start - len(_BEFORE_CHRIST))):
        return None
    if written[0] in "现現" and before in _NO_NOW and match.lastgroup == "w_reference":
        return None
    key = match.lastgroup or "", written
    known = _READ.get(key, _UNREAD)
    if known is not _UNREAD:
        return known
    details = DETAILS.match(text, start)
    sense = _READERS[key[0][2:]](details) if details else None
    if written[-1] not in _AT_END:  # else what follows it had its say: "3至5日"
        if len(_READ) >= _REMEMBERED:
            _READ.clear()
        _READ[key] = sense
    return sense


def _iso(match: re.Match[str]) -> Sense | None:
    return Sense("day", year=int(match["iy"]), month=int(match["im"]), day=int(match["id"]))


def _decade(match: re.Match[str]) -> Sense | None:
    if match["dy"]:
        return Sense("absolute", value=match["dy"][:3])
    if match["ds"]:
        tens = number(match["ds"]) // 10
        return Sense("absolute", value=f"{'19' if tens > 2 else '20'}{tens}")
    first = number(match["dc"]) - 1 if match["dc"] else 20 if match["wdc"] == "本" else 19
    return Sense("absolute", value=f"{first:02d}{number(match['dd'] or match['wdd']) // 10}") if 0 <= first <= 30 else None


def _century(match: re.Match[str]) -> Sense | None:
    if match["wcn"]:
        return Sense("unit", unit="CE", amount={"上": -1, "本": 0, "下": 1}[match["wcn"][0]])
    count = number(match["cn"])
    return Sense("absolute", value=f"{count - 1:02d}") if 1 <= count <= 30 else None


def _date(match: re.Match[str]) -> Sense | None:
    year = number(match["y"] or match["y0"]) if match["y"] or match["y0"] else None
    shift = YEAR_SHIFT[match["ys"]] if match["ys"] else None
    told = YEAR_STORY[match["yt"]] if match["yt"] else None
    month = next((number(match[g]) for g in ("m1", "m2", "m3", "m6", "m7") if match[g]), 0)
    day = next((number(match[g]) for g in ("d1", "d2", "d3", "d3b", "d4", "d5", "d5h", "d6", "d7") if match[g]), 0)
    if match["ms"]:
        amount = MONTH_SHIFT[match["ms"]]
        return Sense("monthday", day=day, amount=amount) if day else Sense("unit", unit="M", amount=amount)
    if day:
        return Sense("day", year=year, month=month, day=day, year_shift=shift, story_shift=told) if month else Sense("monthday", day=day)
    if month:
        return Sense("month", year=year, month=month, year_shift=shift, story_shift=told)
    return _of_year(match, year, shift)


def _of_year(match: re.Match[str], year: int | None, shift: int | None) -> Sense | None:
    """Read a year, or the half, quarter or season of it that follows."""
    half, quarter, season = (match["n" + part] or match["w" + part] for part in ("half", "q", "s"))
    if half:
        return Sense("quarter", unit="H", number=1 if half == "上" else 2, year=year, year_shift=shift)
    if quarter:
        return Sense("quarter", unit="Q", number=number(quarter), year=year, year_shift=shift)
    if season:
        return Sense("season", value=SEASON[season], year=year, year_shift=shift)
    if year is not None:
        return Sense("absolute", value=f"{year:04d}", year=year)
    return Sense("unit", unit="Y", amount=shift)


def _weekend(match: re.Match[str]) -> Sense | None:
    return Sense("unit", unit="WE", amount=WEEK_SHIFT[match["wes"]] if match["wes"] else None)


def _weekday(match: re.Match[str]) -> Sense | None:
    day = "月火水木金土日".index(match["wdj"]) + 1 if match["wdj"] else "一二三四五六日天".index(match["wd"]) + 1
    unit, amount = ("W", WEEK_SHIFT[match["wds"]]) if match["wds"] else ("", None)
    return Sense("weekday", number=min(day, 7), unit=unit, amount=amount)


def _offset(match: re.Match[str]) -> Sense | None:
    """Read "三周前" as a date, "三天" as a duration."""
    written, way = match["ou"] or match["su"], match["oway"] or match["sway"] or ""
    unit, count = UNITS[written], number(match["on"]) if match["on"] else None
    if count and count > _LONGEST and unit == "Y":
        return None
    measure = "个" in match.group() or "個" in match.group()
    if (written == "月" and not measure) or written == "日":
        return None
    value = f"P{'T' if unit in ('TH', 'TM') else ''}{count or 'X'}{ {'TH': 'H', 'TM': 'M'}.get(unit, unit) }"
    if count and not unit.startswith("T") and way[-1:] in ("前", "后", "後"):
        if way[-1] == "前":
            return Sense("offset", unit=unit, amount=-count, value=value)
        return Sense("later", unit=unit, amount=count, value=value)
    return Sense("duration", value=value)


def _half_year(match: re.Match[str]) -> Sense | None:
    """Read "半年前" as a month, "半年" as a duration."""
    way = (match["hway"] or "")[-1:]
    if way == "前":
        return Sense("offset", unit="M", amount=-6, value="P6M")
    return Sense("later", unit="M", amount=6, value="P6M") if way else Sense("duration", value="P6M")


def _set(match: re.Match[str]) -> Sense | None:
    if not match["en"]:
        return Sense("set", value=SET[match.group()])
    unit = UNITS[match["eu"]]
    return Sense("set", value=f"P{'T' if unit in ('TH', 'TM') else ''}{number(match['en'])}{unit[-1] if unit in ('TH', 'TM') else unit}")


_READERS: dict[str, Callable[[re.Match[str]], Sense | None]] = {
    "iso": _iso,
    "decade": _decade,
    "century": _century,
    "date": _date,
    "half": lambda match: Sense("quarter", unit="H", number=1 if match.group()[0] == "上" else 2),
    "months": _half_year,
    "quarter": lambda match: Sense("quarter", unit="Q", number=number(match.group().strip("第季度"))),
    "part": lambda match: Sense("unit", unit="Y"),
    "season": lambda match: Sense("season", value=SEASON[match.group()[0]]),
    "weekend": _weekend,
    "weekday": _weekday,
    "week": lambda match: Sense("unit", unit="W", amount=WEEK_SHIFT[match["wk"]]),
    "today": lambda match: Sense("deictic", unit="D", amount=DAY_SHIFT[match.group()]),
    "story": lambda match: Sense("narrative", unit=STORY[match.group()][0], amount=STORY[match.group()][1]),
    "offset": _offset,
    "set": _set,
    "holiday": lambda match: Sense("holiday", value=HOLIDAY[match.group()]),
    "reference": lambda match: Sense("reference", value=REFERENCE[match.group()]),
}
_UNREAD = Sense("")
_READ: dict[tuple[str, str], Sense | None] = {}  # what expressions say, by alternative and as they are written
