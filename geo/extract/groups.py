"""Names that several countries share ("Korea", "Kongo", "Georgia"): what else the document names decides, by groups.tsv."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from geo.extract.tables import rows
from geo.fold import fold
from geo.world import territories


@cache
def _groups() -> dict[str, list[tuple[str, frozenset[str], frozenset[str]]]]:
    found: dict[str, list[tuple[str, frozenset[str], frozenset[str]]]] = {}
    for group, code, evidence, against in rows("groups.tsv", 4):
        found.setdefault(group, []).append((code, frozenset(evidence.split()), frozenset(against.split())))
    return found


def choices(named: Collection[str]) -> dict[str, str]:
    """Return for each group the country that a document means which names the countries `named` without doubt."""
    known = frozenset(named)
    return {group: _choice(options, known) for group, options in _groups().items()}


def _choice(options: list[tuple[str, frozenset[str], frozenset[str]]], named: frozenset[str]) -> str:
    return next(code for code, evidence, against in options if not evidence or (evidence & named and not against & named))


@cache
def country_names(language: str) -> frozenset[str]:
    """Return CLDR's folded names of countries in a language and in English."""
    return frozenset(fold(name) for code in (language, "en") for names in territories.cldr_names(code).values() for name in names)
