"""Time the reading of countries and the complete reading beside other ways to find names, as ratios in one run.

    python -m benchmarks.reading [FILE …]

The texts are the project's samples, language by language, repeated to the length asked; FILEs are read as German. Times are the
process's own, the best of several rounds, so that other work on the machine counts little. `pip install flashgeotext` to have it
beside the others; without it the run says so.
"""

from __future__ import annotations

import gc
import re
import subprocess
import sys
import time
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from ahocorasick_rs import AhoCorasick, Implementation

from geo import extract
from geo.extract.countries import mentions
from geo.extract.lexicon import forms
from geo.extract.segment import passages
from geo.fold import Folded, fold
from geo.world import gazetteer

_SAMPLES = Path(__file__).parents[1] / "data" / "samples"
_NAMES = 50_000
_LENGTH = 100_000  # characters of each text
_ROUNDS = 5
_LANGUAGES = ("de", "en", "fr", "ru", "zh")
_FIXED = re.compile(r"\w+(?:[-'’]\w+)*")  # newsmap's tokens: words with what is inside them


def main() -> None:
    """Print the tables of ratios, of cost by length, and of a fresh process."""
    texts = {language: _repeat(_sample(language), _LENGTH) for language in _LANGUAGES}
    for path in sys.argv[1:]:
        texts[f"de:{Path(path).name}"] = _repeat(Path(path).read_text("utf-8"), _LENGTH)
    _ratios(texts)
    _by_length(texts["de"])
    _fresh()


def _sample(language: str) -> str:
    """Return the bodies of the samples of a language, one behind the other."""
    files = sorted(_SAMPLES.glob(f"*.{language}.md"))
    return "\n\n".join(path.read_text("utf-8").partition("\n\n")[2].strip() for path in files)


def _repeat(text: str, length: int) -> str:
    return ((text + "\n\n") * (length // len(text) + 1))[:length]


def _best(work: Callable[[], object], rounds: int = _ROUNDS) -> float:
    """Return the least processor time of several rounds, in seconds; the first warms up and does not count."""
    work()
    times = []
    for _ in range(rounds):
        gc.collect()
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return min(times)


# --- the ways ------------------------------------------------------------------------------------------------------------------


@cache
def _bare() -> AhoCorasick:
    """Return an automaton of 50,000 folded names, taken evenly from all scripts of the gazetteer."""
    keys = [key for script in gazetteer.SCRIPTS for key in gazetteer.keys(script) if len(key) > 1]
    step = len(keys) / _NAMES
    return AhoCorasick([keys[int(at * step)] for at in range(_NAMES)], implementation=Implementation.ContiguousNFA)


@cache
def _dictionary(language: str) -> tuple[dict[str, tuple[str, ...]], dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]]:
    """Return a dictionary after newsmap: single words, and phrases of several by their first word, each with its countries."""
    single: dict[str, tuple[str, ...]] = {}
    several: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for form, entry in forms(language):
        words = tuple(_FIXED.findall(fold(form)))
        if len(words) == 1 and entry.countries:
            single[words[0]] = entry.countries
        elif words and entry.countries:
            several.setdefault(words[0], []).append((words, entry.countries))
    for code, capital in gazetteer.capitals().items():
        if found := gazetteer.place(capital):
            single.setdefault(fold(found.name), (code,))
    return single, several


def _lookup(text: str, language: str) -> list[str]:
    """Return the codes that a dictionary's words and phrases stand for, as newsmap's tokenise-then-look-up does."""
    single, several = _dictionary(language)
    tokens = _FIXED.findall(text.lower())
    found = [code for token in tokens if token in single for code in single[token]]
    for at, token in enumerate(tokens):
        for phrase, codes in several.get(token, ()):
            if tuple(tokens[at : at + len(phrase)]) == phrase:
                found += codes
    return found


def _countries(text: str, language: str) -> object:
    """Read the countries from nothing but the text: passages, folding, mentions."""
    return mentions(text, passages(text, language), language, folded=Folded(text))


def _flashgeotext() -> Callable[[str], object] | None:
    try:
        from flashgeotext.geotext import GeoText
        from loguru import logger
    except ImportError:
        return None
    logger.remove()
    found = GeoText()
    return lambda text: found.extract(input_text=text)


# --- the tables ----------------------------------------------------------------------------------------------------------------


def _ratios(texts: dict[str, str]) -> None:
    other = _flashgeotext()
    print("flashgeotext: not installed, left out" if other is None else "flashgeotext: its own countries and cities")
    print("times the bare scan's time:")
    print(f"{'text':20}{'bare, ns/char':>15}{'countries':>12}{'complete':>12}{'lookup':>12}{'flashgeotext':>14}")
    for name, text in texts.items():
        language, folded = name[:2], fold(text)
        bare = _best(partial(_bare().find_matches_as_indexes, folded))
        cost = [
            _best(partial(_countries, text, language)),
            _best(partial(extract.read, text, language=language), 2),
            _best(partial(_lookup, text, language)),
        ]
        shown = "".join(f"{seconds / bare:12.1f}" for seconds in cost)
        print(f"{name:20}{bare / len(text) * 1e9:15.1f}{shown}" + (f"{_best(partial(other, text), 2) / bare:14.1f}" if other else ""))


def _by_length(text: str) -> None:
    print("\nGerman, by length: microseconds a character")
    print(f"{'characters':>12}{'countries':>12}{'complete':>12}")
    for length in (1_000, 10_000, 100_000, 1_000_000):
        part, times = _repeat(text, length), max(1, 20_000 // length)
        countries = _best(partial(_repeated, _countries, part, times), 3)
        complete = _best(partial(_repeated, _complete, part, times), 1)
        print(f"{length:12,}" + "".join(f"{seconds / times / length * 1e6:12.2f}" for seconds in (countries, complete)))


def _complete(text: str, language: str) -> object:
    return extract.read(text, language=language)


def _repeated(work: Callable[[str, str], object], text: str, times: int) -> None:
    for _ in range(times):
        work(text, "de")


_FRESH = """
import time; began = time.perf_counter(), time.process_time()
from geo import extract
extract.read({text!r})
import resource, sys
lazy = "geopandas" not in sys.modules
print(time.perf_counter() - began[0], time.process_time() - began[1], resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, lazy)
"""


def _fresh() -> None:
    """Print what import and first German reading cost in a process of their own."""
    code = _FRESH.format(text=_sample("de")[:2_000])
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split() for _ in range(3)]
    wall, cpu, resident, lazy = min(runs, key=lambda run: float(run[0]))
    print(f"\nfresh process, import to first German reading: {float(wall):.2f} s wall, {float(cpu):.2f} s processor")
    print(f"resident at most {float(resident):.0f} MB; geopandas not imported: {lazy}")


if __name__ == "__main__":
    main()
