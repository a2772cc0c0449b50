"""Let the document decide what the names found in it mean.

Countries that it names speak for their towns, provinces for the towns in them, "Birmingham, Alabama" for every other Birmingham of
the text. A name is no evidence for itself.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from functools import cache, lru_cache
from itertools import chain

from geo.extract import groups, places
from geo.extract.lexicon import Entry, grammar
from geo.extract.places import Bearer, Candidate, Names
from geo.extract.reader import Reader
from geo.extract.words import Words
from geo.fold import fold
from geo.model import DateSpan, Mention, Place, Via
from geo.world import gazetteer, regions

_SMALL_LETTER = 0.5  # what a name loses that the text writes with a small letter, too
_PERSON = 0.4  # or that is a person's surname there
_COMPANY = 0.5  # from which a town is taken beside other towns of its country
_PLAIN = 0.6  # strength of a name that mostly means its place
_AGAIN = 0.3  # a score from which a town is taken that stands more clearly elsewhere in the text

_OF_STATE = "a town of the state behind it"
_STATES = {"US-": "USA", "CA-": "CAN", "AU-": "AUS"}
_NOBODY: frozenset[int] = frozenset()
_Standing = dict[int, Collection[str]]  # word where a name begins → the countries and provinces that it may mean or lie in


class _Evidence:
    """What the text speaks of: countries named outright, towns settled by their state, and what the names of places speak for."""

    def __init__(self, names: Collection[Names], named: Collection[str], settled: Collection[str]) -> None:
        sure, speaking = frozenset(named).union(settled), [name for name in names if name.speaks_for]
        self.all = sure.union(*[name.speaks_for for name in speaking])
        count = Counter(chain.from_iterable([name.speaks_for for name in speaking]))
        self._alone = {code for code, times in count.items() if times == 1}.difference(sure)

    def apart_from(self, name: Names) -> frozenset[str]:
        """Return the countries, provinces and towns that something else than this name speaks for, of those at least that concern it."""
        return self.all if self._alone.isdisjoint(name.speaks_for) else (self.all & name.concerns) - (self._alone & name.speaks_for)


def resolve(reader: Reader, published: DateSpan | None) -> list[Mention]:
    """Return the mentions of countries, regions, towns and provinces; refusals are noted in the reader."""
    standing = _standing(reader)
    paired = _paired(reader, reader.candidates, standing)
    evidence = _evidence(reader, paired)
    chosen = groups.choices(evidence.all)
    persons = _names_of_persons(reader) if not reader.rules.person_names.isdisjoint(reader.persons) else _NOBODY
    found: list[Mention] = []
    titles = reader.rules.quoted_titles
    for first, count, entry in reader.found:
        if first in persons:
            reader.refuse(first, count, entry.base, "person: named so elsewhere in the text")
        elif titles and _is_title(reader, first, count):
            reader.refuse(first, count, entry.base, "a title in quotation marks")
        elif _is_street(reader, first, count):
            reader.refuse(first, count, entry.base, "street")
        else:
            beside = first + count in standing or first - 1 in standing or first - 2 in standing
            pair = _in_pair(reader, first, count, standing) if beside else None
            if beside and pair is None and (state := _state_behind(reader, first, count, standing)) and state not in entry.countries:
                reader.refuse(first, count, entry.base, _OF_STATE)
            else:
                found.append(pair or _of_entry(reader, first, count, entry, chosen, published))
    return found + _of_candidates(reader, evidence, paired, standing)


def _is_title(reader: Reader, first: int, count: int) -> bool:
    """Tell whether a name stands alone in quotation marks: «Бавария»."""
    return reader.words.gap(first - 1).endswith("«") and reader.words.gap(first + count - 1).startswith("»")


def _is_street(reader: Reader, first: int, count: int) -> bool:
    """Tell whether a street is called after the place: "Wiener Straße", "rue de Bruxelles", "улица Киевская"."""
    behind = first + count
    if first - 1 not in reader.streets and behind not in reader.streets:
        return False
    rules, words = reader.rules, reader.words
    found = words.words
    if behind < len(found) and found[behind] in rules.street_tails and words.gap(behind - 1) in (" ", "-"):
        named = words.capital(first) if rules.street_endings else words.capital(behind)
        return named and found[behind - 1].endswith(rules.street_endings or ("",))
    if not rules.street_heads or not first or (rules.street_endings and not found[first].endswith(rules.street_endings)):
        return False
    before = first - 1
    while before > 0 and found[before] in rules.street_links:
        before -= 1
    return found[before] in rules.street_heads and words.capital(first)


def _names_of_persons(reader: Reader) -> frozenset[int]:
    """Return the words that name a country alone but a person here: "Jordan" after "Michael Jordan", where nothing else is Jordan's."""
    words, rules = reader.words, reader.rules
    suspects = {
        first: entry.countries[0]
        for first, count, entry in reader.found
        if count == 1
        and words.words[first] in reader.persons
        and words.words[first] in rules.person_names
        and entry.countries
        and not (first and words.words[first - 1] in rules.locatives)
    }
    named_by: dict[str, set[str]] = {code: set() for code in suspects.values()}
    for first, count, entry in reader.found if suspects else ():
        for code in entry.countries:
            if code in named_by:
                named_by[code].add(words.key(first, count))
    return frozenset(first for first, code in suspects.items() if len(named_by[code]) == 1)


def _evidence(reader: Reader, paired: list[Collection[str]]) -> _Evidence:
    """Return what the text speaks of, the towns among it that stand once with their state: "Birmingham, AL" settles all of them."""
    named = set(chain.from_iterable({entry.countries for _, _, entry in reader.found if not entry.region}))
    names = {candidate.names.written: candidate.names for candidate in reader.candidates}.values()
    evidence, settled = _Evidence(names, named, ()), set()
    for candidate, pair in zip(reader.candidates, paired, strict=True):
        if pair:
            surface = reader.words.surface(candidate.first, candidate.length)
            best, score = places.choose(candidate.names, surface, evidence.apart_from(candidate.names), paired=pair, context=0.0)
            if score > 1.0:
                settled.add(best.place.place_id)
    return _Evidence(names, named, settled) if settled else evidence


def _standing(reader: Reader) -> _Standing:
    standing: _Standing = {first: entry.countries for first, _, entry in reader.found}
    standing.update((candidate.first, candidate.names.standing) for candidate in reader.candidates)
    return standing


# --- countries and regions -----------------------------------------------------------------------------------------------------


def _of_entry(reader: Reader, first: int, count: int, entry: Entry, chosen: dict[str, str], published: DateSpan | None) -> Mention:
    start, end = reader.words.span(first, count)
    if entry.exact and entry.exact.endswith(".") and reader.words.original.startswith(".", end):
        end += 1
    text = reader.words.original[start:end]
    via: Via = entry.via
    place: Place | None = None
    codes = entry.countries
    if entry.group:
        codes = (chosen[entry.group],)
    elif entry.region:
        codes = regions.members(entry.region, published.start if published else None)
    elif entry.via == "name" and entry.rule != "abbreviation":
        via, place = _below(reader.words.key(first, count), codes[0], reader.language)
    return Mention(start, end, text, codes, via, place, None, 1.0, entry.base, entry.rule)


@lru_cache(maxsize=20_000)
def _below(key: str, code: str, language: str) -> tuple[Via, Place | None]:
    """Return the province that a name of the countries' table belongs to ("Bayern", "Krim"), if it is none of the country."""
    for known in gazetteer.candidates(places.script_of(key), key):
        inner = known.country == code and known.kind == "province" and known.strength >= 0.5
        if inner and key not in groups.country_names(language):
            return "province", gazetteer.place(known.place_id)
    return "name", None


def _in_pair(reader: Reader, first: int, count: int, standing: _Standing) -> Mention | None:
    """Take the town of "Lebanon, Pennsylvania" and the state of "Atlanta, Georgia" for what they are."""
    words = reader.words
    behind, before = standing.get(first + count), standing.get(first - 1) or standing.get(first - 2)
    if behind and words.gap(first + count - 1) != ", ":
        behind = None
    if before and words.gap(first - 1) != ", ":
        before = None
    if not behind and not before:
        return None
    names = places.names(words.key(first, count), reader.language)
    for bearer in names.bearers if names else ():
        if bearer.province in (behind or ()) or (not bearer.town and f"in {bearer.place.place_id}" in (before or ())):
            return _place_mention(*words.span(first, count), words.original, bearer, 1.0, "with its province")
    return None


def _state_behind(reader: Reader, first: int, count: int, standing: _Standing) -> str:
    """Return the country whose state stands behind a name as behind a town's ("Peru, Indiana, …"), "" where none does or it is a list."""
    words, behind = reader.words, first + count
    if behind not in standing or words.gap(behind - 1) != ", " or (first and words.gap(first - 1) == ", "):
        return ""
    state = min((code for code in standing[behind] if code[:3] in _STATES), default="")
    if not state:
        return ""
    last = behind
    while words.gap(last) == " " and words.capital(last + 1):
        last += 1
    lists = words.gap(last) == " " and words.words[last + 1] in reader.joints
    lists = lists or (words.gap(last) == ", " and last + 1 in standing)
    return "" if lists else _STATES[state[:3]]


# --- towns and provinces -------------------------------------------------------------------------------------------------------


_Weighed = tuple[int, int, Bearer, float]  # start and end of a name, the likeliest of its places, what speaks for it


def _of_candidates(reader: Reader, evidence: _Evidence, paired: list[Collection[str]], standing: _Standing) -> list[Mention]:
    """Return the places that enough speaks for, and then the same names where less does: a dateline, a heading."""
    original = reader.words.original
    found: list[Mention] = []
    doubtful: list[tuple[Candidate, _Weighed]] = []
    taken: dict[str, Bearer] = {}  # by their names
    for candidate, pair in zip(reader.candidates, paired, strict=True):
        names = candidate.names
        if why := _proper(reader, candidate):
            reader.refuse(candidate.first, candidate.length, names.bearers[0].entry, why)
            continue
        weighed = _weigh(reader, candidate, evidence.apart_from(names), pair)
        start, end, bearer, score = weighed
        if pair and bearer.country not in pair and _state_behind(reader, candidate.first, candidate.length, standing) in pair:
            reader.refuse(candidate.first, candidate.length, bearer.entry, _OF_STATE)
        elif score >= places.ALONE:
            taken[names.written] = bearer
            ending = names.ending
            found.append(_place_mention(start, end, original, bearer, score, f"inflected -{ending}" if ending else "whole word"))
        else:
            doubtful.append((candidate, weighed))
    company = _company(doubtful, taken) if doubtful else {}
    for (first, count, names), (start, end, bearer, score) in doubtful:
        again = taken.get(names.written)
        if again is not None and score >= _AGAIN:
            found.append(_place_mention(start, end, original, again, score, "stands elsewhere in the text"))
        elif again is None and _in_company(bearer, score) and company[bearer.country] - {names.written}:
            found.append(_place_mention(start, end, original, bearer, score, "beside other towns of its country"))
        else:
            reader.refuse(first, count, bearer.entry, f"place: too little speaks for it ({score:.2f})")
    return found


def _company(doubtful: list[tuple[Candidate, _Weighed]], taken: dict[str, Bearer]) -> dict[str, set[str]]:
    """Return by country the names of the towns that are taken, or nearly: several towns of one country speak for each other."""
    found: dict[str, set[str]] = defaultdict(set)
    for written, bearer in taken.items():
        found[bearer.country].add(written)
    for candidate, (_, _, bearer, score) in doubtful:
        if _in_company(bearer, score):
            found[bearer.country].add(candidate.names.written)
    return found


def _in_company(bearer: Bearer, score: float) -> bool:
    """Tell whether a doubtful name would be a town beside another one: it is no surname or common word besides."""
    return score >= _COMPANY and bearer.base >= _PLAIN


def _proper(reader: Reader, candidate: Candidate) -> str:
    """Return the rule by which a town's name is part of something else's, "" if it is not."""
    rules, words, behind = reader.rules, reader.words.words, candidate.first + candidate.length
    if rules.quoted_titles and _is_title(reader, candidate.first, candidate.length):
        return "a title in quotation marks"
    if _is_street(reader, candidate.first, candidate.length):
        return "street"
    return "club" if rules.club_tails and behind < len(words) and words[behind] in rules.club_tails and reader.words.capital(behind) else ""


def _weigh(reader: Reader, candidate: Candidate, known: Collection[str], paired: Collection[str]) -> _Weighed:
    words, first, count = reader.words, candidate.first, candidate.length
    start, end = words.span(first, count)
    context = places.context(words, candidate, reader.rules, reader.heading)
    best, score = places.choose(candidate.names, words.original[start:end], known, paired=paired, context=context)
    word = words.words[first]
    if reader.rules.seats and best.country != reader.rules.seats and _is_seat(words, first):
        score = 0.0
    if count == 1 and word in reader.small:
        score -= _SMALL_LETTER
    if word in reader.persons and not paired and best.place.strength < 0.9:
        score -= _PERSON
    return start, end, best, score if best.place.strength >= places.NEVER else min(score, 0.0)


def _is_seat(words: Words, first: int) -> bool:
    """Tell whether a town stands behind the letter of a party: "Sen. Roy Peacock, R-Lyons"."""
    return first > 0 and words.words[first - 1] in ("d", "r") and words.gap(first - 1) == "-" and words.capital(first - 1)


def _paired(reader: Reader, candidates: list[Candidate], standing: _Standing) -> list[Collection[str]]:
    """Return the countries and provinces in which what stands behind each town's name puts it: ", Texas", ", Ky.", " County"."""
    worth, words = _worth(reader.language), reader.words.words
    behinds = [candidate.first + candidate.length for candidate in candidates]
    telling = [behind in standing or (behind < len(words) and words[behind] in worth) for behind in behinds]
    return [_put_by(reader, behind, standing) if tells else () for behind, tells in zip(behinds, telling, strict=True)]


def _put_by(reader: Reader, behind: int, standing: _Standing) -> Collection[str]:
    """Return where the word `behind` a town's name puts it."""
    words = reader.words
    gap = words.gap(behind - 1)
    if gap == " ":
        return tuple(country for word, country in reader.rules.town_hints if word == words.words[behind])
    if gap not in (", ", " (", ",\n"):
        return ()
    province = places.state_codes().get(words.surface(behind))
    return (province, province[:2]) if province else standing.get(behind, ())


@cache
def _worth(language: str) -> frozenset[str]:
    """Return the folded words, names of places apart, that may tell where the town before them lies."""
    return frozenset({fold(code) for code in places.state_codes()} | {word for word, _ in grammar(language).town_hints})


def _place_mention(start: int, end: int, original: str, bearer: Bearer, score: float, rule: str) -> Mention:
    place = bearer.place
    strength = 1.0 if score >= 1.0 else round(score, 2)
    return Mention(start, end, original[start:end], bearer.countries, place.kind, bearer.shown, None, strength, bearer.entry, rule)
