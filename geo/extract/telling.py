"""What one sentence tells of the event at one of its triggers: parties, place, time, polarity, modality."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from geo.extract.drafts import Draft
from geo.extract.triggers import Hit, Scene
from geo.model import DateExpression, DateSpan, Mention, Place, Precision

_COMMAS = frozenset(",，、")
_BEFORE_NOUN = 4  # words before a noun in which its parties stand
_BEHIND_NOUN = 14
_DATELINE_ENDS = frozenset("–—-")  # "ASTANA, March 11 — …"
_WHERE_IT_HAPPENS = frozenset({"visit", "attack", "protest", "construction", "opening", "border", "exercise", "finance"})
_TOO_WIDE = frozenset({"decade", "century", "unknown"})
_COUNTED = re.compile(r"P(\d{1,3})([YMWD])")
_UNIT: dict[str, tuple[int, Precision]] = {"Y": (365, "month"), "M": (30, "month"), "W": (7, "week"), "D": (1, "day")}


class Telling:
    """A sentence with its triggers, each with the stretch of its clause that belongs to it."""

    def __init__(self, scene: Scene, hits: Sequence[Hit], published: DateSpan | None) -> None:
        self.scene = scene
        self.hits = hits
        self.published = published
        self.words = scene.words
        self._cuts = self._boundaries()

    def draft(self, hit: Hit) -> Draft | None:
        """Return what a trigger tells; None where a noun tells of nothing that happened."""
        if not self._may_tell(hit):
            return None
        return self._noun(hit) if hit.noun else self.plain(hit)

    def plain(self, hit: Hit) -> Draft:
        piece = self.piece(hit)
        place = self._place(hit, piece)
        return Draft(
            kind=hit.kind,
            passage=self.scene.sentence.passage,
            trigger=self.scene.sentence.span(hit.first, hit.last),
            parties=self._parties(hit, piece, place),
            when=self._when(hit, piece),
            place=self._place_of(place),
            other=self._adjoins("other", hit),
            polarity=self._polarity(hit, piece),
            modality=self._modality(hit, piece),
        )

    # --- nouns -----------------------------------------------------------------------------------------------------------------

    def _noun(self, hit: Hit) -> Draft | None:
        held = self._held(hit)
        own = self._own_parties(hit)
        whose = self._adjoins("possessive", hit)
        if (not own and whose) or (own and hit.kind == "visit"):
            own |= self.plain(hit).parties
        apart = self._apart(hit)
        definite = self.scene.near("definite", hit.first - 3, hit.first - 1)
        draft = self.plain(hit)
        draft.key = self.words[hit.first] if "-" in self.words[hit.first] else self._name(hit)
        draft.recalls = definite and not own and not draft.other and not apart
        draft.apart = apart
        if draft.recalls:
            draft.around, draft.parties = draft.parties, frozenset()
        draft.told = held and not apart
        if not held or apart:
            draft.parties = own
            draft.when = self._when_near(hit)
            draft.modality = self._noun_modality(hit)
            draft.polarity = "positive"
        if draft.when is None and hit.kind == "meeting" and len(own) > 1 and not apart and not self._verb_beside(hit):
            draft.when = self._when(hit, self.piece(hit))
        if draft.when is None and not apart and (whose or self._adjoins("during", hit)):
            draft.when = self._when(hit, self.piece(hit))
        if apart and len(own) < 2 and not draft.key:
            return None
        sure = definite or whose or draft.key or draft.when is not None or self._in_front(hit) or not self.scene.lexicon.grammar.articles
        if held or apart or draft.recalls or (own and sure and hit.kind in _by_name(own)):
            return draft
        draft = replace(draft, parties=own or self._near_parties(hit), when=draft.when or self._when(hit, self.piece(hit)))
        return draft if draft.when is not None and (draft.parties or draft.place) and not self._verb_beside(hit) else None

    def _held(self, hit: Hit) -> bool:
        """Tell whether a verb of the clause makes the noun's event happen, or calls it off."""
        lists = self.scene.lexicon.lists
        return self.scene.has(lists["held"], hit.first) or self.scene.has(lists["called_off"], hit.first)

    def _verb_beside(self, hit: Hit) -> bool:
        clause = self.scene.sentence.clause
        return any(not other.noun and other.kind != "statement" and clause[other.first] == clause[hit.first] for other in self.hits)

    def _own_parties(self, hit: Hit) -> frozenset[str]:
        """Return the countries within a noun's own phrase: compound, adjective before, "between" and "of" behind."""
        scene, found = self.scene, set[str]()
        clause = scene.sentence.clause
        for place in range(hit.last, max(hit.first - _BEFORE_NOUN, 0) - 1, -1):
            if clause[place] != clause[hit.first] or (self.words[place] in _COMMAS and not self._lists(place)) or self._is_verb(place):
                break
            for number in scene.numbers_at(place):
                if self._bound(number, hit):
                    found.update(code for member in self._chain(number) for code in scene.mentions[member].countries)
        linked = False
        since_link = 99
        for place in range(hit.last + 1, min(hit.last + 1 + _BEHIND_NOUN, len(self.words))):
            if clause[place] != clause[hit.first] or self._is_verb(place) or (self.words[place] in _COMMAS and not self._lists(place)):
                break
            since_link = 0 if scene.lexicon.lists["between"].holds(self.words[place]) else since_link + 1
            for number in scene.numbers_at(place):
                linked = linked or since_link <= 3
                if linked and not self._governed(number):
                    found.update(scene.mentions[number].countries)
        return frozenset(found)

    def _bound(self, number: int, hit: Hit) -> bool:
        """Tell whether a country before a noun is its own, and not "in China" or "with Kazakhstan"."""
        first, last = self.scene.spots[number]
        if last >= hit.first:
            return True
        return not self._governed(number) and not self._follows("no_party_after", first) and not self._follows("same_time", first)

    def _in_front(self, hit: Hit) -> bool:
        """Tell whether a country makes a noun definite: "Chinas erster Ministergipfel", "the US–Russia summit"."""
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

    def _near_parties(self, hit: Hit) -> frozenset[str]:
        return self.plain(hit).parties

    def _name(self, hit: Hit) -> str:
        """Return the capitalised words that make a noun a name: "Global Security Forum"."""
        if self.scene.lexicon.grammar.spaceless or not self.scene.sentence.upper[hit.first]:
            return ""
        first = hit.first
        while first > 0 and hit.first - first < 5 and self.scene.sentence.upper[first - 1] and self.words[first - 1].isalpha():
            first -= 1
        return " ".join(self.words[first : hit.last + 1]) if first and hit.first - first >= 2 else ""

    def _apart(self, hit: Hit) -> bool:
        """Tell whether the sentence sets this event against its own: "a year after the summit", "parallel to the forum"."""
        start = max(hit.first - 6, 0)
        lists = self.scene.lexicon.lists
        for place in range(hit.first - 1, start - 1, -1):
            if self.words[place] in _COMMAS:
                return False
            if lists["same_time"].at(self.words, place):
                return place > 0
            if lists["after"].at(self.words, place) or lists["before"].at(self.words, place):
                return True
        return False

    # --- parties ---------------------------------------------------------------------------------------------------------------

    def _parties(self, hit: Hit, piece: Sequence[int], at: int | None) -> frozenset[str]:
        named = self._numbers(piece)
        if not any(self._counts(number, hit, at) for number in named):
            named = self._numbers(self.scene.clause(hit.first))
        if not any(self._counts(number, hit, at) for number in named):
            named = list(range(len(self.scene.mentions)))
        elif not hit.noun and hit.kind == "attack" and self.scene.near("possessive", hit.last + 1, hit.last + 2):
            named = [number for number in range(len(self.scene.mentions)) if number <= max(named)]  # "… when gunmen attacked their convoy"
        if hit.kind in ("meeting", "exercise"):
            named = sorted({*named, *self._taking_part(hit)})
        found = {code for number in named if self._counts(number, hit, at) for code in self.scene.mentions[number].countries}
        if at is not None and (len(found) < 2 or hit.kind in _WHERE_IT_HAPPENS):
            found.update(self.scene.mentions[at].countries)
        return frozenset(found)

    def _taking_part(self, hit: Hit) -> list[int]:
        """Return the mentions of a later clause that tells who took part: "…, an dem Soldaten aus X und Y teilnahmen"."""
        clause, words = self.scene.sentence.clause, self.scene.lexicon.lists["taking_part"]
        later = {clause[place] for place in range(hit.last + 1, len(clause)) if clause[place] != clause[hit.first]}
        joined = {number for number in later if self.scene.has(words, clause.index(number))}
        return self._numbers([place for place, number in enumerate(clause) if number in joined])

    def _counts(self, number: int, hit: Hit, at: int | None) -> bool:
        """Tell whether a mention may be a party: not the town where it happens, nor its province, nor "without Russia"."""
        mention = self.scene.mentions[number]
        if number == at or mention.role == "dateline" or self.scene.spots[number][0] < 0 or self._of_another(number, hit):
            return False
        if mention.via in ("city", "province") and hit.kind not in _WHERE_IT_HAPPENS:
            return not self._governed(number) and not (at is not None and abs(number - at) == 1)
        if mention.via == "capital" and mention.place is not None and self._governed(number) and hit.kind not in _WHERE_IT_HAPPENS:
            return False
        return not self._follows("no_party_after", self.scene.spots[number][0])

    def _of_another(self, number: int, hit: Hit) -> bool:
        """Tell whether a mention is part of another trigger's word: "… nach dem China-Zentralasien-Gipfel"."""
        place = self.scene.spots[number][0]
        return any(other is not hit and other.noun and other.first <= place <= other.last and self._apart(other) for other in self.hits)

    def _numbers(self, places: Sequence[int]) -> list[int]:
        return sorted({number for place in places for number in self.scene.numbers_at(place)})

    # --- place -----------------------------------------------------------------------------------------------------------------

    def _place(self, hit: Hit, piece: Sequence[int]) -> int | None:
        """Return the number of the mention that names where it happens."""
        before = [place for place in self.scene.clause(hit.first) if place < min(piece, default=0) or not self._cuts]
        for places in (piece, before):
            found = [number for number in self._numbers(places) if self._is_where(number, hit)]
            if found:
                return min(found, key=lambda number: (self.scene.mentions[number].via == "province", abs(self.scene.spots[number][0] - hit.first)))
        return None

    def _is_where(self, number: int, hit: Hit) -> bool:
        if self.scene.mentions[number].place is None or self.scene.spots[number][0] < 0:
            return False
        first, last = self.scene.spots[number]
        if self._governed(number) or (hit.noun and last + 1 == hit.first):
            return True
        return hit.kind == "visit" and (0 < first - hit.last <= 4 or self._follows("towards", first))

    def _governed(self, number: int) -> bool:
        """Tell whether "in" or "at" stands before a mention, or before its country: "in Kazakhstan's capital Astana"."""
        first = self.scene.spots[number][0]
        if self._follows("place", first):
            return True
        if number == 0 or first - self.scene.spots[number - 1][1] > 2:
            return False
        land = self.scene.mentions[number - 1]
        return land.countries == self.scene.mentions[number].countries and land.place is None and self._follows("place", self.scene.spots[number - 1][0])

    def _place_of(self, number: int | None) -> Place | None:
        return None if number is None else self.scene.mentions[number].place

    # --- time ------------------------------------------------------------------------------------------------------------------

    def _when(self, hit: Hit, piece: Sequence[int]) -> DateSpan | None:
        """Return the time nearest to a trigger: in its own phrase, its piece, its clause, or the only one of the sentence."""
        dated = [(expression, places) for expression in self.scene.dates if (places := self._dated(expression))]
        clause = set(self.scene.clause(hit.first))
        anywhere = set() if len(dated) > 1 or self._several() else set(range(len(self.words))) - self._said_in()
        for scope in (set(range(self._attribute(hit), hit.first)), set(piece), clause, anywhere):
            inside = [(expression, places) for expression, places in dated if places[0] in scope]
            if inside:
                expression, places = min(inside, key=lambda pair: _distance(hit, pair[1]))
                return self._range(expression, places)
        return None

    def _attribute(self, hit: Hit) -> int:
        """Return where the attribute begins that a German participle ends: "die im Juni unterzeichnete Vereinbarung"; else its own place."""
        if not self.scene.lexicon.grammar.capital_nouns or hit.noun or hit.last + 1 >= len(self.words):
            return hit.first
        lists = self.scene.lexicon.lists
        for place in range(hit.first - 2, max(hit.first - 14, -1), -1):
            if self.words[place] in _COMMAS or self._is_verb(place):
                break
            if lists["articles"].holds(self.words[place]) and self._opens_attribute(place + 1) and self._participle(hit):
                return place
        return hit.first

    def _opens_attribute(self, place: int) -> bool:
        lexicon = self.scene.lexicon
        return lexicon.cutter.prepositions.holds(self.words[place]) or lexicon.lists["between"].holds(self.words[place]) or self._timed(place)

    def _participle(self, hit: Hit) -> bool:
        return self.scene.sentence.upper[hit.last + 1] and self.words[hit.last].endswith(("e", "en", "er", "es"))

    def _timed(self, place: int) -> bool:
        start = self.scene.sentence.starts[place]
        return any(date.start <= start < date.end for date in self.scene.dates)

    def _said_in(self) -> set[int]:
        """Return the places of clauses in which somebody speaks: their time is that of the speech."""
        return {place for hit in self.hits if hit.kind == "statement" for place in self.scene.clause(hit.first)}

    def _range(self, expression: DateExpression, places: range) -> DateSpan | None:
        """Return the days from this time to the next one, where "to" joins them: "vom 5. bis 7. März"."""
        for later in self.scene.dates:
            after = self.scene.sentence.places(later)
            between = range(places.stop, after.start) if after else range(0)
            joined = 1 <= len(between) <= 3 and self.scene.lexicon.lists["ranges"].find(self.words, between) is not None
            if joined and expression.span and later.span and expression.span.start < later.span.start and later.span.precision == "day":
                return DateSpan(expression.span.start, later.span.end, "range", later.span.basis)
        return expression.span

    def _several(self) -> bool:
        return sum(not hit.noun and hit.kind != "statement" for hit in self.hits) > 1

    def _when_near(self, hit: Hit) -> DateSpan | None:
        """Return the time in a noun's own phrase: "der Gipfel vom 18. Mai"."""
        for expression in self.scene.dates:
            places = self._dated(expression)
            if places and (0 < places[0] - hit.last <= 6 or 0 < hit.first - places[-1] <= 3):
                clause = self.scene.sentence.clause
                if clause[places[0]] == clause[hit.first] and not any(self._is_verb(place) for place in _gap(hit, places)):
                    return self._range(expression, places)
        return None

    def _dated(self, expression: DateExpression) -> range | None:
        """Return the places of a time that may be an event's."""
        if expression.span is None or expression.type not in ("DATE", "TIME") or expression.span.precision in _TOO_WIDE:
            return None
        places = self.scene.sentence.places(expression)
        if places and places[0] < 5 and "".join(self.words[places.stop : places.stop + 1]) in _DATELINE_ENDS:
            return None
        if not places or self.scene.lexicon.lists["no_date_after"].at(self.words, places[0]):
            return None
        return None if self._follows("no_date_after", places[0]) else places

    def beside_speech(self, draft: Draft) -> bool:
        """Tell whether an event is what somebody speaks of: "welcomed the agreement", "called for talks"."""
        clause = self.scene.sentence.clause
        return clause[self._place_of_trigger(draft)] in {clause[hit.first] for hit in self.hits if hit.kind == "statement"}

    def at_the_same_time(self, draft: Draft) -> bool:
        """Tell whether the sentence opens with "at the same time"."""
        return self.scene.near("same_time", 0, min(self._place_of_trigger(draft), 3))

    def counted(self, draft: Draft, anchor: DateSpan | None) -> DateSpan | None:
        """Return the time of an event set against another's: "a year after the summit", "parallel to the forum"."""
        start = self._place_of_trigger(draft)
        lists = self.scene.lexicon.lists
        for place in range(start - 1, max(start - 7, -1), -1) if anchor else ():
            if lists["same_time"].at(self.words, place):
                return replace(anchor, basis="relative_to_event") if anchor else None
            sign = 1 if lists["before"].at(self.words, place) else -1 if lists["after"].at(self.words, place) else 0
            if sign and anchor:
                return counted_from(anchor, self._count_before(place), sign)
        return None

    def _place_of_trigger(self, draft: Draft) -> int:
        places = self.scene.sentence.places(draft.trigger)
        return places[0] if places else 0

    def _count_before(self, place: int) -> str:
        """Return the TIMEX3 value of the length of time that stands before or over the word at `place`."""
        for expression in self.scene.dates:
            places = self.scene.sentence.places(expression)
            if places and places[0] <= place <= places[-1] + 1:
                return expression.value
        return ""

    # --- polarity and modality -------------------------------------------------------------------------------------------------

    def _polarity(self, hit: Hit, piece: Sequence[int]) -> str:
        lists = self.scene.lexicon.lists
        if self.scene.has(lists["called_off"], hit.first) and (hit.noun or hit.kind in ("visit", "meeting")):
            return "negative"
        return "negative" if lists["negation"].find(self.words, self._around(hit, piece)) is not None else "positive"

    def _around(self, hit: Hit, piece: Sequence[int]) -> list[int]:
        """Return the places near a trigger whose words may deny it or put it off; "May" is a month."""
        timed = {place for date in self.scene.dates for place in self.scene.sentence.places(date)}
        return [place for place in piece if hit.first - 12 <= place <= hit.last + 8 and not hit.first <= place <= hit.last and place not in timed]

    def _modality(self, hit: Hit, piece: Sequence[int]) -> str:
        lists = self.scene.lexicon.lists
        if self._attribute(hit) < hit.first:
            return "asserted"
        around = self._around(hit, piece)
        if lists["hypothetical"].find(self.words, around) is not None:
            return "hypothetical"
        if lists["planned"].find(self.words, around) is not None or self._adjoins("planned_before_noun", hit):
            return "planned"
        when = self._when(hit, piece)
        if self._infinitive(hit) or (when and self.published and when.start >= self.published.end):
            return "planned"
        return "asserted"

    def _noun_modality(self, hit: Hit) -> str:
        when = self._when_near(hit)
        later = when is not None and self.published is not None and when.start >= self.published.end
        return "planned" if later or self._adjoins("planned_before_noun", hit) else "asserted"

    def _may_tell(self, hit: Hit) -> bool:
        """Refuse infinitives of purpose ("to open new markets"), unless something says that it is planned, or a heading does."""
        if hit.noun or not self._infinitive(hit) or self.scene.sentence.passage.heading:
            return True
        around = self._around(hit, self.piece(hit))
        lists = self.scene.lexicon.lists
        return any(lists[name].find(self.words, around) is not None for name in ("planned", "hypothetical"))

    def _infinitive(self, hit: Hit) -> bool:
        return hit.first > 0 and self.scene.lexicon.lists["infinitive"].holds(self.words[hit.first - 1])

    # --- stretches -------------------------------------------------------------------------------------------------------------

    def piece(self, hit: Hit) -> list[int]:
        """Return the places that belong to a trigger: its clause, cut before and behind the neighbouring verbs of it.

        A verb that joins on without a subject ("visited Astana and signed …") keeps the subject of the first, or, if it names no country at
        all, everything before.
        """
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
        verbs = [hit.first for hit in self.hits if not hit.noun and hit.kind != "statement"]
        end = min((verb for verb in verbs if verb in clause), default=0)
        return [place for place in clause if place < min(end, cuts[0])]

    def _boundaries(self) -> dict[int, list[int]]:
        """Return, by clause, the coordinating words and commas that part its verbs."""
        found: dict[int, list[int]] = {}
        clause = self.scene.sentence.clause
        verbs = [hit for hit in self.hits if not hit.noun and hit.kind != "statement"]
        for place_of, one in enumerate(verbs):
            other = next((later for later in verbs[place_of + 1 :] if clause[later.first] == clause[one.first]), None)
            if other is None:
                continue
            cut = next((place for place in range(other.first - 1, one.last, -1) if self._parts(place, clause[one.first])), None)
            if cut is not None:
                found.setdefault(clause[one.first], []).append(cut)
        return found

    def _parts(self, place: int, clause: int) -> bool:
        if self.scene.sentence.clause[place] != clause or self._lists(place):
            return False
        return self.words[place] in _COMMAS or self.scene.lexicon.lists["coordinators"].holds(self.words[place])

    def _lists(self, place: int) -> bool:
        """Tell whether a comma or "and" stands between two countries."""
        at = self.scene.mention_at
        return 0 < place < len(at) - 1 and at[place - 1] >= 0 and any(number >= 0 for number in at[place + 1 : place + 3])

    def _is_verb(self, place: int) -> bool:
        lists = self.scene.lexicon.lists
        if lists["held"].at(self.words, place):
            return True
        return any(hit.first <= place <= hit.last and not hit.noun for hit in self.hits)

    def _follows(self, name: str, place: int) -> bool:
        """Tell whether an item of list `name` ends within two words before `place`, nothing but an article or adjective between."""
        words = self.scene.lexicon.lists[name]
        for back in (1, 2, 3):
            length = words.at(self.words, place - back) if place - back >= 0 else 0
            if length and (length == back or (length == back - 1 and self._light(place - 1))):
                return True
        return False

    def _light(self, place: int) -> bool:
        return self.scene.lexicon.lists["articles"].holds(self.words[place])

    def _adjoins(self, name: str, hit: Hit) -> bool:
        return self.scene.near(name, hit.first - 3, hit.first - 1)


def _by_name(parties: frozenset[str]) -> frozenset[str]:
    """Return the kinds of which a noun tells by its parties alone; an agreement needs two."""
    return frozenset({"meeting", "visit", "exercise", "agreement"} if len(parties) > 1 else {"visit"})


def _distance(hit: Hit, places: range) -> int:
    if places[-1] < hit.first:
        return hit.first - places[-1]
    return max(places[0] - hit.last, 0)


def _gap(hit: Hit, places: range) -> range:
    return range(hit.last + 1, places[0]) if places[0] > hit.last else range(places[-1] + 1, hit.first)


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
