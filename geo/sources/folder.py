"""Files and the files of a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from geo import settings
from geo.errors import N_, InputError, TooLargeInput
from geo.sources.encoding import TOO_LARGE

ENDINGS = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml")
UNREADABLE = N_("it cannot be opened ({why})")
NO_FILE = N_("this is no plain file")
NO_FILES = N_("there is no .txt, .md or .html file in this folder")


def files(path: Path) -> Iterator[Path]:
    """Yield `path` itself if it is a file, else the articles below it in the order of their names; hidden files are passed over."""
    if not path.is_dir():
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.lower().endswith(ENDINGS) and not name.startswith("."):
                yield Path(folder) / name


def read_bytes(path: Path, name: str | None = None, *, found: bool = False) -> bytes:
    """Return a file's bytes. One that was `found` in a folder must be a plain file: opening a pipe would wait for ever.

    Errors: InputError if it cannot be opened, TooLargeInput before it is read.
    """
    shown = name or str(path)
    if found and path.exists() and not path.is_file():
        raise InputError(shown, NO_FILE)
    try:
        with path.open("rb") as file:
            data = file.read(settings.MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise InputError(shown, UNREADABLE, why=getattr(error, "strerror", None) or str(error)) from error
    if len(data) > settings.MAX_BYTES:
        raise TooLargeInput(shown, TOO_LARGE, limit=settings.MAX_BYTES // 2**20)
    return data
