"""The server asks nobody: watched by strace in a network that has nothing but this machine."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_CALL = re.compile(r"\b(?:connect|sendto|sendmsg|sendmmsg)\(.*")
_ADDRESS = re.compile(r'inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"')
_RESOLVERS = ("/run/systemd/resolve/", "/nscd/", "/avahi")


def outside(log: Iterable[str]) -> list[str]:
    """Return the calls in strace's lines that reach for another machine, or ask any resolver for a name."""
    return [line.strip() for line in log if (call := _CALL.search(line)) and _leaves(call.group())]


def _leaves(call: str) -> bool:
    if "AF_UNIX" in call:  # glibc looks whether nscd's door is there before it reads /etc/passwd: only one that opens is a question
        return any(name in call for name in _RESOLVERS) and not call.rstrip().endswith(("ENOENT (No such file or directory)",))
    addresses = [old or new for old, new in _ADDRESS.findall(call)]
    asks_names = "htons(53)" in call
    return asks_names or any(not address.startswith(("127.", "::1", "::ffff:127.")) for address in addresses)


def alone() -> list[str]:
    """Return the command that runs another in a network without other machines and may trace it; skip where that is not permitted."""
    for tool in ("unshare", "strace", "ip"):
        if shutil.which(tool) is None:
            pytest.skip(f"no {tool} on this machine (Debian: apt install util-linux strace iproute2)")
    if subprocess.run(["strace", "-qq", "-o", os.devnull, "true"], capture_output=True).returncode:
        pytest.skip("strace may not trace here")
    for command in (["unshare", "-n"], ["unshare", "-r", "-n"]):
        if not subprocess.run([*command, "ip", "link", "set", "lo", "up"], capture_output=True).returncode:
            return command
    pytest.skip("a network of its own is not permitted here (unshare -n)")


def test_the_watch_tells_outside_from_inside() -> None:
    inside = [
        '7 connect(5, {sa_family=AF_INET, sin_port=htons(8501), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
        '7 connect(5, {sa_family=AF_INET6, sin6_port=htons(80), inet_pton(AF_INET6, "::1", &sin6_addr), sin6_scope_id=0}, 28) = 0',
        '7 connect(3, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = -1 ENOENT (No such file or directory)',
        '7 bind(5, {sa_family=AF_INET, sin_port=htons(8501), sin_addr=inet_addr("0.0.0.0")}, 16) = 0',
        "7 socket(AF_INET, SOCK_DGRAM, IPPROTO_IP) = 5",
    ]
    other = [
        '7 connect(5, {sa_family=AF_INET, sin_port=htons(1), sin_addr=inet_addr("8.8.8.8")}, 16) = -1 ENETUNREACH (Network is unreachable)',
        '7 connect(5, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = -1 ENETUNREACH',
        '7 connect(5, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16) = 0',
        '7 sendto(5, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("192.0.2.1")}, 16) = 1',
    ]
    assert outside(inside) == []
    assert outside([*inside, *other]) == other


def test_the_watch_sees_a_program_that_calls_out(tmp_path: Path) -> None:
    log = tmp_path / "log"
    call = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect_ex(('192.0.2.1', 9))"
    traced = ["strace", "-f", "-qq", "-e", "trace=network", "-o", str(log), sys.executable, "-c", call]
    subprocess.run([*alone(), *traced], check=True)
    assert len(outside(log.read_text().splitlines())) == 1


def test_the_server_and_the_browser_reach_for_no_other_machine(tmp_path: Path) -> None:
    log = tmp_path / "log"
    session = [sys.executable, "-m", "tests.browser.offline_session", str(log), str(tmp_path / "korridor.sqlite")]
    done = subprocess.run([*alone(), *session], cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    seen = json.loads(done.stdout.splitlines()[-1])
    calls = log.read_text(errors="replace").splitlines()
    assert seen["hosts"] == ["127.0.0.1"] and seen["painted"]
    assert any("accept" in call for call in calls), "strace saw nothing of the server"
    assert outside(calls) == []
