"""Why a stretch of text is marked: what it was read as and by which rule, in the reader's language."""

from __future__ import annotations

from geo.draw.marks import Mark
from geo.locale import Words
from geo.locale.explain import explain, explain_expression
from geo.locale.linking import disagrees, known_event
from geo.locale.terms import kind_name, rule_name, via_name
from geo.model import CorridorMention, DateExpression, Event, Mention, Span
from geo.world import chronology, corridors, gazetteer, territories

MANY = 6  # countries of a region that are named one by one


def country_mark(mention: Mention, w: Words, country: str | None = None) -> Mark:
    """Return the mark of a mention; strong if it names `country`."""
    first = w._("{countries}, read by: {road}", countries=_names(mention.countries, w), road=_road(mention, w))
    rule = w._("Rule: {rule}", rule=rule_name(mention.rule, w)) if mention.rule else ""
    return Mark(mention.start, mention.end, "country", _lines(first, rule), strong=country in mention.countries)


def date_mark(expression: DateExpression, w: Words) -> Mark:
    """Return the mark of a date expression: the days that it means and how they were found, and its TIMEX3 value."""
    return Mark(expression.start, expression.end, "date", explain_expression(expression, w))


def event_mark(event: Event, span: Span, w: Words, others: int = 0) -> Mark:
    """Return the mark of the words that tell of an event; strong if the chronology gives it other days.

    `others` is how many more articles tell of it.
    """
    when = explain(event.when, w.locale, w) if event.when else w._("The text gives no date for it.")
    first = w._("Event: {kind}", kind=kind_name(event.kind, w))
    known = known_event(event, chronology.title(event.known or "", w.locale), w)
    told = w.plural("Told in {n} more article.", "Told in {n} more articles.", others) if others else ""
    note = _lines(first, _names(event.countries, w), when, known, told)
    return Mark(span.start, span.end, "event", note, strong=disagrees(event))


def corridor_mark(mention: CorridorMention, span: Span, w: Words) -> Mark:
    """Return the mark of a stretch that names or describes a corridor."""
    rules = {
        "name": w._("read by its name"),
        "abbreviation": w._("read by its abbreviation"),
        "description": w._("read by the description of the line"),
        "stations": w._("read by its stations"),
    }
    return Mark(span.start, span.end, "corridor", _lines(corridors.name(mention.id, w.locale), rules.get(mention.rule, "")))


def _road(mention: Mention, w: Words) -> str:
    road = via_name(mention.via, w)
    return w._("{road} ({place})", road=road, place=gazetteer.name(mention.place.id, w.locale)) if mention.place else road


def _names(codes: tuple[str, ...], w: Words) -> str:
    names = [territories.name(code, w.locale) for code in codes]
    return w.list(names) if len(names) <= MANY else w._("{first} and {n} more", first=", ".join(names[: MANY - 1]), n=len(names) - MANY + 1)


def _lines(*lines: str) -> str:
    return "\n".join(line for line in lines if line)
