"""What is typed by hand: an actor that no file names, and an invitation list before it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from essaim.actors.gaps import balance
from essaim.actors.invitation import MOST, composed
from essaim.harvest.actors import packaged_namer
from essaim.vocabulary.actor_map import Actor
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.actors import reads, writes
from essaim.web.actors.forms import ActorForm, InvitationForm
from essaim.web.actors.views import context_of
from essaim.web.cafe.models import Workshop
from essaim.web.shared.spoken import language, said
from essaim.web.territory.views import managed
from essaim.words.say import say_error

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from essaim.web.territory.models import Territory


@require_http_methods(["GET", "POST"])
def add(request: HttpRequest, territory: UUID) -> HttpResponse:
    """A form for one actor more."""
    found = managed(request, territory)
    form = ActorForm(request.POST or None, near=reads.members_of(found))
    if request.method == "POST" and form.is_valid():
        typed = form.changed(Actor(id="", name=""))
        try:
            fresh = writes.add_actor(request.user, found, typed, on=timezone.localdate())
        except EssaimError as error:
            form.add_error("name", say_error(error, language()))
        else:
            messages.success(request, said(phrase("Saved.")))
            return redirect("actors:actor", territory, fresh.id)
    return render(request, "actors/add.html", context_of(found, "map") | {"form": form})


@require_http_methods(["GET", "POST"])
def invitation(request: HttpRequest, territory: UUID) -> HttpResponse:
    """The balance of an invitation list; nothing of it is kept, and nothing leaves."""
    found = managed(request, territory)
    map_ = reads.map_of(found)
    workshops = Workshop.objects.filter(territory=found).order_by("date", "slug")
    form = InvitationForm(
        request.POST or None,
        workshops=[(one.slug, one.title) for one in workshops],
        actors=[(one.id, one.name) for one, *_ in reads.rows_of(map_.actors, language())],
    )
    context = context_of(found, "invitation") | {"form": form}
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        names = data["names"].splitlines()[:MOST] + _guests(found, data["workshop"])
        made = composed(map_, names, ids=data["chosen"], namer=packaged_namer().actors_of)
        context |= {
            "made": made,
            "count": len(made.list.actors),
            "shares": reads.shares_of(balance(map_, made.list), language()),
            "seats": reads.seats_of(map_, made, language()),
        }
    return render(request, "actors/invitation.html", context)


def _guests(territory: Territory, workshop: str) -> list[str]:
    """The organisations invited to a workshop of this territory."""
    here = Workshop.objects.filter(territory=territory, slug=workshop).first()
    if here is None:
        return []
    names = here.invitations.values_list("person__organisation__name", flat=True)
    return [name for name in names if name]
