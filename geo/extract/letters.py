"""Find the passages in which letters of triggers stand, before a passage is cut into words: most of a text tells of no event."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import product
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from geo.extract.script import Script
from geo.model import Passage

Firsts = frozenset[str]  # words by which the items of a list begin, "*" at either end standing for any letters


class _Pattern(NamedTuple):
    """Letters of a trigger, whether others may stand before and behind them, and what the passage must hold besides (None: nothing)."""

    letters: str
    inside: bool
    goes_on: bool
    needed: AhoCorasick | None


class Letters:
    """The letters of a language's triggers, each with those of the words that it needs in its sentence."""

    def __init__(self, triggers: Iterable[tuple[str, Firsts]], *, spaceless: bool) -> None:
        needed: dict[str, list[Firsts]] = defaultdict(list)
        for first, needs in triggers:
            needed[first].append(needs)
        self._patterns = [
            _Pattern(letters, spaceless or first.startswith("*"), spaceless or first.endswith("*"), _any_of(lists))
            for first, lists in needed.items()
            for letters in _written(first)
        ]
        self._automaton = AhoCorasick([pattern.letters for pattern in self._patterns], implementation=Implementation.DFA)

    def passages(self, script: Script, passages: Sequence[Passage]) -> list[int]:
        """Return the numbers of the passages in which triggers may stand, with what they need."""
        if not script.composed:
            return list(range(len(passages)))
        plain, starts = f"{script.plain} ", [*(passage.start for passage in passages), len(script.plain)]
        found: list[int] = []
        lacking: set[tuple[int, AhoCorasick]] = set()
        behind = starts[0]
        for pattern, start, end in self._automaton.find_matches_as_indexes(plain, overlapping=True):
            if start < behind:
                continue  # in the passage found last
            _, inside, goes_on, needed = self._patterns[pattern]
            if (inside or not plain[start - 1].isalnum()) and (goes_on or not plain[end].isalnum()):
                number = bisect_right(starts, start) - 1
                if (number, needed) in lacking:
                    continue
                if needed is None or needed.find_matches_as_indexes(plain[starts[number] : starts[number + 1]]):
                    found.append(number)
                    behind = starts[number + 1]
                else:
                    lacking.add((number, needed))
        return found


def _any_of(lists: Sequence[Firsts]) -> AhoCorasick | None:
    """Return what finds the letters of any of these lists; None where one of them is empty: that trigger needs nothing."""
    return _finder(frozenset().union(*lists)) if all(lists) else None


@cache
def _finder(firsts: Firsts) -> AhoCorasick:
    return AhoCorasick(sorted({letters for first in firsts for letters in _written(first)}), implementation=Implementation.DFA)


def _written(first: str) -> list[str]:
    """Return what may stand in a text for a word of a table: "ss" also as "ß"."""
    head, *rest = first.strip("*").split("ss")
    return [head + "".join(map("".join, zip(joints, rest, strict=True))) for joints in product(("ss", "ß"), repeat=len(rest))]
