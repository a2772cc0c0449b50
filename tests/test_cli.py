"""The command line: the shapes that scripts rely on, exit statuses, refusals on stderr."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from geo.cli import main
from geo.model import ROLES

ROOT = Path(__file__).resolve().parents[1]
TEXT = "Bischkek, 15. Januar 2025\n\nVertreter Kirgisistans und Chinas unterzeichneten im Juni ein Abkommen. Usbekistan wächst.\n"


def run(*arguments: str, input: Any = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=input)


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "artikel.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.fixture
def store(tmp_path: Path, article: str) -> str:
    url = str(tmp_path / "store" / "s.sqlite")
    assert run("add", article, "--store", url).exit_code == 0
    return url


def test_read_prints_one_object_of_the_promised_shape(article: str) -> None:
    result = run("read", article, "--json")
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    assert {"text", "title", "language", "published", "countries", "mentions", "dates", "events", "corridors"} <= set(found)
    assert found["published"] == {"start": "2025-01-15", "end": "2025-01-16", "precision": "day", "basis": "dateline"}
    assert found["countries"] == ["CHN", "KGZ", "UZB"]
    assert list(found["mentions"][0]) == ["start", "end", "text", "countries", "via", "place", "role"]
    assert list(found["dates"][0]) == ["start", "end", "text", "type", "value", "from", "to", "precision", "basis"]
    for part in found["mentions"] + found["dates"]:
        assert found["text"][part["start"] : part["end"]] == part["text"]


def test_an_event_has_the_promised_keys(article: str) -> None:
    [event, *_] = json.loads(run("read", article, "--json").stdout)["events"]
    when, who = ["from", "to", "precision", "basis"], ["countries", "place", "corridors", "polarity", "modality", "speaker", "office"]
    assert list(event) == ["id", "kind", *when, *who, "known", "known_from", "known_to", "series", "evidence"]
    assert set(event["evidence"][0]) == {"start", "end"}


def test_read_takes_stdin_a_date_and_a_language() -> None:
    result = run("read", "-", "--json", "--published", "2025-01-15", "--language", "de", input=b"Im Juni reiste er nach China.")
    found = json.loads(result.stdout)
    assert found["published"]["basis"] == "given"
    assert [date["from"] for date in found["dates"]] == ["2024-06-01"]


def test_explain_names_entries_rules_and_refusals(article: str) -> None:
    found = json.loads(run("read", article, "--json", "--explain").stdout)
    assert all(mention["entry"] and mention["rule"] for mention in found["mentions"])
    assert isinstance(found["refused"], list)
    assert "name:" in run("read", article, "--explain").stdout


def test_without_json_a_person_can_read_it(article: str) -> None:
    result = run("read", article)
    assert "published 2025-01-15 (day, dateline)" in result.stdout and "KGZ" in result.stdout


def test_many_are_read_line_by_line(tmp_path: Path) -> None:
    lines = [{"doc_id": "a", "text": "Kirgisistan im Juni.", "date": "2025-01-15", "lang": "de"}, {"doc_id": 2, "text": "Nothing."}]
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("\n".join(map(json.dumps, lines)) + "\n\n")
    assert run("read", "--jsonl", str(source), "--out", str(out)).exit_code == 0
    found = [json.loads(line) for line in out.read_text().splitlines()]
    assert [line["doc_id"] for line in found] == ["a", 2]
    assert found[0]["countries"] == ["KGZ"] and found[0]["published"]["basis"] == "metadata"


def test_a_bad_line_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(
        '{"doc_id": 1, "text": "China."}\nno json\n{"doc_id": 3}\n{"doc_id": 4, "text": ""}\n{"doc_id": 5, "text": "Iran."}\n'
    )
    result = run("read", "--jsonl", str(source), "--out", str(out))
    assert result.exit_code == 1
    assert len(out.read_text().splitlines()) == 2
    assert [line.split(":")[1] for line in result.stderr.splitlines()] == ["2", "3", "4"]


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 binary"])
def test_a_refused_file_is_one_sentence_on_stderr(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(content)
    for command in (["read", str(path), "--json"], ["add", str(path), "--store", str(tmp_path / "s.sqlite")]):
        result = run(*command)
        assert result.exit_code == 1
        assert len(result.stderr.splitlines()) == 1 and str(path) in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["read"],
        ["read", "a", "--jsonl", "b"],
        ["read", "-", "--published", "gestern"],
        ["nothing"],
        ["counts", "--country", "XXX"],
        ["counts", "--from", "June"],
        ["counts", "--role", "hero"],
    ],
)
def test_wrong_use_ends_with_two(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_a_missing_file_is_refused_and_the_rest_is_added(tmp_path: Path, article: str) -> None:
    result = run("add", str(tmp_path / "none.txt"), article, "--store", str(tmp_path / "s.sqlite"))
    assert result.exit_code == 1
    assert result.stdout == "added 1, updated 0, unchanged 0, refused 1\n"
    assert "none.txt" in result.stderr


def test_adding_again_changes_nothing(store: str, article: str) -> None:
    assert run("add", article, str(Path(article).parent), "--store", store).stdout == "added 0, updated 0, unchanged 2, refused 0\n"


def test_the_store_can_be_named_by_the_environment(tmp_path: Path, article: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KORRIDOR_STORE", str(tmp_path / "env.sqlite"))
    assert run("add", article).exit_code == 0
    assert json.loads(run("counts", "--json").stdout)


def test_the_command_line_never_adds_the_samples(tmp_path: Path) -> None:
    assert json.loads(run("counts", "--store", str(tmp_path / "new.sqlite"), "--json").stdout) == []


def test_counts_passages_and_events_answer_filters(store: str) -> None:
    june = ["--from", "2024-06-01", "--to", "2024-06-30", "--store", store, "--json"]
    assert {row["country"]: row["mentions"] for row in json.loads(run("counts", *june).stdout)} == {"CHN": 1, "KGZ": 1}
    [passage] = json.loads(run("passages", *june).stdout)
    assert "Abkommen" in passage["text"] and passage["when"]["start"] == "2024-06-01"
    assert TEXT[passage["start"] : passage["end"]] == passage["text"]
    [event] = json.loads(run("events", "--kind", "agreement", "--country", "CHN", *june).stdout)
    assert (event["from"], event["to"], event["article"]) == ("2024-06-01", "2024-07-01", passage["article"])
    assert json.loads(run("passages", "--words", "Abkommen", "--limit", "1", "--store", store, "--json").stdout) == [passage]
    assert json.loads(run("events", "--kind", "attack", "--store", store, "--json").stdout) == []
    assert "CHN" in run("counts", "--store", store).stdout


def test_counts_by_role_are_part_of_all_counts(store: str) -> None:
    every = ["counts", "--store", store, "--json"]
    by_role = [json.loads(run(*every, "--role", role).stdout) for role in ROLES]
    total = sum(row["mentions"] for row in json.loads(run(*every).stdout))
    assert sum(row["mentions"] for rows in by_role for row in rows) == total > 0
    [passage, *_] = json.loads(run("passages", "--role", "actor", "--store", store, "--json").stdout)
    assert {mention["role"] for mention in passage["mentions"]} == {"actor"}


def test_a_store_that_cannot_be_opened_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "x.sqlite").write_text("Dies ist kein Speicher. " * 50)
    result = run("counts", "--store", str(tmp_path / "x.sqlite"))
    assert result.exit_code == 1 and len(result.stderr.splitlines()) == 1


def test_reading_imports_no_screen_and_no_frames(article: str) -> None:
    code = f"import sys; sys.argv = ['geo', 'read', {article!r}, '--json']\nfrom geo.cli import main\nmain(standalone_mode=False)\n"
    heavy = ("pandas", "geopandas", "streamlit", "folium", "shapely", "alembic")
    check = f"print([name for name in {heavy} if name in sys.modules], file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code + check], cwd=ROOT, capture_output=True, text=True)
    assert done.stderr.strip().endswith("[]"), done.stderr


def test_the_module_runs() -> None:
    done = subprocess.run([sys.executable, "-m", "geo", "--help"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0 and "counts" in done.stdout


def test_routes_prints_the_promised_shape() -> None:
    result = run("routes", "西安", "Duisburg", "--avoid", "RUS,BLR", "--json")
    assert result.exit_code == 0
    first = json.loads(result.stdout)["routes"][0]
    assert first["countries"][0] == "CHN" and "RUS" not in first["countries"]
    assert {"km", "km_estimated", "borders", "gauge_breaks", "sea_legs", "not_open", "sections"} <= set(first)


def test_no_route_is_an_answer_with_its_reason() -> None:
    result = run("routes", "Xi'an", "Istanbul", "--avoid", "RUS", "--mode", "rail")
    assert result.exit_code == 0
    assert "No route" in result.stdout and "Tatvan" in result.stdout


@pytest.mark.parametrize(
    "wrong", [("Khorgos", "Duisburg"), ("Xi'an", "Duisburg", "--as-of", "soon"), ("Xi'an", "Duisburg", "--avoid", "Mars")]
)
def test_a_route_that_cannot_be_asked_is_wrong_use(wrong: tuple[str, ...]) -> None:
    result = run("routes", *wrong)
    assert result.exit_code == 2
    assert result.stdout == ""
