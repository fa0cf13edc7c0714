"""The legal clock: from a few days and the population to every date of the plan's life.

Each date has its article, and says whether it was read or only reported. The rules are data
(`data/clock.json`). A date that nobody fixed yet is computed from the usual lengths, and says so.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from essaim.governance.months import after_months
from essaim.places.thresholds import THRESHOLDS
from essaim.vocabulary.errors import GovernanceError, Place
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.vocabulary.governance import PlanDates
    from essaim.vocabulary.phrase import Phrase
    from essaim.words.language import Language

FILE = Path(__file__).parent / "data" / "clock.json"
Warned = Literal["draft_before_usual", "draft_too_late", "renewal_inside", "before_rule"]
# Six years after an adoption that itself comes long after: no date may leave the calendar.
LAST_YEAR = 2200


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One date, or one window, of the plan's life.

    Attributes:
        id: what JSON and alerts call it.
        start: its day, or the first day of the window.
        end: the last day of the window, itself included; `None` for a single day.
        nature: written in the law, or the usual practice.
        article: where it is written.
        read: whether the article itself was read; otherwise it was reported.
        source: where it was read.
        checked: the day it was.
        valid_from: since when the rule is in force.
        expected: it depends on a date that nobody fixed yet.
        fr: what it is, in French.
        en: what it is, in English.
    """

    id: str
    start: dt.date
    end: dt.date | None
    nature: Literal["law", "practice"]
    article: str
    read: bool
    source: str
    checked: str
    valid_from: dt.date
    expected: bool
    fr: str
    en: str

    def said(self, language: Language) -> str:
        """What it is, in a language."""
        return self.fr if language == "fr" else self.en

    def holds(self, day: dt.date) -> bool:
        """Whether a day is this one, or inside the window."""
        return self.start <= day <= (self.end or self.start)


@dataclass(frozen=True, kw_only=True, slots=True)
class Warning_:  # noqa: N801 - `Warning` is Python's own
    """Something that the dates say when one reads them together."""

    code: Warned
    sentence: Phrase


@dataclass(frozen=True, kw_only=True, slots=True)
class Clock:
    """All dates, the earliest first.

    Attributes:
        obliged: whether the law asks for a plan at this population.
        latest_draft: the last day to adopt the draft for the expected adoption to hold.
    """

    plan: PlanDates
    draft: dt.date
    adoption: dt.date
    latest_draft: dt.date | None
    obliged: bool
    development_council: bool
    steps: tuple[Step, ...]
    warnings: tuple[Warning_, ...]

    def step(self, id_: str) -> Step | None:
        """The first step of this id; `None` when it does not apply here."""
        return next((one for one in self.steps if one.id == id_), None)


@cache
def rules() -> dict[str, Any]:
    """The rules that come with Essaim."""
    import json  # noqa: PLC0415 - the file is read once

    found: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return found


def clock_of(plan: PlanDates) -> Clock:
    """Every date of a plan.

    The draft is adopted on the day said, or 18 months after the launch, or earlier when the
    expected adoption leaves less time: 3 months for the environmental authority, then 2 for the
    regional prefect and the president of the region, then 30 days for the public.

    Raises:
        GovernanceError: dates in a wrong order, or no such population.
    """
    usual = rules()["usual"]
    _check(plan)
    latest = None
    if plan.adoption:
        before = plan.adoption - dt.timedelta(days=usual["consultation_days"])
        latest = _latest(before, usual["answer_months"], usual["opinion_months"])
    usual_draft = after_months(plan.launch, usual["draft_months"])
    draft = plan.draft or min(usual_draft, latest or usual_draft)
    _check_draft(plan, draft, latest)
    opinions = after_months(draft, usual["opinion_months"])
    answers = after_months(opinions, usual["answer_months"])
    adoption = plan.adoption or answers + dt.timedelta(days=usual["consultation_days"])
    anchors = {
        "launch": (plan.launch, False),
        "intent": (plan.intent or plan.launch, plan.intent is None),
        "draft": (draft, plan.draft is None),
        "opinions": (opinions, plan.draft is None),
        "answers": (answers, plan.draft is None),
        "adoption": (adoption, plan.adoption is None),
    }
    passed = {one.id: plan.population > one.above for one in THRESHOLDS}
    steps = [*_steps(plan, anchors), *_renewals(plan.launch, after_months(adoption, 72))]
    steps.sort(key=lambda one: one.start)
    return Clock(
        plan=plan,
        draft=draft,
        adoption=adoption,
        latest_draft=latest,
        obliged=passed["plan"],
        development_council=passed["development_council"],
        steps=tuple(steps),
        warnings=tuple(_warnings(plan, draft, adoption, latest, steps)),
    )


def _latest(before: dt.date, *months: int) -> dt.date:
    """The last day from which these delays, one after the other, end by `before`.

    Going back by months is not the inverse of going forward (31 March is not one month after
    30 February), so the few days around are tried, the last one first.
    """
    guess = after_months(before, -sum(months)) + dt.timedelta(days=4)
    for _ in range(9):
        day = guess
        for count in months[::-1]:
            day = after_months(day, count)
        if day <= before:
            return guess
        guess -= dt.timedelta(days=1)
    return guess


def _check(plan: PlanDates) -> None:
    if plan.population < 0:
        raise _wrong(phrase("a population cannot be negative"), "population")
    for name, day in (
        ("launch", plan.launch),
        ("intent", plan.intent),
        ("draft", plan.draft),
        ("adoption", plan.adoption),
    ):
        if day is not None and not 2016 <= day.year <= LAST_YEAR:
            raise _wrong(phrase("{day} is not a day of a climate plan", day=day.isoformat()), name)
    if plan.intent and plan.intent < plan.launch:
        raise _wrong(phrase("the statement of intent comes before the launch"), "intent")
    if plan.adoption and plan.adoption <= plan.launch:
        raise _wrong(phrase("the adoption comes before the launch"), "adoption")


def _check_draft(plan: PlanDates, draft: dt.date, latest: dt.date | None) -> None:
    if draft <= plan.launch and plan.draft:
        raise _wrong(phrase("the draft is adopted before the launch"), "draft")
    if draft <= plan.launch:
        raise _wrong(
            phrase(
                "for an adoption on this day the draft would be ready on {day}, before the launch",
                day=(latest or draft).isoformat(),
            ),
            "adoption",
        )
    if plan.adoption and plan.adoption < draft:
        raise _wrong(phrase("the plan is adopted before its draft"), "draft")


def _wrong(what: Phrase, name: str) -> GovernanceError:
    return GovernanceError(
        what,
        where=Place(field=f"plan.{name}"),
        expected=phrase("Expected: launch, statement of intent, draft, adoption, in this order."),
        todo=phrase("Correct the date."),
    )


def _steps(plan: PlanDates, anchors: dict[str, tuple[dt.date, bool]]) -> Iterator[Step]:
    for row in rules()["rows"]:
        if row["above"] is not None and plan.population <= row["above"]:
            continue
        if row["unless_own_dialogue"] and plan.own_dialogue:
            continue
        start, open_ = _moment(row["start"], anchors)
        end, open_end = _moment(row["end"], anchors) if row["end"] else (None, False)
        yield _step(row, start, end, expected=open_ or open_end)


def _step(row: dict[str, Any], start: dt.date, end: dt.date | None, *, expected: bool) -> Step:
    return Step(
        id=row["id"],
        start=start,
        end=end,
        nature=row["nature"],
        article=row["article"],
        read=row["read"],
        source=row["source"],
        checked=row["checked"],
        valid_from=dt.date.fromisoformat(row["from"]),
        expected=expected,
        fr=row["fr"],
        en=row["en"],
    )


def _moment(rule: dict[str, Any], anchors: dict[str, tuple[dt.date, bool]]) -> tuple[dt.date, bool]:
    day, open_ = anchors[rule["from"]]
    return after_months(day, rule["months"]) + dt.timedelta(days=rule["days"]), open_


def _renewals(first: dt.date, last: dt.date) -> Iterator[Step]:
    """The municipal elections of a span; a decree fixes the Sundays, here is their month."""
    row = rules()["renewal"]
    for year in range(row["year"], last.year + 1, row["every"]):
        start = dt.date(year, row["month"], 1)
        end = after_months(start, 1) - dt.timedelta(days=1)
        if first <= end and start <= last:
            yield _step(row, start, end, expected=True)


def _warnings(
    plan: PlanDates, draft: dt.date, adoption: dt.date, latest: dt.date | None, steps: list[Step]
) -> Iterator[Warning_]:
    usual = after_months(plan.launch, rules()["usual"]["draft_months"])
    if latest and plan.draft and draft > latest:
        yield Warning_(
            code="draft_too_late",
            sentence=phrase(
                "The draft comes too late for this adoption: by {day} at the latest.",
                day=latest.isoformat(),
            ),
        )
    elif latest and not plan.draft and latest < usual:
        yield Warning_(
            code="draft_before_usual",
            sentence=phrase(
                "For this adoption the draft must be ready by {day}, before the usual {usual}.",
                day=latest.isoformat(),
                usual=usual.isoformat(),
            ),
        )
    for one in steps:
        if one.id == "municipal_renewal" and one.start <= adoption:
            yield Warning_(
                code="renewal_inside",
                sentence=phrase(
                    "Municipal elections in {month}, before the adoption: those who decide change.",
                    month=f"{one.start:%Y-%m}",
                ),
            )
    young = [one for one in steps if one.nature == "law" and one.start < one.valid_from]
    if young:
        yield Warning_(
            code="before_rule",
            sentence=phrase(
                "Rules younger than these dates: {names}.", names=tuple(one.id for one in young)
            ),
        )
