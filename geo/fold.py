"""The one way to compare words: reading, search and station names all fold with this.

Case goes (casefold), diacritics go (é → e, ё → е), typographic apostrophes, hyphens and spaces become plain ones, full-width and
ligature forms become ordinary letters, soft hyphens and zero-width characters vanish. Scripts whose marks are vowels (Devanagari,
Thai, …) and Hangul keep their marks. Most characters map one to one, so offsets mostly stay; `Folded` knows where they do not.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cache

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


@cache
def _tables() -> tuple[dict[int, str], re.Pattern[str], dict[str, str]]:
    """Return the one-to-one table, the pattern of characters that grow or vanish, and what they become."""
    table: dict[int, str] = {}
    grow: dict[str, str] = {}
    for code in range(0x20, 0x20000):
        char = chr(code)
        if 0xD800 <= code < 0xE000 or 0xAC00 <= code < 0xD7A4 or 0x3400 <= code < 0xA000:
            continue
        folded = _fold_char(char)
        if folded == char:
            continue
        if len(folded) == 1:
            table[code] = folded
        else:
            grow[char] = folded
    return table, re.compile(f"[{_VANISH}]+|[{re.escape(''.join(grow))}]"), grow


class Folded:
    """A folded text that knows where each of its characters stood before.

    `text` is the folded text; `at(i)` the original offset of the folded character i; `end(i)` the original offset behind the folded
    character i - 1, so that original[at(a):end(b)] is the surface of text[a:b].
    """

    __slots__ = ("_shifts", "_starts", "length", "text")

    def __init__(self, original: str) -> None:
        table, irregular, grow = _tables()
        self.length = len(original)
        self._starts: list[int] = []  # folded offsets from which a shift holds
        self._shifts: list[tuple[int, bool]] = []  # (original offset there, inside one grown character)
        if original.isascii():
            self.text = original.lower()
            if "`" in original or _has_controls(original):
                self.text = self.text.translate(table)
            return
        pieces: list[str] = []
        folded_at = last = 0
        for match in irregular.finditer(original):
            begin, stop = match.span()
            pieces.append(original[last:begin].translate(table))
            folded_at += begin - last
            became = grow.get(match.group(), "")
            if became:
                self._mark(folded_at, begin, True)
                pieces.append(became)
                folded_at += len(became)
            self._mark(folded_at, stop, False)
            last = stop
        pieces.append(original[last:].translate(table))
        self.text = "".join(pieces)

    def _mark(self, folded_at: int, original_at: int, inside: bool) -> None:
        if self._starts and self._starts[-1] == folded_at:
            self._shifts[-1] = (original_at, inside)
        else:
            self._starts.append(folded_at)
            self._shifts.append((original_at, inside))

    def at(self, index: int) -> int:
        """Return the original offset of the folded character `index`."""
        slot = bisect_right(self._starts, index) - 1
        if slot < 0:
            return index
        original_at, inside = self._shifts[slot]
        return original_at if inside else original_at + index - self._starts[slot]

    def end(self, index: int) -> int:
        """Return the original offset behind the folded character before `index`."""
        if index <= 0:
            return 0
        slot = bisect_right(self._starts, index - 1) - 1
        if slot < 0:
            return index
        original_at, inside = self._shifts[slot]
        return original_at + 1 if inside else original_at + index - self._starts[slot]


def _has_controls(text: str) -> bool:
    return "\t" in text or "\r" in text or "\x0b" in text or "\x0c" in text


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
