"""README and About tell the scores that the reader has, on the half that nobody looks at."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from geo.extract import VERSION
from tests.quality.scoring import country_tallies, document_f1, mention_f1

ROOT = Path(__file__).resolve().parents[2]
ROWS = {
    "Countries of a text, precision": "documents_precision",
    "Countries of a text, F1": "documents_f1",
    "Countries of a whole article, precision": "articles_precision",
    "Countries of a whole article, F1": "articles_f1",
    "Mentions of countries, F1": "mentions_f1",
    "Roles, right of five": "roles",
    "What an article is about, exact": "focus",
    "Events: kind, countries and days, F1": "events",
    "Rail corridors, F1": "corridors",
}


@pytest.fixture(scope="module")
def published() -> dict[str, dict[str, dict[str, float]]]:
    found = json.loads((ROOT / "data" / "scores.json").read_text("utf-8"))
    assert found["version"] == VERSION
    return {measure["id"]: measure["values"] for measure in found["measures"]}


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


@pytest.mark.parametrize("title", ROWS)
def test_the_readme_tells_the_published_scores(published, title: str) -> None:
    lines = (ROOT / "README.md").read_text("utf-8").splitlines()
    languages = cells(next(line for line in lines if line.startswith("| | de |")))[1:]
    told = cells(next(line for line in lines if line.startswith(f"| {title} |")))[1:]
    values = published[ROWS[title]]
    assert [float(cell) if cell != "–" else None for cell in told] == [values.get(one, {}).get("unseen") for one in languages]


def test_the_published_scores_of_countries_are_the_readers(published) -> None:
    tallies = country_tallies()
    for language, values in published["documents_f1"].items():
        if (language, "unseen") in tallies:
            assert values["unseen"] == pytest.approx(document_f1(tallies[language, "unseen"]), abs=0.001)
            assert published["mentions_f1"][language]["unseen"] == pytest.approx(mention_f1(tallies[language, "unseen"]), abs=0.001)
