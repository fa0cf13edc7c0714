"""What pages read: the team sees all, the wall only what was accepted."""

import pytest

from essaim.vocabulary.errors import EssaimError
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.cafe import plenary_reads as reads
from essaim.web.cafe import plenary_votes as votes
from essaim.web.cafe import plenary_writes as writes
from essaim.web.cafe.plenary_keeping import keep_votes
from tests.web.cafe.hall import a_workshop
from tests.web.cafe.plenary import a_note_of, a_vote, dots

pytestmark = pytest.mark.django_db


@pytest.fixture
def cafe():
    return a_workshop(guests=4)


def test_a_guest_s_note_is_on_no_public_page_before_it_is_accepted(cafe):
    group = writes.create_cluster(COMMAND_LINE, cafe, "Planter")
    typed, theirs = a_note_of(cafe, "typed"), a_note_of(cafe, "theirs", code="CAFE0001")
    drawing = a_note_of(cafe, "un arbre", code="CAFE0001", kind="drawing")
    writes.move_notes(COMMAND_LINE, cafe, [typed.pk, theirs.pk, drawing.pk], cluster=group)

    def seen(**options):
        return [note.text for one in reads.groups_of(cafe, **options) for note in one.notes]

    assert seen() == ["typed", "theirs", "un arbre"]
    assert seen(public=True) == ["typed"]
    assert reads.board_of(cafe)["drawings"] == []
    writes.screen(COMMAND_LINE, cafe, [theirs.pk, drawing.pk], accepted=True)
    writes.read_drawing(COMMAND_LINE, drawing, "une ville")
    assert seen(public=True) == ["typed", "theirs", "un arbre"]
    (shown,) = reads.board_of(cafe)["drawings"]
    assert (shown.words, shown.reading, shown.photo) == ("un arbre", "une ville", None)
    writes.screen(COMMAND_LINE, cafe, [theirs.pk], accepted=False)
    assert seen(public=True) == ["typed", "un arbre"]


def test_a_group_without_a_title_is_its_note_and_hides_with_it(cafe):
    note = a_note_of(cafe, "Seule")
    writes.put_alone(COMMAND_LINE, cafe, [note.pk])
    assert [one.label for one in reads.groups_of(cafe, public=True)] == ["Seule"]
    writes.screen(COMMAND_LINE, cafe, [note.pk], accepted=False)
    assert reads.groups_of(cafe, public=True) == []


def test_questions_say_how_many_voted_and_what_i_voted(cafe):
    a_vote(cafe, "agree", "pass", close=False)
    votes.add_statement(COMMAND_LINE, cafe, text="Not yet")
    ana = cafe.invitations.get(code="CAFE0001")
    (one,) = reads.questions_of(cafe, public=True, guest=ana)
    assert (one.mine, one.outcomes) == ("agree", ())
    assert [question.voted for question in reads.questions_of(cafe)] == [2, 0]
    assert len(reads.questions_of(cafe)) == 2
    # In a second round she has not voted yet.
    votes.close_vote(COMMAND_LINE, one.statement)
    votes.open_vote(COMMAND_LINE, one.statement)
    assert reads.questions_of(cafe, public=True, guest=ana)[0].mine == ""


def test_dots_are_told_once_closed(cafe):
    one, two = (writes.create_cluster(COMMAND_LINE, cafe, title) for title in "ab")
    votes.open_dots(COMMAND_LINE, cafe)
    keep_votes([dots(cafe, "CAFE0001", (two, 1)), dots(cafe, "CAFE0002", (two, 1))])
    votes.count_paper_dots(COMMAND_LINE, cafe, {one.pk: 1})
    ana = cafe.invitations.get(code="CAFE0001")
    board = reads.board_of(cafe, guest=ana)
    assert (board["tiers"], reads.board_of(cafe)["dots_cast"]) == ([], 2)
    assert [(g.dots, g.mine) for g in board["groups"]] == [(None, 0), (None, 1)]
    votes.close_dots(COMMAND_LINE, cafe)
    ((first, second),) = reads.board_of(cafe)["tiers"]
    assert [(first.label, first.dots), (second.label, second.dots)] == [("b", 2), ("a", 1)]


def test_the_news_say_what_is_open(cafe):
    assert reads.news_of_plenary(cafe.pk) is None
    one = a_vote(cafe, close=False)
    news = reads.news_of_plenary(cafe.pk)
    assert news["votes"] == [{"id": str(one.pk), "round": 1, "state": "open"}]
    assert (news["dots"], news["people"]) == ("ready", 4)
    votes.close_vote(COMMAND_LINE, one)
    assert reads.news_of_plenary(cafe.pk)["version"] > news["version"]


def test_a_file_of_all_rows_waits_until_nothing_is_secret(cafe):
    one = a_vote(cafe, "agree", close=False)
    assert reads.is_open(cafe)
    with pytest.raises(EssaimError, match="secret"):
        reads.check_nothing_open(cafe)
    votes.close_vote(COMMAND_LINE, one)
    reads.check_nothing_open(cafe)


def test_a_board_costs_few_queries_however_many_vote(cafe, django_assert_max_num_queries):
    a_vote(cafe, *["agree"] * 4)
    with django_assert_max_num_queries(20):
        reads.board_of(cafe, guest=cafe.invitations.first())


def test_a_phone_s_page_reads_the_settings_once(cafe, django_assert_num_queries):
    from django.utils import timezone

    cafe.invitations.update(arrived_at=timezone.now())
    writes.create_cluster(COMMAND_LINE, cafe, "Planter")
    a_vote(cafe, "agree")
    votes.open_dots(COMMAND_LINE, cafe)
    votes.close_dots(COMMAND_LINE, cafe)
    ana = cafe.invitations.get(code="CAFE0001")
    reads.board_of(cafe, guest=ana)  # results are known from now on
    # Settings, arrivals, notes, own dots, groups, own votes, statements, photos, told drawings.
    with django_assert_num_queries(9) as found:
        reads.board_of(cafe, guest=ana)
    assert sum('FROM "cafe_plenary"' in one["sql"] for one in found.captured_queries) == 1


def test_a_workshop_put_in_again_shows_its_own_results(cafe):
    """The version of its plenary may be one that was seen here, with other votes."""
    from essaim.web.cafe.export import bundle_of, import_bundle
    from essaim.web.cafe.models import Workshop
    from essaim.web.cafe.plenary_models import Ballot, Plenary

    a_vote(cafe, "agree", "agree")
    (before,) = reads.questions_of(cafe)
    assert before.outcomes[0].found.tally.agree == 2
    Ballot.objects.update(vote="disagree")  # as on another machine, at the same version
    saved = bundle_of(cafe)
    version = Plenary.objects.get().version
    import_bundle(saved, file="x.zip")
    again = Workshop.objects.get(pk=cafe.pk)
    assert Plenary.objects.get().version == version
    (after,) = reads.questions_of(again)
    assert (after.outcomes[0].found.tally.agree, after.outcomes[0].found.tally.disagree) == (0, 2)
