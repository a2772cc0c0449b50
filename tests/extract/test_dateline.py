"""Where an article's own date of publication is found, and where none is."""

from __future__ import annotations

from datetime import date

import pytest

from geo.extract.dates import published
from geo.extract.segment import passages
from geo.model import DateSpan

TODAY = date(2026, 3, 1)


def find(text: str, language: str = "de", given: DateSpan | None = None, today: date | None = TODAY) -> tuple[date | None, str | None]:
    span, place = published(text, passages(text, language), language, given=given, today=today)
    return (span.start if span else None), (text[place.start : place.end] if place else None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "6. Juni, 2024\n\nPolitik\n\nDrei Länder einigen sich"),
        ("de", "Donnerstag, 6. Juni 2024, 14:30 Uhr\nText"),
        ("de", "Stand: 06.06.2024\n\nText"),
        ("de", "Peking, 6. Juni 2024 – Die drei Länder einigten sich."),
        ("de", "2024-06-06\nText"),
        ("en", "Published: June 6, 2024, 10:30 GMT\n\nText"),
        ("en", "A headline\nBISHKEK, June 6, 2024 (News Desk) -- The train left."),
        ("en", "By Jane Doe | June 6, 2024\n\nText"),
        ("fr", "Publié le 6 juin 2024 à 10h30\n\nTexte"),
        ("ru", "Ташкент, 6 июня 2024 г.\n\nТри страны подписали."),
        ("ru", "06.06.2024 15:00\nТекст"),
        ("zh", "铁路开工\n\n2024年6月6日\n\n三国签署协议。"),
        ("zh", "2024-06-06 10:00 来源：本报\n三国签署协议。"),
        ("es", "Madrid, 6 de junio de 2024\nTexto"),
    ],
)
def test_a_dateline_at_the_head(language: str, text: str):
    assert find(text, language)[0] == date(2024, 6, 6)


def test_a_dateline_at_the_foot():
    text = "Eine Überschrift\n\n" + "Ein Satz ohne Tag. " * 100 + "\n\nVeröffentlicht am 6. Juni 2024"
    assert find(text) == (date(2024, 6, 6), "6. Juni 2024")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Am 6. Juni 2024 unterzeichneten die drei Länder das Abkommen."),
        ("de", "Das Abkommen vom 6. Juni 2024 – ein Meilenstein – gilt."),
        ("en", "On June 6, 2024, the three countries signed the agreement."),
        ("en", "June 6, 2024: The three countries sign the agreement."),
        ("fr", "Le 6 juin 2024, les trois pays ont signé."),
        ("ru", "6 июня 2024 года три страны подписали соглашение."),
        ("zh", "2024年6月6日，三国签署协议。"),
    ],
)
def test_a_date_in_the_first_sentence_is_no_dateline(language: str, text: str):
    assert find(text, language) == (None, None)


def test_an_agency_leaves_the_year_out():
    assert find("BEIJING, June 6 (Agency) -- The three countries signed.", "en")[0] == date(2025, 6, 6)
    assert find("通讯社北京6月6日电 三国签署协议。", "zh")[0] == date(2025, 6, 6)


def test_without_today_a_dateline_without_year_tells_nothing():
    assert find("BEIJING, June 6 (Agency) -- The three countries signed.", "en", today=None) == (None, None)


def test_the_future_and_the_impossible_are_refused():
    assert find("12. März 2031\nText") == (None, None)
    assert find("Stand: 31.02.2024\nText") == (None, None)
    assert find("1. Mai 1066\nText") == (None, None)


def test_tomorrow_is_allowed_for_the_other_side_of_the_date_line():
    assert find("2. März 2026\nText")[0] == date(2026, 3, 2)
    assert find("3. März 2026\nText")[0] is None


def test_what_is_given_goes_before_the_text():
    given = DateSpan(date(2024, 6, 7), date(2024, 6, 8), "day", "metadata")
    assert published("6. Juni 2024\nText", (), "de", given=given, today=TODAY) == (given, None)


def test_what_is_given_for_the_future_is_refused_for_the_text():
    given = DateSpan(date(2031, 6, 7), date(2031, 6, 8), "day", "metadata")
    assert find("6. Juni 2024\nText", given=given)[0] == date(2024, 6, 6)


def test_a_month_is_a_dateline_of_a_month():
    span, _ = published("June 2024\n\nText", (), "en", today=TODAY)
    assert span == DateSpan(date(2024, 6, 1), date(2024, 7, 1), "month", "dateline")
