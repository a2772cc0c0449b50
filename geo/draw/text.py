"""Marked text for the reader and the lists of passages: JSON of pieces, from which the browser builds text nodes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from geo.draw import why
from geo.draw.marks import Mark, Piece, pieces
from geo.locale import Words
from geo.model import Reading, Refusal, Span

PackedMark = tuple[str, str, bool]  # kind, note, strong
TRIGGER = 120  # characters of evidence that are marked whole; of longer evidence only the trigger is


def passages_payload(
    rows: Iterable[Any], *, words: Words, country: str | None = None, published: Callable[[Any], str] | None = None
) -> dict[str, Any]:
    """Return what the text component shows for passages (store.PassageRow); mentions of `country` are marked strongly.

    What a filter change sends should be small: equal marks stand once for all passages, and a passage that follows another of its
    article repeats neither title nor source.
    """
    table: dict[PackedMark, int] = {}
    items: list[dict[str, Any]] = []
    above: str | None = None
    for row in rows:
        head = {} if row.article_id == above else _head(row, words, published)
        items.append(
            {"article": row.article_id, "number": row.number, "lang": row.language, **head, "pieces": _passage(row, words, country, table)}
        )
        above = row.article_id
    return {
        "kind": "passages",
        "open": words._("Open in the article"),
        "sample": words._("Sample"),
        "marks": [list(mark) for mark in table],
        "items": items,
    }


def article_payload(
    reading: Reading,
    *,
    words: Words,
    target: int | None = None,
    others: Mapping[str, int] | None = None,
    refused: Iterable[Refusal] = (),
) -> dict[str, Any]:
    """Return what the text component shows for a whole article; passage number `target` (from 0) is brought into view.

    `others` counts, by an event's id, the other articles that tell of it. `refused` are the candidates that were turned down, where they
    are to be marked too.
    """
    marks = sorted([*_reading_marks(reading, words, others or {}), *(why.refusal_mark(one, words) for one in refused)], key=_widest_first)
    return {
        "kind": "article",
        "article": reading.article.id,
        "lang": reading.article.language,
        "target": target if target is not None and 0 <= target < len(reading.passages) else None,
        "marks": [list(_packed(mark)) for mark in marks],
        "blocks": [_block(*block, marks=near) for block, near in _with_marks(_blocks(reading), marks)],
    }


def _head(row: Any, words: Words, published: Callable[[Any], str] | None) -> dict[str, Any]:
    meta = [part for part in (row.source, published(row) if published else "", words.language(row.language)) if part]
    return {"title": row.title, "meta": " · ".join(meta), "sample": row.sample}


def _passage(row: Any, words: Words, country: str | None, table: dict[PackedMark, int]) -> list[Piece]:
    """Return a passage's pieces, their marks numbered in `table`, which grows."""
    marks = [why.country_mark(mention, words, country) for mention in row.mentions]
    marks += [why.date_mark(expression, words) for expression in row.dates]
    numbers = [table.setdefault(_packed(mark), len(table)) for mark in marks]
    return [(piece, tuple(numbers[i] for i in on)) for piece, on in pieces(row.text, marks, start=row.start)]


def _packed(mark: Mark) -> PackedMark:
    return mark.kind, mark.note, mark.strong


def _reading_marks(reading: Reading, words: Words, others: Mapping[str, int]) -> list[Mark]:
    marks = [why.country_mark(mention, words) for mention in reading.mentions]
    marks += [why.date_mark(expression, words) for expression in reading.dates]
    marks += [
        why.event_mark(event, span, words, others.get(event.id, 0))
        for event in reading.events
        if (span := _trigger(event.trigger, event.evidence))
    ]
    marks += [why.corridor_mark(mention, span, words) for mention in reading.corridors for span in mention.evidence]
    return marks


def _widest_first(mark: Mark) -> tuple[int, int]:
    return mark.start, -mark.end


def _trigger(trigger: Span | None, evidence: Sequence[Span]) -> Span | None:
    """Return what of an event is marked: its trigger, else its first evidence if that is short (a marked paragraph marks nothing)."""
    if trigger is not None:
        return trigger
    return evidence[0] if evidence and evidence[0].end - evidence[0].start <= TRIGGER else None


Block = tuple[str, int, int | None, bool]  # text, offset, passage's number (None: the blank between two), heading


def _blocks(reading: Reading) -> list[Block]:
    """Cut the whole text into passages and what stands between them; joined they give the text back."""
    text, at = reading.article.text, 0
    blocks: list[Block] = []
    for number, passage in enumerate(reading.passages):
        start = max(at, passage.start)
        if start > at:
            blocks.append((text[at:start], at, None, False))
        blocks.append((text[start : passage.end], start, number, passage.heading))
        at = max(start, passage.end)
    return [*blocks, (text[at:], at, None, False)] if at < len(text) else blocks


def _with_marks(blocks: Sequence[Block], marks: Sequence[Mark]) -> Iterable[tuple[Block, list[tuple[int, Mark]]]]:
    """Pair each block with the marks that reach into it, in one walk over both (marks are sorted by their start)."""
    at, reaching = 0, list[tuple[int, Mark]]()
    for block in blocks:
        end = block[1] + len(block[0])
        while at < len(marks) and marks[at].start < end:
            reaching.append((at, marks[at]))
            at += 1
        reaching = [(i, mark) for i, mark in reaching if mark.end > block[1]]
        yield block, reaching


def _block(text: str, start: int, number: int | None, heading: bool, *, marks: Sequence[tuple[int, Mark]]) -> dict[str, Any]:
    indices = [i for i, _mark in marks]
    cut = pieces(text, [mark for _i, mark in marks], start=start)
    return {"number": number, "heading": heading, "pieces": [_numbered(piece, indices) for piece in cut]}


def _numbered(piece: Piece, indices: Sequence[int]) -> Piece:
    return piece[0], tuple(indices[i] for i in piece[1])
