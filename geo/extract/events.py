"""Read the events that a text tells of: who, what, where, when, and in which sentence.

From a sentence to an event:

trigger     A verb ("met", "signed", "unterzeichnete") tells of an event by itself. A noun ("summit", "attack") tells of one if a verb makes
            it happen ("took place"), if it carries its parties ("China–Central Asia summit", "agreement between X and Y"), or if it stands
            with a day and a country or place. "This meeting", "the talks" recall the latest event of their kind: more evidence, no
            event of their own.
parties     The countries named in the trigger's clause, cut where another trigger begins; its sentence, where the clause names none;
            those of the sentence before, where "they" or "both sides" take them up.
place       A town or province governed by "in" or "at" (by "to" for a visit).
when        The time nearest to the trigger, in its clause first; not one behind "since", "until", "by". "A year after the summit": the
            summit's time is counted from that of its sentence's own event. "At the same time": that of the event before. A sentence
            without a time goes on with the event before it in its paragraph, if it takes up its parties. Otherwise None: that
            the publication date stands in for it is the store's affair, and no finding.
polarity    Negated, called off: negative.
modality    "will", "soll", a day after publication: planned; "could", "würde", "if": hypothetical.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from geo.extract.clauses import Sentence
from geo.extract.drafts import Draft, Known, as_event
from geo.extract.script import Script
from geo.extract.speakers import People, speaker
from geo.extract.telling import Telling
from geo.extract.triggers import Hit, Lexicon, Scene, lexicon
from geo.model import CorridorMention, DateExpression, DateSpan, Event, Mention, Passage, Span

_ANY = TypeVar("_ANY", bound=Span)
_AT_ONCE = 32  # sentences read step by step
_SAID = 1_000  # characters of a sentence that later words may take up
_BY_PERSONS = frozenset({"agreement", "meeting"})
_ON_A_LINE = frozenset({"agreement", "construction", "opening", "finance", "meeting", "border"})


def events(
    text: str,
    passages: Sequence[Passage],
    language: str,
    *,
    mentions: Sequence[Mention],
    dates: Sequence[DateExpression],
    corridors: Sequence[CorridorMention] = (),
    published: DateSpan | None = None,
    prefix: str = "",
) -> tuple[Event, ...]:
    """Return the events of `text` in their order.

    Ids are `prefix`-1, `prefix`-2, …; without a prefix the kind and the offset of the first evidence.
    """
    words = lexicon(language)
    if words is None:
        return ()
    scenes = Scenes(text, passages, language, words, mentions, dates)
    found = _Teller(scenes, corridors, published).events()
    return tuple(as_event(draft, _id(draft, number, prefix)) for number, draft in enumerate(found, 1))


def _id(draft: Draft, number: int, prefix: str) -> str:
    return f"{prefix}-{number}" if prefix else f"{draft.kind}-{draft.evidence[0].start}-{draft.trigger.start}"


class Scenes:
    """The sentences of a text by their numbers, each read when it is asked for."""

    def __init__(
        self,
        text: str,
        passages: Sequence[Passage],
        language: str,
        lexicon: Lexicon,
        mentions: Sequence[Mention],
        dates: Sequence[DateExpression],
    ) -> None:
        self.text, self.passages, self.lexicon = text, passages, lexicon
        self._script = Script(text, language)
        starts = [passage.start for passage in passages]
        self._mentions, self._dates = _by_passage(mentions, passages, starts), _by_passage(dates, passages, starts)
        self._read: dict[int, Scene] = {}
        self._at_hand: dict[int, Scene] = {}  # the sentences that tell just now

    def __getitem__(self, number: int) -> Scene:
        if number in self._at_hand:
            return self._at_hand[number]
        if number not in self._read:
            self._read[number] = self._scene(number, self._sentence(number))
        return self._read[number]

    def _sentence(self, number: int) -> Sentence:
        return Sentence(self._script, self.passages[number], self.lexicon.marks)

    def _scene(self, number: int, sentence: Sentence) -> Scene:
        return Scene(sentence, self.lexicon, self.mentions(number), self._dates.get(number, ()))

    def mentions(self, number: int) -> Sequence[Mention]:
        """Return the mentions inside a passage."""
        return self._mentions.get(number, ())

    def telling(self) -> Iterator[list[tuple[int, Scene, list[Hit]]]]:
        """Yield the sentences that may tell of events, with their numbers and triggers, several at a time.

        Each step is done for all of them before the next one: the processor then has at hand what the step needs.
        """
        numbers = self.lexicon.letters.passages(self._script, self.passages)
        for first in range(0, len(numbers), _AT_ONCE):
            sentences = [(number, self._sentence(number)) for number in numbers[first : first + _AT_ONCE]]
            candidates = [(number, sentence, self.lexicon.candidates(sentence)) for number, sentence in sentences]
            scenes = [(number, self._scene(number, sentence), found) for number, sentence, found in candidates if found]
            self._at_hand = {number: scene for number, scene, _ in scenes}
            triggers = [(number, scene, scene.hits(found)) for number, scene, found in scenes]
            yield [told for told in triggers if told[2]]

    def people(self) -> People:
        return People(self.text, self.passages, self.__getitem__)


def _by_passage(spans: Sequence[_ANY], passages: Sequence[Passage], starts: Sequence[int]) -> dict[int, list[_ANY]]:
    """Return spans, which are in the order of the text, by the number of the passage that they lie inside."""
    found: dict[int, list[_ANY]] = {}
    for span in spans:
        number = bisect_right(starts, span.start) - 1
        if number >= 0 and span.end <= passages[number].end:
            found.setdefault(number, []).append(span)
    return found


class _Teller:
    """Goes through the sentences of one text and drafts their events."""

    def __init__(self, scenes: Scenes, corridors: Sequence[CorridorMention], published: DateSpan | None) -> None:
        self.text = scenes.text
        self.scenes = scenes
        self.published = published
        self.lines = _lines_by_passage(scenes.passages, corridors)
        self.known = Known()
        self.current: Draft | None = None  # the latest event with a time: what "at the same time" means
        self.last: Draft | None = None  # the latest event told: whom "they" and "both sides" mean
        self._people: People | None = None

    @property
    def people(self) -> People:
        if self._people is None:
            self._people = self.scenes.people()
        return self._people

    def events(self) -> list[Draft]:
        """Return the events of the text, each told once."""
        for sentences in self.scenes.telling():
            tellings = [(number, Telling(scene, hits, self.published)) for number, scene, hits in sentences]
            told = [self._told(telling, number) for number, telling in tellings]
            said = [self._said(telling) if telling.statements else None for _, telling in tellings]
            for (_, telling), drafts, statement in zip(tellings, told, said, strict=True):
                self._take(telling, drafts, statement)
        return self.known.found

    def _told(self, telling: Telling, number: int) -> list[Draft]:
        """Return the deeds that a sentence tells, each once."""
        return _once_a_clause([draft for hit in telling.deeds if (draft := self._draft(telling, hit, number)) is not None])

    def _take(self, telling: Telling, told: list[Draft], said: Draft | None) -> None:
        """Take up what one sentence tells: its own events first, then those that it sets against them."""
        if said is not None:
            told = [draft for draft in told if not _only_said(draft, telling) and not _spoken_of(draft, telling)]
            if not any([draft.told for draft in told]):
                self.known.take(said)
        if not told:
            return
        own = [self._placed_in_time(draft, telling) for draft in told if not draft.apart]
        pairs = [(draft, known) for draft in own if (known := self.known.take(draft)) is not None]
        if len(own) < len(told):
            self._set_against([draft for draft in told if draft.apart], [known for _, known in pairs], telling)
        for draft, known in pairs:
            if _moves_on(draft, known, self.current):
                self.current = known
                break
        self.last = pairs[-1][1] if pairs else self.last

    def _set_against(self, apart: Sequence[Draft], own: Sequence[Draft], telling: Telling) -> None:
        """Take up the events that a sentence sets against its own."""
        anchor = next((known.when for known in own if known.when), self.current.when if self.current else None)
        for draft in apart:
            draft.when = draft.when or telling.counted(draft, anchor)
            self.known.take(draft)

    def _placed_in_time(self, draft: Draft, telling: Telling) -> Draft:
        """Give a telling without a time that of the event before it, where the text says so or goes on with it."""
        if draft.when is None and draft.told and self.current and self.current.when and telling.at_the_same_time(draft):
            draft.when = replace(self.current.when, basis="relative_to_event")
        if self.last is not None and self._goes_on(self.last.evidence[-1], telling):
            return _go_on(draft, self.last, telling)
        return draft

    def _said(self, telling: Telling) -> Draft | None:
        said = (self._statement(telling, hit) for hit in telling.statements)
        return next((draft for draft in said if draft is not None), None)

    def _draft(self, telling: Telling, hit: Hit, number: int) -> Draft | None:
        draft = telling.draft(hit)
        if draft is None:
            return None
        draft.said = " ".join(telling.words)[:_SAID]
        if draft.told and draft.kind in _BY_PERSONS:
            draft.parties |= self._headed(draft, telling, number)
        if draft.told and number in self.lines and draft.kind in _ON_A_LINE:
            draft.corridors = self._corridors(number, telling, hit)
        return draft

    def _headed(self, draft: Draft, telling: Telling, number: int) -> frozenset[str]:
        """Return the countries of the heading, where the first sentence below it names persons only: "X and Y signed in Bishkek"."""
        if number == 0 or not self.scenes.passages[number - 1].heading or telling.scene.sentence.passage.heading:
            return frozenset()
        here = draft.place.country if draft.place else ""
        if any(mention.place is None or mention.place.country != here for mention in telling.scene.mentions):
            return frozenset()
        above = self.scenes.mentions(number - 1)
        countries = frozenset(code for mention in above if mention.place is None for code in mention.countries)
        return countries if len(countries) > 1 and draft.parties <= countries else frozenset()

    def _corridors(self, number: int, telling: Telling, hit: Hit) -> frozenset[str]:
        """Return the corridors named in the trigger's clause; in its sentence, if only one event is told there."""
        spans = self.lines[number]
        clause = set(telling.scene.clause(hit.first))
        near = {id for id, span in spans if any(place in clause for place in telling.scene.sentence.places(span))}
        return frozenset(near or (id for id, _ in spans))

    def _statement(self, telling: Telling, hit: Hit) -> Draft | None:
        said = speaker(telling.scene, hit, self.people)
        if said is None or not (said.name or said.countries):
            return None
        draft = telling.plain(hit)
        draft.parties = frozenset(said.countries) or draft.parties
        draft.speaker, draft.office, draft.place = said.name, said.office, None
        if draft.when is None or self.published is None or draft.when.start < self.published.end:
            draft.modality = "asserted"  # "will be enlarged, the minister said": what is said may lie ahead, the saying does not
        return draft

    def _goes_on(self, before: Passage, telling: Telling) -> bool:
        """Tell whether this sentence follows that of the event before in the same paragraph."""
        here = telling.scene.sentence.passage
        if before.heading or here.start - before.end >= 4:
            return False
        return "\n" not in self.text[before.end : here.start] and before != here


def _go_on(draft: Draft, before: Draft, telling: Telling) -> Draft:
    """Give a sentence that takes up the parties of the one before their names and its time."""
    if draft.recalls or not draft.told:
        return draft
    takes_up = telling.scene.near("anaphora", 0, len(telling.scene.words) - 1)
    named_by_place = draft.place is not None and draft.parties <= {draft.place.country}
    if takes_up and before.kind != "statement" and (not draft.parties or named_by_place):
        draft.parties |= before.parties
    if draft.when is None and before.when is not None and draft.modality == "asserted" and (takes_up or draft.parties <= before.parties):
        draft.when = replace(before.when, basis="narrative")
    if draft.place is None and takes_up and draft.when is not None and draft.when.overlaps(before.when or draft.when):
        draft.place = before.place
    return draft


def _moves_on(draft: Draft, known: Draft, current: Draft | None) -> bool:
    """Tell whether the story stands at this event now: one told in passing, or in some month, is no moment to be "the same time"."""
    if known.when is None or draft.background:
        return False
    return current is None or known.when.precision in ("day", "week", "range")


def _only_said(draft: Draft, telling: Telling) -> bool:
    """Tell whether an event is but words of a speaker: promised, denied or supposed, outside his clause, of one party."""
    clause = telling.scene.sentence.clause
    places = telling.scene.sentence.places(draft.trigger)
    speaking = {clause[hit.first] for hit in telling.statements}
    happened = draft.modality == "asserted" and draft.polarity == "positive"
    return not happened and len(draft.parties) < 2 and bool(places) and clause[places[0]] not in speaking


def _spoken_of(draft: Draft, telling: Telling) -> bool:
    """Tell whether an event is but a noun in a speaker's clause: "welcomed the agreement"."""
    return not (draft.told or draft.recalls or draft.apart) and telling.beside_speech(draft)


def _once_a_clause(drafts: list[Draft]) -> list[Draft]:
    """Keep one draft of a kind where verb and noun of a sentence tell the same: "signed … the agreement"."""
    if len(drafts) < 2:
        return drafts
    found: list[Draft] = []
    for draft in drafts:
        twin = next((known for known in found if _twins(known, draft)), None)
        if twin is None:
            found.append(draft)
            continue
        first, second = (twin, draft) if twin.told or not draft.told else (draft, twin)
        first.parties |= second.parties
        first.when, first.place = first.when or second.when, first.place or second.place
        first.key, first.hint = first.key or second.key, first.hint or second.hint
        if second.recalls and not first.recalls:  # "hosted the meeting": of the one known, if its parties are among those
            first.recalls, first.around, first.parties = True, first.parties, frozenset()
        found[found.index(twin)] = first
    return found


def _twins(known: Draft, draft: Draft) -> bool:
    if known.kind != draft.kind or known.apart or draft.apart:
        return False
    if not known.told and not draft.told and (known.recalls != draft.recalls or known.key != draft.key):
        return False
    return not (known.told and draft.told and known.when and draft.when and known.when != draft.when)


def _lines_by_passage(passages: Sequence[Passage], corridors: Sequence[CorridorMention]) -> dict[int, list[tuple[str, Span]]]:
    """Return the corridors and their stretches by the number of the sentence in which they stand."""
    spans = sorted(((line.id, span) for line in corridors for span in line.evidence), key=lambda pair: pair[1].start)
    found: dict[int, list[tuple[str, Span]]] = {}
    number = 0
    for id, span in spans:
        while number < len(passages) and passages[number].end <= span.start:
            number += 1
        if number < len(passages):
            found.setdefault(number, []).append((id, span))
    return found
