"""Opening: folders made, tables brought up to date, and no for what is no store."""

from __future__ import annotations

import random
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from geo.errors import StoreError
from geo.query import Query
from geo.store import Store, migrate
from geo.store.schema import metadata
from tests.store.making import lines, mention


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    Store.open(f"{tmp_path}/a/b %20 ü?/s.sqlite").close()
    assert (tmp_path / "a" / "b %20 ü?" / "s.sqlite").exists()


def test_the_environment_names_the_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KORRIDOR_STORE", str(tmp_path / "50 % mine?.sqlite"))
    Store.open().close()
    assert (tmp_path / "50 % mine?.sqlite").exists()


def test_the_store_is_set_up_for_safe_parallel_use(tmp_path: Path) -> None:
    store = Store.open(str(tmp_path / "s.sqlite"))
    with store._reading() as connection:
        settings = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        ]
    assert settings == ["wal", 1, 1, 60_000]


def test_a_store_newer_than_the_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    Store.open(str(path)).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="newer than this program"):
        Store.open(str(path))


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    path.write_text("Das ist ein Brief und keine Datenbank. " * 50)
    with pytest.raises(StoreError, match="no store"):
        Store.open(str(path))
    assert path.read_text().startswith("Das ist ein Brief")


def test_another_program_s_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmarks (id)")
    with pytest.raises(StoreError, match="another program"):
        Store.open(str(path))
    with sqlite3.connect(path) as connection:
        assert [row[0] for row in connection.execute("SELECT name FROM sqlite_master")] == ["bookmarks"]


@pytest.mark.parametrize("url", ["://", "postgresql://localhost/x", "sqlite+nonsense:///x"])
def test_an_address_that_cannot_be_opened_is_refused(url: str) -> None:
    with pytest.raises(StoreError):
        Store.open(url)


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="folder"):
        Store.open(str(tmp_path))


def test_every_message_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError) as caught:
        Store.open(str(tmp_path / "file" / "s.sqlite"))
    assert "\n" not in str(caught.value)


def test_the_migrations_make_the_tables_that_the_program_uses() -> None:
    store = Store.open("sqlite://")
    options = {"include_name": lambda name, kind, parents: not (kind == "table" and name.startswith("passage_words"))}
    with store._reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection, opts=options), metadata) == []


def test_an_older_store_gets_the_roles_of_its_mentions(tmp_path: Path) -> None:
    from alembic import command

    path = str(tmp_path / "s.sqlite")
    store, base = Store.open(path), lines("China baut.")
    store.add(replace(base, mentions=(mention(base, "China", "CHN", role="actor", role_rule="verb"),)))
    config = Config()
    config.set_main_option("script_location", str(migrate.HERE))
    with store._writing() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0001")
    store.close()
    again = Store.open(path)
    assert again.totals(Query(roles=("actor",))).mentions == 1
    assert list(again.counts(Query(roles=("actor",)))["country"]) == ["CHN"]
    [found] = again.passages(Query())[0].mentions
    assert (found.role, found.role_rule) == ("actor", "")


def test_the_newest_revision_is_known_without_alembic() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrate.HERE))
    assert ScriptDirectory.from_config(config).get_current_head() == migrate.revisions()[-1]


def test_migrations_can_be_undone(tmp_path: Path) -> None:
    from alembic import command

    store = Store.open(str(tmp_path / "s.sqlite"))
    config = Config()
    config.set_main_option("script_location", str(migrate.HERE))
    with store._writing() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
        assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_master WHERE name = 'articles'").scalar() == 0


def test_a_store_that_may_only_be_read_answers_and_refuses_to_write(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    Store.open(str(path)).close()
    store = Store.open(f"sqlite:///file:{path}?mode=ro&uri=true")
    assert store.article_count(Query()) == 0
    with pytest.raises(StoreError, match="may only be read"):
        store.set_note("a", "b")


@pytest.mark.parametrize("seed", range(6))
def test_a_damaged_store_is_one_sentence_and_never_a_traceback(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "s.sqlite"
    store = Store.open(str(path))
    for number in range(20):
        store.add(lines(f"Artikel {number} über China.", *(f"Satz {n}." for n in range(10))))
    store.close()
    content, chance = bytearray(path.read_bytes()), random.Random(seed)
    for at in chance.sample(range(100, len(content)), 2000):
        content[at] = chance.randrange(256)
    path.write_bytes(content)
    with pytest.raises(StoreError) as caught:
        damaged = Store.open(str(path))
        for row in damaged.articles(Query())["id"]:
            damaged.reading(row)
        damaged.passages(Query(words="Artikel"))
    assert str(caught.value).startswith(str(path)[:40]) and "\n" not in str(caught.value)


def test_a_half_written_file_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    store = Store.open(str(path))
    store.add(lines(*(f"Satz {n} über China." for n in range(300))))
    store.close()
    half = path.read_bytes()[: path.stat().st_size // 2]
    path.write_bytes(half)
    with pytest.raises(StoreError, match="damaged"):
        Store.open(str(path)).passages(Query())
