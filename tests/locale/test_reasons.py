"""Every rule and every table of the reader is told in a sentence, in both languages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from geo import settings
from geo.extract import read
from geo.locale import Words
from geo.locale.reasons import entry_name, refusal_reason, role_reason
from geo.locale.terms import role_name, rule_name
from geo.model import Reading
from geo.world import regions

QUALITY = Path(__file__).parents[1] / "quality"


def reasons_in_tables() -> set[str]:
    lines = (settings.DATA / "gazetteer" / "countries" / "refusals.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {row[2] for row in rows if row[0] != "en-abroad"} | {wide.reason for wide in regions.unexpanded()}


@cache
def readings() -> tuple[Reading, ...]:
    return tuple(read(line["text"], language=line["lang"]) for line in _seen())


def _seen() -> Iterator[dict[str, str]]:
    for name in ("countries.jsonl", "roles.jsonl", "focus.jsonl"):
        lines = map(json.loads, (QUALITY / name).read_text(encoding="utf-8").splitlines())
        yield from (line for line in lines if line["half"] == "seen")


def test_every_reason_of_the_tables_has_a_sentence() -> None:
    english, german = Words("en"), Words("de")
    assert {reason for reason in reasons_in_tables() if refusal_reason(reason, german) == refusal_reason(reason, english)} == set()


def test_everything_read_says_why_in_german() -> None:
    words, silent = Words("de"), set()
    for reading in readings():
        for mention in reading.mentions:
            role, reason = role_name(mention.role or "", words), role_reason(mention.role_rule, words)
            silent |= {mention.role or "no role"} if role == mention.role or not role else set()
            silent |= {mention.role_rule or "no rule"} if reason in ("", mention.role_rule) else set()
            silent |= {mention.rule} if rule_name(mention.rule, words) == mention.rule else set()
        for found in (*reading.mentions, *reading.refusals):
            silent |= {found.entry} if entry_name(found.entry, words) == found.entry else set()
        silent |= {refusal.rule for refusal in reading.refusals if refusal_reason(refusal.rule, words) == refusal.rule}
    assert silent == set()


def test_a_score_is_written_as_the_reader_writes_numbers() -> None:
    assert refusal_reason("place: too little speaks for it (0.40)", Words("de")).endswith("spricht dafür (0,4)")
    assert refusal_reason("place: too little speaks for it (-0.15)", Words("en")).endswith("speaks for it (-0.15)")


def test_an_entry_tells_its_table_and_language() -> None:
    assert entry_name("name:de:Kirgisistan", Words("de")) == "Ländernamen, Deutsch: Kirgisistan"
    assert entry_name("city:g1527534", Words("en"), place="Osh") == "towns: Osh (g1527534)"
    assert entry_name("region:benelux", Words("de")) == "Namen von Regionen: benelux"
    assert entry_name("", Words("de")) == ""
