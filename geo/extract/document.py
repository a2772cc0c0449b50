"""Let the document decide what the names found in it mean.

Countries that it names speak for their towns, provinces for the towns in them, "Birmingham, Alabama" for every other Birmingham of
the text. A name is no evidence for itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from geo.extract import groups, places
from geo.extract.lexicon import Entry
from geo.extract.places import Candidate
from geo.extract.reader import Reader
from geo.extract.words import Words
from geo.model import DateSpan, Mention, Place, Via
from geo.world import gazetteer, regions
from geo.world.gazetteer import PlaceName

_SURE = 0.8  # strength from which the name of a place speaks for its country
_SMALL_LETTER = 0.5  # what a name loses that the text writes with a small letter, too
_PERSON = 0.4  # or that is a person's surname there
_AGAIN = 0.3  # a score from which a town is taken that stands more clearly elsewhere in the text

_Standing = dict[int, frozenset[str]]


@dataclass
class _Evidence:
    """Countries named outright; places that speak for a country or province, by the names that do; towns settled by their state."""

    named: frozenset[str]
    support: dict[str, set[str]]
    standing: _Standing
    settled: frozenset[str] = frozenset()
    _by_name: dict[str, frozenset[str]] = field(default_factory=dict)

    def apart_from(self, key: str) -> frozenset[str]:
        """Return the countries, provinces and towns that something else than the name `key` speaks for."""
        if key not in self._by_name:
            others = {code for code, keys in self.support.items() if keys - {key}}
            self._by_name[key] = self.named | self.settled | others
        return self._by_name[key]


def resolve(reader: Reader, published: DateSpan | None) -> list[Mention]:
    """Return the mentions of countries, regions, towns and provinces; refusals are noted in the reader."""
    evidence = _evidence(reader)
    chosen = groups.choices(evidence.apart_from(""))
    persons = _names_of_persons(reader)
    found = []
    for first, count, entry in reader.found:
        if first in persons:
            reader.refuse(first, count, entry.base, "person: named so elsewhere in the text")
        else:
            pair = _in_pair(reader.words, first, count, evidence.standing)
            found.append(pair or _of_entry(reader, first, count, entry, chosen, published))
    return found + _of_candidates(reader, evidence)


def _names_of_persons(reader: Reader) -> frozenset[int]:
    """Return the words that name a country alone but a person here: "Jordan" after "Michael Jordan", where nothing else is Jordan's."""
    words = reader.words
    named_by: dict[str, set[str]] = {}
    for first, count, entry in reader.found:
        for code in entry.countries:
            named_by.setdefault(code, set()).add(words.key(first, count))
    return frozenset(
        first
        for first, count, entry in reader.found
        if count == 1
        and reader.persons[words.words[first]]
        and words.words[first] in reader.rules.person_names
        and entry.countries
        and len(named_by[entry.countries[0]]) == 1
        and not (first and words.words[first - 1] in reader.rules.locatives)
    )


def _evidence(reader: Reader) -> _Evidence:
    named = frozenset(code for _, _, entry in reader.found for code in entry.countries if not entry.region)
    support: dict[str, set[str]] = {}
    for candidate, _ in reader.candidates:
        key = _key(reader.words, candidate)
        for code in _spoken_for(candidate):
            support.setdefault(code, set()).add(key)
    evidence = _Evidence(named, support, _standing_at(reader))
    return _Evidence(named, support, evidence.standing, _settled(reader, evidence))


def _spoken_for(candidate: Candidate) -> set[str]:
    first = candidate.places[0]
    codes = {first.country} if first.strength >= _SURE and not candidate.ending else set()
    return codes | {place.place_id for place in candidate.places if place.kind == "province" and place.strength >= _SURE}


def _key(words: Words, candidate: Candidate) -> str:
    return words.key(candidate.first, candidate.count)


def _standing_at(reader: Reader) -> _Standing:
    """Return for each word where a name begins the countries and provinces that it may mean, and "in " + province for towns."""
    standing = {first: frozenset(entry.countries) for first, _, entry in reader.found}
    for candidate, _ in reader.candidates:
        provinces = {i for p in candidate.places if p.kind == "province" for i in (p.country, p.place_id)}
        towns = {f"in {gazetteer.province_of(p.place_id)}" for p in candidate.places if p.kind != "province"}
        standing[candidate.first] = frozenset(provinces | towns)
    return standing


def _settled(reader: Reader, evidence: _Evidence) -> frozenset[str]:
    """Return the towns that stand once with their state ("Birmingham, AL"): what a name means there, it means throughout."""
    found = set()
    for candidate, _ in reader.candidates:
        if paired := _paired(reader, candidate.first + candidate.count, evidence.standing):
            known = evidence.apart_from(_key(reader.words, candidate))
            surface = reader.words.surface(candidate.first, candidate.count)
            best, score = places.choose(candidate, surface, reader.language, known, paired=paired, context=0.0)
            if score > 1.0:
                found.add(best.place_id)
    return frozenset(found)


# --- countries and regions -----------------------------------------------------------------------------------------------------


def _of_entry(reader: Reader, first: int, count: int, entry: Entry, chosen: dict[str, str], published: DateSpan | None) -> Mention:
    start, end = reader.words.span(first, count)
    if entry.exact.endswith(".") and reader.words.original.startswith(".", end):
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
        via, place = _below(reader, first, count, codes[0])
    return Mention(start, end, text, codes, via, place, entry=entry.base, rule=entry.rule)


def _below(reader: Reader, first: int, count: int, code: str) -> tuple[Via, Place | None]:
    """Return the province that a name of the countries' table belongs to ("Bayern", "Krim"), if it is none of the country."""
    key = reader.words.key(first, count)
    for known in gazetteer.candidates(places.script_of(key), key):
        inner = known.country == code and known.kind == "province" and known.strength >= 0.5
        if inner and key not in groups.country_names(reader.language):
            return "province", gazetteer.place(known.place_id)
    return "name", None


def _in_pair(words: Words, first: int, count: int, standing: _Standing) -> Mention | None:
    """Take the town of "Lebanon, Pennsylvania" and the state of "Atlanta, Georgia" for what they are."""
    nothing: frozenset[str] = frozenset()
    behind = standing.get(first + count, nothing) if words.gap(first + count - 1) == ", " else nothing
    before = nothing
    if words.gap(first - 1) == ", ":
        before = next((standing[at] for at in (first - 1, first - 2) if at in standing), nothing)
    if not behind and not before:
        return None
    key = words.key(first, count)
    for place in gazetteer.candidates(places.script_of(key), key):
        inside = gazetteer.province_of(place.place_id) in behind or (place.kind == "province" and f"in {place.place_id}" in before)
        if inside:
            return _place_mention(words, first, count, place, 1.0, "with its province")
    return None


# --- towns and provinces -------------------------------------------------------------------------------------------------------


def _of_candidates(reader: Reader, evidence: _Evidence) -> list[Mention]:
    """Return the places that enough speaks for, and then the same names where less does: a dateline, a heading."""
    found: list[Mention] = []
    doubtful: list[tuple[Candidate, PlaceName, float]] = []
    taken: dict[str, PlaceName] = {}
    for candidate, heading in reader.candidates:
        place, score = _weigh(reader, candidate, heading, evidence)
        if score >= places.ALONE:
            taken[_key(reader.words, candidate)] = place
            rule = f"inflected -{candidate.ending}" if candidate.ending else "whole word"
            found.append(_place_mention(reader.words, candidate.first, candidate.count, place, score, rule))
        else:
            doubtful.append((candidate, place, score))
    for candidate, place, score in doubtful:
        again = taken.get(_key(reader.words, candidate))
        if again is not None and score >= _AGAIN:
            found.append(_place_mention(reader.words, candidate.first, candidate.count, again, score, "stands elsewhere in the text"))
        else:
            why = f"place: too little speaks for it ({score:.2f})"
            reader.refuse(candidate.first, candidate.count, f"{place.kind}:{place.place_id}", why)
    return found


def _weigh(reader: Reader, candidate: Candidate, heading: bool, evidence: _Evidence) -> tuple[PlaceName, float]:
    """Return the likeliest place of a name and how much speaks for it."""
    words, first, count = reader.words, candidate.first, candidate.count
    paired = _paired(reader, first + count, evidence.standing)
    context = places.context(words, candidate, reader.rules, heading=heading)
    known = evidence.apart_from(_key(words, candidate))
    best, score = places.choose(candidate, words.surface(first, count), reader.language, known, paired=paired, context=context)
    if count == 1 and words.words[first] in reader.small:
        score -= _SMALL_LETTER
    if reader.persons[words.words[first]] and not paired and best.strength < 0.9:
        score -= _PERSON
    return best, score if best.strength >= places.NEVER else min(score, 0.0)


def _paired(reader: Reader, behind: int, standing: _Standing) -> frozenset[str]:
    """Return the countries and provinces in which what stands behind a town's name puts it: ", Texas", ", Ky.", " County"."""
    words = reader.words
    if behind >= len(words):
        return frozenset()
    if words.gap(behind - 1) == " ":
        return frozenset(country for word, country in reader.rules.town_hints if word == words.words[behind])
    if words.gap(behind - 1) not in (", ", " (", ",\n"):
        return frozenset()
    province = places.state_codes().get(words.surface(behind))
    return frozenset({province, province[:2]}) if province else standing.get(behind, frozenset())


def _place_mention(words: Words, first: int, count: int, place: PlaceName, score: float, rule: str) -> Mention:
    start, end = words.span(first, count)
    via: Via = place.kind
    strength = max(0.0, min(1.0, round(score, 2)))
    entry, found = f"{via}:{place.place_id}", gazetteer.place(place.place_id)
    return Mention(start, end, words.original[start:end], (place.country,), via, found, strength=strength, entry=entry, rule=rule)
