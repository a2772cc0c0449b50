"""The pattern of Chinese (and Japanese) date expressions over the characters of a text.

The words stand in the table of Chinese; in the pattern stand only the signs 年 月 日 世纪 and the like, which are to dates what the
full stop is elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import groupby

from geo.extract.grammar import DateGrammar, table

_NUM = "(?:[0-9０-９]{1,4}|[〇○零一二三四五六七八九十百两兩]{1,5})"
_MONTH = "(?:1[0-2]|１[０-２]|[0０]?[1-9１-９]|十[一二]?|[一二三四五六七八九])"
_DAY = "(?:3[01]|[12][0-9]|[0０]?[1-9１-９]|[１２][０-９]|３[０１]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_YEAR = r"(?:(?<![0-9０-９])[12１２][0-9０-９]{3}|[一二][〇○零一二三四五六七八九]{3})"
TO = r"\s?(?:至|到|－|-|—{1,2}|–|~|～)\s?"


def _keys(of: Mapping[str, str], unit: str = "") -> dict[str, int]:
    """Return word → amount for the keys of one unit: {"去年": -1}."""
    return {word: int(key[len(unit) :]) for key, words in of.items() if key.startswith(unit) for word in words.split()}


def _words(of: Mapping[str, str]) -> dict[str, str]:
    return {word: key for key, words in of.items() for word in words.split()}


def _one_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


GRAMMAR: DateGrammar = table("zh", "DATES") or DateGrammar()
YEAR_SHIFT, MONTH_SHIFT, DAY_SHIFT = (_keys(GRAMMAR.deictic, unit) for unit in "YMD")
STORY = {word: (unit, amount) for unit in "YMD" for word, amount in _keys(GRAMMAR.narrative, unit).items()}
YEAR_STORY = _keys(GRAMMAR.narrative, "Y")
REFERENCE, SET, SEASON, UNITS, HOLIDAY = (
    _words(of) for of in (GRAMMAR.references, GRAMMAR.sets, GRAMMAR.seasons, GRAMMAR.units, GRAMMAR.holidays)
)
WEEK_SHIFT = {word: amount for words, amount in ((GRAMMAR.last, -1), (GRAMMAR.this, 0), (GRAMMAR.next, 1)) for word in words.split()}
SEVERAL = GRAMMAR.numbers.get("X", "").split()
_WEEKS = _one_of(WEEK_SHIFT)
_WEEKDAY = _one_of(word for word in GRAMMAR.units.get("W", "").split())
_NUMERALS = "0-9０-９〇○零一二三四五六七八九十百两兩"
_LONE = "(?<![0-9０-９.第一二三四五六七八九十])"
_NO_DAY = "(?!元|本|线|均|报)"  # behind 日
_DATE_IN_NUMBERS = (
    rf"(?P<y>{_YEAR})\s?年度?(?:(?P<m1>{_MONTH})\s?月份?(?:(?P<d1>{_DAY})\s?[日号號])?)?",
    rf"(?<![0-9０-９个個第])(?P<m3>{_MONTH})\s?月"
    rf"(?:份|(?P<d3>{_DAY})\s?[日号號](?!线|院)|(?P<d3b>{_DAY})(?={TO}{_DAY}\s?[日号號]|、{_DAY}))?(?![0-9])",
    rf"{_LONE}(?P<d5>{_DAY})\s?日{_NO_DAY}|(?<=[0-9日号號][、和])(?P<d5h>{_DAY})[号號日]",
    rf"{_LONE}(?P<d7>{_DAY})(?={TO}{_DAY}\s?日{_NO_DAY})",
    rf"(?<![0-9０-９.个個第])(?P<m7>{_MONTH})(?={TO}{_MONTH}\s?月)",
    rf"(?P<y0>{_YEAR})(?={TO}{_YEAR}\s?年)",
)
_DATE_IN_WORDS = (
    rf"(?P<ys>{_one_of(YEAR_SHIFT)})的?(?:(?P<m2>{_MONTH})\s?月份?(?:(?P<d2>{_DAY})\s?[日号號])?)?",
    rf"(?P<yt>{_one_of(YEAR_STORY)})(?P<m6>{_MONTH})\s?月份?(?:(?P<d6>{_DAY})\s?[日号號])?",
    rf"(?P<ms>{_one_of(MONTH_SHIFT)})份?(?:(?P<d4>{_DAY})\s?[日号號])?",
)
_TAIL = r"(?:年|的)?(?:(?P<{0}half>[上下])半年|第?(?P<{0}q>[一二三四1-4])季度|(?P<{0}s>[春夏秋冬])[季天]?|年?[初底末中]|[上中下]旬|前夕)?"
_OFFSET = rf"多?(?:个|個|余|餘)?(?P<{{0}}u>{_one_of(UNITS)})多?(?P<{{0}}way>(?:之|以)?[前后後]|来|來|间)?"
_SETS = _one_of(SET)
# Each alternative with the name of its reader. Those that open with a number are tried at numbers only.
_IN_NUMBERS = (
    ("iso", r"(?=[12][0-9]{3}[-/.])(?<![0-9/.-])(?P<iy>[12][0-9]{3})(?P<is>[-/.])(?P<im>[01]?[0-9])(?P=is)(?P<id>[0-3]?[0-9])(?![0-9])"),
    (
        "decade",
        rf"(?=[{_NUMERALS}]{{1,5}}(?:世|年代))(?:(?P<dc>{_NUM})世[纪紀](?P<dd>[0-9]0|[二三四五六七八九]十)"
        r"|(?<![0-9])(?P<dy>[12][0-9]{2}0)|(?P<ds>[2-9]0|[二三四五六七八九]十))年代",
    ),
    ("century", rf"(?=[{_NUMERALS}]{{1,5}}世)(?P<cn>{_NUM})世[纪紀]"),
    ("date", f"(?:{'|'.join(_DATE_IN_NUMBERS)}){_TAIL.format('n')}"),
    ("quarter", "[一二三四1-4]季度"),
    ("set", _SETS),
    ("offset", f"(?P<on>{_NUM}){_OFFSET.format('o')}"),
)
_IN_WORDS = (
    ("decade", r"(?P<wdc>上个?|本)世[纪紀](?P<wdd>[0-9]0|[二三四五六七八九]十)年代"),
    ("century", r"(?P<wcn>上个?|本|下个?)世[纪紀]"),
    ("date", f"(?:{'|'.join(_DATE_IN_WORDS)}){_TAIL.format('w')}"),
    ("half", "(?<!大)[上下]半年"),
    ("months", "半年(?P<hway>(?:之|以)?[前后後])?"),
    ("quarter", "第[一二三四1-4]季度"),
    ("part", "(?<![0-9〇一二三四五六七八九十同每多])年[初底末中]"),
    ("season", "[春夏秋冬][季天](?!运动会|運動會|奥|奧|达沃斯|青年)"),
    ("weekend", rf"(?P<wes>{_WEEKS})?[周週]末"),
    ("weekday", rf"(?P<wds>{_WEEKS})?(?:{_WEEKDAY})(?P<wd>[一二三四五六日天])(?!年)|(?P<wdj>[月火水木金土日])曜日?"),
    ("week", rf"(?P<wk>{_WEEKS})(?:{_WEEKDAY})(?!年|期刊)"),
    ("set", rf"(?:{_SETS})|每(?P<en>{_NUM})(?:个|個)?(?P<eu>{_one_of(UNITS)})"),
    ("holiday", _one_of(HOLIDAY)),
    ("today", _one_of(DAY_SHIFT)),
    ("story", _one_of(STORY)),
    ("offset", f"(?P<sn>{_one_of(SEVERAL)}){_OFFSET.format('s')}"),
    ("reference", f"(?:{_one_of(REFERENCE)})(?!的?[0-9数几一二三四五六七八九十两])"),
)
_LITERAL = sorted({word[:2] for words in (YEAR_SHIFT, MONTH_SHIFT, DAY_SHIFT, STORY, REFERENCE, SET, HOLIDAY) for word in words})
_AFTER_NUMBER = "年月日号號世季、至到－—–~～./" + "".join({unit[0] for unit in UNITS}) + "-"
_OPENING_NUMBER = rf"[{_NUMERALS}][{_NUMERALS}多个個余餘\s]{{0,6}}[{_AFTER_NUMBER}]"
_OPENING_WORD = (  # what an expression in words opens with: looked for first, for most of these signs open none
    rf"(?:{_one_of(SEVERAL)})多?[个個余餘]?(?:{_one_of(UNITS)})",
    f"每[{_NUMERALS}]|半年",
    rf"(?:{_WEEKS})(?:[周週末世]|{_WEEKDAY})",
    rf"[上本下]个?世|[上下]半年|第[一二三四1-4]季|年[初底末中]|[春夏秋冬][季天]|(?:{_WEEKDAY})[一二三四五六日天末]|[月火水木金土日]曜",
    "|".join(f"{first}[{''.join(word[1:] for word in words)}]" for first, words in groupby(_LITERAL, key=lambda word: word[0])),
)
_FIRST = "".join(sorted({word[0] for word in (*_LITERAL, *WEEK_SHIFT, *SEVERAL, *UNITS)})) + "第上下半本年春夏秋冬火水木金土"


def _alternatives(of: Iterable[tuple[str, str]], mark: str) -> str:
    """Join patterns, each with an empty group behind it that tells its name: in front, it would hide what the pattern opens with."""
    return "|".join(f"(?:{pattern})(?P<{mark}{name}>)" for name, pattern in of)


_NUMBERS = f"(?=[{_NUMERALS}])(?={_OPENING_NUMBER})(?:{_alternatives(_IN_NUMBERS, 'n_')})"
_OTHERS = f"(?=[{_FIRST}])(?={'|'.join(_OPENING_WORD)})(?:{_alternatives(_IN_WORDS, 'w_')})"
DETAILS = re.compile(f"(?=[{_NUMERALS}{_FIRST}])(?:{_NUMBERS}|{_OTHERS})")
PATTERN = re.compile(re.sub(r"\(\?P<(?!n_|w_|is>)\w+>", "(?:", DETAILS.pattern))  # the same, quicker: only the alternative's name
