"""The gazetteer: towns, provinces, their names in many scripts, and how much a name proves."""

from __future__ import annotations

import csv
import hashlib
import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.fold import fold
from geo.settings import DATA, ROOT
from geo.world import gazetteer, territories

# name as papers write it, its language, country, place
EXONYMS = """
Peking de CHN Beijing|Kanton de CHN Guangzhou|Urumtschi de CHN Ürümqi|Kaschgar de CHN Kashgar|Schanghai de CHN Shanghai
Moskau de RUS Moscow|Sankt Petersburg de RUS Saint Petersburg|Nowosibirsk de RUS Novosibirsk|Jekaterinburg de RUS Yekaterinburg
Tscheljabinsk de RUS Chelyabinsk|Wladiwostok de RUS Vladivostok|Machatschkala de RUS Makhachkala|Astrachan de RUS Astrakhan
Taschkent de UZB Tashkent|Samarkand de UZB Samarkand|Samarkant de UZB Samarkand|Buchara de UZB Bukhara|Andischan de UZB Andijan
Duschanbe de TJK Dushanbe|Chudschand de TJK Khujand|Chorugh de TJK Khorog|Aschgabat de TKM Ashgabat|Bischkek de KGZ Bishkek
Osch de KGZ Osh|Balyktschy de KGZ Balykchy|Almaty de KAZ Almaty|Alma-Ata de KAZ Almaty|Astana de KAZ Astana|Nur-Sultan de KAZ Astana
Schymkent de KAZ Shymkent|Karaganda de KAZ Karaganda|Semipalatinsk de KAZ Semey|Kysylorda de KAZ Kyzylorda|Aqtau de KAZ Aktau
Ulan-Bator de MNG Ulaanbaatar|Tiflis de GEO Tbilisi|Batumi de GEO Batumi|Jerewan de ARM Yerevan|Eriwan de ARM Yerevan
Baku de AZE Baku|Kabul de AFG Kabul|Kundus de AFG Kunduz|Teheran de IRN Tehran|Täbris de IRN Tabriz|Karatschi de PAK Karachi
Mailand de ITA Milan|Venedig de ITA Venice|Bozen de ITA Bolzano|Neapel de ITA Naples|Kiew de UKR Kyiv|Kyjiw de UKR Kyiv
Charkiw de UKR Kharkiv|Lemberg de UKR Lviv|Warschau de POL Warsaw|Breslau de POL Wrocław|Prag de CZE Prague|Lissabon de PRT Lisbon
Brüssel de BEL Brussels|Den Haag de NLD The Hague|Kopenhagen de DNK Copenhagen|Athen de GRC Athens|Kairo de EGY Cairo
Damaskus de SYR Damascus|Neu-Delhi de IND New Delhi|Pjöngjang de PRK Pyongyang|Tokio de JPN Tokyo|Genf de CHE Geneva
Pékin fr CHN Beijing|Moscou fr RUS Moscow|Tachkent fr UZB Tashkent|Samarcande fr UZB Samarkand|Boukhara fr UZB Bukhara
Douchanbé fr TJK Dushanbe|Achgabat fr TKM Ashgabat|Bichkek fr KGZ Bishkek|Noursoultan fr KAZ Astana|Oulan-Bator fr MNG Ulaanbaatar
Tbilissi fr GEO Tbilisi|Bakou fr AZE Baku|Téhéran fr IRN Tehran|Varsovie fr POL Warsaw|Londres fr GBR London|Bruxelles fr BEL Brussels
Le Caire fr EGY Cairo|Gênes fr ITA Genoa|Novossibirsk fr RUS Novosibirsk|Kachgar fr CHN Kashgar|Anvers fr BEL Antwerp
Пекин ru CHN Beijing|Урумчи ru CHN Ürümqi|Кашгар ru CHN Kashgar|Ляньюньган ru CHN Lianyungang|Ташкент ru UZB Tashkent
Самарканд ru UZB Samarkand|Душанбе ru TJK Dushanbe|Ашхабад ru TKM Ashgabat|Бишкек ru KGZ Bishkek|Ош ru KGZ Osh
Алма-Ата ru KAZ Almaty|Астана ru KAZ Astana|Уральск ru KAZ Oral|Улан-Батор ru MNG Ulaanbaatar|Тбилиси ru GEO Tbilisi
Ереван ru ARM Yerevan|Тегеран ru IRN Tehran|Париж ru FRA Paris|Лондон ru GBR London|Варшава ru POL Warsaw|Рим ru ITA Rome
Хоргос ru CHN Khorgos|Стамбул ru TUR Istanbul|Алматы kk KAZ Almaty|Мәскеу kk RUS Moscow|Toshkent uz UZB Tashkent|Тошканд tg UZB Tashkent
Aşgabat tk TKM Ashgabat|Daşkent tk UZB Tashkent|Хуҷанд tg TJK Khujand|Өскемен kk KAZ Oskemen
北京 zh CHN Beijing|乌鲁木齐 zh CHN Ürümqi|烏魯木齊 zh CHN Ürümqi|喀什 zh CHN Kashgar|连云港 zh CHN Lianyungang|霍尔果斯 zh CHN Khorgos
塔什干 zh UZB Tashkent|撒马尔罕 zh UZB Samarkand|杜尚别 zh TJK Dushanbe|阿什哈巴德 zh TKM Ashgabat|比什凯克 zh KGZ Bishkek
奥什 zh KGZ Osh|阿拉木图 zh KAZ Almaty|阿斯塔纳 zh KAZ Astana|乌兰巴托 zh MNG Ulaanbaatar|第比利斯 zh GEO Tbilisi|巴库 zh AZE Baku
莫斯科 zh RUS Moscow|基辅 zh UKR Kyiv|德黑兰 zh IRN Tehran|喀布尔 zh AFG Kabul|米兰 zh ITA Milan|纽约 zh USA New York
Qo‘qon uz UZB Kokand|Қўқон uz UZB Kokand
"""
PROVINCES = """
Südtirol IT-BZ|South Tyrol IT-BZ|Queensland AU-QLD|Ontario CA-ON|安大略 CA-ON|安大略省 CA-ON|新疆 CN-XJ|Xinjiang CN-XJ|Синьцзян CN-XJ
Innere Mongolei CN-NM|Inner Mongolia CN-NM|内蒙古 CN-NM|Внутренняя Монголия CN-NM|Ішкі Моңғолия CN-NM|Jiangsu CN-JS|Цзянсу CN-JS
江苏 CN-JS|Gebiet Osch KG-O|Ошская область KG-O|Ошской области KG-O|奥什州 KG-O|Ош облусу KG-O|Gebiet Tschüi KG-C|Issyk-Kul KG-Y
Nordkasachstan KZ-SEV|Северо-Казахстанской области KZ-SEV|Түркістан облысы KZ-YUZ|Jetisu KZ-33|Абайская область KZ-10
Karakalpakstan UZ-QR|Fargʻona viloyati UZ-FA|Фарғона вилояти UZ-FA|Вилояти Суғд TJ-SU|Berg-Badachschan TJ-GB|Ahal welaýaty TM-A
Abchasien GE-AB|Адыгея RU-AD|Tatarstan RU-TA|Bayern DE-BY|Bavière DE-BY|Bavaria DE-BY|Kalifornien US-CA|加州 US-CA|Texas US-TX
Tibet CN-XZ|Krim UA-43|Crimée UA-43|Чечня RU-CE|Bretagne FR-BRE|Katalonien ES-CT|Schottland GB-SCT|Südossetien x-south-ossetia
Sibirien x-siberia|Elsass x-alsace|Gazastreifen x-gaza-strip
"""


def rows(table: str) -> list[str]:
    return [cell for line in table.strip().splitlines() for cell in line.split("|")]


@pytest.mark.parametrize("row", rows(EXONYMS))
def test_a_city_is_known_by_the_name_that_foreign_papers_use(row: str) -> None:
    name, language, country, place = next(
        (row[: row.index(f" {code} ")], code, *row[row.index(f" {code} ") + 4 :].split(" ", 1))
        for code in ("de", "fr", "ru", "zh", "kk", "uz", "tg", "tk")
        if f" {code} " in row
    )
    towns = [found for found in gazetteer.lookup(name) if found.kind != "province"]
    first = towns[0]
    assert (first.country, gazetteer.place(first.place_id).name) == (country, place)
    assert first.strength_in(language) >= 0.5
    assert language in first.languages


@pytest.mark.parametrize("row", rows(PROVINCES))
def test_a_province_is_known_by_its_long_and_its_everyday_name(row: str) -> None:
    name, _, province = row.rpartition(" ")
    found = {known.place_id: known for known in gazetteer.lookup(name)}
    assert province in found
    assert found[province].kind == "province"
    assert found[province].strength >= 0.6


def test_namesakes_stand_in_the_order_in_which_papers_mean_them() -> None:
    paris = [found for found in gazetteer.lookup("Paris") if found.kind != "province"]
    assert paris[0].country == "FRA" and paris[0].strength == 1.0
    texas = next(found for found in paris if found.place_id == "g4717560")
    assert (texas.country, texas.reason) == ("USA", "homonym")
    assert texas.strength <= 0.3


def test_a_town_in_the_same_country_as_its_greater_namesake_is_no_rival() -> None:
    assert all(found.reason != "homonym" for found in gazetteer.lookup("Taschkent"))


@pytest.mark.parametrize(("name", "weak_in", "strong_in"), [("Essen", "de", "en"), ("Reading", "en", "de"), ("Singen", "de", "fr")])
def test_a_common_word_is_weak_in_its_own_language_alone(name: str, weak_in: str, strong_in: str) -> None:
    first = gazetteer.lookup(name)[0]
    assert first.strength_in(strong_in) >= 0.5
    assert first.strength_in(weak_in) <= 0.2
    assert first.reason == "word" and first.strength == first.strength_in(weak_in)
    assert gazetteer.lookup(name, strong_in)[0].strength == first.strength_in(strong_in)


def test_a_word_of_a_small_language_is_weak_only_there() -> None:
    kitob = gazetteer.lookup("Kitob")[0]
    assert (kitob.country, kitob.reason) == ("UZB", "")
    assert kitob.strength_in("uz") < 0.2 < kitob.strength_in("de") == kitob.strength


def test_towns_that_are_words_do_not_stand_alone_in_every_language() -> None:
    words = "Most Split Batman Van Tours Bath Mobile Orange Sale Lens Halle Baden Man Of Bar Singen Reading Kamen Weil Lage Waren Nice"
    for name in words.split():
        assert all(found.strength <= 0.4 for found in gazetteer.lookup(name)), name


@pytest.mark.parametrize(
    ("name", "reason"), [("Georgia", "country"), ("Victoria", "given"), ("Владимир", "given"), ("Jackson", "surname"), ("东方", "word")]
)
def test_a_weak_name_says_why(name: str, reason: str) -> None:
    assert gazetteer.reason_of(fold(name)) == reason
    assert gazetteer.lookup(name)[0].strength <= 0.6


def test_every_key_is_folded_as_texts_are() -> None:
    for script in gazetteer.SCRIPTS:
        assert [key for key in gazetteer.keys(script) if fold(key) != key] == []


def test_every_name_belongs_to_a_place_that_exists() -> None:
    for script in gazetteer.SCRIPTS:
        for found in gazetteer.names(script):
            assert gazetteer.place(found.place_id) is not None
            assert 0.0 <= found.strength <= found.base <= 1.0
            assert territories.is_code(found.country)


def test_no_key_is_a_code_or_a_bare_number() -> None:
    for script in ("latin", "cyrillic"):
        assert [key for key in gazetteer.keys(script) if len(key) < 2 or key.isdigit()] == []


def test_every_region_has_its_towns_of_five_hundred_people() -> None:
    counts = {"KAZ": 300, "KGZ": 100, "TJK": 100, "TKM": 100, "UZB": 200, "MNG": 300, "AFG": 300, "AZE": 240, "GEO": 200, "ARM": 600}
    for country, least in counts.items():
        assert sum(town.country == country for town in gazetteer._towns().values()) >= least


def test_every_station_of_the_corridors_is_a_place() -> None:
    with (DATA / "corridors" / "stations.csv").open(encoding="utf-8", newline="") as file:
        ids = [f"g{row['geonameid']}" for row in csv.DictReader(file) if row["geonameid"]]
    assert len(ids) > 200
    assert [place_id for place_id in ids if gazetteer.place(place_id) is None] == []


def test_a_town_lies_in_a_province_of_its_own_country() -> None:
    for town in gazetteer._towns().values():
        assert town.province is None or gazetteer.provinces()[town.province].country == town.country


@pytest.mark.parametrize(
    ("place", "province"),
    [("g1529102", "CN-XJ"), ("g1527534", "KG-O"), ("g1512569", "UZ-TK"), ("g1526384", "KZ-ALA"), ("g3181913", "IT-BZ"),
     ("g2928810", "DE-NW"), ("g693805", "UA-43"), ("g2988507", "FR-75C"), ("CN-JS", "CN-JS")],
)  # fmt: skip
def test_a_place_knows_its_province(place: str, province: str) -> None:
    assert gazetteer.province_of(place) == province
    known = gazetteer.place(place)
    assert known is not None and gazetteer.province_of(known) == province


def test_an_unknown_place_is_none() -> None:
    assert gazetteer.place("g0") is None
    assert gazetteer.province_of("g0") is None
    assert gazetteer.population("g0") == 0
    assert gazetteer.lookup("Qwertzstadt") == ()


def test_every_country_with_a_seat_has_a_capital_in_it() -> None:
    without = set(territories.codes()) - set(gazetteer.capitals())
    assert without <= {"ATA", "BVT", "HMD", "UMI", "TKL", "PLW", "ATF", "IOT", "SGS"}
    for country, place_id in gazetteer.capitals().items():
        place = gazetteer.place(place_id)
        assert place is not None and place.country == country


@pytest.mark.parametrize(
    ("country", "names"),
    [("KGZ", "Bishkek Bischkek Bichkek Бишкек Бішкек Bişkek 比什凯克"), ("CHN", "Beijing Peking Pékin Пекин Бейжің 北京 Pekin"),
     ("BOL", "Sucre"), ("NLD", "Amsterdam La-Haye"), ("IND", "Neu-Delhi Дели 新德里"), ("USA", "Washington Вашингтон 华盛顿 華盛頓")],
)  # fmt: skip
def test_capitals_are_marked_in_every_language(country: str, names: str) -> None:
    for name in names.split():
        found = gazetteer.lookup(name.replace("La-Haye", "La Haye"))[0]
        assert (found.kind, found.country) == ("capital", country), name


def test_the_natural_earth_table_gives_every_polygon_a_province_or_a_number() -> None:
    lines = [line.split("\t") for line in (DATA / "gazetteer" / "natural_earth.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    assert len(lines) == 4556
    strange = [place for fid, place in lines if place not in gazetteer.provinces() and place != f"ne{fid}"]
    assert strange == []
    region = {"KG-O", "KZ-ALA", "KZ-ALM", "UZ-TK", "UZ-TO", "TJ-GB", "TM-A", "MN-1", "AF-HER", "GE-AB", "AZ-BA", "AM-SU", "CN-XJ", "UA-43"}
    assert region <= {place for _, place in lines}


def test_the_browsers_file_has_every_town_and_province() -> None:
    path = gazetteer.web_file()
    points = json.loads(path.read_text(encoding="utf-8"))
    assert path.name == f"places-{hashlib.sha256(path.read_bytes()).hexdigest()[:12]}.json"
    assert set(gazetteer._towns()) <= set(points)
    assert all(-90 <= lat <= 90 and -180 <= lon <= 180 for lat, lon in points.values())
    assert points["g1528675"] == [42.87, 74.59]
    region = ("KGZ", "KAZ", "CHN", "UZB", "TJK", "TKM")
    assert [p.id for p in gazetteer.provinces().values() if p.id not in points and p.country in region] == []


def test_tables_kept_by_hand_speak_of_known_places_only() -> None:
    for name in ("exonyms.tsv", "province_names.tsv"):
        lines = (DATA / "gazetteer" / name).read_text(encoding="utf-8").splitlines()
        unknown = [line for line in lines if line[0] != "#" and gazetteer.place(line.split("\t")[0]) is None]
        assert [line for line in unknown if not line.startswith(("NL-FR", "IQ-KR"))] == []


@pytest.mark.parametrize(
    ("place", "locale", "name"),
    [("g1528675", "de", "Bischkek"), ("g1528675", "zh-Hant", "比什凯克"), ("KG-O", "de", "Gebiet Osch"), ("CN-XJ", "ru", "Синьцзян"),
     ("g1281019", "en", "Hotan"), ("g4717560", "de", "Paris"), ("g0", "de", "g0")],
)  # fmt: skip
def test_a_place_is_shown_in_the_readers_language(place: str, locale: str, name: str) -> None:
    assert gazetteer.name(place, locale) == name


def test_nothing_is_read_at_import() -> None:
    code = (
        "from geo.world import gazetteer as g, gazetteer\n"
        "caches = [f for f in vars(g).values() if hasattr(f, 'cache_info')]\n"
        "assert len(caches) > 5 and all(f.cache_info().currsize == 0 for f in caches)\n"
        "import sys; assert not {'pandas', 'shapely', 'geopandas'} & set(sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


@given(st.text())
def test_no_text_makes_a_lookup_fail(text: str) -> None:
    for found in gazetteer.lookup(text):
        assert found.name == fold(text)
