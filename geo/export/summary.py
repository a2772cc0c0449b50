"""What a person sees who reads one article on the command line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from geo.errors import shown
from geo.model import DateSpan, Reading


def reading_lines(reading: Reading, *, explain: bool = False) -> Iterator[str]:
    """Yield a readable summary; with `explain` each mention with its entry, its rule and that of its role, and what was refused."""
    article = reading.article
    yield shown(article.title, limit=120)
    yield f"language {article.language}, published {_days(article.published)}"
    tally = Counter(code for mention in reading.mentions for code in mention.countries)
    yield "countries " + (", ".join(f"{code} {number}" for code, number in tally.most_common()) or "–")
    yield "about " + (", ".join(reading.focus) or "–")
    yield "corridors " + (", ".join(dict.fromkeys(found.id for found in reading.corridors)) or "–")
    for event in reading.events:
        sentence = article.text[event.evidence[0].start : event.evidence[0].end] if event.evidence else ""
        yield f"{_days(event.when)}  {event.kind}  {' '.join(event.countries)}  {shown(sentence, limit=100)}"
    if explain:
        for mention in reading.mentions:
            ground = f"{mention.entry}; {mention.rule}; {mention.role}: {mention.role_rule}"
            yield f"{mention.start}–{mention.end} {shown(mention.text)} = {' '.join(mention.countries)}: {ground}"
        for refusal in reading.refusals:
            yield f"{refusal.start}–{refusal.end} {shown(refusal.text)} refused: {refusal.entry}; {refusal.rule}"


def _days(span: DateSpan | None) -> str:
    if span is None:
        return "–"
    return f"{span.start.isoformat()} ({span.precision}, {span.basis})"
