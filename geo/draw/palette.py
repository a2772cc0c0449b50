"""Colours and classes of the map: a printed atlas by day, the same atlas under a lamp by night."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from math import inf, log
from typing import Literal

Theme = Literal["light", "dark"]
Spread = Callable[[int, int], float]

# Five steps of one hue family whose lightness falls (light theme) or rises (dark theme) evenly, so that they keep their order for
# every kind of colour vision and in grey print.
SEQUENCE: dict[Theme, tuple[str, ...]] = {
    "light": ("#f6e6c0", "#eed09a", "#e2b577", "#d3975d", "#c17a4e"),
    "dark": ("#473b2f", "#5f4a34", "#7a5a38", "#966c3c", "#b38344"),
}
PAPER: dict[Theme, dict[str, str]] = {
    "light": {
        "sea": "#dfe8e8",
        "grid": "#c5d3d4",
        "land": "#f8f4e9",
        "unknown": "#e3dfd3",
        "border": "#8a7c65",
        "coast": "#8fa3a6",
        "province": "#b8ad97",
        "ink": "#2b2a26",
        "quiet": "#5f5b51",
        "select": "#1d1b17",
        "panel": "#fdfbf5",
        "line": "#d8d1c1",
        "casing": "#fdfbf5",
        "ferry": "#3f7384",
        "event": "#1f4e5f",
        "event_ink": "#ffffff",
    },
    "dark": {
        "sea": "#141b20",
        "grid": "#222c33",
        "land": "#2b3033",
        "unknown": "#1f2528",
        "border": "#6d7070",
        "coast": "#4a5a63",
        "province": "#5d605f",
        "ink": "#ece7da",
        "quiet": "#b1ab9c",
        "select": "#ffffff",
        "panel": "#1c2226",
        "line": "#3a4147",
        "casing": "#101518",
        "ferry": "#7fb6c6",
        "event": "#9cd0df",
        "event_ink": "#10202a",
    },
}
# Twelve lines on ochre land, alike in hue by day and by night. data/corridors/map.toml gives each corridor one of them, so that corridors
# that meet differ for normal, red-blind, green-blind and blue-blind eyes; tests/draw/test_palette.py measures it.
LINES: dict[Theme, tuple[str, ...]] = {
    "light": (
        "#b01c2e", "#436ec4", "#205f32", "#704aa9", "#a75404", "#1e99a1", "#893261", "#9c8a00", "#38317c", "#6c717a", "#6c1f0d", "#0b6191",
    ),
    "dark": (
        "#f26d6d", "#8fc7fe", "#6aaa69", "#bfa3f8", "#bf6f4b", "#6ef4f5", "#b1749f", "#eddf85", "#7f83d7", "#c4c4c4", "#f59f73", "#6bafdc",
    ),
}  # fmt: skip

# Kinds of event that belong together share a colour on a timeline; the four are told apart by every kind of colour vision.
FAMILIES: dict[str, tuple[str, ...]] = {
    "talks": ("meeting", "visit", "statement"),
    "deals": ("agreement", "finance"),
    "works": ("construction", "opening"),
    "security": ("border", "exercise", "protest", "attack", "sanction"),
}
FAMILY_COLOURS: dict[Theme, dict[str, str]] = {
    "light": {"talks": "#1f5fa8", "deals": "#a8730f", "works": "#2f7d5f", "security": "#b3202c"},
    "dark": {"talks": "#77b4f2", "deals": "#e0b35c", "works": "#6fcfa4", "security": "#ff7b7f"},
}


def family(kind: str) -> str:
    """Return the family of a kind of event."""
    return next(name for name, kinds in FAMILIES.items() if kind in kinds)


def sequence(theme: Theme, n: int) -> tuple[str, ...]:
    """Return `n` ≤ 5 colours of the sequence, spread over its whole length (one class takes the middle)."""
    colours = SEQUENCE[theme]
    if n <= 1:
        return (colours[2],)[:n]
    return tuple(colours[round(i * (len(colours) - 1) / (n - 1))] for i in range(n))


def corridor_colours(numbers: Mapping[str, int], theme: Theme) -> dict[str, str]:
    """Return the colour of each corridor from its number."""
    return {corridor: LINES[theme][number % len(LINES[theme])] for corridor, number in numbers.items()}


def classes(values: Iterable[int], n: int = 5) -> tuple[int, ...]:
    """Return the lower bounds of at most `n` classes of the positive values, by natural breaks of their logarithms.

    Logarithms, because counts are lopsided: one country has 300 mentions and thirty have fewer than ten. Every class holds at
    least one value; each reaches up to the next lower bound, the last one to the largest value. No positive value: ().
    """
    counted = Counter(value for value in values if value > 0)
    distinct = sorted(counted)
    if len(distinct) <= n:
        return tuple(distinct)
    return _natural_breaks(tuple(distinct), tuple(counted[value] for value in distinct), n)


def class_of(value: int, breaks: Sequence[int]) -> int | None:
    """Return the index of the class that `value` falls in, or None below the first."""
    index = bisect_right(breaks, value) - 1
    return index if index >= 0 else None


@cache
def _natural_breaks(values: tuple[int, ...], weights: tuple[int, ...], n: int) -> tuple[int, ...]:
    """Fisher's exact method: the cut of the sorted values into `n` runs with the least squared distance from the runs' means."""
    spread = _spreads([log(value) for value in values], weights)
    size = len(values)
    best = [spread(0, end) for end in range(1, size + 1)]
    starts: list[list[int]] = []
    for _ in range(n - 1):
        best, start = _one_more_class(best, spread, size)
        starts.append(start)
    end, bounds = size, []
    for start in reversed(starts):
        end = start[end - 1]
        bounds.append(values[end])
    return (values[0], *reversed(bounds))


def _one_more_class(best: list[float], spread: Spread, size: int) -> tuple[list[float], list[int]]:
    """Extend the optimum for k classes of each prefix to k + 1 classes; return the costs and where the last class starts."""
    costs, starts = [inf] * size, [0] * size
    for end in range(1, size + 1):
        for start in range(1, end):
            cost = best[start - 1] + spread(start, end)
            if cost < costs[end - 1]:
                costs[end - 1], starts[end - 1] = cost, start
    return costs, starts


def _spreads(points: list[float], weights: Sequence[int]) -> Spread:
    """Return a function (start, end) → weighted squared distance of that run from its mean, by prefix sums."""
    total, linear, square = [0.0], [0.0], [0.0]
    for point, weight in zip(points, weights, strict=True):
        total.append(total[-1] + weight)
        linear.append(linear[-1] + weight * point)
        square.append(square[-1] + weight * point * point)

    def spread(start: int, end: int) -> float:
        weight, middle = total[end] - total[start], linear[end] - linear[start]
        return max(0.0, square[end] - square[start] - middle * middle / weight)

    return spread
