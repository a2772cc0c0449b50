"""Readings made by hand and by chance, for the store's tests."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from geo.model import KINDS, ROLES, Article, CorridorMention, DateExpression, DateSpan, Event, Mention, Passage, Place, Reading, Span

LIANYUNGANG = Place("g1804578", "Lianyungang", "CHN", "CN-JS", 34.6, 119.2)
JIANGSU = Place("CN-JS", "Jiangsu", "CHN", None, 33.0, 119.8)


def days(first: str, last: str | None = None, *, precision: Any = "day", basis: Any = "absolute") -> DateSpan:
    """Return the span from the first to the last day, both inside."""
    return DateSpan(date.fromisoformat(first), date.fromisoformat(last or first) + timedelta(days=1), precision, basis)


def article(text: str, **fields: Any) -> Article:
    given = {"title": text.split("\n")[0][:40], "language": "de", **fields}
    return Article(id=hashlib.sha256(text.encode()).hexdigest()[:32], text=text, **given)


def lines(*sentences: str, **fields: Any) -> Reading:
    """Return a reading whose passages are the given lines, without anything read in them."""
    passages, at = [], 0
    for sentence in sentences:
        passages.append(Passage(at, at + len(sentence)))
        at += len(sentence) + 1
    return Reading(article("\n".join(sentences), **fields), tuple(passages), version="1")


def mention(reading: Reading, surface: str, *countries: str, nth: int = 0, **fields: Any) -> Mention:
    """Return the mention at the nth occurrence of `surface`."""
    at = -1
    for _ in range(nth + 1):
        at = reading.article.text.index(surface, at + 1)
    return Mention(at, at + len(surface), surface, countries, **{"via": "name", **fields})


def event(reading: Reading, id: str, kind: Any, *numbers: int, **fields: Any) -> Event:
    """Return an event told in the passages of these numbers."""
    evidence = tuple(Span(reading.passages[n].start, reading.passages[n].end) for n in numbers)
    return Event(**{"id": id, "kind": kind, "when": None, "countries": (), "place": None, "evidence": evidence, **fields})


# --- by chance -----------------------------------------------------------------------------------------------------------------

COUNTRIES = ("CHN", "KAZ", "KGZ")
CORRIDORS = ("CKU", "TITR")
WORDS = ("Gipfel", "Zug", "中国", "Grenze")
_DAYS = st.integers(0, 6).map(lambda n: date(2025, 1, 1) + timedelta(days=n))


@st.composite
def spans(draw: Any) -> DateSpan:
    start = draw(_DAYS)
    return DateSpan(start, start + timedelta(days=draw(st.integers(1, 4))), "range", "absolute")


@st.composite
def readings(draw: Any) -> Reading:
    """Draw a reading of up to four passages out of a small world, so that things meet often."""
    sentences = draw(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join), min_size=1, max_size=4))
    fields = {
        "language": draw(st.sampled_from(("de", "zh"))),
        "source": draw(st.sampled_from(("", "A", "B"))),
        "published": draw(st.none() | spans()),
        "sample": draw(st.booleans()),
        "title_at": draw(st.none() | st.just(0)),
    }
    base = lines(f"Kopf {draw(st.integers(0, 10**6))}", *sentences, **fields)
    some_span = st.integers(0, len(base.article.text) - 1).flatmap(
        lambda at: st.integers(at + 1, len(base.article.text)).map(lambda end: Span(at, end))
    )
    mentions = draw(st.lists(_mentions(base), max_size=5))
    events = draw(st.lists(_events(some_span), max_size=3))
    corridors = draw(
        st.lists(st.builds(CorridorMention, st.sampled_from(CORRIDORS), st.lists(some_span, max_size=2).map(tuple)), max_size=2)
    )
    dates = draw(st.lists(_dates(base, some_span), max_size=2))
    focus = draw(st.lists(st.sampled_from(COUNTRIES), unique=True, max_size=2).map(tuple))
    return Reading(base.article, base.passages, tuple(mentions), tuple(dates), tuple(events), tuple(corridors), focus, version="1")


@st.composite
def _mentions(draw: Any, base: Reading) -> Mention:
    passage = draw(st.sampled_from(base.passages))
    end = draw(st.integers(passage.start + 1, passage.end))
    place = draw(st.sampled_from((None, LIANYUNGANG, JIANGSU)))
    codes = draw(st.lists(st.sampled_from(COUNTRIES), min_size=1, max_size=3).map(tuple))
    via = "province" if place is JIANGSU else "city" if place else "name"
    role = draw(st.sampled_from((None, *ROLES[:3])))
    given = {"strength": draw(st.floats(0, 1)), "role_rule": "verb" if role == "actor" else ""}
    return Mention(passage.start, end, base.article.text[passage.start : end], codes, via, place, role, **given)


@st.composite
def _dates(draw: Any, base: Reading, some_span: Any) -> DateExpression:
    at = draw(some_span)
    return DateExpression(at.start, at.end, base.article.text[at.start : at.end], "DATE", "2025-01", draw(st.none() | spans()))


def _events(some_span: Any) -> Any:
    return st.builds(
        Event,
        id=st.sampled_from(("e1", "e2", "e3")),
        kind=st.sampled_from(KINDS[:2]),
        when=st.none() | spans(),
        countries=st.lists(st.sampled_from(COUNTRIES), max_size=2).map(tuple),
        place=st.sampled_from((None, LIANYUNGANG)),
        evidence=st.lists(some_span, max_size=2).map(tuple),
        trigger=st.none() | some_span,
        corridors=st.lists(st.sampled_from(CORRIDORS), max_size=1).map(tuple),
        speaker=st.sampled_from((None, "Wang Xiaohong")),
        known=st.sampled_from((None, "known-1")),
        known_when=st.none() | spans(),
        series=st.sampled_from((None, "series-1")),
    )
