"""Write Cyrillic names of towns as German and French newspapers do.

GeoNames has the English romanisation of every town and the German and French ones of few ("Tscheljabinsk", "Tcheliabinsk"). Rules:
Duden's transcription and the French one of the Imprimerie nationale; Turkic and Tajik letters as the German encyclopaedias do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazetteer_sources import Town

from geo.fold import fold

RUSSIAN = frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюяё")
UKRAINIAN = (RUSSIAN - set("ыэёъ")) | set("іїєґ")
KAZAKH = RUSSIAN | set("әғқңөұүһі")
KYRGYZ = RUSSIAN | set("ңөү")
TAJIK = (RUSSIAN - set("щы")) | set("ғӣқӯҳҷ")
UZBEK = (RUSSIAN - set("щы")) | set("ўқғҳ")
COUNTRIES = frozenset("RUS UKR BLR KAZ KGZ TJK TKM UZB AZE ARM GEO".split())
LETTERS = {"KAZ": KAZAKH, "KGZ": KYRGYZ, "TJK": TAJIK, "UZB": UZBEK, "UKR": UKRAINIAN}

_ENGLISH = dict(
    zip("абвгдезийклмнопрстуфыэіўқғҳұүөәңһї", "a b v g d e z i y k l m n o p r s t u f y e i o q gh h u u o a ng h yi".split(), strict=True)
) | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ё": "yo", "є": "ye", "ґ": "g"}
_ENGLISH |= {"ь": "", "ъ": "", "ҷ": "j", "ӣ": "i", "ӯ": "u"}
_GERMAN = _ENGLISH | dict(
    zip("вжзйхцчшщюяёєұүөәңҷї", "w sch s i ch z tsch sch schtsch ju ja jo je u ü ö ä ng dsch ji".split(), strict=True)
)
_FRENCH = _ENGLISH | dict(zip("жйуцчшщюяёєұүөәҷї", "j ï ou ts tch ch chtch iou ia io ie ou ü ö ä dj ï".split(), strict=True))
_VOWELS = "аеиоуыэюяёіїєұүөәӣӯў"


def _write(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(char, char) for char in text)


def _capitals(written: str) -> str:
    return re.sub(r"(?:^|(?<=[ -]))\w", lambda m: m.group().upper(), written)


def english(name: str, *, ukrainian: bool = False) -> str:
    """Return `name` in GeoNames' usual romanisation, small letters only, to find out which Cyrillic name is the town's own."""
    text = name.lower()
    if ukrainian:
        text = text.replace("и", "ы").replace("г", "h")
    return _write(text, _ENGLISH)


def german(name: str, country: str) -> str:
    """Return `name` in German transcription: Челябинск → Tscheljabinsk, Харків → Charkiw, Жалал-Абад → Dschalal-Abad."""
    text = name.lower()
    if country == "UKR" and not set(text) & set("ыэё"):
        text = text.replace("и", "ы").replace("г", "h").replace("зг", "зх").replace("ьо", "ё")
    text = re.sub(r"(?:ий|ый)(?=$|[ -])", lambda m: "и" if m.group() == "ий" else "ы", text)
    text = re.sub(rf"(?:^|(?<=[ьъ -])|(?<=[{_VOWELS}]))е", "је", text) if country in ("RUS", "BLR", "KAZ", "KGZ", "UKR") else text
    text = text.replace("је", "je")
    text = re.sub(r"(?<=[жчшщ])ё", "о", text)
    text = re.sub(r"(?:^|(?<=[ -]))й", "j", text)
    text = re.sub(r"(?<=[уиыеаоюяэё])й(?=[аоуеэ])", "j", text)
    text = re.sub(r"ий(?=\w)", "иj", text)
    text = re.sub(rf"(?<=[{_VOWELS}])с(?=[{_VOWELS}])", "сс", text)
    text = text.replace("дж", "dsch").replace("кс", "x").replace("кх", "kch")
    if country == "KGZ":
        text = text.replace("ж", "dsch")
    return _capitals(_write(text, _GERMAN))


def french(name: str, country: str) -> str:
    """Return `name` in French transcription: Челябинск → Tcheliabinsk, Душанбе → Douchanbe."""
    text = name.lower()
    if country == "UKR" and not set(text) & set("ыэё"):
        text = text.replace("и", "ы").replace("г", "h")
    text = re.sub(r"(?:ий|ый)(?=$|[ -])", lambda m: "и" if m.group() == "ий" else "ы", text)
    text = re.sub(r"(?:^|(?<=[ьъ -])|(?<=[аоуыэюяё]))е", "ie", text)
    text = re.sub(r"(?:^|(?<=[ -]))й", "i", text)
    text = re.sub(r"г(?=[еи])", "gu", text)
    text = re.sub(r"(?<=[жчшщ])ё", "о", text)
    text = re.sub(rf"(?<=[{_VOWELS}])с(?=[{_VOWELS}])", "сс", text)
    text = text.replace("дж", "dj").replace("кс", "x")
    if country == "KGZ":
        text = text.replace("ж", "dj")
    return _capitals(re.sub(r"in(?=$|[ -])", "ine", _write(text, _FRENCH)))


_UZBEK = {"sh": "ш", "ch": "ч", "yo": "ё", "yu": "ю", "ya": "я", "ye": "е", "o'": "ў", "g'": "ғ", "ts": "ц"} | dict(
    zip("abdefghijklmnopqrstuvxyz'", "абдефгҳижклмнопқрстувхйзъ", strict=True)
)


def uzbek_cyrillic(name: str) -> str:
    """Return a name of the Uzbek Latin alphabet in Cyrillic letters: Fargʻona viloyati → Фарғона вилояти; "" if it has other letters."""
    text = re.sub("[ʻʼ‘’`´]", "'", name.lower())
    if not re.fullmatch(r"[a-z' -]+", text) or re.search("[cw](?!h)", text):
        return ""
    text = re.sub(r"(?<![a-z'])e", "э", text)
    written = re.sub("sh|ch|yo(?!')|yu|ya|ye|[og]'|ts|[a-z']", lambda m: _UZBEK[m.group()], text)
    return written[0].upper() + re.sub(r"(?<=-)\w", lambda m: m.group().upper(), written[1:])


def own_name(latin: set[str], names: tuple[str, ...], alphabet: frozenset[str], *, ukrainian: bool = False) -> str | None:
    """Return the Cyrillic name that one of the romanised names `latin` (letters only) comes from, None if none fits."""
    for name in names:
        letters = {char for char in name.lower() if char.isalpha()}
        if letters and letters <= alphabet and re.sub(r"[^a-z]", "", english(name, ukrainian=ukrainian)) in latin:
            return name
    return None


def transcriptions(town: Town) -> Iterator[tuple[str, str]]:
    """Yield (language, name) for a town of the countries that write or wrote Cyrillic, from its own Cyrillic names."""
    if town.country not in COUNTRIES:
        return
    if town.country == "UZB":
        yield "uz", uzbek_cyrillic(town.name)
    latin = {re.sub(r"[^a-z]", "", fold(name)) for name in (town.name, *town.names)}
    alphabets = (LETTERS.get(town.country, RUSSIAN), RUSSIAN)
    for alphabet in dict.fromkeys(alphabets):
        name = own_name(latin, town.names, alphabet, ukrainian=town.country == "UKR" and alphabet is not RUSSIAN)
        if name:
            yield "de", german(name, town.country)
            yield "fr", french(name, town.country)
