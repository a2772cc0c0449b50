"""Measures that the quality tests and benchmarks/scores.py share: annotated lines in, shares of what was read right out."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from geo.extract import countries, read, roles
from geo.extract.focus import focus
from geo.extract.segment import passages
from geo.fold import Folded
from geo.model import Mention
from geo.score import score_documents, sovereign
from geo.world import territories

FOLDER = Path(__file__).parent
Key = tuple[str, str]  # language, half


def lines(name: str) -> list[dict[str, Any]]:
    """Return the annotated lines of a file of this folder."""
    return [json.loads(line) for line in (FOLDER / name).read_text("utf-8").splitlines() if line.strip()]


def mentions(text: str, language: str) -> tuple[Mention, ...]:
    """Return the mentions of `text` with their roles."""
    parts = passages(text, language)
    return roles.with_roles(text, parts, language, countries.mentions(text, language, folded=Folded(text))[0])


def country_tallies() -> Mapping[Key, Counter[str]]:
    """Return by language and half: documents' countries right, wrong, missed; mentions read, right, told, found."""
    found: dict[Key, Counter[str]] = defaultdict(Counter)
    for line in lines("countries.jsonl"):
        tally = found[line["lang"], line["half"]]
        read_ = [(m.start, m.end, code) for m in mentions(line["text"], line["lang"]) for code in m.countries]
        told = [(m["start"], m["end"], code) for m in line["mentions"] for code in m["countries"]]
        gold, got = {code for *_, code in told}, {code for *_, code in read_}
        tally.update(right=len(gold & got), wrong=len(got - gold), missed=len(gold - got), read=len(read_), told=len(told))
        tally["read_right"] += sum(any(_same(one, other) for other in told) for one in read_)
        tally["told_found"] += sum(any(_same(one, other) for other in read_) for one in told)
    return found


def _same(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    return one[0] < other[1] and other[0] < one[1] and one[2] == other[2]


def document_f1(tally: Mapping[str, int]) -> float:
    """Return F1 over the countries of the documents."""
    return 2 * tally["right"] / (2 * tally["right"] + tally["wrong"] + tally["missed"])


def mention_f1(tally: Mapping[str, int]) -> float:
    """Return F1 over the mentions, by overlap and country."""
    precision, recall = tally["read_right"] / tally["read"], tally["told_found"] / tally["told"]
    return 2 * precision * recall / (precision + recall)


def article_tallies() -> Mapping[Key, Counter[str]]:
    """Return by language and half: articles' countries right, wrong, missed. What may be left out counts neither way, nor do regions."""
    found: dict[Key, Counter[str]] = defaultdict(Counter)
    for line in lines("articles.jsonl"):
        named = [m for m in mentions(line["text"], line["lang"]) if m.via != "region"]
        got = {sovereign(territories.alpha2(code)) for mention in named for code in mention.countries}
        told, free = ({sovereign(code) for code in line[key]} for key in ("countries", "optional"))
        got -= free - told
        found[line["lang"], line["half"]].update(right=len(told & got), wrong=len(got - told), missed=len(told - got), told=len(told))
    return found


def role_tallies() -> Mapping[Key, Counter[str]]:
    """Return by language and half how many annotated mentions there are, and how many got their role; a missed one got none."""
    found: dict[Key, Counter[str]] = defaultdict(Counter)
    for line in lines("roles.jsonl"):
        got = mentions(line["text"], line["lang"])
        for told in line["mentions"]:
            over = [m for m in got if m.start < told["end"] and told["start"] < m.end]
            role = next((m.role for m in over if m.countries == tuple(told["countries"])), None)
            found[line["lang"], line["half"]].update(told=1, right=role == told["role"])
    return found


def focus_tallies() -> Mapping[Key, Counter[str]]:
    """Return by language and half how many articles there are, and of how many exactly the countries they are about were found."""
    found: dict[Key, Counter[str]] = defaultdict(Counter)
    for line in lines("focus.jsonl"):
        reading = read(line["text"], title=line["title"], language=line["lang"])
        found[line["lang"], line["half"]].update(told=1, right=set(focus(reading)) == set(line["focus"]))
    return found


def date_measures() -> Mapping[Key, Mapping[str, Any]]:
    """Return by language and half the measures of the dates (geo.score): durations, repetitions and times of day are left out."""
    found: dict[Key, list[dict[str, Any]]] = defaultdict(list)
    for line in lines("dates_blind.jsonl"):
        found[line["lang"], line["half"]].append(line)
    return {key: score_documents(documents, name="dates_blind.jsonl") for key, documents in found.items()}


def corridor_tallies() -> Mapping[Key, Counter[str]]:
    """Return by language and half: sentences' corridors right, wrong, missed; sentences without one, and how many were mistaken."""
    found: dict[Key, Counter[str]] = defaultdict(Counter)
    for line in lines("corridors_blind.jsonl"):
        told = set(line["corridors"])
        got = {corridor.id for corridor in read(line["text"], language=line["lang"]).corridors}
        tally = found[line["lang"], line["half"]]
        tally.update(told=len(told), right=len(told & got), wrong=len(got - told), missed=len(told - got))
        tally.update(without=not told, mistaken=bool(got and not told))
    return found


def corridor_f1(tally: Mapping[str, int]) -> float:
    """Return F1 over the corridors of the sentences."""
    return 2 * tally["right"] / (2 * tally["right"] + tally["wrong"] + tally["missed"])


def share(tallies: Mapping[Key, Counter[str]], half: str) -> float:
    """Return the share right of one half over all languages."""
    chosen = [tally for (_, part), tally in tallies.items() if part == half]
    return sum(tally["right"] for tally in chosen) / sum(tally["told"] for tally in chosen)
