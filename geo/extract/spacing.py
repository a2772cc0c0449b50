"""Scripts that part no words by spaces: Chinese, Japanese, Thai, Lao, Khmer, Burmese."""

from __future__ import annotations

import re

from geo.extract.remembered import Remembered
from geo.fold import Folded

UNSPACED = "\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"  # for a set in a pattern
_UNSPACED = re.compile(f"[{UNSPACED}]")
_LETTERS = Remembered(lambda char: _UNSPACED.match(char) is not None)


def has_unspaced(folded: Folded) -> bool:
    """Tell whether such writing stands in the text."""
    return folded.han or any(map(_UNSPACED.match, folded.beyond_ascii))


def is_unspaced(word: str) -> bool:
    """Tell whether a word begins with a letter of such a script."""
    return word != "" and _LETTERS[word[0]]
