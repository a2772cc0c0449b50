"""Say a span of days in a reader's language, and how it was found."""

from __future__ import annotations

import re
from datetime import date, timedelta

from babel.dates import format_date, format_interval, format_skeleton
from babel.units import format_unit

from geo.locale import LOCALES, Words
from geo.model import DateExpression, DateSpan

_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_LENGTH = re.compile(r"P(T?)(\d+)([YMWDHS])")
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}


def explain_expression(found: DateExpression, words: Words) -> str:
    """Return what an expression of time means, how that was found, and its TIMEX3 value."""
    if found.span is not None:
        return explain(found.span, words.locale, words) + "\n" + words._("Value: {value}", value=found.value)
    if found.type == "DURATION":
        return words._("A length of time, {length}: it names no day.", length=_length(found.value, words.locale))
    if found.type == "SET":
        return words._("A time that comes again ({value}): it names no single day.", value=found.value)
    references = {
        "PRESENT_REF": words._("The time of writing (PRESENT_REF): the text names no day."),
        "PAST_REF": words._("Some time before the writing (PAST_REF): the text names no day."),
        "FUTURE_REF": words._("Some time after the writing (FUTURE_REF): the text names no day."),
    }
    return references.get(found.value) or words._(
        "{value}: what X stands for, neither the text nor its date of publication tells.", value=found.value
    )


def _length(value: str, locale: str) -> str:
    """Return a TIMEX3 length in words, "20 years"; as it is if it is made of several units or is vague."""
    found = _LENGTH.fullmatch(value)
    unit = _UNITS.get(found[1] + found[3]) if found else None
    return str(format_unit(int(found[2]), f"duration-{unit}", locale=locale)) if found and unit else value


def explain(span: DateSpan, locale: str, words: Words) -> str:
    """Return what the span means and how it was found, in whole sentences: "Juni 2024: vom Tag der Veröffentlichung aus gerechnet."."""
    told = _basis(span, span_text(span, locale), words)
    if span.precision in ("day", "range"):
        return told
    return told + " " + words._("The text does not name the day.")


def _basis(span: DateSpan, text: str, words: Words) -> str:
    if span.basis == "dateline":
        return words._("{date}: the text bears this date of publication.", date=text)
    if span.basis == "metadata":
        return words._("{date}: the page or file gives this date of publication.", date=text)
    if span.basis == "given":
        return words._("{date}: this date of publication was entered by hand.", date=text)
    if span.basis == "relative_to_publication":
        return words._("{date}: worked out from the date of publication.", date=text)
    if span.basis == "relative_to_event":
        return words._("{date}: worked out from another event that the text names.", date=text)
    if span.basis == "narrative":
        return words._("{date}: worked out from the date that the text names before it.", date=text)
    if span.basis == "chronology":
        return words._("{date}: taken from the chronology of known events.", date=text)
    return words._("{date}: written so in the text.", date=text)


def span_text(span: DateSpan, locale: str) -> str:
    """Return the span as a reader of `locale` writes it: "Juni 2024", "14. Januar 2025", "3.–5. Mai 2025", "1990er Jahre"."""
    words = Words(locale)
    locale = words.locale if locale.split("_")[0] not in LOCALES else locale
    if span.precision == "season" and span.start.month in _SEASONS:
        return _season(span, words, locale)
    if span.precision == "decade":
        return words._("{year}s", year=span.start.year)
    if span.precision == "century":
        return words._("{ordinal} century", ordinal=_ordinal(span.start.year // 100 + 1, words.locale))
    if span.precision == "quarter":
        return str(format_skeleton("yQQQQ", span.start, locale=locale))
    return _interval(span.start, _last(span), locale)


def _last(span: DateSpan) -> date:
    """Return the last day of the span."""
    return max(span.start, span.end - timedelta(days=1)) if span.end < date.max else date.max


def _season(span: DateSpan, words: Words, locale: str) -> str:
    """Name a season by the years that it touches: winter 2024/25."""
    start, end = span.start.year, _last(span).year
    year = str(start) if start == end else f"{start}/{end % 100:02d}"
    name = _SEASONS[span.start.month]
    if name == "spring":
        return words._("spring {year}", year=year)
    if name == "summer":
        return words._("summer {year}", year=year)
    if name == "autumn":
        return words._("autumn {year}", year=year)
    return words._("winter {year}", year=year)


def _ordinal(number: int, locale: str) -> str:
    if locale != "en":
        return f"{number}."
    teen = 10 < number % 100 < 14
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _interval(first: date, last: date, locale: str) -> str:
    """Return a day, month, year, or an interval of the coarsest of them that fits."""
    following = last + timedelta(days=1) if last < date.max else last
    if first == last:
        return str(format_date(first, format="long", locale=locale))
    if (first.month, first.day) == (1, 1) and (following.month, following.day) in ((1, 1), (12, 31)):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first.day == 1 and following.day == 1:
        if (first.year, first.month) == (last.year, last.month):
            return str(format_skeleton("yMMMM", first, locale=locale))
        return str(format_interval(first, last, "yMMMM", locale=locale))
    return str(format_interval(first, last, "yMMMMd", locale=locale))
