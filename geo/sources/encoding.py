"""Bytes into text. First what is certain (a byte order mark, UTF-8, a declared encoding), then what is likely.

The likely ones are few on purpose: asked about all it knows, charset-normalizer takes short Chinese texts for Korean and Windows-1252
for Windows-1250, which spells French wrong. UTF-16 without a mark shows by its zero bytes, and its order by
which one gives characters of common scripts.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from geo import settings
from geo.errors import N_, BinaryInput, EmptyInput, EncodingInput, TooLargeInput

EMPTY = N_("there is nothing to read in it")
TOO_LARGE = N_("it is larger than {limit} MB")
BINARY = N_("this is not text")
BINARY_KIND = N_("this is not text but {kind}")
ENCODING = N_("its characters cannot be made out")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_MAGIC = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP, DOCX, ODT …"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "GZIP"),
    (b"\x7fELF", "ELF"),
    (b"\xd0\xcf\x11\xe0", "DOC, XLS …"),
    (b"SQLite format 3", "SQLite"),
    (b"7z\xbc\xaf", "7Z"),
    (b"Rar!", "RAR"),
    (b"{\\rtf", "RTF"),
)
_LIKELY = ["cp1252", "gb18030", "big5", "cp1251", "koi8_r"]
_RUSSIAN = ("cp1251", "koi8_r")  # each gives Cyrillic letters for the other's; a headline in capitals deceives the guesser
_FREQUENT = re.compile("[оеаинтср]")
_SWAPPED = re.compile("[а-яё][А-ЯЁ]")
_LATIN_OTHERS = ["cp1250", "cp1254", "cp1257"]
_SAMPLE = 65_536  # bytes that are looked at to guess
_MAX_CONTROLS = 0.01  # share of control characters from which on it is no text
_MAX_BROKEN = 0.02  # share of a text's characters beyond ASCII that may be broken
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?([A-Za-z0-9_.:-]{1,40})""")
_WORD = re.compile(r"[^\W\d_]{2,40}")
_COMMON = re.compile("[\n\r\t -~\u00a0-\u024f\u0400-\u04ff\u2010-\u203a\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN = re.compile("[A-Za-z]")


def check(text: str, name: str) -> None:
    """Refuse a text that is too large or has nothing to read in it."""
    if len(text) > settings.MAX_BYTES:
        raise TooLargeInput(name, TOO_LARGE, limit=settings.MAX_BYTES // 2**20)
    if not any(char.isalnum() for char in text):
        raise EmptyInput(name, EMPTY)


def decode(data: bytes, name: str, *, page: bool = False) -> str:
    """Return the text in `data`, line ends and all, without the byte order mark; a `page` may declare its encoding.

    Errors: TooLargeInput, EmptyInput, BinaryInput, EncodingInput.
    """
    if len(data) > settings.MAX_BYTES:
        raise TooLargeInput(name, TOO_LARGE, limit=settings.MAX_BYTES // 2**20)
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xfe\xff"):
        raise EmptyInput(name, EMPTY)
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise BinaryInput(name, BINARY_KIND, kind=kind)
    for text in _readings(data, page):
        if _is_text(text):
            return text
    if len(_CONTROLS.findall(data[:_SAMPLE].decode("latin-1"))) > _MAX_CONTROLS * len(data[:_SAMPLE]):
        raise BinaryInput(name, BINARY)
    raise EncodingInput(name, ENCODING)


def _readings(data: bytes, page: bool) -> Iterator[str]:
    """Yield the ways to read `data`, the surest first."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            yield data[len(mark) :].decode(encoding, "replace")
            return
    yield from _strictly(data, "utf-8")
    if b"\x00" in data[:_SAMPLE]:
        for encoding in _wide(data[:_SAMPLE]):
            yield from _strictly(data, encoding)
    declared = _DECLARED.search(data[:4096]) if page else None
    if declared:
        yield from _strictly(data, declared.group(1).decode("ascii"))
    yield from _mended(data)
    for encoding in _guesses(data):
        yield from _strictly(data, encoding)


def _strictly(data: bytes, encoding: str) -> Iterator[str]:
    try:
        if codecs.lookup(encoding)._is_text_encoding:
            yield data.decode(encoding)
    except (LookupError, UnicodeError, ValueError):
        return


def _wide(sample: bytes) -> list[str]:
    """Return the UTF-16 orders to try, first the one that gives more characters of common scripts."""
    return sorted(("utf-16-le", "utf-16-be"), key=lambda order: -len(_COMMON.findall(sample[: len(sample) & ~1].decode(order, "replace"))))


def _mended(data: bytes) -> Iterator[str]:
    """Yield `data` as UTF-8 with replacement characters, if only a few of its characters are broken."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    if broken <= _MAX_BROKEN * beyond:
        yield text


def _guesses(data: bytes) -> Iterator[str]:
    from charset_normalizer import from_bytes

    sample = _whole_lines(data)
    likely = from_bytes(sample, cp_isolation=_LIKELY).best()
    if likely and likely.encoding not in _RUSSIAN:
        yield likely.encoding
    elif likely and not _mixes_alphabets(str(likely)):
        yield max(_RUSSIAN, key=lambda encoding: _russianness(sample.decode(encoding, "replace")))
    for candidates in (_LATIN_OTHERS, None):
        best = from_bytes(sample, cp_isolation=candidates).best()
        if best:
            yield best.encoding


def _russianness(text: str) -> int:
    """Tell how Russian a text looks, to compare two readings of the same bytes: frequent letters, and no capitals inside words."""
    return len(_FREQUENT.findall(text.lower())) - 2 * len(_SWAPPED.findall(text))


def _whole_lines(data: bytes) -> bytes:
    """Return the beginning of `data`, cut where no encoding has the inside of a character."""
    sample = data[:_SAMPLE]
    cut = max(sample.rfind(b"\n"), sample.rfind(b" "))
    return sample if len(data) <= _SAMPLE or cut <= 0 else sample[:cut]


def _mixes_alphabets(text: str) -> bool:
    """Tell whether words mix Latin and Cyrillic letters: then it is Polish or Czech taken for Russian."""
    words = _WORD.findall(text)
    return sum(bool(_CYRILLIC.search(word) and _LATIN.search(word)) for word in words) > 0.05 * len(words)


def _is_text(text: str) -> bool:
    """Tell whether this can be text: hardly any control characters, and no unassigned or private ones in number."""
    sample = text[:_SAMPLE]
    odd = len(_CONTROLS.findall(sample)) + sum(char in "\ufffe\uffff" or "\ue000" <= char <= "\uf8ff" for char in sample)
    return odd <= _MAX_CONTROLS * len(sample)
