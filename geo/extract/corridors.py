"""Find the rail corridors that a text names, or describes without naming them.

name, abbreviation  by the names of data/corridors, in any language, also inflected ("des Mittleren Korridors"); an abbreviation only
                    in its case
description         a word for a railway with a chain of countries that is exactly those of one corridor: "a railway between China,
                    Kyrgyzstan and Uzbekistan"; also "the three countries" of the sentence before. Two countries count only where no
                    other line joins them
stations            a word for a railway with stations of one corridor: "Bahnstrecke Kaschgar–Andischan"

Countries and stations that stand nearer to a road, a pipeline or a flight than to the railway describe no railway.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise

from geo.extract.clauses import Sentence
from geo.extract.corridor_names import Found, by_name, station_names
from geo.extract.grammar import RailGrammar, table
from geo.extract.wordlists import Words
from geo.fold import Folded
from geo.model import CorridorMention, Mention, Passage, Span
from geo.world.corridors import corridors, stations

_REACH = 14  # words between a railway's word and the countries of its line
_GAP = 4  # words between two links of a chain
_RULES = ("name", "abbreviation", "stations", "description")


def corridor_mentions(
    text: str, passages: Sequence[Passage], language: str, mentions: Sequence[Mention], *, folded: Folded | None = None
) -> tuple[CorridorMention, ...]:
    """Return the corridors of `text` in the order of their first evidence, each with all stretches that name or describe it."""
    folded = folded or Folded(text)
    found = list(by_name(text, folded, language))
    named = [hit.span for hit in found]
    reader = _reader(language)
    if reader is not None:
        found += (hit for hit in reader.described(text, passages, mentions) if not any(hit.span.overlaps(span) for span in named))
    return _gathered(found)


def _gathered(found: Iterable[Found]) -> tuple[CorridorMention, ...]:
    spans: dict[str, list[Span]] = defaultdict(list)
    rules: dict[str, str] = {}
    for hit in sorted(found, key=lambda hit: (hit.span.start, hit.span.end)):
        if hit.span not in spans[hit.id]:
            spans[hit.id].append(hit.span)
        rules[hit.id] = min(rules.get(hit.id, hit.rule), hit.rule, key=_RULES.index)
    return tuple(CorridorMention(id, tuple(evidence), rules[id]) for id, evidence in spans.items())


@cache
def _reader(language: str) -> _Reader | None:
    grammar: RailGrammar | None = table(language, "RAIL")
    return None if grammar is None or not grammar.lines else _Reader(grammar, language)


class _Reader:
    """Finds described lines by one language's words."""

    def __init__(self, grammar: RailGrammar, language: str) -> None:
        self.language = language
        self.lines, self.rivals, self.not_after, self.joints, self.these = (
            Words(spec) for spec in (grammar.lines, grammar.rivals, grammar.not_after, grammar.joints, grammar.these)
        )

    def described(self, text: str, passages: Sequence[Passage], mentions: Sequence[Mention]) -> list[Found]:
        found: list[Found] = []
        at, before = 0, list[Mention]()
        for passage in passages:
            inside: list[Mention] = []
            while at < len(mentions) and mentions[at].start < passage.end:
                if mentions[at].start >= passage.start:
                    inside.append(mentions[at])
                at += 1
            sentence = Sentence(text, passage, self.language)
            rails = self._rails(sentence)
            if rails:
                reached = [mention for mention in inside if mention.end <= sentence.ends[-1]]
                found += self._in_sentence(sentence, rails, reached, before)
            before = inside
        return found

    def _rails(self, sentence: Sentence) -> list[int]:
        """Return the places of words for a railway line."""
        found = []
        for place in range(len(sentence)):
            length = self.lines.at(sentence.words, place)
            if length and not self.not_after.at(sentence.words, place + length):
                found.append(place)
        return found

    def _in_sentence(self, sentence: Sentence, rails: list[int], mentions: list[Mention], before: list[Mention]) -> list[Found]:
        rivals = [place for place in range(len(sentence)) if self.rivals.at(sentence.words, place)]
        chains = [chain for chain in self._chains(sentence, mentions) if _nearest(sentence, chain, rails, rivals) is not None]
        found = [
            Found(id, _stretch(sentence, chain, rail), "description")
            for chain in chains
            if (rail := _nearest(sentence, chain, rails, rivals)) is not None and (id := corridor_through(_codes(chain))) is not None
        ]
        found = found or self._by_stations(sentence, rails, rivals, mentions)
        if not found and not rivals and self.these.find(sentence.words, range(len(sentence))) is not None:
            id = corridor_through(_codes([mention for mention in (mentions or before) if mention.via in ("name", "demonym")]))
            found = [Found(id, sentence.span(rails[0], rails[0]), "description")] if id else []
        return found

    def _chains(self, sentence: Sentence, mentions: Sequence[Mention]) -> list[list[Mention]]:
        """Return the runs of countries that nothing but commas, dashes and words like "and" or "via" joins."""
        chains: list[list[Mention]] = []
        for mention in mentions:
            if mention.via not in ("name", "demonym"):
                continue
            if chains and self._joined(sentence, chains[-1][-1], mention):
                chains[-1].append(mention)
            else:
                chains.append([mention])
        return chains

    def _joined(self, sentence: Sentence, left: Span, right: Span) -> bool:
        between = range(sentence.places(left).stop, sentence.places(right).start)
        return len(between) <= _GAP and all(
            (not sentence.words[place][0].isalnum() and sentence.words[place] not in ".;:!?。；") or self.joints.at(sentence.words, place)
            for place in between
        )

    def _by_stations(self, sentence: Sentence, rails: list[int], rivals: list[int], mentions: Sequence[Mention]) -> list[Found]:
        """Return the lines told by two of their stations."""
        stops = _stops(sentence, mentions)
        found = []
        for left, right in pairwise(stops):
            rail = _nearest(sentence, [left[0], right[0]], rails, rivals)
            if rail is not None and self._joined(sentence, left[0], right[0]):
                id = corridor_between(left[1], right[1])
                if id is not None:
                    found.append(Found(id, _stretch(sentence, [left[0], right[0]], rail), "stations"))
        return found


def _stops(sentence: Sentence, mentions: Sequence[Mention]) -> list[tuple[Span, frozenset[str]]]:
    """Return the stations named in a sentence, in order: by the places read there, and by the stations' own names."""
    found: dict[int, tuple[Span, frozenset[str]]] = {}
    passage = sentence.passage
    for span, ids in station_names(sentence.text[passage.start : passage.end]):
        moved = Span(span.start + passage.start, span.end + passage.start)
        found[moved.start] = (moved, ids)
    for mention in mentions:
        ids = _stations_at().get(mention.place.id if mention.place else "", frozenset())
        if ids:
            found[mention.start] = (Span(mention.start, mention.end), ids)
    return [found[start] for start in sorted(found)]


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


def _nearest(sentence: Sentence, chain: Sequence[Span], rails: Sequence[int], rivals: Sequence[int]) -> int | None:
    """Return the place of the railway's word to which a chain belongs; None where a road's stands nearer, or all are far."""
    first, last = sentence.places(chain[0]), sentence.places(chain[-1])
    if not first or not last:
        return None

    def distance(place: int) -> int:
        return max(first.start - place, place - (last.stop - 1), 0)

    rail = min(rails, key=distance)
    if distance(rail) > _REACH or any(distance(rival) <= distance(rail) for rival in rivals):
        return None
    between = sentence.words[min(last.stop, rail) : max(first.start, rail)]
    if any(word in ";；" for word in between):
        return None
    return rail


def _stretch(sentence: Sentence, chain: Sequence[Span], rail: int) -> Span:
    """Return the stretch from the chain to the railway's word, both included."""
    return Span(min(chain[0].start, sentence.starts[rail]), max(chain[-1].end, sentence.ends[rail]))


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


def corridor_between(one: frozenset[str], other: frozenset[str]) -> str | None:
    """Return the one corridor on which two stations (each given by its possible ids) lie.

    Of several, that on whose main path both lie; of those, none: a stretch that lines share names neither.
    """
    main, any_path = set[str](), set[str]()
    for corridor in corridors().values():
        for name, path in corridor.paths.items():
            if any(id in path for id in one) and any(id in path for id in other - one):
                any_path.add(corridor.id)
                if name == "main":
                    main.add(corridor.id)
    for ids in (main, any_path):
        if len(ids) == 1:
            return ids.pop()
        if ids:
            return None
    return None
