"""What the store's answers are made of, where an answer is not a frame."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from geo.model import DateExpression, DateSpan, Event, Mention


@dataclass(frozen=True, slots=True)
class Totals:
    """The sums of what a query selects. `first` and `last` are the first and the last day told of, both inside; None: no dates."""

    mentions: int = 0
    articles: int = 0
    passages: int = 0
    events: int = 0
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class PassageRow:
    """A passage with its article's title and source. All offsets are offsets in the article's text; `number` counts from 0.

    `when` is the span of the event that the passage tells of (of those that the query asks for the first), else the publication.
    """

    article_id: str
    title: str
    source: str
    url: str
    language: str
    published: DateSpan | None
    sample: bool
    number: int
    start: int
    end: int
    text: str
    when: DateSpan | None
    mentions: tuple[Mention, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    events: tuple[str, ...] = ()
    corridors: tuple[str, ...] = ()
    heading: bool = False


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event with its article and its first passage: `start`, `end` and `text` of the sentence that tells of it."""

    event: Event
    article_id: str
    title: str
    source: str
    url: str
    language: str
    published: DateSpan | None
    sample: bool
    number: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class EventHead:
    """An event and where it stands, without its sentence: enough to ask which events are one."""

    event: Event
    article_id: str
    title: str
    language: str


@dataclass(frozen=True, slots=True)
class JoinedRow(EventRow):
    """An event that one or several articles tell of; text and article are those of the mention that is shown.

    `members` are the ids of its mentions, the most exactly told first; `articles` and `languages` count them all; `disputed` are the
    mentions whose days are not the chronology's.
    """

    members: tuple[str, ...] = ()
    articles: int = 1
    languages: tuple[str, ...] = ()
    disputed: tuple[EventHead, ...] = ()


Choice = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen in the filters, each with how often it occurs, the most frequent first.

    Languages, sources and `about` (the countries that articles are about) count articles, kinds and events count events, countries
    mentions, corridors passages. `events` are the known events of the chronology. `first` and `last` are the first and the last day, both
    inside, that any passage stands for.
    """

    languages: tuple[Choice, ...] = ()
    sources: tuple[Choice, ...] = ()
    kinds: tuple[Choice, ...] = ()
    events: tuple[Choice, ...] = ()
    countries: tuple[Choice, ...] = ()
    about: tuple[Choice, ...] = ()
    corridors: tuple[Choice, ...] = ()
    first: date | None = None
    last: date | None = None
