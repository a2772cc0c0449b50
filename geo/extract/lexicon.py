"""The lexicon of one language: every form under which it names a country, a people or a region, and every phrase that it must refuse.

Made on first need from CLDR's names, data/gazetteer/countries/<language>.tsv, the regions' table and refusals.tsv. Keyed by the
folded first word of a form, longest forms first.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from geo.extract.forms import adjective_forms, name_forms, people_forms
from geo.extract.grammar import NameGrammar, table
from geo.extract.tables import rows
from geo.fold import fold
from geo.model import Via
from geo.world import regions, territories

_WORD = re.compile(r"[^\W_]+")
_BRACKET = re.compile(r"\s*[(（].*?[)）]")
_SHORTEST = 3  # letters that a part of a name has at least
_BORROWED = "en"  # names of this language stand in texts of every other one

BEFORE_HYPHEN = "combining form"  # "Franco-German"; "Franco" alone was a general
NOT_BEHIND_NUMBER = "abbreviation, not behind a number"  # "B.C." is a province, "44 B.C." a year

Case = Literal["capital", "any", "exact"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One form. `rest` are its words behind the first; `group` names a set among which the document decides ("koreas")."""

    rest: tuple[str, ...]
    countries: tuple[str, ...]
    via: Via
    base: str  # the entry of the table that made it
    rule: str
    case: Case = "capital"
    exact: str = ""  # the only spelling, for abbreviations
    group: str = ""
    region: str = ""
    refused: str = ""  # why the phrase means no country
    stem: bool = False  # the last word may go on
    adjective: bool = False


Index = Mapping[str, tuple[Entry, ...]]


@dataclass(frozen=True)
class Lexicon:
    """`index`: folded first word → its entries. `names` and `adjectives`: folded single words that may stand in a compound."""

    index: Index
    names: Mapping[str, Entry]
    adjectives: Mapping[str, Entry]
    longest_name: int


Seconds = tuple[frozenset[str], tuple[str, ...]]  # words that may stand second, and beginnings of such words


def second_words(entries: Iterable[Entry]) -> Seconds:
    """Return what may stand second in the names of several words among these."""
    longer = [entry for entry in entries if entry.rest]
    stems = {entry.rest[0] for entry in longer if entry.stem and len(entry.rest) == 1}
    return frozenset({entry.rest[0] for entry in longer} - stems), tuple(sorted(stems))


@cache
def all_second_words(language: str) -> Seconds:
    """Return what may stand second in any of the lexicon's names."""
    return second_words(entry for entries in lexicon(language).index.values() for entry in entries)


@cache
def grammar(language: str) -> NameGrammar:
    """Return the names' grammar of a language; a bare one, of endings only, for those read by name alone."""
    found: NameGrammar | None = table(language, "NAMES")
    return found or _by_name_alone(language)


def _by_name_alone(language: str) -> NameGrammar:
    for code, letters, before in rows("endings.tsv", 3):
        if code == language:
            return NameGrammar(suffix_letters=int(letters or 0), direction_prefixes=tuple(fold(word) for word in before.split()))
    return NameGrammar()


@cache
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language; English names are in each, since every press borrows them."""
    entries: dict[str, dict[tuple[object, ...], Entry]] = {}
    names: dict[str, Entry] = {}
    adjectives: dict[str, Entry] = {}
    for form, entry in forms(language):
        words = tuple(_WORD.findall(fold(form)))
        if not words:
            continue
        made = _with_rest(entry, words[1:], bends=len(words) > 1 and grammar(language).suffix_letters > 0)
        entries.setdefault(words[0], {}).setdefault((words[1:], made.exact, made.case), made)
        for first, second in _parted(words, grammar(language)):
            apart = _with_rest(entry, (second,), bends=grammar(language).suffix_letters > 0)
            entries.setdefault(first, {}).setdefault(((second,), made.exact, made.case), apart)
        if len(words) == 1 and not made.refused and not made.exact:
            (adjectives if made.adjective else names).setdefault(words[0], made)
    index = {word: tuple(sorted(found.values(), key=lambda e: (-len(e.rest), e.exact == ""))) for word, found in entries.items()}
    return Lexicon(index, names, adjectives, max(map(len, names), default=0))


def _parted(words: tuple[str, ...], rules: NameGrammar) -> Iterator[tuple[str, str]]:
    """Yield the two words as which a solid one is written, too: "Nord-Korea", "süd-sudanesisch", "Falkland-Inseln"."""
    word = words[0]
    for part in (*rules.direction_prefixes, *rules.parted) if len(words) == 1 else ():
        if len(word) - len(part) > _SHORTEST:
            if word.startswith(part):
                yield part, word[len(part) :]
            if word.endswith(part) and part in rules.parted:
                yield word[: -len(part)], part


def _with_rest(entry: Entry, rest: tuple[str, ...], *, bends: bool) -> Entry:
    return Entry(
        rest, entry.countries, entry.via, entry.base, entry.rule, entry.case, entry.exact, entry.group, entry.region,
        entry.refused, entry.stem or (bends and not entry.exact), entry.adjective,
    )  # fmt: skip


def forms(language: str) -> Iterator[tuple[str, Entry]]:
    """Yield (form, entry); of two entries with one form the first counts."""
    rules = grammar(language)
    yield from _refusals(language)
    shared = {fold(name) for row in rows(f"{language}.tsv", 4) if row[0].startswith("REG:") for name in row[1].split("|")}
    yield from _of_cldr(language, rules, shared)
    yield from _table(language, rules)
    yield from _regions(language, rules)
    if language != _BORROWED:
        yield from _of_cldr(_BORROWED, NameGrammar(), shared | ambiguous_english())


def _of_cldr(language: str, rules: NameGrammar, left_out: Collection[str]) -> Iterator[tuple[str, Entry]]:
    """Yield the forms of CLDR's names, without what stands in brackets ("Kongo (Republik)")."""
    for code, cldr in territories.cldr_names(language).items():
        for full in cldr:
            name = _BRACKET.sub("", full).replace(" - ", "-")
            if fold(name) not in left_out:
                yield from _name(name, code, language, rules)


@cache
def ambiguous_english() -> frozenset[str]:
    """Return folded English names that mean something else in other languages' texts (persons, other countries)."""
    return frozenset(phrase for language, phrase, _ in rows("refusals.tsv", 3) if language == "en-abroad")


def _refusals(language: str) -> Iterator[tuple[str, Entry]]:
    for spoken, phrase, reason in rows("refusals.tsv", 3):
        if spoken in (language, "*"):
            stem = phrase.endswith("*")
            case: Case = "capital" if phrase[0].isupper() else "any"
            yield phrase.rstrip("*"), Entry((), (), "name", f"refusal:{spoken}:{phrase}", reason, case, refused=reason, stem=stem)


def _regions(language: str, rules: NameGrammar) -> Iterator[tuple[str, Entry]]:
    for wide in regions.unexpanded():
        for name in wide.names.get(language, ()):
            for form in name_forms(name, rules):
                yield form, Entry((), (), "region", f"unexpanded:{wide.id}", wide.reason, refused=wide.reason)
    demonym: Case = "any" if rules.lower_demonyms else "capital"
    for region in regions.regions():
        codes = regions.members(region.id)
        for name in region.names.get(language, ()):
            for form in name_forms(name, rules):
                yield form, Entry((), codes, "region", f"region:{region.id}", "region", region=region.id, case=demonym)
        for stem in region.adjectives.get(language, ()):
            for form in adjective_forms(stem, rules):
                yield form, Entry((), codes, "region", f"region:{region.id}", "adjective", demonym, region=region.id, adjective=True)
        for short in region.abbreviations:
            yield short, Entry((), codes, "region", f"region:{region.id}", "abbreviation", "exact", short, region=region.id)


def _table(language: str, rules: NameGrammar) -> Iterator[tuple[str, Entry]]:
    demonym: Case = "any" if rules.lower_demonyms else "capital"
    for row in rows(f"{language}.tsv", 4):
        code, names, adjectives, people = row
        group = code[4:] if code.startswith("REG:") else ""
        codes = () if group else (code,)
        for name in filter(None, names.split("|")):
            yield from _name(name, code, language, rules, group)
        for cell in filter(None, adjectives.split("|")):
            stem, _, other = cell.partition(":")
            if stem.endswith("-"):
                yield stem[:-1], Entry((), codes, "demonym", f"adjective:{language}:{stem}", BEFORE_HYPHEN, adjective=True)
                continue
            for form in adjective_forms(stem, rules):
                base = f"adjective:{language}:{stem}"
                yield form, Entry((), (other,) if other else codes, "demonym", base, "adjective", demonym, group=group, adjective=True)
        for base in filter(None, people.split("|")):
            for form in people_forms(base.rstrip("!"), rules):
                yield form, Entry((), codes, "demonym", f"people:{language}:{base}", "people", demonym, group=group)


def _name(name: str, code: str, language: str, rules: NameGrammar, group: str = "") -> Iterator[tuple[str, Entry]]:
    base, codes = f"name:{language}:{name.rstrip('!#')}", () if group else (code,)
    if name.endswith("!#"):
        exact = name[:-2]
        yield exact, Entry((), codes, "name", base, NOT_BEHIND_NUMBER, "exact", exact, group)
        return
    if name.endswith("!") or (name.isupper() and len(name) <= 6 and name[0] <= "\u04ff"):
        exact = name.rstrip("!")
        yield exact, Entry((), codes, "name", base, "abbreviation", "exact", exact, group)
        return
    for form in name_forms(name, rules):
        yield form, Entry((), codes, "name", base, "whole word" if form == name else "inflected", group=group)
