"""A store in memory."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from geo.store import Store


@pytest.fixture
def store() -> Iterator[Store]:
    opened = Store.open("sqlite://")
    yield opened
    opened.close()
