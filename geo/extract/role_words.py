"""What the rules of roles ask of a word, as bits of one number: the word lists that hold it, and how it is written.

Words are known by the stretches between two blanks, most of which come again: whoever looks at the words beside a name splits the text
and looks up each piece, and no rule compares strings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, partial

from ahocorasick_rs import AhoCorasick, Implementation

from geo.extract.grammar import NameGrammar, RoleGrammar, table
from geo.extract.remembered import Remembered

_TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[^\s\w]")
_STOPS = frozenset(',;:.!?()[]"„“”«»–—…')
_LISTS = "places elsewhere sources targets travel linking articles place_nouns persons governments acts no_verbs conjunctions aside since"
_BITS = {name: 1 << number for number, name in enumerate(_LISTS.split())}
PLACES, ELSEWHERE, SOURCES, TARGETS, TRAVEL, LINKING, ARTICLES, PLACE_NOUNS = list(_BITS.values())[:8]
PERSONS, GOVERNMENTS, ACTS, NO_VERBS, CONJUNCTIONS, ASIDE, SINCE = list(_BITS.values())[8:]
WORD, STOP, CAPITAL, LETTERS, SMALL, VERB, APOSTROPHE, OF_GENITIVE, COLON = (1 << number for number in range(len(_BITS), len(_BITS) + 9))
_Listed = tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]  # words, beginnings, ends


@dataclass(frozen=True)
class RoleWords:
    """The words of a language, ready to be asked."""

    pieces: Remembered[tuple[int, ...]]  # the words of what stands between two blanks
    ends: Remembered[tuple[tuple[int, ...], bool]]  # of those the ones behind the last stop, last first; whether one stands before them
    telling: AhoCorasick  # finds in small letters whatever may tell of another time, a likeness, a book
    links: bool  # it has words that link a noun and the name it belongs with
    capital_nouns: bool

    def before(self, pieces: Iterable[str], count: int) -> list[int]:
        """Return the words behind the last stop, nearest first: at least so many, and one that is no article."""
        found: list[int] = []
        ends = self.ends
        for piece in pieces:
            words, stops = ends[piece]
            found += words
            if stops or (len(found) >= count and not found[-1] & ARTICLES):
                break
        return found

    def behind(self, pieces: Iterable[str], count: int) -> list[int]:
        """Return at least so many words, stops among them."""
        found: list[int] = []
        known = self.pieces
        for piece in pieces:
            found += known[piece]
            if len(found) >= count:
                break
        return found


@cache
def role_words(language: str) -> RoleWords | None:
    """Return the words of a language, None where the project has no list of them."""
    rules: RoleGrammar | None = table(language, "ROLES")
    names: NameGrammar | None = table(language, "NAMES")
    if rules is None:
        return None
    lists = {bit: _listed(getattr(rules, name)) for name, bit in _BITS.items()}
    word = Remembered(partial(_word, lists, tuple(rules.verb_endings.split())))
    pieces = Remembered(lambda piece: tuple(map(word.__getitem__, _TOKEN.findall(piece))))
    telling = {word.strip("*") for word in f"{rules.aside} {rules.since}".split()}
    automaton = AhoCorasick(sorted(filter(None, telling)), implementation=Implementation.DFA)
    ends = Remembered(lambda piece: _end(pieces[piece]))
    return RoleWords(pieces, ends, automaton, bool(rules.linking), bool(names and names.nouns_capital))


def _end(words: tuple[int, ...]) -> tuple[tuple[int, ...], bool]:
    last = max((at for at, word in enumerate(words) if word & STOP), default=-1)
    return words[last + 1 :][::-1], last >= 0


def _listed(spec: str) -> _Listed:
    words = spec.split()
    beginnings = tuple(word[:-1].lstrip("*") for word in words if word.endswith("*"))
    return frozenset(words), beginnings, tuple(word[1:].rstrip("*") for word in words if word.startswith("*"))


def _word(lists: dict[int, _Listed], verb_endings: tuple[str, ...], written: str) -> int:
    word = written.lower()
    bits = WORD
    for bit, (exact, starts, ends) in lists.items():
        if word in exact or word.startswith(starts) or word.endswith(ends):
            bits |= bit
    if not written.isalpha():
        return bits | STOP * (word in _STOPS) | APOSTROPHE * (word in ("'", "’")) | COLON * (word == ":") | CAPITAL * written[0].isupper()
    bits |= LETTERS | CAPITAL * written[0].isupper() | SMALL * written.islower() | OF_GENITIVE * (word == "s")
    verb = bits & SMALL and not bits & NO_VERBS and (not verb_endings or word.endswith(verb_endings))
    return bits | VERB if verb else bits
