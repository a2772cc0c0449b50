"""One whole article, a sample of the project: a meeting told by its weekday, and what the text sets against it, before it and beside it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from geo.cli import main
from geo.extract import read
from geo.model import DateSpan, Event, Reading, Span

SAMPLE = Path(__file__).parents[2] / "data" / "samples" / "2024-09-12-lianyungang.de.md"
C5 = ("KAZ", "KGZ", "TJK", "TKM", "UZB")


def body() -> str:
    return SAMPLE.read_text(encoding="utf-8").partition("\n\n")[2]


@pytest.fixture(scope="module")
def sample() -> Reading:
    """A brief with a meeting told by its weekday, a summit a year before, an agreement "im Juni", a visit "gleichzeitig"."""
    return read(body())


def of_kind(reading: Reading, kind: str) -> list[Event]:
    return [event for event in reading.events if event.kind == kind]


def test_a_whole_article_tells_its_ministers_meeting_once(sample: Reading):
    meeting = of_kind(sample, "meeting")[0]
    assert meeting.countries == ("CHN", *C5)
    assert meeting.when == DateSpan(date(2024, 9, 10), date(2024, 9, 11), "day", "relative_to_publication")
    assert meeting.place is not None and meeting.place.name == "Lianyungang"
    assert len(meeting.evidence) >= 4


def test_its_summit_lies_a_year_before(sample: Reading):
    summit = of_kind(sample, "meeting")[1]
    assert summit.countries == ("CHN", *C5)
    assert summit.when is not None and (summit.when.start, summit.when.basis) == (date(2023, 9, 1), "relative_to_event")


def test_its_agreement_has_its_month_and_its_described_corridor(sample: Reading):
    (agreement,) = of_kind(sample, "agreement")
    assert (agreement.countries, agreement.corridors) == (("CHN", "KGZ", "UZB"), ("CKU",))
    assert agreement.when is not None and (agreement.when.start, agreement.when.precision) == (date(2024, 6, 1), "month")


def test_its_visit_is_at_the_time_of_the_meeting_and_not_of_the_agreement_told_before(sample: Reading):
    (visit,) = of_kind(sample, "visit")
    assert visit.countries == ("CHN", "KGZ")
    assert visit.when is not None and (visit.when.start, visit.when.basis) == (date(2024, 9, 10), "relative_to_event")


def test_its_statement_has_the_full_name_and_office(sample: Reading):
    (statement,) = of_kind(sample, "statement")
    assert (statement.speaker, statement.office) == ("Wang Xiaohong", "chinesische Minister")


def test_a_forum_in_parallel_is_a_meeting_of_its_own_on_the_same_day(sample: Reading):
    forum = of_kind(sample, "meeting")[-1]
    assert words(sample, forum) == "Forums"
    assert forum.when is not None and (forum.when.start, forum.when.basis) == (date(2024, 9, 10), "relative_to_event")
    assert forum.evidence[0] in of_kind(sample, "meeting")[0].evidence


def test_whom_the_visitor_met_is_no_evidence_of_the_ministers_meeting(sample: Reading):
    ministers, *_ = of_kind(sample, "meeting")
    assert not [span for span in ministers.evidence if "Zhao Leji" in sample.article.text[span.start : span.end]]


def test_every_event_stands_in_its_first_sentence(sample: Reading):
    for event in sample.events:
        assert event.trigger is not None and event.evidence[0].holds(event.trigger)
        assert event.evidence[0] in [Span(passage.start, passage.end) for passage in sample.passages]


def words(reading: Reading, event: Event) -> str:
    assert event.trigger is not None
    return reading.article.text[event.trigger.start : event.trigger.end]


# --- as the command line prints it, under a dateline four months late --------------------------------------------------------------


@pytest.fixture(scope="module")
def misdated(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    path = tmp_path_factory.mktemp("article") / "misdated.txt"
    path.write_text(body().replace("12. September, 2024", "15. Januar, 2025"), encoding="utf-8")
    result = CliRunner().invoke(main, ["read", str(path), "--json"])
    assert result.exit_code == 0
    return json.loads(result.stdout)["events"]


def test_the_dateline_gives_the_days_and_the_chronology_its_own(misdated: list[dict[str, Any]]):
    found = [(event["kind"], event["from"], event["basis"], event["known"], event["known_from"]) for event in misdated]
    assert found == [
        ("meeting", "2025-01-14", "relative_to_publication", "china-central-asia-security-ministers-2024", "2024-09-10"),
        ("statement", None, None, None, None),
        ("meeting", "2024-01-01", "relative_to_event", "china-central-asia-summit-2023", "2023-05-18"),
        ("agreement", "2024-06-01", "relative_to_publication", "cku-agreement-2024", "2024-06-06"),
        ("visit", "2025-01-14", "relative_to_event", None, None),
        ("meeting", "2025-01-14", "relative_to_event", None, None),
        ("meeting", "2025-01-14", "relative_to_event", None, None),
    ]
    assert [event["corridors"] for event in misdated if event["kind"] == "agreement"] == [["CKU"]]
    assert [event["speaker"] for event in misdated if event["kind"] == "statement"] == ["Wang Xiaohong"]
    assert all(event["evidence"] for event in misdated)
