"""Make everyday names of provinces from the long ones of CLDR: "Provinz Ningxia" → "Ningxia", "安大略省" → "安大略".

Only words that say what kind of province it is are taken off. Russian adjectives ("Ошская область") have no short form: they get the
cases instead, since a reader of endings cannot bend two words at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LATIN_BEFORE = (
    "provinz|region|oblast|rajon|gebiet|autonomes gebiet|autonome republik|autonome region|autonome gemeinschaft|republik|département|"
    "departement|departamento|distrikt|okres|gouvernement|gouvernorat|gemeinde|bezirk|präfektur|kreis|rajongemeinde|london borough|okrug|"
    "county|gespanschaft|munizip|komitat|región|metropolitan borough|woiwodschaft|qark|landkreis|stadtgemeinde|borough|bundesstaat|kanton|"
    "insel|verwaltungsregion|autonomer kreis|autonomer bezirk|province|état|préfecture|wilaya|municipalité|comté|canton|raion|județ|"
    "district londonien|district métropolitain|district|comitat|paroisse|voïvodie|kraï|république autonome|république|okroug autonome|"
    "région autonome|région|viloyat|velayat|welayat|republic|state|canton|parish|governorate|prefecture|provincia|distrito|gobernación|"
    "municipalidad|condado|parroquia|municipio|óblast|prefectura|cantón|estado|voivodato|república|regione|distretto|dipartimento|comune|"
    "governatorato|prefettura|contea|oblast’|cantone|regione autonoma|provincia autonoma|repubblica|voivodato|concelho|região|município|"
    "província|voivodia|prowincja|dystrykt|gmina|rejon|obwód|prefektura|okręg|powiat|gubernatorstwo|departament|województwo|hrabstwo|"
    "parafia|ajmak|wilajet|republika|changwat|woiwodschap|provincie|kraj|departement|regio|republiek"
)
_LATIN_ARTICLES = r"(?:(?:de l[’']|de la|della|dell[’']|delle|dei|del|des|de|du|di|do|da|dos|das|d[’']|l[’']|of the|of|von|van|der|w)\s*)?"
_LATIN_BEHIND = (
    "district|county|region|province|län|kraj|parish|island|islands|welaýaty|distrikt|oblast|division|municipality|krai|department|"
    "prefecture|governorate|state|territory|republic|okrug|canton|voivodeship|raion|provinz|viloyati|oʻlkasi|tumani|okrugi|rayoni|"
    "respublikasi|respublikasy|ili|bölgesi|belediyesi|eyaleti|vilayeti|oblastı|rayonu|departmanı|ilçesi|voyvodalığı|kantonu|cumhuriyeti|"
    "valiliği|krayı|voblastı|department|emirliği|okrugu|vilayəti|ostanı|diyarı|mühafazası|departamenti|bölgəsi|respublikası|əyaləti|"
    "dairəsi|županija|novads|provincie|kanton|aymag|fylke|amt|sýsla|autonomous region|autonomous republic"
)
_CYRILLIC_BEFORE = (
    "приход|префектура|острова|остров|республика|округ|провинция|штат|департамент|область|регион|район|кантон|графство|провінція|регіон|"
    "парафія|муніципалітет|муниципалитет|вилояти|вилаят|велаят|губернаторство|автономная республика|республикаи|ноҳияи"
)
_CYRILLIC_BEHIND = (
    "облысы|облусу|областы|республикасы|қаласы|шаары|аймағы|крайы|округі|аймаг|муж|хот|хошуу|хязгаар|провинция|штат|департамент|"
    "вилояти|велаят|провінція|вилоят|ўлкаси|тумани|район|ауданы|району|орны"
)
_HAN = re.compile(
    r"(?:(?:[壮壯]族|回族|[维維]吾[尔爾](?:族)?|藏族|蒙古族?|哈[萨薩]克(?:族)?|柯[尔爾]克孜(?:族)?)?自治[区區州县縣]|特[别別]行政[区區]|自治共和[国國]|共和[国國]|"
    r"自治市|自治省|首都[区區]|行政[区區]|直[辖轄]市|大[区區]|地[区區]|[省市州府邦郡道][县縣]?|[区區县縣镇鎮])$"
)
_LATIN = re.compile(rf"^(?:(?:{_LATIN_BEFORE})\s+{_LATIN_ARTICLES}(?P<a>\S.*)|(?P<b>\S.*?)(?:-aimag|\s+(?:{_LATIN_BEHIND})))$", re.I)
_CYRILLIC = re.compile(rf"^(?:(?:{_CYRILLIC_BEFORE})\s+(?P<a>\S.*)|(?P<b>\S.*?)\s+(?:{_CYRILLIC_BEHIND}))$", re.I)
_ADJECTIVE = re.compile(
    r"^(?P<stem>.*[сц]к)(?P<end>ая|ий)\s+(?P<noun>область|республика|край|район|округ|автономный округ|автономный район)$", re.I
)
_CASES = {"ая": ("ой", "ую"), "ий": ("ого", "ому", "им", "ом")}
_NOUNS = {
    "область": {"ой": ("области", "областью"), "ую": ("область",)},
    "республика": {"ой": ("республики", "республике", "республикой"), "ую": ("республику",)},
}


def short_forms(name: str, script: str) -> Iterator[str]:
    """Yield the everyday forms of a province's long name, none if it has no word of kind."""
    if script == "han":
        stem = _HAN.sub("", name)
        if stem != name and len(stem) >= 2:
            yield stem
    elif script in ("latin", "cyrillic"):
        found = (_LATIN if script == "latin" else _CYRILLIC).match(name)
        stem = (found["a"] or found["b"]).strip() if found else ""
        if len(stem) >= 3 and stem[0].isupper() and not re.search(r"[сц]к(?:ая|ий|ое)$", stem):
            yield stem
        yield from _cases(name)


def _cases(name: str) -> Iterator[str]:
    found = _ADJECTIVE.match(name)
    if not found:
        return
    stem, end, noun = found["stem"], found["end"], found["noun"].lower()
    if end == "ая":
        for ending, nouns in _NOUNS.get(noun, {}).items():
            yield from (f"{stem}{ending} {word}" for word in nouns)
        return
    words = noun.split()
    for ending, tail in zip(_CASES["ий"], ("а", "у", "ом", "е"), strict=True):
        middle = [word[:-2] + {"ого": "ого", "ому": "ому", "им": "ым", "ом": "ом"}[ending] for word in words[:-1]]
        last = words[-1].removesuffix("й") + ({"а": "я", "у": "ю", "ом": "ем", "е": "е"}[tail] if words[-1] == "край" else tail)
        yield " ".join([stem + ending, *middle, last])
