"""Write docs/scores.md: how well each language is read, with the day and the command.

    python -m benchmarks.scores [GOLD …]

Measured on the project's own annotated texts (tests/quality). GOLD: other annotated files of countries (JSONL), by name only.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from geo.extract import VERSION
from geo.score import score_documents
from tests.quality.scoring import Key, country_tallies, document_f1, focus_tallies, mention_f1, role_tallies, share

_TARGET = Path(__file__).parents[1] / "docs" / "scores.md"
_LANGUAGES = ("de", "en", "fr", "ru", "zh", "kk", "ky", "uz", "tg", "tk")


def main() -> None:
    """Measure and write the page."""
    command = "python -m benchmarks.scores" + (" GOLD" if len(sys.argv) > 1 else "")
    day = datetime.now(UTC).date().isoformat()
    page = [
        "# How well it reads",
        "",
        f"Written by `{command}` on {day}, reader's version {VERSION}.",
        "The texts, and who annotated them: `tests/quality/README.md`.",
        "Rules are written from the *seen* half; of the other only totals are looked at.",
        "Figures are F1, by overlap and country for mentions.",
        "",
        *_countries(),
        *_shares("Roles", "scene, actor, affiliation, dateline, background; share of mentions with the right one of five", role_tallies()),
        *_shares("Focus", "share of articles with exactly the countries they are about", focus_tallies()),
        *_gold([path for argument in sys.argv[1:] for path in _files(Path(argument))]),
    ]
    _TARGET.write_text("\n".join(page).rstrip() + "\n", encoding="utf-8")
    print(_TARGET.read_text("utf-8"))


def _files(path: Path) -> list[Path]:
    return sorted(path.glob("countries_*.jsonl")) if path.is_dir() else [path]


def _countries() -> list[str]:
    tallies = country_tallies()
    rows = [
        "## Countries",
        "",
        "| Language | Documents, seen | Documents, unseen | Mentions, seen | Mentions, unseen | Mentions annotated |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for language in _LANGUAGES:
        seen, unseen = tallies[language, "seen"], tallies[language, "unseen"]
        figures = [f"{measure(tally):.3f}" for measure in (document_f1, mention_f1) for tally in (seen, unseen)]
        rows.append(f"| {language} | {' | '.join(figures)} | {seen['told'] + unseen['told']} |")
    return [*rows, ""]


def _shares(title: str, explained: str, tallies: Mapping[Key, Counter[str]]) -> list[str]:
    head = ["| Language | Seen | Unseen | Annotated |", "| --- | --- | --- | --- |"]
    rows = [f"## {title}", "", f"{explained[0].upper()}{explained[1:]}.", "", *head]
    for language in _LANGUAGES:
        seen, unseen = tallies.get((language, "seen")), tallies.get((language, "unseen"))
        if seen and unseen:
            told = seen["told"] + unseen["told"]
            rows.append(f"| {language} | {seen['right'] / seen['told']:.3f} | {unseen['right'] / unseen['told']:.3f} | {told} |")
    return [*rows, f"| all | {share(tallies, 'seen'):.3f} | {share(tallies, 'unseen'):.3f} | |", ""]


def _gold(paths: list[Path]) -> list[str]:
    if not paths:
        return []
    head = ["| File | Texts | Documents: P | R | F1 | Mentions: F1 |", "| --- | --- | --- | --- | --- | --- |"]
    rows = ["## Other annotated texts", "", *head]
    for path in paths:
        documents = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        found = score_documents(documents, name=path.name)
        mentions = f"{found['men_F1']:.3f}" if "men_F1" in found else "–"
        documents_ = " | ".join(f"{found[measure]:.3f}" for measure in ("doc_P", "doc_R", "doc_F1"))
        rows.append(f"| {path.name} | {found['documents']} | {documents_} | {mentions} |")
    return [*rows, ""]


if __name__ == "__main__":
    main()
