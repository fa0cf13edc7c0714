"""The only file that knows the solver: HiGHS, given plain arrays.

Another solver would replace this file; `write_mps` hands any model over to one.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import version as package_version
from typing import TYPE_CHECKING, Any

import highspy
import numpy as np

from essaim.optimum.by_start import as_started, as_starts, plain_arrays, start_arrays

# The solver's own classes carry no annotations.
Engine = Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from numpy.typing import NDArray

    from essaim.optimum.by_start import Arrays
    from essaim.optimum.model import Model
    from essaim.optimum.rows import Rows

    Floats = NDArray[np.float64]

# Beyond these many years the simplex method crawls where an interior point takes seconds.
MANY_YEARS = 12
SLOWEST = 1e7  # seconds; what “no limit” means to the solver


@dataclass(frozen=True, slots=True)
class Solved:
    """What the solver found, in the objective's own unit (the greatest is sought).

    Attributes:
        values: one a column; none when no solution was found.
        bound: what no solution can pass.
        duals: one a row, what one more unit of its limit brings (LP only).
        infeasible: it was proven that nothing fits.
    """

    values: Floats | None
    bound: float
    duals: Floats | None = None
    infeasible: bool = False


@dataclass(frozen=True, slots=True)
class News:
    """Told while the solver runs: a better solution, or a better bound."""

    values: Floats | None
    bound: float


def version() -> str:
    """The solver's name and version."""
    return f"HiGHS {package_version('highspy')}"


def _quiet() -> Engine:
    engine = highspy.Highs()  # type: ignore[no-untyped-call]
    options: dict[str, bool | int] = {"log_to_console": False, "output_flag": False, "threads": 1}
    for name, value in options.items():
        engine.setOptionValue(name, value)
    return engine


def _passed(model: Model, arrays: Arrays, *, integers: bool) -> Engine:
    """A solver that holds the model."""
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(arrays.lower), len(arrays.low)
    lp.col_cost_ = -arrays.profit / model.unit
    lp.col_lower_, lp.col_upper_ = arrays.lower, arrays.upper
    lp.row_lower_, lp.row_upper_ = arrays.low, arrays.high
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = arrays.starts.astype(np.int32)
    lp.a_matrix_.index_ = arrays.columns.astype(np.int32)
    lp.a_matrix_.value_ = arrays.values
    if integers:
        kinds = [highspy.HighsVarType.kInteger] * model.integers
        kinds += [highspy.HighsVarType.kContinuous] * (len(arrays.lower) - model.integers)
        lp.integrality_ = kinds
    engine = _quiet()
    engine.passModel(lp)
    return engine


class Relaxed:
    """The linear relaxation of a model, kept warm while tangents are added."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.engine = _passed(model, plain_arrays(model), integers=False)
        if model.problem.horizon > MANY_YEARS:
            self.engine.setOptionValue("solver", "ipm")

    def solve(self, *, seconds: float = SLOWEST) -> Solved:
        """Solve it from where the last solve ended."""
        engine = self.engine
        engine.setOptionValue("time_limit", float(engine.getRunTime() + max(seconds, 0.1)))
        engine.run()
        engine.setOptionValue("solver", "choose")  # rows to come start from this basis
        status = engine.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return Solved(None, -np.inf, infeasible=True)
        if status != highspy.HighsModelStatus.kOptimal:
            return Solved(None, np.inf)
        solution = engine.getSolution()
        bound = -engine.getInfo().objective_function_value * self.model.unit
        # The solver minimises: a limit that binds has a dual below 0.
        duals = -np.array(solution.row_dual) * self.model.unit
        return Solved(np.array(solution.col_value), bound, duals)

    def add(self, rows: Rows) -> None:
        """Add rows to the model and to the solver."""
        starts, columns, values = rows.matrix(len(self.model.lower))
        low, high = rows.bounds()
        self.engine.addRows(
            rows.count,
            low,
            high,
            len(values),
            starts[:-1].astype(np.int32),
            columns.astype(np.int32),
            values,
        )
        self.model.add_rows(rows)

    def limit(self, column: int, low: float, high: float) -> None:
        """Change the bounds of one column, for a question; the model itself stays."""
        self.engine.changeColBounds(column, low, high)


def solve_whole(
    model: Model,
    *,
    gap: float,
    seconds: float = SLOWEST,
    nodes: int | None = None,
    start: Floats | None = None,
    tell: Callable[[News], bool] | None = None,
    by_start: bool = False,
) -> Solved:
    """Solve the model with its whole numbers.

    Args:
        model: the arrays.
        gap: stop at this relative gap.
        seconds: stop after this time.
        nodes: stop after this many nodes, the same on every machine.
        start: a known portfolio: the integer columns.
        tell: told better solutions and bounds; it answers whether to stop.
        by_start: give the solver “starts in t” columns, for the bound's sake.
    """
    by_start = by_start and model.problem.horizon <= MANY_YEARS
    arrays = start_arrays(model) if by_start else plain_arrays(model)
    engine = _passed(model, arrays, integers=True)
    for name, value in (
        ("mip_rel_gap", float(gap)),
        ("time_limit", float(max(seconds, 0.1))),
        *((("mip_max_nodes", nodes),) if nodes is not None else ()),
    ):
        engine.setOptionValue(name, value)
    if model.problem.horizon > MANY_YEARS:
        engine.setOptionValue("mip_lp_solver", "ipm")
    if start is not None:
        where = np.arange(model.integers, dtype=np.int32)
        engine.setSolution(model.integers, where, as_starts(model, start) if by_start else start)
    if tell is not None:
        _listen(engine, model, tell, by_start=by_start)
    engine.run()
    status = engine.getModelStatus()
    if status == highspy.HighsModelStatus.kInfeasible:
        return Solved(None, -np.inf, infeasible=True)
    info = engine.getInfo()
    found = np.isfinite(info.objective_function_value) and info.primal_solution_status == 2
    values = _own(model, engine.getSolution().col_value, by_start=by_start) if found else None
    bound = -info.mip_dual_bound * model.unit if np.isfinite(info.mip_dual_bound) else np.inf
    return Solved(values, bound)


def _own(model: Model, values: object, *, by_start: bool) -> Floats:
    """A solution in the model's own columns."""
    found = np.array(values, float)
    if by_start:
        found[: model.integers] = as_started(model, found[: model.integers])
    return found


def _listen(engine: Engine, model: Model, tell: Callable[[News], bool], *, by_start: bool) -> None:
    stop = [False]

    def better(event: Engine) -> None:
        out = event.data_out
        news = News(
            _own(model, out.mip_solution, by_start=by_start), -out.mip_dual_bound * model.unit
        )
        stop[0] = tell(news) or stop[0]

    def ask(event: Engine) -> None:
        news = News(None, -event.data_out.mip_dual_bound * model.unit)
        stop[0] = tell(news) or stop[0]
        if stop[0]:
            event.interrupt()

    engine.cbMipImprovingSolution.subscribe(better)
    engine.cbMipInterrupt.subscribe(ask)


def write_mps(model: Model, path: Path) -> None:
    """Write the model as an MPS file, for another solver."""
    _passed(model, plain_arrays(model), integers=True).writeModel(str(path))
