"""Take the README's picture anew: run the app on a store of its own, open a country, photograph it. Needs Chromium."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.request import urlopen

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "map.png"
MAP = 'iframe[title="streamlit_folium.st_folium"]'


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.headless=true", f"--server.port={port}"]
        environment = {**os.environ, "KORRIDOR_STORE": f"{folder}/korridor.sqlite"}
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
        try:
            photograph(f"http://127.0.0.1:{port}")
        finally:
            server.terminate()
            server.wait()


def photograph(address: str) -> None:
    wait_for(f"{address}/_stcore/health")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1440, "height": 900}, locale="en-GB")
        page.goto(f"{address}/?selected=country%3AKGZ")
        page.frame_locator(MAP).locator(".leaflet-container[data-painted]").wait_for(timeout=120_000)
        page.wait_for_timeout(5_000)
        page.screenshot(path=PICTURE)
        browser.close()


def wait_for(address: str) -> None:
    for _ in range(240):
        try:
            urlopen(address, timeout=2).close()
            return
        except OSError:
            time.sleep(0.25)
    raise SystemExit("the server did not start")


if __name__ == "__main__":
    main()
