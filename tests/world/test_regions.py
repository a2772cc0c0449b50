"""Which names mean several countries."""

from __future__ import annotations

from datetime import date

import pytest

from geo.world import regions, territories


def test_central_asia_is_its_five_republics():
    assert set(regions.members("central-asia")) == {"KAZ", "KGZ", "TJK", "TKM", "UZB"}


def test_c5_is_an_abbreviation_of_central_asia():
    assert [region.id for region in regions.regions() if "C5" in region.abbreviations] == ["central-asia"]


def test_every_member_is_a_code_and_stands_once():
    for region in regions.regions():
        codes = [member.code for member in region.members]
        assert all(map(territories.is_code, codes)), region.id
        assert len(codes) == len(set(codes)) >= 2, region.id


def test_members_are_those_of_the_day():
    assert "CZE" not in regions.members("visegrad", date(1992, 6, 1))
    assert "CZE" in regions.members("visegrad", date(1993, 1, 1))
    assert regions.members("lublin-triangle", date(2020, 7, 27)) == ()


def test_without_a_day_the_present_is_meant():
    left = regions.Member("GBR", since=date(1973, 1, 1), until=date(2020, 2, 1))
    assert not left.belongs(None)
    assert left.belongs(date(2020, 1, 31))
    assert not left.belongs(date(2020, 2, 1))
    assert not left.belongs(date(1972, 12, 31))
    assert regions.Member("FRA").belongs(None)


def test_an_unknown_region_is_told():
    with pytest.raises(KeyError):
        regions.members("atlantis")


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("de", "EU"),
        ("de", "NATO"),
        ("de", "Europa"),
        ("de", "Shanghaier Organisation"),
        ("en", "Middle East"),
        ("ru", "ШОС"),
        ("zh", "印度洋"),
    ],
)
def test_organisations_continents_and_seas_stay_whole(language, name):
    found = [entry for entry in regions.unexpanded() if name in entry.names.get(language, ())]
    assert len(found) == 1
    assert found[0].reason


def test_no_name_is_both_taken_apart_and_left_whole():
    expanding = {(lang, name.casefold()) for r in regions.regions() for lang, names in r.names.items() for name in names}
    whole = {(lang, name.casefold()) for u in regions.unexpanded() for lang, names in u.names.items() for name in names}
    assert expanding & whole == set()


def test_no_two_regions_share_a_name():
    names = [(lang, name.casefold()) for r in regions.regions() for lang, forms in r.names.items() for name in forms]
    assert len(names) == len(set(names))


def test_every_region_is_named_in_german_and_english():
    assert [region.id for region in regions.regions() if not region.names.get("de") or not region.names.get("en")] == []
