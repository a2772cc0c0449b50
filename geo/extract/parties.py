"""Who takes part in an event, and where it happens, as its sentence tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.extract.stretches import COMMAS, Stretches
from geo.extract.triggers import Hit
from geo.model import Mention, Place

_BEFORE_NOUN = 4  # words before a noun in which its parties stand
_BEHIND_NOUN = 14
_LOCAL = frozenset({"city", "province", "capital"})
_WHERE_IT_HAPPENS = frozenset({"visit", "attack", "protest", "construction", "opening", "border", "exercise", "finance"})


class Parties(Stretches):
    """Reads the parties and the place of the triggers of a sentence."""

    def _where_and_who(self, hit: Hit, piece: Sequence[int]) -> tuple[Place | None, frozenset[str]]:
        """Return where it happens, and who takes part; for a sentence with mentions."""
        numbers = self._numbers(piece) if self._cuts else self._in_clause(hit)
        at = self._place(hit, piece, numbers)
        return (None if at is None else self.scene.mentions[at].place), self._parties(hit, numbers, at)

    def _parties(self, hit: Hit, numbers: Sequence[int], at: int | None) -> frozenset[str]:
        """Return who takes part: of the mentions in the trigger's piece, else in its clause, else in the sentence."""
        counting = self._counting(hit, at)
        named = counting.intersection(numbers)
        if not named and self._cuts:
            named = counting.intersection(self._in_clause(hit))
        if not named:
            named = counting
        elif not hit.noun and hit.kind == "attack" and self.scene.near("possessive", hit.last + 1, hit.last + 2):
            named = {number for number in counting if number <= max(named)}  # "… when gunmen attacked their convoy"
        if hit.kind in ("meeting", "exercise"):
            named |= counting.intersection(self._taking_part(hit))
        mentions = self.scene.mentions
        found = {code for number in named for code in mentions[number].countries}
        if at is not None and (len(found) < 2 or hit.kind in _WHERE_IT_HAPPENS):
            found.update(mentions[at].countries)
        return frozenset(found)

    def _taking_part(self, hit: Hit) -> list[int]:
        """Return the mentions of a later clause that tells who took part: "…, an dem Soldaten aus X und Y teilnahmen"."""
        clause = self.scene.sentence.clause
        if not self.scene.holds_any("taking_part") or not any(clause) or not self.scene.all_at("taking_part"):
            return []
        later = {clause[place] for place in range(hit.last + 1, len(clause)) if clause[place] != clause[hit.first]}
        joined = {number for number in later if self.scene.has("taking_part", clause.index(number))}
        return self._numbers([place for place, number in enumerate(clause) if number in joined])

    def _counting(self, hit: Hit, at: int | None) -> set[int]:
        """Return the mentions that may be parties: not the town where it happens, nor its province, nor "without Russia"."""
        scene, spots, local = self.scene, self.scene.spots, hit.kind in _WHERE_IT_HAPPENS
        found = {
            number
            for number, mention in enumerate(scene.mentions)
            if number != at and spots[number][0] >= 0 and mention.role != "dateline" and (local or self._acts(number, mention))
        }
        if self._set_apart:
            found = {number for number in found if not self._of_another(number, hit)}
        if scene.holds_any("no_party_after"):
            found = {number for number in found if not self._follows("no_party_after", spots[number][0])}
        return found

    def _acts(self, number: int, mention: Mention) -> bool:
        """Tell whether a mention is of a country, or of a capital that may act for one."""
        return mention.via not in _LOCAL or (mention.via == "capital" and not (mention.place and self._governed(number)))

    def _of_another(self, number: int, hit: Hit) -> bool:
        """Tell whether a mention is part of another trigger's word: "vor dem China-Zentralasien-Gipfel"."""
        place = self.scene.spots[number][0]
        return any(other is not hit and other.first <= place <= other.last for other in self._set_apart)

    def _own_parties(self, hit: Hit) -> frozenset[str]:
        """Return the countries within a noun's own phrase: compound, adjective before, "between" and "of" behind."""
        start, stop = hit.first - _BEFORE_NOUN, hit.last + 1 + _BEHIND_NOUN
        near = [spot for spot in self.scene.spots if spot[0] < stop and spot[1] >= max(start, 0)]
        if not near:
            return frozenset()
        first, last = max(min(near)[0], start), min(max(spot[1] for spot in near) + 1, stop)
        found = self._own_before(range(hit.last, first - 1, -1), hit)
        if last > hit.last + 1 and self.scene.holds_any("between"):
            found |= self._own_behind(range(hit.last + 1, last), hit)
        return frozenset(found)

    def _own_before(self, places: range, hit: Hit) -> set[str]:
        scene, found = self.scene, set[str]()
        for place in self._phrase(places, hit):
            for number in scene.numbers_at(place) if scene.mention_at[place] >= 0 else ():
                if self._bound(number, hit):
                    found.update(code for member in self._chain(number) for code in scene.mentions[member].countries)
        return found

    def _own_behind(self, places: range, hit: Hit) -> set[str]:
        scene, found, linked, link = self.scene, set[str](), False, -99
        for place in self._phrase(places, hit):
            if scene.holds("between", place):
                link = place
            for number in scene.numbers_at(place) if scene.mention_at[place] >= 0 else ():
                linked = linked or place - link <= 3
                if linked and not self._governed(number):
                    found.update(scene.mentions[number].countries)
        return found

    def _phrase(self, places: range, hit: Hit) -> Iterator[int]:
        """Yield the places as far as a noun's phrase goes: to the end of its clause, a verb, or a comma that lists nothing."""
        clause, words, verbal = self.scene.sentence.clause, self.words, self.verbal
        for place in places:
            if clause[place] != clause[hit.first] or place in verbal or (words[place] in COMMAS and not self._lists(place)):
                return
            yield place

    def _bound(self, number: int, hit: Hit) -> bool:
        """Tell whether a country before a noun is its own, and not "in China" or "with Kazakhstan"."""
        first, last = self.scene.spots[number]
        if last >= hit.first:
            return True
        return not self._governed(number) and not self._follows("no_party_after", first) and not self._follows("same_time", first)

    def _in_front(self, hit: Hit) -> bool:
        """Tell whether a country makes a noun definite: "Kasachstans erster Gipfel", "the US–Russia summit"."""
        return any(self._bound(number, hit) for number in self._numbers(range(max(hit.first - 3, 0), hit.last + 1)))

    def _chain(self, number: int) -> list[int]:
        """Return a mention and those listed before it: "Russland, Iran und die Türkei"."""
        chain = [number]
        while chain[-1] > 0:
            left, right = self.scene.spots[chain[-1] - 1][1], self.scene.spots[chain[-1]][0]
            if left < 0 or not 1 <= right - left <= 3 or not any(self._lists(place) for place in range(left + 1, right)):
                break
            chain.append(chain[-1] - 1)
        return chain

    def _place(self, hit: Hit, piece: Sequence[int], numbers: Sequence[int]) -> int | None:
        """Return the number of the mention that names where it happens; `numbers` are those in the piece."""
        mentions, spots = self.scene.mentions, self.scene.spots
        found = self._where(numbers, hit) or (self._where(self._numbers(self._before(hit, piece)), hit) if self._cuts else [])
        if found:
            return min(found, key=lambda number: (mentions[number].via == "province", abs(spots[number][0] - hit.first)))
        return self._only_town(numbers) if hit.kind in ("attack", "protest") else None

    def _where(self, numbers: Sequence[int], hit: Hit) -> list[int]:
        """Return those of the mentions that may name where it happens."""
        mentions = self.scene.mentions
        return [number for number in numbers if mentions[number].place is not None and self._is_where(number, hit)]

    def _before(self, hit: Hit, piece: Sequence[int]) -> list[int]:
        """Return the places of the clause before a piece of it."""
        start = min(piece, default=0)
        return [place for place in self.scene.clause(hit.first) if place < start]

    def _only_town(self, numbers: Sequence[int]) -> int | None:
        """Return the mention of the one town that a crowd or an attack is told of: "stormed the town hall of Almaty"."""
        towns = [number for number in numbers if self._is_town(self.scene.mentions[number])]
        return towns[0] if len(towns) == 1 and self.scene.spots[towns[0]][0] >= 0 else None

    def _is_town(self, mention: Mention) -> bool:
        """Tell whether a mention is a place below the country, and not a capital that acts for it."""
        return mention.via in ("city", "province") or (mention.via == "capital" and mention.role != "actor")

    def _is_where(self, number: int, hit: Hit) -> bool:
        first, last = self.scene.spots[number]
        if first < 0:
            return False
        if self._governed(number) or (hit.noun and last + 1 == hit.first):
            return True
        return hit.kind == "visit" and (0 < first - hit.last <= 4 or self._follows("towards", first))

    def _governed(self, number: int) -> bool:
        """Tell whether "in" or "at" stands before a mention, or before its country: "in Kazakhstan's capital Astana"."""
        first = self.scene.spots[number][0]
        if self._follows("place", first):
            return True
        if number == 0 or first - self.scene.spots[number - 1][1] > 3:
            return False
        land = self.scene.mentions[number - 1]
        return (
            land.countries == self.scene.mentions[number].countries
            and land.place is None
            and self._follows("place", self.scene.spots[number - 1][0])
        )
