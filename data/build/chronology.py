"""Look after data/chronology, which is kept by hand.

python data/build/chronology.py                     check the tables
python data/build/chronology.py compare FACTS.json  list days that differ from a compilation of the facts
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from geo.world import chronology, corridors, territories  # noqa: E402
from geo.world.chronology import Entry  # noqa: E402

LOCALES = ("de", "en")


def problems() -> Iterator[str]:
    """Yield what is wrong with the tables, one sentence each."""
    for entry in chronology.entries().values():
        yield from (f"{entry.id}: {problem}" for problem in _entry_problems(entry))
    for series in chronology.series().values():
        if not series.phrases or any(locale not in series.names for locale in LOCALES):
            yield f"series {series.id} lacks a name"
        if not chronology.editions(series.id):
            yield f"series {series.id} has no edition"
        if series.rank is not None and series.rank not in chronology.RANKS:
            yield f"series {series.id} has the unknown rank {series.rank!r}"


def _entry_problems(entry: Entry) -> Iterator[str]:
    yield from (f"unknown country {code}" for code in entry.countries if not territories.is_code(code))
    yield from (f"unknown corridor {id}" for id in entry.corridors if id not in corridors.corridors())
    yield from (f"unknown source {id}" for id in entry.sources if id not in corridors.sources())
    yield from (f"no title in {locale}" for locale in LOCALES if not entry.titles.get(locale))
    if entry.series is not None and entry.series not in chronology.series():
        yield f"unknown series {entry.series}"
    if not entry.countries or not entry.sources:
        yield "no countries or no sources"
    if entry.evidence not in ("source", "general") or entry.confidence not in corridors.CONFIDENCE:
        yield "unknown evidence or confidence"
    if (entry.evidence == "general") != (entry.sources == ("GK",)):
        yield "general knowledge is to be told as such, and nothing else"
    if not entry.id.endswith(str(entry.when.start.year)):
        yield "its id does not end with its year"


def compare(path: Path) -> Iterator[str]:
    """Yield the events of a compilation whose day no entry here has with one of the same sources."""
    for fact in json.loads(path.read_text(encoding="utf-8"))["events"]:
        day = chronology.parsed_days(fact["date"])
        cited = [entry for entry in chronology.entries().values() if {*entry.sources} & {*fact["source_ids"]}]
        if not any(entry.when.overlaps(day) for entry in cited):
            yield f"{fact['id']} {fact['date']} {fact['title']}"


def main(arguments: list[str]) -> int:
    told = list(compare(Path(arguments[1]))) if arguments[:1] == ["compare"] else list(problems())
    print("\n".join(told) if told else f"{len(chronology.entries())} events, {len(chronology.series())} series: nothing to complain of")
    return bool(told)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
