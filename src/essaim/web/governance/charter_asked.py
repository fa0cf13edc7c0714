"""What is asked of the charter, its clauses and those who sign it."""

from __future__ import annotations

from essaim.vocabulary.charter import Charter, Clause, Counterpart, Level, Signatory, Signing
from essaim.vocabulary.phrase import phrase
from essaim.web.shared.record_forms import Asked

CHARTER = Asked(
    kind=Charter,
    labels={
        "title": phrase("Title"),
        "version": phrase("Version"),
        "objective": phrase("Reference objective"),
        "horizon": phrase("Horizon (year)"),
        "valid_from": phrase("Valid from"),
        "valid_to": phrase("Valid until"),
        "renewal": phrase("Renewal"),
        "report_month": phrase("Month of the yearly sheet, 1 to 12"),
        "recognition": phrase("What its name may be used for"),
        "exit_rule": phrase("How one leaves"),
        "silence_rule": phrase("What happens to who does not report"),
    },
    long=("objective", "recognition", "exit_rule", "silence_rule"),
)
CLAUSE = Asked(
    kind=Clause, labels={"title": phrase("Title"), "text": phrase("Text")}, long=("text",)
)
LEVEL = Asked(
    kind=Level, labels={"name": phrase("Name"), "asks": phrase("What it asks")}, long=("asks",)
)
COUNTERPART = Asked(
    kind=Counterpart,
    labels={
        "text": phrase("What the authority owes"),
        "owner": phrase("Who keeps it"),
        "due": phrase("By which day"),
        "kept_on": phrase("Kept on"),
    },
    long=("text",),
    free=("owner",),
)
SIGNATORY = Asked(
    kind=Signatory,
    labels={
        "organisation": phrase("Organisation"),
        "siren": phrase("SIREN"),
        "sector": phrase("Sector"),
        "staff": phrase("How many people work there"),
        "legal_signatory": phrase("Who binds it"),
        "referent": phrase("Referent"),
        "level": phrase("Level"),
        "perimeter": phrase("Perimeter of its promises"),
        "commitments": phrase("Commitments"),
        "publication": phrase("Its name and figures may be published"),
        "left_on": phrase("Left on"),
        "left_why": phrase("Why it left"),
    },
    words={
        "estate": phrase("its own estate"),
        "activity": phrase("its activity"),
        "members": phrase("its members"),
    },
    long=("left_why",),
)
SIGNING = Asked(
    kind=Signing,
    labels={
        "on": phrase("Day"),
        "place": phrase("Place"),
        "event": phrase("Event"),
        "photo": phrase("Photo: where it is kept"),
    },
)
