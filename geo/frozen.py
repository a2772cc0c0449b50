"""Dataclasses that only the type checker keeps frozen, for facts that a reading makes by the thousand.

Written and checked like Python's own: `@dataclass(frozen=True, slots=True)`. That one guards each field at run time too, and a mention
then takes seven times as long to make (benchmarks/reading.py shows it in every figure).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:
    import dataclasses

    def dataclass(*, frozen, slots, eq=True):
        """Make a class with fields, equality and a hash of them; the type checker sees to it that `frozen` holds."""
        return dataclasses.dataclass(slots=slots, eq=eq, unsafe_hash=frozen and eq)
