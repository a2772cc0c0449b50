"""Plain text stays as it is; Markdown loses its signs and gains metadata."""

from __future__ import annotations

import time
from datetime import date

import pytest

from geo.sources import load
from geo.sources.document import metadata_date
from tests.store.making import days

ARTICLE = """---
title: "Gipfel: \\"Ein Anfang\\""
date: 2025-06-17T23:30:00-08:00
language: de-DE
source: Blatt
url: https://example.org/1
---

# Gipfel in Astana

Der **zweite** [Gipfel](https://example.org/x "Titel") fand in *Astana* statt.

> Ein Zitat.

- Punkt * zwei * drei
***
"""


def test_plain_text_is_not_touched() -> None:
    text = "  \n# kein Markdown **hier** [x](y)\r\n"
    assert load(text, "a.txt").text == load(text.encode(), "a.txt").text == text


def test_markdown_becomes_readable() -> None:
    lines = [line for line in load(ARTICLE, "a.md").text.splitlines() if line]
    assert lines == ["Gipfel in Astana", "Der zweite Gipfel fand in Astana statt.", "Ein Zitat.", "- Punkt * zwei * drei"]


def test_front_matter_becomes_metadata() -> None:
    found = load(ARTICLE.encode(), "A.MD")
    assert (found.title, found.language, found.source, found.url) == ('Gipfel: "Ein Anfang"', "de", "Blatt", "https://example.org/1")
    assert found.published == days("2025-06-17", basis="metadata")


def test_a_rule_at_the_head_is_no_front_matter() -> None:
    assert load("---\n\nText ohne Kopf.\n", "a.md").text.strip() == "Text ohne Kopf."


@pytest.mark.parametrize(
    ("written", "first", "last", "precision"),
    [
        ("2025-01-15", "2025-01-15", "2025-01-15", "day"),
        ("2025-01-15T00:30:00+14:00", "2025-01-15", "2025-01-15", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2024-12", "2024-12-01", "2024-12-31", "month"),
        ("2024", "2024-01-01", "2024-12-31", "year"),
    ],
)
def test_a_metadata_date_is_taken_as_it_is_written(written: str, first: str, last: str, precision: str) -> None:
    assert metadata_date(written) == days(first, last, precision=precision, basis="metadata")


@pytest.mark.parametrize("written", [None, "", "gestern", "2025-13-01", "2025-02-30", "0000", "99999", "9999-12-31", "15.01.2025"])
def test_what_is_no_date_is_none(written: str | None) -> None:
    assert metadata_date(written) is None


def test_the_day_before_the_last_one_is_still_a_date() -> None:
    found = metadata_date("9999-12-30")
    assert found is not None and found.end == date(9999, 12, 31)


@pytest.mark.parametrize("piece", ["[", "![", "**a", "*a ", "# " + " " * 50, "> ", "---\nx: y\n", "[a](", "__", "`" * 3 + "\n", '[a](b "'])
def test_markdown_is_read_in_linear_time(piece: str) -> None:
    began = time.perf_counter()
    load("Wort " + piece * (400_000 // len(piece)), "a.md")
    assert time.perf_counter() - began < 10
