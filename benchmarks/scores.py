"""Measure how well each language is read; write data/scores.json, which About shows, and docs/scores.md.

    python -m benchmarks.scores [GOLD …]

Measured on the project's own annotated texts (tests/quality). GOLD: other annotated files of countries (JSONL), by name only.
A new measure is one more line of MEASURES.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from geo import settings
from geo.extract import VERSION
from geo.score import score_documents
from tests.quality.event_scoring import event_tallies
from tests.quality.scoring import (
    Key,
    article_tallies,
    corridor_f1,
    corridor_tallies,
    country_tallies,
    document_f1,
    focus_tallies,
    mention_f1,
    role_tallies,
)

DATA = settings.DATA / "scores.json"
PAGE = Path(__file__).parents[1] / "docs" / "scores.md"
LANGUAGES = ("de", "en", "fr", "ru", "zh", "kk", "ky", "uz", "tg", "tk")
Tallies = Mapping[Key, Counter[str]]


@dataclass(frozen=True)
class Measure:
    """A share between 0 and 1: `value` of the tallies of one language and half; tables of a `section` stand together."""

    id: str
    section: str
    title: str
    tallies: Callable[[], Tallies]
    value: Callable[[Mapping[str, int]], float]


def precision(tally: Mapping[str, int]) -> float:
    """Return the share of the countries read in documents that stand there."""
    return tally["right"] / (tally["right"] + tally["wrong"])


def right(tally: Mapping[str, int]) -> float:
    """Return the share of what was annotated that was told right."""
    return tally["right"] / tally["told"]


def event_f1(tally: Mapping[str, int]) -> float:
    """Return F1 over the events that are told and read."""
    return 2 * tally["right"] / (tally["told"] + tally["read"])


MEASURES = (
    Measure("documents_precision", "Countries", "Documents P", country_tallies, precision),
    Measure("documents_f1", "Countries", "Documents F1", country_tallies, document_f1),
    Measure("mentions_f1", "Countries", "Mentions F1", country_tallies, mention_f1),
    Measure("articles_precision", "Whole articles", "Countries P", article_tallies, precision),
    Measure("articles_f1", "Whole articles", "Countries F1", article_tallies, document_f1),
    Measure("roles", "Roles", "The right one of five", role_tallies, right),
    Measure("focus", "Focus", "Exactly the countries it is about", focus_tallies, right),
    Measure("events", "Events", "Kind, countries and days F1", event_tallies, event_f1),
    Measure("corridors", "Corridors", "Corridors F1", corridor_tallies, corridor_f1),
)


def main() -> None:
    """Measure and write both files."""
    command = "python -m benchmarks.scores" + (" GOLD" if len(sys.argv) > 1 else "")
    found = {
        "day": datetime.now(UTC).date().isoformat(),
        "command": command,
        "version": VERSION,
        "measures": list(measured(MEASURES)),
        "gold": [_gold(path) for argument in sys.argv[1:] for path in _files(Path(argument))],
    }
    DATA.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text(page(found), encoding="utf-8")
    print(page(found))


def measured(measures: Iterable[Measure]) -> Iterator[dict[str, Any]]:
    """Yield each measure with its values by language and half, and over all languages."""
    tallied = cache(lambda count: count())  # several measures are of the same tallies
    for measure in measures:
        tallies = tallied(measure.tallies)
        languages = [language for language in LANGUAGES if (language, "seen") in tallies and (language, "unseen") in tallies]
        values = {language: _values(measure, tallies, [language]) for language in languages}
        yield {
            "id": measure.id,
            "section": measure.section,
            "title": measure.title,
            "values": {**values, "all": _values(measure, tallies, languages)},
        }


def _values(measure: Measure, tallies: Tallies, languages: Iterable[str]) -> dict[str, Any]:
    halves = {half: sum((tallies[language, half] for language in languages), Counter[str]()) for half in ("seen", "unseen")}
    annotated = sum(tally["told"] for tally in halves.values())
    return {**{half: round(measure.value(tally), 3) for half, tally in halves.items()}, "annotated": annotated}


def _files(path: Path) -> list[Path]:
    return sorted(path.glob("countries_*.jsonl")) if path.is_dir() else [path]


def _gold(path: Path) -> dict[str, Any]:
    documents = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    found = score_documents(documents, name=path.name)
    measures = {name: round(found[name], 3) for name in ("doc_P", "doc_R", "doc_F1", "men_F1") if name in found}
    return {"file": path.name, "texts": found["documents"], **measures}


# --- the page ------------------------------------------------------------------------------------------------------------------


def page(found: Mapping[str, Any]) -> str:
    """Return docs/scores.md, which holds nothing that data/scores.json does not."""
    lines = [
        "# How well it reads",
        "",
        f"Written by `{found['command']}` on {found['day']}, reader's version {found['version']}, with `data/scores.json`.",
        "The texts, and who annotated them: `tests/quality/README.md`.",
        "Rules are written from the *seen* half; of the other only totals are looked at.",
        "P is precision, F1 that of precision and recall; mentions are compared by overlap and country, other figures are shares.",
        "",
    ]
    for section in dict.fromkeys(measure["section"] for measure in found["measures"]):
        lines += _section(section, [measure for measure in found["measures"] if measure["section"] == section])
    return "\n".join([*lines, *_gold_table(found["gold"])]).rstrip() + "\n"


def _section(title: str, measures: list[Mapping[str, Any]]) -> list[str]:
    heads = [f"{measure['title']}, {half}" for measure in measures for half in ("seen", "unseen")]
    rows = [f"## {title}", "", _row("Language", *heads, "Annotated"), _row(*["---"] * (len(heads) + 2))]
    for language in measures[0]["values"]:
        figures = [f"{measure['values'][language][half]:.3f}" for measure in measures for half in ("seen", "unseen")]
        rows.append(_row(language, *figures, str(measures[0]["values"][language]["annotated"])))
    return [*rows, ""]


def _gold_table(gold: list[Mapping[str, Any]]) -> list[str]:
    if not gold:
        return []
    heads = {"doc_P": "Documents P", "doc_R": "Documents R", "doc_F1": "Documents F1", "men_F1": "Mentions F1"}
    rows = ["## Other annotated texts", "", _row("File", "Texts", *heads.values()), _row(*["---"] * (len(heads) + 2))]
    for one in gold:
        rows.append(_row(one["file"], str(one["texts"]), *(f"{one[name]:.3f}" if name in one else "–" for name in heads)))
    return [*rows, ""]


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
