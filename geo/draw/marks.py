"""Marks over a text, as data: pieces that say which marks lie on them. Pure; offsets are code points of the stored text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

MarkKind = Literal["country", "date", "event", "corridor", "refused"]
Piece = tuple[str, tuple[int, ...]]  # text, indices of the marks on it, the widest first


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text and what is said of it: `note` in one line or more, `strong` where the reader asked for it."""

    start: int
    end: int
    kind: MarkKind
    note: str
    strong: bool = False


def pieces(text: str, marks: Sequence[Mark], *, start: int = 0) -> list[Piece]:
    """Cut `text`, which begins at offset `start` of the article, where a mark begins or ends.

    The pieces joined give the text back. Marks may overlap, lie outside or be empty; a piece lists those that cover it.
    """
    end = start + len(text)
    inside = [i for i, mark in enumerate(marks) if max(start, mark.start) < min(end, mark.end)]
    opening = _by_offset((max(start, marks[i].start), i) for i in inside)
    closing = _by_offset((min(end, marks[i].end), i) for i in inside)
    cuts = sorted({start, end, *opening, *closing})
    active: set[int] = set()
    found: list[Piece] = []
    for left, right in pairwise(cuts):
        active = (active - closing.get(left, set())) | opening.get(left, set())
        found.append((text[left - start : right - start], tuple(sorted(active, key=lambda i: (marks[i].start - marks[i].end, i)))))
    return found


def _by_offset(pairs: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    grouped: dict[int, set[int]] = {}
    for offset, index in pairs:
        grouped.setdefault(offset, set()).add(index)
    return grouped
