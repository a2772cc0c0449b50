"""Chinese one-character names of countries side by side: 中美, 日韩, 中吉乌铁路. Which they are stands in zh_pairs.tsv.

A run of at least two is taken if its first two are a pair that needs no context, or if a word like 关系 or 铁路 follows.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection
from functools import cache

from geo.extract.tables import rows
from geo.fold import Folded
from geo.model import Mention


@cache
def _table() -> dict[str, list[str]]:
    return {kind: value.split() for kind, value in rows("zh_pairs.tsv", 2)}


@cache
def _codes() -> dict[str, str]:
    return {item[0]: item[1:] for item in _table()["chars"]}


@cache
def _run() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_codes())}]{{2,6}}")


@cache
def _gone() -> dict[str, str]:
    """Return pair → characters behind it that make another word of it (中美洲)."""
    return dict(item.partition(":")[::2] for item in _table()["gone"])


@cache
def _guards(name: str) -> dict[str, str]:
    return dict(item.partition(":")[::2] for item in _table()[name])


@cache
def plain_words() -> frozenset[str]:
    """Return words that are no names, but end with what may begin one (抵达)."""
    return frozenset(_table()["words"])


@cache
def known_towns() -> frozenset[str]:
    """Return names of towns abroad, mostly of two characters, that news write without 市 and that are hardly ever another word."""
    return frozenset(_table()["towns"])


@cache
def sounding() -> frozenset[str]:
    """Return the characters that mostly write the sound of a foreign name."""
    return frozenset(_table()["sounds"][0])


def sounds(char: str) -> bool:
    """Tell whether a character mostly writes the sound of a foreign name."""
    return char in sounding()


def false_behind(key: str) -> str:
    """Return the characters behind a name that make another word of it (海地区)."""
    return _guards("false-behind").get(key, "")


def false_before(key: str) -> str:
    """Return the characters before a name that make another word of it."""
    return _guards("false-before").get(key, "")


def pairs(text: str, folded: Folded, taken: list[tuple[int, int]], named: Collection[str]) -> list[Mention]:
    """Return the mentions that such runs make, one a character, outside the stretches already taken."""
    starts = [start for start, _ in taken]
    found: list[Mention] = []
    for match in _run().finditer(folded.text):
        start, end = match.span()
        end = _free_until(starts, taken, start, end)
        run = folded.text[start:end]
        if len(run) >= 2 and _stands(folded.text, start, run):
            found += _mentions(text, folded, start, run, named)
    return found


def _free_until(starts: list[int], taken: list[tuple[int, int]], start: int, end: int) -> int:
    """Return where the free part of [start, end) ends; `start` if it begins inside a taken stretch."""
    at = bisect_right(starts, start) - 1
    if at >= 0 and taken[at][1] > start:
        return start
    return min(end, taken[at + 1][0]) if at + 1 < len(taken) else end


def _stands(text: str, start: int, run: str) -> bool:
    if "文" in run[1:]:
        return False  # 中文, 中英文: languages
    behind = text[start + len(run) : start + len(run) + 2]
    pair = run[:2]
    if len(run) == 2 and behind[:1] and behind[:1] in _gone().get(pair, ""):
        return False
    if behind in _table()["behind"]:
        return True
    before = text[start - 1 : start]
    return pair in _table()["free"] and len(set(run)) == len(run) and not (run[0] in "中日" and before in _table()["before"])


def _mentions(text: str, folded: Folded, start: int, run: str, named: Collection[str]) -> list[Mention]:
    found = []
    for offset, char in enumerate(run):
        code = _meant(char, run, named)
        if code != "-":
            a, b = folded.at(start + offset), folded.end(start + offset + 1)
            found.append(Mention(a, b, text[a:b], (code,), "name", entry=f"pair:zh:{run}", rule="abbreviation in a pair"))
    return found


def _meant(char: str, run: str, named: Collection[str]) -> str:
    """Tell the countries of one abbreviation apart: 乌 is Ukraine beside 俄, 巴 is Palestine beside 以."""
    if char in "乌烏" and ("俄" in run or ("UKR" in named and "UZB" not in named)):
        return "UKR"
    if char == "巴" and "以" in run:
        return "PSE"
    if char == "澳" and set(run) & set("港台"):
        return "MAC"
    if char == "新" and "澳" in run:
        return "NZL"
    return _codes()[char]
