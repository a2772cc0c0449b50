"""Find the rail corridors that a text names, or describes without naming them.

name, abbreviation  by the names of data/corridors, in any language, also inflected ("des Mittleren Korridors"); an abbreviation only
                    in its case
description         a word for a railway with a chain of countries that is exactly those of one corridor: "a railway between China,
                    Kyrgyzstan and Uzbekistan"; also "the three countries" of the sentence before. Two countries count only where no
                    other line joins them
stations            a word for a railway or its trains with stations of one corridor, "Bahnstrecke Kaschgar–Andischan", or with a
                    place that only one line passes: the tunnel under the Qamchiq, the ferry over Lake Van

Countries and stations that stand nearer to a road, a pipeline or a flight than to the railway describe no railway.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from geo.extract.corridor_marks import LANDMARK, LINE, RIVAL, STATION, THESE, TRAIN, Hit, scanner
from geo.extract.corridor_names import Found, by_name
from geo.extract.grammar import RailGrammar, table
from geo.fold import Folded, is_han
from geo.model import CorridorMention, Mention, Passage, Span
from geo.world.corridors import corridors, stations

_REACH = 110  # characters between a railway's word and the countries or stations of its line
_REACH_HAN = 40
_REST = re.compile(r"[^\W_\u3040-\u9fff]*")  # of a word in a script with blanks
_GAP = 4  # words between two links of a chain
_MANY = 8  # marks of a sentence from which those far off are passed over
_SURE = 3  # stations that need no word between them to be one line's
_DASHES = " -‐‑‒–—―－"
_RULES = ("name", "abbreviation", "stations", "description")


def corridor_mentions(
    text: str, passages: Sequence[Passage], language: str, mentions: Sequence[Mention], *, folded: Folded | None = None
) -> tuple[CorridorMention, ...]:
    """Return the corridors of `text` in the order of their first evidence, each with all stretches that name or describe it."""
    folded = folded or Folded(text)
    words = scanner(language)
    names, hits = words.hits(folded)
    starts = folded.all_at([hit[0] for hit in hits]).tolist()  # of the text itself
    roles = [use.role for _start, _end, use in hits]
    rivals = [start for start, role in zip(starts, roles, strict=True) if role == RIVAL]
    found = [hit for hit in by_name(text, folded, words.names, names) if not _followed(hit.span, rivals)]
    named = [hit.span.start for hit in found]
    found += _reader(language).described(_Text(text, folded, passages, mentions, hits, starts, roles), named)
    return _gathered(found)


def _followed(span: Span, rivals: Sequence[int]) -> bool:
    """Tell whether a name goes on as that of a road or a pipeline: "中吉乌公路"."""
    at = bisect_left(rivals, span.end)
    return at < len(rivals) and rivals[at] <= span.end + 1


def _gathered(found: Iterable[Found]) -> tuple[CorridorMention, ...]:
    spans: dict[str, dict[tuple[int, int], Span]] = defaultdict(dict)
    rules: dict[str, str] = {}
    for hit in sorted(found, key=lambda hit: (hit.span.start, hit.span.end)):
        spans[hit.id][hit.span.start, hit.span.end] = hit.span
        rules[hit.id] = min(rules.get(hit.id, hit.rule), hit.rule, key=_RULES.index)
    return tuple(CorridorMention(id, tuple(evidence.values()), rules[id]) for id, evidence in spans.items())


class _Mark(NamedTuple):
    """A word, station or place that tells of a way, by offsets of the text."""

    start: int
    end: int
    role: str
    ids: frozenset[str]


_Link = _Mark | Mention | Span
_start = attrgetter("start")


class _Text(NamedTuple):
    """A text with all that was found in it; `starts` are those of the hits in the text itself, `roles` what each tells of."""

    text: str
    folded: Folded
    passages: Sequence[Passage]
    mentions: Sequence[Mention]
    hits: Sequence[Hit]
    starts: Sequence[int]
    roles: Sequence[str]


class _Sentence(NamedTuple):
    """A passage with a railway's word: its marks by role, its mentions and those of the passage before."""

    text: str
    lines: list[_Mark]
    trains: list[_Mark]
    rivals: list[_Mark]
    these: list[_Mark]
    places: list[_Mark]  # stations and landmarks
    mentions: Sequence[Mention]
    before: Sequence[Mention]
    longest: int  # characters of a mark; needed where there are many


@cache
def _reader(language: str) -> _Reader:
    return _Reader(table(language, "RAIL") or RailGrammar())


class _Reader:
    """Finds described lines by one language's words."""

    def __init__(self, grammar: RailGrammar) -> None:
        self.joints = _chain(grammar.joints)
        self.listing = _chain(grammar.conjunctions)
        self.not_after = re.compile(rf"\W?(?:{_any(grammar.not_after)})", re.IGNORECASE)
        self.between = re.compile(rf"(?:^|\W)(?:{_any(grammar.between)})\W+(?:\w+\W+){{0,2}}$", re.IGNORECASE) if grammar.between else None

    def described(self, read: _Text, named: Sequence[int]) -> list[Found]:
        """Return the lines described in the passages of a text, but for those in which a corridor is named (at these offsets)."""
        rails = [start for start, role in zip(read.starts, read.roles, strict=True) if role in (LINE, TRAIN)]
        passage_at = [passage.start for passage in read.passages] if rails else []
        numbers = {bisect_right(passage_at, start) for start in rails} - {bisect_right(passage_at, start) for start in named}
        mention_at = [mention.start for mention in read.mentions] if numbers else []
        found: list[Found] = []
        for number in sorted(numbers):
            passage = read.passages[number - 1]
            own = range(bisect_left(read.starts, passage.start), bisect_left(read.starts, passage.end))
            first, last = bisect_left(mention_at, passage.start), bisect_left(mention_at, passage.end)
            if _promises(read, own, read.mentions[first:last]):
                before = bisect_left(mention_at, read.passages[number - 2].start) if number > 1 else first
                found += self._in_sentence(self._sentence(read, own, read.mentions[first:last], read.mentions[before:first]))
        return found

    def _sentence(self, read: _Text, own: range, mentions: Sequence[Mention], before: Sequence[Mention]) -> _Sentence:
        by_role: dict[str, list[_Mark]] = defaultdict(list)
        for hit in own:
            by_role[read.roles[hit]].append(_mark(read, hit))
        longest = max([mark.end - mark.start for marks in by_role.values() for mark in marks]) if len(own) >= _MANY else 0
        lines, trains, rivals = by_role[LINE], by_role[TRAIN], by_role[RIVAL]
        lines = [line for line in lines if not self.not_after.match(read.text, line.end)]
        if rivals:
            lines, trains = ([mark for mark in marks if not _inside(mark, rivals, longest)] for marks in (lines, trains))
        places = by_role[STATION] + by_role[LANDMARK]
        return _Sentence(read.text, lines, trains, rivals, by_role[THESE], places, mentions, before, longest)

    def _in_sentence(self, sentence: _Sentence) -> list[Found]:
        found = self._by_countries(sentence) or self._by_stations(sentence) or _by_landmark(sentence)
        if not found and sentence.these and sentence.lines and not sentence.rivals:
            told = [mention for mention in (sentence.mentions or sentence.before) if mention.via in ("name", "demonym")]
            id, line = corridor_through(_codes(told)), sentence.lines[0]
            found = [Found(id, Span(line.start, line.end), "description")] if id else []
        return found

    def _by_countries(self, sentence: _Sentence) -> list[Found]:
        """Return the lines told by all their countries, which nothing but commas, dashes and words like "and" or "via" joins."""
        found: list[Found] = []
        if not sentence.lines or len(sentence.mentions) < 2:
            return found
        for chain in self._chains(sentence):
            rail = _nearest(sentence, chain, sentence.lines)
            if rail is not None and (id := corridor_through(_codes(chain))) is not None:
                found.append(Found(id, _stretch(chain, rail), "description"))
        return found

    def _chains(self, sentence: _Sentence) -> list[list[Mention]]:
        chains: list[list[Mention]] = []
        for mention in sentence.mentions:
            if mention.via not in ("name", "demonym"):
                continue
            if chains and self.joints.fullmatch(sentence.text, chains[-1][-1].end, mention.start):
                chains[-1].append(mention)
            else:
                chains.append([mention])
        return [chain for chain in chains if len(chain) > 1]

    def _by_stations(self, sentence: _Sentence) -> list[Found]:
        """Return the line told by two joined stations, or by more of them anywhere in the sentence."""
        stops = _stops(sentence)
        id = corridor_with(frozenset([ids for _span, ids in stops])) if len(stops) > 1 else None
        if id is None:
            return []
        on_it = [stop for stop in stops if stop[1] & _stations_of(id)]
        if len({ids for _span, ids in on_it}) < _SURE and not any(self._joined(sentence, *pair) for pair in pairwise(on_it)):
            return []
        rail = _nearest(sentence, [span for span, _ids in on_it], sentence.lines, sentence.trains)
        return [Found(id, _stretch([span for span, _ids in on_it], rail), "stations")] if rail is not None else []

    def _joined(self, sentence: _Sentence, left: tuple[Span, frozenset[str]], right: tuple[Span, frozenset[str]]) -> bool:
        """Tell whether two stations are named as ends of one way, and not as two capitals that speak: "Moskau und Minsk"."""
        one, other = left[0], right[0]
        if not self.joints.fullmatch(sentence.text, one.end, other.start):
            return False
        if not _speaks(sentence, one) or not _speaks(sentence, other) or not self.listing.fullmatch(sentence.text, one.end, other.start):
            return True
        dashed = not sentence.text[one.end : other.start].strip(_DASHES)
        return dashed or bool(self.between and self.between.search(sentence.text[max(one.start - 40, 0) : one.start]))


def _promises(read: _Text, own: range, mentions: Sequence[Mention]) -> bool:
    """Tell whether there is enough beside a railway's word to tell a line: two countries, two stations, or a place or word that does."""
    roles = read.roles[own.start : own.stop]
    if LANDMARK in roles or (LINE in roles and (len(mentions) > 1 or THESE in roles)):
        return True
    places = {mention.start for mention in mentions if mention.place}
    places.update([start for start, role in zip(read.starts[own.start : own.stop], roles, strict=True) if role == STATION])
    return len(places) > 1


def _mark(read: _Text, number: int) -> _Mark:
    """Return a hit by offsets of the text, with the rest of its word."""
    _start, end, use = read.hits[number]
    if use.endings or not use.whole:
        end = _REST.match(read.folded.text, end).end()  # type: ignore[union-attr]  # it matches anywhere
    return _Mark(read.starts[number], read.folded.end(end), use.role, use.ids)


def _inside(mark: _Mark, others: Sequence[_Mark], longest: int) -> bool:
    """Tell whether a mark is a part of another: the railway in "Straßenbahn"."""
    return any([other.start <= mark.start and mark.end <= other.end for other in _near(others, longest, mark.start, mark.end)])


def _near(marks: Sequence[_Mark], longest: int, start: int, end: int) -> Sequence[_Mark]:
    """Return those of some marks, which stand in order, that may touch a stretch; where they are few, all."""
    if len(marks) < _MANY:
        return marks
    return marks[bisect_left(marks, start - longest, key=_start) : bisect_right(marks, end, key=_start)]


def _by_landmark(sentence: _Sentence) -> list[Found]:
    found = []
    for place in sentence.places:
        rail = _nearest(sentence, [place], sentence.lines, sentence.trains) if place.role == LANDMARK else None
        if rail is not None:
            found += [Found(id, _stretch([place], rail), "stations") for id in place.ids]
    return found


def _stops(sentence: _Sentence) -> list[tuple[Span, frozenset[str]]]:
    """Return the stations named in a sentence, in order: by the places read there, and by the stations' own names."""
    found: dict[int, tuple[Span, frozenset[str]]] = {}
    for place in sentence.places:
        known = found.get(place.start)
        if place.role == STATION and not sentence.text[place.start].islower() and (known is None or place.end > known[0].end):
            found[place.start] = (Span(place.start, place.end), place.ids)
    for mention in sentence.mentions:
        if mention.place and (ids := _stations_at().get(mention.place.id)):
            found[mention.start] = (Span(mention.start, mention.end), ids)
    stops: list[tuple[Span, frozenset[str]]] = []
    for start in sorted(found):
        if not stops or start >= stops[-1][0].end:
            stops.append(found[start])
    return stops


def _speaks(sentence: _Sentence, span: Span) -> bool:
    """Tell whether a station's name is read as a capital, which may stand for its government."""
    at = bisect_left(sentence.mentions, span.start, key=_start)
    return at < len(sentence.mentions) and sentence.mentions[at].start == span.start and sentence.mentions[at].via == "capital"


def _chain(spec: str) -> re.Pattern[str]:
    """Return what may stand between two links of a chain: signs, and up to `_GAP` of these words."""
    signs = r"[^\w.;:!?。；！？]*"
    return re.compile(rf"{signs}(?:(?:{_any(spec)}){signs}){{0,{_GAP}}}", re.IGNORECASE)


def _any(spec: str) -> str:
    words = sorted(spec.split(), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) + ("" if is_han(word[-1]) or not word[-1].isalnum() else r"\b") for word in words) or "(?!)"


@cache
def _stations_at() -> Mapping[str, frozenset[str]]:
    """Return the stations by the gazetteer's id of their town."""
    found: dict[str, set[str]] = defaultdict(set)
    for station in stations().values():
        if station.geonameid:
            found[f"g{station.geonameid}"].add(station.id)
    return {place: frozenset(ids) for place, ids in found.items()}


def _codes(chain: Sequence[Mention]) -> frozenset[str]:
    return frozenset(code for mention in chain for code in mention.countries)


def _nearest(sentence: _Sentence, chain: Sequence[_Link], *kinds: Sequence[_Mark]) -> _Mark | None:
    """Return the railway's word, of some kinds, to which a chain belongs; None where a road's stands nearer, or all are far."""
    low, high, longest = chain[0].start - _REACH, chain[-1].end + _REACH, sentence.longest
    rails = [rail for marks in kinds for rail in _near(marks, longest, low, high)]
    if not rails:
        return None
    distances = [_distance(rail, chain) for rail in rails]
    near = min(distances)
    rail = rails[distances.index(near)]
    if near > (_REACH_HAN if is_han(sentence.text[rail.start]) else _REACH):
        return None
    if (
        sentence.rivals
        and min([_distance(rival, chain) for rival in _near(sentence.rivals, longest, low, high)], default=_REACH + 1) <= near
    ):
        return None
    between = sentence.text[min(chain[-1].end, rail.start) : max(chain[0].start, rail.end)]
    return None if near and (";" in between or "；" in between) else rail


def _distance(mark: _Mark, chain: Sequence[_Link]) -> int:
    """Return how many characters part a mark from the nearest link of a chain: one of the two beside it."""
    if len(chain) >= _MANY:
        at = bisect_left(chain, mark.start, key=_start)
        chain = chain[max(at - 1, 0) : at + 1]
    return min([max(link.start - mark.end, mark.start - link.end, 0) for link in chain])


def _stretch(chain: Sequence[_Link], rail: _Mark) -> Span:
    """Return the stretch from the chain to the railway's word, both included."""
    return Span(min(chain[0].start, rail.start), max(chain[-1].end, rail.end))


@lru_cache(maxsize=4096)
def corridor_through(codes: frozenset[str]) -> str | None:
    """Return the one corridor whose countries, or those of one of its paths, are exactly these."""
    ids = _by_countries().get(codes, frozenset())
    if len(ids) != 1 or len(codes) < 2:
        return None
    (id,) = ids
    wider = (others for key, others in _by_countries().items() if len(codes) == 2 and codes < key)
    return None if any(others - {id} for others in wider) else id


@cache
def _by_countries() -> Mapping[frozenset[str], frozenset[str]]:
    found: dict[frozenset[str], set[str]] = defaultdict(set)
    for corridor in corridors().values():
        found[frozenset(corridor.countries)].add(corridor.id)
        for name, path in corridor.paths.items():
            codes = frozenset(stations()[station].country for station in path)
            if name == "main" or len(codes) > 2:
                found[codes].add(corridor.id)
    return {codes: frozenset(ids) for codes, ids in found.items()}


@lru_cache(maxsize=4096)
def corridor_with(stops: frozenset[frozenset[str]]) -> str | None:
    """Return the one corridor on which most of some stations lie (each given by its possible ids), at least two.

    Of several, that on whose main path most lie; of those, none: a stretch that lines share names neither.
    """
    on, on_main = Counter[str](), Counter[str]()
    for stop in stops:
        on.update({id for station in stop for id in _lines_at().get(station, ())})
        on_main.update({id for station in stop for id in _lines_at(main=True).get(station, ())})
    best = max(((count, on_main[id]) for id, count in on.items()), default=(0, 0))
    ids = [id for id, count in on.items() if (count, on_main[id]) == best]
    return ids[0] if len(ids) == 1 and best[0] > 1 else None


@cache
def _lines_at(*, main: bool = False) -> Mapping[str, frozenset[str]]:
    """Return for each station the corridors on one of whose paths, or on whose main path, it lies."""
    found: dict[str, set[str]] = defaultdict(set)
    for corridor in corridors().values():
        for name, path in corridor.paths.items():
            for station in path if name == "main" or not main else ():
                found[station].add(corridor.id)
    return {station: frozenset(ids) for station, ids in found.items()}


@cache
def _stations_of(corridor: str) -> frozenset[str]:
    return frozenset(station for path in corridors()[corridor].paths.values() for station in path)
