"""A passage is passed over by its letters only where reading its words finds no trigger either."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo.extract.clauses import Sentence
from geo.extract.script import Script
from geo.extract.segment import passages
from geo.extract.triggers import lexicon

SAMPLES = Path(__file__).parents[2] / "data" / "samples"


@pytest.mark.parametrize("language", ["de", "en", "fr", "ru", "zh"])
def test_no_passage_with_a_trigger_is_passed_over(language: str) -> None:
    text = "\n\n".join(path.read_text("utf-8") for path in sorted(SAMPLES.glob(f"*.{language}.md")))
    words, parts, script = lexicon(language), passages(text, language), Script(text, language)
    told = {number for number, part in enumerate(parts) if words.candidates(Sentence(script, part, words.marks))}
    found = words.letters.passages(script, parts)
    assert found == sorted(set(found))
    assert told and told <= set(found)
    assert len(found) < len(parts)


def test_letters_are_no_trigger_within_a_word() -> None:
    text = "Somebody emblazoned it.\n\nThey met."
    parts = passages(text, "en")
    assert lexicon("en").letters.passages(Script(text, "en"), parts) == [1]
    assert lexicon("en").letters.passages(Script("Something metal.", "en"), passages("Something metal.", "en")) == []


def test_a_sharp_s_is_written_both_ways() -> None:
    for text in ("Er schloß die Grenze.", "Er schloss die Grenze."):
        assert lexicon("de").letters.passages(Script(text, "de"), passages(text, "de")) == [0]
    assert lexicon("de").letters.passages(Script("Er schloss die Tür.", "de"), passages("Er schloss die Tür.", "de")) == []
