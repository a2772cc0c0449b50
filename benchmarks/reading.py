"""Time the reading of countries and the complete reading beside other ways to find names, as ratios in one run.

    python -m benchmarks.reading [FILE …]

The texts are all that the project has, language by language, each once: the samples and the annotated sentences of tests/quality. They
name a country every 55 characters, several times as often as the news. A FILE is a text, or lines of JSON with a "text" each. Texts
that repeat themselves would flatter the bare scan, whose automaton then stays in the processor's cache. Times are the process's own,
the best of many rounds in which all take turns, thrice each. Even so a short text's scan finds its automaton in the cache the second
time, which it never does at work: `at first` is the complete reading by the bare scan where each counts its first time in a turn.

`lookup` is what newsmap does: words by ICU, looked up in a dictionary of beginnings ("kirgis*") and phrases. `words` is the same with words
by a pattern, `exact` with whole words alone; neither finds words in Chinese. None of the three tells a town from a surname, or where a
name stands. `pip install flashgeotext icu4py` to have all beside each other; the run says what is missing.
"""

from __future__ import annotations

import gc
import json
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
from geo.extract.language import detect
from geo.extract.lexicon import forms
from geo.fold import Folded, fold
from geo.world import gazetteer

_ROOT = Path(__file__).parents[1]
_NAMES = 50_000
_ROUNDS = 8
_SCRIPTS: dict[str, gazetteer.Script] = {"ru": "cyrillic", "zh": "han"}  # the others are written in Latin letters
_LANGUAGES = ("de", "en", "fr", "ru", "zh")
_FIXED = re.compile(r"\w+(?:[-'’]\w+)*")  # words with what is inside them


def main() -> None:
    """Print the tables of ratios, of cost by length, and of a fresh process."""
    texts = {language: _text(language) for language in _LANGUAGES}
    for path in map(Path, sys.argv[1:]):
        language, text = _file(path)
        texts[f"{language}:{path.stem}"] = text
    gc.disable()  # as timeit does
    _ratios(texts)
    _by_length(texts["de"])
    _fresh()


def _text(language: str) -> str:
    """Return the samples and annotated texts of a language, each once."""
    texts = [_sample(language)]
    for path in sorted((_ROOT / "tests" / "quality").glob("*.jsonl")):
        for line in map(json.loads, path.read_text("utf-8").splitlines()):
            parts = (line, line.get("a", {}), line.get("b", {}))
            texts += [part["text"] for part in parts if "text" in part and part.get("lang", line.get("lang")) == language]
    return "\n\n".join(texts)


def _file(path: Path) -> tuple[str, str]:
    """Return the language and the text of a file; the texts of a .jsonl's lines one behind the other."""
    if path.suffix != ".jsonl":
        return detect(text := path.read_text("utf-8")), text
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    text = "\n\n".join(line["text"] for line in lines)
    return lines[0].get("lang") or detect(text), text


def _sample(language: str) -> str:
    """Return the bodies of the samples of a language, one behind the other."""
    files = sorted((_ROOT / "data" / "samples").glob(f"*.{language}.md"))
    return "\n\n".join(path.read_text("utf-8").partition("\n\n")[2].strip() for path in files)


def _repeat(text: str, length: int) -> str:
    return ((text + "\n\n") * (length // len(text) + 1))[:length]


def _best(*ways: Callable[[], object], rounds: int = _ROUNDS) -> tuple[list[float], list[float]]:
    """Return the least processor time of each way in seconds, of all its runs and of the first in each turn.

    The ways take turns, thrice each, so that all meet the same machine.
    """
    times: list[list[float]] = [[] for _ in ways]
    for _ in range(rounds):
        for way, taken in zip(ways, times, strict=True):
            for _ in range(3):
                begin = time.process_time()
                way()
                taken.append(time.process_time() - begin)
    return [min(taken) for taken in times], [min(taken[::3]) for taken in times]


# --- the ways ------------------------------------------------------------------------------------------------------------------


@cache
def _bare(script: gazetteer.Script) -> AhoCorasick:
    """Return an automaton of 50,000 folded names of a script, taken evenly from all that the gazetteer has (Cyrillic and Han: all)."""
    keys = [key for key in gazetteer.keys(script) if len(key) > 1]
    step = max(1.0, len(keys) / _NAMES)
    return AhoCorasick([keys[int(at * step)] for at in range(min(_NAMES, len(keys)))], implementation=Implementation.ContiguousNFA)


@cache
def _dictionary(language: str) -> tuple[dict[str, tuple[str, ...]], dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]]:
    """Return a dictionary after newsmap: beginnings of words ("kirgis*"), and phrases by their first word, each with its countries."""
    stems: dict[str, tuple[str, ...]] = {}
    several: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for form, entry in forms(language):
        words = tuple(_FIXED.findall(fold(form)))
        if len(words) == 1 and entry.countries:
            stems[words[0]] = entry.countries
        elif words and entry.countries:
            several.setdefault(words[0], []).append((words, entry.countries))
    for code, capital in gazetteer.capitals().items():
        if found := gazetteer.place(capital):
            stems.setdefault(fold(found.name), (code,))
    return stems, several


def _lookup(text: str, language: str, words: Callable[[str], list[str]], *, globs: bool = True) -> list[str]:
    """Return the codes that a dictionary's words and phrases stand for, as newsmap's tokenise-then-look-up does.

    newsmap's own dictionaries are `globs`; without, a word must be one of the dictionary's forms.
    """
    stems, several = _dictionary(language)
    tokens = words(text.lower())
    meant: dict[str, tuple[str, ...]] = {}
    found: list[str] = []
    for at, token in enumerate(tokens):
        if token not in meant:
            cuts = range(len(token), 1 if language == "zh" else 3, -1) if globs else (len(token),)
            meant[token] = next((stems[token[:cut]] for cut in cuts if token[:cut] in stems), ())
        found += meant[token]
        for phrase, codes in several.get(token, ()):
            if tuple(tokens[at : at + len(phrase)]) == phrase:
                found += codes
    return found


def _icu(language: str) -> Callable[[str], list[str]] | None:
    try:
        from icu4py.breakers import WordBreaker
    except ImportError:
        return None
    return lambda text: [word for word in WordBreaker(text, language) if not word.isspace()]


def _countries(text: str, language: str) -> object:
    """Read the countries from nothing but the text: folding, mentions, and such paragraphs as may be headings."""
    return mentions(text, language, folded=Folded(text))


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
    flashgeotext = _flashgeotext()
    missing = [name for name, found in (("flashgeotext", flashgeotext), ("icu4py", _icu("de"))) if found is None]
    print(f"not installed, left out: {', '.join(missing)}" if missing else "all installed")
    print("times the bare scan's time:")
    heads = ("countries", "complete", "at first", "flashgeotext", "lookup", "words", "exact")
    print(f"{'text':20}{'characters':>12}{'bare, ns/char':>15}" + "".join(f"{head:>14}" for head in heads))
    for name, text in texts.items():
        language, folded = name[:2], fold(text)
        parts = None if language == "zh" else _FIXED.findall
        icu = _icu(language)
        ways = [
            partial(_bare(_SCRIPTS.get(language, "latin")).find_matches_as_indexes, folded),
            partial(_countries, text, language),
            partial(_complete, text, language),
            partial(flashgeotext, text) if flashgeotext else None,
            partial(_lookup, text, language, icu) if icu else None,
            partial(_lookup, text, language, parts) if parts else None,
            partial(_lookup, text, language, parts, globs=False) if parts else None,
        ]
        present = [way for way in ways if way]
        for way in present:
            way()  # warms up
        least, firsts = _best(*present)
        times = iter(least)
        bare, countries, complete, *others = (next(times) if way else None for way in ways)
        assert bare and countries and complete
        ratios = [countries / bare, complete / bare, firsts[2] / firsts[0], *(seconds and seconds / bare for seconds in others)]
        shown = "".join(f"{ratio:14.1f}" if ratio else f"{'–':>14}" for ratio in ratios)
        print(f"{name[:19]:20}{len(text):12,}{bare / len(text) * 1e9:15.1f}{shown}", flush=True)
        gc.collect()


def _by_length(text: str) -> None:
    print("\nGerman, by length: microseconds a character")
    print(f"{'characters':>12}{'countries':>12}{'complete':>12}")
    for length in (1_000, 10_000, 100_000, 1_000_000):
        part, times = _repeat(text, length), max(1, 20_000 // length)
        ways = (partial(_repeated, _countries, part, times), partial(_repeated, _complete, part, times))
        print(f"{length:12,}" + "".join(f"{seconds / times / length * 1e6:12.2f}" for seconds in _best(*ways, rounds=1)[0]))
        gc.collect()


def _complete(text: str, language: str) -> object:
    return extract.read(text, language=language)


def _repeated(work: Callable[[str, str], object], text: str, times: int) -> None:
    for _ in range(times):
        work(text, "de")


_FRESH = """
import time; began = time.perf_counter(), time.process_time()
from geo import extract
extract.read({text!r})
import sys
lazy = "geopandas" not in sys.modules
peak = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(time.perf_counter() - began[0], time.process_time() - began[1], int(peak) / 1024, lazy)
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
