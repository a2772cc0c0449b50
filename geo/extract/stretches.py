"""A sentence with its triggers: which stretch of it belongs to each, and what stands beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.extract.clauses import lists
from geo.extract.drafts import Draft
from geo.extract.triggers import Hit, Scene
from geo.model import DateExpression, DateSpan

COMMAS = frozenset(",，、")


class Stretches:
    """A sentence with its triggers, each with the stretch of its clause that belongs to it."""

    def __init__(self, scene: Scene, hits: Sequence[Hit], published: DateSpan | None) -> None:
        self.scene = scene
        self.hits = hits
        self.published = published
        self.words = scene.words
        self.deeds: list[Hit] = []
        self.statements: list[Hit] = []
        for hit in hits:
            (self.statements if hit.kind == "statement" else self.deeds).append(hit)
        self._verbs = [hit for hit in self.deeds if not hit.noun]
        self._verbal: set[int] | None = None
        relating = scene.held & scene.lexicon.relating
        self._set_apart = [hit for hit in hits if hit.noun and self._stands_apart(hit)] if relating else []
        self._cuts = self._boundaries() if len(self._verbs) > 1 else {}
        self._pieces: dict[int, list[int]] = {}
        self._named: dict[int, list[int]] = {}
        self.dates = scene.dates
        if self.dates and self._verbs and scene.holds_any("today"):
            self.dates = [self._today(date) for date in scene.dates]
        self._dates: list[tuple[DateExpression, range, bool]] | None = None
        self._times: dict[int, DateSpan | None] = {}

    def _today(self, date: DateExpression) -> DateExpression:
        """Give the "heute" of a deed, which may mean nowadays elsewhere, the day of publication."""
        places, day = self.scene.sentence.places(date), self.published
        if date.span is not None or day is None or not places or not self.scene.holds("today", places[0]):
            return date
        return replace(date, span=DateSpan(day.start, day.end, day.precision, "relative_to_publication"))

    def piece(self, hit: Hit) -> Sequence[int]:
        """Return the places that belong to a trigger: its clause, cut before and behind the neighbouring verbs of it.

        A verb that joins on without a subject ("visited Astana and signed …") keeps the subject of the first, or, if it names no country at
        all, everything before.
        """
        if not self._cuts:
            return self.scene.clause(hit.first)
        if hit.first not in self._pieces:
            self._pieces[hit.first] = self._cut(hit)
        return self._pieces[hit.first]

    def _cut(self, hit: Hit) -> list[int]:
        clause = self.scene.clause(hit.first)
        cuts = self._cuts.get(self.scene.sentence.clause[hit.first], [])
        start = max((cut for cut in cuts if cut <= hit.first), default=-1)
        stop = min((cut for cut in cuts if cut > hit.first), default=len(self.words))
        own = [place for place in clause if start <= place < stop]
        if start <= 0:
            return own
        if not self._numbers(own):
            return [place for place in clause if place < stop]
        if not self._numbers([place for place in own if place < hit.first]):
            return self._subject(clause, cuts) + own
        return own

    def _subject(self, clause: Sequence[int], cuts: Sequence[int]) -> list[int]:
        end = min((hit.first for hit in self._verbs if hit.first in clause), default=0)
        return [place for place in clause if place < min(end, cuts[0])]

    def _boundaries(self) -> dict[int, list[int]]:
        """Return, by clause, the coordinating words and commas that part its verbs."""
        found: dict[int, list[int]] = {}
        clause = self.scene.sentence.clause
        for place_of, one in enumerate(self._verbs):
            other = next((later for later in self._verbs[place_of + 1 :] if clause[later.first] == clause[one.first]), None)
            if other is None:
                continue
            cut = next((place for place in range(other.first - 1, one.last, -1) if self._parts(place, clause[one.first])), None)
            if cut is not None:
                found.setdefault(clause[one.first], []).append(cut)
        return found

    def _parts(self, place: int, clause: int) -> bool:
        if self.scene.sentence.clause[place] != clause or self._lists(place):
            return False
        return self.words[place] in COMMAS or self.scene.holds("coordinators", place)

    def _lists(self, place: int) -> bool:
        """Tell whether a comma or "and" stands between two countries."""
        return lists(self.words, self.scene.mention_at, place)

    @property
    def verbal(self) -> set[int]:
        """Return the places of verbs."""
        if self._verbal is None:
            self._verbal = {place for hit in self.hits if not hit.noun for place in range(hit.first, hit.last + 1)}
            self._verbal.update(self.scene.all_at("held"))
        return self._verbal

    def _verb_beside(self, hit: Hit) -> bool:
        clause = self.scene.sentence.clause
        return any(clause[other.first] == clause[hit.first] for other in self._verbs)

    def _in_clause(self, hit: Hit) -> list[int]:
        """Return the mentions in a trigger's clause."""
        clause = self.scene.sentence.clause
        number = clause[hit.first]
        if number not in self._named:
            self._named[number] = [n for n, (first, last) in enumerate(self.scene.spots) if number in clause[first : last + 1]]
        return self._named[number]

    def _numbers(self, places: Sequence[int]) -> list[int]:
        if not self.scene.mentions:
            return []
        numbers, shared = set(map(self.scene.mention_at.__getitem__, places)), self.scene.shared
        if shared:
            numbers.update(number for place in places for number in shared.get(place, ()))
        numbers.discard(-1)
        return sorted(numbers)

    def _apart(self, hit: Hit) -> bool:
        """Tell whether the sentence sets this event against its own: "a year after the summit", "parallel to the forum"."""
        return bool(self._set_apart) and any(hit is other for other in self._set_apart)

    def _stands_apart(self, hit: Hit) -> bool:
        scene, start = self.scene, max(hit.first - 6, 0)
        relating = scene.lexicon.relating
        for place in range(hit.first - 1, start - 1, -1):
            if self.words[place] in COMMAS:
                return False
            if not scene.marks[place] & relating:
                continue
            if scene.at("same_time", place):
                return place > 0
            if scene.at("after", place) or scene.at("before", place):
                return True
        return False

    def _place_of_trigger(self, draft: Draft) -> int:
        places = self.scene.sentence.places(draft.trigger)
        return places[0] if places else 0

    def _follows(self, name: str, place: int) -> bool:
        """Tell whether an item of list `name` ends within two words before `place`, nothing but an article or adjective between."""
        scene, words = self.scene, self.scene.lexicon.lists[name]
        if not scene.held & words.bit:
            return False
        for back in (1, 2, 3):
            if back <= place and scene.marks[place - back] & words.bit:
                length = words.at(self.words, place - back)
                if length and (length == back or (length == back - 1 and self._light(place - 1))):
                    return True
        return False

    def _light(self, place: int) -> bool:
        return self.scene.holds("articles", place)

    def _adjoins(self, name: str, hit: Hit) -> bool:
        scene, words = self.scene, self.scene.lexicon.lists[name]
        return scene.held & words.bit > 0 and scene.among(words, range(max(hit.first - 3, 0), hit.first)) is not None


def distance(hit: Hit, places: range) -> int:
    """Return how many words lie between a trigger and a stretch."""
    if places[-1] < hit.first:
        return hit.first - places[-1]
    return max(places[0] - hit.last, 0)


def gap(hit: Hit, places: range) -> range:
    """Return the places between a trigger and a stretch."""
    return range(hit.last + 1, places[0]) if places[0] > hit.last else range(places[-1] + 1, hit.first)
