"""The measures, on gold lines small enough to count by hand."""

from __future__ import annotations

import pytest

from geo.errors import InputError
from geo.score import score_documents


def countries(text: str, *codes: str, **more: object) -> dict[str, object]:
    return {"doc_id": text, "lang": "de", "text": text, "countries": list(codes), **more}


def test_documents_are_compared_as_sets_of_countries() -> None:
    found = score_documents([countries("China und Usbekistan.", "CN", "KG"), countries("Nichts hier.")], name="gold")
    assert (found["doc_P"], found["doc_R"], found["doc_F1"], found["doc_exact"]) == (0.5, 0.5, 0.5, 0.5)
    assert found["documents"] == 2 and "men_F1" not in found


def test_regional_names_are_left_out_of_the_predictions() -> None:
    assert score_documents([countries("Zentralasien und China.", "CN")], name="gold")["doc_P"] == 1.0


def test_optional_countries_are_neither_right_nor_wrong() -> None:
    found = score_documents([countries("China und Usbekistan.", "CN", countries_optional=["UZ"])], name="gold")
    assert (found["doc_P"], found["doc_R"]) == (1.0, 1.0)


def test_territories_count_as_their_sovereign() -> None:
    assert score_documents([countries("Grönland.", "DK")], name="gold")["doc_F1"] == 1.0


def test_mentions_must_overlap_and_name_the_same_country() -> None:
    marked = [{"start": 0, "end": 5, "iso2": "CN"}, {"start": 10, "end": 20, "iso2": "KG"}]
    found = score_documents([countries("China und Usbekistan.", "CN", "KG", mentions=marked)], name="gold", errors=3)
    assert (found["men_P"], found["men_R"]) == (0.5, 0.5)
    assert found["errors"]["men_FN"] == [("Usbekistan→KG", 1)]
    ignoring = countries("China und Usbekistan.", "CN", mentions=marked[:1], ignore=[[10, 20]], countries_optional=["UZ"])
    assert score_documents([ignoring], name="gold")["men_P"] == 1.0


def test_dates_are_compared_by_overlap_and_value() -> None:
    text = "Im Juni 2024 und am 5. Mai 2023."
    marked = [{"start": 0, "end": 12, "type": "DATE", "value": "2024-06"}, {"start": 17, "end": 31, "type": "DATE", "value": "2023-05-06"}]
    found = score_documents([{"doc_id": "1", "lang": "de", "text": text, "date": "2025-01-15", "timexes": marked}], name="gold", errors=2)
    assert (found["span_F1"], found["value_F1"], found["value_cal_F1"]) == (1.0, 0.5, 0.5)
    assert (found["n_gold_DATE"], len(found["errors"])) == (2, 1)


def test_what_is_no_gold_is_refused() -> None:
    for document in ({"text": "China."}, {"text": "China.", "countries": None}, {"text": "x", "timexes": [{}]}):
        with pytest.raises(InputError, match="gold:1: "):
            score_documents([document], name="gold")
