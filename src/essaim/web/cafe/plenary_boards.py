"""What every phone of a plenary shows alike, made once a change and not once a phone.

A phone's whole page costs Django some milliseconds: its session, its guest, its own votes. When a
vote opens, 3,000 phones ask at nearly the same moment for what is the same for all; what is a
phone's own, it knows, and puts back by itself (`votes.js`).
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeVar

from django.template.loader import render_to_string
from django.utils.translation import override

from essaim.vocabulary.phrase import phrase
from essaim.web.cafe.models import Workshop
from essaim.web.cafe.plenary_models import Choice, DotSheet
from essaim.web.cafe.plenary_reads import board_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from uuid import UUID

    from essaim.words.language import Language

    A = TypeVar("A")
    Run = Callable[[Callable[[], A]], Awaitable[A]]

MOST = 64
CHOICES = (
    (Choice.AGREE, phrase("Agree")),
    (Choice.DISAGREE, phrase("Disagree")),
    (Choice.PASS, phrase("Pass")),
)


def part_of(workshop: UUID, language: Language) -> tuple[int, bytes] | None:
    """The part of a phone's page that is the same for all, and the version of what it shows.

    Returns:
        Nothing when the workshop is not there.
    """
    found = Workshop.objects.filter(pk=workshop).first()
    if found is None:
        return None
    context = board_of(found) | {
        "choices": CHOICES,
        # Somebody has put dots before: a phone that does not know its own asks for its whole page.
        "again": DotSheet.objects.filter(workshop=found).exists(),
    }
    with override(language):
        text = render_to_string("cafe/voting_part.html", context)
    return context["plenary"].version, text.encode()


class Boards:
    """The parts that were made last, one a workshop and a language.

    Args:
        run: runs what reads the base, in a thread that may.
    """

    def __init__(self, run: Run[tuple[int, bytes] | None]) -> None:
        self._run = run
        self._kept: dict[tuple[UUID, Language], tuple[int, bytes]] = {}
        self._lock = asyncio.Lock()

    async def part(self, workshop: UUID, language: Language, version: int) -> bytes | None:
        """The part of this version or a newer one; phones that come meanwhile wait for it.

        Returns:
            Nothing when the workshop is not there.
        """
        key = (workshop, language)
        async with self._lock:
            kept = self._kept.get(key)
            if kept is None or kept[0] != version:
                kept = await self._run(lambda: part_of(workshop, language))
                if kept is None:
                    return None
                self._kept[key] = kept
                if len(self._kept) > MOST:
                    del self._kept[next(iter(self._kept))]
        return kept[1]
