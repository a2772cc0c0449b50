"""The one way to compare words: reading, search and station names all fold with this.

Case goes (casefold), diacritics go (é → e, ё → е), typographic apostrophes, hyphens and spaces become plain ones, full-width and
ligature forms become ordinary letters, soft hyphens and zero-width characters vanish. Scripts whose marks are vowels (Devanagari,
Thai, …) and Hangul keep their marks. Most characters map one to one, so offsets mostly stay; `Folded` knows where they do not.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np

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


class CharacterTable:
    """A number above 0 for each character: an array over all of Unicode, filled as characters are met.

    Called with the numbers of many characters, an array, it looks all of them up in C.
    """

    def __init__(self, work: Callable[[str], int]) -> None:
        self._work = work
        self._known = np.zeros(sys.maxunicode + 1, np.uint32)  # 0: not met before

    def __call__(self, codes: Any) -> Any:
        found = self._known[codes]
        if len(found) and not np.minimum.reduce(found):
            for code in np.unique(codes[found == 0]).tolist():
                self._known[code] = self._work(chr(code))
            found = self._known[codes]
        return found


def code_points(text: str) -> Any:
    """Return the numbers of a text's characters as an array."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def characters(codes: Any) -> str:
    """Return the text of an array of numbers."""
    return codes.tobytes().decode("utf-32-le", "surrogatepass")


_SEVERAL = sys.maxunicode + 1  # stands for a character that becomes none or several
_regular = CharacterTable(lambda char: ord(new) if len(new := _become(char)) == 1 else _SEVERAL)


class Folded:
    """A folded text that knows where each of its characters stood before.

    `text` is the folded text, `codes` the numbers of its characters and `cased` those of the same letters before case and diacritics went,
    both as arrays. `at(i)` is the original offset of the folded character i; `end(i)` the original offset behind the folded character
    i - 1, so that original[at(a):end(b)] is the surface of text[a:b].
    """

    __slots__ = ("_inside", "_originals", "_starts", "cased", "codes", "text")

    def __init__(self, original: str) -> None:
        self._starts: list[int] = []  # folded offsets from which a shift holds
        self._originals: list[int] = []  # the original offset there
        self._inside: list[bool] = []  # whether that is inside one grown character
        self.cased = code_points(original)
        self.codes = _regular(self.cased)
        irregular = (self.codes == _SEVERAL).nonzero()[0]
        if len(irregular):
            self.cased = code_points(self._grown(original, irregular.tolist()))
            self.codes = _regular(self.cased)
        self.text = characters(self.codes)

    def _grown(self, original: str, irregular: list[int]) -> str:
        """Return the text with the characters that grow or vanish replaced, and note where they shift the offsets."""
        pieces: list[str] = []
        shift = last = 0
        for at in irregular:
            char = original[at]
            became = _become(char)
            pieces += (original[last:at], became if char.islower() else became.capitalize())
            last = at + 1
            if became:
                self._mark(at + shift, at, True)
            shift += len(became) - 1
            self._mark(last + shift, last, False)
        pieces.append(original[last:])
        return "".join(pieces)

    def _mark(self, folded_at: int, original_at: int, inside: bool) -> None:
        if self._starts and self._starts[-1] == folded_at:
            self._originals[-1], self._inside[-1] = original_at, inside
        else:
            self._starts.append(folded_at)
            self._originals.append(original_at)
            self._inside.append(inside)

    def at(self, index: int) -> int:
        """Return the original offset of the folded character `index`."""
        if not self._starts:
            return index
        slot = bisect_right(self._starts, index) - 1
        if slot < 0:
            return index
        return self._originals[slot] + (0 if self._inside[slot] else index - self._starts[slot])

    def end(self, index: int) -> int:
        """Return the original offset behind the folded character before `index`."""
        if index <= 0 or not self._starts:
            return max(index, 0)
        slot = bisect_right(self._starts, index - 1) - 1
        if slot < 0:
            return index
        return self._originals[slot] + (1 if self._inside[slot] else index - self._starts[slot])

    @property
    def shifted(self) -> bool:
        """Tell whether characters stand elsewhere than before."""
        return bool(self._starts)

    def all_at(self, indexes: Any) -> Any:
        """Return `at` of many ascending indexes, an array or a list, as an array; the very array where nothing is shifted."""
        indexes = np.asarray(indexes, np.int64)
        if not self._starts:
            return indexes
        begins, originals = np.array(self._starts), np.array(self._originals)
        cuts = indexes.searchsorted(begins)
        held = np.empty(len(begins) + 1, np.int64)  # how many indexes lie before the first shift, and behind each
        held[0], held[1:-1], held[-1] = cuts[0], cuts[1:] - cuts[:-1], len(indexes) - cuts[-1]
        moves, most = np.zeros(len(held), np.int64), np.full(len(held), sys.maxsize)
        moves[1:] = originals - begins
        most[1:][self._inside] = originals[self._inside]
        return np.minimum(indexes + moves.repeat(held), most.repeat(held))

    def all_ends(self, indexes: Any) -> Any:
        """Return `end` of many indexes above 0, as `all_at` does."""
        return self.all_at(np.asarray(indexes, np.int64) - 1) + 1 if self._starts else np.asarray(indexes, np.int64)


class _Becoming(dict[int, str]):
    """What each character becomes, for str.translate."""

    def __missing__(self, code: int) -> str:
        self[code] = new = _become(chr(code))
        return new


_BECOMING = _Becoming()
_SHORT = 400  # characters up to which str.translate is quicker


def fold(text: str) -> str:
    """Return `text` folded for comparison."""
    return text.translate(_BECOMING) if len(text) < _SHORT else Folded(text).text


def is_han(char: str) -> bool:
    """Tell whether `char` is a Han character (or kana: scripts written without spaces between words)."""
    return (
        "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or "\U00020000" <= char <= "\U0003ffff" or "\u3040" <= char <= "\u30ff"
    )


_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def clean(text: str) -> str:
    """Return `text` as it can be stored: NUL and lone surrogates become U+FFFD, nothing else is touched."""
    return _UNSTORABLE.sub("\ufffd", text)
