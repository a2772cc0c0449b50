"""Bytes into text: each encoding on a short news text of its language, and no for what is no text."""

from __future__ import annotations

import codecs
import os
from contextlib import suppress

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo import settings
from geo.errors import BinaryInput, EmptyInput, InputError, TooLargeInput
from geo.sources import load
from geo.sources.encoding import decode

GERMAN = (
    "Chinas Außenminister reiste nach Kirgisistan.\r\nDie Gespräche in Bischkek galten der Eisenbahn, „ein großer Schritt“, sagte er.\n"
)
CHINESE = "中国外交部长星期二访问吉尔吉斯斯坦。\n双方就中吉乌铁路建设交换了意见，一月十四日签署了合作文件。\n"
RUSSIAN = "Министр иностранных дел Китая во вторник прибыл в Кыргызстан.\nСтороны обсудили строительство железной дороги.\n"
FRENCH = "Le président kazakh a reçu à Astana les ministres. « Un succès », a-t-il dit à la presse française, l'été dernier.\n"
POLISH = "Prezydent Kazachstanu spotkał się w Warszawie z ministrem. Rozmawiali o kolei środkowego korytarza i ścieżce przez morze.\n"

UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030")
CASES = [(text, encoding) for text in (GERMAN, CHINESE, RUSSIAN, FRENCH) for encoding in UNICODE] + [
    (GERMAN, "cp1252"),
    (FRENCH, "cp1252"),
    (GERMAN.replace("„", "'").replace("“", "'"), "latin-1"),
    (RUSSIAN, "koi8-r"),
    (RUSSIAN, "cp1251"),
    ("中國外交部長星期二訪問吉爾吉斯斯坦。雙方就鐵路建設交換了意見。", "big5"),
    (POLISH, "cp1250"),
    ("Tür zu Österreich", "latin-1"),
    ("中国和哈萨克斯坦", "gb18030"),
    ("Казахстан и Китай", "koi8-r"),
    ("КИТАЙ И КАЗАХСТАН ПОДПИСАЛИ ДОГОВОР", "koi8-r"),
    ("КИТАЙ И КАЗАХСТАН ПОДПИСАЛИ ДОГОВОР", "cp1251"),
    ("Außenminister trifft Präsident", "cp1252"),
    ("Поезд", "cp1251"),
    ("Поезд", "koi8-r"),
    ("中吉乌铁路开工", "gb18030"),
    ("2024年6月6日，北京", "utf-16-le"),
]


@pytest.mark.parametrize(("text", "encoding"), CASES, ids=lambda value: value if value.isascii() else value[:12])
def test_each_encoding_is_read_letter_by_letter(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_a_byte_order_mark_is_no_part_of_the_text(mark: bytes) -> None:
    order = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"
    assert decode(mark + CHINESE.encode(order), "a.txt") == CHINESE


def test_a_page_s_declared_encoding_is_believed_if_it_fits() -> None:
    page = '<html><head><meta charset="koi8-r"></head><body><p>Казахстан и Китай строят железную дорогу через горы.</p></body></html>'
    assert "Казахстан и Китай" in load(page.encode("koi8-r"), "a.html").text
    assert "Казахстан и Китай" in load(page.encode("utf-8"), "a.html").text
    assert "Казахстан" in load(page.replace("koi8-r", "no-such-code").encode("cp1251"), "a.html").text
    assert "Китай" in load(page.replace("koi8-r", "zlib_codec").encode("utf-8"), "a.html").text


def test_a_few_broken_characters_do_not_spoil_a_text() -> None:
    data = (GERMAN * 20).encode() + b"\xff Ende"
    assert decode(data, "a.txt") == GERMAN * 20 + "\ufffd Ende"


def test_a_stray_nul_is_still_text() -> None:
    assert decode((GERMAN + "\x00").encode(), "a.txt") == GERMAN + "\x00"


@pytest.mark.parametrize("data", [b"", b"  \n\t ", codecs.BOM_UTF8, b"\xff\xfe\n\x00", b"\x00\x00\x00", b"... --- !!!"])
def test_what_has_no_word_is_refused_as_empty(data: bytes) -> None:
    with pytest.raises(EmptyInput):
        load(data, "a.txt")


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n" + b"x" * 100,
        b"PK\x03\x04" + b"abc" * 50,
        b"\x89PNG\r\n\x1a\n" + b"IHDR",
        bytes(range(256)) * 20,
        b"\x7fELF" + bytes(100),
    ],
)
def test_what_is_no_text_is_refused_as_binary(data: bytes) -> None:
    with pytest.raises(BinaryInput):
        load(data, "a.txt")


def test_what_is_too_large_is_refused_before_it_is_read() -> None:
    for content in (b"a" * (settings.MAX_BYTES + 1), "a" * (settings.MAX_BYTES + 1)):
        with pytest.raises(TooLargeInput) as caught:
            load(content, "a.txt")
        assert str(caught.value) == "a.txt: it is larger than 16 MB"


def test_a_refusal_is_one_sentence_with_a_reason_that_can_be_translated() -> None:
    with pytest.raises(BinaryInput) as caught:
        load(b"%PDF-1.7", "Böse\n\x1b[31mDatei.txt")
    assert str(caught.value) == "Böse  [31mDatei.txt: this is not text but PDF"
    assert (caught.value.reason, caught.value.params) == ("this is not text but {kind}", {"kind": "PDF"})


def test_random_bytes_are_refused() -> None:
    for _ in range(5):
        with pytest.raises(InputError):
            load(os.urandom(4000), "a.txt")


@hypothesis.settings(deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    for name in ("a.txt", "a.md", "a.html"):
        with suppress(InputError):
            assert isinstance(load(data, name).text, str)


@given(st.text(max_size=200))
def test_every_unicode_text_with_a_letter_is_taken_as_it_is(text: str) -> None:
    letters = text.replace("\ufeff", "") + "Wort " * 300
    assert load(letters.encode(), "a.txt").text == letters
