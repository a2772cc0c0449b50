"""Events as they are told sentence by sentence, and their joining within one text."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from geo.model import DateSpan, Event, Passage, Place, Span

_MOST_SAID = 4_000  # characters
_ALIKE = {"border": "opening"}  # kinds told by one word
_MOST_ALIKE = 0.8  # as geo.link has it
_RECALL = 40  # how many of the latest events a sentence is compared with: joining stays linear in the text


@dataclass(slots=True)
class Draft:
    """One telling of an event, or, once others have joined it, all of its tellings."""

    kind: str
    passage: Passage
    trigger: Span
    parties: frozenset[str]
    around: frozenset[str] = frozenset()  # countries of its clause: the parties, should it recall no event told before
    when: DateSpan | None = None
    place: Place | None = None
    told: bool = True  # by a verb; False: by a noun that may only recall it
    recalls: bool = False  # "this meeting", "the talks", without parties of its own
    apart: bool = False  # set against another event of its sentence: "a year after the summit"
    other: bool = False  # "another", "a second": not the one before
    key: str = ""  # the name by which a noun tells of it
    polarity: str = "positive"
    modality: str = "asserted"
    speaker: str | None = None
    office: str | None = None
    corridors: frozenset[str] = frozenset()
    aside: bool = False  # told in a subordinate clause: "…, where he met"
    background: bool = False  # told in passing: by an attribute or a mere noun
    hint: str = ""  # "minister" of "Ministertreffen": the event that it recalls has ministers
    said: str = ""  # the sentences that tell it, in lower case
    evidence: list[Passage] = field(default_factory=list)
    rank: int = 0

    def __post_init__(self) -> None:
        self.evidence = [self.passage]
        self.rank = 4 * (not self.passage.heading) + 2 * self.told + (self.when is not None)


class Known:
    """The events of a text so far."""

    def __init__(self) -> None:
        self.found: list[Draft] = []
        self._by_kind: dict[str, list[tuple[int, Draft]]] = defaultdict(list)

    def take(self, draft: Draft) -> Draft | None:
        """Join a telling to the event it is of, or keep it as a new one. None: it only recalls an event that was never told."""
        same = self._recalled(draft)
        if same is not None:
            _join(same, draft)
            return same
        draft.parties = draft.parties or draft.around
        if (draft.recalls and not draft.told) or not _says_enough(draft):
            return None
        self._by_kind[_ALIKE.get(draft.kind, draft.kind)].append((len(self.found), draft))
        self.found.append(draft)
        return draft

    def _recalled(self, draft: Draft) -> Draft | None:
        """Return the latest event that a telling may be of; of several, "the Ministertreffen" is one of "Minister", or one told in full."""
        if draft.other:
            return None
        oldest = len(self.found) - _RECALL
        latest = reversed(self._by_kind[_ALIKE.get(draft.kind, draft.kind)][-_RECALL:])
        if not draft.recalls:
            for number, known in latest:
                if number >= oldest and _same(known, draft):
                    return known
            return None
        fitting = [known for number, known in latest if number >= oldest and _same(known, draft)]
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        hinted = (known for known in fitting if len(draft.hint) > 3 and draft.hint in known.said)
        return next(hinted, next((known for known in fitting if not known.aside), fitting[0]))


def _says_enough(draft: Draft) -> bool:
    return bool(draft.parties or draft.place or draft.speaker or draft.office or (draft.when and (draft.key or draft.apart)))


def _same(known: Draft, draft: Draft) -> bool:
    """Tell whether a later telling is of a known event: kind, polarity, days and place agree, and so do the parties or the name."""
    if (known.polarity != draft.polarity or known.modality != draft.modality) and (not draft.recalls or draft.modality == "asserted"):
        return False
    if not _days_and_places_agree(known, draft):
        return False
    if known.kind != draft.kind:
        return _headed(known, draft)
    if draft.kind == "statement":
        return bool(known.speaker or known.office) and (known.speaker, known.office) == (draft.speaker, draft.office)
    apart = known.apart or draft.apart
    if apart and known.passage == draft.passage:
        return False
    if draft.key and known.key and "-" in draft.key:
        return draft.key == known.key or _stem(draft.key) == _stem(known.key)
    if apart:
        return bool(draft.key) and _stem(draft.key) == _stem(known.key)
    if draft.recalls:
        return not known.apart and (not known.parties or (draft.parties | (draft.around if draft.told else frozenset())) <= known.parties)
    return _parties_agree(known, draft)


def _headed(known: Draft, draft: Draft) -> bool:
    """Tell whether a sentence tells more exactly what a heading above it told: a "road opened" there is a border crossing here."""
    if not known.passage.heading or known.when is not None or not draft.told:
        return False
    return bool(draft.parties) and known.parties == draft.parties


def _stem(key: str) -> str:
    return key.removesuffix("s").removesuffix("e")


def _days_and_places_agree(known: Draft, draft: Draft) -> bool:
    if known.when is not None and draft.when is not None and not known.when.overlaps(draft.when):
        return False
    here, there = draft.place, known.place
    return here is None or there is None or here.id in (there.id, there.admin1, there.country)


def _parties_agree(known: Draft, draft: Draft) -> bool:
    small, large = (known.parties, draft.parties) if len(known.parties) <= len(draft.parties) else (draft.parties, known.parties)
    if not small:
        return bool(known.key and known.key == draft.key) or (not large and known.trigger != draft.trigger and _dated(known, draft))
    if not small <= large:
        return False
    if len(small) == len(large):
        return True
    if known.kind == "meeting" and known.told and draft.told and not known.passage.heading and 1 < len(small) < _MOST_ALIKE * len(large):
        return False  # two presidents at a summit of six have a meeting of their own
    return known.passage.heading or not known.told or not draft.told or _dated(known, draft)


def _dated(known: Draft, draft: Draft) -> bool:
    return known.when is not None and draft.when is not None


def _join(known: Draft, draft: Draft) -> None:
    """Let a later telling add what the earlier ones left open."""
    if draft.rank > known.rank:
        known.trigger, known.passage, known.rank, known.kind = draft.trigger, draft.passage, draft.rank, draft.kind
    if draft.passage.start != known.evidence[-1].start:  # passages come in order
        known.evidence.append(draft.passage)
    if draft.passage.start != known.passage.start and len(known.said) < _MOST_SAID:
        known.said += draft.said
    if not draft.recalls:
        known.parties |= draft.parties
    known.when = _narrower(known.when, draft.when)
    known.place = known.place or draft.place
    known.key = known.key or draft.key
    known.told = known.told or draft.told
    known.corridors |= draft.corridors
    known.speaker, known.office = known.speaker or draft.speaker, known.office or draft.office


def _narrower(one: DateSpan | None, other: DateSpan | None) -> DateSpan | None:
    if one is None or other is None:
        return one or other
    return other if other.end - other.start < one.end - one.start else one


def as_event(draft: Draft, id: str) -> Event:
    """Return the draft as an event. Its evidence starts with the sentence of the telling that says most."""
    best = draft.passage
    parts = [best, *(part for part in draft.evidence if part.start != best.start)] if len(draft.evidence) > 1 else draft.evidence
    return Event(
        id=id,
        kind=draft.kind,  # type: ignore[arg-type]
        when=draft.when,
        countries=tuple(sorted(draft.parties)),
        place=draft.place,
        evidence=tuple([Span(part.start, part.end) for part in parts]),
        trigger=draft.trigger,
        corridors=tuple(sorted(draft.corridors)),
        polarity=draft.polarity,  # type: ignore[arg-type]
        modality=draft.modality,  # type: ignore[arg-type]
        speaker=draft.speaker,
        office=draft.office,
    )
