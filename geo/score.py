"""How well the reader reads: the measures of a gold file, for countries and for dates.

A gold file has a JSON object a line. Countries: {"doc_id", "text", "lang"?, "countries": [alpha-2], "countries_optional"?,
"mentions"?: [{"start", "end", "iso2", "optional"?, "kind"?}], "ignore"?: [[start, end]], "span_gold"?, "span_complete"?}.
Dates: {"doc_id", "text", "date", "timexes": [{"start", "end", "type", "value"}]}. Regional names are left out of the predictions, since
the gold counts none; dependent territories count as their sovereign.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from geo import extract
from geo.errors import InputError
from geo.model import DateSpan, Reading
from geo.world import territories

NO_GOLD = "this is no document of a gold file"
_SOVEREIGNS = {
    "US": "PR GU VI AS MP UM",
    "FR": "GP MQ GF RE YT PM BL MF WF PF NC TF",
    "GB": "GI BM KY FK IM JE GG VG TC AI MS SH PN IO GS UK",
    "NL": "AW CW SX BQ AN",
    "DK": "GL FO",
    "FI": "AX",
    "NO": "SJ BV",
    "AU": "CX CC NF HM",
    "NZ": "CK NU TK",
    "GR": "EL",
}
_FOLD = {code: sovereign for sovereign, codes in _SOVEREIGNS.items() for code in codes.split()}
_CALENDAR = re.compile(r"\d{4}(-\d\d(-\d\d)?)?\Z")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT")


class Named(NamedTuple):
    """A stretch with what it was read as: a country's alpha-2 code, or a date's value."""

    start: int
    end: int
    value: str

    def overlaps(self, other: Named) -> bool:
        return self.start < other.end and other.start < self.end


def score_documents(documents: Sequence[Mapping[str, Any]], *, name: str, errors: int = 0) -> dict[str, Any]:
    """Return the measures of all documents; with `errors` the most frequent errors. Dates if the documents have timexes.

    Errors: InputError if a document has not what a gold file has.
    """
    dated = any("timexes" in document for document in documents)
    measure = _Dates() if dated else _Countries()
    for number, document in enumerate(documents, 1):
        try:
            measure.take(document, _read(document))
        except (KeyError, TypeError, ValueError) as error:
            raise InputError(f"{name}:{number}", NO_GOLD) from error
    return {"gold": name, **measure.result(errors)}


def _read(document: Mapping[str, Any]) -> Reading:
    day = date.fromisoformat(document["date"]) if document.get("date") else None
    published = DateSpan(day, day + timedelta(days=1), "day", "metadata") if day else None
    return extract.read(document["text"], published=published, language=document.get("lang"))


def f1(right: int, predicted: int, found: int, wanted: int) -> tuple[float, float, float]:
    """Return precision (right of predicted), recall (found of wanted) and their harmonic mean."""
    precision = right / predicted if predicted else 0.0
    recall = found / wanted if wanted else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


# --- countries -----------------------------------------------------------------------------------------------------------------


def sovereign(code: str) -> str:
    """Return the state that a territory belongs to, by alpha-2 codes."""
    return _FOLD.get(code, code)


class _Countries:
    """Document level: the set of countries. Mention level: overlap with a gold span of the same country."""

    def __init__(self) -> None:
        self.documents = self.exact = 0
        self.tally: Counter[str] = Counter()  # document level
        self.spans: Counter[str] = Counter()  # mention level
        self.by_country: dict[str, Counter[str]] = defaultdict(Counter)
        self.means: list[float] = []
        self.kinds: dict[str, Counter[str]] = defaultdict(Counter)
        self.errors: dict[str, Counter[str]] = defaultdict(Counter)
        self.has_spans = False

    def take(self, document: Mapping[str, Any], reading: Reading) -> None:
        predicted = [
            Named(mention.start, mention.end, sovereign(territories.alpha2(code)))
            for mention in reading.mentions
            if mention.via != "region"
            for code in mention.countries
        ]
        gold = {sovereign(code) for code in document["countries"]}
        optional = {sovereign(code) for code in document.get("countries_optional", ())} - gold
        self._take_set(gold, {named.value for named in predicted} - optional)
        if document.get("span_gold", True) and "mentions" in document:
            self.has_spans = True
            self._take_spans(document, predicted, gold, optional)

    def _take_set(self, gold: set[str], predicted: set[str]) -> None:
        self.documents += 1
        parts = {"right": gold & predicted, "wrong": predicted - gold, "missed": gold - predicted}
        for part, codes in parts.items():
            self.tally[part] += len(codes)
            for code in codes:
                self.by_country[code][part] += 1
                if part != "right":
                    self.errors["doc_FP" if part == "wrong" else "doc_FN"][code] += 1
        self.exact += gold == predicted
        right = len(parts["right"])
        self.means.append(f1(right, len(predicted), right, len(gold))[2] if gold or predicted else 1.0)

    def _take_spans(self, document: Mapping[str, Any], predicted: list[Named], gold: set[str], optional: set[str]) -> None:
        marked = [(Named(m["start"], m["end"], sovereign(m["iso2"])), m) for m in document["mentions"]]
        core = [(named, m.get("kind")) for named, m in marked if not m.get("optional")]
        free = [named for named, m in marked if m.get("optional")]
        ignored = [Named(start, end, "") for start, end in document.get("ignore", ())]
        partly = document.get("span_complete") is False
        for named in predicted:
            on_core = [span for span, _ in core if span.overlaps(named)]
            if any(span.value == named.value for span in on_core):
                self.spans["right"] += 1
            elif not (
                (partly and named.value in gold and not on_core)
                or named.value in optional
                or any(span.overlaps(named) for span in ignored)
                or any(span.overlaps(named) and span.value == named.value for span in free)
            ):
                self.spans["wrong"] += 1
                self.errors["men_FP"][f"{document['text'][named.start : named.end]}→{named.value}"] += 1
        for span, kind in core:
            hit = any(span.overlaps(named) and span.value == named.value for named in predicted)
            self.spans["found" if hit else "missed"] += 1
            self.kinds[kind or "other"]["found" if hit else "missed"] += 1
            if not hit:
                self.errors["men_FN"][f"{document['text'][span.start : span.end]}→{span.value}"] += 1

    def result(self, errors: int) -> dict[str, Any]:
        right, wrong, missed = (self.tally[part] for part in ("right", "wrong", "missed"))
        precision, recall, mean = f1(right, right + wrong, right, right + missed)
        found = {
            "documents": self.documents,
            "doc_P": precision,
            "doc_R": recall,
            "doc_F1": mean,
            "doc_macroF1_country": _mean(self._of_countries()),
            "doc_meanF1": _mean(self.means),
            "doc_exact": self.exact / self.documents if self.documents else 0.0,
        }
        if self.has_spans:
            found |= self._span_result()
        return found | ({"errors": {sort: tally.most_common(errors) for sort, tally in self.errors.items()}} if errors else {})

    def _of_countries(self) -> Iterable[float]:
        for tally in self.by_country.values():
            wanted = tally["right"] + tally["missed"]
            if wanted:
                yield f1(tally["right"], tally["right"] + tally["wrong"], tally["right"], wanted)[2]

    def _span_result(self) -> dict[str, float]:
        tally = self.spans
        predicted, wanted = tally["right"] + tally["wrong"], tally["found"] + tally["missed"]
        precision, recall, mean = f1(tally["right"], predicted, tally["found"], wanted)
        kinds = {f"men_R[{kind}]": hits["found"] / (hits["found"] + hits["missed"]) for kind, hits in self.kinds.items()}
        return {**kinds, "men_P": precision, "men_R": recall, "men_F1": mean}


def _mean(values: Iterable[float]) -> float:
    numbers = list(values)
    return sum(numbers) / len(numbers) if numbers else 0.0


# --- dates ---------------------------------------------------------------------------------------------------------------------

_Same = Callable[[Named, Named], bool]
_TESTS: dict[str, _Same] = {
    "span": lambda found, gold: True,
    "value": lambda found, gold: found.value == gold.value,
    "valgran": lambda found, gold: found.value == gold.value or (_is_calendar(gold) and found.value[: len(gold.value)] == gold.value),
    "strict": lambda found, gold: found == gold,
}


def _is_calendar(named: Named) -> bool:
    return _CALENDAR.match(named.value) is not None


class _Dates:
    """Expressions of type DATE: overlap (span), and equal values (value; valgran: cut to the gold's precision; strict: equal spans)."""

    def __init__(self) -> None:
        self.tally: dict[str, Counter[str]] = defaultdict(Counter)
        self.wanted: Counter[str] = Counter()
        self.errors: Counter[str] = Counter()

    def take(self, document: Mapping[str, Any], reading: Reading) -> None:
        found = [
            Named(date.start, date.end, _day_of(date.value))
            for date in reading.dates
            if date.type not in ("DURATION", "SET") and date.value
        ]
        gold = [Named(t["start"], t["end"], t["value"] or "") for t in document["timexes"] if t["type"] == "DATE"]
        other = [Named(t["start"], t["end"], "") for t in document["timexes"] if t["type"] != "DATE"]
        self._take("", gold, other, found)
        calendar = [named for named in gold if _is_calendar(named)]
        self._take("_cal", calendar, other + [named for named in gold if not _is_calendar(named)], found)
        for named in calendar:
            over = [told for told in found if told.overlaps(named)]
            if not any(_TESTS["valgran"](told, named) for told in over):
                surface, got = document["text"][named.start : named.end], over[0].value if over else "–"
                self.errors[f"{surface!r} gold {named.value} got {got} (published {document.get('date')})"] += 1

    def _take(self, part: str, gold: list[Named], ignored: list[Named], found: list[Named]) -> None:
        counted = [told for told in found if any(map(told.overlaps, gold)) or not any(map(told.overlaps, ignored))]
        self.wanted[part] += len(gold)
        for test, same in _TESTS.items():
            tally = self.tally[test + part]
            tally["right"] += sum(any(told.overlaps(g) and same(told, g) for g in gold) for told in counted)
            tally["predicted"] += len(counted)
            tally["found"] += sum(any(told.overlaps(g) and same(told, g) for told in counted) for g in gold)
            tally["wanted"] += len(gold)

    def result(self, errors: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for test, tally in self.tally.items():
            parts = f1(tally["right"], tally["predicted"], tally["found"], tally["wanted"])
            found |= {f"{test}_{letter}": value for letter, value in zip(("P", "R", "F1"), parts, strict=True)}
        found |= {"n_gold_DATE": self.wanted[""], "n_gold_cal": self.wanted["_cal"]}
        return found | ({"errors": [error for error, _ in self.errors.most_common(errors)]} if errors else {})


def _day_of(value: str) -> str:
    """Return a TIME's date: 2024-06-06T10:00 is told on 2024-06-06."""
    return value[:10] if _TIME.match(value) else value.strip()
