"""The nouns of Korridor: frozen dataclasses that every room shares.

Offsets are code points of the stored text, half-open. Spans of days are half-open too. Codes of countries are ISO 3166-1
alpha-3 (plus XKX); names of anything appear only at the edges, in the reader's language. Standard library only.
"""

from __future__ import annotations

from dataclasses import field
from datetime import date
from typing import Literal

from geo.frozen import dataclass

Precision = Literal["day", "week", "month", "quarter", "season", "half", "year", "decade", "century", "range", "unknown"]
Basis = Literal[
    "dateline",  # printed at the head of the text
    "metadata",  # of the file, page or feed
    "given",  # by the person who added the article
    "absolute",  # written out in full
    "relative_to_publication",  # "am Dienstag", "im Juni"
    "relative_to_event",  # "ein Jahr nach dem …-Gipfel"
    "narrative",  # by the last date that the text named
    "chronology",  # by a known event of data/chronology
]
Via = Literal["name", "demonym", "capital", "city", "province", "region"]
Role = Literal["scene", "actor", "affiliation", "dateline", "background"]
Kind = Literal[
    "meeting",
    "visit",
    "agreement",
    "construction",
    "opening",
    "finance",
    "statement",
    "exercise",
    "border",
    "protest",
    "attack",
    "sanction",
]
ROLES: tuple[Role, ...] = Role.__args__  # type: ignore[attr-defined]
KINDS: tuple[Kind, ...] = Kind.__args__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the stored text, in code points."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class DateSpan:
    """Whole days from `start` up to, not including, `end`; and how they were found."""

    start: date
    end: date
    precision: Precision
    basis: Basis

    def overlaps(self, other: DateSpan) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Place:
    """A place below the country. `id` is "g" + GeoNames id for towns, a province's code (ISO 3166-2 or Natural Earth's) for provinces."""

    id: str
    name: str
    country: str
    admin1: str | None
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Passage(Span):
    """One sentence, or one heading."""

    heading: bool = False


@dataclass(frozen=True, slots=True)
class Mention(Span):
    """A stretch that names countries. `countries` has one code, but all of a region's for a regional name."""

    text: str
    countries: tuple[str, ...]
    via: Via
    place: Place | None = None
    role: Role | None = None
    strength: float = 1.0
    entry: str = ""  # the table's entry that matched: "name:de:Kirgisistan", "city:g1529102"
    rule: str = ""  # the rule that let it pass: "whole word", "genitive", "compound", …
    role_rule: str = ""  # the rule that gave its role: "government", "place preposition", … (locale.terms has a sentence for each)


@dataclass(frozen=True, slots=True)
class Refusal(Span):
    """A candidate that was looked at and turned down, and the rule that did it."""

    text: str
    entry: str
    rule: str


@dataclass(frozen=True, slots=True)
class DateExpression(Span):
    """A stretch that tells a time: TIMEX3 `type` and `value`, and the days that it means where the calendar can say."""

    text: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    span: DateSpan | None = None


@dataclass(frozen=True, slots=True)
class CorridorMention:
    """A corridor (id of data/corridors) and the stretches that name or describe it."""

    id: str
    evidence: tuple[Span, ...]
    rule: str = "name"  # name, abbreviation, description, stations


@dataclass(frozen=True, slots=True)
class Event:
    """Something that the text says happened, happens or will happen. `evidence` starts with the trigger's sentence."""

    id: str
    kind: Kind
    when: DateSpan | None
    countries: tuple[str, ...]
    place: Place | None
    evidence: tuple[Span, ...]
    trigger: Span | None = None
    corridors: tuple[str, ...] = ()
    polarity: Literal["positive", "negative"] = "positive"
    modality: Literal["asserted", "planned", "hypothetical"] = "asserted"
    speaker: str | None = None
    office: str | None = None
    known: str | None = None
    known_when: DateSpan | None = None
    series: str | None = None
    joined: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A text and what is known of it from outside. `id` is a hash of the text alone.

    `title_at` is the offset where the title stands in the text, if it does; `published` says with its basis how it was found.
    """

    id: str
    text: str
    title: str
    language: str
    published: DateSpan | None = None
    title_at: int | None = None
    source: str = ""
    url: str = ""
    retrieved: date | None = None
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one article, and by which version of the reader."""

    article: Article
    passages: tuple[Passage, ...] = ()
    mentions: tuple[Mention, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    events: tuple[Event, ...] = ()
    corridors: tuple[CorridorMention, ...] = ()
    focus: tuple[str, ...] = ()  # the countries that it is about, the heaviest first; the others it merely names
    refusals: tuple[Refusal, ...] = field(default=(), compare=False)
    version: str = ""

    @property
    def countries(self) -> tuple[str, ...]:
        """Return the codes of all countries mentioned, sorted."""
        return tuple(sorted({code for mention in self.mentions for code in mention.countries}))
