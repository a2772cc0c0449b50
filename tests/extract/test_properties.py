"""What must hold for any text whatever: offsets cut the surface, nothing raises, and no text changes how another one is read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from geo.extract import read, stored
from geo.model import DateSpan, Reading

TESTS = Path(__file__).parents[1]
NAMES = (
    "China",
    "Kirgisistan",
    "Кыргызстана",
    "Казахстан",
    "中国",
    "中哈",
    "نيبال",
    "Türkei",
    "São Tomé",
    "U.S.",
    "Xi'an",
    "Straße",
    "Ош",
    "kasachische",
)
MARKS = (
    "\u0301",
    "\u0308",
    "\u200b",
    "\u200d",
    "\u00ad",
    "\u202e",
    "\u2067",
    "\ufeff",
    "\ufb01",
    "ß",
    "İ",
    "ŉ",
    "\u0000",
    "\ud800",
    "\r\n",
    "\u2028",
    "’",
    "\U0001f1e8\U0001f1f3",
)
LANGUAGES = ("de", "en", "fr", "ru", "zh", "uz", "tr", "ar", "th")

pieces = st.one_of(st.sampled_from(NAMES), st.sampled_from(MARKS), st.sampled_from(" .,-'\n"), st.characters())
texts = st.lists(pieces, max_size=40).map("".join)


@given(texts, st.sampled_from(LANGUAGES))
@settings(max_examples=300, deadline=None)
@example("Chi\u200bna und Kir\u00adgi\u0301sistan\u202e, الصين", "de")
def test_every_offset_cuts_the_exact_surface_out_of_the_stored_text(text: str, language: str):
    reading = read(text, language=language)
    whole = reading.article.text
    assert whole == stored(text)
    assert_exact(reading)


def assert_exact(reading: Reading) -> None:
    """Assert that every offset of a reading lies in the stored text, and that what has a surface is cut out of it exactly."""
    whole = reading.article.text
    for found in (*reading.mentions, *reading.dates, *reading.refusals):
        assert 0 <= found.start < found.end <= len(whole)
        assert whole[found.start : found.end] == found.text
    evidence = [part for told in (*reading.events, *reading.corridors) for part in told.evidence]
    triggers = [event.trigger for event in reading.events if event.trigger]
    for span in (*reading.passages, *evidence, *triggers):
        assert 0 <= span.start < span.end <= len(whole)


@given(texts, texts, st.sampled_from(LANGUAGES))
@settings(max_examples=100, deadline=None)
def test_what_was_read_before_changes_nothing(text: str, other: str, language: str):
    first = read(text, language=language)
    read(other, language=language)
    again = read(text, language=language)
    assert again == first
    assert again.refusals == first.refusals


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_no_text_in_no_language_makes_it_raise(text: str):
    read(text)


@cache
def sentences() -> tuple[str, ...]:
    """Return the sentences of the seen half of tests/quality and all that stand in tests/golden, of every language."""
    lines = [json.loads(line) for line in (TESTS / "quality" / "countries.jsonl").read_text(encoding="utf-8").splitlines()]
    golden = [
        line.split("\t") for path in sorted((TESTS / "golden").glob("*.tsv")) for line in path.read_text(encoding="utf-8").splitlines()
    ]
    return tuple(line["text"] for line in lines if line["half"] == "seen") + tuple(cell for row in golden for cell in row)


def mixes() -> st.SearchStrategy[str]:
    """Return texts of whole and broken sentences of several languages, with marks, breaks and noise between and inside."""
    whole = st.deferred(lambda: st.sampled_from(sentences()))
    broken = st.builds(
        lambda text, at, mark: f"{text[: at % (len(text) + 1)]}{mark}{text[at % (len(text) + 1) :]}", whole, st.integers(0), pieces
    )
    return st.lists(st.one_of(whole, broken, pieces, st.sampled_from(("\n\n", "\n", " ", "")))).map("".join)


@given(mixes(), st.sampled_from((None, *LANGUAGES)), st.dates(date(1, 1, 1), date(9999, 12, 30)))
@settings(max_examples=150, deadline=None)
def test_no_mix_of_languages_makes_it_raise_and_every_offset_fits(text: str, language: str | None, day: date):
    reading = read(text, language=language, published=DateSpan(day, day + timedelta(days=1), "day", "given"), today=day)
    assert_exact(reading)


def fresh(*texts: str, seed: str) -> list[str]:
    """Return what a new process reads, text by text, as representations; `seed` orders its sets and hashes otherwise."""
    code = "import json, sys\nfrom geo.extract import read\nfor text in json.load(sys.stdin): print(ascii(read(text)), flush=True)"
    given = {**os.environ, "PYTHONHASHSEED": seed}
    run = [sys.executable, "-c", code]
    done = subprocess.run(run, input=json.dumps(texts), cwd=TESTS.parent, env=given, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_a_new_process_reads_the_same_in_any_order():
    texts = ["\n".join(sentences()[start : start + 40]) for start in range(0, 240, 40)]
    here = [ascii(read(text)) for text in texts]
    assert fresh(*texts, seed="1") == here
    assert fresh(*reversed(texts), seed="2") == here[::-1]
    assert fresh(texts[0], texts[3], texts[0], seed="3") == [here[0], here[3], here[0]]
    assert fresh(texts[3], seed="4") == [here[3]]


@pytest.mark.parametrize(
    ("unit", "name", "language"),
    [
        ("wort ", "Kirgisistan", "de"),
        ("e\u0301", "China", "en"),
        ("字", "哈萨克斯坦", "zh"),
        ("كلمة ", "China", "ar"),
        ("слово ", "Казахстан", "ru"),
    ],
)
def test_ten_megabytes_in_one_line_keep_their_offsets(unit: str, name: str, language: str):
    half = unit * (5_000_000 // len(unit.encode()))
    reading = read(f"{half} {name} {half}", language=language)
    assert [found.text for found in reading.mentions] == [name]
    assert_exact(reading)


def test_a_long_line_full_of_names_and_dates_is_read_to_its_end():
    unit = "der Zug fährt am 3. Mai 2025 in Kirgisistan ab und kommt in China an, "
    reading = read(unit * 20_000, language="de")
    assert [found.text for found in reading.mentions] == ["Kirgisistan", "China"] * 20_000
    assert len(reading.dates) == 20_000
    assert_exact(reading)
