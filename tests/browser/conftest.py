"""A running server and a real browser that reaches nothing but this machine."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
REQUIRED = bool(os.environ.get("KORRIDOR_REQUIRE_BROWSER"))
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]
Serve = Callable[..., Any]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if not CHROMIUM and not REQUIRED:
                item.add_marker(pytest.mark.skip(reason="no Chromium on this machine (Debian: apt install chromium)"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    assert CHROMIUM, "the browser tests are required, but there is no Chromium"
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Serve:
    """Return a context that runs a script under Streamlit with some environment and yields its address."""

    @contextmanager
    def running(script: Path, **environment: str) -> Iterator[str]:
        log = tmp_path_factory.mktemp("server") / "log"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.headless=true", "--server.address=127.0.0.1"]
        command += [f"--server.port={port}", "--server.fileWatcherType=none"]
        inherited = {name: value for name, value in os.environ.items() if name != "OWNED"}
        with log.open("wb") as out:
            process = subprocess.Popen(
                command, cwd=ROOT, env={**inherited, "PYTHONPATH": str(ROOT), **environment}, stdout=out, stderr=subprocess.STDOUT
            )
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_for(f"{address}/_stcore/health", log)
            yield address
        finally:
            process.terminate()
            process.wait(timeout=20)

    return running


def _wait_for(address: str, log: Path) -> None:
    for _ in range(240):
        try:
            with urlopen(address, timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.25)
    pytest.fail(log.read_text(encoding="utf-8", errors="replace"))


class Seen:
    """A browser's page and all that it did: requests, dialogs, errors, bytes that came from the server."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.requests: list[str] = []
        self.trouble: list[str] = []
        self.received: list[bytes] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("dialog", self._dialog)
        page.on("pageerror", lambda error: self.trouble.append(f"error {error}"))
        page.on("websocket", lambda socket: socket.on("framereceived", self._frame))

    def _dialog(self, dialog: Any) -> None:
        self.trouble.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def _frame(self, frame: bytes | str) -> None:
        self.received.append(frame if isinstance(frame, bytes) else frame.encode())

    @property
    def hosts(self) -> set[str]:
        """Return every host that was asked for anything."""
        return {url.split("/")[2].split(":")[0] for url in self.requests if url.startswith(("http", "ws"))}


@pytest.fixture
def look(browser: Any) -> Iterator[Callable[..., Seen]]:
    """Return a function that opens an address in a fresh browser session of some size, theme, language and time zone."""
    contexts = []

    def opened(
        address: str, *, width: int = 1440, height: int = 900, dark: bool = False, locale: str = "en-GB", zone: str | None = None
    ) -> Seen:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            locale=locale,
            timezone_id=zone,
            service_workers="block",
        )
        context.set_default_timeout(30_000)
        contexts.append(context)
        seen = Seen(context.new_page())
        seen.page.goto(address)
        return seen

    yield opened
    for context in contexts:
        context.close()
