"""Outside text on its way into a page: JSON that no interpreter in between takes for anything else."""

from __future__ import annotations

import json
from typing import Any

# branca renders every script as a Jinja template, and renders the outcome once more; st_folium evals it. So nothing in the JSON may
# open a Jinja block, close a <script>, or end a line of JavaScript. A brace of the JSON itself never stands next to another brace
# with a meaning for Jinja once the pairs below are parted; a blank between two braces is harmless in JSON and in JavaScript.
_LETTERS = str.maketrans(
    {
        "<": "\\u003c",
        ">": "\\u003e",
        "&": "\\u0026",
        "'": "\\u0027",
        "`": "\\u0060",
        "$": "\\u0024",
        "\u2028": "\\u2028",
        "\u2029": "\\u2029",
    }
)
_IN_STRINGS = str.maketrans({"{": "\\u007b", "}": "\\u007d", "%": "\\u0025", "#": "\\u0023"})


def inert_json(value: Any) -> str:
    """Return `value` as JSON that is inert in Jinja, in <script>, in a template literal and in eval.

    The outcome is valid JSON and valid JavaScript; `json.loads` gives the value back. NaN and infinities raise ValueError.
    """
    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _part_braces("".join(_quiet(piece, inside) for piece, inside in _strings(plain))).translate(_LETTERS)


def _quiet(piece: str, inside: bool) -> str:
    return piece.translate(_IN_STRINGS) if inside else piece


def _strings(text: str) -> list[tuple[str, bool]]:
    """Cut JSON into pieces: (piece, whether it stands inside a string)."""
    pieces: list[tuple[str, bool]] = []
    start, inside, at = 0, False, text.find('"')
    while at >= 0:
        pieces.append((text[start:at], inside))
        start, inside = at, not inside
        at = _closing(text, at + 1) if inside else text.find('"', at + 1)
    pieces.append((text[start:], False))
    return pieces


def _closing(text: str, at: int) -> int:
    """Return the index of the quote that ends the string whose inside starts at `at`."""
    while text[at] != '"':
        at += 2 if text[at] == "\\" else 1
    return at


def _part_braces(text: str) -> str:
    """Put a blank between neighbouring braces of the JSON itself: {"a":{"b":{}}} would open and close Jinja expressions."""
    for pair in ("{{", "}}", "{}"):
        while pair in text:
            text = text.replace(pair, f"{pair[0]} {pair[1]}")
    return text
