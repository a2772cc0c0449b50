"""What the interface says, in the reader's language: gettext catalogues (one .po a language) and CLDR formats through Babel.

English stands in the code, `<locale>/LC_MESSAGES/korridor.po` holds the others; they are compiled in memory, so no build step can
be forgotten. Whole sentences only, with named places for values: no sentence is glued from pieces.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from gettext import NullTranslations
from io import BytesIO
from pathlib import Path

from babel import Locale, negotiate_locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent
from babel.support import Translations

LOCALES = ("de", "en")
_HERE = Path(__file__).parent


def pick(preferred: Iterable[str]) -> str:
    """Return the locale to speak with a reader who prefers `preferred` (language tags, best first); English if none fits."""
    wanted = [tag.replace("-", "_") for tag in preferred if tag]
    return negotiate_locale(wanted, LOCALES, sep="_") or "en"


@cache
def _catalogue(locale: str) -> NullTranslations:
    path = _HERE / locale / "LC_MESSAGES" / "korridor.po"
    if not path.exists():
        return NullTranslations()
    with path.open("rb") as source:
        catalogue = read_po(source, locale=locale)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)


class Words:
    """The interface's words in one locale. `_` and `plural` are what the message extractor looks for."""

    def __init__(self, locale: str) -> None:
        self.locale = locale if locale in LOCALES else "en"
        self._texts = _catalogue(self.locale)

    def _(self, message: str, /, **values: object) -> str:
        """Return `message` in this locale, its {named} places filled."""
        text = self._texts.gettext(message)
        return text.format(**values) if values else text

    def plural(self, one: str, many: str, n: int, /, **values: object) -> str:
        """Return the form for `n`; {n} stands for the number as the locale writes it."""
        return self._texts.ngettext(one, many, n).format(n=self.number(n), **values)

    def forms(self, one: str, many: str) -> dict[str, str]:
        """Return the plural forms by CLDR category, {n} left open, for a text that the browser completes."""
        return {"one": self._texts.ngettext(one, many, 1), "other": self._texts.ngettext(one, many, 2)}

    def number(self, value: float, *, digits: int = 0) -> str:
        """Return `value` as the locale writes it, with at most `digits` decimals."""
        return format_decimal(round(value, digits), locale=self.locale, decimal_quantization=False)

    def percent(self, share: float) -> str:
        """Return `share` (0 to 1) as a percentage."""
        return format_percent(share, locale=self.locale)

    def day(self, day: date) -> str:
        """Return a day in full: 6. Juni 2024, June 6, 2024."""
        return format_date(day, format="long", locale=self.locale)

    def short_day(self, day: date) -> str:
        """Return a day for narrow columns: 06.06.2024, Jun 6, 2024."""
        return format_date(day, format="medium", locale=self.locale)

    def month(self, day: date) -> str:
        """Return the month of a day: Juni 2024."""
        return format_skeleton("yMMMM", day, locale=self.locale)

    def list(self, parts: Iterable[str]) -> str:
        """Return `parts` as the locale lists them: A, B und C."""
        return format_list(list(parts), locale=self.locale)

    def either(self, parts: Iterable[str]) -> str:
        """Return `parts` as alternatives: A, B oder C."""
        return format_list(list(parts), style="or", locale=self.locale)

    def language(self, code: str) -> str:
        """Return the name of a language: Deutsch."""
        return Locale(self.locale).languages.get(code, code)
