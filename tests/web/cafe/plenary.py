"""A plenary for the tests: votes and dots cast as phones cast them."""

import uuid


def vote(workshop, statement, code, choice, *, number=1, key=None):
    """The letter of a vote."""
    from essaim.web.cafe.keeping import Bearer
    from essaim.web.cafe.plenary_ballots import PostedVote
    from essaim.web.cafe.plenary_keeping import VoteLetter

    posted = PostedVote(key or uuid.uuid4(), statement.pk, number, choice)
    return VoteLetter(workshop.pk, Bearer(code=code), posted)


def dots(workshop, code, *given, key=None):
    """The letter of a sheet of dots: pairs of a group and a number."""
    from essaim.web.cafe.keeping import Bearer
    from essaim.web.cafe.plenary_ballots import PostedDots
    from essaim.web.cafe.plenary_keeping import VoteLetter

    posted = PostedDots(key or uuid.uuid4(), tuple((group.pk, n) for group, n in given))
    return VoteLetter(workshop.pk, Bearer(code=code), posted)


def a_note_of(workshop, text="Une idée", *, code="", kind="idea"):
    """A note in the base: a guest's when a code is given, else typed by the team."""
    from essaim.web.cafe.keeping import Bearer, Letter, keep_notes
    from essaim.web.cafe.models import Note
    from essaim.web.cafe.posting import PostedNote

    bearer = Bearer(code=code) if code else Bearer(team=True)
    (receipt,) = keep_notes(
        [Letter(workshop.pk, bearer, PostedNote(uuid.uuid4(), 1, 1, kind, text))]
    )
    return Note.objects.get(pk=receipt.id)


def a_vote(workshop, *choices, hands=None, close=True, statement=None):
    """A statement on which the first guests vote so, by phone."""
    from essaim.harvest.agreement import Tally
    from essaim.web.accounts.rights import COMMAND_LINE
    from essaim.web.cafe import plenary_votes as votes
    from essaim.web.cafe.plenary_keeping import keep_votes

    one = statement or votes.add_statement(COMMAND_LINE, workshop, text="Des haies")
    votes.open_vote(COMMAND_LINE, one)
    one.refresh_from_db()
    codes = list(workshop.invitations.order_by("code").values_list("code", flat=True))
    letters = [
        vote(workshop, one, code, choice, number=one.round)
        for code, choice in zip(codes, choices, strict=False)
    ]
    if letters:
        keep_votes(letters)
    if hands:
        votes.count_hands(COMMAND_LINE, one, Tally(*hands))
    if close:
        votes.close_vote(COMMAND_LINE, one)
    one.refresh_from_db()
    return one
