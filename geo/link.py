"""Link events: to the chronology, and the mentions of one event in many articles to each other. Pure.

`known` asks which entry of data/chronology an event is: kind, participants and place agree, and the spans of days lie within twelve
months. Where they overlap, that is all. Where they do not, place or series must be named, and `known_when` holds the chronology's
days: the article and the chronology disagree, and both are kept. Two entries in reach: no link.

`same` asks which events of different texts are one. It looks at the set of events alone, never at the order in which they came, and
keeps nothing: take an article away and its events are gone from their groups.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from geo.fold import fold
from geo.model import DateSpan, Event, Place, Reading
from geo.world import chronology, chronology_words
from geo.world.chronology import Entry, Series

_LIKE = frozenset({frozenset({"opening", "border"}), frozenset({"agreement", "finance"})})  # a crossing opens; a loan is agreed
_MOST_ALIKE = 0.8  # of the participants of a meeting: five of six, but not two of three
_FINE = ("day", "week", "range")
_SELDOM = frozenset({"agreement", "construction", "opening", "border", "exercise", "finance", "sanction"})  # between the same countries
_ALONE = frozenset({"finance", "construction", "opening", "border"})  # of one country, in the same days and nowhere else
_MOST_MONTHS = 24  # of an event's span by which it is looked up; what is told more vaguely is joined to nothing but its first months
_NEAR = 1.0  # degrees: a town and its port, an airport, a suburb


# --- with the chronology -------------------------------------------------------------------------------------------------------


def read(reading: Reading) -> Reading:
    """Return the reading with its events linked to the chronology."""
    article = reading.article
    return replace(reading, events=tuple(known(event, text=article.text, published=article.published) for event in reading.events))


def known(event: Event, *, text: str = "", published: DateSpan | None = None) -> Event:
    """Return the event with the chronology's entry that it is, and the series that it belongs to.

    `text` is that in which it stands: there a series is named, and there it says who met. `published` bounds an event without a day:
    it is looked for in the twelve months before. An earlier link is made anew.
    """
    event = replace(event, known=None, known_when=None, series=None)
    if event.kind == "statement" or event.polarity == "negative" or event.modality == "hypothetical":
        return event
    named = _named(event, text)
    fitting = [entry for entry in chronology.entries().values() if _fits(event, entry, named, text)]
    rank = _rank(event, text) if fitting else None
    fitting = [entry for entry in fitting if _ranks_agree(rank, entry.rank)]
    found = _found(event, fitting, named, published)
    if found is None:
        return replace(event, series=next(iter(named)) if len(named) == 1 else None)
    apart = event.when is None or not event.when.overlaps(found.when)
    return replace(event, known=found.id, known_when=found.when if apart else None, series=found.series)


def _fits(event: Event, entry: Entry, named: frozenset[str], text: str) -> bool:
    """Tell whether kind, participants and place of an entry are the event's; one that names a series is of that series."""
    if named and entry.series not in named:
        return False
    if entry.kind is None or not _kinds_agree(event.kind, entry.kind) or not _near(event.place, entry.place):
        return False
    if named and (not event.countries or _series(entry).guests):
        return True
    return _took_part(event, entry, text)


def _took_part(event: Event, entry: Entry, text: str) -> bool:
    """Tell whether the participants agree.

    Who meets must be all: two presidents at a summit of six have a meeting of their own. Others of whom an agreement or a building
    site is told may be left unnamed, but one country alone needs the place, the corridor or the entry's name.
    """
    ours, theirs = set(event.countries), set(entry.countries)
    if event.kind == "meeting":
        return len(ours) > 1 and _alike(ours, theirs) >= _MOST_ALIKE
    if not ours or not (ours <= theirs or theirs <= ours):
        return False
    if min(len(ours), len(theirs)) > 1 or _same_place(event.place, entry.place) or {*event.corridors} & {*entry.corridors}:
        return True
    return bool(entry.phrases) and event.trigger is not None and chronology_words.calls(text, event.trigger, entry.phrases)


def _found(event: Event, fitting: Sequence[Entry], named: frozenset[str], published: DateSpan | None) -> Entry | None:
    """Return the one entry whose days are the event's; else the one that is near enough to be the same told with other days."""
    if event.when is not None:
        same_days = _closest(event, [entry for entry in fitting if event.when.overlaps(entry.when)])
        if same_days:
            return same_days[0] if len(same_days) == 1 else None
    within = [entry for entry in fitting if _in_reach(event, entry, published)]
    if len(within) != 1 or event.modality != "asserted":
        return None
    later = published is not None and within[0].when.start >= published.end  # a text knows no event of next year
    return within[0] if not later and _sure(event, within[0], named) else None


def _closest(event: Event, entries: Sequence[Entry]) -> list[Entry]:
    """Return those whose participants are most the event's, and of these those of its corridor."""
    alike = [_alike(set(event.countries), set(entry.countries)) for entry in entries]
    best = [entry for entry, share in zip(entries, alike, strict=True) if share == max(alike)]
    return [entry for entry in best if {*event.corridors} & {*entry.corridors}] or best


def _sure(event: Event, entry: Entry, named: frozenset[str]) -> bool:
    """Tell whether an event with other days, or without any, may be an entry: one of its series is named, or the place and all who met.

    In a yearly series the other days may be those of an edition that the chronology lacks. Two neighbours sign something in
    the same capital every year, three rarely do.
    """
    if entry.series is not None and _series(entry).yearly:
        return False
    if entry.series in named:
        return True
    return _same_place(event.place, entry.place) and len(event.countries) > 2 and {*event.countries} == {*entry.countries}


def _in_reach(event: Event, entry: Entry, published: DateSpan | None) -> bool:
    """Tell whether an entry lies within twelve months of the event; of one without a day, in those before the publication."""
    if event.when is not None:
        return _within_a_year(event.when, entry.when)
    return published is not None and entry.when.start < published.end and _within_a_year(published, entry.when)


def _within_a_year(one: DateSpan, other: DateSpan) -> bool:
    first, second = sorted((one, other), key=lambda span: (span.start, span.end))
    return second.start <= _a_year_after(first.end - timedelta(days=1))


def _a_year_after(day: date) -> date:
    if day.year == date.max.year:
        return date.max
    return day.replace(year=day.year + 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _named(event: Event, text: str) -> frozenset[str]:
    """Return the series whose name covers words that tell of the event."""
    return chronology_words.series_named(text, event.trigger) if event.trigger and event.kind == "meeting" else frozenset()


def _rank(event: Event, text: str) -> str | None:
    """Return who meets by the sentence that tells of the event."""
    if event.trigger is None or event.kind != "meeting":
        return None
    return chronology_words.rank(text, event.trigger, event.evidence[0] if event.evidence else event.trigger)


def _ranks_agree(rank: str | None, other: str | None) -> bool:
    """Tell whether those who meet by the sentence may be those of the entry: no ministers at a summit of presidents."""
    return rank is None or other in (None, rank) or {rank, other} in ({"ministers", "foreign"}, {"ministers", "security"})


def _series(entry: Entry) -> Series:
    return chronology.series()[entry.series or ""]


# --- with each other -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Group:
    """Events of different texts that are one. `events` are their ids, sorted; `why` is a code that geo.locale.explain can say."""

    events: tuple[str, ...]
    why: str


def same(events: Iterable[Event]) -> tuple[Group, ...]:
    """Return the groups of two and more among `events`, whatever their order; an event is in one at most.

    The more exactly told come first. An event joins a group if it agrees with all of it; one that agrees with several groups joins none:
    "in 2024" may mean either. Events of one text (ids that differ behind the last hyphen) were parted by its reader and stay so,
    unless both are the same known event.
    """
    groups = _Groups()
    for event in sorted({event.id: event for event in events}.values(), key=_exactness):
        groups.take(event)
    return tuple(sorted((_group(members) for members in groups.found if len(members) > 1), key=lambda group: group.events))


class _Groups:
    """The groups so far, by what an event must share with one: a month, and a country, place, corridor or series."""

    def __init__(self) -> None:
        self.found: list[list[Event]] = []
        self._by_key: dict[tuple[int, str], dict[int, None]] = {}
        self._by_entry: dict[str, int] = {}

    def take(self, event: Event) -> None:
        number = self._group_of(event)
        if number is None:
            number = len(self.found)
            self.found.append([])
        self.found[number].append(event)
        if event.known is not None:
            self._by_entry[event.known] = number
        for key in _keys(event):
            self._by_key.setdefault(key, {})[number] = None

    def _group_of(self, event: Event) -> int | None:
        if event.known is not None:
            return self._by_entry.get(event.known)
        reachable = sorted({number for key in _keys(event) for number in self._by_key.get(key, ())})
        fitting = [number for number in reachable if all(reason(event, member) for member in self.found[number])]
        return fitting[0] if len(fitting) == 1 else None


def _keys(event: Event) -> Iterator[tuple[int, str]]:
    """Yield the months of an event, each with its countries, places, corridors and series."""
    place = (event.place.id, event.place.admin1 or "") if event.place else ()
    shared = {*event.countries, *place, *event.corridors, event.series or ""} - {""}
    for span in _spans(event):
        first, last = _month(span.start), _month(span.end - timedelta(days=1))
        for month in range(first, min(last, first + _MOST_MONTHS) + 1):
            yield from ((month, name) for name in shared)


def joined(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return `events`, each that is in a group with the reason in `joined`, the others without one."""
    told = tuple(events)
    why = {id: group.why for group in same(told) for id in group.events}
    return tuple(replace(event, joined=why.get(event.id)) for event in told)


def reason(one: Event, other: Event) -> str | None:
    """Return why two events of different texts are one, None if they are not. The same whichever comes first.

    "chronology": both are the same known event; else what agrees besides the kind, joined by "+": parties, place, days, corridor, series.
    """
    if one.known is not None and other.known is not None:
        return "chronology" if one.known == other.known else None
    if _text_of(one) == _text_of(other) or not _comparable(one, other):
        return None
    if not _days_agree(one, other) or not _near(one.place, other.place):
        return None
    shared = _shared(one, other)
    return "+".join(shared) if _enough(one, other, shared) else None


def _comparable(one: Event, other: Event) -> bool:
    """Tell whether both are told as things that happen or will, of one kind. What is said is one if the same side said it that day."""
    if not _kinds_agree(one.kind, other.kind):
        return False
    if one.kind == "statement":
        return one.countries == other.countries and _is_fine(one) and _is_fine(other) and _voices_agree(one, other)
    return one.polarity == other.polarity and "hypothetical" not in (one.modality, other.modality)


def _voices_agree(one: Event, other: Event) -> bool:
    """Tell whether the speakers may be the same: neither text names another. Names in two scripts cannot be compared, and do not join."""
    if one.speaker is None or other.speaker is None:
        return one.speaker == other.speaker and bool(one.countries)
    return fold(one.speaker).split()[-1:] == fold(other.speaker).split()[-1:]


def _days_agree(one: Event, other: Event) -> bool:
    """Tell whether the days overlap, those of the chronology among them."""
    return any(a.overlaps(b) for a in _spans(one) for b in _spans(other))


def _spans(event: Event) -> list[DateSpan]:
    return [span for span in (event.when, event.known_when) if span is not None]


def _shared(one: Event, other: Event) -> list[str]:
    ours, theirs = {*one.countries}, {*other.countries}
    checks = {
        "parties": bool(ours) and (ours == theirs or (min(len(ours), len(theirs)) > 1 and (ours <= theirs or theirs <= ours))),
        "place": _same_place(one.place, other.place),
        "days": _is_fine(one) and _is_fine(other),
        "corridor": bool({*one.corridors} & {*other.corridors}),
        "series": one.series is not None and one.series == other.series,
    }
    return [name for name, agrees in checks.items() if agrees]


def _enough(one: Event, other: Event, shared: Sequence[str]) -> bool:
    """Tell whether what two events share makes them one.

    Those who meet are all named, or the series is. Else two countries and the days, or a country within the other's and the place,
    suffice. Where a month is all that one tells, the countries must be the same, and of a deed that is done but once a while;
    where it is a year, place, corridor or series must be shared too.
    """
    ours, theirs = {*one.countries}, {*other.countries}
    if one.series is not None and other.series is not None and one.series != other.series:
        return False
    if one.kind == "statement":
        return True
    certain = {"place", "corridor", "series"} & {*shared}
    if "series" in shared and one.place is not None and other.place is not None:
        return "place" in shared
    if "days" not in shared and not certain:
        return one.kind in _SELDOM and len(ours) > 1 and ours == theirs and _is_month(one) and _is_month(other)
    if one.kind in ("meeting", "visit", "exercise") and ours and theirs and "series" not in shared:
        return "parties" in shared and _alike(ours, theirs) >= _MOST_ALIKE and (len(ours) > 1 or "place" in shared)
    if one.kind in ("attack", "protest"):
        return "days" in shared and bool(ours & theirs) and ("place" in shared or (ours == theirs and len(ours) > 1))
    if "parties" in shared and (min(len(ours), len(theirs)) > 1 or certain or _alone(one, other)):
        return True
    return bool(certain) and (ours <= theirs or theirs <= ours)


def _alone(one: Event, other: Event) -> bool:
    """Tell whether what one country did by itself may be one: of a loan, a building site, a border the texts may name no other."""
    return one.kind == other.kind and one.kind in _ALONE and _is_fine(one) and _is_fine(other)


def _exactness(event: Event) -> tuple[object, ...]:
    """Return what sorts events, the most exactly told first; the id decides between equals, never the order of coming."""
    days = (event.when.end - event.when.start).days if event.when else 1_000_000
    return (event.known is None, days, event.place is None, -len(event.countries), -len(event.corridors), event.id)


def _month(day: date) -> int:
    return day.year * 12 + day.month


def _group(members: Sequence[Event]) -> Group:
    """Return a group with the weakest of the reasons by which its members hang together."""
    reasons = [why for other in members[1:] if (why := reason(members[0], other)) is not None]
    weakest = min(reasons, key=lambda why: (why == "chronology", why.count("+"), why), default="chronology")
    return Group(tuple(sorted(event.id for event in members)), weakest)


def _text_of(event: Event) -> str:
    return event.id.rpartition("-")[0] or event.id


def _is_fine(event: Event) -> bool:
    return event.when is not None and event.when.precision in _FINE


def _is_month(event: Event) -> bool:
    """Tell whether the days of an event are known as exactly as a month."""
    return _is_fine(event) or (event.when is not None and event.when.precision == "month")


# --- both ----------------------------------------------------------------------------------------------------------------------


def _kinds_agree(one: str, other: str) -> bool:
    return one == other or frozenset({one, other}) in _LIKE


def _alike(ours: set[str], theirs: set[str]) -> float:
    """Return the share of common participants among all of both."""
    return len(ours & theirs) / len(ours | theirs) if ours or theirs else 0.0


def _same_place(one: Place | None, other: Place | None) -> bool:
    """Tell whether both have a place, and it is the same, or one lies in the other."""
    return one is not None and other is not None and (one.id == other.id or one.id == other.admin1 or other.id == one.admin1)


def _near(one: Place | None, other: Place | None) -> bool:
    """Tell whether the places do not speak against one event: one is open, or they are the same or neighbours."""
    if one is None or other is None or _same_place(one, other):
        return True
    return one.country == other.country and abs(one.lat - other.lat) + abs(one.lon - other.lon) < _NEAR
