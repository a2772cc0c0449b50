"""The ways in which Korridor says no.

    KorridorError
    ├── InputError       an article, file or address cannot be taken: says which and why
    │   ├── EmptyInput       nothing to read in it
    │   ├── BinaryInput      it is no text
    │   ├── EncodingInput    its characters cannot be made out
    │   └── TooLargeInput    it is longer than settings allow
    ├── QueryError       a filter's value does not exist or does not fit
    │   └── StationError     a name means no station, or several
    ├── StoreError       the store cannot be opened, or is newer than this program
    └── DataError        a file under data/ is not as its build script made it

"Nothing found" is no error: `None` or an empty tuple says it. Every message is one sentence that names the offending value,
shortened by `shown()`, and is safe to print.
"""

from __future__ import annotations


def N_(message: str) -> str:
    """Mark a message for the catalogue; it is translated where it is shown."""
    return message


class KorridorError(Exception):
    """The root: everything that Korridor raises on purpose."""


class InputError(KorridorError):
    """An input that cannot be taken. `name` is what the person calls it, `reason` why.

    `reason` is a message that can be translated; `params` are the values of its {named} places.
    """

    def __init__(self, name: str, reason: str, **params: object) -> None:
        super().__init__(f"{shown(name)}: {reason.format(**params) if params else reason}")
        self.name = name
        self.reason = reason
        self.params = params


class EmptyInput(InputError):
    pass


class BinaryInput(InputError):
    pass


class EncodingInput(InputError):
    pass


class TooLargeInput(InputError):
    pass


class QueryError(KorridorError):
    """A filter that cannot be. `field` is its name in the URL, `value` what stood there; `reason` and `params` as in InputError."""

    def __init__(self, field: str, value: str, reason: str, **params: object) -> None:
        super().__init__(f"{field}={shown(value)}: {reason.format(**params) if params else reason}")
        self.field = field
        self.value = value
        self.reason = reason
        self.params = params


class StationError(QueryError):
    """A station that is not clear. `candidates` are the ids that could be meant, best first."""

    def __init__(self, field: str, value: str, reason: str, candidates: tuple[str, ...] = ()) -> None:
        super().__init__(field, value, reason)
        self.candidates = candidates


class StoreError(KorridorError):
    pass


class DataError(KorridorError):
    pass


def safe(value: str) -> str:
    """Return `value` on one line, without characters that a terminal obeys: controls, escapes, marks that turn the direction."""
    return "".join(c if c.isprintable() else " " for c in value)


def shown(value: str, *, limit: int = 80) -> str:
    """Return `value` on one line, without control characters, cut to `limit` characters."""
    line = safe(value)
    return line if len(line) <= limit else line[: limit - 1] + "…"
