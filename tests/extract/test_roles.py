from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.extract import read


def roles(text: str, language: str = "de") -> dict[str, str | None]:
    return {mention.text: mention.role for mention in read(text, language=language).mentions}


def test_an_adjective_before_a_person_is_an_affiliation():
    assert roles("Der kirgisische Sprecher schwieg.")["kirgisische"] == "affiliation"


def test_a_genitive_beside_an_office_is_an_affiliation():
    assert roles("Kasachstans Präsident reist ab.")["Kasachstans"] == "affiliation"


def test_a_capital_that_decides_is_an_actor():
    assert roles("Peking kündigte neue Zölle an.")["Peking"] == "actor"


def test_the_adjective_of_a_government_is_an_actor():
    assert roles("Die chinesische Regierung erklärte das Abkommen für gültig.")["chinesische"] == "actor"


def test_names_joined_by_and_share_their_role():
    assert roles("China und Russland unterzeichneten ein Abkommen.") == {"China": "actor", "Russland": "actor"}


def test_a_preposition_makes_the_scene_even_over_words_of_place():
    assert roles("Auf dem Markt von Taschkent brannte es.")["Taschkent"] == "scene"


def test_a_way_and_a_likeness_are_background():
    assert roles("Die Fracht kommt aus Vietnam.")["Vietnam"] == "background"
    assert roles("Anders als in Frankreich gibt es keine Maut.")["Frankreich"] == "background"


@pytest.mark.parametrize(
    ("text", "language", "town"),
    [
        ("Bischkek (dpa) – Der Zug fährt wieder.", "de", "Bischkek"),
        ("BISHKEK, May 4 – The train runs again.", "en", "BISHKEK"),
        ("Бишкек. 4 мая. Поезд снова ходит.", "ru", "Бишкек"),
        ("比什凯克5月4日电 列车恢复运行。", "zh", "比什凯克"),
    ],
)
def test_a_town_at_the_head_of_a_report_is_its_dateline(text: str, language: str, town: str):
    assert roles(text, language)[town] == "dateline"


def test_chinese_roles_come_from_the_characters_beside_the_name():
    assert roles("哈萨克斯坦总统访问北京。", "zh")["哈萨克斯坦"] == "affiliation"
    assert roles("土库曼斯坦宣布关闭边境。", "zh")["土库曼斯坦"] == "actor"
    assert roles("洪水发生在吉尔吉斯斯坦南部。", "zh")["吉尔吉斯斯坦"] == "scene"


def test_a_language_without_rules_of_its_own_still_gets_roles():
    assert all(mention.role for mention in read("Polska i Niemcy podpisały umowę.", language="pl").mentions)


WORDS = ["China", "kasachische", "in", "Regierung", "Peking", "und", ",", ".", "\n", "'s", "–", "中国", "政府"]


@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_every_mention_has_a_role_and_nothing_else_changes_with_it(parts: list[str]):
    reading = read(" ".join(parts), language="de")
    assert all(mention.role is not None for mention in reading.mentions)
    assert all(reading.article.text[mention.start : mention.end] == mention.text for mention in reading.mentions)
