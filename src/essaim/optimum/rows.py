"""Rows and columns of a linear model, gathered as plain arrays."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

INF = float("inf")
N = TypeVar("N", np.int64, np.float64)


@dataclass(slots=True)
class Rows:
    """Rows of a model that grows; entries with the same row and column add up."""

    count: int = 0
    row: list[Ints] = field(default_factory=list)
    column: list[Ints] = field(default_factory=list)
    value: list[Floats] = field(default_factory=list)
    low: list[Floats] = field(default_factory=list)
    high: list[Floats] = field(default_factory=list)

    def open(self, how_many: int, *, low: float | Floats = -INF, high: float | Floats = INF) -> int:
        """Open rows; the number of the first."""
        first = self.count
        self.count += how_many
        self.low.append(np.broadcast_to(np.asarray(low, float), (how_many,)))
        self.high.append(np.broadcast_to(np.asarray(high, float), (how_many,)))
        return first

    def put(self, row: object, column: object, value: object) -> None:
        """Add entries; a column below 0 stands for the constant 0 and is left out."""
        rows, columns, values = np.broadcast_arrays(
            np.asarray(row, np.int64), np.asarray(column, np.int64), np.asarray(value, float)
        )
        kept = (columns >= 0) & (values != 0)
        self.row.append(rows[kept])
        self.column.append(columns[kept])
        self.value.append(values[kept])

    def matrix(self, columns: int) -> tuple[Ints, Ints, Floats]:
        """The matrix row by row: where each row starts, columns, values."""
        row, column = _joined(self.row, np.int64), _joined(self.column, np.int64)
        entries = _joined(self.value, np.float64)
        keys, where = np.unique(row * columns + column, return_inverse=True)
        values: Floats = np.bincount(where, weights=entries, minlength=len(keys)).astype(float)
        kept = np.abs(values) > 1e-12
        keys, values = keys[kept], values[kept]
        starts = np.searchsorted(keys, np.arange(self.count + 1) * columns)
        return starts.astype(np.int64), keys % columns, values

    def bounds(self) -> tuple[Floats, Floats]:
        """Lower and upper bound of each row."""
        return _joined(self.low, np.float64), _joined(self.high, np.float64)


def _joined(parts: Sequence[NDArray[N]], kind: type[N]) -> NDArray[N]:
    return np.concatenate(parts) if parts else np.zeros(0, kind)
