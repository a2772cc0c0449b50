"""The app without a browser: a store of its own for each test, filled with the samples once for all."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from geo import ingest
from geo.store import Store
from pages.shared import data

ROOT = Path(__file__).resolve().parents[2]
OpenApp = Callable[..., AppTest]


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store with the samples; to be copied, not changed."""
    path = tmp_path_factory.mktemp("seeded") / "korridor.sqlite"
    store = Store.open(str(path))
    ingest.seed(store)
    store.close()
    return path


@pytest.fixture
def store(seeded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """Return this test's own copy of the store, the one that the app opens too."""
    path = tmp_path / "korridor.sqlite"
    shutil.copy(seeded, path)
    monkeypatch.setenv("KORRIDOR_STORE", str(path))
    st.cache_resource.clear()
    data.forget()
    yield data.store()
    st.cache_resource.clear()
    data.forget()


@pytest.fixture
def open_app(store: Store, monkeypatch: pytest.MonkeyPatch) -> OpenApp:
    """Return a function that runs the app at an address, as a browser that asks for `page` with `params` would."""
    monkeypatch.chdir(ROOT)

    def opened(page: str | None = None, **params: str | list[str]) -> AppTest:
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
        for name, value in params.items():
            app.query_params[name.rstrip("_")] = value
        if page:
            app.switch_page(f"pages/{page}.py")
        app.run()
        assert not app.exception, app.exception
        return app

    return opened
