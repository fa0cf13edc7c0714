"""The plenary on a guest's phone: dots, votes, and results once they are closed."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from essaim.vocabulary.phrase import phrase
from essaim.web.cafe import plenary_reads as reads
from essaim.web.cafe.keeping import Bearer, Stored
from essaim.web.cafe.pages import guest_of_phone
from essaim.web.cafe.plenary_ballots import Posted, PostedDots, PostedVote
from essaim.web.cafe.plenary_boards import CHOICES
from essaim.web.cafe.plenary_keeping import VoteLetter, keep_votes
from essaim.web.cafe.plenary_models import Choice
from essaim.web.cafe.tokens import board_path, stream_path, votes_path
from essaim.web.cafe.views import tell
from essaim.web.shared.spoken import said

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from essaim.web.cafe.models import Workshop


@login_not_required
@require_http_methods(["GET", "POST"])
def voting(request: HttpRequest) -> HttpResponse:
    """What a guest votes on; votes are posted here only where there is no script to keep them."""
    guest = guest_of_phone(request)
    if guest is None:
        return redirect("cafe:home")
    workshop = guest.workshop
    if request.method == "POST":
        posted = _posted(request, workshop)
        if posted is not None:
            letter = VoteLetter(workshop.pk, Bearer(invitation=guest.pk), posted)
            receipt = keep_votes([letter])[0]
            if isinstance(receipt, Stored):
                messages.success(request, said(phrase("Your vote is kept.")))
            else:
                tell(request, receipt)
        return redirect("cafe:voting")
    context = reads.board_of(workshop, guest=guest)
    context |= {
        "invitation": guest,
        "workshop": workshop,
        "choices": CHOICES,
        "stream": stream_path(workshop.pk),
        "votes_path": votes_path(workshop.pk),
        "board_path": board_path(workshop.pk),
    }
    return render(request, "cafe/voting.html", context)


def _posted(request: HttpRequest, workshop: Workshop) -> Posted | None:
    """The vote of a form without script."""
    given = request.POST
    if given.get("ballot") == "dots":
        numbers = {one.pk: given.get(f"dots-{one.pk}", "") for one in workshop.clusters.all()}
        dots = tuple((pk, int(n[:3])) for pk, n in numbers.items() if n.isdecimal() and int(n[:3]))
        return PostedDots(uuid.uuid4(), dots)
    vote, number = given.get("vote", ""), given.get("round", "")
    statement = next(
        (one for one in workshop.statements.all() if str(one.pk) == given.get("statement")), None
    )
    if statement is None or vote not in Choice.values or not number.isdecimal():
        return None
    return PostedVote(uuid.uuid4(), statement.pk, int(number[:3]), vote)
