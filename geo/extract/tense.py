"""Tell whether the words around a date look back or ahead: by the words themselves, by participles, by the ends of verbs."""

from __future__ import annotations

import re
from functools import cache
from itertools import repeat

from geo.extract.timex import Lexicon, Remembered, Tokens, lexicon

_CLAUSE_END, _CLOSING, _FROM_START = ",;:()", re.compile("[,;:()]"), repeat(0)
_CUE_REACH = 60  # tokens to each side in which a tense is looked for
_ATTRIBUTE_REACH = 6  # tokens from a date to the participle that it belongs to
_PRESENT_REACH = 80  # tokens of a passage in which its verb is looked for
_Cue = tuple[int, int]  # what a word tells by itself, and by its end: -1 past, +1 future, 0 nothing


class Tenses:
    """The signs of past and future in one language."""

    def __init__(self, words: Lexicon) -> None:
        grammar = words.grammar
        self.sets = words.sets
        self._past, self._future = _at_end(grammar.past_endings), _at_end(grammar.future_endings)
        self._attribute_past, self._attribute_future = _at_end(grammar.attribute_past), _at_end(grammar.attribute_future)
        self._participle = _at_end(grammar.participles)
        self._cues: Remembered[_Cue] = Remembered(self._cue)

    def around(self, text: str, tokens: Tokens, first: int, end: int, *, ranged: bool) -> int:
        """Return -2 for the past, +2 for the future, 0 for neither: the nearest telling word of the clause; -1 and +1 by one elsewhere."""
        if opened_in_the_past(text, tokens, first, self.sets["origin"], ranged=ranged):
            return -2
        if attribute := self._of_attribute(text, tokens, first, end):
            return 2 * attribute
        left = max(map(tokens.classes.rfind, _CLAUSE_END, _FROM_START, repeat(first))) + 1
        closing = _CLOSING.search(tokens.classes, end)
        right = closing.start() if closing else len(tokens.classes)
        clause = self._cues_of(text, tokens, left, right)
        by_word = _nearest([cue[0] for cue in clause], first - left)
        by_end = [cue[1] if kind == "x" else 0 for cue, kind in zip(clause, tokens.classes[left:right], strict=True)]
        return 2 * (by_word or _nearest(by_end, first - left)) or (
            _nearest([cue[0] for cue in self._cues_of(text, tokens, 0, len(tokens.classes))], first)
        )

    def _cues_of(self, text: str, tokens: Tokens, first: int, end: int) -> list[_Cue]:
        return [self._cues[text[a:b]] for a, b in zip(tokens.starts[first:end], tokens.ends[first:end], strict=True)]

    def of_present(self, text: str, tokens: Tokens) -> int:
        """Return +1 for a passage in the present tense ("am Sonntag sind Wahlen"), 0 where a participle says it may be the perfect."""
        words = [text[a:b] for a, b in zip(tokens.starts[:_PRESENT_REACH], tokens.ends[:_PRESENT_REACH], strict=True)]
        if not any(word.lower() in self.sets["present"] for word in words):
            return 0
        participle = self._participle
        return 0 if participle and any(word.islower() and participle.search(word) for word in words) else 1

    def _cue(self, word: str) -> _Cue:
        """Return what a word tells; names and short words tell nothing by their end."""
        lower = word.lower()
        own = 1 if lower in self.sets["future"] else -1 if lower in self.sets["past"] else 0
        if len(word) < 4 or not word.islower():
            return own, 0
        if self._future and self._future.search(word):
            return own, 1
        return own, -1 if self._past and self._past.search(word) else 0

    def _of_attribute(self, text: str, tokens: Tokens, first: int, end: int) -> int:
        """Return the tense of the participle in "der im Juni geschlossene Vertrag", 0 where the date belongs to no noun."""
        past, future = self._attribute_past, self._attribute_future
        if not (past and future) or tokens.classes[max(0, first - 2) : first] != "tp":
            return 0
        for place in range(end, min(end + _ATTRIBUTE_REACH, len(tokens.classes))):
            word = text[tokens.starts[place] : tokens.ends[place]]
            if tokens.classes[place] in _CLAUSE_END:
                return 0
            if word.islower() and len(word) > 4 and tokens.classes[place] == "x":
                if word in self.sets["future"] or future.search(word):
                    return 1
                if past.search(word):
                    return -1
        return 0


def opened_in_the_past(text: str, tokens: Tokens, first: int, origin: frozenset[str], *, ranged: bool) -> bool:
    """Tell whether a word such as "since" stands before the date: "seit November"."""
    if tokens.classes[max(0, first - 2) : first].rstrip("tp")[-1:] == "s":
        return True
    return bool(first and not ranged and text[tokens.starts[first - 1] : tokens.ends[first - 1]].lower() in origin)


@cache
def tenses(language: str) -> Tenses:
    """Return the signs of past and future of a language."""
    return Tenses(lexicon(language))


def _at_end(pattern: str) -> re.Pattern[str] | None:
    return re.compile(f"(?:{pattern})$") if pattern else None


def _nearest(cues: list[int], at: int) -> int:
    """Return the cue that stands nearest to the token `at`, the earlier of two."""
    if not any(cues):
        return 0
    start = max(0, at - _CUE_REACH + 1)
    distances = [(abs(place - at), place) for place, cue in enumerate(cues[start : at + _CUE_REACH], start) if cue]
    return cues[min(distances)[1]] if distances else 0
