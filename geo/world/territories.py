"""Codes of countries and their names.

A code is ISO 3166-1 alpha-3, plus XKX for Kosovo. Names come from CLDR: for showing by Babel, for reading from a table that has
the short and variant forms too ("USA", "Tschechische Republik", "Burma"), which Babel drops. Tables: data/gazetteer/territories.csv,
data/gazetteer/cldr_territories.tsv, data/natural_earth/units.csv; data/README.md tells where they come from.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from babel import Locale, UnknownLocaleError

from geo import settings

_CODES = settings.DATA / "gazetteer" / "territories.csv"
_NAMES = settings.DATA / "gazetteer" / "cldr_territories.tsv"
_UNITS = settings.DATA / "natural_earth" / "units.csv"


@cache
def _alpha2_by_code() -> Mapping[str, str]:
    with _CODES.open(encoding="utf-8", newline="") as file:
        return MappingProxyType({row["alpha3"]: row["alpha2"] for row in csv.DictReader(file)})


@cache
def _code_by_alpha2() -> Mapping[str, str]:
    return MappingProxyType({alpha2: code for code, alpha2 in _alpha2_by_code().items()})


@cache
def codes() -> tuple[str, ...]:
    """Return every code that is counted, sorted: 249 of ISO 3166-1 and XKX."""
    return tuple(sorted(_alpha2_by_code()))


def is_code(code: str) -> bool:
    """Tell whether `code` is counted."""
    return code in _alpha2_by_code()


def alpha2(code: str) -> str:
    """Return the two letters of `code` ("KAZ" → "KZ"). KeyError for what is no code."""
    return _alpha2_by_code()[code]


def alpha3(alpha2: str) -> str | None:
    """Return the code with these two letters ("KZ" → "KAZ", in any case), or None."""
    return _code_by_alpha2().get(alpha2.upper())


@cache
def name(code: str, locale: str) -> str:
    """Return the name of `code` for readers of `locale` ("de", "zh_Hant", "pt-BR"); else in English; else the code itself."""
    two = _alpha2_by_code().get(code)
    if two is None:
        return code
    found = _locale(locale).territories.get(two) or Locale("en").territories.get(two)
    return str(found) if found else code


@cache
def _locale(locale: str) -> Locale:
    try:
        return Locale.parse(locale.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale("en")


@cache
def _name_lines() -> Mapping[str, str]:
    """Return the table's lines by language, not yet taken apart: a reader of one language needs one line of 260."""
    lines = _NAMES.read_text(encoding="utf-8").splitlines()
    return MappingProxyType(dict(line.split("\t", 1) for line in lines if "\t" in line))


@cache
def cldr_languages() -> tuple[str, ...]:
    """Return the languages (ISO 639 codes, without script or region) for which CLDR names any country."""
    return tuple(sorted(_name_lines()))


@cache
def cldr_names(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return code → CLDR's names in `language`, as CLDR writes them: the standard one first, then short and variant forms.

    All scripts and regional locales of the language are joined (zh: 中国香港特别行政区, 香港, 中國香港特別行政區). Some forms carry
    an addition in brackets ("Kongo (Republik)"). Empty for a language that CLDR does not know.
    """
    cells = _name_lines().get(language, "")
    pairs = (cell.partition("=") for cell in cells.split("\t") if cell)
    return MappingProxyType({code: tuple(forms.split("|")) for code, _, forms in pairs})


@cache
def _folds() -> Mapping[str, str]:
    with _UNITS.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["field"] == "adm0_a3" and row["viewpoint"] == "default"]
    return MappingProxyType({row["unit"]: row["country"] for row in rows})


def fold_code(ne_code: str) -> str | None:
    """Return the code as which Natural Earth's country code `adm0_a3` counts, by data/natural_earth/units.csv ("SOL" → "SOM").

    None: disputed and not counted (Siachen), or unknown.
    """
    if is_code(ne_code):
        return ne_code
    return _folds().get(ne_code) or None
