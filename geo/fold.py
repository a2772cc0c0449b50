"""The one way to compare words: reading, search and station names all fold with this.

Case goes (casefold), diacritics go (é → e, ё → е), typographic apostrophes, hyphens and spaces become plain ones, full-width and
ligature forms become ordinary letters, soft hyphens and zero-width characters vanish. Scripts whose marks are vowels (Devanagari,
Thai, …) and Hangul keep their marks. Most characters map one to one, so offsets mostly stay; `Folded` knows where they do not.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache

_APOSTROPHES = "'’‘ʼʻʹ′`´＇"
_HYPHENS = "-‐‑‒–—―−－﹣"
_VANISH = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\u0300-\u036f\u064b-\u0652\u0640"


def _fold_char(char: str) -> str:
    if char in _APOSTROPHES:
        return "'"
    if char in _HYPHENS:
        return "-"
    if char == "ı":
        return "i"
    if char.isspace():
        return char if char == "\n" else " "
    decomposed = unicodedata.normalize("NFKD", char)
    if "\uac00" <= char <= "\ud7a3" or unicodedata.combining(char):
        return char
    base = "".join(c for c in decomposed if not "\u0300" <= c <= "\u036f").casefold()
    return "".join(c for c in unicodedata.normalize("NFKD", base) if not "\u0300" <= c <= "\u036f") or char


_VANISHING = re.compile(f"[{_VANISH}]")


@cache
def _become(char: str) -> str:
    """Return what one character becomes: mostly one, sometimes several ("ß"), none where it vanishes."""
    code = ord(char)
    if code < 0x20 or 0xD800 <= code < 0xE000 or 0xAC00 <= code < 0xD7A4 or 0x3400 <= code < 0xA000 or code >= 0x20000:
        return char
    if _VANISHING.match(char):
        return ""
    folded = _fold_char(char)
    for _ in range(3):  # what it grows into folds on
        if len(folded) > 1:
            folded = "".join("" if _VANISHING.match(part) else _fold_char(part) for part in folded)
    return folded


_ASCII = bytes(range(0x80))
_SMALL = {code: chr(code).lower() for code in range(0x41, 0x5B)} | {ord("`"): "'"}
_MANY = 80  # distinct characters from which one pass over a table is quicker than a pass for each


_PLAIN = re.compile("[\u0430-\u0438\u043a-\u044f\uac00-\ud7a3]+")  # they fold to themselves, and fill texts
_HAN = re.compile("[\u3400-\u9fff]+")  # so do they
_NOT_HAN = bytes(byte for byte in range(0x100) if not 0xE3 <= byte <= 0xE9)  # bytes of UTF-8 that open no Han character


def _distinct(text: str) -> tuple[set[str], bool]:
    """Return the distinct characters of `text` beyond ASCII, those left out that surely fold to themselves, and whether any is Han."""
    encoded = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    rest = encoded.decode("utf-8", "surrogatepass")
    han = bool(encoded.translate(None, _NOT_HAN)) and _HAN.search(rest) is not None
    return set(_PLAIN.sub("", _HAN.sub("", rest) if han else rest)), han


def _fold_regular(text: str, present: set[str]) -> str:
    """Fold the characters that stay one; `present` are those of `text` beyond ASCII.

    A pass in C for each distinct character that is not just made small, and one for all that are: a German text has seven of
    the former. Where small letters are not the folded ones (Cherokee), and where there are too many, the table does it.
    """
    become = {char: _become(char) for char in present}
    replaced = {char: new for char, new in become.items() if new != char.lower() or char == "\u03a3"}
    if len(replaced) > _MANY or any(new.lower() != new for new in become.values()):
        return text.translate({ord(char): new for char, new in become.items()} | _SMALL)
    for char, new in replaced.items():
        if char != new:
            text = text.replace(char, new)
    return text.lower().replace("`", "'")


@lru_cache(maxsize=256)
def _any_of(chars: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(chars)}]")


class Folded:
    """A folded text that knows where each of its characters stood before.

    `text` is the folded text, `cased` the same letter by letter before case and diacritics went. `at(i)` is the original offset of the
    folded character i; `end(i)` the original offset behind the folded character i - 1, so that original[at(a):end(b)] is the surface of
    text[a:b]. `beyond_ascii` are the distinct characters of the folded text that are not ASCII, without those (most letters) that surely
    fold to themselves; `han` tells whether Han characters stand in it.
    """

    __slots__ = ("_shifts", "_starts", "beyond_ascii", "cased", "han", "length", "text")

    def __init__(self, original: str) -> None:
        self.length = len(original)
        self._starts: list[int] = []  # folded offsets from which a shift holds
        self._shifts: list[tuple[int, bool]] = []  # (original offset there, inside one grown character)
        self.beyond_ascii: frozenset[str] = frozenset()
        self.han = False
        self.cased = original
        if original.isascii():
            self.text = original.lower().replace("`", "'")
            return
        present, self.han = _distinct(original)
        if irregular := "".join(sorted(char for char in present if len(_become(char)) != 1)):
            self.cased = self._grown(original, irregular)
            present = present.union(*map(_become, irregular)).difference(irregular)
        present = {char for char in present if not char.isascii()}
        self.text = _fold_regular(self.cased, present)
        self.beyond_ascii = frozenset(map(_become, present))

    def _grown(self, original: str, irregular: str) -> str:
        """Return the text with the characters that grow or vanish replaced, and note where they shift the offsets."""
        pieces: list[str] = []
        shift = last = 0
        for match in _any_of(irregular).finditer(original):
            at = match.start()
            became = _become(match.group())
            pieces += (original[last:at], became if match.group().islower() else became.capitalize())
            last = at + 1
            if became:
                self._mark(at + shift, at, True)
            shift += len(became) - 1
            self._mark(last + shift, last, False)
        pieces.append(original[last:])
        return "".join(pieces)

    def _mark(self, folded_at: int, original_at: int, inside: bool) -> None:
        if self._starts and self._starts[-1] == folded_at:
            self._shifts[-1] = (original_at, inside)
        else:
            self._starts.append(folded_at)
            self._shifts.append((original_at, inside))

    def at(self, index: int) -> int:
        """Return the original offset of the folded character `index`."""
        if not self._starts:
            return index
        slot = bisect_right(self._starts, index) - 1
        if slot < 0:
            return index
        original_at, inside = self._shifts[slot]
        return original_at if inside else original_at + index - self._starts[slot]

    def end(self, index: int) -> int:
        """Return the original offset behind the folded character before `index`."""
        if index <= 0 or not self._starts:
            return max(index, 0)
        slot = bisect_right(self._starts, index - 1) - 1
        if slot < 0:
            return index
        original_at, inside = self._shifts[slot]
        return original_at + 1 if inside else original_at + index - self._starts[slot]

    def all_at(self, indexes: list[int]) -> list[int]:
        """Return `at` of many ascending indexes, in one walk over the shifts."""
        found: list[int] = []
        if not self._starts:
            return indexes
        for low, high, begin, (original_at, inside) in self._stretches(indexes):
            found += [original_at] * (high - low) if inside else _moved(indexes[low:high], original_at - begin)
        return found

    def all_ends(self, indexes: list[int]) -> list[int]:
        """Return `end` of many ascending indexes above 0."""
        return [at + 1 for at in self.all_at([index - 1 for index in indexes])] if self._starts else indexes

    def _stretches(self, indexes: list[int]) -> Iterator[tuple[int, int, int, tuple[int, bool]]]:
        """Yield which of the indexes one shift holds for, from where it holds, and the shift."""
        low, shift, begin = 0, (0, False), 0
        for next_begin, next_shift in zip(self._starts, self._shifts, strict=True):
            high = bisect_left(indexes, next_begin, low)
            if high > low:
                yield low, high, begin, shift
            low, shift, begin = high, next_shift, next_begin
        if low < len(indexes):
            yield low, len(indexes), begin, shift


def _moved(indexes: list[int], by: int) -> list[int]:
    return [index + by for index in indexes] if by else indexes


def fold(text: str) -> str:
    """Return `text` folded for comparison."""
    return Folded(text).text


def is_han(char: str) -> bool:
    """Tell whether `char` is a Han character (or kana: scripts written without spaces between words)."""
    return (
        "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or "\U00020000" <= char <= "\U0003ffff" or "\u3040" <= char <= "\u30ff"
    )


_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def clean(text: str) -> str:
    """Return `text` as it can be stored: NUL and lone surrogates become U+FFFD, nothing else is touched."""
    return _UNSTORABLE.sub("\ufffd", text)
