"""Read the date expressions of an article: type and value as TIMEX3 has them, the days that are meant, and how that was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from geo.extract import dates_han
from geo.extract.anchor import resolve
from geo.extract.calendar import days_of, shift, span_of
from geo.extract.dateline import published
from geo.extract.setting import Setting, Story, setting
from geo.extract.tense import Tenses, tenses
from geo.extract.timex import Lexicon, Tokens, lexicon, scan, small, triggers
from geo.extract.timex_readers import Found, Sense
from geo.extract.timex_rules import senses
from geo.extract.year_check import is_name, is_year
from geo.model import DateExpression, DateSpan, Passage

__all__ = ["expressions", "published", "shift"]

_EXPLICIT = frozenset(("day", "month", "season", "year", "absolute"))
_DOUBTFUL = frozenset(("absolute", "year", "month", "season", "weekday"))  # may be a name, a number, a repetition
_COUNTED = frozenset(("offset", "later", "narrative"))
_Here = tuple[int, Tokens, int, int, Sense]  # the number of a passage, its tokens, where an expression begins and ends in them
_OF_ERA = frozenset(("year", "absolute"))
_OF_DAYS = frozenset(("weekday", "day"))  # told in the present tense when they are to come; months are not


@dataclass(slots=True)
class _Reader:
    """One reading of one article."""

    text: str
    passages: Sequence[Passage]
    setting: Setting
    words: Lexicon
    tenses: Tenses
    han: bool = False
    news: bool = False  # it tells of yesterday, of tonight, of a clock time
    here: _Here | None = None  # the expression that is being resolved

    def tense_here(self) -> int:
        return _tense(self, *self.here) if self.here else 0

    def nowadays_here(self, amount: int) -> bool:
        return self.here is not None and _nowadays(self, self.here[1], self.here[2], amount)


def expressions(text: str, passages: Sequence[Passage], language: str, *, published: DateSpan | None) -> tuple[DateExpression, ...]:
    """Return the date expressions of `text` in order. Without `published`, relative ones have XXXX in their value and no span."""
    words = lexicon(language)
    known = setting(published, month_first=words.grammar.month_first)
    reader = _Reader(text, passages, known, words, tenses(language), han=language in dates_han.LANGUAGES)
    known.tense, known.nowadays = reader.tense_here, reader.nowadays_here
    read = list(dates_han.senses(text, passages) if reader.han else _senses(reader, language))
    reader.news = any(_tells_of_the_day(sense) for _, _, found in read for _, sense in found)
    return tuple(expression for number, tokens, found in read for expression in _passage(reader, number, tokens, found))


def _senses(reader: _Reader, language: str) -> Iterator[tuple[int, Tokens, Found]]:
    """Yield each passage that has expressions, by its number, with its tokens."""
    month_name_first = reader.words.grammar.month_name_first
    for number in _telling(reader.text, reader.passages, language):
        passage = reader.passages[number]
        tokens = scan(reader.text, passage.start, passage.end, reader.words)
        if found := senses(tokens, month_name_first=month_name_first):
            yield number, tokens, found


def _telling(text: str, passages: Sequence[Passage], language: str) -> Iterator[int]:
    """Yield the numbers of the passages that hold a digit or a word of time."""
    lower = small(text)
    number, count, begin, end = -1, len(passages), 0, 0
    for _, start, stop in triggers(language).find_matches_as_indexes(lower):
        if start < begin or (lower[start].isalpha() and (lower[start - 1 : start].isalpha() or lower[stop : stop + 1].isalpha())):
            continue  # the passage is known to tell, or it is part of a word
        while end <= start:
            number += 1
            if number == count:
                return
            end = passages[number].end
        if passages[number].start <= start:
            yield number
            begin = end


def _tells_of_the_day(sense: Sense) -> bool:
    return (sense.kind == "deictic" and sense.unit == "D" and sense.amount != 0) or bool(sense.part) or sense.kind == "time"


def _passage(reader: _Reader, number: int, tokens: Tokens, found: Found) -> list[DateExpression]:
    """Resolve the expressions of one passage."""
    result: list[DateExpression] = []
    groups: list[int] = []
    reader.setting.passage = number
    for (first, end), sense in found:
        kind = sense.kind
        if kind in _DOUBTFUL and not _accepted(reader, tokens, first, end, sense, result):
            continue
        if kind in _COUNTED and _follows_event(reader, tokens, end, sense):
            sense = sense._replace(kind="duration")
        expression = _expression(reader, number, tokens, first, end, sense)
        if expression is not None:
            result.append(expression)
            groups.append(sense.group)
    return _with_ranges(result, groups) if any(groups) else result


def _accepted(reader: _Reader, tokens: Tokens, first: int, end: int, sense: Sense, before: list[DateExpression]) -> bool:
    kind, words = sense.kind, reader.words
    if kind in _OF_ERA and words.era and words.era.match(reader.text, tokens.ends[end - 1]):
        return False
    if kind == "year":
        return is_year(reader.text, tokens, first, end, sense, words)
    if kind == "weekday":
        if tokens.classes[max(0, first - 1) : first] == "-" and tokens.joined(first - 1, first):
            return first > 1 and tokens.classes[first - 2] not in "x"  # "Herz-Jesu-Sonntag"
        if before and _repeats(reader, tokens, first, sense, before[-1]):
            return False
    if kind == "absolute" or sense.year is not None or sense.group or reader.han:
        return True
    return not is_name(reader.text, tokens, first, end, sense, words)


def _repeats(reader: _Reader, tokens: Tokens, first: int, sense: Sense, before: DateExpression) -> bool:
    """Tell whether a weekday only names that of the day before it: "5. März (Mittwoch)"."""
    if not before.span or before.span.precision != "day":
        return False
    return reader.text[before.end : tokens.starts[first]].strip() in ("(", "（") and before.span.start.isoweekday() == sense.number


def _follows_event(reader: _Reader, tokens: Tokens, end: int, sense: Sense) -> bool:
    """Tell whether an amount of time is counted from an event ("ein Jahr nach dem Gipfel"): then it is a duration."""
    if not sense.value or end >= len(tokens.starts):
        return False
    return reader.text[tokens.starts[end] : tokens.ends[end]].lower() in reader.words.sets["events_follow"]


def _expression(reader: _Reader, number: int, tokens: Tokens, first: int, end: int, sense: Sense) -> DateExpression | None:
    known = reader.setting
    reader.here = number, tokens, first, end, sense
    resolved = resolve(sense, known)
    if resolved is None:
        return None
    type_, value, basis = resolved
    span = span_of(value, basis) if basis and type_ in ("DATE", "TIME") else None
    if sense.kind == "range_year" and sense.year:
        span = _two_years(sense.year)
    if span is not None and type_ == "DATE" and basis != "narrative":
        known.story = Story(value, number, basis == "absolute" and sense.kind in _EXPLICIT)
    elif span is not None and basis == "narrative" and len(value) > len(known.story.value):
        known.story = replace(known.story, passage=number)
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
    """Return what lies below 0 for the past, above 0 for the future, 0 for neither."""
    if reader.han:
        return dates_han.tense(reader.text, tokens.starts[first], tokens.ends[first], reader.passages[number])
    found = reader.tenses.around(reader.text, tokens, first, end, ranged=bool(sense.group))
    return found or (reader.tenses.of_present(reader.text, tokens) if sense.kind in _OF_DAYS else 0)


def _nowadays(reader: _Reader, tokens: Tokens, first: int, amount: int) -> bool:
    """Tell whether "heute" means nowadays ("bis heute", or in a text that tells of no other day near), "von morgen" some day."""
    if not reader.words.grammar.vague_today:
        return False
    before = tokens.classes[max(0, first - 1) : first]
    still = reader.words.sets["still"] & {reader.text[a:b].lower() for a, b in _around(tokens, first)}
    return before == "f" or (amount == 0 and (before == "b" or bool(still) or not reader.news))


def _around(tokens: Tokens, at: int) -> list[tuple[int, int]]:
    return [(tokens.starts[i], tokens.ends[i]) for i in (at - 1, at + 1) if 0 <= i < len(tokens.starts)]
