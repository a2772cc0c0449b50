"""Endings of agglutinating languages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.extract.grammar import NameGrammar
from geo.extract.lexicon import grammar
from geo.extract.suffixes import LONGEST, bends, derives, follows


@pytest.mark.parametrize(
    ("language", "stem", "rest"),
    [("kk", "қазақстан", "дағылардың"), ("ky", "кыргызстан", "дагыларга"), ("uz", "xitoy", "dagilarning"), ("tk", "eyran", "dakylaryn")],
)
def test_endings_stand_in_a_chain(language, stem, rest):
    assert bends(stem, rest, grammar(language))


def test_endings_suit_the_sounds_before_them():
    kazakh = grammar("kk")
    assert bends("қытаи", "дың", kazakh) and not bends("қытаи", "дің", kazakh)
    assert bends("ирак", "тан", kazakh) and not bends("мали", "ка", kazakh)


def test_a_name_with_a_possessive_has_cases_of_its_own():
    kazakh = grammar("kk")
    assert bends("республикасы", "нда", kazakh) and not bends("куба", "н", kazakh)


def test_an_ending_makes_a_people():
    assert derives("қытаи", "лықтардың", grammar("kk")) and not derives("қытаи", "дың", grammar("kk"))


def test_a_language_without_a_chain_has_no_endings():
    assert bends("china", "", NameGrammar()) and not bends("china", "s", NameGrammar())


@settings(deadline=None)
@given(st.text(min_size=1, max_size=12), st.text(alphabet="ныңлардадағы", max_size=LONGEST * 2))
def test_any_text_is_answered(stem, rest):
    assert follows(stem, rest, grammar("kk")) in (True, False)
