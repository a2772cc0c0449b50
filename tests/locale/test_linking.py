"""What the interface says of known events and of events that are one."""

from __future__ import annotations

from datetime import date

import pytest

from geo.locale import Words
from geo.locale.linking import disagrees, known_event, why_joined
from geo.model import DateSpan, Event, Span

JANUARY = DateSpan(date(2025, 1, 14), date(2025, 1, 15), "day", "relative_to_publication")
SEPTEMBER = DateSpan(date(2024, 9, 10), date(2024, 9, 11), "day", "chronology")


def event(when: DateSpan | None, known: str | None, known_when: DateSpan | None) -> Event:
    return Event("a-1", "meeting", when, ("CHN",), None, (Span(0, 1),), known=known, known_when=known_when)


def test_a_disagreement_tells_both_days() -> None:
    told = event(JANUARY, "x", SEPTEMBER)
    sentence = known_event(told, "Treffen", Words("de"))
    assert "14. Januar 2025" in sentence
    assert "10. September 2024" in sentence
    assert "Treffen" in sentence
    assert disagrees(told)


def test_a_text_without_a_day_does_not_disagree() -> None:
    told = event(None, "x", SEPTEMBER)
    assert not disagrees(told)
    assert "September 10, 2024" in known_event(told, "Meeting", Words("en"))


def test_an_event_on_the_chronologys_days_is_only_named() -> None:
    assert known_event(event(SEPTEMBER, "x", None), "Meeting", Words("en")) == "In the chronology: Meeting."
    assert known_event(event(SEPTEMBER, None, None), "", Words("en")) == ""


@pytest.mark.parametrize(
    ("code", "german"),
    [
        ("chronology", "Ein Ereignis: Die Nennungen gelten demselben Eintrag der Chronologie."),
        ("parties+place+days", "Ein Ereignis: Die Art, die Länder, der Ort und die Tage stimmen überein."),
        ("corridor", "Ein Ereignis: Die Art und der Korridor stimmen überein."),
    ],
)
def test_a_reason_is_a_sentence(code: str, german: str) -> None:
    assert why_joined(code, Words("de")).lower() == german.lower()
