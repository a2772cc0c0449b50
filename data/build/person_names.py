"""Make data/gazetteer/persons: folded names of persons of many countries.

    pip install faker==40.63.0
    apt-get install wamerican-large wbritish-large wfrench wngerman
    python data/build/person_names.py

given_names     none of them is a place: a capitalised name behind one is a surname ("Danuta Holland"); Latin and Cyrillic letters
given_places    given names that are countries or places, too: before a surname they are given names ("Sydney Sweeney")
surnames        none of them is a place

The names are those of Faker's locales; left out are words of English, French and German dictionaries and what stands in `_NOT`. A place
is what the gazetteer trusts, and a country. The hand-kept list beside the tables of countries is read besides.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from faker import VERSION
from faker.providers import person

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from geo.extract.lexicon import lexicon  # noqa: E402
from geo.fold import fold  # noqa: E402
from geo.world import gazetteer  # noqa: E402

_FOLDER = ROOT / "data" / "gazetteer" / "persons"
_DICTIONARIES = Path("/usr/share/dict")
_NAME = re.compile("[a-z]{3,}|[а-я]{4,}")
_GERMAN = frozenset({"de_DE", "de_AT", "de_CH", "de_LI", "de_LU"})
_WIDTH = 138
_TRUSTED = 0.5  # strength of a place's name
_LANGUAGES = ("de", "en", "fr", "ru")
_NOT = frozenset(
    (
        # days, brands, clubs, states, statesmen whose surnames stand before countries in headings
        "january february march april june july august september october november december monday tuesday wednesday thursday friday "
        "saturday sunday easter fifa mercedes chelsea orlando madison carolina dakota augusta camden norton kia silvester jackson jefferson "
        "erdogan nixon cameron vance lenin reagan carter harris wilson truman clark clinton bush sanchez theres saar della che ibn ler nam "
        # Russian words, and persons that are known by one name
        "тихо тони тона тома тонко веса цвета дико виден любим марта раю бела ким леон чана жива ада лада лина дана дани апреля спартак "
        "оскар ленин берия пеле сократ христа карим никон дакота иона боно коко"
    ).split()
)


def main() -> None:
    words, nouns = _ordinary()
    countries = frozenset[str]().union(*(lexicon(language).index for language in _LANGUAGES))
    given = _of_faker("first_name")
    places = {name for name in given if name in countries or _is_place(name)}
    plain = (name for name in given.keys() - places - words - _NOT if name not in nouns or given[name] & _GERMAN)
    none = words | nouns | countries | _NOT
    surnames = (name for name in _of_faker("last_name") if name.isascii() and len(name) > 3 and name not in none)
    _write("given_names.txt", plain)
    _write("given_places.txt", filter(str.isascii, places - _NOT))
    _write("surnames.txt", (name for name in surnames if not _is_place(name)))


def _write(file: str, names: Iterable[str]) -> None:
    lines, line, count = [f"# Folded; made by data/build/person_names.py from Faker {VERSION} (MIT): edit that."], "", 0
    for count, name in enumerate(sorted(names), 1):
        if len(line) + len(name) > _WIDTH:
            lines.append(line)
            line = ""
        line = f"{line} {name}" if line else name
    (_FOLDER / file).write_text("\n".join([*lines, line]) + "\n", encoding="utf-8")
    print(f"{count:,} names in {file}")


def _of_faker(kind: str) -> dict[str, set[str]]:
    """Return folded name of a kind → the locales of Faker that have it."""
    found: dict[str, set[str]] = {}
    for module in iter_modules(person.__path__):
        provider = import_module(f"{person.__name__}.{module.name}").Provider
        for attribute in filter(lambda attribute: kind in attribute, dir(provider)):
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
