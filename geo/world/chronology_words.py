"""What the words around an event say of the chronology: which series they name, and who meets.

Words are compared folded; `chronology.Phrase` tells the notation. Only the words near those that tell of the event are looked at.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from geo.fold import Folded
from geo.model import Span
from geo.world import chronology
from geo.world.chronology import Phrase

_WORD = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")
_AROUND = 400  # characters on each side of the words that tell of an event in which its name and its people are looked for


def series_named(text: str, trigger: Span) -> frozenset[str]:
    """Return the series whose name covers words of the trigger."""
    words, at = _words(text, trigger)
    return frozenset(
        id
        for place, word in enumerate(words)
        for id, phrase in _opening(word)
        if (span := _stretch(phrase, words, at, place)) is not None and span.overlaps(trigger)
    )


def rank(text: str, trigger: Span, sentence: Span) -> str | None:
    """Return who meets by the sentence of the trigger: the first in the order of chronology.ranks(), None if it does not say."""
    around = zip(*_words(text, trigger), strict=True)
    inside = [(word, span) for word, span in around if sentence.holds(span)]
    words, at = [word for word, _ in inside], [span for _, span in inside]
    found = [
        order for place, word in enumerate(words) for order, phrase in _telling_rank(word) if _stretch(phrase, words, at, place) is not None
    ]
    return chronology.ranks()[min(found)][0] if found else None


def calls(text: str, trigger: Span, phrases: Sequence[Phrase]) -> bool:
    """Tell whether one of these names stands near a trigger."""
    words, at = _words(text, trigger)
    return any(_stretch(phrase, words, at, place) is not None for phrase in phrases for place in range(len(words)))


@lru_cache(maxsize=16_384)
def _opening(word: str) -> tuple[tuple[str, Phrase], ...]:
    """Return the names of series that begin with a word."""
    return tuple((series.id, phrase) for series in chronology.series().values() for phrase in series.phrases if _is(phrase[0], word))


@lru_cache(maxsize=16_384)
def _telling_rank(word: str) -> tuple[tuple[int, Phrase], ...]:
    """Return the words for those who meet that begin with a word, each with the place of its rank in the table."""
    ranks = enumerate(chronology.ranks())
    return tuple((order, phrase) for order, (_, phrases) in ranks for phrase in phrases if _is(phrase[0], word))


@lru_cache(maxsize=64)
def _words(text: str, trigger: Span) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """Return the folded words around a trigger and where they stand in the text."""
    start = max(trigger.start - _AROUND, 0)
    folded = Folded(text[start : trigger.end + _AROUND])
    found = list(_WORD.finditer(folded.text))
    spans = tuple(Span(start + folded.at(word.start()), start + folded.end(word.end())) for word in found)
    return tuple(word.group() for word in found), spans


def _stretch(phrase: Phrase, words: Sequence[str], at: Sequence[Span], place: int) -> Span | None:
    """Return where a phrase stands that begins with the word at `place`, None if it does not."""
    last = place + len(phrase) - 1
    if last >= len(words) or not all(_is(part, words[place + step]) for step, part in enumerate(phrase)):
        return None
    return Span(at[place].start, at[last].end)


def _is(part: str, word: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else word == part
