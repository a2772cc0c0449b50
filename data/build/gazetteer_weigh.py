"""Say how much a name proves: which names are mostly something else, and which of several namesakes is meant."""

from __future__ import annotations

import csv
import importlib.util
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from gazetteer_names import script_of
from gazetteer_sources import languages_of
from gazetteer_words import frequency

from geo.fold import fold

HAND = Path(__file__).with_name("gazetteer_weak.tsv")
TERRITORIES = Path(__file__).resolve().parents[1] / "gazetteer" / "cldr_territories.tsv"
GENERIC = Path(__file__).with_name("gazetteer_generic.tsv")
CAPS = {"word": 1, "given": 4, "surname": 4, "country": 1, "other": 2, "generic": 4}  # tenths
CENSUS = (("dist.all.last", "surname", 0.006), ("dist.male.first", "given", 0.02), ("dist.female.first", "given", 0.02))  # per cent
LARGE = 500_000  # people: a city of this size keeps 0.6 though persons bear its name
COUNTRY_LANGUAGES = frozenset("de en fr ru zh es it pt nl pl tr az kk ky uz tg tk mn uk ka hy fa ar ja".split())
READ = {"latin": ("de", "en", "fr"), "cyrillic": ("ru",), "han": ("zh",)}


@dataclass(slots=True)
class Named:
    """One name of one place while the gazetteer is being built."""

    place: str
    country: str
    kind: str  # city, capital, province, province2
    population: int
    primary: bool = False
    languages: set[str] = field(default_factory=set)
    guessed: set[str] = field(default_factory=set)  # languages in which word frequencies know the name
    large: bool = False  # a province of some size
    station: bool = False  # a town on a rail corridor: named in its news, however small
    near: bool = True  # spelled somewhat like the place's own name
    strength: int = 0
    reason: str = ""

    @property
    def labelled(self) -> bool:
        return bool(self.languages)

    @property
    def trusted(self) -> bool:
        """Tell whether the name is surely one of today: the place's own, or told with its language."""
        return self.primary or self.labelled

    @property
    def weight(self) -> float:
        """Return how likely this place is meant by its name, before anything else is known."""
        if not self.trusted:  # "Philadelphia" was once Amman, "Alexandria" Mashhad
            return (self.population + 500) * 0.02
        times = {"capital": 20.0 if self.population >= LARGE else 4.0, "province": 0.3, "province2": 0.1}.get(self.kind, 1.0)
        return (self.population + 500) * times * (4.0 if self.primary and self.labelled else 1.0)


@dataclass(slots=True)
class Weak:
    """Why a name is weak, and how strong it can be at most, in tenths, by language ("*": in all)."""

    reason: str
    caps: dict[str, int]


def base(named: Named) -> int:
    """Return the strength in tenths that kind and size give, all else unknown."""
    if named.kind == "capital" and (named.trusted or named.near):
        return 10 if named.population >= 50_000 else 7
    if named.kind.startswith("province"):
        return 6 + 2 * (named.kind == "province") if named.large else 4
    steps = ((1_000_000, 9), (300_000, 8), (100_000, 7), (30_000, 6), (15_000, 5), (0, 3))
    found = next(strength for least, strength in steps if named.population >= least)
    if named.station and named.trusted:
        return max(found, 6)
    return found if named.trusted else max(2, found - (1 if named.near else 4))


def settle(names: list[Named], *, strong: bool = False, country: str = "") -> list[Named]:
    """Order the bearers of one name by weight and lower those that a namesake in another country outweighs. `country` comes first."""
    names.sort(key=lambda n: (n.country != country, -n.weight, n.place))
    first = names[0]
    for named in names:
        named.strength = base(named)
    rivals = [n for n in names if n.country != first.country]
    if strong:
        first.strength = max(first.strength, 8)
    elif rivals:
        lead = first.weight / rivals[0].weight
        loss = 0 if lead >= 8 else 1 if lead >= 3 else 2 if lead >= 1.5 else 3
        first.strength = max(3, first.strength - loss)
    for named in names[1:]:
        if named.country != first.country:
            named.reason, named.strength = "h", min(2 if first.trusted > named.trusted else 3, named.strength)
        else:
            named.strength = min(named.strength, first.strength)
    return names


def weak_names(names: Mapping[str, Iterable[Named]]) -> dict[str, Weak]:
    """Return folded name → why it is weak: by hand first, then countries, then what word frequencies make suspicious."""
    by_hand, strong, _ = _by_hand()
    countries = _countries()
    found = dict(by_hand)
    for key, bearers in names.items():
        if key in found and found[key].caps == {"*": CAPS["given"]}:
            found[key] = Weak(found[key].reason, {"*": _cap(found[key].reason, bearers)})
        mine = list(bearers)
        if key in by_hand and "*" not in by_hand[key].caps:  # Manche is a word in French, by hand, and in German, by its frequency
            found[key].caps = dict.fromkeys(_suspicious(key, mine), CAPS["word"]) | by_hand[key].caps
        if key in found or key in strong:
            continue
        if _is_generic(key, mine):
            found[key] = Weak("generic", {"*": CAPS["generic"], "zh": CAPS["generic"] // 2})  # where 区 and 省 behind a name speak for it
        elif key in countries and any(n.country not in countries[key] for n in mine):
            found[key] = Weak("country", {"*": CAPS["country"]})
        elif languages := _suspicious(key, mine):
            reason = _person(key) or "word"
            cap = _cap(reason, mine)
            found[key] = Weak(reason, dict.fromkeys(languages if reason == "word" else "*", cap))
        elif (reason := _person(key)) and max(n.population for n in mine) < LARGE:
            found[key] = Weak(reason, {"*": CAPS[reason]})
    return found


def _is_generic(key: str, bearers: list[Named]) -> bool:
    """Tell whether a province's name is made of nothing but words like "northern" and "region", which every country has."""
    if not max(bearers, key=lambda named: named.weight).kind.startswith("province"):
        return False
    words, pieces = _generic()
    return all(word in words for word in re.findall(r"[^\W_]+", key)) or re.fullmatch(f"(?:{pieces})+", key) is not None


@cache
def _generic() -> tuple[frozenset[str], str]:
    """Return the folded words of such names, and for Chinese a pattern of the pieces."""
    with GENERIC.open(encoding="utf-8", newline="") as file:
        rows = {row["script"]: row["words"].split() for row in csv.DictReader(file, delimiter="\t")}
    return frozenset(fold(word) for script in ("latin", "cyrillic") for word in rows[script]), "|".join(rows["han"])


def strong_names() -> set[str]:
    """Return the folded names that stand alone whatever their places' size, kept by hand."""
    return _by_hand()[1]


def first_countries() -> dict[str, str]:
    """Return folded name → the country in which a name is looked for first, though a larger namesake lies elsewhere; kept by hand."""
    return _by_hand()[2]


def _cap(reason: str, bearers: Iterable[Named]) -> int:
    large = any(n.population >= LARGE for n in bearers if n.kind != "province")
    return 6 if large and reason in ("given", "surname") else CAPS[reason]


def _suspicious(key: str, bearers: list[Named]) -> tuple[str, ...]:
    """Return the languages in which the name is used far more than places of that size are."""
    if not re.fullmatch(r"\w+", key):
        return ()
    script = script_of(key)
    return tuple(language for language in READ.get(str(script), ()) if frequency(key, language) > _usual(bearers, language))


def _usual(bearers: list[Named], language: str) -> float:
    """Return the highest Zipf frequency that would not surprise: by size, and whether the place speaks the language."""
    return max(_usual_of(named, language) for named in bearers)


def _usual_of(named: Named, language: str) -> float:
    size = math.log10(max(named.population, 1_000)) - 4
    local = language in languages_of(named.country)
    expected = (2.2 + 1.1 * size) if local else (1.2 + 0.75 * size)
    if named.kind == "capital":
        expected += 1.2
    if named.kind == "province":
        expected += 0.4
    return expected + 1.2


@cache
def _people() -> Mapping[str, str]:
    """Return common given names and surnames of the United States' census of 1990 (PyPI names), folded."""
    spec = importlib.util.find_spec("names")
    if spec is None or spec.origin is None:
        raise SystemExit("names is not installed: pip install names==0.3.0")
    folder = Path(spec.origin).parent
    found: dict[str, str] = {}
    for file, reason, least in CENSUS:
        for line in (folder / file).read_text().splitlines():
            name, share, *_ = line.split()
            if float(share) >= least:
                found[fold(name)] = reason
    return found


def _person(key: str) -> str:
    return _people().get(key, "")


@cache
def _by_hand() -> tuple[dict[str, Weak], set[str], dict[str, str]]:
    """Read the table kept by hand: weak names, names strong whatever word frequencies say, names' first countries. Later rows win.

    A row "first" has a country where the others have languages.
    """
    weak: dict[str, Weak] = {}
    strong, first = set(), {}
    with HAND.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            for key in map(fold, row["names"].split(", ")):
                if row["reason"] == "strong":
                    strong.add(key)
                    continue
                if row["reason"] == "first":
                    first[key] = row["languages"]
                    continue
                entry = weak.setdefault(key, Weak(row["reason"], {}))
                entry.caps |= dict.fromkeys(row["languages"].split() or "*", int(row["cap"] or CAPS[row["reason"]]))
    return {key: entry for key, entry in weak.items() if key not in strong}, strong, first


def _countries() -> Mapping[str, frozenset[str]]:
    """Return folded country name → the countries it means, in the languages that are read."""
    found: dict[str, set[str]] = {}
    for line in TERRITORIES.read_text(encoding="utf-8").splitlines():
        language, *cells = line.split("\t")
        if language in COUNTRY_LANGUAGES:
            for cell in cells:
                code, _, forms = cell.partition("=")
                for form in forms.split("|"):
                    found.setdefault(fold(form), set()).add(code)
    return {key: frozenset(codes) for key, codes in found.items()}
