"""The counts that answer a query: rows of plain tuples, which Store makes frames of.

The unit of every count is the mention; articles are the distinct articles of those mentions. A regional name counts once for each
of its countries.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, Literal

from sqlalchemy import Column, Connection, Select, Table, case, desc, distinct, func, select

from geo.fold import clean
from geo.query import Query
from geo.store import schema as t
from geo.store.rows import Choice, Choices, Totals
from geo.store.selection import asks_tellings, conditions, in_role, telling_conditions

Unit = Literal["day", "week", "month", "quarter", "year"]


def _selected(table: Table, query: Query, **selectors: Any) -> list[Any]:
    return [*conditions(query, article=table.c.article, passage=table.c.passage, **selectors), *in_role(query, table)]


def totals(connection: Connection, query: Query, country: str | None = None) -> Totals:
    """Return the sums; with `country` the mentions are that country's only."""
    named = t.mentions if country is None else t.mention_countries
    wanted = _selected(named, query) + ([] if country is None else [named.c.country == clean(country)])
    counted = select(func.count(), func.count(distinct(named.c.article))).select_from(named)
    mentions, articles = connection.execute(counted.where(named.c.passage.is_not(None), *wanted)).one()
    first, last = days_told(connection, query, country)
    return Totals(
        mentions=mentions,
        articles=articles,
        passages=_passages(connection, query, country),
        events=_events(connection, query, country),
        first=first,
        last=last,
    )


def _passages(connection: Connection, query: Query, country: str | None) -> int:
    wanted = conditions(query, article=t.passages.c.article, passage=t.passages.c.key, country=country)
    return connection.execute(select(func.count()).select_from(t.passages).where(*wanted)).scalar_one()


def _events(connection: Connection, query: Query, country: str | None) -> int:
    wanted = [t.tellings.c.event.is_not(None), *telling_conditions(query), *_selected(t.tellings, query, country=country)]
    return connection.execute(select(func.count(distinct(t.tellings.c.event))).where(*wanted)).scalar_one()


def days_told(connection: Connection, query: Query, country: str | None = None) -> tuple[date | None, date | None]:
    """Return the first and the last day, both inside, that the selected passages stand for."""
    since, until = _days_columns(query)
    statement = select(func.min(since), func.max(until)).select_from(t.tellings)
    if query.when == "published":
        statement = statement.join(t.articles, t.articles.c.key == t.tellings.c.article)
    wanted = [*telling_conditions(query), *_selected(t.tellings, query, country=country)]
    if query.when == "event":
        wanted.append(t.tellings.c.stands != "beside")
    first, after = connection.execute(statement.where(*wanted)).one()
    return first, after - timedelta(days=1) if after else None


def _days_columns(query: Query) -> tuple[Column[Any], Column[Any]]:
    if query.when == "published":
        return t.articles.c.published_from, t.articles.c.published_to
    return t.tellings.c.since, t.tellings.c.until


def countries(connection: Connection, query: Query, country: str | None = None) -> list[tuple[str, int, int]]:
    """Return (country, mentions, articles), the most mentioned first; with `country` of the passages that name it."""
    return _by(connection, [t.mention_countries.c.country], t.mention_countries, _selected(t.mention_countries, query, country=country))


def provinces(connection: Connection, query: Query, country: str | None = None) -> list[tuple[str, str, int, int]]:
    """Return (province, country, mentions, articles) of the mentions of places within provinces."""
    named = t.mention_countries
    joined = t.mentions.join(named, named.c.mention == t.mentions.c.key)
    wanted = [t.mentions.c.province.is_not(None), *_selected(t.mentions, query, country=country)]
    return _by(connection, [t.mentions.c.province, named.c.country], joined, wanted, article=t.mentions.c.article)


def _by(connection: Connection, keys: list[Any], source: Any, wanted: Iterable[Any], article: Any = None) -> list[Any]:
    """Count rows of `source` and their distinct articles by `keys`."""
    article = t.mention_countries.c.article if article is None else article
    mentions = func.count().label("mentions")
    rows = select(*keys, mentions, func.count(distinct(article)).label("articles")).select_from(source).where(*wanted).group_by(*keys)
    return [tuple(row) for row in connection.execute(rows.order_by(desc(mentions), *keys))]


def corridors(connection: Connection, query: Query) -> list[tuple[str, int, int]]:
    """Return (corridor, passages, articles): selected passages that name the corridor or tell of an event that has it."""
    spoken = t.corridor_passages.c
    pairs = select(spoken.corridor, spoken.passage, spoken.article).where(*_selected(t.corridor_passages, query)).distinct().subquery()
    passages = func.count().label("passages")
    rows = select(pairs.c.corridor, passages, func.count(distinct(pairs.c.article))).group_by(pairs.c.corridor)
    return [tuple(row) for row in connection.execute(rows.order_by(desc(passages), pairs.c.corridor))]


def when_of_passages(query: Query) -> Select[Any]:
    """Select (passage, since): the first day of what each passage stands for, of what the query asks for; none without days."""
    told = t.tellings.c
    if query.when == "published":
        joined = t.passages.join(t.articles, t.articles.c.key == t.passages.c.article)
        return select(t.passages.c.key.label("passage"), t.articles.c.published_from.label("since")).select_from(joined)
    wanted = telling_conditions(query) if asks_tellings(query) else [told.stands != "beside"]
    own = func.min(case((told.stands != "known", told.since)))  # the text's own date goes before the chronology's
    return select(told.passage, func.coalesce(own, func.min(told.since)).label("since")).where(*wanted).group_by(told.passage)


def timeline(connection: Connection, query: Query, country: str | None = None, unit: Unit = "month") -> list[tuple[date, int, int]]:
    """Return (first day of the unit, mentions, articles), in order, without empty units.

    Each passage counts once, at the first day of what it stands for, moved to the range's first day if that is later.
    """
    named = t.mentions if country is None else t.mention_countries
    when = when_of_passages(query).subquery()
    joined = named.join(when, when.c.passage == named.c.passage)
    wanted = [when.c.since.is_not(None), *_selected(named, query), *([] if country is None else [named.c.country == clean(country)])]
    keys = (when.c.since, named.c.article)
    rows = connection.execute(select(*keys, func.count()).select_from(joined).where(*wanted).group_by(*keys))
    earliest = query.since or date.min
    return _binned(((max(day, earliest), article, count) for day, article, count in rows), unit)


def _binned(rows: Iterable[tuple[date, int, int]], unit: Unit) -> list[tuple[date, int, int]]:
    mentions: Counter[date] = Counter()
    articles: dict[date, set[int]] = defaultdict(set)
    for day, article, count in rows:
        start = unit_start(day, unit)
        mentions[start] += count
        articles[start].add(article)
    return [(start, mentions[start], len(articles[start])) for start in sorted(mentions)]


def unit_start(day: date, unit: Unit) -> date:
    """Return the first day of the week (Monday), month, quarter or year that `day` lies in."""
    if unit == "day":
        return day
    if unit == "week":
        return day - timedelta(days=day.weekday())
    month = {"month": day.month, "quarter": day.month - (day.month - 1) % 3, "year": 1}[unit]
    return date(day.year, month, 1)


def articles(connection: Connection, query: Query, *, limit: int | None = None, offset: int = 0) -> list[dict[str, Any]]:
    """Return the articles with a selected passage (all, if nothing is filtered), newest first, with their mentions there."""
    a = t.articles
    wanted = [] if query.is_open else [a.c.key.in_(_articles_selected(query))]
    columns = [a.c.key, a.c.id, a.c.title, a.c.published_from, a.c.published_to, a.c.published_precision, a.c.published_basis]
    statement = select(*columns, a.c.source, a.c.url, a.c.language, a.c.sample).where(*wanted)
    ordered = statement.order_by(a.c.published_from.desc().nulls_last(), a.c.key.desc()).limit(limit).offset(offset)
    rows = [dict(row) for row in connection.execute(ordered).mappings()]
    keys = [row["key"] for row in rows]
    mentions, named = _of_articles(connection, query, keys)
    about = _about(connection, keys)
    return [
        {**row, "mentions": mentions[key], "countries": tuple(sorted(named[key])), "about": tuple(about[key])}
        for key, row in zip(keys, rows, strict=True)
    ]


def _about(connection: Connection, keys: list[int]) -> dict[int, list[str]]:
    about: dict[int, list[str]] = defaultdict(list)
    f = t.focus.c
    for at in range(0, len(keys), 500):
        rows = select(f.article, f.country).where(f.article.in_(keys[at : at + 500])).order_by(f.article, f.number)
        for key, country in connection.execute(rows):
            about[key].append(country)
    return about


def article_count(connection: Connection, query: Query) -> int:
    wanted = [] if query.is_open else [t.articles.c.key.in_(_articles_selected(query))]
    return connection.execute(select(func.count()).select_from(t.articles).where(*wanted)).scalar_one()


def _articles_selected(query: Query) -> Select[Any]:
    return select(t.passages.c.article).where(*conditions(query, article=t.passages.c.article, passage=t.passages.c.key))


def _of_articles(connection: Connection, query: Query, keys: list[int]) -> tuple[Counter[int], dict[int, set[str]]]:
    mentions: Counter[int] = Counter()
    named: dict[int, set[str]] = defaultdict(set)
    for at in range(0, len(keys), 500):
        own = keys[at : at + 500]
        m, named_in = t.mentions, t.mention_countries
        counted = select(m.c.article, func.count()).where(m.c.article.in_(own), m.c.passage.is_not(None), *_selected(m, query))
        mentions.update({key: count for key, count in connection.execute(counted.group_by(m.c.article))})
        pairs = select(named_in.c.article, named_in.c.country).where(named_in.c.article.in_(own), *_selected(named_in, query)).distinct()
        for key, country in connection.execute(pairs):
            named[key].add(country)
    return mentions, named


def choices(connection: Connection) -> Choices:
    """Return what can be chosen in the filters."""
    first, last = days_told(connection, Query())
    a, e, told = t.articles.c, t.events.c, t.corridor_passages.c
    return Choices(
        languages=_choice(connection, a.language, func.count()),
        sources=_choice(connection, a.source, func.count(), a.source != ""),
        kinds=_choice(connection, e.kind, func.count()),
        events=_choice(connection, e.known, func.count(), e.known.is_not(None)),
        countries=tuple((country, mentions) for country, mentions, _ in countries(connection, Query())),
        about=_choice(connection, t.focus.c.country, func.count()),
        corridors=_choice(connection, told.corridor, func.count(distinct(told.passage))),
        first=first,
        last=last,
    )


def _choice(connection: Connection, column: Any, count: Any, *wanted: Any) -> tuple[Choice, ...]:
    rows = select(column, count.label("n")).where(*wanted).group_by(column).order_by(desc("n"), column)
    return tuple((value, number) for value, number in connection.execute(rows))
