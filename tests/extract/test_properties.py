"""What must hold for any text whatever: offsets cut the surface, nothing raises, and no text changes how another one is read."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from geo.extract import read, stored
from geo.extract.countries import mentions
from geo.extract.roles import with_roles
from geo.extract.segment import passages
from geo.fold import Folded

NAMES = (
    "China",
    "Kirgisistan",
    "Кыргызстана",
    "Казахстан",
    "中国",
    "中哈",
    "نيبال",
    "Türkei",
    "São Tomé",
    "U.S.",
    "Xi'an",
    "Straße",
    "Ош",
    "kasachische",
)
MARKS = (
    "\u0301",
    "\u0308",
    "\u200b",
    "\u200d",
    "\u00ad",
    "\u202e",
    "\u2067",
    "\ufeff",
    "\ufb01",
    "ß",
    "İ",
    "ŉ",
    "\u0000",
    "\ud800",
    "\r\n",
    "\u2028",
    "’",
    "\U0001f1e8\U0001f1f3",
)
LANGUAGES = ("de", "en", "fr", "ru", "zh", "uz", "tr", "ar", "th")

pieces = st.one_of(st.sampled_from(NAMES), st.sampled_from(MARKS), st.sampled_from(" .,-'\n"), st.characters())
texts = st.lists(pieces, max_size=40).map("".join)


@given(texts, st.sampled_from(LANGUAGES))
@settings(max_examples=300, deadline=None)
@example("Chi\u200bna und Kir\u00adgi\u0301sistan\u202e, الصين", "de")
def test_every_offset_cuts_the_exact_surface_out_of_the_stored_text(text: str, language: str):
    reading = read(text, language=language)
    whole = reading.article.text
    assert whole == stored(text)
    for found in (*reading.mentions, *reading.dates, *reading.refusals):
        assert 0 <= found.start < found.end <= len(whole)
        assert whole[found.start : found.end] == found.text
    for span in (*reading.passages, *(part for event in reading.events for part in event.evidence)):
        assert 0 <= span.start < span.end <= len(whole)


@given(texts, texts, st.sampled_from(LANGUAGES))
@settings(max_examples=100, deadline=None)
def test_what_was_read_before_changes_nothing(text: str, other: str, language: str):
    first = read(text, language=language)
    read(other, language=language)
    again = read(text, language=language)
    assert again == first
    assert again.refusals == first.refusals


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_no_text_in_no_language_makes_it_raise(text: str):
    read(text)


@pytest.mark.parametrize(
    ("unit", "name", "language"),
    [("wort ", "Kirgisistan", "de"), ("e\u0301", "China", "en"), ("字", "哈萨克斯坦", "zh"), ("كلمة ", "China", "ar")],
)
def test_ten_megabytes_in_one_line_keep_their_offsets(unit: str, name: str, language: str):
    half = unit * (5_000_000 // len(unit.encode()))
    text = f"{half} {name} {half}"
    parts = passages(text, language)
    found = with_roles(text, parts, language, mentions(text, parts, language, folded=Folded(text))[0])
    assert [text[one.start : one.end] for one in found] == [name]
