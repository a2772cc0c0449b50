"""Telling a text's language."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.extract.language import detect

TEXTS = {
    "de": "Die Regierungen der beiden Länder haben sich auf den Bau der Strecke geeinigt, und die Arbeiten werden bald beginnen.",
    "en": "The governments of both countries have agreed on the railway, and work on it is expected to begin in the spring.",
    "fr": "Les gouvernements des deux pays se sont mis d'accord sur la construction de la ligne et les travaux vont commencer.",
    "ru": "Правительства обеих стран договорились о строительстве дороги, и работы на ней начнутся уже в этом году.",
    "zh": "两国政府就修建铁路达成协议，工程将于春天开始。",
    "ja": "両国政府は鉄道の建設で合意し、工事は春に始まる。",
    "kk": "Екі елдің үкіметі теміржол салу туралы келісімге келді, жұмыс көктемде басталады деп күтілуде.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_sentence_is_enough(language):
    assert detect(TEXTS[language]) == language


def test_traditional_characters_are_chinese_too():
    assert detect("兩國政府就修建鐵路達成協議") == "zh"


def test_a_heading_of_two_characters_is_told_by_its_script():
    assert detect("中国") == "zh"


def test_a_hint_is_believed():
    assert detect("The text", "de") == "de"
    assert detect("文本", "zh-Hant") == "zh"


def test_a_text_without_letters_has_no_language():
    assert detect("123 … !") == "und"


@settings(deadline=None)  # the model takes most of a second to load
@given(st.text())
def test_no_text_makes_it_raise(text):
    assert detect(text).isalpha()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("China ohne Tags", "de"),
        ("Kasachstan & Usbekistan", "de"),
        ("Train to China", "en"),
        ("Visite à Paris", "fr"),
        ("Встреча в Москве", "ru"),
    ],
)
def test_a_heading_gets_a_language_that_articles_come_in(text: str, language: str) -> None:
    assert detect(text) == language
