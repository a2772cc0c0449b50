"""Find the countries of a text: where they are named, how, and by which rule.

`_scan` goes over the words once and takes, at each, the longest name of the lexicon or the gazetteer; names of persons, languages,
organisations and oceans are turned down there. Then the document chooses between towns of one name and between the two Koreas or
Congos (document.py). Scripts without spaces have a walk of their own (unspaced.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from operator import attrgetter

import numpy as np

from geo.extract import document, persons, places, suffixes
from geo.extract.compounds import abbreviations, take_apart
from geo.extract.grammar import NameGrammar
from geo.extract.lexicon import BEFORE_HYPHEN, NOT_BEHIND_NUMBER, Entry, grammar, lexicon, second_words
from geo.extract.places import Candidate, Names, Reach
from geo.extract.reader import Reader
from geo.extract.remembered import Remembered
from geo.extract.spacing import is_unspaced
from geo.extract.unspaced import unspaced_mentions
from geo.extract.words import Words
from geo.fold import Folded
from geo.model import DateSpan, Mention, Refusal

_ORDER, _START = attrgetter("start", "end", "countries"), attrgetter("start")

_ARTICLES = frozenset("the der die das le la les el los al".split())
_KEPT_LARGE = frozenset("near saint sainte st ste san santa santo sankt".split())  # else "near East Timor", "saint Martin"

# What a word may be; `_OPENS`: it begins longer names and is none itself, `_OPENS_SMALL`: with a small letter, too.
_NAMES, _OPENS, _OPENS_SMALL, _SECOND, _STREET, _BEFORE_SURNAME, _SURNAME, _BORNE = (1 << bit for bit in range(8))

_Plain = Entry | Names | None


@dataclass(frozen=True, slots=True)
class _Known:
    """What a folded word may begin: entries of the lexicon, longest first, those of one word, a compound, places.

    `seconds` are words that stand second in longer names, `stems` how others of these begin. `small`: some of it with a small letter, too.
    `opens`: it begins longer names and is none itself. `plain` is what it means where it begins nothing longer and no person's name stands
    before it, an entry or places, None if that takes a closer look. `spoken`: such an entry may name a language.
    """

    entries: tuple[Entry, ...]
    single: tuple[Entry, ...]
    stems: tuple[str, ...]
    made: Entry | None
    reach: Reach | None
    small: bool
    may_be_given: bool
    opens: bool
    plain: _Plain
    spoken: bool
    seconds: frozenset[str]


def mentions(
    text: str, language: str, *, folded: Folded, published: DateSpan | None = None
) -> tuple[tuple[Mention, ...], tuple[Refusal, ...]]:
    """Return the mentions of countries in `text`, in order, and the candidates that were turned down.

    `published` dates the members of a region. `folded` is the folded text.
    """
    reader = Reader(Words(text, folded), language)
    _scan(reader)
    found = document.resolve(reader, published)
    if reader.words.unspaced:
        more, refused = unspaced_mentions(text, folded, language, published=published)
        found += more
        reader.refusals += refused
    return tuple(sorted(found, key=_ORDER)), tuple(sorted(reader.refusals, key=_START))


# --- the walk over the words ---------------------------------------------------------------------------------------------------


def _scan(reader: Reader) -> None:
    """Look at each word that may begin a name; note which of them the text writes with a small letter, too."""
    folded, at = reader.words.words, 0
    for first, known, capital, person, goes_on in _openings(reader):
        goes_on = goes_on and _goes_on(reader, folded[first + 1], known)
        if known.opens:
            if goes_on and first >= at:
                at = first + max(1, _look(reader, first, known, capital, goes_on=True))
            continue
        if not capital:
            reader.small.add(folded[first])
            if not known.small:
                continue
        if first < at:
            continue
        plain = known.plain
        if plain is None or goes_on or person:
            at = first + max(1, _look(reader, first, known, capital, goes_on=goes_on))
        elif not isinstance(plain, Entry):
            reader.candidates.append(Candidate(first, 1, plain))
        elif known.spoken and (why := _language_rule(reader, first, 1, plain)):
            reader.refuse(first, 1, plain.base, why)
        else:
            reader.found.append((first, 1, plain))


def _openings(reader: Reader) -> Iterator[tuple[int, _Known, bool, bool, bool]]:
    """Yield the words at which names may begin; note the words that make streets.

    With each: what it may begin, whether it has a capital letter, whether a word beside makes a person of it, and whether the word behind
    may stand second in some name. A word that only begins longer names ("in", "the") needs such a word behind it. All words are looked at
    together, in C.
    """
    words = reader.words
    kinds = np.frombuffer(b"\0" + bytes(map(_kinds(reader.language).__getitem__, words.words)) + b"\0", np.uint8)
    large = np.concatenate(([False], words.large, [False]))
    reader.streets = frozenset((kinds[1:-1] & _STREET).nonzero()[0].tolist())
    named = kinds * large  # as parts of persons' names, which have capital letters
    person = (named[:-2] & _BEFORE_SURNAME != 0) | ((named[1:-1] & _BORNE != 0) & (named[2:] & _SURNAME != 0))
    second, kinds = kinds[2:] & _SECOND != 0, kinds[1:-1]
    opens = kinds & (_OPENS_SMALL + large[1:-1] * np.uint8(_OPENS)) != 0
    found = ((kinds & _NAMES != 0) | (opens & second)).nonzero()[0]
    at = found.tolist()
    begun: Iterator[_Known] = map(_known(reader.language).__getitem__, map(words.words.__getitem__, at))  # type: ignore[arg-type]
    return zip(at, begun, words.large[found].tolist(), person[found].tolist(), second[found].tolist(), strict=True)


@cache
def _kinds(language: str) -> Remembered[int]:
    """Return for each folded word the sum of what it may be."""
    known_words, seconds, before, rules = _known(language), places.seconds(language), persons.before(language), grammar(language)
    streets = rules.street_tails | rules.street_heads | rules.street_links

    def work(word: str) -> int:
        known = known_words[word]
        kind = _SECOND * seconds[word] + _STREET * (word in streets)
        kind += _BEFORE_SURNAME * bool(before[word]) + _SURNAME * persons.is_surname(word)
        if known is None:
            return kind
        return kind + (_OPENS + _OPENS_SMALL * known.small if known.opens else _NAMES + _BORNE * persons.is_borne(word))

    return Remembered(work)


def _goes_on(reader: Reader, behind: str, known: _Known) -> bool:
    """Tell whether a longer name may begin with the word, by the word behind it."""
    return not known.seconds.isdisjoint(reader.bases[behind]) or (known.stems != () and behind.startswith(known.stems))


@cache
def _known(language: str) -> Remembered[_Known | None]:
    """Return what each folded word may begin in a language; None for a word that begins no name at all."""
    return Remembered(partial(_analyse, language=language))


def _analyse(word: str, language: str) -> _Known | None:
    if is_unspaced(word):
        return None
    lexicon_, rules = lexicon(language), grammar(language)
    reach = places.reach(word, language)
    entries = lexicon_.index.get(word, ())
    whole = any(not entry.rest for entry in entries) or (bool(entries) and not rules.chain)  # else "америкалық", as of "Америкалық Самоа"
    entries += () if whole else abbreviations(word, lexicon_, rules)
    made = None if whole else take_apart(word, lexicon_, rules)
    if not (reach or made or entries):
        return None
    single = tuple(entry for entry in entries if not entry.rest)
    own, stems = second_words(entries)
    small = any(entry.case == "any" or entry.rest or entry.exact[:1].islower() for entry in (*entries, *([made] if made else ())))
    capital = any(entry.case == "capital" for entry in single)  # its case is to be looked at
    given = persons.may_be_given(word, language)
    opens = not (given or single or made or (reach and (reach.alone or reach.bent)))
    plain = None if opens or given or (small and capital) else _plain(word, single, made, reach, rules)
    spoken = isinstance(plain, Entry) and _may_be_language(word, plain, rules)
    behind = own | reach.seconds if reach else own
    return _Known(entries, single, stems, made, reach, small, given, opens, plain, spoken, behind)


def _plain(word: str, single: tuple[Entry, ...], made: Entry | None, reach: Reach | None, rules: NameGrammar) -> _Plain:
    """Return the one thing that a word means wherever it stands alone."""
    if not single and not made:
        return reach.alone if reach and len(word) > 3 else None
    if len(single) != 1 or made:
        return None
    entry = single[0]
    people = rules.small_peoples and entry.rule == "people"
    closer = entry.refused or entry.case == "exact" or entry.rule == BEFORE_HYPHEN or people
    return None if closer else entry


def _may_be_language(word: str, entry: Entry, rules: NameGrammar) -> bool:
    return entry.adjective or (entry.via == "demonym" and (bool(rules.language_nouns) or word in rules.language_people))


def _look(reader: Reader, first: int, known: _Known, capital: bool, *, goes_on: bool) -> int:
    """Take or refuse the name that begins at the word `first`; return how many words it has, 0 if there is none."""
    made, words = known.made, reader.words
    entry = _entry_at(reader, first, known.entries if goes_on else known.single, capital) if known.entries else None
    length = 1 + len(entry.rest) if entry else 0
    candidate = places.match(words, first, known.reach, reader.language, reader.bases) if known.reach and capital else None
    if candidate and candidate.length > length and (made is None or candidate.length > 1) and not _genitive(words, first + length, entry):
        return _take_candidate(reader, candidate, known)
    if entry is None and made is not None and _fits_case(words, first, 1, made, capital):
        entry, length = made, 1
    return _take_entry(reader, first, length, entry, known) if entry else 0


def _genitive(words: Words, behind: int, entry: Entry | None) -> bool:
    """Tell whether an English genitive follows a country: "Tonga's", which is no town."""
    return entry is not None and words.words[behind] == "s" and words.gap(behind - 1) == "'"


def _entry_at(reader: Reader, first: int, entries: tuple[Entry, ...], capital: bool) -> Entry | None:
    words = reader.words
    behind = words.words[first + 1] if first + 1 < len(words) else ""
    for entry in entries:
        rest = entry.rest
        if rest:
            if rest[0] != behind and (len(rest) > 1 or not entry.stem):
                continue
            if not (_follows(words, first, entry, reader.rules) and words.joined(first, 1 + len(rest))):
                continue
        if _fits_case(words, first, 1 + len(rest), entry, capital):
            return entry
    return None


def _follows(words: Words, first: int, entry: Entry, rules: NameGrammar) -> bool:
    rest, found = entry.rest, words.words
    last = first + len(rest)
    if last >= len(found):
        return False
    if not entry.stem:
        return tuple(found[first + 1 : last + 1]) == rest
    if not found[last].startswith(rest[-1]) or tuple(found[first + 1 : last]) != rest[:-1]:
        return False
    return bool(entry.refused) or not rules.chain or suffixes.follows(rest[-1], found[last][len(rest[-1]) :], rules)


def _fits_case(words: Words, first: int, count: int, entry: Entry, capital: bool) -> bool:
    if entry.rule == BEFORE_HYPHEN and words.gap(first) != "-":
        return False
    if entry.case != "exact":
        return entry.case == "any" or (capital if count == 1 else _fits_several(words, first, count, capital))
    start, end = words.span(first, count)
    if entry.rule == NOT_BEHIND_NUMBER and first and words.words[first - 1].isdigit():
        return False
    if words.original.startswith(entry.exact, start):
        return len(entry.exact) > 3 or not _in_shouting(words, first)
    return words.original[start:end] == entry.exact.rstrip(".")


def _fits_several(words: Words, first: int, count: int, capital: bool) -> bool:
    """Tell whether a name of several words has its capitals: "central Asia", "îles Cook"; "La Réunion", and not "La réunion"."""
    word, later = words.words[first], any(words.capital(at) for at in range(first + 1, first + count))
    if word in _ARTICLES:
        return later and (capital or word == "la")
    return capital or (later and word not in _KEPT_LARGE)


def _in_shouting(words: Words, first: int) -> bool:
    """Tell whether the words around are in capitals too, so that capitals mean nothing here."""
    around = [at for at in (first - 2, first - 1, first + 1, first + 2) if 0 <= at < len(words) and len(words.words[at]) > 2]
    return len(around) > 1 and all(words.shouted(at) for at in around)


def _take_entry(reader: Reader, first: int, count: int, entry: Entry, known: _Known) -> int:
    words = reader.words
    if entry.refused:
        reader.refuse(first, count, entry.base, entry.refused)
        return count
    spoken = _may_be_language(words.words[first], entry, reader.rules)
    why = _language_rule(reader, first, count, entry) if spoken else ""
    given = count == 1 and known.may_be_given and not reader.heading(first)
    why = why or persons.rule(words, first, count, reader.rules, reader.before, may_be_given=given)
    if reader.rules.small_peoples and entry.rule == "people" and words.capital(first) and not words.opens(first):
        why = why or "person: a people with a capital letter"
    if why:
        return _turn_down(reader, first, count, entry.base, why)
    reader.found.append((first, count, entry))
    return count


def _turn_down(reader: Reader, first: int, count: int, entry: str, why: str) -> int:
    """Note a refusal and what it tells of persons; return how many words are done with: a surname goes with its given name."""
    if why.startswith("person"):
        reader.persons[reader.words.words[first]] += 1
    reader.refuse(first, count, entry, why)
    return count + 1 if why == persons.BEFORE_SURNAME else count


def _take_candidate(reader: Reader, candidate: Candidate, known: _Known) -> int:
    words, first, count = reader.words, candidate.first, candidate.length
    given = count == 1 and known.may_be_given and not reader.heading(first)
    why = persons.rule(words, first, count, reader.rules, reader.before, may_be_given=given)
    why = why or persons.office(words, first, reader.before)
    if why:
        return _turn_down(reader, first, count, f"place:{candidate.names.bearers[0].place.place_id}", why)
    reader.candidates.append(candidate)
    return count


def _language_rule(reader: Reader, first: int, count: int, entry: Entry) -> str:
    """Return the rule by which an adjective names a language here, "" if it names a country."""
    words, rules = reader.words, reader.rules
    gap = words.gap(first + count - 1)
    behind = words.words[first + count] if gap in (" ", "-", "\n") and first + count < len(words) else ""
    if behind in rules.languages_after or (behind in reader.joints and _shares_language(reader, first + count)):
        return "language: of speaking or writing"
    if rules.languages_taught and _is_taught(words, first, rules):
        return "language: of speaking or writing"
    if rules.language_phrases and _in_phrase(words, first, rules) and not (behind and words.capital(first + 1)):
        return "language: a noun"
    bare = rules.language_form and words.words[first].endswith(rules.language_form) and gap != "-" and words.gap(first - 1) != "-"
    if bare and rules.nouns_capital and words.capital(first) and not (behind and words.capital(first + 1)):
        return "language: a noun"
    if rules.lower_demonyms and not rules.nouns_capital and words.capital(first):
        return ""
    before = words.words[first - 1] if first and words.gap(first - 1) in (" ", "\n", "-") else ""
    if before in rules.language_nouns:
        return "language: of speaking or writing"
    ends = not behind or behind in reader.sentences.starters
    if before in rules.languages_before and ends and (not rules.language_form or bare):
        return "language: in it"
    return ""


def _in_phrase(words: Words, first: int, rules: NameGrammar) -> bool:
    """Tell whether a bent adjective stands as a language's name does: "ins Deutsche", "aus dem Chinesischen"."""
    if not first or not words.capital(first):
        return False
    before = words.words[first - 1]
    return before in rules.language_phrases or (first > 1 and f"{words.words[first - 2]} {before}" in rules.language_phrases)


def _is_taught(words: Words, first: int, rules: NameGrammar) -> bool:
    """Tell whether a language is taught: "le cours d'espagnol"."""
    return first > 1 and words.words[first - 2] in rules.languages_taught and words.words[first - 1] in ("d", "de")


def _shares_language(reader: Reader, at: int) -> bool:
    """Tell whether the word `at`, an "and", joins another adjective of a language: "Persian and Turkish loanwords"."""
    words = reader.words.words
    return at + 2 < len(words) and words[at + 2] in reader.rules.languages_after
