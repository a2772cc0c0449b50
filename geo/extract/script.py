"""The words of a text as the tables of events compare them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import fields
from functools import cache
from itertools import accumulate, chain
from operator import itemgetter

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from geo.extract.grammar import EventGrammar, RailGrammar, Trigger, table
from geo.extract.remembered import Remembered
from geo.extract.wordlists import every_word, norm

LONGEST = 600  # words of a sentence that are looked at; what runs on is no sentence
_LONG = 20_000  # characters of a stretch that is not cut whole

_WORDS = re.compile(r"(\S(?:(?<=\w)\w*+(?:[-']\w++)*+|))")  # so written it is sought faster than a word or (|) a sign
_WORDS_ELIDED = re.compile(r"(\S(?:(?<=\w)\w*+(?:'(?=\w)|(?:-\w++)*+)|))")
_ELIDING = frozenset({"fr", "it", "ca"})
_LATIN = re.compile(r"[A-Za-z0-9]++(?:-[A-Za-z0-9]++)*+")
_RUNS = re.compile(r"[A-Za-z0-9\s]")
Tokens = tuple[list[str], list[int], list[int]]  # words, where each begins, where each ends
_Chunk = tuple[()] | tuple[tuple[str, ...], tuple[int, ...]]
_WORDS_OF, _LENGTHS_OF = itemgetter(0), itemgetter(1)


class Script:
    """A text and its words. `plain` is the text in small letters, letter by letter."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.plain = text.replace("İ", "I").lower()
        if not text.isascii():  # as wordlists.norm has it, where one letter stays one
            self.plain = self.plain.replace("ё", "е").replace("’", "'").replace("‑", "-").replace("\u2010", "-")
        self.composed = unicodedata.is_normalized("NFC", self.plain) and "\u00ad" not in self.plain and "ʼ" not in self.plain
        self._vocabulary = _vocabulary(language)
        self._words, self._chunks = _words(language), _chunks(language)

    def tokens(self, start: int, end: int) -> Tokens:
        """Return the words of a stretch, normalised, at most LONGEST."""
        part = self.plain[start:end]
        if self._vocabulary is not None:
            words, starts, ends = self._unspaced(part, start, self._vocabulary)
            return (words, starts, ends) if len(words) <= LONGEST else (words[:LONGEST], starts[:LONGEST], ends[:LONGEST])
        chunks = list(map(self._chunks.__getitem__, part.split(" "))) if len(part) < _LONG else [()]
        if not all(chunks):  # blanks beside blanks
            return self._sought(part, start)
        words = list(chain.from_iterable(map(_WORDS_OF, chunks)))[:LONGEST]
        bounds = list(accumulate(chain.from_iterable(map(_LENGTHS_OF, chunks)), initial=start))  # word, gap, word, …, gap
        return words, bounds[: 2 * len(words) : 2], bounds[1 : 2 * len(words) : 2]

    def _sought(self, part: str, start: int) -> Tokens:
        pieces = self._words.split(part, LONGEST)  # gap, word, gap, …, gap
        bounds = list(accumulate(map(len, pieces), initial=start))
        return list(map(norm, pieces[1::2])), bounds[1:-1:2], bounds[2::2]

    def _unspaced(self, part: str, start: int, vocabulary: AhoCorasick) -> Tokens:
        """Return the words of a stretch without blanks: the tables' words, the longest first, runs of Latin letters, single characters."""
        mixed, at = _RUNS.search(part) is not None, 0
        found = vocabulary.find_matches_as_indexes(part)
        if mixed and (runs := [(-1, *run.span()) for run in _LATIN.finditer(part)]):
            found = sorted(found + runs, key=itemgetter(1))
        pieces: list[str] = []
        for _, first, last in found:
            if at < first:
                pieces += part[at:first]
            pieces.append(part[first:last])
            at = last
        pieces += part[at:]
        bounds = list(accumulate(map(len, pieces), initial=start))
        if mixed and any(map(str.isspace, pieces)):
            kept = [number for number, piece in enumerate(pieces) if not piece.isspace()]
            return self._normed([pieces[n] for n in kept], part), [bounds[n] for n in kept], [bounds[n + 1] for n in kept]
        return self._normed(pieces, part), bounds[:-1], bounds[1:]

    def _normed(self, words: list[str], part: str) -> list[str]:
        return words if self.composed and "ß" not in part else list(map(norm, words))


def _words(language: str) -> re.Pattern[str]:
    return _WORDS_ELIDED if language in _ELIDING else _WORDS


@cache
def _chunks(language: str) -> Remembered[_Chunk]:
    """Return for what stands between two blanks its words, and the lengths of each and of the gap behind it; () behind a gap."""

    def work(chunk: str) -> _Chunk:
        first, *pieces = _words(language).split(f"{chunk} ")
        return () if first or not pieces else (tuple(map(norm, pieces[::2])), tuple(map(len, pieces)))

    return Remembered(work)


@cache
def _vocabulary(language: str) -> AhoCorasick | None:
    """Return the longer words of the tables of a language written without blanks; None for the others. Latin words are runs."""
    events: EventGrammar | None = table(language, "EVENTS")
    if events is None or not events.spaceless:
        return None
    known = every_word(_specs(events)) | every_word(_specs(table(language, "RAIL") or RailGrammar()))
    longer = sorted(word for word in known if len(word) > 1 and not any(map(str.isascii, word)))
    return AhoCorasick(longer, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)


def _specs(grammar: EventGrammar | RailGrammar) -> Iterable[str]:
    """Yield every word list of a language's table."""
    for field in fields(grammar):
        value = getattr(grammar, field.name)
        if isinstance(value, str):
            yield value
        elif field.name == "lists":
            yield from value.values()
        elif field.name == "triggers":
            yield from (spec for trigger in value for spec in _trigger_specs(trigger))


def _trigger_specs(trigger: Trigger) -> Iterable[str]:
    return (value for field in fields(trigger) if field.name != "kind" and isinstance(value := getattr(trigger, field.name), str))
