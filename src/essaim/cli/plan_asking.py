"""What the commands of the optimum share: reading a plan, criteria, and the line of progress."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

import click

from essaim.cli.frame import FILE, option
from essaim.cli.output import current_language, say_out
from essaim.vocabulary.errors import EssaimError, Place
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from essaim.optimum.found import Progress
    from essaim.optimum.result import Asked
    from essaim.vocabulary.plan import Plan
    from essaim.vocabulary.portfolio import Portfolio

R = TypeVar("R")
MIX = "emissions:1,jobs:20"
JSON = option("--json", "as_json", is_flag=True, sentence=phrase("Write JSON on stdout."))
CRITERION = option(
    "--criterion",
    default="emissions",
    sentence=phrase("What counts: a criterion, or a mix such as {example}.", example=MIX),
)
GAP = option(
    "--gap",
    type=click.FloatRange(min=0, max=1),
    default=0.01,
    sentence=phrase("Stop when the proof is this near, as a share (0.01 is 1 %)."),
)
TIME = option(
    "--time",
    "seconds",
    type=click.FloatRange(min=0, min_open=True),
    default=60.0,
    sentence=phrase("Seconds allowed; Ctrl-C stops earlier and keeps the best plan."),
)
STEPS = option(
    "--steps",
    type=click.IntRange(min=1),
    sentence=phrase("Search by steps instead of seconds: the same figures on every machine."),
)
OUT = option("--out", type=FILE, sentence=phrase("Where to write the result (JSON)."))


def criteria_of(text: str) -> dict[str, float]:
    """The criteria and weights typed as `emissions` or `emissions:1,jobs:20`.

    Raises:
        EssaimError: a weight is no number from 0.
    """
    found: dict[str, float] = {}
    for part in text.split(","):
        name, _, weight = part.strip().partition(":")
        try:
            number = float(weight) if weight else 1.0
        except ValueError:
            number = -1.0
        if not name or not 0 <= number < float("inf"):
            raise EssaimError(
                phrase("“{part}” is not a criterion and its weight", part=part),
                where=Place(field="--criterion"),
                expected=phrase(
                    "Expected: names, or names and weights from 0, such as {example}.",
                    example=MIX,
                ),
            )
        found[name] = number
    return found


def asked_of(
    path: Path, criterion: str, gap: float, seconds: float, steps: int | None, *, fair: bool = False
) -> Asked:
    """What the options ask of the optimum.

    Args:
        path: the plan.
        criterion: as typed.
        gap: where to stop.
        seconds: how long.
        steps: in the place of seconds.
        fair: fairness between municipalities may be asked for.

    Raises:
        EssaimError: the plan or the criterion cannot be used.
    """
    from essaim.cli.plan_files import plan_of
    from essaim.optimum.found import Effort
    from essaim.optimum.result import Asked
    from essaim.vocabulary.plan_criteria import criteria_known
    from essaim.vocabulary.plan_succession import standing

    # What another action took over is no candidate; its links lead to the one that stands.
    plan, criteria = standing(plan_of(path)), criteria_of(criterion)
    known = set(criteria_known(plan))
    if fair and "fairness" in criteria:
        _check_towns(plan, criteria, path)
        known |= {"fairness"}
    for name in criteria:
        if name not in known:
            raise EssaimError(
                phrase("the plan says nothing of “{name}”", name=name),
                where=Place(file=path.name, field="--criterion"),
                expected=phrase("Expected: {names}.", names=tuple(sorted(known))),
            )
    return Asked(plan, criteria, Effort(gap=gap, seconds=seconds, steps=steps))


def _check_towns(plan: Plan, criteria: dict[str, float], path: Path) -> None:
    from essaim.optimum.evaluate import cuts_of

    if "emissions" not in criteria or not cuts_of(plan, {}):
        raise EssaimError(
            phrase("fairness is told of emissions, between two municipalities at least"),
            where=Place(file=path.name, field="segments.municipality"),
            todo=phrase("Say of the segments of the baseline which municipality they lie in."),
        )


def run(task: Callable[..., R], *arguments: object) -> R:
    """Run a task in a process of its own, value and bound moving on stderr."""
    from essaim.optimum.apart import run_apart
    from essaim.words.say import say

    shown = sys.stderr.isatty()
    best: list[float] = []

    def tell(news: Progress) -> None:
        if news.value is not None:
            best[:] = [news.value]
        if shown and best and news.bound < float("inf"):
            line = phrase(
                "best so far {value}, possible at most {bound}",
                value=round(best[0]),
                bound=round(news.bound),
            )
            click.echo("\r" + say(line, current_language()) + "  ", nl=False, err=True)

    result = run_apart(task, *arguments, tell=tell)
    if shown:
        click.echo(err=True)
    return result


def say_portfolio(portfolio: Portfolio, plan: Plan) -> None:
    """A portfolio in words: value and proof, the actions by year, the money."""
    from essaim.words.portfolio import amount, left_out_phrases, range_phrases, value_phrases
    from essaim.words.robust import robust_phrases
    from essaim.words.say import say

    first, *others = value_phrases(portfolio)
    say_out(first, bold=True)
    for sentence in (*others, *range_phrases(portfolio), *robust_phrases(portfolio)):
        say_out(sentence)
    titles = {action.id: action.title or action.id for action in plan.actions}
    for year in plan.years:
        names = [titles[name] for name, start in portfolio.starts.items() if start == year]
        spent = amount(round(portfolio.spending.get(year, 0.0)), phrase("€"))
        click.echo()
        say_out(phrase("{year}: {spent}", year=str(year), spent=spent), bold=True)
        for name in names:
            click.echo(f"  {name}")
        for one in portfolio.bought:
            if one.year == year:
                line = phrase(
                    "beyond the limit: {amount} of {name}, for {euros}",
                    amount=round(one.amount, 2),
                    name=one.id or phrase("euros of the next year"),
                    euros=amount(round(one.euros), phrase("€")),
                )
                click.echo("  " + say(line, current_language()))
    click.echo()
    for sentence in left_out_phrases(portfolio.not_comparable):
        say_out(sentence)
