"""Why a stretch of text is marked: what it was read as and by which rule, in the reader's language."""

from __future__ import annotations

from geo.draw.marks import Mark
from geo.locale import Words
from geo.locale.explain import explain, explain_expression
from geo.locale.linking import disagrees, known_event
from geo.locale.reasons import entry_name, refusal_reason, role_reason
from geo.locale.terms import kind_name, role_name, rule_name, via_name
from geo.model import CorridorMention, DateExpression, Event, Mention, Refusal, Span
from geo.world import chronology, corridors, gazetteer, territories

MANY = 6  # countries of a region that are named one by one


def country_mark(mention: Mention, w: Words, country: str | None = None) -> Mark:
    """Return the mark of a mention; strong if it names `country`."""
    first = w._("{countries}, read by: {road}", countries=_names(mention.countries, w), road=_road(mention, w))
    rule = w._("Rule: {rule}", rule=rule_name(mention.rule, w)) if mention.rule else ""
    note = _lines(first, rule, _entry(mention.entry, w), _role(mention, w))
    return Mark(mention.start, mention.end, "country", note, strong=country in mention.countries)


def refusal_mark(refusal: Refusal, w: Words) -> Mark:
    """Return the mark of a candidate that was turned down: why, and the entry that proposed it."""
    reason = w._("Not counted: {reason}", reason=refusal_reason(refusal.rule, w))
    return Mark(refusal.start, refusal.end, "refused", _lines(reason, _entry(refusal.entry, w)))


def _role(mention: Mention, w: Words) -> str:
    if mention.role is None:
        return ""
    role = role_name(mention.role, w)
    if not mention.role_rule:
        return w._("Role: {role}", role=role)
    return w._("Role: {role}, for {reason}", role=role, reason=role_reason(mention.role_rule, w))


def _entry(entry: str, w: Words) -> str:
    place = gazetteer.name(entry.partition(":")[2], w.locale) if entry.count(":") == 1 else ""
    return w._("Entry: {entry}", entry=entry_name(entry, w, place=place)) if entry else ""


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
