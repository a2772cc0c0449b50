"""Read the date expressions of an article: type and value as TIMEX3 has them, the days that are meant, and how that was found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from geo.extract import dates_han
from geo.extract.anchor import resolve
from geo.extract.calendar import days_of, shift, span_of
from geo.extract.dateline import published
from geo.extract.setting import Setting, Story
from geo.extract.timex import Lexicon, Tokens, lexicon, scan, small, triggers
from geo.extract.timex_readers import Found, Sense
from geo.extract.timex_rules import senses
from geo.extract.year_check import is_name, is_year
from geo.model import DateExpression, DateSpan, Passage

__all__ = ["expressions", "published", "shift"]

_CLAUSE_END = frozenset(",;:()")
_OTHER_DIGIT = re.compile("[٠-٩۰-۹०-९০-৯๐-๙０-９]")
_OF_DAYS = frozenset(("weekday", "day"))  # told in the present tense when they are to come; months are not
_ATTRIBUTE_REACH = 6  # tokens from a date to the participle that it belongs to
_CUE_REACH = 60  # tokens to each side in which a tense is looked for


@dataclass(slots=True)
class _Reader:
    """One reading of one article."""

    text: str
    passages: Sequence[Passage]
    published: DateSpan | None
    words: Lexicon
    story: Story = field(default_factory=Story)
    era: re.Pattern[str] | None = None  # "v. Chr." behind a year
    han: bool = False
    news: bool = False
    endings: tuple[re.Pattern[str] | None, re.Pattern[str] | None] = (None, None)  # past, future
    attributes: tuple[re.Pattern[str] | None, re.Pattern[str] | None] = (None, None)


def expressions(text: str, passages: Sequence[Passage], language: str, *, published: DateSpan | None) -> tuple[DateExpression, ...]:
    """Return the date expressions of `text` in order. Without `published`, relative ones have XXXX in their value and no span."""
    reader = _Reader(text, passages, published, lexicon(language), han=language in dates_han.LANGUAGES)
    grammar = reader.words.grammar
    reader.endings = _ends(grammar.past_endings), _ends(grammar.future_endings)
    reader.era = re.compile(rf"\s{{0,3}}(?:{grammar.before_christ})") if grammar.before_christ else None
    reader.attributes = _ends(grammar.attribute_past), _ends(grammar.attribute_future)
    read: list[tuple[int, Tokens, Found]] = []
    lower = small(text)
    for number in range(len(passages)) if reader.han else _telling(lower, passages, language):
        passage = passages[number]
        if reader.han:
            tokens, found = dates_han.senses(text, passage)
        else:
            tokens = scan(text, passage.start, passage.end, reader.words, lower)
            found = senses(tokens, month_name_first=reader.words.grammar.month_name_first)
        if found:
            read.append((number, tokens, found))
            reader.news = reader.news or any(_tells_of_the_day(sense) for _, sense in found)
    return tuple(expression for number, tokens, found in read for expression in _passage(reader, number, tokens, found))


def _telling(lower: str, passages: Sequence[Passage], language: str) -> Iterator[int]:
    """Yield the numbers of the passages that hold a digit or a word of time."""
    lower = lower if lower.isascii() else _OTHER_DIGIT.sub("0", lower)
    number, count = 0, len(passages)
    for _, start, _ in triggers(language).find_matches_as_indexes(lower):
        while number < count and passages[number].end <= start:
            number += 1
        if number == count:
            return
        if passages[number].start <= start:
            yield number
            number += 1


def _tells_of_the_day(sense: Sense) -> bool:
    return (sense.kind == "deictic" and sense.unit == "D" and sense.amount != 0) or bool(sense.part) or sense.kind == "time"


def _ends(pattern: str) -> re.Pattern[str] | None:
    return re.compile(f"(?:{pattern})$") if pattern else None


def _passage(reader: _Reader, number: int, tokens: Tokens, found: Found) -> list[DateExpression]:
    """Resolve the expressions of one passage."""
    result: list[DateExpression] = []
    groups: list[int] = []
    for (first, end), sense in found:
        if not _accepted(reader, tokens, first, end, sense) or _repeats(reader, tokens, first, sense, result):
            continue
        expression = _expression(reader, number, tokens, first, end, _of_event(reader, tokens, end, sense))
        if expression is not None:
            result.append(expression)
            groups.append(sense.group)
    return _with_ranges(result, groups)


def _accepted(reader: _Reader, tokens: Tokens, first: int, end: int, sense: Sense) -> bool:
    if reader.era and sense.kind in ("year", "absolute") and reader.era.match(reader.text, tokens.ends[end - 1]):
        return False
    if sense.kind == "year":
        return is_year(reader.text, tokens, first, end, sense, reader.words)
    if sense.kind == "weekday" and tokens.classes[max(0, first - 1) : first] == "-" and tokens.joined(first - 1, first):
        return first > 1 and tokens.classes[first - 2] not in "x"  # "Herz-Jesu-Sonntag"
    if sense.kind not in ("month", "season", "weekday") or sense.year is not None or sense.group or reader.han:
        return True
    return not is_name(reader.text, tokens, first, end, sense, reader.words)


def _repeats(reader: _Reader, tokens: Tokens, first: int, sense: Sense, before: list[DateExpression]) -> bool:
    """Tell whether a weekday only names that of the day before it: "5. März (Mittwoch)"."""
    if sense.kind != "weekday" or not before or not before[-1].span or before[-1].span.precision != "day":
        return False
    return reader.text[before[-1].end : tokens.starts[first]].strip() in ("(", "（") and before[-1].span.start.isoweekday() == sense.number


def _of_event(reader: _Reader, tokens: Tokens, end: int, sense: Sense) -> Sense:
    """Return an amount of time that is counted from an event ("ein Jahr nach dem Gipfel") as the duration that it is."""
    if sense.kind not in ("offset", "later", "narrative") or not sense.value or end >= len(tokens.starts):
        return sense
    following = reader.text[tokens.starts[end] : tokens.ends[end]].lower()
    return replace(sense, kind="duration") if following in reader.words.sets["events_follow"] else sense


def _expression(reader: _Reader, number: int, tokens: Tokens, first: int, end: int, sense: Sense) -> DateExpression | None:
    setting = Setting(
        reader.published,
        reader.story,
        number,
        reader.words.grammar.month_first,
        lambda: _tense(reader, number, tokens, first, end, sense) or (_present(reader, tokens) if sense.kind in _OF_DAYS else 0),
        lambda amount: _nowadays(reader, tokens, first, amount),
    )
    resolved = resolve(sense, setting)
    if resolved is None:
        return None
    type_, value, basis = resolved
    span = span_of(value, basis) if basis and type_ in ("DATE", "TIME") else None
    if sense.kind == "range_year" and sense.year:
        span = _two_years(sense.year)
    if span is not None and type_ == "DATE" and basis != "narrative":
        reader.story = Story(value, number, basis == "absolute" and sense.kind in ("day", "month", "season", "year", "absolute"))
    elif span is not None and basis == "narrative" and len(value) > len(reader.story.value):
        reader.story = replace(reader.story, passage=number)
    while end - first > 1 and tokens.classes[end - 1] in ".,-":
        end -= 1
    start, stop = tokens.starts[first], tokens.ends[end - 1]
    return DateExpression(start, stop, reader.text[start:stop], type_, value, span)  # type: ignore[arg-type]


def _two_years(first: int) -> DateSpan | None:
    start, end = days_of(f"{first:04d}"), days_of(f"{first + 1:04d}")
    return DateSpan(start[0], end[1], "range", "absolute") if start and end else None


def _with_ranges(found: list[DateExpression], groups: list[int]) -> list[DateExpression]:
    """Give the two ends of a range ("vom 3. bis 5. Mai") the span of the whole; their values stay their own."""
    for index in range(len(found) - 1):
        first, second = found[index], found[index + 1]
        if groups[index] and groups[index] == groups[index + 1] and first.span and second.span and first.span.start < second.span.end:
            whole = DateSpan(first.span.start, second.span.end, "range", second.span.basis)
            found[index], found[index + 1] = replace(first, span=whole), replace(second, span=whole)
    return found


def _tense(reader: _Reader, number: int, tokens: Tokens, first: int, end: int, sense: Sense) -> int:
    """Return -1 for the past, +1 for the future, 0 for neither: the nearest telling word of the clause, else of the passage."""
    if tokens.classes[max(0, first - 2) : first].rstrip("tp")[-1:] == "s":  # "seit November"
        return -1
    if first and not sense.group and reader.text[tokens.starts[first - 1] : tokens.ends[first - 1]].lower() in reader.words.sets["origin"]:
        return -1
    if reader.han:
        return dates_han.tense(reader.text, tokens.starts[first], tokens.ends[first], reader.passages[number])
    if attribute := _attribute(reader, tokens, first, end):
        return attribute
    left = first
    while left > 0 and tokens.classes[left - 1] not in _CLAUSE_END:
        left -= 1
    right = end
    while right < len(tokens.classes) and tokens.classes[right] not in _CLAUSE_END:
        right += 1
    clause, whole = range(left, right), range(len(tokens.classes))
    for places, cue in ((clause, _word_cue), (clause, _ending_cue), (whole, _word_cue)):
        if found := _nearest_cue(reader, tokens, places, first, cue):
            return found
    return 0


def _attribute(reader: _Reader, tokens: Tokens, first: int, end: int) -> int:
    """Return the tense of the participle in "der im Juni geschlossene Vertrag", 0 where the date belongs to no noun."""
    past, future = reader.attributes
    if not (past and future) or tokens.classes[max(0, first - 2) : first] != "tp":
        return 0
    for place in range(end, min(end + _ATTRIBUTE_REACH, len(tokens.classes))):
        word = reader.text[tokens.starts[place] : tokens.ends[place]]
        if tokens.classes[place] in _CLAUSE_END:
            return 0
        if word.islower() and len(word) > 4 and tokens.classes[place] == "x":
            if word in reader.words.sets["future"] or future.search(word):
                return 1
            if past.search(word):
                return -1
    return 0


def _present(reader: _Reader, tokens: Tokens) -> int:
    """Return +1 for a passage in the present tense ("am Sonntag sind Wahlen"), 0 where a participle says that it may be the perfect."""
    words = [reader.text[a:b] for a, b in zip(tokens.starts[:80], tokens.ends[:80], strict=True)]
    if not any(word.lower() in reader.words.sets["present"] for word in words):
        return 0
    participles = reader.words.grammar.participles
    return 0 if participles and any(word.islower() and re.search(f"(?:{participles})$", word) for word in words) else 1


def _nearest_cue(reader: _Reader, tokens: Tokens, places: range, at: int, cue_of: Callable[[_Reader, str, str], int]) -> int:
    best, distance = 0, _CUE_REACH
    for place in places[max(0, at - places.start - _CUE_REACH) : at - places.start + _CUE_REACH]:
        word = reader.text[tokens.starts[place] : tokens.ends[place]]
        if abs(place - at) < distance and (cue := cue_of(reader, word, tokens.classes[place])):
            best, distance = cue, abs(place - at)
    return best


def _word_cue(reader: _Reader, word: str, kind: str) -> int:
    lower = word.lower()
    if lower in reader.words.sets["future"]:
        return 1
    return -1 if lower in reader.words.sets["past"] else 0


def _ending_cue(reader: _Reader, word: str, kind: str) -> int:
    """Return the tense that the end of a word tells; names and words with a meaning of their own tell none."""
    if kind != "x" or len(word) < 4 or not word.islower():
        return 0
    past, future = reader.endings
    if future and future.search(word):
        return 1
    return -1 if past and past.search(word) else 0


def _nowadays(reader: _Reader, tokens: Tokens, first: int, amount: int) -> bool:
    """Tell whether "heute" means nowadays ("bis heute", or in a text that tells of no other day near), "von morgen" some day."""
    if not reader.words.grammar.vague_today:
        return False
    before = tokens.classes[max(0, first - 1) : first]
    still = reader.words.sets["still"] & {reader.text[a:b].lower() for a, b in _around(tokens, first)}
    return before == "f" or (amount == 0 and (before == "b" or bool(still) or not reader.news))


def _around(tokens: Tokens, at: int) -> list[tuple[int, int]]:
    return [(tokens.starts[i], tokens.ends[i]) for i in (at - 1, at + 1) if 0 <= i < len(tokens.starts)]
