"""Time the reading of dates beside dateparser's search on the same German texts, as ratios in one run.

    python -m benchmarks.dates [FILE …]

The texts are the bodies of the project's German samples, and the FILEs. Times are the process's own, the best of several rounds.
`pip install dateparser` to have it beside ours; without it the run says so.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from geo.extract.dates import expressions
from geo.extract.segment import passages
from geo.model import DateSpan

_SAMPLES = Path(__file__).parents[1] / "data" / "samples"
_ROUNDS = 5
_LENGTH = 10_000  # characters that a round reads at least, for short texts are told too coarsely
_DAY = date(2025, 6, 19)  # on which all are taken to be published
_GOAL = 20  # times as fast


def main() -> None:
    """Print, text by text and for all together, what both need and find."""
    texts = {path.name: path.read_text("utf-8").partition("\n\n")[2].strip() for path in sorted(_SAMPLES.glob("*.de.md"))}
    texts = {name: text for name, text in texts.items() if text}
    texts |= {Path(path).name: Path(path).read_text("utf-8") for path in sys.argv[1:]}
    other = _dateparser()
    if other is None:
        print("dateparser: not installed, left out")
    head = f"{'dateparser, ms':>16}{'found':>7}{'ratio':>8}" if other else ""
    print(f"{'text':44}{'characters':>11}{'ours, ms':>10}{'found':>7}{head}")
    for name, text in texts.items():
        _line(name, [text], other)
    _line("all", list(texts.values()), other)


def _line(name: str, texts: Sequence[str], other: Callable[[str], Sequence[Any]] | None) -> None:
    length = sum(map(len, texts))
    times = max(1, _LENGTH // length)
    ours, found = _best(partial(_each, _read, texts), times)
    line = f"{name[:43]:44}{length:11,}{ours * 1e3:10.2f}{found:7}"
    if other is not None:
        theirs, theirs_found = _best(partial(_each, other, texts), times, rounds=2)
        line += f"{theirs * 1e3:16.1f}{theirs_found:7}{theirs / ours:8.0f}"
        line += "" if theirs >= _GOAL * ours else f"  (below {_GOAL})"
    print(line)


def _read(text: str) -> Sequence[Any]:
    """Read the dates from nothing but the text: passages and all."""
    published = DateSpan(_DAY, _DAY + timedelta(days=1), "day", "given")
    return expressions(text, passages(text, "de"), "de", published=published)


def _dateparser() -> Callable[[str], Sequence[Any]] | None:
    try:
        from dateparser.search import search_dates
    except ImportError:
        return None
    options = {"RELATIVE_BASE": datetime(_DAY.year, _DAY.month, _DAY.day)}
    return lambda text: search_dates(text, languages=["de"], settings=options) or ()


def _each(work: Callable[[str], Sequence[Any]], texts: Sequence[str]) -> int:
    return sum(len(work(text)) for text in texts)


def _best(work: Callable[[], int], times: int, rounds: int = _ROUNDS) -> tuple[float, int]:
    """Return the least processor time of several rounds of so many times, in seconds each, and what was found; the first warms up."""
    found = work()
    measured = []
    for _ in range(rounds):
        gc.collect()
        begin = time.process_time()
        for _ in range(times):
            work()
        measured.append((time.process_time() - begin) / times)
    return min(measured), found


if __name__ == "__main__":
    main()
