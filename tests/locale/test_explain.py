"""Spans of days as a reader of each language writes them."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from geo.locale import Words
from geo.locale.explain import explain, explain_expression, span_text
from geo.model import Basis, DateExpression, DateSpan, Precision

BASES: tuple[Basis, ...] = get_args(Basis)


def span(first: date, end: date, precision: Precision) -> DateSpan:
    return DateSpan(first, end, precision, "absolute")


@pytest.mark.parametrize(
    ("first", "end", "precision", "german", "english"),
    [
        (date(2025, 1, 14), date(2025, 1, 15), "day", "14. Januar 2025", "January 14, 2025"),
        (date(2024, 6, 1), date(2024, 7, 1), "month", "Juni 2024", "June 2024"),
        (date(2024, 1, 1), date(2025, 1, 1), "year", "2024", "2024"),
        (date(2013, 1, 1), date(2027, 1, 1), "range", "2013–2026", "2013–2026"),
        (date(2025, 5, 3), date(2025, 5, 6), "range", "3.–5. Mai 2025", "May 3 – 5, 2025"),
        (date(2024, 6, 1), date(2024, 9, 1), "range", "Juni–August 2024", "June – August 2024"),
        (date(2024, 7, 1), date(2024, 10, 1), "quarter", "3. Quartal 2024", "3rd quarter 2024"),
    ],
)
def test_a_span_is_told_as_coarsely_as_it_is_known(first: date, end: date, precision: Precision, german: str, english: str):
    told = span(first, end, precision)
    assert span_text(told, "de") == german
    assert span_text(told, "en").replace("\u2009", " ").replace("\u202f", " ") == english


def test_a_winter_bears_both_its_years():
    assert "2024/25" in span_text(span(date(2024, 12, 1), date(2025, 3, 1), "season"), "en")


def test_the_ends_of_the_calendar_can_be_told():
    assert span_text(span(date(9999, 1, 1), date.max, "year"), "en") == "9999"
    assert span_text(span(date.min, date(2, 1, 1), "year"), "de") == "1"


@pytest.mark.parametrize(("locale", "day"), [("en", "January 14, 2025: "), ("de", "14. Januar 2025: ")])
def test_every_basis_has_a_sentence_of_its_own(locale: str, day: str):
    words = Words(locale)
    told = {explain(DateSpan(date(2025, 1, 14), date(2025, 1, 15), "day", basis), locale, words) for basis in BASES}
    assert len(told) == len(BASES)
    assert all(one.startswith(day) and one.endswith(".") for one in told)


def test_german_sentences_are_german():
    for basis in BASES:
        span = DateSpan(date(2025, 1, 14), date(2025, 1, 15), "day", basis)
        german, english = explain(span, "de", Words("de")), explain(span, "en", Words("en"))
        assert german.partition(": ")[2] != english.partition(": ")[2]


def test_a_month_says_that_the_day_is_not_told():
    words = Words("en")
    assert "day" in explain(span(date(2024, 6, 1), date(2024, 7, 1), "month"), "en", words)
    assert "does not" not in explain(span(date(2024, 6, 1), date(2024, 6, 2), "day"), "en", words)


@pytest.mark.parametrize(
    ("type", "value", "told"),
    [
        ("DURATION", "P20Y", "20 years"),
        ("DURATION", "PT24H", "24 hours"),
        ("DURATION", "P1M", "1 month"),
        ("DURATION", "P1Y6M", "P1Y6M"),
        ("SET", "P1W", "comes again"),
        ("DATE", "PRESENT_REF", "time of writing"),
        ("DATE", "PAST_REF", "before the writing"),
        ("DATE", "FUTURE_REF", "after the writing"),
        ("DATE", "XXXX-06-10", "XXXX-06-10"),
    ],
)
def test_a_time_without_days_says_what_is_known_of_it(type, value: str, told: str):
    sentence = explain_expression(DateExpression(0, 1, "x", type, value), Words("en"))
    assert told in sentence and sentence.endswith(".")


def test_an_expression_with_days_tells_how_they_were_found_and_its_value():
    june = DateSpan(date(2024, 6, 1), date(2024, 7, 1), "month", "relative_to_publication")
    found = explain_expression(DateExpression(0, 7, "im Juni", "DATE", "2024-06", june), Words("en"))
    assert found.startswith("June 2024: worked out from the date of publication.")
    assert found.endswith("Value: 2024-06")
