"""Tell persons from places: "Michael Jordan", "Chad Smith", "Frau Holland" name no country and no town.

Every rule looks at the words beside a name. That a surname stands behind a given name once speaks against the town in the whole text.
"""

from __future__ import annotations

from geo.extract import tables
from geo.extract.grammar import NameGrammar
from geo.extract.lexicon import grammar
from geo.extract.words import Words

BEFORE_SURNAME = "person: before a surname"


def given_names() -> frozenset[str]:
    """Return folded given names."""
    return tables.words("given_names.txt")


def rule(words: Words, first: int, count: int, rules: NameGrammar, language: str, *, heading: bool) -> str:
    """Return the rule by which these words are part of a person's name, "" if none is."""
    if count > 2:
        return ""
    if _behind_given_name(words, first, language):
        return "person: behind a given name"
    if _behind_initial(words, first):
        return "person: behind an initial"
    if first and words.gap(first - 1) in (" ", ". ") and words.words[first - 1] in rules.courtesy and words.capital(first - 1):
        return "person: behind a form of address"
    if count == 1 and not heading and _may_be_given(words.words[first], language) and _before_surname(words, first, rules):
        return BEFORE_SURNAME
    return ""


def office(words: Words, first: int, rules: NameGrammar) -> str:
    """Return the rule by which a town's name behind an office is its holder's ("President Lincoln"); countries stand there, too."""
    held = first and words.gap(first - 1) == " " and words.words[first - 1] in rules.offices and words.capital(first - 1)
    return "person: behind an office" if held else ""


def _may_be_given(word: str, language: str) -> bool:
    """Tell whether a name of a place is a given name, too, in any case ("Владимира Путина")."""
    names = grammar(language).person_names
    return word in names or any(base in names for base in _bases(word, language))


def _bases(word: str, language: str) -> list[str]:
    endings = grammar(language).place_endings if grammar(language).aligned else ()
    return [word[: -len(ending)] + instead for ending, instead in endings if word.endswith(ending) and len(word) > len(ending) + 2]


def _behind_given_name(words: Words, first: int, language: str) -> bool:
    if not first or words.gap(first - 1) != " " or not words.capital(first - 1) or not words.capital(first):
        return False
    before = words.words[first - 1]
    return before in given_names() or any(base in given_names() for base in _bases(before, language))


def _behind_initial(words: Words, first: int) -> bool:
    """Tell "George W. Holland" and "J. Jordan" from the end of "in the U.S. China said"."""
    if first < 1 or words.gap(first - 1) != ". " or len(words.words[first - 1]) != 1 or not words.words[first - 1].isalpha():
        return False
    return words.capital(first - 1) and words.gap(first - 2) not in (".", "-")


def _before_surname(words: Words, first: int, rules: NameGrammar) -> bool:
    if words.gap(first) != " " or not words.capital(first + 1) or (first and words.words[first - 1] in rules.locatives):
        return False
    behind = words.words[first + 1]
    plain = behind.isalpha() and len(behind) > 1 and not words.shouted(first + 1)
    return plain and behind not in rules.person_tails and behind not in rules.place_nouns
