"""The alerts that deserve a message, and no others; each says what settles it.

They come together once a week, one digest a person; never one message an event.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from essaim.governance.clock import clock_of
from essaim.governance.months import after_months
from essaim.governance.settle import SETTLES
from essaim.vocabulary.phrase import phrase
from essaim.words.days import day_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from essaim.vocabulary.charter import Signatory
    from essaim.vocabulary.circle import Circle
    from essaim.vocabulary.governance import Body, Governance, PerimeterKind
    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.workshop import Workshop

Code = Literal[
    "body_silent",
    "no_referent",
    "decision_late",
    "opinion_due",
    "opinion_tacit",
    "workshop_in_window",
    "recommendation_waiting",
    "sheet_late",
    "action_bare",
    "workshop_unreturned",
    "ending_soon",
    "midterm_soon",
]
OPINION_DAYS, RETURN_DAYS, ENDING_DAYS, MIDTERM_MONTHS = 14, 7, 60, 9


@dataclass(frozen=True, kw_only=True, slots=True)
class Alert:
    """Something to settle.

    Attributes:
        code: which rule.
        about: where it is in the document, such as `sittings/s1/decisions/d1`; pages link there.
        who: to whom it goes; empty when nobody is named, not even a plan officer.
        day: the day that counts: due, reached, or when it will be.
        sentence: what is the matter.
        settles: what settles it.
    """

    code: Code
    about: str
    who: str
    day: dt.date | None
    sentence: Phrase
    settles: Phrase


def alerts(
    governance: Governance,
    *,
    on: dt.date,
    circle: Circle | None = None,
    workshops: Iterable[Workshop] = (),
) -> tuple[Alert, ...]:
    """What is to be settled on a day, in the order of the rules.

    Args:
        governance: bodies, sittings, opinions, charter, dates of the plan.
        on: the day.
        circle: its meetings are workshops and debates.
        workshops: cafés being prepared.

    Raises:
        GovernanceError: the dates of the plan contradict each other.
    """
    ask = _Asker(governance, on)
    held = [(one.id, one.name or one.id, one.date) for one in circle.meetings] if circle else []
    dated = [(one.id, one.title or one.id, one.date) for one in workshops]
    found = [
        *ask.silent_bodies(),
        *ask.empty_seats(),
        *ask.late_decisions(),
        *ask.opinions(),
        *ask.in_window([*held, *((i, n, d) for i, n, d in dated if d is not None)]),
        *ask.waiting_recommendations(),
        *ask.late_sheets(),
        *ask.bare_actions(),
        *ask.unreturned(circle),
        *ask.endings(),
        *ask.midterm(),
    ]
    return tuple(found)


def received_on(signatory: Signatory, year: int) -> dt.date | None:
    """The day the sheet of a year came back; `None` when it did not."""
    for sheet in signatory.sheets:
        if sheet.year == year:
            return next((s.on for s in sheet.history if s.state == "received"), None)
    return None


class _Asker:
    """One governance on one day, asked rule after rule."""

    def __init__(self, governance: Governance, on: dt.date) -> None:
        self.all, self.on = governance, on

    def _alert(
        self, code: Code, about: str, who: str, day: dt.date | None, sentence: Phrase
    ) -> Alert:
        return Alert(
            code=code,
            about=about,
            who=who.strip() or self.all.officer.strip(),
            day=day,
            sentence=sentence,
            settles=SETTLES[code],
        )

    def _lives(self, until: dt.date | None) -> bool:
        return until is None or until >= self.on

    def _bodies(self) -> Iterator[Body]:
        for one in self.all.bodies:
            if self._lives(one.until) and (one.since is None or one.since <= self.on):
                yield one

    def silent_bodies(self) -> Iterator[Alert]:
        for body in self._bodies():
            if body.rhythm_days is None:
                continue
            days = [s.date for s in self.all.sittings if s.body == body.id and s.date <= self.on]
            last = max(days, default=body.since)
            if last is None:
                sentence = phrase("{name} never met", name=body.name)
            elif (self.on - last).days > 2 * body.rhythm_days:
                sentence = phrase(
                    "{name}: no meeting for {days} days, its rhythm is {rhythm} days",
                    name=body.name,
                    days=(self.on - last).days,
                    rhythm=body.rhythm_days,
                )
            else:
                continue
            yield self._alert("body_silent", f"bodies/{body.id}", body.secretary, last, sentence)

    def empty_seats(self) -> Iterator[Alert]:
        held = {
            (one.kind, one.perimeter)
            for one in self.all.referents
            if one.state == "held" and self._lives(one.until)
        }
        wanted: list[tuple[PerimeterKind, str]] = [
            ("department", name) for name in self.all.departments
        ]
        wanted += [("commune", name) for name in self.all.communes]
        wanted += [(one.kind, one.perimeter) for one in self.all.referents]
        since = {(one.kind, one.perimeter): one.since for one in self.all.referents}
        for seat in dict.fromkeys(wanted):
            if seat not in held:
                sentence = phrase("{name} has no referent", name=seat[1])
                about = f"referents/{seat[0]}/{seat[1]}"
                yield self._alert("no_referent", about, "", since.get(seat), sentence)

    def late_decisions(self) -> Iterator[Alert]:
        for sitting in self.all.sittings:
            for one in sitting.decisions:
                if one.status == "open" and one.due < self.on:
                    about = f"sittings/{sitting.id}/decisions/{one.id}"
                    sentence = phrase(
                        "decision “{text}” was due on {day}", text=one.text, day=day_of(one.due)
                    )
                    yield self._alert("decision_late", about, one.owner, one.due, sentence)

    def opinions(self) -> Iterator[Alert]:
        soon = self.on + dt.timedelta(days=OPINION_DAYS)
        for one in self.all.opinions:
            if one.due is None or one.received or one.tacit_noted or one.due > soon:
                continue
            about, day = f"opinions/{one.id}", day_of(one.due)
            if one.due >= self.on:
                sentence = phrase(
                    "opinion on “{subject}” is due on {day}", subject=one.subject, day=day
                )
                yield self._alert("opinion_due", about, one.owner, one.due, sentence)
                continue
            sentence = phrase(
                "opinion on “{subject}”: the day {day} is over without an answer",
                subject=one.subject,
                day=day,
            )
            if one.tacit == "favourable":
                sentence = phrase(
                    "opinion on “{subject}” is deemed favourable since {day}",
                    subject=one.subject,
                    day=day,
                )
            yield self._alert("opinion_tacit", about, one.owner, one.due, sentence)

    def in_window(self, workshops: Iterable[tuple[str, str, dt.date]]) -> Iterator[Alert]:
        plan = self.all.plan
        window = clock_of(plan).step("initiative") if plan else None
        for id_, name, day in workshops:
            if window and window.end and window.holds(day) and day >= self.on:
                sentence = phrase(
                    "workshop “{name}” of {day} is inside the initiative window, until {end}",
                    name=name,
                    day=day_of(day),
                    end=day_of(window.end),
                )
                yield self._alert("workshop_in_window", f"workshops/{id_}", "", day, sentence)

    def waiting_recommendations(self) -> Iterator[Alert]:
        owed = {one.id: one.answer_days for one in self.all.bodies}
        for opinion in self.all.opinions:
            if opinion.received is None or opinion.received > self.on:
                continue
            due = opinion.received + dt.timedelta(days=owed.get(opinion.by) or 0)
            for one in opinion.recommendations:
                if one.answer == "waiting":
                    about = f"opinions/{opinion.id}/recommendations/{one.id}"
                    sentence = phrase("recommendation “{text}” has no answer", text=one.text)
                    who = one.owner or opinion.owner
                    yield self._alert("recommendation_waiting", about, who, due, sentence)

    def late_sheets(self) -> Iterator[Alert]:
        charter = self.all.charter
        for one in charter.signatories if charter else ():
            if charter is None or one.signing is None or (one.left_on and one.left_on <= self.on):
                continue
            dues = {sheet.year: sheet.due for sheet in one.sheets}
            for year in range(one.signing.on.year, self.on.year):
                month = charter.report_month
                usual = dt.date(year + 1, month, monthrange(year + 1, month)[1])
                dues.setdefault(year, usual)
            for year, due in sorted(dues.items()):
                came = received_on(one, year)
                if due < self.on and (came is None or came > self.on):
                    about = f"charter/signatories/{one.id}/sheets/{year}"
                    sentence = phrase(
                        "{name}: the sheet of {year} was due on {day}",
                        name=one.organisation,
                        year=str(year),
                        day=day_of(due),
                    )
                    yield self._alert("sheet_late", about, "", due, sentence)

    def bare_actions(self) -> Iterator[Alert]:
        for one in self.all.actions:
            if one.owner.strip() and one.milestone:
                continue
            sentence = phrase("action “{name}” has no dated milestone", name=one.name)
            if not one.owner.strip():
                sentence = phrase("action “{name}” has no owner", name=one.name)
            yield self._alert("action_bare", f"actions/{one.id}", one.owner, None, sentence)

    def unreturned(self, circle: Circle | None) -> Iterator[Alert]:
        for one in circle.meetings if circle else ():
            answered = one.returned_on is not None and one.returned_on <= self.on
            days = (self.on - one.date).days
            if days >= RETURN_DAYS and not answered:
                sentence = phrase(
                    "workshop “{name}”: {days} days without a return to those who came",
                    name=one.name or one.id,
                    days=days,
                )
                about = f"workshops/{one.id}"
                yield self._alert("workshop_unreturned", about, "", one.date, sentence)

    def endings(self) -> Iterator[Alert]:
        ends: list[tuple[str, str, str, dt.date | None]] = []
        for body in self._bodies():
            about = f"bodies/{body.id}"
            ends += [
                (about, body.secretary, body.name, day)
                for day in dict.fromkeys((body.until, body.renewal))
            ]
            for one in body.members:
                ends.append((about, body.secretary, f"{one.person} ({body.name})", one.until))
        for seat in self.all.referents:
            about = f"referents/{seat.kind}/{seat.perimeter}"
            ends.append((about, "", f"{seat.person} ({seat.perimeter})", seat.until))
        ends += [(f"contracts/{c.id}", c.owner, c.name, c.until) for c in self.all.contracts]
        last = self.on + dt.timedelta(days=ENDING_DAYS)
        for about, who, name, until in ends:
            if until is not None and self.on <= until <= last:
                sentence = phrase("{name} ends on {day}", name=name, day=day_of(until))
                yield self._alert("ending_soon", about, who, until, sentence)

    def midterm(self) -> Iterator[Alert]:
        plan = self.all.plan
        if plan is None or plan.adoption is None or plan.midterm_on:
            return
        due = after_months(plan.adoption, 36)
        if self.on >= after_months(due, -MIDTERM_MONTHS):
            sentence = phrase("the midterm report is due on {day}", day=day_of(due))
            yield self._alert("midterm_soon", "plan", "", due, sentence)
