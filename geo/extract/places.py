"""Towns and provinces: find their names among a text's words, then let the document choose among those that share a name.

What speaks for a place: its country or a neighbour is named, a province or country stands behind it after a comma, "in" or "nach"
before it, its size. What speaks against: another capitalised word right beside it (part of a longer name), the start of a sentence.
A wrong town costs more than a missing one, so small towns need something that speaks for them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from geo.extract import suffixes, tables
from geo.extract.grammar import NameGrammar
from geo.extract.lexicon import all_second_words, grammar
from geo.extract.persons import all_given_names, given_names
from geo.extract.remembered import Remembered
from geo.extract.words import Words
from geo.fold import fold
from geo.model import Place
from geo.world import gazetteer
from geo.world.gazetteer import PlaceName, Script

_WORD = re.compile(r"[^\W_]+")
_REMEMBERED = 100_000  # distinct words whose analysis is kept, over all texts
NEVER = 0.2  # names below it are never taken, whatever speaks for them
_REGIONS_OWN = frozenset({"kk", "ky", "uz", "tg", "tk"})
REGION = frozenset({"KAZ", "KGZ", "UZB", "TJK", "TKM"})
_WEIGHED = frozenset({"de", "en", "fr", "ru", "zh"})  # languages whose words the gazetteer weighs one by one
_LONGEST = 5  # words of a place's name
ALONE = 0.64  # a score from which a name is taken
_LARGE = 0.6  # strength of a town's name from which an article at the head of a sentence may be its own
SURE = 0.8  # strength from which the name of a place speaks for its country
_COUNTRY_NAMED = 0.3
_PROVINCE_NAMED = 0.3
_EQUAL = 0.011  # scores farther apart are not equal when they are rounded
_PAIRED = 0.6
_IN_PROVINCE = 1.0
_LOCATIVE = 0.15
_OPENS = -0.1
_BESIDE = -0.3
_FOREIGN = -0.3  # a name of other languages than the text's, or a smaller town's of which nobody knows the language
_UNKNOWN = -0.05
_MARKS = -0.3  # written with other diacritics than the place
_DETERMINED = -0.5  # "die Lage", "einem Hammer"
_ATTRIBUTE = -0.15  # "grünen Weiden"
_SMALL_CAPITAL = -0.3  # Georgetown is mostly not the one in Guyana; Nuuk has no namesakes
_INFLECTED = -0.1
_GIVEN = -0.4  # it is a given name too
_NO_FLOOR = -9.0
_PROVINCE_FLOOR = -0.1  # a first-level province stands beside other names, too: "Ontario Police"
_SMALL = -0.1  # below a hundred thousand people, where every noun has a capital letter


@dataclass(frozen=True, slots=True, eq=False)
class Bearer:
    """A place that bears a name, and what of its score depends on the name and the language alone.

    `entry` names it in a mention; `countries` holds `country` alone.
    """

    place: PlaceName
    shown: Place | None
    entry: str
    country: str
    countries: tuple[str, ...]
    base: float
    floor: float  # what the words around take off at most
    town: str  # its id, "" for a province
    province: str  # the province that it lies in, or is
    foreign: float
    rank: tuple[bool, int]  # of bearers of equal score the capital counts, then the larger
    small_capital: bool
    marked: bool  # loses where it is written with other diacritics


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """The places that one folded name may mean; `ending` is what inflection put behind it, "" for none."""

    written: str
    bearers: tuple[Bearer, ...]
    ending: str
    given: bool  # it is a given name, too
    speaks_for: frozenset[str]  # countries and provinces that the text then surely speaks of
    concerns: frozenset[str]  # countries, provinces and towns that speak for one of the places
    standing: frozenset[str]  # countries, provinces and "in " + provinces that a name beside it may lie in


class Candidate(NamedTuple):
    """`length` words from `first` on that may name a place."""

    first: int
    length: int
    names: Names


def script_of(word: str) -> Script:
    """Return the part of the gazetteer in which a folded word would stand."""
    char = word[0]
    if char < "\u0250" or "\u1e00" <= char <= "\u1eff":
        return "latin"
    return "cyrillic" if "\u0400" <= char <= "\u052f" else "other"


def no_places() -> frozenset[str]:
    """Return folded words that name some town and in texts hardly ever mean it."""
    return tables.words("no_places.txt")


@cache
def state_codes() -> dict[str, str]:
    """Return abbreviation → province's id: "Ky" and "KY" are US-KY."""
    return {short: row[0] for row in tables.rows("state_codes.tsv", 2) for short in row[1].split()}


@dataclass(frozen=True, slots=True)
class Reach:
    """What may begin with a word: names of up to `longest` words whose second is one of `seconds`, and names of this word alone.

    `alone` is what it means as it stands, `bent` what it may be an inflected form of, with whether a noun must follow.
    """

    longest: int
    seconds: frozenset[str]
    alone: Names | None
    bent: tuple[tuple[Names, bool], ...]


@cache
def _opening(script: Script) -> dict[str, tuple[int, frozenset[str]]]:
    """Return the first words of names of several words: how many words the longest has, and which words stand second."""
    found: dict[str, tuple[int, set[str]]] = {}
    for key in gazetteer.keys(script):
        if " " in key or "-" in key or "'" in key or "." in key:
            parts = _WORD.findall(key)
            if 1 < len(parts) <= _LONGEST:
                longest, seconds = found.get(parts[0], (0, set()))
                seconds.add(parts[1])
                found[parts[0]] = (max(longest, len(parts)), seconds)
    return {word: (longest, frozenset(seconds)) for word, (longest, seconds) in found.items()}


def reach(word: str, language: str) -> Reach | None:
    """Return what names of places may begin with `word`, inflected or not; None if there are none."""
    script = script_of(word)
    longest, seconds = _opening(script).get(word, (0, frozenset()))
    own = names(word, language) if word not in no_places() and _usable(script, word, language) else None
    bent = () if own or not no_places().isdisjoint(bases(language)[word]) else _bent(word, language)
    if own or bent:
        return Reach(longest, seconds, own, bent)
    return Reach(longest, seconds, None, ()) if longest else None


@lru_cache(maxsize=_REMEMBERED)
def names(key: str, language: str, written: str = "", ending: str = "", least: float = 0.0) -> Names | None:
    """Return the places of the folded name `key`, of `least` strength; None if there are none. `written`: how it stands, inflected."""
    found = tuple(place for place in _borne(script_of(key), key, language) if place.strength >= least)
    if not found:
        return None
    first, provinces = found[0], [place for place in found if place.kind == "province"]
    sure = {place.place_id for place in provinces if place.strength >= SURE}
    within = {f"in {gazetteer.province_of(place.place_id)}" for place in found if place.kind != "province"}
    alone = len({place.country for place in found}) == 1
    at_home = language in _REGIONS_OWN and first.country in REGION  # Mary is a town to Turkmens
    bearers = tuple(_bearer(place, language, alone=alone) for place in found)
    return Names(
        written or key, bearers, ending,
        (written in all_given_names() if ending else key in given_names()) and not at_home,
        frozenset(sure | ({first.country} if first.strength >= SURE and not ending else set())),
        frozenset(code for bearer in bearers for code in (bearer.country, bearer.town, bearer.province) if code),
        frozenset(within.union(*((place.country, place.place_id) for place in provinces))),
    )  # fmt: skip


def _bearer(place: PlaceName, language: str, *, alone: bool) -> Bearer:
    province = place.kind == "province"
    own = language in place.languages and (province or bool(grammar(language).chain))  # "Nouvelle-Écosse": shown as Nova Scotia
    plain = own or place.country in REGION or place.kind == "capital"
    return Bearer(
        place, gazetteer.place(place.place_id), f"{place.kind}:{place.place_id}", place.country, (place.country,), min(place.strength, 1.0),
        _PROVINCE_FLOOR if province and place.strength >= SURE else _NO_FLOOR,
        "" if province else place.place_id, gazetteer.province_of(place.place_id) or "", _foreign(place, language),
        (place.kind == "capital", place.population), place.kind == "capital" and place.population < 250_000 and not alone,
        place.primary and not plain and place.name[0] < "\u0250",
    )  # fmt: skip


def _bent(word: str, language: str) -> tuple[tuple[Names, bool], ...]:
    """Return the names that `word` may be an inflected form of, each with whether that form stands only before a noun."""
    found = []
    for base, ending in base_forms(word, language):
        nominal = ending in grammar(language).noun_endings
        if base not in no_places() and (known := names(base, language, word, ending, 0.7 if nominal else 0.5)):
            found.append((known, nominal))
    return tuple(found)


def _usable(script: Script, key: str, language: str) -> bool:
    return any(place.strength >= NEVER for place in _borne(script, key, language))


def _borne(script: Script, key: str, language: str) -> tuple[PlaceName, ...]:
    """Return the places of a name, with what it proves in the language: "Liège" is a town in French and "Liege" a couch in German.

    Words of the languages whose words the gazetteer knows little of are as weak as in the least favourable of the others; but in the
    region's own languages the region's towns are weighed by these alone ("Maryda").
    """
    found = gazetteer.candidates(script, key, language if language in _WEIGHED else None)
    if language not in _REGIONS_OWN:
        return found
    return tuple(place._replace(strength=place.strength_in(language)) if place.country in REGION else place for place in found)


@cache
def _endings(language: str) -> tuple[tuple[str, str], ...]:
    """Return the endings folded as the text is: Russian "ой" stands there as "ои"."""
    return tuple((fold(ending), fold(instead)) for ending, instead in grammar(language).place_endings)


@lru_cache(maxsize=_REMEMBERED)
def base_forms(word: str, language: str) -> tuple[tuple[str, str], ...]:
    """Return (base form, ending) of all that `word` may be an inflected form of: "pekings" → ("peking", "s")."""
    rules = grammar(language)
    if rules.chain:
        cuts = range(len(word) - 1, max(2, len(word) - suffixes.LONGEST) - 1, -1)
        return tuple((word[:cut], word[cut:]) for cut in cuts if suffixes.bends(word[:cut], word[cut:], rules))
    return tuple(
        (word[: len(word) - len(ending)] + instead, ending)
        for ending, instead in _endings(language)
        if len(word) - len(ending) >= (2 if rules.aligned else 3) and word.endswith(ending)
    )


@cache
def bases(language: str) -> Remembered[tuple[str, ...]]:
    """Return for each folded word itself and all that it may be an inflected form of."""
    return Remembered(lambda word: (word, *(base for base, _ in base_forms(word, language))))


@cache
def seconds(language: str) -> Remembered[bool]:
    """Tell of each folded word whether it may stand second in some name of several words."""

    words, stems = all_second_words(language)

    def work(word: str) -> bool:
        known = _second_words(script_of(word))
        return word.startswith(stems) or any(base in known or base in words for base in bases(language)[word])

    return Remembered(work)


@cache
def _second_words(script: Script) -> frozenset[str]:
    return frozenset().union(*(seconds for _, seconds in _opening(script).values()))


def match(words: Words, first: int, known: Reach, language: str, bases: Mapping[str, tuple[str, ...]]) -> Candidate | None:
    """Return the longest place's name that begins with the word `first`, inflected at its end or not; it has a capital letter."""
    if known.longest > 1 and _opens_several(words, first, known, bases):
        article = words.words[first] in grammar(language).articles and words.opens(first)
        for count in range(min(known.longest, len(words) - first), 1, -1):
            if words.joined(first, count):
                key = words.key(first, count).replace("\n", " ")
                if key in no_places():
                    return None
                found = names(key, language) or _suited(words, first + count - 1, _bent(key, language))
                if found and not (article and found.bearers[0].place.strength < _LARGE):  # "La Havane" opens a sentence, not La Côte
                    return Candidate(first, count, found)
    found = known.alone or (_suited(words, first, known.bent) if known.bent else None)
    return Candidate(first, 1, found) if found and not (len(words.words[first]) < 4 and words.shouted(first)) else None


def _opens_several(words: Words, first: int, known: Reach, bases: Mapping[str, tuple[str, ...]]) -> bool:
    return first + 1 < len(words) and not known.seconds.isdisjoint(bases[words.words[first + 1]])


def _suited(words: Words, last: int, bent: tuple[tuple[Names, bool], ...]) -> Names | None:
    return next((found for found, nominal in bent if not nominal or _before_noun(words, last)), None)


def _before_noun(words: Words, last: int) -> bool:
    return words.gap(last) == " " and words.capital(last + 1)


def _foreign(place: PlaceName, language: str) -> float:
    """Return what a name loses that is not known to be used in this language. Other scripts than Latin belong to few languages."""
    if place.name[0] >= "\u0250" or place.kind == "capital" or language in place.languages or "en" in place.languages:
        return 0.0
    if place.primary and not (place.kind == "province" and place.languages):
        return 0.0
    return _FOREIGN if place.languages or place.strength < 0.8 else _UNKNOWN


def _same_marks(surface: str, place_id: str) -> bool:
    found = gazetteer.place(place_id)
    return found is not None and surface.casefold().startswith(found.name.casefold()[: len(surface) - 2])


def context(words: Words, candidate: Candidate, rules: NameGrammar, heading: Callable[[int], bool]) -> float:
    """Return what the neighbouring words say: more for "in Essen", less for "das Essen". `heading` tells of a word whether it is in one."""
    first, length, names = candidate
    ending, last = names.ending, first + length - 1
    total = 0.0
    if ending and ending not in rules.noun_endings:  # "Алматыда": the case says "in"
        total = _LOCATIVE if rules.chain and ending in rules.locatives else _INFLECTED
    if names.given and length == 1:
        total += _GIVEN
    gap = words.gap(first - 1)
    before = words.words[first - 1] if gap in (" ", "\n") else ""
    if not ending or ending not in rules.noun_endings:  # else "die Pekinger Führung"
        if before in rules.determiners:
            total += _DETERMINED
        elif before in rules.locatives or before in rules.place_nouns or (rules.chain and _behind(words, last) in rules.place_nouns):
            total += _LOCATIVE
        elif before and before.endswith(rules.adjective_tails) and not words.capital(first - 1):
            total += _ATTRIBUTE
        elif gap != " " and words.opens(first) and not heading(first):
            total += _OPENS
    if rules.nouns_capital:
        return total + (_SMALL if total < _LOCATIVE and names.bearers[0].place.population < 100_000 else 0.0)
    beside = _beside(words, first, last, before, rules)
    return total if not beside or heading(first) else total + beside


def _beside(words: Words, first: int, last: int, before: str, rules: NameGrammar) -> float:
    """Return what other words with a capital letter take off where few words have one."""
    total = 0.0
    if before and words.capital(first - 1) and before not in rules.place_nouns and before.isalpha() and not words.opens(first - 1):
        total += _BESIDE
    if words.capital(last + 1) and words.gap(last) == " ":
        behind = words.words[last + 1]
        if behind.isalpha() and behind not in rules.person_tails and behind not in rules.place_nouns:
            total += _BESIDE / 2
    return total


def _behind(words: Words, last: int) -> str:
    return words.words[last + 1] if words.gap(last) == " " else ""


def choose(names: Names, surface: str, known: Collection[str], *, paired: Collection[str], context: float) -> tuple[Bearer, float]:
    """Return the likeliest place and how much speaks for it, ALONE is enough; of equals the capital, then the larger."""
    best, most = names.bearers[0], -9.0
    for bearer in names.bearers:
        total = bearer.base + (context if context > bearer.floor else bearer.floor)
        if bearer.country in known:
            total += _COUNTRY_NAMED
        elif bearer.small_capital:
            total += _SMALL_CAPITAL
        if bearer.town:
            if bearer.town in known:
                total += _PAIRED
            if bearer.province in known:
                total += _PROVINCE_NAMED
        if paired:
            total += _paired(bearer, paired)
        total += bearer.foreign
        if bearer.marked and not surface.isascii() and not _same_marks(surface, bearer.place.place_id):
            total += _MARKS
        if total > most + _EQUAL or (total > most - _EQUAL and (round(total, 2), bearer.rank) > (round(most, 2), best.rank)):
            best, most = bearer, total
    return best, most


def _paired(bearer: Bearer, paired: Collection[str]) -> float:
    own = bearer.country in paired or bearer.place.place_id in paired
    return _PAIRED * own + _IN_PROVINCE * (bearer.province in paired)
