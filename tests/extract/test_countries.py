"""Countries in texts: which forms name them, and which do not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from geo.extract.countries import mentions
from geo.fold import Folded
from geo.model import DateSpan, Mention

GOLDEN = Path(__file__).parents[1] / "golden"
TABLES = (
    "chads",
    "chinas",
    "common_words",
    "congos",
    "dominicas",
    "generic_provinces",
    "georgias",
    "guineas",
    "irelands",
    "jordans",
    "koreas",
    "landscapes",
    "macedonias",
    "mongolias",
    "nigers",
    "proper_names",
    "provincial_adjectives",
    "ru_forms",
    "saint_martins",
    "samoas",
    "small_first",
    "streets",
    "sudans",
    "surnames",
    "timors",
    "towns_of_states",
    "virgin_islands",
    "zh_boundaries",
)
SNIPPETS = ["Chinas ", "Nordkasachstan", "U.S. ", "Vereinigte\nStaaten ", "Kirgisistan\u0301 ", "中美", "海地", "Соединённых Штатов "]
SNIPPETS += ["ﬁ", "İ", "ß", "\u200b", "\u202e", "العراق ", "Birmingham, AL "]


def found(text: str, language: str) -> tuple[Mention, ...]:
    return mentions(text, language, folded=Folded(text))[0]


def codes(text: str, language: str = "de") -> set[str]:
    return {code for mention in found(text, language) for code in mention.countries}


def golden_rows() -> list[tuple[str, str, str, str]]:
    rows = []
    for table in TABLES:
        for line in (GOLDEN / f"{table}.tsv").read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                language, text, expected = line.split("\t")
                rows.append((table, language, text, expected))
    return rows


@pytest.mark.parametrize(("table", "language", "text", "expected"), golden_rows())
def test_golden_tables(table, language, text, expected):
    assert " ".join(sorted(codes(text, language))) == expected.replace("-", "")


def test_a_genitive_is_still_the_country():
    assert codes("Chinas Minister reiste nach Kirgisistans Süden.") == {"CHN", "KGZ"}


def test_adjectives_name_the_country_in_every_ending():
    for ending in ("", "e", "en", "er", "es", "em"):
        assert codes(f"das kirgisisch{ending} Parlament") == {"KGZ"}


def test_hyphens_part_words():
    assert codes("der China-Zentralasien-Gipfel") == {"CHN", "KAZ", "KGZ", "TJK", "TKM", "UZB"}
    assert codes("die US-chinesischen Gespräche") == {"USA", "CHN"}
    assert codes("eine deutsch-französische Brigade") == {"DEU", "FRA"}


def test_solid_compounds_are_taken_apart():
    text = "Nordkasachstan, die Russlandpolitik, das Chinageschäft, der Ukrainekrieg und prorussische Kräfte"
    assert {m.text: m.countries for m in found(text, "de")} == {
        "Nordkasachstan": ("KAZ",),
        "Russlandpolitik": ("RUS",),
        "Chinageschäft": ("CHN",),
        "Ukrainekrieg": ("UKR",),
        "prorussische": ("RUS",),
    }


def test_words_that_only_look_like_compounds_are_left_alone():
    assert codes("Perugia liegt fern; die Kriminalität sank, die Polemiken nicht.") <= {"ITA"}


def test_peoples_name_their_country():
    assert codes("Usbeken, Chinesinnen, ein Schweizer und zwei Deutsche") == {"UZB", "CHN", "CHE", "DEU"}


def test_a_capital_stands_for_its_country():
    mention = found("Pekings Botschafter schwieg.", "de")[0]
    assert (mention.countries, mention.via) == (("CHN",), "capital")


def test_towns_and_provinces_carry_their_place():
    by_text = {m.text: m for m in found("Das Treffen fand in Lianyungang, Provinz Jiangsu, statt.", "de")}
    assert by_text["Jiangsu"].place is not None and by_text["Jiangsu"].place.id == "CN-JS"
    assert by_text["Lianyungang"].via == "city"


def test_latin_names_stand_right_beside_chinese_words():
    assert [m.text for m in found("会谈在Bishkek举行，双方谈到China的铁路。", "zh")] == ["Bishkek", "China"]


def test_adjectives_of_towns_need_a_noun_behind_them():
    assert codes("die Taschkenter Erklärung") == {"UZB"}
    assert codes("Der Maler schwieg.") == set()


def test_a_region_carries_all_its_countries():
    mention = found("Die zentralasiatischen Republiken berieten.", "de")[0]
    assert mention.via == "region" and len(mention.countries) == 5


def test_organisations_oceans_and_agreements_are_no_countries():
    text = "Die Shanghaier Organisation für Zusammenarbeit sprach zur Belt-and-Road-Initiative, zum Pariser Abkommen, zum Indischen Ozean."
    assert codes(text) == set()


def test_a_refusal_says_why():
    text = "In Lateinamerika spricht man auch Chinesisch."
    refused = mentions(text, "de", folded=Folded(text))[1]
    assert {r.text: r.rule for r in refused} == {"Lateinamerika": "continent", "Chinesisch": "language: a noun"}


def test_persons_are_no_places():
    assert codes("Michael Jordan und Frau Holland trafen George W. Washington.") == set()
    assert codes("Jordan Henderson met Chelsea Manning.", "en") == set()


def test_a_person_does_not_hide_the_country():
    assert codes("Michael Jordan flew to Amman, the capital of Jordan.", "en") == {"JOR"}


def test_a_pronoun_is_no_country():
    assert codes("They told us to go to the US.", "en") == {"USA"}
    assert [m.text for m in found("He told us about the U.S. army.", "en")] == ["U.S."]


def test_capitals_mean_nothing_among_capitals():
    assert codes("TELL US MORE ABOUT THIS", "en") == set()


def test_a_state_behind_a_comma_settles_the_town_for_the_whole_text():
    text = "The fire began in Birmingham, Alabama. Birmingham firefighters came at once."
    assert codes(text, "en") == {"USA"}
    assert codes("The mayor of Lebanon, Pennsylvania, resigned.", "en") == {"USA"}


def test_a_town_without_anything_speaking_for_it_is_not_guessed():
    assert codes("Im Hof spielte ein Kind; das Essen war gut, sein Name war Halle.") == set()


def test_french_adjectives_and_names():
    assert codes("Le président kirghize et la ministre ouzbèke, aux États-Unis, en Corée du Sud", "fr") == {"KGZ", "UZB", "USA", "KOR"}


def test_french_articles_belong_to_no_town():
    assert codes("La Côte d'Ivoire et L'Union européenne. Des négociations franco-turques, la Grèce et une actrice grecque.", "fr") == {
        "CIV",
        "FRA",
        "TUR",
        "GRC",
    }


def test_russian_cases_bend_all_words_of_a_name():
    text = "Переговоры в Южной Корее, Саудовской Аравии и Соединённых Штатах Америки с киргизскими послами."
    assert codes(text, "ru") == {"KOR", "SAU", "USA", "KGZ"}


def test_russian_languages_are_no_countries():
    assert codes("Он говорит по-русски на русском языке.", "ru") == set()


def test_chinese_abbreviations_stand_in_pairs():
    assert {m.text: m.countries[0] for m in found("中吉乌铁路开工。", "zh")} == {"中": "CHN", "吉": "KGZ", "乌": "UZB"}
    assert codes("俄乌战争", "zh") == {"RUS", "UKR"}


def test_chinese_words_are_not_cut_out_of_others():
    assert codes("地中海地区、渤海地区、周日中午、理查德、印度洋", "zh") == set()


def test_other_languages_are_read_by_name():
    assert codes("Қазақстан мен Өзбекстан", "kk") == {"KAZ", "UZB"}
    assert codes("カザフスタンと日本", "ja") == {"KAZ", "JPN"}


def test_endings_of_the_regions_languages_hide_no_country():
    assert codes("Қырғызстанның, Өзбекстанға, Қытайдан", "kk") == {"KGZ", "UZB", "CHN"}
    assert codes("Кытайдын, Казакстандан", "ky") == {"CHN", "KAZ"}
    assert codes("Qirgʻizistonga va Xitoyning", "uz") == {"KGZ", "CHN"}
    assert codes("Özbegistanyň we Hytaýda", "tk") == {"UZB", "CHN"}


def test_a_surname_stays_a_person_through_the_text():
    assert codes("Michael Jordan retired. Jordan had won six titles.", "en") == set()


def test_metonyms_of_governments_name_their_country():
    assert codes("Der Kreml und das Weiße Haus schwiegen.") == {"RUS", "USA"}


def test_a_town_taken_once_is_taken_where_less_speaks_for_it():
    text = "Brixen\n\nIn Brixen wurde gebaut. Brixen (dpa)."
    assert [m.text for m in found(text, "de")] == ["Brixen", "Brixen", "Brixen"]


def test_members_of_a_region_are_those_of_the_day():
    text = "Die Staaten des Baltikums"
    day = DateSpan(date(2025, 1, 1), date(2025, 1, 2), "day", "given")
    first = mentions(text, "de", folded=Folded(text), published=day)[0]
    assert {code for m in first for code in m.countries} == {"EST", "LVA", "LTU"}


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(SNIPPETS) | st.text(max_size=8), max_size=12), st.sampled_from(["de", "en", "fr", "ru", "zh", "kk", "und"]))
@example(["U.S"], "en")
def test_offsets_cut_the_surface_whatever_stands_around(pieces, language):
    text = "".join(pieces)
    taken, refused = mentions(text, language, folded=Folded(text))
    assert all(text[m.start : m.end] == m.text and m.countries for m in taken)
    assert all(text[r.start : r.end] == r.text for r in refused)
    assert list(taken) == sorted(taken, key=lambda m: (m.start, m.end, m.countries))


def test_a_text_read_twice_over_has_twice_the_mentions():
    text = "Chinas Minister traf in Taschkent den usbekischen Präsidenten.\n\n"
    once, often = found(text, "de"), found(text * 50, "de")
    assert [(m.text, m.countries, m.via) for m in often] == [(m.text, m.countries, m.via) for m in once] * 50
