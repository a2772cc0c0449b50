"""Choose which of a town's names are worth knowing, and put names into scripts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache

from gazetteer_sources import Town, languages_of
from gazetteer_words import frequency, known
from opencc import OpenCC

from geo.fold import fold, is_han

REGION = frozenset("KAZ KGZ TJK TKM UZB MNG AFG AZE GEO ARM".split())
READ = ("de", "en", "fr")  # Latin-written languages with a full grammar; a country's own languages are added
JUNK = re.compile(r"[\d,;:/\\|\[\]{}<>=+*_#@!?\"“”„†]|\.\.|^\W", re.I)
GENERIC = re.compile(
    r"\b(?:airport|station|formerly|khutor|selo|city|shi|shahri|shahar|qalasy|qalasi|gorod|municipio|ciudad|commune|gemeente|"
    r"stadt|oblast|raion|rayon|hsien|shih|chen|lungsod|dakbayan|bayan|comune|kommune|kommun|obshtina|hot|khot|osh|posyolok|poselok)\b",
    re.I,
)
CYRILLIC = frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґәғқңөұүһӣӯҳҷў")  # of ru uk kk ky uz tg mn
_TAIL = {
    "cyrillic": re.compile(r" (?:хот|қаласы|шаары|шаҳри|шаҳар|хала|ош|балһсн)$"),
    "han": re.compile(r"(?<=..)(?:市|[县縣]|[区區]|[镇鎮]|[乡鄉]|町|村|街道|自治[县縣州])$"),
}
_OTHER = ("ARABIC", "HEBREW", "GREEK", "ARMENIAN", "GEORGIAN", "HANGUL", "DEVANAGARI", "THAI", "BENGALI")


@cache
def _script(char: str) -> str:
    if is_han(char):
        return "han"
    word = unicodedata.name(char, "").partition(" ")[0]
    return {"LATIN": "latin", "CYRILLIC": "cyrillic", "MODIFIER": ""}.get(word, "other")


@cache
def script_of(name: str) -> str | None:
    """Return the script of all letters of `name`, None if they mix (GeoNames has "haምberiግ") or there are none."""
    found = {_script(char) for char in name if char.isalpha()} - {""}
    return found.pop() if len(found) == 1 else None


def clean(name: str) -> str:
    """Return `name` without additions in brackets and footnote signs, spaces put right."""
    return " ".join(re.sub(r"\s*[(（\[][^)）\]]*[)）\]]?|[†²³]", "", unicodedata.normalize("NFC", name)).split())


def is_name(name: str, script: str | None, *, shortest: int = 3) -> bool:
    """Tell whether `name` can stand in a text as a name: no code, no number, no romanisation in small letters ("bei jing").

    Names of fewer letters than `shortest` are mostly codes; those of two ("Ош") come from tables that say their language.
    """
    if script is None or JUNK.search(name):
        return False
    if script == "han":
        return len(name) >= 2
    letters = sum(char.isalpha() for char in name)
    if script == "other":
        return letters >= 3
    return letters >= shortest and name[0].isupper() and not (name.isupper() and letters < 5)


def town_names(town: Town) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the names of a town that are worth knowing, its own first, each with the languages that word frequencies know it in."""
    own = clean(town.name)
    if is_name(own, script_of(own)):
        yield own, frozenset()
    latin = {fold(own)}
    for given in town.names:
        name = clean(given)
        script = script_of(name)
        if script in _TAIL:
            name = _TAIL[script].sub("", name)
        if script is None or not is_name(name, script):
            continue
        if script == "latin":
            guessed = _latin_kept(town, name) if fold(name) not in latin else None
            if guessed is not None:
                latin.add(fold(name))
                yield name, guessed
        elif _kept(town, name, script):
            yield name, frozenset()


def is_near(name: str, own: str) -> bool:
    """Tell whether a Latin name is spelled somewhat like the place's own: most exonyms are ("Mailand"), old names are not ("Waterloo")."""
    if script_of(name) != "latin" or script_of(own) != "latin":
        return True
    return SequenceMatcher(None, fold(name), fold(own)).ratio() >= 0.45


def han_forms(name: str) -> Iterable[str]:
    """Return a Han name in the given, the simplified and the traditional characters."""
    return dict.fromkeys((name, simplified(name), _converter("s2t").convert(name)))


def simplified(name: str) -> str:
    """Return a Han name in simplified characters."""
    return str(_converter("t2s").convert(name))


@cache
def _converter(way: str) -> OpenCC:
    return OpenCC(way)


def _latin_kept(town: Town, name: str) -> frozenset[str] | None:
    """Return the languages in which a Latin name is known, None if it is not worth keeping."""
    if GENERIC.search(name) or len(name) > 40:
        return None
    if town.country == "CHN" and re.search(r"['’ʻʼ‘-]", name):  # Wade-Giles: "Ti-hua-hsien"
        return None
    if re.fullmatch(r"[^ -]+(?:-[a-zà-ÿ]{1,5})+", name):  # syllables: "Mat-xco-va", "Ga-no-no"
        return None
    if not is_near(name, town.name) and (" " in name or max(frequency(fold(name), language) for language in READ) < 2.5):
        return None
    languages = known(fold(name), READ, languages_of(town.country))
    if town.country in REGION:
        return None if re.search(r"['’ʻʼ‘]\w*['’ʻʼ‘]", name) else languages
    return languages or None


def _kept(town: Town, name: str, script: str) -> bool:
    large = town.population >= 100_000 or town.country in REGION
    if script == "cyrillic":
        slavic = town.country in ("SRB", "MKD", "MNE", "BIH", "BGR", "RUS", "BLR", "UKR")
        return slavic or {char for char in name.lower() if char.isalpha()} <= CYRILLIC
    if script == "han":
        return large or not any("\u3040" <= char <= "\u30ff" for char in name)
    kind = unicodedata.name(next(char for char in name if char.isalpha()), "").partition(" ")[0]
    return (large and kind in _OTHER) or (town.population >= 500_000)
