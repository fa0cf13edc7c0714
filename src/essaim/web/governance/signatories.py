"""Those who sign: what they promise, the links they are handed, what they answer."""

from __future__ import annotations

import datetime as dt
import secrets
from calendar import monthrange
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from essaim.circle.commitments import changed
from essaim.governance.alerts import received_on
from essaim.governance.charter import charter_of
from essaim.vocabulary.charter import Sheet, SheetStep, Signing
from essaim.vocabulary.circle import Change
from essaim.vocabulary.errors import GovernanceError
from essaim.vocabulary.phrase import phrase
from essaim.web.accounts import rights
from essaim.web.accounts.reads import digest_of
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.accounts.writes import log
from essaim.web.circle.shelves import CABINET as CIRCLE
from essaim.web.circle.shelves import first_promise
from essaim.web.governance.models import Purpose, SignatoryLink
from essaim.web.governance.shelves import CABINET
from essaim.web.shared.record_paths import free_id, record_at, with_record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from essaim.vocabulary.charter import Charter, SheetState, Signatory
    from essaim.vocabulary.circle import Circle
    from essaim.vocabulary.governance import Governance
    from essaim.web.accounts.rights import Actor
    from essaim.web.shared.record_forms import RecordForm
    from essaim.web.territory.models import Territory

LIFE = dt.timedelta(days=90)


@dataclass(frozen=True, slots=True)
class SignatoryRow:
    """A signatory as the list shows it: its sheets, and those that are late."""

    signatory: Signatory
    sheets: tuple[tuple[Sheet, SheetStep | None], ...]
    late: tuple[int, ...]


def row_of(signatory: Signatory, today: dt.date) -> SignatoryRow:
    """A signatory with the last state of each sheet."""
    sheets = tuple((one, one.history[-1] if one.history else None) for one in signatory.sheets)
    late = tuple(
        one.year
        for one in signatory.sheets
        if one.due < today and received_on(signatory, one.year) is None
    )
    return SignatoryRow(signatory, sheets, late)


def _change(
    actor: Actor,
    territory: Territory,
    name: str,
    step: Callable[[Charter, Signatory], Signatory],
    *,
    verb: str,
) -> None:
    where = ("charter", "signatories", name)

    def whole(before: Governance) -> Governance:
        charter = charter_of(before)
        return with_record(before, where, step(charter, record_at(before, where)))

    CABINET.change(actor, territory, whole, verb=verb)


@transaction.atomic
def promise(actor: Actor, territory: Territory, name: str, form: RecordForm) -> None:
    """Add a promise of a signatory: the circle keeps it, the charter names it."""
    made: list[str] = []

    def grown(circle: Circle) -> Circle:
        id_ = free_id(circle.commitments, "commitment")
        made.append(id_)
        fresh = form.made(id=id_, actor=who, history=first_promise())
        return replace(circle, commitments=(*circle.commitments, fresh))

    governance = CABINET.of(territory)
    signatory: Signatory = record_at(governance, ("charter", "signatories", name))
    who = signatory.actor or signatory.organisation
    CIRCLE.change(actor, territory, grown)
    _change(
        actor,
        territory,
        name,
        lambda _, one: replace(one, commitments=(*one.commitments, made[-1])),
        verb="add_promise",
    )


@transaction.atomic
def hand_link(
    actor: Actor, territory: Territory, name: str, purpose: Purpose, *, year: int | None = None
) -> str:
    """Make a link for a signatory, who needs no account; it opens for 90 days.

    Returns:
        Its path; it is nowhere else, the base keeps its digest only.

    Raises:
        PermissionDenied: only plan officers of the territory may.
    """
    rights.check(rights.may_manage(actor, territory.pk))
    token = secrets.token_urlsafe(32)
    SignatoryLink.objects.create(
        digest=digest_of(token),
        territory=territory,
        purpose=purpose,
        signatory=name,
        year=year,
        made_at=timezone.now(),
    )
    log(actor, "hand_signatory_link", f"signatory:{name}", territory.pk)
    return reverse("governance:opened", kwargs={"token": token})


def link_with(token: str) -> SignatoryLink | None:
    """The link of this token, while it opens."""
    since = timezone.now() - LIFE
    found = SignatoryLink.objects.filter(digest=digest_of(token), made_at__gt=since)
    return found.select_related("territory").first()


def _noted(
    state: SheetState, note: str = ""
) -> Callable[[Charter, Signatory, int, dt.date], Signatory]:
    """What adds a state to a yearly sheet, which is made when it is not there."""

    def step(charter: Charter, one: Signatory, year: int, on: dt.date) -> Signatory:
        month = charter.report_month
        due = dt.date(year + 1, month, monthrange(year + 1, month)[1])
        known = {sheet.year: sheet for sheet in one.sheets}
        sheet = known.get(year) or Sheet(year=year, due=due)
        if sheet.history and sheet.history[-1].on > on:
            raise GovernanceError(
                phrase("the last state of this sheet is of {day}", day=str(sheet.history[-1].on)),
                todo=phrase("Give the same day or a later one: history is not rewritten."),
            )
        known[year] = replace(
            sheet, history=(*sheet.history, SheetStep(on=on, state=state, note=note))
        )
        return replace(one, sheets=tuple(known[y] for y in sorted(known)))

    return step


def _note(
    actor: Actor, territory: Territory, name: str, year: int, *, state: SheetState, on: dt.date
) -> None:
    add = _noted(state)
    _change(actor, territory, name, lambda c, one: add(c, one, year, on), verb=f"sheet_{state}")


def ask_sheet(actor: Actor, territory: Territory, name: str, year: int, *, on: dt.date) -> None:
    """Ask for the sheet of a year."""
    _note(actor, territory, name, year, state="asked", on=on)


def remind(actor: Actor, territory: Territory, name: str, year: int, *, on: dt.date) -> None:
    """Note that the sheet was asked for again."""
    _note(actor, territory, name, year, state="reminded", on=on)


def note_returned(actor: Actor, territory: Territory, name: str, year: int, *, on: dt.date) -> None:
    """Note that the authority answered the sheet."""
    _note(actor, territory, name, year, state="returned", on=on)


@transaction.atomic
def sign(link: SignatoryLink, *, name: str, on: dt.date) -> None:
    """Sign by a link: the day, the name that was typed and a trace of the link are kept.

    Raises:
        GovernanceError: it is signed already.
    """

    def step(_: Charter, one: Signatory) -> Signatory:
        if one.signing is not None:
            raise GovernanceError(
                phrase("the charter is signed already, on {day}", day=str(one.signing.on))
            )
        # The digest shows which link signed, and opens nothing.
        trace = f"{name} · {timezone.now().isoformat(timespec='seconds')} · {link.digest[:16]}"
        return replace(one, signing=Signing(on=on, way="link", trace=trace))

    _change(COMMAND_LINE, link.territory, link.signatory, step, verb="sign_charter")
    _used(link)


@transaction.atomic
def answer_sheet(
    link: SignatoryLink,
    *,
    states: Mapping[str, tuple[str, str]],
    note: str,
    publication: bool,
    on: dt.date,
) -> None:
    """Take a yearly sheet in: each promise has one more state, and the sheet came.

    Args:
        link: of the signatory and the year.
        states: for each promise, its state and why.
        note: what else there is to say.
        publication: whether name and figures may be published.
        on: the day.

    Raises:
        CircleError: a promise that is withdrawn says why.
    """
    assert link.year is not None
    source = f"fiche annuelle {link.year}"

    def grown(circle: Circle) -> Circle:
        for id_, (state, reason) in states.items():
            change = Change(on=on, state=state, reason=reason, source=source)  # type: ignore[arg-type]
            circle = changed(circle, id_, change)
        return circle

    add, year = _noted("received", note), link.year
    if states:
        CIRCLE.change(COMMAND_LINE, link.territory, grown, verb="sheet_received")

    def step(charter: Charter, one: Signatory) -> Signatory:
        return add(charter, replace(one, publication=publication), year, on)

    _change(COMMAND_LINE, link.territory, link.signatory, step, verb="sheet_received")
    _used(link)


def _used(link: SignatoryLink) -> None:
    SignatoryLink.objects.filter(pk=link.pk).update(used_at=timezone.now())
