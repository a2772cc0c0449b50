"""Tell persons from places: "Michael Jordan", "Paris Hilton", "Frau Holland" name no country and no town.

Every rule looks at the words beside a name. A surname that stands once behind a given name is a person's in the whole document,
unless something there uses it as a place.
"""

from __future__ import annotations

from geo.extract import tables
from geo.extract.grammar import NameGrammar, SentenceGrammar
from geo.extract.words import Words

def given_names() -> frozenset[str]:
    """Return folded given names that are no names of places."""
    return tables.words("given_names.txt")


def rule(words: Words, first: int, count: int, rules: NameGrammar, sentences: SentenceGrammar | None, *, heading: bool) -> str:
    """Return the rule by which these words are part of a person's name, "" if none is."""
    if count > 2:
        return ""
    if _behind_given_name(words, first):
        return "person: behind a given name"
    if _behind_initial(words, first, sentences):
        return "person: behind an initial"
    if first and words.gap(first - 1) in (" ", ". ") and words.words[first - 1] in rules.courtesy and words.capital(first - 1):
        return "person: behind a form of address"
    if count == 1 and not heading and words.words[first] in rules.person_names and _before_surname(words, first, rules):
        return "person: before a surname"
    return ""


def office(words: Words, first: int, rules: NameGrammar) -> str:
    """Return the rule by which a town's name behind an office is its holder's ("President Lincoln"); countries stand there, too."""
    held = first and words.gap(first - 1) == " " and words.words[first - 1] in rules.offices and words.capital(first - 1)
    return "person: behind an office" if held else ""


def _behind_given_name(words: Words, first: int) -> bool:
    if not first or words.gap(first - 1) != " " or not words.capital(first - 1) or words.words[first - 1] not in given_names():
        return False
    return not words.surface(first).islower()


def _behind_initial(words: Words, first: int, sentences: SentenceGrammar | None) -> bool:
    """Tell "George W. Holland" and "J. Jordan" from the end of "in the U.S. China said"."""
    if first < 1 or words.gap(first - 1) != ". " or len(words.words[first - 1]) != 1 or not words.words[first - 1].isalpha():
        return False
    if not words.capital(first - 1) or words.gap(first - 2) == ".":
        return False
    return first < 2 or words.gap(first - 2) != "-"


def _before_surname(words: Words, first: int, rules: NameGrammar) -> bool:
    if words.gap(first) != " " or not words.capital(first + 1) or first and words.words[first - 1] in rules.locatives:
        return False
    behind = words.words[first + 1]
    plain = behind.isalpha() and len(behind) > 2 and not words.shouted(first + 1)
    return plain and behind not in rules.person_tails and behind not in rules.place_nouns
