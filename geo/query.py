"""A filter as a value: it checks itself, becomes a URL and a sentence, and is what the store answers.

Several values in one field mean any of them; the fields together mean all of them. The README says under "How it counts" what
each field selects.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Literal, get_args

from geo.errors import N_, QueryError
from geo.locale import Words
from geo.locale.terms import kind_name, role_name
from geo.model import KINDS, ROLES
from geo.world import corridors, territories

When = Literal["event", "published"]
MAX_VALUES = 50  # of one field: more than a person picks, few enough for a URL
MAX_WORDS = 200  # characters
_LISTS = {
    "kind": "kinds",
    "event": "events",
    "country": "countries",
    "role": "roles",
    "about": "about",
    "corridor": "corridors",
    "language": "languages",
    "source": "sources",
}
PARAMS = ("from", "to", *_LISTS, "words", "when")


@dataclass(frozen=True)
class Query:
    """What a reader asks for. `since` and `until` are the first and the last day, both inside; None is open."""

    since: date | None = None
    until: date | None = None
    kinds: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    corridors: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    words: str = ""
    when: When = "event"
    roles: tuple[str, ...] = ()
    about: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.since and self.until and self.until < self.since:
            raise QueryError("to", self.until.isoformat(), N_("the range ends before it begins"))
        for name, field in _LISTS.items():
            values = tuple(dict.fromkeys(getattr(self, field)))
            object.__setattr__(self, field, values)
            if len(values) > MAX_VALUES:
                raise QueryError(name, str(len(values)), N_("more than {n} values"), n=MAX_VALUES)
            for value in values:
                if problem := _problem(name, value):
                    raise QueryError(name, str(value), problem)
        if len(self.words) > MAX_WORDS:
            raise QueryError("words", self.words, N_("longer than {n} characters"), n=MAX_WORDS)
        if self.when not in get_args(When):
            raise QueryError("when", str(self.when), N_("neither event nor published"))

    @property
    def span(self) -> tuple[date | None, date | None]:
        """Return the range as half-open days (start, end), None where it is open."""
        if self.until is None or self.until == date.max:
            return self.since, None
        return self.since, self.until + timedelta(days=1)

    @property
    def is_open(self) -> bool:
        """Tell whether nothing is filtered."""
        return replace(self, when="event") == Query()

    @property
    def asks_events(self) -> bool:
        """Tell whether a field is set that only an event can meet."""
        return bool(self.kinds or self.events)

    def but(self, **changes: Any) -> Query:
        """Return this query with some fields changed."""
        return replace(self, **changes)

    def to_params(self) -> dict[str, str | list[str]]:
        """Return the URL parameters that `from_params` reads back; what is not filtered is left out."""
        params: dict[str, str | list[str]] = {}
        if self.since:
            params["from"] = self.since.isoformat()
        if self.until:
            params["to"] = self.until.isoformat()
        for name, field in _LISTS.items():
            if values := getattr(self, field):
                params[name] = list(values)
        if self.words.strip():
            params["words"] = self.words
        if self.when != "event":
            params["when"] = self.when
        return params

    @classmethod
    def from_params(cls, params: Mapping[str, str | Sequence[str] | None]) -> tuple[Query, tuple[QueryError, ...]]:
        """Read URL or command line parameters: the query of all that is right, and a problem for each that is not.

        Names that are no filter are passed over: a page has parameters of its own.
        """
        problems: list[QueryError] = []
        query = cls()
        for name in PARAMS:
            for changes in _changes(name, _values(params.get(name)), problems):
                try:
                    query = query.but(**_merged(query, changes))
                except QueryError as problem:
                    problems.append(problem)
        return query, tuple(problems)

    def describe(self, locale: str, *, event_name: Callable[[str], str] = str) -> str:
        """Return the filters as one list in the reader's language ("Kirgisistan, Juni 2024 – Januar 2025"); "" if nothing is filtered."""
        words = Words(locale)
        parts = [
            words.either(territories.name(code, locale) for code in self.countries),
            words._("named as {roles}", roles=words.either(role_name(role, words) for role in self.roles)) if self.roles else "",
            words._("articles about {countries}", countries=words.either(territories.name(code, locale) for code in self.about))
            if self.about
            else "",
            words.either(corridors.name(corridor, locale) for corridor in self.corridors),
            words.either(kind_name(kind, words) for kind in self.kinds),
            words.either(event_name(event) for event in self.events),
            words.either(words.language(language) for language in self.languages),
            words.either(self.sources),
            words._("“{words}”", words=self.words.strip()) if self.words.strip() else "",
            _range(self.since, self.until, words),
        ]
        return ", ".join(part for part in parts if part)


def _problem(name: str, value: object) -> str | None:
    """Say what is wrong with one value of a list field, or None."""
    if not isinstance(value, str) or not value or len(value) > 200:
        return N_("not a usable value")
    if name in ("country", "about") and not territories.is_code(value):
        return N_("no country has this code")
    if name == "kind" and value not in KINDS:
        return N_("no such kind of event")
    if name == "role" and value not in ROLES:
        return N_("no such role")
    if name == "corridor" and value not in corridors.corridors():
        return N_("no such corridor")
    if name == "language" and not (value.isascii() and value.isalpha() and len(value) in (2, 3)):
        return N_("no such language")
    return None


def _values(given: str | Sequence[str] | None) -> list[str]:
    if given is None:
        return []
    return [given] if isinstance(given, str) else list(given)


def _changes(name: str, values: list[str], problems: list[QueryError]) -> list[dict[str, Any]]:
    """Turn the values of one parameter into changes of a query, each of which may still be refused."""
    if name in ("from", "to"):
        days = [_day(name, value, problems) for value in values[:1]]
        return [{"since" if name == "from" else "until": day} for day in days if day]
    if name in _LISTS:
        return [{_LISTS[name]: (value,)} for value in values if value][: MAX_VALUES + 1]
    return [{name: value} for value in values[:1] if name != "words" or value.strip()]  # blanks alone filter nothing


def _merged(query: Query, changes: dict[str, Any]) -> dict[str, Any]:
    return {field: getattr(query, field) + value if isinstance(value, tuple) else value for field, value in changes.items()}


def _day(name: str, value: str, problems: list[QueryError]) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        problems.append(QueryError(name, value, N_("not a day written like 2024-06-30")))
        return None


def _range(since: date | None, until: date | None, words: Words) -> str:
    """Say a range of days; whole months are said by their names."""
    if since and until:
        after = until + timedelta(days=1) if until < date.max else until
        if since.day == 1 and after.day == 1:
            first, last = words.month(since), words.month(until)
            return first if first == last else words._("{first} – {last}", first=first, last=last)
        if since == until:
            return words.day(since)
        return words._("{first} – {last}", first=words.day(since), last=words.day(until))
    if since:
        return words._("since {day}", day=words.day(since))
    if until:
        return words._("until {day}", day=words.day(until))
    return ""
