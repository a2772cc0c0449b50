"""Tell persons from places: "Michael Jordan", "Chad Smith", "Frau Holland" name no country and no town.

Every rule looks at the words beside a name. That a surname stands behind a given name once speaks against the town in the whole text.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from geo.extract import tables
from geo.extract.grammar import NameGrammar
from geo.extract.lexicon import grammar
from geo.extract.remembered import Remembered
from geo.extract.words import Words

BEFORE_SURNAME = "person: before a surname"

_GIVEN, _INITIAL, _COURTESY, _OFFICE = 1, 2, 4, 8  # what a word may be before a surname


def given_names() -> frozenset[str]:
    """Return the commonest folded given names, kept by hand: as a name of a town each is doubtful."""
    return tables.words("given_names.txt")


@cache
def all_given_names() -> frozenset[str]:
    """Return folded given names of many countries, which no town bears."""
    return given_names() | tables.words("given_names.txt", "persons")


def is_borne(word: str) -> bool:
    """Tell whether a name of a place is a given name somewhere."""
    return word in tables.words("given_places.txt", "persons")


def is_surname(word: str) -> bool:
    """Tell whether a word is a surname that is no place and no common word."""
    return word in tables.words("surnames.txt", "persons")


def _is_full_name(words: Words, first: int) -> bool:
    """Tell whether a place's name that is a given name, too, stands before a surname: "Sydney Sweeney", "Israel Adeyemi"."""
    if not is_borne(words.words[first]) or first + 1 == len(words):
        return False
    return is_surname(words.words[first + 1]) and words.gap(first) == " " and words.capital(first) and words.capital(first + 1)


def rule(words: Words, first: int, count: int, rules: NameGrammar, before: Mapping[str, int], *, may_be_given: bool) -> str:
    """Return the rule by which these words are part of a person's name, "" if none is.

    `before` is what `before(language)` returned. `may_be_given`: a person's given name is looked for, too (not in headings, where every
    word may have a capital letter).
    """
    if count > 2:
        return ""
    if first and (kinds := before[words.words[first - 1]]) and (why := _behind(words, first, kinds)):
        return why
    if count == 1 and _is_full_name(words, first):
        return BEFORE_SURNAME
    if not may_be_given:
        return ""
    if words.words[first] in rules.ordinary and words.opens(first):
        return "a common word at the head of a sentence"
    if _before_surname(words, first, rules):
        return BEFORE_SURNAME
    return "without what stands before the country's name" if _lacks_article(words, first, rules) else ""


def _lacks_article(words: Words, first: int, rules: NameGrammar) -> bool:
    """Tell whether a name stands alone that means the country only with its article ("la Dominique"), or in a list."""
    articles = rules.with_article.get(words.words[first])
    if articles is None or "," in words.gap(first - 1) or "," in words.gap(first):
        return False
    return not first or words.words[first - 1] not in articles.split()


def _behind(words: Words, first: int, kinds: int) -> str:
    """Return the rule by which the word before, which may be of these kinds, makes a surname of this one."""
    gap = words.gap(first - 1)
    if not words.capital(first - 1):
        return ""
    if kinds & _GIVEN and gap == " " and words.capital(first) and (words.shouted(first) or not words.shouted(first - 1)):
        return "person: behind a given name"
    if kinds & _INITIAL and gap == ". " and words.gap(first - 2) not in (".", "-"):  # not the end of "in the U.S. China said"
        return "person: behind an initial"
    return "person: behind a form of address" if kinds & _COURTESY and gap in (" ", ". ") else ""


@cache
def before(language: str) -> Remembered[int]:
    """Return for each folded word what it may be before a surname, 0 for most."""
    rules, given = grammar(language), all_given_names()

    def work(word: str) -> int:
        named = word in given or any(base in given for base in _bases(word, rules))
        initial = len(word) == 1 and word.isalpha()
        return _GIVEN * named | _INITIAL * initial | _COURTESY * (word in rules.courtesy) | _OFFICE * (word in rules.offices)

    return Remembered(work)


def office(words: Words, first: int, before: Mapping[str, int]) -> str:
    """Return the rule by which a town's name behind an office is its holder's ("President Lincoln"); countries stand there, too."""
    held = first and before[words.words[first - 1]] & _OFFICE and words.gap(first - 1) == " " and words.capital(first - 1)
    return "person: behind an office" if held else ""


def may_be_given(word: str, language: str) -> bool:
    """Tell whether a name of a place is a given name, too, in any case ("Владимира Путина"), or a common word."""
    rules = grammar(language)
    return word in rules.person_names or word in rules.ordinary or any(base in rules.person_names for base in _bases(word, rules))


def _bases(word: str, rules: NameGrammar) -> list[str]:
    endings = rules.place_endings if rules.aligned else ()
    return [word[: -len(ending)] + instead for ending, instead in endings if word.endswith(ending) and len(word) > len(ending) + 2]


def _before_surname(words: Words, first: int, rules: NameGrammar) -> bool:
    if words.gap(first) != " " or not words.capital(first + 1) or (first and words.words[first - 1] in rules.locatives):
        return False
    behind = words.words[first + 1]
    plain = behind.isalpha() and len(behind) > 1 and not words.shouted(first + 1)
    return plain and behind not in rules.person_tails and behind not in rules.place_nouns
