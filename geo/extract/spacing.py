"""Scripts that part no words by spaces: Chinese, Japanese, Thai, Lao, Khmer, Burmese."""

from __future__ import annotations

import re

from geo.extract.remembered import Remembered

_UNSPACED = re.compile("[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_LETTERS = Remembered(lambda char: _UNSPACED.match(char) is not None)


def is_unspaced(word: str) -> bool:
    """Tell whether a word begins with a letter of such a script."""
    return word != "" and _LETTERS[word[0]]
