"""Read the date expressions of Chinese (and Japanese), which are written without blanks: one pattern over the characters.

The words stand in the table of Chinese; in the pattern stand only the signs 年 月 日 世纪 and the like, which are to dates what the
full stop is elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from geo.extract.grammar import DateGrammar, table
from geo.extract.timex import Tokens
from geo.extract.timex_readers import Found, Sense
from geo.model import Passage

LANGUAGES = frozenset(("zh", "ja"))

_DIGITS = {**dict(zip("〇零一二三四五六七八九", (0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True)), "两": 2, "兩": 2, "○": 0, "元": 1}
_NUM = "(?:[0-9０-９]{1,4}|[〇○零一二三四五六七八九十百两兩]{1,5})"
_MONTH = "(?:1[0-2]|１[０-２]|[0０]?[1-9１-９]|十[一二]?|[一二三四五六七八九])"
_DAY = "(?:3[01]|[12][0-9]|[0０]?[1-9１-９]|[１２][０-９]|３[０１]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_YEAR = r"(?:(?<![0-9０-９])[12１２][0-9０-９]{3}|[一二][〇○零一二三四五六七八九]{3})"
_TO = r"\s?(?:至|到|－|-|—{1,2}|–|~|～)\s?"


def _keys(of: Mapping[str, str], unit: str = "") -> dict[str, int]:
    """Return word → amount for the keys of one unit: {"去年": -1}."""
    return {word: int(key[len(unit) :]) for key, words in of.items() if key.startswith(unit) for word in words.split()}


def _words(of: Mapping[str, str]) -> dict[str, str]:
    return {word: key for key, words in of.items() for word in words.split()}


def _one_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_GRAMMAR: DateGrammar = table("zh", "DATES") or DateGrammar()
_YEAR_SHIFT, _MONTH_SHIFT, _DAY_SHIFT = (_keys(_GRAMMAR.deictic, unit) for unit in "YMD")
_STORY = {word: (unit, amount) for unit in "YMD" for word, amount in _keys(_GRAMMAR.narrative, unit).items()}
_YEAR_STORY = _keys(_GRAMMAR.narrative, "Y")
_REFERENCE, _SET, _SEASON, _UNITS = (_words(of) for of in (_GRAMMAR.references, _GRAMMAR.sets, _GRAMMAR.seasons, _GRAMMAR.units))
_WEEK_SHIFT = {word: amount for words, amount in ((_GRAMMAR.last, -1), (_GRAMMAR.this, 0), (_GRAMMAR.next, 1)) for word in words.split()}
_SEVERAL = _GRAMMAR.numbers.get("X", "").split()
_WEEKS = _one_of(_WEEK_SHIFT)
_WEEKDAY = _one_of(word for word in _GRAMMAR.units.get("W", "").split())
_DATE = (
    rf"(?P<y>{_YEAR})\s?年度?(?:(?P<m1>{_MONTH})\s?月份?(?:(?P<d1>{_DAY})\s?[日号號])?)?",
    rf"(?P<ys>{_one_of(_YEAR_SHIFT)})的?(?:(?P<m2>{_MONTH})\s?月份?(?:(?P<d2>{_DAY})\s?[日号號])?)?",
    rf"(?P<yt>{_one_of(_YEAR_STORY)})(?P<m6>{_MONTH})\s?月份?(?:(?P<d6>{_DAY})\s?[日号號])?",
    rf"(?<![0-9０-９个個第])(?P<m3>{_MONTH})\s?月"
    rf"(?:份|(?P<d3>{_DAY})\s?[日号號](?!线|院)|(?P<d3b>{_DAY})(?={_TO}{_DAY}\s?[日号號]|、{_DAY}))?(?![0-9])",
    rf"(?P<ms>{_one_of(_MONTH_SHIFT)})份?(?:(?P<d4>{_DAY})\s?[日号號])?",
    rf"(?<![0-9０-９.第一二三四五六七八九十])(?P<d5>{_DAY})\s?日(?!元|本|线|均|报)|(?<=[0-9日号號][、和])(?P<d5h>{_DAY})[号號日]",
    rf"(?<![0-9０-９.第一二三四五六七八九十])(?P<d7>{_DAY})(?={_TO}{_DAY}\s?日(?!元|本|线|均|报))",
    rf"(?<![0-9０-９.个個第])(?P<m7>{_MONTH})(?={_TO}{_MONTH}\s?月)",
    rf"(?P<y0>{_YEAR})(?={_TO}{_YEAR}\s?年)",
)
_TAIL = r"(?:年|的)?(?:(?P<half>[上下])半年|第?(?P<q>[一二三四1-4])季度|(?P<s>[春夏秋冬])[季天]?|年?[初底末中]|[上中下]旬|前夕)?"
_ALTERNATIVES = (
    r"(?P<iso>(?<![0-9/.-])(?P<iy>[12][0-9]{3})(?P<is>[-/.])(?P<im>[01]?[0-9])(?P=is)(?P<id>[0-3]?[0-9])(?![0-9]))",
    rf"(?P<decade>(?:(?P<dc>{_NUM}|上个?|本)世[纪紀](?P<dd>[0-9]0|[二三四五六七八九]十)"
    r"|(?<![0-9])(?P<dy>[12][0-9]{2}0)|(?P<ds>[2-9]0|[二三四五六七八九]十))年代)",
    rf"(?P<century>(?P<cn>{_NUM}|上个?|本|下个?)世[纪紀])",
    f"(?P<date>(?:{'|'.join(_DATE)}){_TAIL})",
    r"(?P<half0>(?<!大)[上下]半年)|(?P<q0>第?[一二三四1-4]季度)|(?P<part0>(?<![0-9〇一二三四五六七八九十同每多])年[初底末中])",
    r"(?P<season0>[春夏秋冬][季天])(?!运动会|運動會|奥|奧|达沃斯|青年)",
    rf"(?P<weekend>(?P<wes>{_WEEKS})?[周週]末)",
    rf"(?P<weekday>(?P<wds>{_WEEKS})?(?:{_WEEKDAY})(?P<wd>[一二三四五六日天])(?!年)|(?P<wdj>[月火水木金土日])曜日?)",
    rf"(?P<week>(?P<ws>{_WEEKS})(?:{_WEEKDAY})(?!年|期刊))",
    f"(?P<set>{_one_of(_SET)})",
    f"(?P<today>{_one_of(_DAY_SHIFT)})|(?P<story>{_one_of(_STORY)})",
    rf"(?P<offset>(?P<on>{_NUM}|{_one_of(_SEVERAL)})多?(?:个|個|余|餘)?(?P<ou>{_one_of(_UNITS)})多?(?P<way>(?:之|以)?[前后後]|来|來|间)?)",
    f"(?P<reference>(?:{_one_of(_REFERENCE)})(?!的?[0-9数几一二三四五六七八九十两]))",
)
_LITERAL = sorted({word[:2] for words in (_YEAR_SHIFT, _MONTH_SHIFT, _DAY_SHIFT, _STORY, _REFERENCE, _SET) for word in words})
_AFTER_NUMBER = "年月日号號世天季、至到－—–~～./-" + "".join({unit[0] for unit in _UNITS})
_OPENING = (  # what an expression opens with: looked for first, for most of these signs open none
    rf"[0-9０-９〇○零一二三四五六七八九十百两兩][0-9０-９〇○零一二三四五六七八九十百两兩多个個余餘\s]{{0,6}}[{_AFTER_NUMBER}]",
    rf"(?:{_one_of(_SEVERAL)})多?[个個余餘]?(?:{_one_of(_UNITS)})",
    rf"(?:{_WEEKS})(?:[周週末世]|{_WEEKDAY})",
    rf"[上本下]个?世|[上下]半年|第[一二三四1-4]季|年[初底末中]|[春夏秋冬][季天]|(?:{_WEEKDAY})[一二三四五六日天末]|[月火水木金土日]曜",
    "|".join(f"{first}[{''.join(word[1:] for word in words)}]" for first, words in groupby(_LITERAL, key=lambda word: word[0])),
)
_FIRST = "".join(sorted({word[0] for word in (*_LITERAL, *_WEEK_SHIFT, *_SEVERAL)}))
_PATTERN = re.compile(
    f"(?=[0-9０-９〇○一二三四五六七八九十百零两兩第上下本年春夏秋冬周週星礼禮月火水木金土日{_FIRST}])(?={'|'.join(_OPENING)})(?:{'|'.join(_ALTERNATIVES)})"
)
_LONGEST = 200  # years of a duration: "511年" is a year
_REMEMBERED = 20_000  # expressions
_BEFORE_CHRIST = "公元前"
_NUMERALS = frozenset("0123456789０１２３４５６７８９〇○零一二三四五六七八九十百")
_NO_START = frozenset("第复復")  # before a number: "第三天", "日复一日"
_NO_NOW = frozenset("出体體表呈发發实實浮再展重")  # before 现在: "出现在" is "appeared in"
_CLAUSE, _CLAUSE_BEFORE = re.compile("[，。；！？,;:：（）()]"), re.compile(".*[，。；！？,;:：（）()]", re.DOTALL)
_CLAUSE_REACH = 80  # characters
_FUTURE, _PAST = re.compile(_GRAMMAR.future_endings), re.compile(_GRAMMAR.past_endings)


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
    number_, end = -1, 0
    found: list[Sense] = []
    tokens = Tokens()
    for match in _PATTERN.finditer(text):
        start, stop = match.span()
        if start >= end:
            if found:
                yield number_, *_numbered(tokens, found)
            while number_ + 1 < len(passages) and end <= start:
                number_ += 1
                end = passages[number_].end
            found, tokens = [], Tokens()
        sense = _sense(text, match) if stop <= end else None
        if sense is None:
            continue
        if found:
            found[-1], sense = _carried(text[tokens.ends[-1] : start], found[-1], sense, len(found))
        found.append(sense)
        tokens.starts.append(start)
        tokens.ends.append(stop)
    if found:
        yield number_, *_numbered(tokens, found)


def _numbered(tokens: Tokens, found: list[Sense]) -> tuple[Tokens, Found]:
    tokens.classes, tokens.values = "x" * len(found), [None] * len(found)
    return tokens, [((i, i + 1), sense) for i, sense in enumerate(found)]


def tense(text: str, start: int, end: int, passage: Passage) -> int:
    """Return the tense of the clause around an expression: +1 announced, -1 past, 0 neither."""
    if text[max(passage.start, start - 1) : start] in ("自", "从", "從"):
        return -1
    low = max(passage.start, start - _CLAUSE_REACH)
    opening = _CLAUSE_BEFORE.match(text, low, start)
    closing = _CLAUSE.search(text, end, min(passage.end, end + _CLAUSE_REACH))
    clause = text[opening.end() if opening else low : closing.start() if closing else min(passage.end, end + _CLAUSE_REACH)]
    if _FUTURE.search(clause):
        return 1
    if _PAST.search(clause):
        return -1
    return 1 if _FUTURE.search(text, passage.start, min(passage.end, passage.start + 400)) else 0


def _carried(between: str, before: Sense, sense: Sense, number_: int) -> tuple[Sense, Sense]:
    """Give the second of "5月3日至5日" the month and year of the first, and both one group where it is a range."""
    if before.kind not in _DATED or sense.kind not in _DATED or not re.fullmatch(rf"{_TO}|[、和及与與]", between):
        return before, sense
    if sense.kind == "monthday" and before.kind == "day":
        sense = sense._replace(kind="day", month=before.month, year=before.year, year_shift=before.year_shift)
    elif sense.kind in ("month", "day") and sense.year is None and sense.year_shift is None and before.kind == sense.kind:
        sense = sense._replace(year=before.year, year_shift=before.year_shift)
    if re.fullmatch(_TO, between):
        return before._replace(group=number_), sense._replace(group=number_)
    return before, sense


_DATED = frozenset(("day", "month", "monthday", "absolute", "year"))


def _sense(text: str, match: re.Match[str]) -> Sense | None:
    start = match.start()
    if start and (text[start - 1] in _NO_START or text.startswith(_BEFORE_CHRIST, start - len(_BEFORE_CHRIST))):
        return None
    name, written = match.lastgroup or "", match.group()
    if name == "reference" and written[0] in "现現" and text[start - 1 : start] in _NO_NOW:
        return None
    if written[-1] in _NUMERALS:  # what follows it had its say: "3至5日"
        return _READERS[name](match)
    if written not in _READ:
        if len(_READ) >= _REMEMBERED:
            _READ.clear()
        _READ[written] = _READERS[name](match)
    return _READ[written]


def _iso(match: re.Match[str]) -> Sense | None:
    return Sense("day", year=int(match["iy"]), month=int(match["im"]), day=int(match["id"]))


def _decade(match: re.Match[str]) -> Sense | None:
    if match["dy"]:
        return Sense("absolute", value=match["dy"][:3])
    if match["ds"]:
        tens = number(match["ds"]) // 10
        return Sense("absolute", value=f"{'19' if tens > 2 else '20'}{tens}")
    century = match["dc"]
    first = {"上": 19, "上个": 19, "本": 20}.get(century, number(century) - 1)
    return Sense("absolute", value=f"{first:02d}{number(match['dd']) // 10}") if 0 <= first <= 30 else None


def _century(match: re.Match[str]) -> Sense | None:
    name = match["cn"]
    if name[0] in "上本下":
        return Sense("unit", unit="CE", amount={"上": -1, "本": 0, "下": 1}[name[0]])
    count = number(name)
    return Sense("absolute", value=f"{count - 1:02d}") if 1 <= count <= 30 else None


def _date(match: re.Match[str]) -> Sense | None:
    year = number(match["y"] or match["y0"]) if match["y"] or match["y0"] else None
    shift = _YEAR_SHIFT[match["ys"]] if match["ys"] else None
    told = _YEAR_STORY[match["yt"]] if match["yt"] else None
    month = next((number(match[g]) for g in ("m1", "m2", "m3", "m6", "m7") if match[g]), 0)
    day = next((number(match[g]) for g in ("d1", "d2", "d3", "d3b", "d4", "d5", "d5h", "d6", "d7") if match[g]), 0)
    if match["ms"]:
        amount = _MONTH_SHIFT[match["ms"]]
        return Sense("monthday", day=day, amount=amount) if day else Sense("unit", unit="M", amount=amount)
    if day:
        return Sense("day", year=year, month=month, day=day, year_shift=shift, story_shift=told) if month else Sense("monthday", day=day)
    if month:
        return Sense("month", year=year, month=month, year_shift=shift, story_shift=told)
    return _of_year(match, year, shift)


def _of_year(match: re.Match[str], year: int | None, shift: int | None) -> Sense | None:
    """Read a year, or the half, quarter or season of it that follows."""
    if match["half"]:
        return Sense("quarter", unit="H", number=1 if match["half"] == "上" else 2, year=year, year_shift=shift)
    if match["q"]:
        return Sense("quarter", unit="Q", number=number(match["q"]), year=year, year_shift=shift)
    if match["s"]:
        return Sense("season", value=_SEASON[match["s"]], year=year, year_shift=shift)
    if year is not None:
        return Sense("absolute", value=f"{year:04d}", year=year)
    return Sense("unit", unit="Y", amount=shift)


def _half(match: re.Match[str]) -> Sense | None:
    return Sense("quarter", unit="H", number=1 if match["half0"][0] == "上" else 2)


def _quarter(match: re.Match[str]) -> Sense | None:
    return Sense("quarter", unit="Q", number=number(match["q0"].strip("第季度")))


def _weekend(match: re.Match[str]) -> Sense | None:
    return Sense("unit", unit="WE", amount=_WEEK_SHIFT[match["wes"]] if match["wes"] else None)


def _weekday(match: re.Match[str]) -> Sense | None:
    day = "月火水木金土日".index(match["wdj"]) + 1 if match["wdj"] else "一二三四五六日天".index(match["wd"]) + 1
    unit, amount = ("W", _WEEK_SHIFT[match["wds"]]) if match["wds"] else ("", None)
    return Sense("weekday", number=min(day, 7), unit=unit, amount=amount)


def _offset(match: re.Match[str]) -> Sense | None:
    """Read "三周前" as a date, "三天" as a duration."""
    unit, way = _UNITS[match["ou"]], match["way"] or ""
    count = number(match["on"]) if match["on"] not in _SEVERAL else None
    if count and count > _LONGEST and unit == "Y":
        return None
    measure = "个" in match["offset"] or "個" in match["offset"]
    if (match["ou"] == "月" and not measure) or match["ou"] == "日":
        return None
    value = f"P{'T' if unit in ('TH', 'TM') else ''}{count or 'X'}{ {'TH': 'H', 'TM': 'M'}.get(unit, unit) }"
    if count and not unit.startswith("T") and way[-1:] in ("前", "后", "後"):
        if way[-1] == "前":
            return Sense("offset", unit=unit, amount=-count, value=value)
        return Sense("later", unit=unit, amount=count, value=value)
    return Sense("duration", value=value)


_READERS: dict[str, Callable[[re.Match[str]], Sense | None]] = {
    "iso": _iso,
    "decade": _decade,
    "century": _century,
    "date": _date,
    "half0": _half,
    "q0": _quarter,
    "part0": lambda match: Sense("unit", unit="Y"),
    "season0": lambda match: Sense("season", value=_SEASON[match["season0"][0]]),
    "weekend": _weekend,
    "weekday": _weekday,
    "week": lambda match: Sense("unit", unit="W", amount=_WEEK_SHIFT[match["ws"]]),
    "today": lambda match: Sense("deictic", unit="D", amount=_DAY_SHIFT[match["today"]]),
    "story": lambda match: Sense("narrative", unit=_STORY[match["story"]][0], amount=_STORY[match["story"]][1]),
    "offset": _offset,
    "set": lambda match: Sense("set", value=_SET[match["set"]]),
    "reference": lambda match: Sense("reference", value=_REFERENCE[match["reference"]]),
}
_READ: dict[str, Sense | None] = {}  # what expressions say, as they are written
