"""Make data/gazetteer/given_names.txt: folded given names of many countries, none of which is a place or an ordinary word.

    pip install faker==40.63.0
    apt-get install wamerican-large wbritish-large wfrench wngerman
    python data/build/given_names.py

A capitalised name behind one of them is a surname ("Danuta Holland"). The names are those of Faker's locales in Latin and Cyrillic
letters; left out are words of English, French and German dictionaries, names of places that the gazetteer trusts, countries, and what
stands in `_NOT`. The hand-kept list beside the tables of countries is read besides.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from faker.providers import person

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from geo.extract.lexicon import lexicon  # noqa: E402
from geo.fold import fold  # noqa: E402
from geo.world import gazetteer  # noqa: E402

_OUT = ROOT / "data" / "gazetteer" / "given_names.txt"
_DICTIONARIES = Path("/usr/share/dict")
_NAME = re.compile("[a-z]{3,}|[а-я]{4,}")
_GERMAN = frozenset({"de_DE", "de_AT", "de_CH", "de_LI", "de_LU"})
_TRUSTED = 0.5  # strength of a place's name
_LANGUAGES = ("de", "en", "fr", "ru")
_NOT = frozenset(
    (
        # days, brands, clubs, states, statesmen whose surnames stand before countries in headings
        "january february march april june july august september october november december monday tuesday wednesday thursday friday "
        "saturday sunday easter fifa mercedes chelsea orlando madison carolina dakota augusta camden norton kia silvester jackson jefferson "
        "erdogan nixon cameron vance lenin reagan carter harris wilson truman clark clinton bush sanchez theres saar della che ibn ler nam "
        # Russian words, and persons that are known by one name
        "тихо тони тона тома тонко веса цвета дико виден любим марта раю бела ким леон чана жива ада лада лина дана дани раю апреля спартак "
        "оскар ленин берия пеле сократ христа карим никон дакота иона боно коко"
    ).split()
)


def main() -> None:
    names = sorted(_names())
    head = "# Given names of many countries, folded; made by data/build/given_names.py from Faker 40.63.0 (MIT): edit that.\n"
    lines, line = [], ""
    for name in names:
        if len(line) + len(name) > 138:
            lines.append(line)
            line = ""
        line = f"{line} {name}" if line else name
    _OUT.write_text(head + "\n".join([*lines, line]) + "\n", encoding="utf-8")
    print(f"{len(names):,} names in {_OUT.relative_to(ROOT)}")


def _names() -> Iterator[str]:
    """Yield the folded names that are kept."""
    words, nouns = _ordinary()
    countries = frozenset[str]().union(*(lexicon(language).index for language in _LANGUAGES))
    for name, locales in _of_faker().items():
        german = name not in nouns or locales & _GERMAN
        if german and name not in words and name not in countries and name not in _NOT and not _is_place(name):
            yield name


def _of_faker() -> dict[str, set[str]]:
    """Return folded given name → the locales of Faker that have it."""
    found: dict[str, set[str]] = {}
    for module in iter_modules(person.__path__):
        provider = import_module(f"{person.__name__}.{module.name}").Provider
        for attribute in filter(lambda attribute: "first_name" in attribute, dir(provider)):
            names = getattr(provider, attribute)
            if isinstance(names, (tuple, list, dict)):
                for name in filter(lambda name: isinstance(name, str), names):
                    if _NAME.fullmatch(folded := fold(name)):
                        found.setdefault(folded, set()).add(module.name)
    return found


def _ordinary() -> tuple[set[str], set[str]]:
    """Return the folded words that dictionaries have in small letters, and German nouns (and names)."""
    small, nouns = set(), set()
    for name in ("american-english-large", "british-english-large", "french", "ngerman"):
        for word in (_DICTIONARIES / name).read_text("utf-8").split():
            if word[0].islower():
                small.add(fold(word))
            elif name == "ngerman":
                nouns.add(fold(word))
    return small, nouns


def _is_place(name: str) -> bool:
    """Tell whether the gazetteer has a place of that name that it trusts in some language."""
    found = (place for script in ("latin", "cyrillic") for place in gazetteer.candidates(script, name))  # type: ignore[arg-type]
    return any(max([place.strength, *map(place.strength_in, _LANGUAGES)]) >= _TRUSTED for place in found)


if __name__ == "__main__":
    main()
