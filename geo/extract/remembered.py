"""What is worked out once for each distinct word, and remembered over all texts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

_MOST = 100_000  # distinct words kept; then everything is worked out anew, so that no text can fill the memory
_LONGEST = 200  # characters of a word that is kept

Result = TypeVar("Result")


class Remembered(dict[str, Result], Generic[Result]):
    """A dictionary that works out what it lacks. `map(remembered.__getitem__, words)` asks for many without a call in Python each."""

    def __init__(self, work: Callable[[str], Result]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, word: str) -> Result:
        result = self._work(word)
        if len(self) >= _MOST:
            self.clear()
        if len(word) <= _LONGEST:
            self[word] = result
        return result
