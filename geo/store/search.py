"""Full text over passages, in every script. The only part that knows SQLite's FTS5; another database gets a sibling of this file.

Passages are cut into words here, not by SQLite: text is folded (geo.fold), words end at everything that is no letter, digit or mark
(so "Belt-and-Road-Initiative" is four words), and scripts written without spaces become overlapping pairs of characters, because
SQLite's own tokenizers find no Chinese word of two characters. A last single character of such a stretch stands alone too, so that
one character can be looked for as the beginning of a pair.

A query's words must all occur, in any order; "words in quotes" stand together; a plain word of at least four letters and a word with
a trailing * also match as beginnings. Only letters, digits and marks of the query reach FTS5, always in quotes: it has no syntax to
inject into.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Literal

from sqlalchemy import Connection, Select, column, literal_column, select, table, text

from geo.fold import fold, is_han

PREFIX_LETTERS = 4  # "Gipfel" shall find "Gipfels", but "Iran" is as short as a beginning may get
_MAX_WORDS = 32  # of one query
_fts = table("passage_words", column("rowid"))
_PHRASE = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]?')

CREATE = "CREATE VIRTUAL TABLE passage_words USING fts5(words, tokenize = \"unicode61 remove_diacritics 0 categories 'L* N* M* Co'\")"


def is_unspaced(char: str) -> bool:
    """Tell whether the script of `char` is written without spaces between words (Chinese, Japanese, Thai, Lao, Burmese, Khmer)."""
    return is_han(char) or "\u0e00" <= char <= "\u0eff" or "\u1000" <= char <= "\u109f" or "\u1780" <= char <= "\u17ff"


def tokens(text: str) -> list[str]:
    """Return the words of `text` as the index holds them."""
    return [token for stretch in _stretches(fold(text)) for token in _tokens_of(stretch, last=True)]


def index(connection: Connection, keys: Sequence[int], texts: Iterable[str]) -> None:
    """Take up passages: their keys and texts."""
    rows = [{"key": key, "words": " ".join(tokens(passage))} for key, passage in zip(keys, texts, strict=True)]
    if rows:
        connection.execute(text("INSERT INTO passage_words (rowid, words) VALUES (:key, :words)"), rows)


def forget(connection: Connection, keys: Sequence[int]) -> None:
    """Drop passages by their keys."""
    if keys:
        connection.execute(text("DELETE FROM passage_words WHERE rowid = :key"), [{"key": key} for key in keys])


def matching(words: str) -> Select[tuple[int]] | None:
    """Return the select of the keys of the passages that hold `words`, or None if there is no word to look for."""
    expression = match_expression(words)
    if expression is None:
        return None
    return select(_fts.c.rowid).where(literal_column("passage_words").op("MATCH")(expression))


def match_expression(words: str) -> str | None:
    """Return what FTS5 is asked for `words`: quoted phrases joined by AND; None if no letter or digit is in them."""
    asked = [_phrase(quoted, prefix=False) for quoted in _PHRASE.findall(words)]
    for word in _PHRASE.sub(" ", words).split():
        asked.append(_phrase(word.rstrip("*"), prefix=True, any_length=word.endswith("*")))
    return " AND ".join(dict.fromkeys(part for part in asked[:_MAX_WORDS] if part)) or None


def _phrase(words: str, *, prefix: bool, any_length: bool = False) -> str | None:
    stretches = _stretches(fold(words))
    if not stretches:
        return None
    # Only the last stretch may end inside a longer one of the text; the others end where the index has the single character.
    found = [token for stretch in stretches[:-1] for token in _tokens_of(stretch, last=True)] + _tokens_of(stretches[-1], last=False)
    final = stretches[-1]
    begins = len(final) == 1 if is_unspaced(final[0]) else prefix and (any_length or _is_long_word(final))
    return f'"{" ".join(found)}"' + (" *" if begins else "")


def _is_long_word(token: str) -> bool:
    return len(token) >= PREFIX_LETTERS and not any(char.isdigit() for char in token)


@lru_cache(maxsize=20_000)
def _kind(char: str) -> Literal["", "spaced", "unspaced"]:
    if unicodedata.category(char)[0] not in "LNM":
        return ""
    return "unspaced" if is_unspaced(char) else "spaced"


def _stretches(folded: str) -> list[str]:
    """Cut folded text into stretches of word characters of one kind: spaced or unspaced."""
    return ["".join(chars) for kind, chars in groupby(folded, _kind) if kind]


def _tokens_of(stretch: str, *, last: bool) -> list[str]:
    """Return a spaced stretch as it is; an unspaced one as pairs, with `last` also its last character alone."""
    if not is_unspaced(stretch[0]):
        return [stretch]
    pairs = [stretch[at : at + 2] for at in range(len(stretch) - 1)]
    return [*pairs, stretch[-1]] if last or not pairs else pairs
