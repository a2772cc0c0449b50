"""Dates of the languages that the project has no table for: month and weekday names from CLDR, numbers in the usual order."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from geo.extract.grammar import DateGrammar

# Small words between day, month and year: "6 de junio de 2024", "6. dan juna", "2024. gada 6. jūnijā", "6 ta' Ġunju".
_PARTICLES = "de del do da di dos of ta tal de_l d el la den le a na"
_YEAR_WORDS = (
    "año ano anno anul rok roku roce r год года году gada год_а рік року år jaar vuosi vuonna yılında yılı ж жылы жылдын йил yil yili yilda"
)


@cache
def grammar(language: str) -> DateGrammar:
    """Return month and weekday names of `language` as CLDR has them; without names where CLDR does not know it."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError, TypeError):
        return DateGrammar()
    return DateGrammar(
        months=tuple(_names(locale.months, number) for number in range(1, 13)),
        weekdays=tuple(_names(locale.days, number, short=False) for number in range(7)),
        units={"Y": _YEAR_WORDS},
        articles=_PARTICLES,
        month_name_first=True,
    )


def _names(widths: Any, number: int, *, short: bool = True) -> str:
    """Return the names of a month or weekday: formatting and stand-alone, full and short; words of one letter or with digits never."""
    found: list[str] = []
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated") if short else ("wide",):
            name = str(widths[context][width].get(number, "")).casefold().strip(".")
            if len(name) >= (2 if width == "wide" else 3) and not re.search(r"\d", name):
                found.append(re.sub(r"\s+", "_", name))
    return " ".join(dict.fromkeys(found))
