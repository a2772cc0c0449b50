"""Take the endings of agglutinating languages off a name: "Қазақстандағылардың" is Қазақстан + дағы + лар + дың.

A language lists its endings by their place in the chain (`NameGrammar.chain`); each place may stay empty and none comes twice. An
ending must suit what it stands on: a hard consonant behind a hard one, a back vowel behind a back one. Without that, "Малика" would be
Mali and "Кубан" Cuba. A name whose last ending is already a possessive ("Республикасы") has cases of its own.
"""

from __future__ import annotations

from functools import cache, lru_cache

from geo.extract.grammar import NameGrammar

_REMEMBERED = 100_000  # pairs of stem and ending, over all texts
LONGEST = 18  # letters of a chain: "лықтарымыздағылардың"; more is no ending

_Slots = tuple[dict[str, tuple[str, ...]], ...]


@cache
def _slots(chain: tuple[str, ...]) -> _Slots:
    """Return for each place of the chain its endings by their first letter, longest first."""
    made = []
    for place in chain:
        by_letter: dict[str, list[str]] = {}
        for ending in sorted(place.split(), key=len, reverse=True):
            by_letter.setdefault(ending[0], []).append(ending)
        made.append({letter: tuple(endings) for letter, endings in by_letter.items()})
    return tuple(made)


def bends(stem: str, rest: str, rules: NameGrammar) -> bool:
    """Tell whether `rest` is nothing but endings that may follow `stem`; both folded. Languages without a chain have no such endings."""
    return not rest or (len(rest) <= LONGEST and _follow(stem, rest, rules.chain, rules.harmony, rules.hard, rules.pronominal))


def derives(stem: str, rest: str, rules: NameGrammar) -> bool:
    """Tell whether `rest` makes `stem` a people or an adjective: "лық" and what may follow it."""
    for ending in rules.derivations:
        if rest.startswith(ending) and _suits(stem, ending, rules.harmony, rules.hard, ()):
            return bends(stem + ending, rest[len(ending) :], rules)
    return False


def follows(stem: str, rest: str, rules: NameGrammar) -> bool:
    """Tell whether `rest` is endings that either bend `stem` or make a people of it."""
    return bends(stem, rest, rules) or derives(stem, rest, rules)


@lru_cache(maxsize=_REMEMBERED)
def _follow(
    stem: str, rest: str, chain: tuple[str, ...], harmony: tuple[str, str, str], hard: tuple[str, str], pronominal: tuple[str, ...]
) -> bool:
    slots = _slots(chain)
    reached = {(0, 0)}  # (letters taken, next place): as few states as letters times places
    todo = [(0, 0)]
    while todo:
        taken, place = todo.pop()
        if taken == len(rest):
            return True
        before = stem + rest[:taken]
        for at in range(place, len(slots)):
            for ending in slots[at].get(rest[taken], ()):
                state = (taken + len(ending), at + 1)
                if state not in reached and rest.startswith(ending, taken) and _suits(before, ending, harmony, hard, pronominal):
                    reached.add(state)
                    todo.append(state)
    return False


def _suits(stem: str, ending: str, harmony: tuple[str, str, str], hard: tuple[str, str], pronominal: tuple[str, ...]) -> bool:
    """Tell whether an ending may stand on a stem by its sounds. `pronominal`: on these ends alone may endings in "н" + … stand."""
    consonants, starts = hard
    if ending[0] in starts and stem[-1] not in consonants:
        return False
    if ending in pronominal and not stem.endswith(tuple(p[1:] for p in pronominal if p[0] == "-")):
        return False
    back, front, steady = harmony
    if ending in steady.split():
        return True
    vowel = _last(stem, back + front)
    first = next((char for char in ending if char in back + front), "")
    if stem[-1] == "ь" and first in front:
        return True  # a soft consonant: "Израильде"
    return not vowel or not first or any(vowel in row and first in row for row in (back, front))


def _last(word: str, letters: str) -> str:
    """Return the last of these vowels in a folded word; и (which was й) and у behind another vowel are none."""
    for at in range(len(word) - 1, -1, -1):
        if word[at] in letters and not (word[at] in "иу" and at and word[at - 1] in letters):
            return word[at]
    return ""
