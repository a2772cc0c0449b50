"""Files of a folder, in order, and files that cannot be opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo import settings
from geo.errors import InputError, TooLargeInput
from geo.sources.folder import files, read_bytes


def test_a_folder_s_articles_come_in_order_and_others_are_passed_over(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c/d.HTML", "c/e.pdf", ".hidden.txt", ".git/f.txt", "g"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [str(path.relative_to(tmp_path)) for path in files(tmp_path)] == ["a.md", "b.txt", "c/d.HTML"]


def test_a_file_is_itself_whatever_its_ending(tmp_path: Path) -> None:
    assert list(files(tmp_path / "letter.odd")) == [tmp_path / "letter.odd"]


def test_a_folder_that_holds_itself_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "self").symlink_to(tmp_path)
    assert list(files(tmp_path)) == [tmp_path / "a.txt"]


def test_a_missing_file_is_refused_with_its_reason(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be opened"):
        read_bytes(tmp_path / "none.txt")


def test_a_large_file_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(50 * settings.MAX_BYTES)
    with pytest.raises(TooLargeInput):
        read_bytes(path)
