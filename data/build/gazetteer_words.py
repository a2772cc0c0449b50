"""Ask word frequencies whether a name is known in a language, and whether it is mostly something else there.

PyPI wordfreq 3.1.1 (code Apache-2.0, data CC BY-SA 4.0) answers while building; none of its figures goes into the gazetteer.
"""

from __future__ import annotations

import math
import re
from functools import cache

from wordfreq import get_frequency_dict

from geo.fold import fold

OTHERS = tuple("es it pt nl pl cs sv nb fi hu ro tr id ca sh lt lv da sk sl fil vi is".split())
TABLES = frozenset((*OTHERS, "de", "en", "fr", "ru", "uk", "zh", "ja", "bg", "mk"))


@cache
def zipf(language: str) -> dict[str, float]:
    """Return folded word → Zipf frequency (log10 of uses in a thousand million words)."""
    found: dict[str, float] = {}
    for word, share in get_frequency_dict(language, "best").items():
        key = fold(word)
        found[key] = max(found.get(key, 0.0), math.log10(share) + 9)
    return found


def frequency(key: str, language: str) -> float:
    """Return the Zipf frequency of a folded name: that of its rarest word; 0 if a word is unknown."""
    table = zipf(language)
    words = [word for word in re.split(r"[ \-'.]+", key) if len(word) > 1]
    return min((table.get(word, 0.0) for word in words), default=0.0)


@cache
def known(key: str, read: tuple[str, ...], local: frozenset[str]) -> frozenset[str]:
    """Return the languages, of those read or local, in which a Latin name is in use and not merely a guest from another one."""
    mine = {language: frequency(key, language) for language in {*read, *local} if language in TABLES}
    best = max(mine.values(), default=0.0)
    if best == 0.0:
        return frozenset()
    foreign = max((frequency(key, language) for language in OTHERS if language not in mine), default=0.0)
    return frozenset(language for language, use in mine.items() if use > max(0.0, best - 1.5)) if best >= foreign - 1.5 else frozenset()
