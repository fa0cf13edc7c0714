"""What the pages of governance ask for, record by record, and what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.governance.check import checked
from essaim.vocabulary.governance import Governance
from essaim.vocabulary.phrase import phrase
from essaim.web.circle.reads import circle_of
from essaim.web.governance import asked, charter_asked
from essaim.web.governance.models import GovernanceVersion
from essaim.web.territory.cabinet import Cabinet, Shelf

if TYPE_CHECKING:
    from essaim.web.territory.cabinet import Options
    from essaim.web.territory.models import Territory


def _options(territory: Territory, governance: Governance) -> Options:
    """Bodies, people, steps of the ladder, commitments, by name."""
    people = {
        *(one.person for body in governance.bodies for one in body.members),
        *(one.person for one in governance.referents),
        governance.officer,
    }
    named = [(one, one) for one in sorted(filter(None, people), key=str.casefold)]
    bodies = [(one.id, one.name) for one in governance.bodies]
    charter = governance.charter
    return {
        "body": bodies,
        "feeds": bodies,
        "by": bodies,
        "chair": named,
        "secretary": named,
        "owner": named,
        "level": [(one.id, one.name) for one in (charter.ladder if charter else ())],
        "commitments": [(one.id, one.promise) for one in circle_of(territory).commitments],
    }


CABINET = Cabinet(
    rows=GovernanceVersion,
    kind=Governance,
    empty=lambda territory: Governance(territory=territory.name, siren=territory.siren),
    checked=checked,
    shelves={
        "bodies": Shelf(
            asked=asked.BODY,
            name=phrase("Bodies"),
            one=phrase("Add a body"),
            prefix="body",
            shown=("name", "chair", "rhythm_days", "decides"),
        ),
        "bodies/members": Shelf(
            asked=asked.MEMBER,
            name=phrase("Members"),
            one=phrase("Add a member"),
            shown=("person", "organisation", "capacity", "until"),
        ),
        "referents": Shelf(
            asked=asked.REFERENT,
            name=phrase("Referents"),
            one=phrase("Add a seat"),
            shown=("perimeter", "kind", "person", "state"),
        ),
        "sittings": Shelf(
            asked=asked.SITTING,
            name=phrase("Meetings"),
            one=phrase("Convene a meeting"),
            prefix="s",
            shown=("date", "place"),
        ),
        "opinions": Shelf(
            asked=asked.OPINION,
            name=phrase("Opinions"),
            one=phrase("Note an opinion asked"),
            prefix="opinion",
            shown=("subject", "by", "due", "received"),
        ),
        "opinions/recommendations": Shelf(
            asked=asked.RECOMMENDATION,
            name=phrase("Recommendations"),
            one=phrase("Add a recommendation"),
            prefix="recommendation",
            shown=("text", "answer", "on"),
        ),
        "contracts": Shelf(
            asked=asked.CONTRACT,
            name=phrase("Contracts and conventions"),
            one=phrase("Add a contract"),
            prefix="contract",
            shown=("name", "partner", "until"),
        ),
        "ratchets": Shelf(
            asked=asked.RATCHET,
            name=phrase("Changes that may not be undone"),
            one=phrase("Mark such a change"),
            prefix="ratchet",
            shown=("change", "on", "decided_by"),
        ),
        "sponsor/arbitrations": Shelf(
            asked=asked.ARBITRATION,
            name=phrase("What the chief executive settled"),
            one=phrase("Note an arbitration"),
            shown=("question", "answer", "on"),
        ),
        "charter": Shelf(
            asked=charter_asked.CHARTER,
            name=phrase("Charter"),
            one=phrase("Write the charter"),
            prefix="",
            shown=("title", "version", "valid_from"),
            given={"id": lambda: "charter"},
            whole=True,
        ),
        "charter/clauses": Shelf(
            asked=charter_asked.CLAUSE,
            name=phrase("Clauses"),
            one=phrase("Add a clause"),
            prefix="clause",
            shown=("title", "text"),
        ),
        "charter/ladder": Shelf(
            asked=charter_asked.LEVEL,
            name=phrase("Ladder of levels"),
            one=phrase("Add a level"),
            prefix="level",
            shown=("name", "asks"),
        ),
        "charter/counterparts": Shelf(
            asked=charter_asked.COUNTERPART,
            name=phrase("What the authority owes back"),
            one=phrase("Add a debt of the authority"),
            prefix="counterpart",
            shown=("text", "owner", "due", "kept_on"),
        ),
        "charter/signatories": Shelf(
            asked=charter_asked.SIGNATORY,
            name=phrase("Signatories"),
            one=phrase("Add a signatory"),
            prefix="signatory",
            shown=("organisation", "referent"),
        ),
        "charter/signatories/signing": Shelf(
            asked=charter_asked.SIGNING,
            name=phrase("Signature on paper"),
            one=phrase("Note that it signed"),
            shown=("on", "place", "event"),
            given={"way": lambda: "paper"},
            whole=True,
        ),
    },
    options=_options,
    space="governance",
    frame="governance/frame.html",
    changed="change_governance",
    undone="undo_governance",
    back={
        "bodies": "bodies",
        "referents": "referents",
        "sittings": "sittings",
        "opinions": "opinions",
        "contracts": "overview",
        "ratchets": "charter",
        "sponsor": "overview",
        "charter": "charter",
    },
    pages={"sittings": "sitting", "charter": "charter", "charter/signatories": "signatory"},
)
