"""When an event happens, and whether it does: its time, polarity and modality, as its sentence tells."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from geo.extract.drafts import Draft
from geo.extract.stretches import COMMAS, Stretches, distance, gap
from geo.extract.triggers import Hit
from geo.model import DateExpression, DateSpan, Precision

_DATELINE_ENDS = frozenset("–—-")  # "ASTANA, March 11 — …"
_TOO_WIDE = frozenset({"decade", "century", "unknown"})
_DAYS = re.compile(r"P(\d{1,2})D")
_LASTING = frozenset({"visit", "meeting", "exercise"})
_DEEDS = frozenset({"border", "opening", "sanction"})
_COUNTED = re.compile(r"P(\d{1,3})([YMWD])")
_UNIT: dict[str, tuple[int, Precision]] = {"Y": (365, "month"), "M": (30, "month"), "W": (7, "week"), "D": (1, "day")}


class Moments(Stretches):
    """Reads the time of the triggers of a sentence, and what it says against them."""

    def _when(self, hit: Hit, piece: Sequence[int]) -> DateSpan | None:
        """Return the time nearest to a trigger: in its own phrase, its piece, its clause, or the only one of the sentence."""
        dated = self._dated(hit)
        if not dated:
            return None
        if hit.first not in self._times:
            self._times[hit.first] = self._lengthened(hit, self._nearest(hit, piece, dated))
        return self._times[hit.first]

    def _nearest(self, hit: Hit, piece: Sequence[int], dated: Sequence[tuple[DateExpression, range]]) -> DateSpan | None:
        for scope in self._scopes(hit, piece, alone=len(dated) == 1):
            inside = [(expression, places) for expression, places in dated if places[0] in scope]
            if inside:
                expression, places = min(inside, key=lambda pair: distance(hit, pair[1]))
                finer = [(other, at) for other, at in inside if _within(other.span, expression.span)]
                return self._range(*(finer[0] if finer else (expression, places)))
        return None

    def _scopes(self, hit: Hit, piece: Sequence[int], *, alone: bool) -> Iterator[Container[int]]:
        """Yield where a trigger's time is looked for, one after the other; a time that stands `alone` may be anywhere."""
        yield range(self._attribute(hit), hit.first)
        yield piece
        yield self.scene.clause(hit.first)
        if alone and not self._several():
            yield set(range(len(self.words))) - self._said_in()

    def _attribute(self, hit: Hit) -> int:
        """Return where the attribute of a German participle begins: "das im Mai geschlossene Abkommen"; else its own place."""
        if not self.scene.lexicon.grammar.capital_nouns or hit.noun or hit.last + 1 >= len(self.words) or not self._participle(hit):
            return hit.first
        for place in range(hit.first - 2, max(hit.first - 14, -1), -1):
            if self.words[place] in COMMAS or place in self.verbal:
                break
            if self.scene.holds("articles", place) and self._opens_attribute(place + 1):
                return place
        return hit.first

    def _opens_attribute(self, place: int) -> bool:
        scene = self.scene
        return scene.lexicon.cutter.prepositions.holds(self.words[place]) or scene.holds("between", place) or scene.timed(place)

    def _participle(self, hit: Hit) -> bool:
        return self.words[hit.last].endswith(("e", "en", "er", "es")) and self.scene.sentence.capital(hit.last + 1)

    def _said_in(self) -> set[int]:
        """Return the places of clauses in which somebody speaks: their time is that of the speech."""
        return {place for hit in self.statements for place in self.scene.clause(hit.first)}

    def _range(self, expression: DateExpression, places: range) -> DateSpan | None:
        """Return the days from this time to the next one, where "to" joins them: "vom 5. bis 7. März"."""
        for later in self.dates:
            after = self.scene.sentence.places(later)
            between = range(places.stop, after.start) if after else range(0)
            joined = 1 <= len(between) <= 3 and self.scene.find("ranges", between) is not None
            if joined and expression.span and later.span and expression.span.start < later.span.start and later.span.precision == "day":
                return DateSpan(expression.span.start, later.span.end, "range", later.span.basis)
        return expression.span

    def _several(self) -> bool:
        return len(self._verbs) > 1

    def _when_near(self, hit: Hit) -> DateSpan | None:
        """Return the time in a noun's own phrase: "der Gipfel vom 18. Mai"."""
        for expression, places in self._dated(hit):
            if 0 < places[0] - hit.last <= 6 or 0 < hit.first - places[-1] <= 3:
                clause = self.scene.sentence.clause
                if clause[places[0]] == clause[hit.first] and self.verbal.isdisjoint(gap(hit, places)):
                    return self._range(expression, places)
        return None

    def _dated(self, hit: Hit) -> list[tuple[DateExpression, range]]:
        """Return the times that may be this event's, with their places."""
        if not self.dates:
            return []
        if self._dates is None:
            self._dates = [(date, places, self._barred(date, places[0])) for date in self.dates if (places := self._places_of(date))]
        return [(date, places) for date, places, barred in self._dates if not barred or self._begins(hit, places[0])]

    def _places_of(self, expression: DateExpression) -> range | None:
        """Return the places of a time that may be an event's."""
        if expression.span is None or expression.type not in ("DATE", "TIME") or expression.span.precision in _TOO_WIDE:
            return None
        places = self.scene.sentence.places(expression)
        dateline = places and places[0] < 5 and "".join(self.words[places.stop : places.stop + 1]) in _DATELINE_ENDS
        return None if dateline else places

    def _barred(self, expression: DateExpression, place: int) -> bool:
        """Tell whether a word before a time says that it is no event's; in "с 5 по 10 августа" the word opens a range."""
        if self.scene.at("no_date_after", place):
            return True
        return (expression.span is None or expression.span.precision != "range") and self._follows("no_date_after", place)

    def _begins(self, hit: Hit, place: int) -> bool:
        """Tell whether a deed was done from a day on: "с понедельника открыли"; not what is so since then."""
        return hit.kind in _DEEDS and not hit.noun and self._follows("beginning", place) and not self.scene.holds("states", hit.first)

    def _lengthened(self, hit: Hit, when: DateSpan | None) -> DateSpan | None:
        """Return all days of "a two-day visit" that begins on one."""
        if when is None or when.precision != "day" or hit.kind not in _LASTING:
            return when
        days = next((days for days, places in self._lengths() if self._lasts_so(hit, places)), 1)
        return when if days == 1 else DateSpan(when.start, when.start + timedelta(days=days), "range", when.basis)

    def _lengths(self) -> Iterator[tuple[int, range]]:
        """Yield the lengths of time that the sentence tells, in days, with their places."""
        for place in range(len(self.words)) if self.scene.held & self.scene.lexicon.lasting else ():
            if days := self.scene.length(place):
                yield days, range(place, place + 1)
        for expression in self.dates:
            found = _DAYS.fullmatch(expression.value) if expression.type == "DURATION" else None
            if found and (places := self.scene.sentence.places(expression)):
                yield int(found[1]), places

    def _lasts_so(self, hit: Hit, places: range) -> bool:
        beside = [*range(max(places[0] - 2, 0), places[0]), *range(places.stop, min(places.stop + 3, len(self.words)))]
        return any(self.scene.names(hit.kind, place) or hit.first <= place <= hit.last for place in beside)

    def announced(self, when: DateSpan | None) -> DateSpan | None:
        """Return the coming weekday, where what is planned for one has been given the last: "are to sign on Friday"."""
        day = self.published
        if when is None or day is None or when.precision != "day" or not timedelta(1) < day.start - when.start < timedelta(7):
            return when
        weekday = any(date.span == when and not any(map(str.isdigit, date.text)) for date in self.dates)
        week = timedelta(days=7)
        return replace(when, start=when.start + week, end=when.end + week) if weekday else when

    def _close(self, hit: Hit, places: range) -> bool:
        return distance(hit, places) <= 6 and not any(self.words[place] in COMMAS for place in gap(hit, places))

    def _lasts(self, hit: Hit) -> bool:
        """Tell whether something lasts since a day: "the border has been closed since 1993"."""
        if not self.scene.all_at("since"):
            return False
        piece = set(self.piece(hit))
        lasting = [date for date in self.scene.dates if date.span is None or date.span.precision != "range"]
        firsts = [places[0] for date in lasting if (places := self.scene.sentence.places(date)) and self._close(hit, places)]
        return any(place in piece and (self._follows("since", place) or self.scene.at("since", place) > 0) for place in firsts)

    def beside_speech(self, draft: Draft) -> bool:
        """Tell whether an event is what somebody speaks of: "welcomed the agreement", "called for talks"."""
        clause = self.scene.sentence.clause
        return clause[self._place_of_trigger(draft)] in {clause[hit.first] for hit in self.statements}

    def at_the_same_time(self, draft: Draft) -> bool:
        """Tell whether the sentence opens with "at the same time"."""
        near = self.scene.near
        return near("same_time", 0, 3) and near("same_time", 0, min(self._place_of_trigger(draft), 3))

    def counted(self, draft: Draft, anchor: DateSpan | None) -> DateSpan | None:
        """Return the time of an event set against another's: "a year after the summit", "parallel to the forum"."""
        start = self._place_of_trigger(draft)
        for place in range(start - 1, max(start - 7, -1), -1) if anchor else ():
            if self.scene.at("same_time", place):
                return replace(anchor, basis="relative_to_event") if anchor else None
            sign = 1 if self.scene.at("before", place) else -1 if self.scene.at("after", place) else 0
            if sign and anchor:
                return counted_from(anchor, self._count_before(place), sign)
        return None

    def _count_before(self, place: int) -> str:
        """Return the TIMEX3 value of the length of time that stands before or over the word at `place`."""
        for expression in self.scene.dates:
            places = self.scene.sentence.places(expression)
            if places and places[0] <= place <= places[-1] + 1:
                return expression.value
        return ""

    def _polarity(self, hit: Hit, piece: Sequence[int]) -> str:
        if not self.scene.held & self.scene.lexicon.denying:
            return "positive"
        if (hit.noun or hit.kind in ("visit", "meeting")) and self.scene.has("called_off", hit.first):
            return "negative"
        return "negative" if self._stands_around("negation", hit, piece) else "positive"

    def _stands_around(self, name: str, hit: Hit, piece: Sequence[int]) -> bool:
        """Tell whether an item of the list stands near a trigger, so that it may deny it or put it off; "May" is a month."""
        scene, bit = self.scene, self.scene.lexicon.lists[name].bit
        if not scene.held & bit:
            return False
        first, last, marks = hit.first, hit.last, scene.marks
        near = [place for place in piece if marks[place] & bit and (first - 12 <= place < first or last < place <= last + 8)]
        return bool(near) and any(scene.at(name, place) > 0 and not scene.timed(place) for place in near)

    def _modality(self, hit: Hit, piece: Sequence[int], when: DateSpan | None) -> str:
        if self.scene.held & self.scene.lexicon.delaying:
            if self._stands_around("hypothetical", hit, piece):
                return "hypothetical"
            if self._put_off(hit, piece):
                return "planned"
        return "planned" if self._ahead(when) else "asserted"

    def _put_off(self, hit: Hit, piece: Sequence[int]) -> bool:
        """Tell whether words say that something is still to come."""
        if self.scene.at("planned", hit.first) or self._stands_around("planned", hit, piece):
            return True
        return self._adjoins("planned_before_noun", hit) or self._infinitive(hit)

    def _ahead(self, when: DateSpan | None) -> bool:
        return when is not None and self.published is not None and when.start >= self.published.end

    def _noun_modality(self, hit: Hit, when: DateSpan | None) -> str:
        return "planned" if self._ahead(when) or self._adjoins("planned_before_noun", hit) else "asserted"

    def _infinitive(self, hit: Hit) -> bool:
        if not self.scene.held & self.scene.lexicon.infinitive:
            return False
        return self.scene.holds("infinitives", hit.first) or (hit.first > 0 and self.scene.holds("infinitive", hit.first - 1))


def _within(inner: DateSpan | None, outer: DateSpan | None) -> bool:
    return inner is not None and outer is not None and inner != outer and outer.start <= inner.start and inner.end <= outer.end


def counted_from(anchor: DateSpan, value: str, sign: int) -> DateSpan | None:
    """Return the time that lies the length `value` (TIMEX3) before (-1) or after (1) `anchor`, as exact as that length is.

    A year is taken as exact to the month: "a year after" is said from ten months to fourteen.
    """
    found = _COUNTED.fullmatch(value)
    if not found:
        return None
    days, precision = _UNIT[found[2]]
    try:
        day = _moved(anchor.start, sign * int(found[1]), found[2], days)
        return _as_month(day) if precision == "month" else DateSpan(day, day + timedelta(days=days), precision, "relative_to_event")
    except (OverflowError, ValueError):
        return None


def _moved(day: date, count: int, unit: str, days: int) -> date:
    if unit == "Y":
        return day.replace(year=day.year + count, day=1)
    if unit == "M":
        months = day.year * 12 + day.month - 1 + count
        return date(months // 12, months % 12 + 1, 1)
    return day + timedelta(days=count * days)


def _as_month(day: date) -> DateSpan:
    start = day.replace(day=1)
    return DateSpan(start, (start + timedelta(days=32)).replace(day=1), "month", "relative_to_event")
