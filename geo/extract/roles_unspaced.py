"""Roles where words are not parted by blanks: what characters stand right before and behind a name.

The rules are those of roles.py, and belonging comes first: "哈萨克斯坦总统", "一名波兰专家"; the government acts. A name at the head of its
clause with a verb of saying and deciding close behind it is the actor. No item of a list holds a sign that ends a clause.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict

from ahocorasick_rs import AhoCorasick, Implementation

from geo.extract.grammar import RoleGrammar
from geo.model import Mention, Role, Span

Judged = tuple[Role, str]  # a role and the rule that gave it
Asides = tuple[list[int], list[int]]  # where such words begin, and where they end
_WINDOW = 60
_REACH = 6  # characters between a name and its verb or its noun
_PLACE, _PERSON, _GOVERNMENT, _TELLING, _ACT = (1 << number for number in range(5))  # what may stand behind a name
_LED, _ELSEWHERE, _COUNTED, _SOURCE, _SINCE = (1 << number for number in range(5))  # and before it
_STOP = re.compile(r"[，。！？；：、,.!?;:\s（）()“”「」《》]")


def _alternatives(words: str) -> str:
    return "|".join(sorted(map(re.escape, words.split()), key=len, reverse=True)) or "(?!)"


class Characters:
    """The lists of a language by the character with which an item begins or ends: most names have none of these beside them."""

    def __init__(self, rules: RoleGrammar) -> None:
        self._openers: dict[str, list[tuple[int, re.Pattern[str]]]] = defaultdict(list)
        self._enders: dict[str, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
        behind = (rules.place_nouns, rules.persons, rules.governments, rules.aside)
        for bit, words in zip((_PLACE, _PERSON, _GOVERNMENT, _TELLING), behind, strict=True):
            for first, items in _by(words, 0).items():
                self._openers[first].append((bit, re.compile("|".join(map(re.escape, items)))))
        acts = re.compile(f"(?:{_alternatives(rules.no_verbs)}){{0,3}}(?:{_alternatives(rules.acts)})")
        for first in _by(f"{rules.no_verbs} {rules.acts}", 0):
            self._openers[first].append((_ACT, acts))
        before = (rules.places, rules.elsewhere, rules.articles, rules.sources, rules.since)
        for bit, words in zip((_LED, _ELSEWHERE, _COUNTED, _SOURCE, _SINCE), before, strict=True):
            for last, items in _by(words, -1).items():
                self._enders[last].append((bit, items))
        self.person = re.compile(_alternatives(rules.persons))
        self._asides = AhoCorasick(rules.aside.split(), implementation=Implementation.DFA) if rules.aside else None

    def asides(self, text: str) -> Asides:
        """Return where words of another time, a likeness or a book stand in a text."""
        found = self._asides.find_matches_as_indexes(text, overlapping=True) if self._asides else []
        return [start for _, start, _ in found], [end for _, _, end in found]

    def behind(self, written: str) -> int:
        """Return the lists of which an item stands at the beginning of what follows a name."""
        found = 0
        for bit, pattern in self._openers.get(written[:1], ()):
            if pattern.match(written):
                found |= bit
        return found

    def before(self, written: str) -> int:
        """Return the lists of which an item stands at the end of what precedes a name."""
        found = 0
        for bit, items in self._enders.get(written[-1:], ()):
            if written.endswith(items):
                found |= bit
        return found


def _by(words: str, at: int) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for word in words.split():
        found[word[at]].append(word)
    return {char: tuple(items) for char, items in found.items()}


def _holds(asides: Asides, low: int, high: int) -> bool:
    """Tell whether one of them stands in a stretch; they are in the order of their ends."""
    starts, ends = asides
    at = bisect_right(ends, high) - 1
    while at >= 0 and ends[at] > low:
        if starts[at] >= low:
            return True
        at -= 1
    return False


def unspaced_role(text: str, sentence: Span, mention: Mention, start: int, end: int, lists: Characters, asides: Asides) -> Judged:
    """Return the role of `mention`, whose chain of joined names is text[start:end]; `asides` are those of the text."""
    low = max(sentence.start, start - _WINDOW)
    before = text[low:start]
    behind = text[end : min(sentence.end, end + _WINDOW)]
    led, follows = lists.before(before), lists.behind(behind)
    if follows & _GOVERNMENT:
        return "actor", "government"
    if (led & _COUNTED) or (follows & _PERSON) or (led & _SOURCE and lists.person.search(_STOP.split(behind)[0][:_REACH])):
        return "affiliation", "person"
    if mention.via == "demonym" and not follows & _ACT:
        return "affiliation", "adjective"
    aside = bool(led & _SINCE) or _holds(asides, low, start)
    if follows & _ACT and not aside and not led & (_LED | _ELSEWHERE):
        return "actor", "verb"
    if led & _ELSEWHERE:
        return "background", "elsewhere"
    if aside or follows & _TELLING:
        return "background", "aside"
    return _placed(before, led, follows, mention)


def _placed(before: str, led: int, follows: int, mention: Mention) -> Judged:
    if led & _LED:
        return "scene", "place preposition"
    if follows & _PLACE:
        return "scene", "place noun"
    if not before or _STOP.match(before[-1]):
        return "scene", "clause head"
    return ("scene", "town") if mention.via in ("city", "capital", "province") else ("background", "left over")
