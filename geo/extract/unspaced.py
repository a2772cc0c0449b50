"""Find countries where words are not parted by spaces: Chinese, Japanese, Thai, Lao, Khmer, Burmese.

One automaton a language holds the names of countries, the phrases to refuse, and the gazetteer's names; the leftmost and longest
wins, so that 地中海 keeps 海地 away and 印度洋 keeps 印度 away. Chinese one-character names (中哈, 美军) have han_pairs.py.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from geo.extract import groups, han_pairs, places
from geo.extract.lexicon import Entry, forms, grammar
from geo.fold import Folded, fold
from geo.frozen import dataclass
from geo.model import DateSpan, Mention, Refusal, Via
from geo.world import gazetteer, regions
from geo.world.gazetteer import PlaceName, Script

_SCRIPTS = "\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_UNSPACED = re.compile(f"[{_SCRIPTS}]")
_LANGUAGES = frozenset({"zh", "ja", "th", "lo", "km", "my", "yue"})
_DOTS = "·・•‧"  # they part the given name from the surname
_SURE = 0.68
_COUNTRY_NAMED = 0.15
_LONG = 0.1  # four characters and more are hardly ever another word
_HAN_COUNTRIES = frozenset({"CHN", "TWN", "HKG", "MAC", "JPN", "KOR", "PRK", "VNM"})  # two characters are a name's usual length there
_REGION = frozenset({"KAZ", "KGZ", "UZB", "TJK", "TKM"})  # Chinese news name their larger towns (奥什) without a word
_KNOWN = 3_000_000  # people of a place whose short name stands alone
_SHORT = 0.35  # two characters are a word as often as a town


@dataclass(frozen=True, slots=True)
class _Hit:
    """A pattern's place in the folded text and what it stands for."""

    start: int
    end: int
    entry: Entry | None
    places: tuple[PlaceName, ...]


def is_short(form: str, entry: Entry) -> bool:
    """Tell whether a form is made of an abbreviation and one character ("美军", "访华"): those yield to every longer name."""
    return len(form) == 2 and entry.via == "demonym"


def has_unspaced(folded: Folded) -> bool:
    """Tell whether such writing stands in the text."""
    return folded.han or any(map(_UNSPACED.match, folded.beyond_ascii))


def is_unspaced(word: str) -> bool:
    """Tell whether a word begins with a letter of such a script."""
    return _UNSPACED.match(word) is not None


def unspaced_mentions(text: str, folded: Folded, language: str, *, published: DateSpan | None) -> tuple[list[Mention], list[Refusal]]:
    """Return the mentions in those stretches of `text`, and what was turned down. Texts of other languages are read as Chinese there."""
    spoken = language if language in _LANGUAGES else "zh"
    hits = _hits(folded.text, spoken)
    named = {code for hit in hits if hit.entry and not hit.entry.region for code in hit.entry.countries}
    named |= {hit.places[0].country for hit in hits if hit.places and hit.places[0].strength >= 0.8}
    chosen = groups.choices(named)
    found: list[Mention] = []
    refused: list[Refusal] = []
    for hit in hits:
        start, end = folded.at(hit.start), folded.end(hit.end)
        surface = text[start:end]
        why = _refusal(folded.text, hit, spoken)
        if why:
            refused.append(Refusal(start, end, surface, hit.entry.base if hit.entry else f"place:{hit.places[0].place_id}", why))
        elif hit.entry:
            found.append(_of_entry(start, end, surface, hit.entry, chosen, published))
        elif mention := _of_place(folded.text, hit, start, end, surface, spoken, named):
            found.append(mention)
        else:
            refused.append(Refusal(start, end, surface, f"place:{hit.places[0].place_id}", "place: too little speaks for it"))
    if spoken == "zh":
        taken = [(hit.start, hit.end) for hit in hits]
        found += _short_mentions(text, folded, taken)
        found += han_pairs.pairs(text, folded, taken, named)
    return found, refused


@cache
def _automaton(language: str) -> tuple[AhoCorasick, tuple[str, ...], dict[str, Entry]]:
    entries: dict[str, Entry] = {}
    for form, entry in forms(language):
        if _UNSPACED.match(form) and not is_short(form, entry):
            entries.setdefault(fold(form), entry)
    script = _script(language)
    keys = {key for key in gazetteer.keys(script) if len(key) > 1 and _UNSPACED.match(key)} - places.no_places()
    patterns = tuple(sorted(keys | set(entries)))
    automaton = AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA)
    return automaton, patterns, entries


def _script(language: str) -> Script:
    return "han" if language in ("zh", "ja", "yue") else "other"


def _hits(text: str, language: str) -> list[_Hit]:
    automaton, patterns, entries = _automaton(language)
    script = _script(language)
    hits = []
    for index, start, end in automaton.find_matches_as_indexes(text):
        key = patterns[index]
        entry = entries.get(key)
        known = () if entry else _worth(gazetteer.candidates(script, key))
        if entry or known:
            hits.append(_Hit(start, end, entry, known))
    return hits


@cache
def _shorts() -> tuple[re.Pattern[str], dict[str, Entry]]:
    entries = {fold(form): entry for form, entry in forms("zh") if is_short(form, entry)}
    return re.compile("|".join(map(re.escape, sorted(entries)))), entries


def _short_mentions(text: str, folded: Folded, taken: list[tuple[int, int]]) -> list[Mention]:
    """Return the mentions by "美军", "访华" and the like, outside the stretches already taken."""
    pattern, entries = _shorts()
    starts = [start for start, _ in taken]
    found = []
    for match in pattern.finditer(folded.text):
        start, end = match.span()
        at = bisect_right(starts, end - 1) - 1
        entry = entries[match.group()]
        if (at >= 0 and taken[at][1] > start) or _refusal(folded.text, _Hit(start, end, entry, ()), "zh"):
            continue
        a, b = folded.at(start), folded.end(end)
        found.append(Mention(a, b, text[a:b], entry.countries, "demonym", entry=entry.base, rule="abbreviation"))
    return found


def _worth(found: tuple[PlaceName, ...]) -> tuple[PlaceName, ...]:
    return tuple(place for place in found if place.strength >= 0.3)


def _refusal(text: str, hit: _Hit, language: str) -> str:
    before, behind = text[hit.start - 1 : hit.start], text[hit.end : hit.end + 1]
    if hit.entry and hit.entry.refused:
        return hit.entry.refused
    if (before and before in _DOTS) or (behind and behind in _DOTS):
        return "person: beside the dot of a name"
    key = text[hit.start : hit.end]
    if behind and behind in han_pairs.false_behind(key):
        return "part of another word"
    if before and before in han_pairs.false_before(key):
        return "part of another word"
    if len(key) == 2 and _sounds_on(key, before, behind, short=bool(hit.entry and hit.entry.via == "demonym")):
        return "part of a foreign name"
    if behind in grammar(language).languages_after and hit.entry:
        return "language: of speaking or writing"
    return ""


def _sounds_on(key: str, before: str, behind: str, *, short: bool) -> bool:
    """Tell whether two characters are cut out of a longer foreign name (理查德, 阿契美尼德军队)."""
    if short:
        return han_pairs.sounds(key[0]) and han_pairs.sounds(before)
    return han_pairs.sounds(key[0]) and han_pairs.sounds(key[1]) and (han_pairs.sounds(before) or han_pairs.sounds(behind))


def _of_entry(start: int, end: int, surface: str, entry: Entry, chosen: dict[str, str], published: DateSpan | None) -> Mention:
    codes = entry.countries
    if entry.group:
        codes = (chosen[entry.group],)
    elif entry.region:
        codes = regions.members(entry.region, published.start if published else None)
    return Mention(start, end, surface, codes, entry.via, entry=entry.base, rule=entry.rule)


def _strength(place: PlaceName, short: bool) -> float:
    near = place.country in _HAN_COUNTRIES or place.country in _REGION
    known = place.kind == "capital" or (place.strength >= 0.8 and (near or place.population > _KNOWN))
    return place.strength - (_SHORT if short and not known else 0.0)


def _of_place(text: str, hit: _Hit, start: int, end: int, surface: str, language: str, named: set[str]) -> Mention | None:
    """Take a town or province: long names alone, those of two characters only where something speaks for them."""
    rules = grammar(language)
    suffixed = text[hit.end : hit.end + 1] in rules.place_nouns
    led = text[max(0, hit.start - 1) : hit.start] in rules.locatives or text[max(0, hit.start - 2) : hit.start] in rules.locatives
    context = (0.3 if suffixed else 0.0) + (0.15 if led else 0.0) + (_LONG if hit.end - hit.start > 3 else 0.0)
    short = hit.end - hit.start < 3 and not suffixed
    scored = [(_strength(place, short) + context + (_COUNTRY_NAMED if place.country in named else 0.0), place) for place in hit.places]
    best, place = max(scored, key=lambda s: (round(s[0], 2), s[1].kind == "capital", s[1].population))
    if best < _SURE:
        return None
    via: Via = place.kind
    return Mention(
        start, end, surface, (place.country,), via, gazetteer.place(place.place_id), strength=min(1.0, round(best, 2)),
        entry=f"{via}:{place.place_id}", rule="longest name",
    )  # fmt: skip
