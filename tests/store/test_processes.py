"""Programs that are killed, and programs that write at the same time."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

from geo.query import Query
from geo.store import Store
from tests.store.making import lines

ROOT = Path(__file__).resolve().parents[2]
COUNT = 200
ADD = """
import sys
from geo.store import Store
from tests.store.making import lines
store = Store.open(sys.argv[1])
for number in range({count}):
    store.add(lines(f"Artikel {{number}} über China.", *(f"Satz {{n}} von {{number}}." for n in range(10))))
    print(number, flush=True)
"""


def adding(path: Path, count: int = COUNT) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", ADD.format(count=count), str(path)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_a_killed_program_leaves_whole_articles_and_adding_again_completes_them(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    process = adding(path)
    assert process.stdout is not None
    while process.stdout.readline().strip() != "60":
        assert process.poll() is None
    time.sleep(0.013)  # somewhere inside an article
    process.send_signal(signal.SIGKILL)
    process.communicate()
    store = Store.open(str(path))
    left = store.article_count(Query())
    assert 60 < left < COUNT
    assert store.passage_count(Query()) == 11 * left
    with store._reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM passage_words").scalar() == 11 * left
    again = adding(path)
    _, errors = again.communicate(timeout=120)
    assert again.returncode == 0, errors
    assert store.article_count(Query()) == COUNT
    assert store.passage_count(Query()) == 11 * COUNT
    assert len(set(store.articles(Query())["id"])) == COUNT


def test_programs_that_open_and_add_at_the_same_time_do_not_fail(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    processes = [adding(path, 40) for _ in range(3)]
    for process in processes:
        _, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors
    store = Store.open(str(path))
    assert store.article_count(Query()) == 40
    assert store.reading(lines("Artikel 0 über China.", *(f"Satz {n} von 0." for n in range(10))).article.id) is not None


FILL = """
import resource, signal, sys
from geo.errors import StoreError
from geo.query import Query
from geo.store import Store
from tests.store.making import lines
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = Store.open(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (700_000, 700_000))
try:
    for number in range(1000):
        store.add(lines(f"Artikel {number} über China.", *(f"Satz {n} von {number}." for n in range(50))))
        print(number, flush=True)
except StoreError as full:
    print("told:", full)
    print("read:", store.article_count(Query()))
"""


def test_a_full_disk_is_told_and_what_was_added_stays(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    done = subprocess.run([sys.executable, "-c", FILL, str(path)], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    *numbers, told, read = done.stdout.splitlines()
    assert len(numbers) > 1 and "disk" in told
    assert read == f"read: {len(numbers)}"
    store = Store.open(str(path))
    assert store.article_count(Query()) == len(numbers)
    assert store.passage_count(Query()) == 51 * len(numbers)
    assert store.add(lines("Danach.")) == "added"
