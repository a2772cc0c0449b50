"""Find the countries of a text: where they are named, how, and by which rule.

Three walks. `_scan` goes over the words once and takes, at each, the longest name of the lexicon or the gazetteer; names of persons,
languages, organisations and oceans are turned down there. `_resolve` lets the document choose between towns of one name and
between the two Koreas or Congos. Scripts without spaces have a walk of their own (unspaced.py).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from geo.extract import groups, persons, places
from geo.extract.compounds import take_apart
from geo.extract.grammar import NameGrammar, SentenceGrammar, table
from geo.extract.lexicon import Entry, Lexicon, grammar, lexicon
from geo.extract.places import Candidate, Reach
from geo.extract.unspaced import has_unspaced, is_unspaced, unspaced_mentions
from geo.extract.words import Words
from geo.fold import Folded, fold
from geo.model import DateSpan, Mention, Passage, Place, Refusal, Via
from geo.world import gazetteer, regions
from geo.world.gazetteer import PlaceName


_Known = tuple[Entry | None, Reach | None]
_REMEMBERED = 100_000  # distinct words whose analysis is kept, over all texts
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass
class _Reader:
    """What one walk over one text needs and gathers."""

    words: Words
    language: str
    lexicon: Lexicon
    rules: NameGrammar
    sentences: SentenceGrammar
    passages: tuple[Passage, ...]
    found: list[tuple[int, int, Entry]] = field(default_factory=list)  # first word, count, entry
    candidates: list[tuple[Candidate, bool]] = field(default_factory=list)  # with: stands in a heading
    refusals: list[Refusal] = field(default_factory=list)
    persons: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        lower = {word for word in _LETTERS.findall(self.words.original) if word.islower()}
        self.small = {fold(word) for word in lower}  # words that the text writes with a small letter too
        self._starts = [passage.start for passage in self.passages]

    def heading(self, first: int) -> bool:
        at = bisect_right(self._starts, self.words.span(first)[0]) - 1
        return at >= 0 and self.passages[at].heading

    def refuse(self, first: int, count: int, entry: str, rule: str) -> None:
        start, end = self.words.span(first, count)
        self.refusals.append(Refusal(start, end, self.words.original[start:end], entry, rule))


def mentions(
    text: str,
    passages: tuple[Passage, ...],
    language: str,
    *,
    folded: Folded,
    published: DateSpan | None = None,
    source: str = "",
) -> tuple[tuple[Mention, ...], tuple[Refusal, ...]]:
    """Return the mentions of countries in `text`, in order, and the candidates that were turned down.

    `published` dates the members of a region. `folded` is the folded text.
    """
    reader = _Reader(
        Words(text, folded), language, lexicon(language), grammar(language), table(language, "SENTENCES") or SentenceGrammar(), passages
    )
    _scan(reader)
    found = _resolve(reader, published)
    if has_unspaced(folded.text):
        more, refused = unspaced_mentions(text, folded, language, published=published)
        found += more
        reader.refusals += refused
    return tuple(sorted(found, key=lambda m: (m.start, m.end, m.countries))), tuple(sorted(reader.refusals, key=lambda r: r.start))


# --- the walk over the words ---------------------------------------------------------------------------------------------------


def _scan(reader: _Reader) -> None:
    known = _worth_a_look(reader)
    at = 0
    for first, word in enumerate(reader.words.words):
        if word in known and first >= at:
            at = first + max(1, _look(reader, first, known[word]))


def _worth_a_look(reader: _Reader) -> dict[str, _Known]:
    """Return the distinct words that may begin a name, with what is known of them."""
    return {word: known for word in set(reader.words.words) if (known := _analyse(word, reader.language))}


@lru_cache(maxsize=_REMEMBERED)
def _analyse(word: str, language: str) -> _Known | None:
    """Return the compound that a folded word is and the places that it may begin; None if it can begin no name at all."""
    if is_unspaced(word):
        return None
    known = lexicon(language)
    reach = places.reach(word, language)
    made = None if word in known.index else take_apart(word, known, grammar(language))
    return (made, reach) if reach or made or word in known.index else None


def _look(reader: _Reader, first: int, known: _Known) -> int:
    """Take or refuse the name that begins at the word `first`; return how many words it has, 0 if there is none."""
    made, reach = known
    entry = _entry_at(reader, first)
    length = 1 + len(entry.rest) if entry else 0
    candidate = places.match(reader.words, first, reach, reader.language) if reach else None
    if candidate and candidate.count > length and (made is None or candidate.count > 1):
        return _take_candidate(reader, candidate)
    if entry is None and made is not None and _fits_case(reader.words, first, 1, made):
        entry, length = made, 1
    return _take_entry(reader, first, length, entry) if entry else 0


def _entry_at(reader: _Reader, first: int) -> Entry | None:
    words = reader.words
    for entry in reader.lexicon.index.get(words.words[first], ()):
        count = 1 + len(entry.rest)
        if entry.rest and not _follows(words, first, entry):
            continue
        if count > 1 and not words.joined(first, count):
            continue
        if _fits_case(words, first, count, entry):
            return entry
    return None


def _follows(words: Words, first: int, entry: Entry) -> bool:
    behind = tuple(words.words[first + 1 : first + 1 + len(entry.rest)])
    if not entry.stem:
        return behind == entry.rest
    return behind[:-1] == entry.rest[:-1] and len(behind) == len(entry.rest) and behind[-1].startswith(entry.rest[-1])


def _fits_case(words: Words, first: int, count: int, entry: Entry) -> bool:
    if entry.case == "any":
        return True
    if entry.case == "capital":
        return words.capital(first)
    start, end = words.span(first, count)
    if words.original.startswith(entry.exact, start):
        return len(entry.exact) > 3 or not _in_shouting(words, first)
    return words.original[start:end] == entry.exact.rstrip(".")


def _in_shouting(words: Words, first: int) -> bool:
    """Tell whether the words around are in capitals too, so that capitals mean nothing here."""
    around = [at for at in (first - 2, first - 1, first + 1, first + 2) if 0 <= at < len(words) and len(words.words[at]) > 2]
    return len(around) > 1 and all(words.shouted(at) for at in around)


def _take_entry(reader: _Reader, first: int, count: int, entry: Entry) -> int:
    words = reader.words
    if entry.refused:
        reader.refuse(first, count, entry.base, entry.refused)
        return count
    why = _language_rule(reader, first, count, entry) if entry.adjective else ""
    why = why or persons.rule(words, first, count, reader.rules, reader.sentences, heading=reader.heading(first))
    if why:
        if why.startswith("person"):
            reader.persons[words.words[first]] += 1
        reader.refuse(first, count, entry.base, why)
    else:
        reader.found.append((first, count, entry))
    return count


def _take_candidate(reader: _Reader, candidate: Candidate) -> int:
    first, count = candidate.first, candidate.count
    heading = reader.heading(first)
    why = persons.rule(reader.words, first, count, reader.rules, reader.sentences, heading=heading)
    why = why or persons.office(reader.words, first, reader.rules)
    if why:
        reader.persons[reader.words.words[first]] += 1
        reader.refuse(first, count, f"place:{candidate.places[0].place_id}", why)
    else:
        reader.candidates.append((candidate, heading))
    return count


def _language_rule(reader: _Reader, first: int, count: int, entry: Entry) -> str:
    """Return the rule by which an adjective names a language here, "" if it names a country."""
    words, rules = reader.words, reader.rules
    gap = words.gap(first + count - 1)
    behind = words.words[first + count] if gap in (" ", "-", "\n") and first + count < len(words) else ""
    if behind in rules.languages_after:
        return "language: of speaking or writing"
    bare = rules.language_form and words.words[first].endswith(rules.language_form) and gap != "-" and words.gap(first - 1) != "-"
    if bare and rules.nouns_capital and words.capital(first) and not (behind and words.capital(first + 1)):
        return "language: a noun"
    if rules.lower_demonyms and not rules.nouns_capital and words.capital(first):
        return ""
    before = words.words[first - 1] if first and words.gap(first - 1) in (" ", "\n", "-") else ""
    ends = not behind or behind in reader.sentences.starters
    if before in rules.languages_before and ends and (not rules.language_form or bare):
        return "language: in it"
    return ""


# --- the document decides ------------------------------------------------------------------------------------------------------


def _resolve(reader: _Reader, published: DateSpan | None) -> list[Mention]:
    named = {code for _, _, entry in reader.found for code in entry.countries if not entry.region}
    named |= {c.places[0].country for c, _ in reader.candidates if c.places[0].strength >= 0.8 and not c.ending}
    chosen = groups.choices(named)
    pairs = _standing_at(reader)
    found = [
        _in_pair(reader, first, count, pairs) or _of_entry(reader, first, count, entry, chosen, published)
        for first, count, entry in reader.found
    ]
    for candidate, heading in reader.candidates:
        mention = _of_candidate(reader, candidate, heading, named, pairs)
        if mention:
            found.append(mention)
    return found


def _of_entry(
    reader: _Reader, first: int, count: int, entry: Entry, chosen: dict[str, str], published: DateSpan | None
) -> Mention:
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


def _in_pair(reader: _Reader, first: int, count: int, standing: dict[int, frozenset[str]]) -> Mention | None:
    """Take the town of "Lebanon, Pennsylvania" and the state of "Atlanta, Georgia" for what they are."""
    words, key = reader.words, reader.words.key(first, count)
    known = [place for place in gazetteer.candidates(places.script_of(key), key) if place.strength >= 0.2]
    behind = standing.get(first + count, frozenset()) if words.gap(first + count - 1) == ", " else frozenset()
    before = next((standing[at] for at in (first - 1, first - 2) if at in standing), frozenset()) if words.gap(first - 1) == ", " else frozenset()
    for place in known:
        province = gazetteer.province_of(place.place_id)
        if province in behind or (place.kind == "province" and f"in {place.place_id}" in before):
            return _place_mention(words, first, count, place, 1.0, "with its province")
    return None


def _below(reader: _Reader, first: int, count: int, code: str) -> tuple[Via, Place | None]:
    """Return the province or town that a name of the countries' table belongs to ("Bayern", "Krim"), if it is none of the country."""
    key = reader.words.key(first, count)
    for known in gazetteer.candidates(places.script_of(key), key):
        if known.country == code and known.kind == "province" and known.strength >= 0.5 and key not in _country_names(reader.language):
            return "province", gazetteer.place(known.place_id)
    return "name", None


def _country_names(language: str) -> frozenset[str]:
    return groups.country_names(language)


def _standing_at(reader: _Reader) -> dict[int, frozenset[str]]:
    """Return for each word where a name begins the countries and provinces that it may mean."""
    standing = {first: frozenset(entry.countries) for first, _, entry in reader.found}
    for candidate, _ in reader.candidates:
        provinces = {i for p in candidate.places if p.kind == "province" for i in (p.country, p.place_id)}
        towns = {f"in {gazetteer.province_of(p.place_id)}" for p in candidate.places if p.kind != "province"}
        standing[candidate.first] = frozenset(provinces | towns)
    return standing


def _of_candidate(
    reader: _Reader, candidate: Candidate, heading: bool, named: set[str], standing: dict[int, frozenset[str]]
) -> Mention | None:
    words, first, count = reader.words, candidate.first, candidate.count
    behind = first + count
    paired = standing.get(behind, frozenset()) if words.gap(behind - 1) in (", ", " (", ",\n") else frozenset()
    context = places.context(words, candidate, reader.rules, heading=heading)
    best, score = places.choose(candidate, words.surface(first, count), reader.language, named, paired=paired, context=context)
    if count == 1 and words.words[first] in reader.small:
        score -= 0.5
    if reader.persons[words.words[first]] and not paired and best.strength < 0.9:
        score -= 0.4
    if score < places.ALONE or best.strength < 0.2:
        reader.refuse(first, count, f"{best.kind}:{best.place_id}", f"place: too little speaks for it ({score:.2f})")
        return None
    rule = f"inflected -{candidate.ending}" if candidate.ending else "whole word"
    return _place_mention(words, first, count, best, score, rule)


def _place_mention(words: Words, first: int, count: int, place: PlaceName, score: float, rule: str) -> Mention:
    start, end = words.span(first, count)
    via: Via = place.kind
    strength = max(0.0, min(1.0, round(score, 2)))
    found = gazetteer.place(place.place_id)
    return Mention(
        start, end, words.original[start:end], (place.country,), via, found, strength=strength, entry=f"{via}:{place.place_id}", rule=rule
    )
