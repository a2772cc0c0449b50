"""Hostile input by every door: one clear sentence or a sane result, the right exit status, nothing executed, nothing lost."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import time
import zipfile
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geo import ingest
from geo.cli import main
from geo.errors import InputError
from geo.query import Query
from geo.settings import MAX_BYTES
from geo.store import Store

ROOT = Path(__file__).resolve().parents[1]
NEWS = "Vertreter Kirgisistans und Chinas unterzeichneten im Juni in Bischkek ein Abkommen über die Eisenbahn."
TERMINAL = "\x1b[31mrot\x1b[0m \u202eevil \x07"
OWNED = (
    "{{ cycler.__init__.__globals__.os.environ.setdefault('OWNED','1') }}<img src=x onerror=alert(1)>${alert(1)} {% x %} $(id) `id` %s {0}"
)


def run(*arguments: str, input: Any = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=input)


def sentence(result: Result, status: int = 1) -> str:
    """Return the one line that a refusal is."""
    assert result.exit_code == status and isinstance(result.exception, SystemExit), result.exception
    [line] = result.stderr.splitlines()
    assert line.isprintable()
    return line


def program(*arguments: str, **how: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "geo", *arguments], cwd=ROOT, text=True, stderr=subprocess.PIPE, timeout=120, **how)


def a_zip() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", NEWS)
    return out.getvalue()


def a_database() -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE a (b)")
    return connection.serialize()


# --- files that are no articles ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "nothing to read"),
        (b" \r\n\t\n", "nothing to read"),
        (b"\x00" * 5000, "nothing to read"),
        (b"\xff\xfe", "nothing to read"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "PNG"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF"),
        (a_zip(), "ZIP"),
        (a_database(), "SQLite"),
        (b"\x00asm\x01\x00\x00\x00" + bytes(range(256)) * 4, "not text"),
    ],
    ids=["empty", "blank", "nul", "mark", "png", "pdf", "zip", "sqlite", "wasm"],
)
def test_what_is_no_article_is_one_sentence(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert reason in sentence(run("read", str(path), "--json"))
    assert reason in sentence(run("read", "-", "--json", input=content))


def test_fifty_megabytes_are_refused_before_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(50 * 2**20)
    began = time.perf_counter()
    assert "larger than 16 MB" in sentence(run("read", str(path)))
    assert "larger than 16 MB" in sentence(run("read", "-", input=b"China " * (MAX_BYTES // 5)))
    assert time.perf_counter() - began < 10


def test_a_device_that_never_ends_is_refused() -> None:
    assert "larger than" in sentence(run("read", "/dev/zero"))


def test_a_file_name_cannot_write_to_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / f"a\n\"'{TERMINAL}\udcff.txt"
    path.write_bytes(b"")
    assert "nothing to read" in sentence(run("read", str(path)))
    assert "a \"' [31mrot [0m" in sentence(run("add", str(path), "--store", str(tmp_path / "s.sqlite")))


def test_a_folder_with_loops_pipes_and_dead_links_is_added_to_its_end(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.txt").write_text(NEWS, encoding="utf-8")
    (folder / "up").symlink_to(tmp_path)
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "dead.txt").symlink_to("nowhere")
    os.mkfifo(folder / "pipe.txt")
    result = run("add", str(folder), "--store", str(tmp_path / "s.sqlite"))
    assert (result.exit_code, result.stdout) == (1, "added 1, updated 0, unchanged 0, refused 3\n")
    assert sorted(Path(line.split(":")[0]).name for line in result.stderr.splitlines()) == ["dead.txt", "loop.txt", "pipe.txt"]


# --- texts that are odd --------------------------------------------------------------------------------------------------------


def test_payloads_are_letters_like_any_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OWNED", raising=False)
    store = str(tmp_path / "s.sqlite")
    for name, content in (("a.md", f"---\ntitle: {OWNED}\n---\nIran."), ("b.txt", f"China und Iran trafen sich.\n\n{OWNED} China")):
        (tmp_path / name).write_text(content, encoding="utf-8")
    assert run("add", str(tmp_path), "--store", store).exit_code == 0
    passages = json.loads(run("passages", "--json", "--store", store).stdout)
    assert OWNED in {row["title"] for row in passages}
    assert OWNED in json.loads(run("read", str(tmp_path / "b.txt"), "--json").stdout)["text"]
    assert "OWNED" not in os.environ


def test_what_is_printed_for_people_obeys_no_escape(tmp_path: Path) -> None:
    store, path = str(tmp_path / "s.sqlite"), tmp_path / "a.txt"
    path.write_text(f"{TERMINAL} {NEWS} " * 3, encoding="utf-8")
    assert run("add", str(path), "--store", store).exit_code == 0
    for command in (["read", str(path), "--explain"], ["passages", "--store", store], ["events", "--store", store]):
        result = run(*command)
        assert result.exit_code == 0 and "Abkommen" in result.stdout
        assert all(line.isprintable() for line in result.stdout.splitlines())


def test_years_that_no_calendar_has_are_no_dates() -> None:
    text = (
        "Berlin, 15. Januar 0000\n\nAm 31. Dezember 9999 traf China am 30. Februar 2024 Kasachstan. 9999-12-31. Ende 9999. Dezember 9999."
    )
    found = json.loads(run("read", "-", "--json", input=text.encode()).stdout)
    assert found["published"] is None and {"CHN", "KAZ"} <= set(found["countries"])


def test_a_day_that_is_yet_to_come_is_no_publication_date() -> None:
    text = f"Berlin, 15. Januar {date.today().year + 5}\n\nChina und Kasachstan trafen sich am Dienstag."
    assert json.loads(run("read", "-", "--json", input=text.encode()).stdout)["published"] is None
    tomorrow = run("read", "-", "--published", (date.today() + timedelta(days=40)).isoformat(), input=NEWS.encode())
    assert tomorrow.exit_code == 2 and "yet to come" in tomorrow.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["read", "-", "--published", "2025-01-15; x"],
        ["read", "-", "--published", "0000-01-01"],
        ["read", "-", "--published", "2025-02-30"],
        ["read", "-", "--language", "../x"],
        ["read", "-", "--wurst"],
        ["counts", "--from", "0000-01-01"],
        ["counts", "--country", 'X"; DROP TABLE articles; --'],
        ["counts", "--words", "a" * 5000],
        ["passages", "--offset", "9" * 30],
        ["events", "--limit", "9" * 30],
    ],
)
def test_wrong_use_is_told_and_ends_with_two(arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KORRIDOR_STORE", str(tmp_path / "s.sqlite"))
    result = run(*arguments, input=NEWS.encode())
    assert result.exit_code == 2 and result.stderr.splitlines()[-1].startswith("Error: ")


@pytest.mark.parametrize("words", ['"', "NEAR(", "*", "a OR", "\x00", "😀", "\udcff", "a:b", "{x y}: z", "-x"])
def test_search_has_no_syntax_to_break(words: str, tmp_path: Path) -> None:
    result = run("passages", "--words", words, "--store", str(tmp_path / "s.sqlite"), "--json")
    assert (result.exit_code, result.stdout) == (0, "[]\n")


# --- many at once --------------------------------------------------------------------------------------------------------------


def test_broken_lines_are_named_and_every_written_line_is_json(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    good = [b'{"doc_id":"\\ud800","text":"China \\ud800 und Iran"}', b'\xef\xbb\xbf{"doc_id":2,"text":"Iran","lang":5,"date":["x"]}']
    bad = [
        b'{"doc_id":NaN,"text":"Iran"}',
        b"[]",
        b'"x"',
        b"\xff\xfe",
        b'{"text":"\\u0000"}',
        b"[" * 100_000,
        b'{"text":"a","n":' + b"9" * 9999 + b"}",
    ]
    source.write_bytes(b"\n".join([good[1], good[0], *bad]))
    result = run("read", "--jsonl", str(source), "--out", str(out))
    assert result.exit_code == 1
    assert [line.split(":")[1] for line in result.stderr.splitlines()] == ["3", "4", "5", "6", "7", "8", "9"]
    assert [json.loads(line)["countries"] for line in out.read_text(encoding="utf-8").splitlines()] == [["IRN"], ["CHN", "IRN"]]


def test_the_file_that_is_read_is_not_written_over(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"text": "China"}\n')
    assert run("read", "--jsonl", str(source), "--out", str(tmp_path / "." / "in.jsonl")).exit_code == 2
    assert source.read_text() == '{"text": "China"}\n'


def test_an_input_that_is_missing_leaves_an_older_output_alone(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("older\n")
    assert "cannot be opened" in sentence(run("read", "--jsonl", str(tmp_path / "none"), "--out", str(out)))
    assert out.read_text() == "older\n"


# --- where the answer goes -----------------------------------------------------------------------------------------------------


def test_a_reader_that_stops_reading_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"{NEWS} " * 300, encoding="utf-8")
    reader, writer = os.pipe()
    os.close(reader)
    done = program("read", str(path), "--json", stdout=writer)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this machine")
def test_a_full_disk_behind_the_output_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(NEWS, encoding="utf-8")
    with open("/dev/full", "w") as full:
        done = program("read", str(path), "--json", stdout=full)
    assert done.returncode == 1 and done.stderr.splitlines() == ["the output cannot be written (No space left on device)"]


def test_closed_streams_are_no_traceback() -> None:
    script = f"{sys.executable} -m geo read - <&-; echo $?; echo China | {sys.executable} -m geo read - --json >&-; echo $?"
    done = subprocess.run(["sh", "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.stdout.split() == ["1", "0"] and done.stderr == "-: there is nothing to read in it\n"


# --- whatever comes ------------------------------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200))
def test_reading_any_bytes_ends_with_done_or_refused(content: bytes) -> None:
    result = run("read", "-", "--json", input=content)
    assert result.exit_code in (0, 1), result.exception
    if result.exit_code == 0:
        json.loads(result.stdout)
    else:
        sentence(result)


_store: list[Store] = []


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.text(max_size=30), st.text(max_size=30))
def test_any_text_is_kept_once_or_refused(text: str, title: str, source: str) -> None:
    store = _store[0] if _store else Store.open("sqlite://")
    _store[:] = [store]
    try:
        first = ingest.add_text(store, text, name="Eingefügt", title=title, source=source)
    except InputError:
        return
    assert ingest.add_text(store, text, name="Eingefügt", title=title, source=source).status == "unchanged"
    kept = store.reading(first.article_id)
    assert kept is not None and kept == first.reading
    assert store.delete(first.article_id)
    assert store.article_count(Query()) == 0


def test_what_a_file_says_of_itself_is_one_short_line() -> None:
    content = f"---\ntitle: {'T' * 5000}\nsource: {'S' * 5000}\nurl: https://example.org/{'u' * 5000}\n---\n{NEWS}"
    article = ingest.preview(content, name="a.md").article
    assert (len(article.title), len(article.source), len(article.url)) == (500, 200, 2000)
    Query(sources=(article.source,))
    assert ingest.preview(NEWS, name="a", title="Ein\x00\n Titel\ud800").article.title == "Ein\ufffd Titel\ufffd"
