"""Find countries where words are not parted by spaces (spacing.py).

One automaton a language holds the names of countries, the phrases to refuse, and the gazetteer's names; the leftmost and longest
wins, so that 地中海 keeps 海地 away and 印度洋 keeps 印度 away. Chinese one-character names (中哈, 美军) have han_pairs.py.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection
from functools import cache, partial

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from geo.extract import groups, han_pairs, places
from geo.extract.grammar import NameGrammar
from geo.extract.lexicon import Entry, forms, grammar
from geo.extract.remembered import Remembered
from geo.extract.spacing import is_unspaced
from geo.fold import Folded, fold
from geo.frozen import dataclass
from geo.model import DateSpan, Mention, Refusal
from geo.world import gazetteer, regions
from geo.world.gazetteer import PlaceName, Script

_LANGUAGES = frozenset({"zh", "ja", "th", "lo", "km", "my", "yue"})
_DOTS = "·・•‧"  # they part the given name from the surname
_SURE = 0.68
_COUNTRY_NAMED = 0.15
_LONG = 0.1  # four characters and more are hardly ever another word
_HAN_COUNTRIES = frozenset({"CHN", "TWN", "HKG", "MAC", "JPN", "KOR", "PRK", "VNM"})  # two characters are a name's usual length there
_REGIONAL = 0.7  # strength from which Chinese news name a town of the region without a word like 市
_KNOWN = 3_000_000  # people of a place whose short name stands alone
_WORTH = 0.3  # strength below which a name is left alone
_SPEAKS = 0.8  # strength from which the name of a place speaks for its country
_WINDOW = 12  # characters in which a longer name is looked for
_SHORT = 0.35  # two characters are a word as often as a town


@dataclass(frozen=True, slots=True)
class _Town:
    """A place that a pattern may mean, and what of its score depends on the pattern alone."""

    place: PlaceName
    entry: str
    strength: float
    short: float  # its strength where nothing but two characters name it
    rank: tuple[bool, int]  # of equal scores the capital counts, then the larger


@dataclass(frozen=True, slots=True)
class _Pattern:
    """What a pattern of the automaton stands for: an entry of the lexicon, or towns and provinces.

    `speaks_for` are the countries that a text with it surely names. Only characters of `doubt_before` and `doubt_behind` beside it may
    make it mean something else.
    """

    key: str
    entry: Entry | None
    towns: tuple[_Town, ...]
    speaks_for: frozenset[str]
    doubt_before: frozenset[str]
    doubt_behind: frozenset[str]
    refused: str

    @property
    def named(self) -> str:
        return self.entry.base if self.entry else f"place:{self.towns[0].place.place_id}"


_Hit = tuple[int, int, _Pattern]  # start and end in the folded text


def is_short(form: str, entry: Entry) -> bool:
    """Tell whether a form is made of an abbreviation and one character ("美军", "访华"): those yield to every longer name."""
    return len(form) == 2 and entry.via == "demonym"


def unspaced_mentions(text: str, folded: Folded, language: str, *, published: DateSpan | None) -> tuple[list[Mention], list[Refusal]]:
    """Return the mentions in those stretches of `text`, and what was turned down. Texts of other languages are read as Chinese there."""
    spoken = language if language in _LANGUAGES else "zh"
    hits, behind_words = _hits(folded.text, spoken)
    named = frozenset().union(*[pattern.speaks_for for _, _, pattern in hits])
    chosen = groups.choices(named)
    found: list[Mention] = []
    refused: list[Refusal] = []
    whole, rules = folded.text, grammar(spoken)
    starts = folded.all_at([start for start, _, _ in hits]).tolist()
    ends = folded.all_ends([end for _, end, _ in hits]).tolist()
    for (a, b, pattern), start, end in zip(hits, starts, ends, strict=True):
        surface, behind = text[start:end], whole[b : b + 1]
        before = "" if a in behind_words else whole[a - 1 : a]
        doubtful = pattern.refused or before in pattern.doubt_before or behind in pattern.doubt_behind
        if doubtful and (why := _refusal(pattern, before, behind, spoken)):
            refused.append(Refusal(start, end, surface, pattern.named, why))
        elif pattern.entry:
            found.append(_of_entry(start, end, surface, pattern.entry, chosen, published))
        else:
            town, score = _likeliest(whole, a, b, pattern.towns, rules, named)
            if score >= _SURE:
                found.append(_of_town(start, end, surface, town, score))
            else:
                refused.append(Refusal(start, end, surface, pattern.named, "place: too little speaks for it"))
    if spoken == "zh":
        taken = [(a, b) for a, b, _ in hits]
        found += _short_mentions(text, folded, taken)
        found += han_pairs.pairs(text, folded, taken, named)
    return found, refused


@cache
def _entries(language: str) -> dict[str, Entry]:
    """Return folded name → its entry, those without short forms."""
    entries: dict[str, Entry] = {}
    for form, entry in forms(language):
        if is_unspaced(form) and not is_short(form, entry):
            entries.setdefault(fold(form), entry)
    return entries


def _plain_words(language: str) -> frozenset[str]:
    """Return words that are no names and end as names begin; where one stands, no name begins inside it."""
    return han_pairs.plain_words() if language == "zh" else frozenset()


@cache
def _automaton(language: str) -> tuple[AhoCorasick, tuple[str, ...], frozenset[str]]:
    """Return the automaton, its patterns, and the two characters with which these begin."""
    keys = {key for key in gazetteer.keys(_script(language)) if len(key) > 1 and is_unspaced(key)} - places.no_places()
    patterns = tuple(sorted(keys | set(_entries(language)) | _plain_words(language)))
    automaton = AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA)
    return automaton, patterns, frozenset(pattern[:2] for pattern in patterns)


@cache
def _patterns(language: str) -> Remembered[_Pattern | None]:
    """Return what each pattern stands for; None for a name that nothing ever speaks for."""
    return Remembered(partial(_pattern, language=language))


def _pattern(key: str, language: str) -> _Pattern | None:
    entry = _entries(language).get(key)
    known = [place for place in gazetteer.candidates(_script(language), key) if place.strength >= _WORTH] if entry is None else []
    if entry:
        sure = () if entry.region else entry.countries
    elif known:
        sure = (known[0].country,) if known[0].strength >= _SPEAKS else ()
    else:
        return None
    first = language == "zh" and key in han_pairs.known_towns()
    towns = tuple(_town(place, known=first and place is known[0]) for place in known)
    return _with_doubts(key, entry, towns, frozenset(sure), language)


def _town(place: PlaceName, *, known: bool) -> _Town:
    near = place.country in _HAN_COUNTRIES or place.population > _KNOWN
    regional = place.country in places.REGION and place.strength >= _REGIONAL  # 浩罕, 希瓦
    strength = max(place.strength, _SPEAKS) if known else place.strength
    known = known or place.kind == "capital" or regional or (place.strength >= _SPEAKS and near)
    short = strength - (0.0 if known else _SHORT)
    return _Town(place, f"{place.kind}:{place.place_id}", strength, short, (place.kind == "capital", place.population))


def _with_doubts(key: str, entry: Entry | None, towns: tuple[_Town, ...], sure: frozenset[str], language: str) -> _Pattern:
    before, behind = {*_DOTS, *han_pairs.false_before(key)}, {*_DOTS, *han_pairs.false_behind(key)}
    if entry:
        behind |= grammar(language).languages_after
    short = entry is not None and entry.via == "demonym"
    if len(key) == 2 and han_pairs.sounds(key[0]) and (short or han_pairs.sounds(key[1])):
        before |= han_pairs.sounding()
        behind |= frozenset() if short else han_pairs.sounding()
    return _Pattern(key, entry, towns, sure, frozenset(before), frozenset(behind), entry.refused if entry else "")


def _script(language: str) -> Script:
    return "han" if language in ("zh", "ja", "yue") else "other"


def _hits(text: str, language: str) -> tuple[list[_Hit], set[int]]:
    """Return the patterns that stand in the text, and where words end that are no names (抵达)."""
    automaton, patterns, openings = _automaton(language)
    known, words = _patterns(language), _plain_words(language)
    hits: list[_Hit] = []
    behind_words: set[int] = set()
    free = 0
    for index, start, end in automaton.find_matches_as_indexes(text):
        if start < free:
            continue
        key = patterns[index]
        pattern = known[key]
        may_hold = end - start == 2 and text[start + 1 : end + 1] in openings and key not in words and (pattern is None or pattern.towns)
        if may_hold and (longer := _longer(text, start + 1, language)):
            hits.append(longer)
            free = longer[1]
        elif pattern:
            hits.append((start, end, pattern))
        elif key in words:
            behind_words.add(end)
    return hits, behind_words


def _longer(text: str, start: int, language: str) -> _Hit | None:
    """Return the name inside a town's name of two characters that is longer, or a country's: 马来西亚 in 对马来西亚, 德国 in 同德国."""
    automaton, patterns, _ = _automaton(language)
    for index, first, last in automaton.find_matches_as_indexes(text[start : start + _WINDOW])[:1]:
        pattern = _patterns(language)[patterns[index]]
        if first == 0 and pattern and (last > 2 or (pattern.entry and not pattern.refused)):
            return start, start + last, pattern
    return None


@cache
def _shorts() -> tuple[AhoCorasick, tuple[_Pattern, ...]]:
    entries = {fold(form): entry for form, entry in forms("zh") if is_short(form, entry)}
    return AhoCorasick(list(entries), implementation=Implementation.DFA), tuple(
        _with_doubts(key, entry, (), frozenset(), "zh") for key, entry in entries.items()
    )


def _short_mentions(text: str, folded: Folded, taken: list[tuple[int, int]]) -> list[Mention]:
    """Return the mentions by "美军", "访华" and the like, outside the stretches already taken."""
    automaton, patterns = _shorts()
    starts = [start for start, _ in taken]
    found = []
    for index, start, end in automaton.find_matches_as_indexes(folded.text):
        at = bisect_right(starts, end - 1) - 1
        entry = patterns[index].entry
        if entry is None or (at >= 0 and taken[at][1] > start):
            continue
        if _refusal(patterns[index], folded.text[start - 1 : start], folded.text[end : end + 1], "zh"):
            continue
        a, b = folded.at(start), folded.end(end)
        found.append(Mention(a, b, text[a:b], entry.countries, "demonym", entry=entry.base, rule="abbreviation"))
    return found


def _refusal(pattern: _Pattern, before: str, behind: str, language: str) -> str:
    """Return why a pattern names nothing between the characters before and behind it, "" if it does."""
    entry, key = pattern.entry, pattern.key
    if pattern.refused:
        return pattern.refused
    if before not in pattern.doubt_before and behind not in pattern.doubt_behind:
        return ""
    if (before and before in _DOTS) or (behind and behind in _DOTS):
        return "person: beside the dot of a name"
    if (behind and behind in han_pairs.false_behind(key)) or (before and before in han_pairs.false_before(key)):
        return "part of another word"
    if len(key) == 2 and _sounds_on(key, before, behind, short=entry is not None and entry.via == "demonym"):
        return "part of a foreign name"
    return "language: of speaking or writing" if entry and behind in grammar(language).languages_after else ""


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
    return Mention(start, end, surface, codes, entry.via, None, None, 1.0, entry.base, entry.rule)


def _likeliest(
    text: str, start: int, end: int, towns: tuple[_Town, ...], rules: NameGrammar, named: Collection[str]
) -> tuple[_Town, float]:
    """Return the likeliest town or province and what speaks for it: long names stand alone, those of two characters mostly do not."""
    suffixed = text[end : end + 1] in rules.place_nouns
    led = text[max(0, start - 1) : start] in rules.locatives or text[max(0, start - 2) : start] in rules.locatives
    context = (0.3 if suffixed else 0.0) + (0.15 if led else 0.0) + (_LONG if end - start > 3 else 0.0)
    short = end - start < 3 and not suffixed
    best, most, highest = towns[0], 0.0, -9.0
    for town in towns:
        score = (town.short if short else town.strength) + context + (_COUNTRY_NAMED if town.place.country in named else 0.0)
        rounded = round(score, 2)
        if rounded > highest or (rounded == highest and town.rank > best.rank):
            best, most, highest = town, score, rounded
    return best, most


def _of_town(start: int, end: int, surface: str, town: _Town, score: float) -> Mention:
    place = town.place
    strength = 1.0 if score >= 1.0 else round(score, 2)
    found = gazetteer.place(place.place_id)
    return Mention(start, end, surface, (place.country,), place.kind, found, None, strength, town.entry, "longest name")
