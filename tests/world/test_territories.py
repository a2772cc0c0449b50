"""Codes and names of countries."""

from __future__ import annotations

import hashlib

import pytest

from geo import settings
from geo.world import territories


def test_there_are_249_codes_of_iso_and_one_for_kosovo():
    codes = territories.codes()
    assert len(codes) == len(set(codes)) == 250
    assert "XKX" in codes
    assert list(codes) == sorted(codes)


def test_codes_that_iso_never_gave_do_not_count():
    assert not any(territories.is_code(code) for code in ("EUR", "SOL", "KOS", "SUN", "", "deu", "UNO"))


@pytest.mark.parametrize(("two", "three"), [("KZ", "KAZ"), ("kg", "KGZ"), ("XK", "XKX"), ("GB", "GBR"), ("TW", "TWN"), ("AX", "ALA")])
def test_two_letters_become_three(two, three):
    assert territories.alpha3(two) == three
    assert territories.alpha2(three) == two.upper()


def test_letters_that_are_nobodys_have_no_code():
    assert territories.alpha3("EU") is None
    assert territories.alpha3("") is None
    with pytest.raises(KeyError):
        territories.alpha2("SOL")


def test_two_and_three_letters_are_one_to_one():
    assert {territories.alpha3(territories.alpha2(code)) for code in territories.codes()} == set(territories.codes())


@pytest.mark.parametrize(
    ("code", "locale", "name"),
    [
        ("KGZ", "de", "Kirgisistan"),
        ("KGZ", "en", "Kyrgyzstan"),
        ("CHN", "zh", "中国"),
        ("CHN", "zh_Hant", "中國"),
        ("CHN", "zh-Hant", "中國"),
        ("UZB", "ru", "Узбекистан"),
        ("XKX", "de", "Kosovo"),
    ],
)
def test_a_name_comes_in_the_readers_language(code, locale, name):
    assert territories.name(code, locale) == name


def test_an_unknown_language_reads_english_and_an_unknown_code_stays():
    assert territories.name("DEU", "xx") == "Germany"
    assert territories.name("DEU", "{{ 7*7 }}") == "Germany"
    assert territories.name("DEU", "") == "Germany"
    assert territories.name("SOL", "de") == "SOL"


def test_every_code_has_a_name_in_both_languages_of_the_interface():
    for locale in ("de", "en"):
        assert [code for code in territories.codes() if territories.name(code, locale) == code] == []


def test_short_and_variant_names_are_known_to_the_reader():
    assert territories.cldr_names("de")["USA"] == ("Vereinigte Staaten", "USA")
    assert "Tschechische Republik" in territories.cldr_names("de")["CZE"]
    assert "Turkey" in territories.cldr_names("en")["TUR"]
    assert {"香港", "中國香港特別行政區", "中国香港特别行政区"} <= set(territories.cldr_names("zh")["HKG"])


def test_the_standard_name_stands_first():
    for language in ("de", "en", "ru", "zh"):
        names = territories.cldr_names(language)
        assert [c for c in ("CHN", "KAZ", "USA", "HKG") if names[c][0] != territories.name(c, language)] == []


def test_every_script_of_a_language_is_joined():
    assert {"Qozogʻiston", "Қозоғистон"} <= set(territories.cldr_names("uz")["KAZ"])
    assert {"Казахстан", "Kazahstan"} <= set(territories.cldr_names("sr")["KAZ"])


def test_the_languages_of_the_region_and_the_worlds_large_ones_have_names():
    languages = territories.cldr_languages()
    assert len(languages) > 200
    for language in ("de", "en", "fr", "ru", "zh", "kk", "ky", "uz", "tg", "tk", "ar", "es", "ja", "fa", "tr", "hi", "mn", "ps", "ug"):
        assert len(territories.cldr_names(language)) >= 240, language


def test_all_names_belong_to_codes_and_none_is_empty():
    for language in territories.cldr_languages():
        for code, names in territories.cldr_names(language).items():
            assert territories.is_code(code)
            assert all(name.strip() == name != "" for name in names)
            assert len(set(names)) == len(names)


def test_a_language_that_cldr_lacks_has_no_names():
    assert territories.cldr_names("qqq") == {}


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [("SOL", "SOM"), ("CYN", "CYP"), ("KAB", "KAZ"), ("SDS", "SSD"), ("SAH", "ESH"), ("PSX", "PSE"), ("KOS", "XKX"), ("ALD", "ALA")],
)
def test_natural_earths_own_codes_fold(theirs, ours):
    assert territories.fold_code(theirs) == ours


def test_disputed_land_without_an_owner_folds_to_none():
    assert territories.fold_code("KAS") is None
    assert territories.fold_code("PGA") is None
    assert territories.fold_code("???") is None


def test_our_codes_fold_to_themselves():
    assert [code for code in territories.codes() if territories.fold_code(code) != code] == []


def test_the_tables_are_those_that_the_datas_readme_vouches_for():
    readme = (settings.DATA / "README.md").read_text(encoding="utf-8")
    for name in ("territories.csv", "cldr_territories.tsv"):
        digest = hashlib.sha256((settings.DATA / "gazetteer" / name).read_bytes()).hexdigest()
        assert f"`{name}`" in readme
        assert digest in readme
