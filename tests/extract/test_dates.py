"""Date expressions, one class of them a test; every sentence was written for this file."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.extract.calendar import days_of, easter, months_later, plus
from geo.extract.dates import expressions, shift
from geo.extract.segment import passages
from geo.model import DateExpression, DateSpan

WEDNESDAY = date(2025, 1, 15)


def read(text: str, language: str = "de", published: date | None = WEDNESDAY) -> list[DateExpression]:
    span = DateSpan(published, published + timedelta(days=1), "day", "given") if published else None
    return list(expressions(text, passages(text, language), language, published=span))


def values(text: str, language: str = "de", published: date | None = WEDNESDAY) -> list[str]:
    return [found.value for found in read(text, language, published) if found.type == "DATE"]


def test_a_weekday_in_news_has_just_been():
    assert values("Die Minister trafen sich am Dienstag in Lianyungang.") == ["2025-01-14"]
    assert values("Der Präsident sprach am Donnerstag.") == ["2025-01-09"]


def test_a_weekday_in_the_future_tense_is_the_next_one():
    assert values("Die Brücke wird am Samstag eröffnet.") == ["2025-01-18"]
    assert values("The bridge will open on Saturday.", "en") == ["2025-01-18"]
    assert values("Le pont sera ouvert samedi.", "fr") == ["2025-01-18"]
    assert values("Мост откроется в субботу.", "ru") == ["2025-01-18"]
    assert values("大桥将于周六通车。", "zh") == ["2025-01-18"]


def test_a_month_alone_is_the_last_one():
    (found,) = read("Der im Juni geschlossene Vertrag gilt.")
    assert found.span == DateSpan(date(2024, 6, 1), date(2024, 7, 1), "month", "relative_to_publication")
    assert found.text == "Juni"


def test_a_participle_tells_the_tense_of_the_date_before_it():
    assert values("Wichtig ist der im Juni geschlossene Vertrag.") == ["2024-06"]
    assert values("Wichtig ist die im Dezember in Bischkek tagende Konferenz.") == ["2025-12"]


def test_an_announced_month_is_the_next_one():
    assert values("Im Oktober soll der erste Zug fahren.") == ["2025-10"]
    assert values("The first train is expected in October.", "en") == ["2025-10"]


def test_a_day_of_a_month_is_the_nearest_one_unless_the_tense_says_otherwise():
    assert values("Am 20. Dezember tagte der Ausschuss.") == ["2024-12-20"]
    assert values("Die Messe findet am 3. Februar statt.") == ["2025-02-03"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("am 6. Juni 2024", "2024-06-06"),
        ("am Donnerstag, dem 6. Juni 2024", "2024-06-06"),
        ("am 06.06.2024", "2024-06-06"),
        ("am 6.6.24", "2024-06-06"),
        ("2024-06-06", "2024-06-06"),
        ("im Mai 2023", "2023-05"),
        ("Anfang März 2019", "2019-03"),
        ("im Jahr 2013", "2013"),
        ("im Sommer des Jahres 2022", "2022-SU"),
        ("im dritten Quartal 2024", "2024-Q3"),
        ("im Q3 2024", "2024-Q3"),
        ("im ersten Halbjahr 2024", "2024-H1"),
        ("in den neunziger Jahren", "199"),
        ("Mitte der 1980er Jahre", "198"),
        ("im 19. Jahrhundert", "18"),
        ("gestern", "2025-01-14"),
        ("übermorgen", "2025-01-17"),
        ("heuer", "2025"),
        ("im Vorjahr", "2024"),
        ("vergangene Woche", "2025-W02"),
        ("im kommenden Monat", "2025-02"),
        ("im August vorigen Jahres", "2024-08"),
        ("Ende nächsten Jahres", "2026"),
        ("vor drei Wochen", "2024-W52"),
        ("vor zwei Jahren", "2023"),
        ("in zehn Tagen", "2025-01-25"),
        ("derzeit", "PRESENT_REF"),
        ("damals", "PAST_REF"),
    ],
)
def test_german_expressions(text: str, value: str):
    assert values(f"Das geschah {text}.") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on June 6, 2024", "2024-06-06"),
        ("on 6 June 2024", "2024-06-06"),
        ("on the 6th of June, 2024", "2024-06-06"),
        ("on 06/07/2024", "2024-06-07"),
        ("in early May 2023", "2023-05"),
        ("in late 2022", "2022"),
        ("last Tuesday", "2025-01-14"),
        ("next month", "2025-02"),
        ("three weeks ago", "2024-W52"),
        ("in the third quarter of 2024", "2024-Q3"),
        ("in the 1990s", "199"),
        ("in the 19th century", "18"),
        ("in the fall of 2021", "2021-FA"),
        ("the day before yesterday", "2025-01-13"),
    ],
)
def test_english_expressions(text: str, value: str):
    assert values(f"It happened {text}.", "en") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("le 6 juin 2024", "2024-06-06"),
        ("le 1er juin 2024", "2024-06-01"),
        ("mardi dernier", "2025-01-14"),
        ("en juin dernier", "2024-06"),
        ("il y a trois semaines", "2024-W52"),
        ("l'an dernier", "2024"),
        ("l’année prochaine", "2026"),
        ("au troisième trimestre 2024", "2024-Q3"),
        ("dans les années 1990", "199"),
        ("au XIXe siècle", "18"),
        ("avant-hier", "2025-01-13"),
        ("fin 2023", "2023"),
    ],
)
def test_french_expressions(text: str, value: str):
    assert values(f"Cela s'est passé {text}.", "fr") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("6 июня 2024 года", "2024-06-06"),
        ("06.06.2024", "2024-06-06"),
        ("в июне прошлого года", "2024-06"),
        ("в мае 2023 г.", "2023-05"),
        ("в прошлом году", "2024"),
        ("на прошлой неделе", "2025-W02"),
        ("три недели назад", "2024-W52"),
        ("неделю назад", "2025-W02"),
        ("в третьем квартале 2024 года", "2024-Q3"),
        ("в 1990-х годах", "199"),
        ("в девяностые годы", "199"),
        ("в XX веке", "19"),
        ("прошлым летом", "2024-SU"),
        ("позавчера", "2025-01-13"),
    ],
)
def test_russian_expressions(text: str, value: str):
    assert values(f"Это произошло {text}.", "ru") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024年6月6日", "2024-06-06"),
        ("二〇二四年六月六日", "2024-06-06"),
        ("去年10月", "2024-10"),
        ("上月", "2024-12"),
        ("上个月", "2024-12"),
        ("今年上半年", "2025-H1"),
        ("2024年第三季度", "2024-Q3"),
        ("本周二", "2025-01-14"),
        ("上周三", "2025-01-08"),
        ("14日", "2025-01-14"),
        ("上世纪90年代", "199"),
        ("20世纪", "19"),
        ("三周前", "2024-W52"),
        ("前天", "2025-01-13"),
        ("目前", "PRESENT_REF"),
    ],
)
def test_chinese_expressions(text: str, value: str):
    assert values(f"这件事发生在{text}。", "zh") == [value]


def test_other_languages_are_read_by_cldr_names_and_numbers():
    assert values("El acuerdo se firmó el 6 de junio de 2024.", "es") == ["2024-06-06"]
    assert values("Anlaşma 6 Haziran 2024 günü imzalandı.", "tr") == ["2024-06-06"]
    assert values("Келісімге 06.06.2024 қол қойылды.", "kk") == ["2024-06-06"]


def test_both_ends_of_a_range_bear_the_whole_of_it():
    first, second = read("Das Forum dauerte vom 3. bis 5. Mai 2023.")
    assert (first.value, second.value) == ("2023-05-03", "2023-05-05")
    assert first.span == second.span == DateSpan(date(2023, 5, 3), date(2023, 5, 6), "range", "absolute")


def test_ranges_go_over_months_and_years():
    assert values("vom 28. Februar bis 2. März 2023") == ["2023-02-28", "2023-03-02"]
    assert values("vom 30. Dezember bis 2. Januar 2025") == ["2024-12-30", "2025-01-02"]
    assert values("zwischen 2010 und 2014") == ["2010", "2014"]
    assert values("from June to August 2023", "en") == ["2023-06", "2023-08"]
    assert values("5月3日至5日", "zh") == ["2025-05-03", "2025-05-05"]


def test_a_list_of_days_shares_its_month():
    assert values("am 3., 4. und 5. Oktober 2023") == ["2023-10-03", "2023-10-04", "2023-10-05"]


def test_a_story_goes_on_in_the_year_that_it_named():
    text = "Im Mai 1993 wurde der Vertrag geschlossen. Im August reiste der Präsident nach Peking."
    assert values(text) == ["1993-05", "1993-08"]
    assert [found.span.basis for found in read(text) if found.span] == ["absolute", "narrative"]


def test_the_day_after_is_counted_from_the_day_told():
    assert values("Am 18. Mai 2023 begann der Gipfel. Am Tag darauf endete er.") == ["2023-05-18", "2023-05-19"]
    assert values("2023年5月18日峰会开幕。次日闭幕。", "zh") == ["2023-05-18", "2023-05-19"]


def test_durations_and_repetitions_are_no_dates():
    kinds = {found.text: (found.type, found.value) for found in read("Seit zehn Jahren fährt jeden Montag ein Zug, zwei Tage lang.")}
    assert kinds == {"zehn Jahren": ("DURATION", "P10Y"), "jeden Montag": ("SET", "XXXX-WXX-1"), "zwei Tage": ("DURATION", "P2D")}


@pytest.mark.parametrize(
    "text",
    [
        "Der Zug brachte 2000 Tonnen Güter.",
        "Rund 1800 Soldaten übten.",
        "Artikel 1995 der Akte, Telefon 0471 2013.",
        "Frau März und Herr Sonntag sprachen.",
        "Die Strecke kostet 4,2013 Milliarden.",
        "Am 31.02.2024 war nichts.",
        "Nummer 99999.",
    ],
)
def test_numbers_and_names_are_no_dates(text: str):
    assert values(text) == []


def test_an_english_verb_is_no_month():
    assert values("They may march to the border, Ms May said.", "en") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Защита окружающей среды важна."),
        ("en", "It will open as soon as possible."),
        ("en", "The fall of the city came in the 5th century BC."),
        ("de", "Die Stadt wurde im 3. Jahrhundert v. Chr. gegründet."),
        ("fr", "La ligne avait seulement été fermée."),
        ("zh", "他出现在会场，这是第三天。"),
        ("zh", "公元前五世纪的丝绸之路。"),
        ("zh", "世界大学生冬季运动会开幕。"),
    ],
)
def test_words_that_only_look_like_times_are_none(language: str, text: str):
    assert values(text, language) == []


def test_an_amount_of_time_before_an_event_is_a_duration():
    assert [one.type for one in read("Das war ein Jahr nach dem Gipfel.")] == ["DURATION"]
    assert [one.type for one in read("Это было через месяц после саммита.", "ru")] == ["DURATION"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Am Donnerstag nächster Woche tagt der Rat.", ["2025-01-23"]),
        ("de", "Vor einem halben Jahr begann der Bau.", ["2024-07"]),
        ("de", "Vor anderthalb Jahren begann der Bau.", ["2023-07"]),
        ("de", "In den 1990er Jahren entstand die Bahn.", ["199"]),
        ("de", "Im Winter 2024/25 ruht der Bau.", ["2024-WI"]),
        ("de", "Im Q3 soll der Bau beginnen.", ["2025-Q3"]),
        ("de", "Alle zwei Jahre tagt das Forum.", ["P2Y"]),
        ("de", "Im vorletzten Jahr wurde die Brücke gebaut.", ["2023"]),
        ("de", "Die Strecke wird am Samstag eröffnet.", ["2025-01-18"]),
        ("de", "Im Juni kam der Minister.", ["2024-06"]),
        ("de", "Von Montag bis Mittwoch tagte der Rat.", ["2025-01-13", "2025-01-15"]),
        ("en", "The council meets on Thursday next week.", ["2025-01-23"]),
        ("en", "The council meets on Thursday of next week.", ["2025-01-23"]),
        ("en", "Work began half a year ago.", ["2024-07"]),
        ("en", "Work began a year and a half ago.", ["2023-07"]),
        ("en", "Work began a fortnight ago.", ["2025-W01"]),
        ("en", "The line opens this summer.", ["2025-SU"]),
        ("en", "The bridge will open in Q3.", ["2025-Q3"]),
        ("en", "The forum meets every two years.", ["P2Y"]),
        ("en", "The bridge was built the year before last.", ["2023"]),
        ("en", "The twelfth century fort stands.", ["11"]),
        ("en", "The road will be closed from 3 to 5 May 2025.", ["2025-05-03", "2025-05-05"]),
        ("fr", "Le conseil se réunit jeudi de la semaine prochaine.", ["2025-01-23"]),
        ("fr", "Les travaux ont commencé il y a six mois.", ["2024-07"]),
        ("fr", "Les travaux ont commencé il y a une quinzaine.", ["2024-12-31"]),
        ("fr", "Le pont ouvrira au troisième trimestre.", ["2025-Q3"]),
        ("fr", "Le forum se tient tous les deux ans.", ["P2Y"]),
        ("fr", "Le pont a été construit en mai de la même année.", ["2024-05"]),
        ("fr", "Le sommet a eu lieu du 3 au 5 mai 2023.", ["2023-05-03", "2023-05-05"]),
        ("fr", "La ligne sera fermée cet été.", ["2025-SU"]),
        ("ru", "Совет соберётся в четверг на следующей неделе.", ["2025-01-23"]),
        ("ru", "Строительство началось полгода назад.", ["2024-07"]),
        ("ru", "Строительство началось полтора года назад.", ["2023-07"]),
        ("ru", "Дорогу закроют через две недели.", ["2025-W05"]),
        ("ru", "В третьем квартале откроется мост.", ["2025-Q3"]),
        ("ru", "Форум проходит раз в два года.", ["P2Y"]),
        ("ru", "В позапрошлом году построили мост.", ["2023"]),
        ("ru", "Саммит прошёл с 3 по 5 мая 2023 года.", ["2023-05-03", "2023-05-05"]),
        ("zh", "会议将于下周四举行。", ["2025-01-23"]),
        ("zh", "工程半年前开工。", ["2024-07"]),
        ("zh", "工程两年前开工。", ["2023"]),
        ("zh", "论坛每两年举行一次。", ["P2Y"]),
        ("zh", "大桥将于第三季度通车。", ["2025-Q3"]),
        ("zh", "前年大桥建成。", ["2023"]),
        ("zh", "今年夏天铁路将关闭。", ["2025-SU"]),
        ("zh", "两周后签署协议。", ["2025-W05"]),
    ],
)
def test_weeks_halves_seasons_quarters_and_ranges(language: str, text: str, expected: list[str]):
    assert [found.value for found in read(text, language)] == expected


def test_each_expression_has_its_days_its_precision_and_its_basis():
    text = "Am Dienstag, im Juni, im dritten Quartal 2024, im Sommer 2023, in den 1990er Jahren, vor zwei Jahren und Ende 2022."
    told = [(found.type, found.span.precision, found.span.basis) for found in read(text) if found.span]
    counted, written = "relative_to_publication", "absolute"
    assert told == [
        ("DATE", "day", counted),
        ("DATE", "month", counted),
        ("DATE", "quarter", written),
        ("DATE", "season", written),
        ("DATE", "decade", written),
        ("DATE", "year", counted),
        ("DATE", "year", written),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le vol AF 1984 a été dérouté."),
        ("fr", "Le décret n° 2021-1394 est publié."),
        ("fr", "La sonde vole vers Mars."),
        ("fr", "La place du 8-Mai est fermée."),
        ("fr", "La douane a saisi 2021 cartons."),
        ("ru", "Рейс SU 1984 сел."),
        ("ru", "Завод имени Октября выпустил 1917 тракторов."),
        ("en", "Customs seized 2021 cartons."),
        ("zh", "法新社报道，三国举行会谈。"),
    ],
)
def test_codes_names_and_amounts_are_no_dates(language: str, text: str):
    assert values(text, language) == []


def test_a_month_is_not_announced_by_another_clause():
    assert values("Die Inflation, die im Oktober bei 9 Prozent lag, soll sinken.") == ["2024-10"]
    assert values("L'inflation, à 9 % en octobre, devrait refluer.", "fr") == ["2024-10"]
    assert values("Инфляция, достигшая в октябре девяти процентов, должна замедлиться.", "ru") == ["2024-10"]


def test_a_chinese_meeting_does_not_announce_by_its_name():
    assert values("论坛峰会在周二举行。", "zh") == ["2025-01-14"]
    assert values("他将会在周二访问。", "zh") == ["2025-01-21"]


@pytest.mark.parametrize("language", ["es", "it", "pl", "pt", "nl", "tr", "uk", "kk", "ky", "uz", "cs", "sv", "el"])
def test_cldr_names_the_months_of_other_languages(language: str):
    written = format_date(date(2024, 6, 6), "d MMMM y", locale=language)
    assert values(f"– {written} –", language) == ["2024-06-06"]
    assert values("– 06.06.2024 –", language) == ["2024-06-06"]


def test_what_was_read_before_changes_nothing():
    assert values("持续1.5日。", "zh") == []
    assert values("会议5日举行。", "zh") == ["2025-01-05"]


def test_without_publication_relative_words_have_no_days():
    found = read("Am Dienstag, im Juni, gestern und letztes Jahr.", published=None)
    assert [one.value for one in found] == ["XXXX-WXX-2", "XXXX-06", "XXXX-XX-XX", "XXXX"]
    assert all(one.span is None for one in found)


def test_a_publication_known_to_the_month_settles_years_but_no_weekdays():
    span = DateSpan(date(2025, 1, 1), date(2025, 2, 1), "month", "dateline")
    text = "Am Dienstag und im Juni."
    assert [e.value for e in expressions(text, passages(text, "de"), "de", published=span)] == ["XXXX-WXX-2", "2024-06"]


def test_shifting_by_a_year_gives_the_month():
    summit = DateSpan(date(2023, 5, 18), date(2023, 5, 20), "range", "chronology")
    assert shift(summit, 1, "Y") == DateSpan(date(2024, 5, 1), date(2024, 6, 1), "month", "relative_to_event")
    assert shift(summit, 3, "D").start == date(2023, 5, 21)


def test_shifting_stops_at_the_ends_of_the_calendar():
    last = DateSpan(date(9999, 12, 1), date(9999, 12, 2), "day", "absolute")
    for unit in "DWMY":
        moved = shift(last, 100_000, unit)
        assert moved.start < moved.end
    assert plus(date.max, 5) == date.max
    assert months_later(date(1, 1, 1), -5) == date.min


def test_easter_falls_where_the_church_puts_it():
    assert [easter(year) for year in (1961, 2000, 2024)] == [date(1961, 4, 2), date(2000, 4, 23), date(2024, 3, 31)]


def test_what_the_calendar_does_not_have_means_no_days():
    assert [days_of(value) for value in ("2024-02-31", "2024-13", "2024-W60", "0000", "PAST_REF", "XXXX-06", "")] == [None] * 7


def test_many_dates_in_one_sentence_are_all_read():
    assert len(read("am 3., 4. Mai, im Juni und " * 2000)) == 6000


_PIECES = ["Mai ", "am ", " bis ", "vor ", "June ", "мая ", "года ", "İ", "٣", "²", "XX", *"0123456789.-/:, \n年月日周代世纪第前后"]
_HOSTILE = st.lists(st.sampled_from(_PIECES), max_size=60).map("".join)


@settings(max_examples=150, deadline=None)
@given(_HOSTILE, st.sampled_from(["de", "en", "fr", "ru", "zh", "tr", "xx"]))
def test_no_text_makes_it_raise_and_spans_are_true(text: str, language: str):
    for published in (WEDNESDAY, None, date.min, date(9999, 12, 30)):
        end = 0
        for found in read(text, language, published):
            assert text[found.start : found.end] == found.text != ""
            assert found.start >= end
            end = found.end
            assert found.span is None or found.span.start < found.span.end
