"""Find the date of publication in the text: the line at its head or foot that tells it.

A date counts as a dateline only by its place: alone on its line (beside words such as "Stand" or "Published", a place, a clock time), or
before the dash that opens an agency's report ("Peking, 3. Mai 2024 –"). An ordinary date within a sentence is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from geo.extract.calendar import day, plus
from geo.extract.dates_han import LANGUAGES
from geo.extract.dates_han import senses as han_senses
from geo.extract.timex import Lexicon, Tokens, lexicon, scan
from geo.extract.timex_readers import Found, Sense
from geo.extract.timex_rules import senses
from geo.model import DateSpan, Passage, Precision, Span

_HEAD, _FOOT = 1200, 400  # characters at each end that may hold a dateline
_LINE_LENGTH = 140  # a longer line is a sentence
_REACH = 200  # characters of a line in which a date is looked for: behind them it opens no report
_FIRST_YEAR = 1700
_DIGIT = re.compile(r"\d")
_DAY_OR_MONTH = re.compile("[月0-9]")
_WORD = re.compile(r"[^\W\d_]+")
_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?(?:Uhr|h|Z|[ap]\.?m\.?))?|\b\d{1,2}\s?(?:Uhr|h)\b|[+-]\d{2}:?\d{2}\b", re.IGNORECASE
)
_OPENING = re.compile(r"[\s,.]{0,3}(?:\([^()\n]{1,40}\)|/[^/\n]{1,40}/)?[\s,.]{0,3}(?:--|[-–—―:|•·]|电|讯|電|訊|\.\s?(?=[A-ZÀ-ÖА-Я«„“\"]))")
_AGENCY = re.compile(r"\((?:[A-Z][\w./ -]{1,30})\)|/[A-ZА-Я][^/\n]{1,30}/")
_CREDIT = re.compile(r"[|•·/]|\b(?:©|\(c\))", re.IGNORECASE)
_HAN = re.compile("[\u3400-\u9fff]+")
_HAN_LABEL = re.compile("发布|發佈|时间|時間|日期|来源|來源|更新|编辑|責任|责任|星期.|周.|作者|记者|社|网|網|报|報|日报|电|讯|北京|本报")


def published(
    text: str, passages: Sequence[Passage], language: str, *, given: DateSpan | None = None, today: date | None = None
) -> tuple[DateSpan | None, Span | None]:
    """Return the date of publication and where the text tells it, if it does.

    `given` (by a person or the page's metadata) is believed before the text. What lies after `today` + 1, or before newspapers, is refused.
    """
    limit = plus(today, 2) if today else None
    known = given if given and _possible(given, limit) else None
    found = _first(text, language, known, today, limit)
    if known is not None:
        return known, found[1] if found and found[0].overlaps(known) else None
    return found or (None, None)


def _possible(span: DateSpan, limit: date | None) -> bool:
    return span.start.year >= _FIRST_YEAR and (limit is None or span.start < limit)


def _first(text: str, language: str, known: DateSpan | None, today: date | None, limit: date | None) -> tuple[DateSpan, Span] | None:
    """Return the first dateline that is a possible day, days before months."""
    months: list[tuple[DateSpan, Span]] = []
    for start, end, where in _lines(text):
        for sense, span in _dates(text, start, end, language):
            if not _is_dateline(text, start, end, span, sense, language, where):
                continue
            when = _when(sense, language, known, today)
            if when is None or not _possible(when, limit):
                continue
            if when.precision == "day":
                return when, span
            months.append((when, span))
    return months[0] if months else None


def _lines(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the lines of the head, then those of the foot from the last one up."""
    head = [(m.start(), m.end(), "head") for m in re.finditer(r"[^\n]+", text[:_HEAD])]
    begin = max(_HEAD, len(text) - _FOOT)
    foot = [(m.start() + begin, m.end() + begin, "foot") for m in re.finditer(r"[^\n]+", text[begin:])]
    if foot and begin > 0 and text[begin - 1] != "\n":
        foot = foot[1:]
    yield from head
    yield from reversed(foot)


def _dates(text: str, start: int, end: int, language: str) -> Iterator[tuple[Sense, Span]]:
    """Yield the days and months with their places in text[start:end]."""
    end = min(end, start + _REACH)
    if language in LANGUAGES:
        if not _DAY_OR_MONTH.search(text, start, end):
            return
        for _, tokens, found in han_senses(text, (Passage(start, end),)):
            yield from _days_and_months(tokens, found)
    elif _DIGIT.search(text, start, end):
        tokens = scan(text, start, end, lexicon(language))
        yield from _days_and_months(tokens, senses(tokens, month_name_first=True))


def _days_and_months(tokens: Tokens, found: Found) -> Iterator[tuple[Sense, Span]]:
    for (first, stop), sense in found:
        if sense.kind in ("day", "month") and not sense.group:
            while stop - first > 1 and tokens.classes[stop - 1] in ".,-":
                stop -= 1
            yield sense, Span(tokens.starts[first], tokens.ends[stop - 1])


def _when(sense: Sense, language: str, known: DateSpan | None, today: date | None) -> DateSpan | None:
    """Return the span of a dateline. One without a year is of the known one's, else the last such day before today."""
    month, number = _month_and_day(sense, language)
    year = sense.year
    if year is None:
        if sense.kind != "day" or sense.year_shift is not None or (known is None and today is None):
            return None
        return _latest(month, number, known.start if known else plus(today, 1) if today else date.max)
    start = day(year, month, number or 1)
    if start is None:
        return None
    if sense.kind == "month":
        following = day(year + month // 12, month % 12 + 1, 1)
        return _span(start, following, "month") if following else None
    return _span(start, plus(start, 1), "day")


def _span(start: date, end: date, precision: Precision) -> DateSpan | None:
    return DateSpan(start, end, precision, "dateline") if start < end else None


def _month_and_day(sense: Sense, language: str) -> tuple[int, int]:
    swap = sense.unit in ("/", "-") and (sense.month > 12 or (lexicon(language).grammar.month_first and sense.day <= 12))
    return (sense.day, sense.month) if swap else (sense.month, sense.day)


def _latest(month: int, number: int, limit: date) -> DateSpan | None:
    for year in range(limit.year, max(0, limit.year - 9), -1):
        found = day(year, month, number)
        if found and found <= limit:
            return _span(found, plus(found, 1), "day")
    return None


def _is_dateline(text: str, start: int, end: int, span: Span, sense: Sense, language: str, where: str) -> bool:
    """Tell whether a date stands as a dateline does: alone on its line, or as the opening of a report."""
    before, after = text[start : span.start], text[span.end : end]
    if language in LANGUAGES:
        return _is_han_dateline(before, after, sense, where)
    if sense.year is not None and end - start <= _LINE_LENGTH and _alone(before, after, lexicon(language), where):
        return True
    if where == "foot" or sense.kind != "day":
        return False
    return _opens_report(before, after, lexicon(language), with_year=sense.year is not None)


def _alone(before: str, after: str, words: Lexicon, where: str) -> bool:
    """Tell whether nothing else stands on the line but labels, a clock time, and a few words of place, source or section."""
    rest = _CLOCK.sub(" ", f"{before} \n {after}")
    left, _, right = rest.partition("\n")
    labels = words.sets["dateline_labels"] | _weekdays(words)
    strange = [word for part in (left, right) for word in _WORD.findall(part) if word.lower() not in labels]
    labelled = len(strange) < len(_WORD.findall(rest))
    if not strange:
        return bool(labelled or not re.search(r"\d", rest))
    if re.search(r"\d{3}", rest) or (right.strip().endswith((".", "!", "?")) and where == "head" and len(strange) > 2):
        return False
    if right.lstrip().startswith(":") and _WORD.search(right):
        return False  # "3. Mai 2024: …" in a list of dates
    capital = all(word[0].isupper() or not word[0].islower() for word in strange)
    closed = left.rstrip().endswith((",", ":", "-", "–", "—", "(")) or right.lstrip().startswith((",", "-", "–", "—", "|", ":", ")"))
    separated = closed or bool(_CREDIT.search(rest))
    if labelled and left.strip() and _WORD.findall(left) and _WORD.findall(left)[0].lower() in labels and len(strange) <= 6:
        return True
    return capital and len(strange) <= (8 if _CREDIT.search(rest) else 3) and (separated or not left.strip() or not right.strip())


@cache
def _weekdays_of(words: str) -> frozenset[str]:
    return frozenset(words.replace("^", "").split())


def _weekdays(words: Lexicon) -> frozenset[str]:
    return _weekdays_of(" ".join(words.grammar.weekdays) + " " + words.grammar.clock)


def _opens_report(before: str, after: str, words: Lexicon, *, with_year: bool) -> bool:
    """Tell whether the date opens a report: "Peking, 3. Mai 2024 –", "BEIJING, June 6 (Xinhua) --", "(Xinhua) -- BEIJING, June 6"."""
    place = _AGENCY.sub(" ", before).strip(" -–—,.")
    names = _WORD.findall(place)
    if len(place) > 60 or len(names) > 5 or any(name[0].islower() and name not in words.sets["articles"] for name in names):
        return False
    agency = bool(_AGENCY.search(before)) or bool(_AGENCY.match(after.lstrip(" ,.")))
    if not with_year and not agency and not place.isupper():
        return False
    opening = _OPENING.match(after)
    if opening is None:
        return agency and bool(_AGENCY.search(before)) and bool(names) and before.rstrip().endswith(",")
    if not names and not agency and opening.group().strip() in (".", ":"):
        return False
    dash = opening.group().strip(" ,.")
    return bool(names or agency or not before.strip()) and (dash != "" or agency or before.rstrip().endswith(","))


def _is_han_dateline(before: str, after: str, sense: Sense, where: str) -> bool:
    """Tell whether a Chinese date is a dateline: "新华社北京6月6日电", "2024-06-06 10:00 来源：新华社", alone on its line."""
    if re.match(r"\s?(?:电|電|讯|訊)", after) and len(before) <= 40 and not re.search("[，。；]", before):
        return True
    if re.match(r"\s?[（(]", after) and re.match(r"[^）)]{1,30}[）)]\s?(?:[-—–]|电|讯)", after.lstrip()[1:]) and len(before) <= 30:
        return True
    rest = _CLOCK.sub(" ", before + " " + after)
    words = "".join(_HAN.findall(rest))
    if sense.year is None or re.search("[，。；！？]", rest) or len(words) > 30:
        return False
    return not words or (bool(_HAN_LABEL.search(words)) and len(words) <= 24) or (where == "foot" and len(words) <= 4)
