"""Folding: one form for all spellings of a word, and the way back to where it stood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.fold import Folded, characters, fold


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Straße", "strasse"),
        ("Kırgızistan", "kirgizistan"),
        ("Ürümqi’s", "urumqi's"),
        ("Ёлка", "елка"),
        ("Кыргызстан", "кыргызстан"),
        ("ＡＢ", "ab"),
        ("ﬁnland", "finland"),
        ("Qyrg\u00adyzstan", "qyrgyzstan"),
        ("e\u0301cole", "ecole"),
        ("China\u2013Europa", "china-europa"),
        ("한국", "한국"),
        ("吉尔吉斯斯坦", "吉尔吉斯斯坦"),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_spellings_of_a_word_fold_to_one(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_a_composed_and_a_decomposed_word_fold_alike() -> None:
    assert fold("Österreich") == fold("O\u0308sterreich")


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text)
    assert fold(once) == once


@given(st.text())
def test_every_folded_character_knows_a_place_in_the_text(text: str) -> None:
    folded = Folded(text)
    for index in range(len(folded.text)):
        start, end = folded.at(index), folded.end(index + 1)
        assert 0 <= start < end <= len(text)


@given(st.text())
def test_many_characters_know_their_places_as_each_does(text: str) -> None:
    folded = Folded(text)
    every = list(range(len(folded.text)))
    assert folded.all_at(every).tolist() == [folded.at(index) for index in every]
    assert folded.all_ends(every[1:]).tolist() == [folded.end(index) for index in every[1:]]


@given(st.text())
def test_a_short_text_folds_as_within_a_long_one(text: str) -> None:
    filler = " " * 1_000
    assert fold(text + filler) == fold(text) + filler


@given(st.text(), st.text())
def test_a_surface_folds_to_the_piece_it_was_found_by(before: str, after: str) -> None:
    text = f"{before} Weißrußland {after}"
    folded = Folded(text)
    at = folded.text.index("weissrussland")
    surface = text[folded.at(at) : folded.end(at + len("weissrussland"))]
    assert fold(surface) == "weissrussland"


@given(st.text())
def test_case_is_known_letter_by_letter(text: str) -> None:
    folded = Folded(text)
    assert len(folded.cased) == len(folded.text)
    assert fold(characters(folded.cased)) == folded.text


def test_a_letter_that_grows_keeps_its_capital() -> None:
    assert characters(Folded("Ĳssel, Straße").cased) == "Ijssel, Strasse"
