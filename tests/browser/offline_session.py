"""Run the app under strace and look at it once: started by test_offline.py in a network that has nothing but this machine.

Usage: python -m tests.browser.offline_session LOG STORE. Prints one JSON object: the hosts that the browser asked, and
whether the map was painted.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

from tests.browser.conftest import CHROMIUM, FLAGS, ROOT, Seen

PORT = 8765  # of a network of its own: nobody else is there
ADDRESS = f"http://127.0.0.1:{PORT}"
MAP = 'iframe[title="streamlit_folium.st_folium"]'


def main(log: str, store: str) -> None:
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    traced = ["strace", "-f", "-qq", "-e", "trace=network", "-o", log]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.headless=true", f"--server.port={PORT}"]
    environment = {**os.environ, "KORRIDOR_STORE": store}
    server = subprocess.Popen([*traced, *command], cwd=ROOT, env=environment, stdout=sys.stderr, start_new_session=True)
    try:
        wait()
        print(json.dumps(looked_at()))
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(timeout=20)


def wait() -> None:
    for _ in range(240):
        try:
            with urlopen(f"{ADDRESS}/_stcore/health", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.25)
    raise SystemExit("the server did not start")


def looked_at() -> dict[str, Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        seen = Seen(browser.new_page())
        seen.page.goto(ADDRESS)
        map_ = seen.page.frame_locator(MAP).locator(".leaflet-container[data-painted]")
        map_.wait_for(timeout=90_000)
        for page in ("events", "corridors", "articles", "add", "about"):
            seen.page.goto(f"{ADDRESS}/{page}")
            seen.page.locator('[data-testid="stMain"] [data-testid="stElementContainer"]').first.wait_for(state="attached", timeout=90_000)
            seen.page.locator('[data-testid="stStatusWidget"]').wait_for(state="hidden", timeout=90_000)
        found = {"hosts": sorted(seen.hosts), "painted": True, "trouble": seen.trouble}
        browser.close()
    return found


if __name__ == "__main__":
    main(*sys.argv[1:])
