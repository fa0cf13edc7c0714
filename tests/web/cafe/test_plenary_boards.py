"""What all phones see alike is made once a change, and holds nothing of anybody's own."""

import asyncio
import uuid

import pytest

from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.cafe import plenary_votes as votes
from essaim.web.cafe import plenary_writes as writes
from essaim.web.cafe.plenary_boards import MOST, Boards, part_of
from essaim.web.cafe.plenary_keeping import keep_votes
from tests.web.cafe.hall import a_workshop
from tests.web.cafe.plenary import a_note_of, a_vote, dots

pytestmark = pytest.mark.django_db


@pytest.fixture
def cafe():
    return a_workshop(guests=4)


def text_of(cafe, language="fr"):
    return part_of(cafe.pk, language)[1].decode()


def test_it_shows_open_votes_secretly_and_closed_ones_with_their_counts(cafe):
    one = a_vote(cafe, "agree", "agree", close=False)
    secret = text_of(cafe)
    assert "Des haies" in secret
    assert 'aria-pressed="true"' not in secret
    assert "2 d’accord" not in secret
    votes.close_vote(COMMAND_LINE, one)
    assert "2 d’accord, 0 pas d’accord" in text_of(cafe)
    assert "2 agree" in text_of(cafe, "en")


def test_nothing_a_guest_wrote_is_there_before_it_is_accepted(cafe):
    note = a_note_of(cafe, "Un secret", code="CAFE0001")
    group = writes.create_cluster(COMMAND_LINE, cafe, "")
    writes.move_notes(COMMAND_LINE, cafe, [note.pk], cluster=group)
    votes.open_dots(COMMAND_LINE, cafe)
    assert "Un secret" not in text_of(cafe)
    writes.screen(COMMAND_LINE, cafe, [note.pk], accepted=True)
    assert "Un secret" in text_of(cafe)


def test_it_says_when_phones_may_have_dots_already(cafe):
    group = writes.create_cluster(COMMAND_LINE, cafe, "Planter")
    votes.open_dots(COMMAND_LINE, cafe)
    assert "data-again" not in text_of(cafe)
    keep_votes([dots(cafe, "CAFE0001", (group, 1))])
    assert "data-again" in text_of(cafe)
    assert " checked" not in text_of(cafe)


def test_there_is_none_of_a_workshop_that_is_not_there():
    assert part_of(uuid.uuid4(), "fr") is None


def test_a_part_is_made_once_a_version_and_a_language_for_all_who_come():
    made, here = [], uuid.uuid4()

    async def run(act):
        await asyncio.sleep(0)
        made.append(act)
        return len(made), b"part %d" % len(made)

    async def test():
        boards = Boards(run)
        first = await asyncio.gather(*(boards.part(here, "fr", 1) for _ in range(50)))
        second = await asyncio.gather(*(boards.part(here, "fr", 2) for _ in range(50)))
        other = await boards.part(here, "en", 3)
        for _ in range(MOST):
            await boards.part(uuid.uuid4(), "fr", 9)
        return set(first), set(second), other, len(boards._kept)

    assert asyncio.run(test()) == ({b"part 1"}, {b"part 2"}, b"part 3", MOST)
