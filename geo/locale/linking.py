"""Say which known event an event is, where article and chronology disagree, and why events of several articles are one."""

from __future__ import annotations

from geo.locale import Words
from geo.locale.explain import span_text
from geo.model import Event


def known_event(event: Event, title: str, words: Words) -> str:
    """Return the sentence that names the chronology's entry of an event (`title`) and tells a disagreement; "" for an unknown event."""
    if event.known is None:
        return ""
    if event.known_when is None:
        return words._("In the chronology: {title}.", title=title)
    ours, theirs = event.when, span_text(event.known_when, words.locale)
    if ours is None:
        return words._("In the chronology: {title}, {date}. The text gives no date.", title=title, date=theirs)
    return words._(
        "The article and the chronology disagree: {ours} by the article, {theirs} by the chronology ({title}). Filters find both.",
        ours=span_text(ours, words.locale),
        theirs=theirs,
        title=title,
    )


def disagrees(event: Event) -> bool:
    """Tell whether the text and the chronology give an event other days. A text that gives none does not disagree."""
    return event.when is not None and event.known_when is not None


def why_joined(code: str, words: Words) -> str:
    """Return the sentence for a reason of geo.link ("chronology", "parties+place+days")."""
    if code == "chronology":
        return words._("One event: the mentions are of the same entry of the chronology.")
    names = {
        "parties": words._("the countries"),
        "place": words._("the place"),
        "days": words._("the days"),
        "corridor": words._("the corridor"),
        "series": words._("the series"),
    }
    shared = [words._("the kind"), *(names[part] for part in code.split("+") if part in names)]
    return words._("One event: {shared} agree.", shared=words.list(shared))
