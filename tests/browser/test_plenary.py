"""The plenary in a real browser: axe, the keyboard alone, a network that fails, the wall."""

import json
import time

import pytest

from essaim.harvest.agreement import Tally
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.cafe import plenary_votes as votes
from essaim.web.cafe import plenary_writes as writes
from essaim.web.cafe.evening import news_of
from essaim.web.cafe.keeping import Bearer
from essaim.web.cafe.models import Evening
from essaim.web.cafe.plenary_ballots import read_ballot
from essaim.web.cafe.plenary_boards import part_of
from essaim.web.cafe.plenary_keeping import VoteLetter, keep_letters
from essaim.web.cafe.plenary_models import Ballot, DotSheet
from essaim.web.cafe.reads import wall_token
from essaim.web.cafe.tokens import board_path
from tests.browser.pages import LANGUAGES, audit, audit_everywhere, sideways, without_focus
from tests.web.cafe.hall import a_workshop
from tests.web.cafe.plenary import a_note_of, a_vote
from tests.web.team import an_administrator

pytestmark = pytest.mark.django_db(transaction=True)
TEAM = ("pleniere/", "pleniere/groupes/", "notes/")


@pytest.fixture
def cafe(db):
    cafe = a_workshop(guests=12)
    drawing = a_note_of(cafe, "Un arbre", kind="drawing")
    writes.read_drawing(COMMAND_LINE, drawing, "Une ville")
    notes = [a_note_of(cafe, f"Une idée, {n}") for n in range(5)]
    a_note_of(cafe, "À lire", code="CAFE0001")
    for title in ("Planter des haies partout", "Rénover"):
        group = writes.create_cluster(COMMAND_LINE, cafe, title)
        writes.move_notes(COMMAND_LINE, cafe, [notes.pop().pk], cluster=group)
    writes.put_alone(COMMAND_LINE, cafe, [notes.pop().pk])
    done = a_vote(cafe, *["agree"] * 4, "disagree", "pass")
    a_vote(cafe, *["disagree"] * 5, "agree", statement=done)
    votes.add_statement(COMMAND_LINE, cafe, text="Pas encore au vote")
    a_vote(cafe, close=False)
    votes.open_dots(COMMAND_LINE, cafe)
    Evening.objects.filter(workshop=cafe).update(state="plenary", round=3)
    return cafe


@pytest.fixture
def alice(db):
    return an_administrator()


@pytest.fixture
def phone(browse, cafe):
    """The page of votes of the first guest."""

    def opened(**options):
        page = browse("/CAFE0001", **options)
        page.cut = False

        def receive(route):
            """The raw route, which the server of these tests has not: the same two steps."""
            if page.cut:
                route.abort("internetdisconnected")
                return
            posted = read_ballot(route.request.post_data.encode())
            letter = VoteLetter(cafe.pk, Bearer(code="CAFE0001"), posted)
            receipt = keep_letters([letter])[0]
            route.fulfill(status=201, json={"id": str(receipt.id)})

        page.route("**/votes/**", receive)
        page.goto("/moi/pleniere/")
        return page

    return opened


def wall_of(browse, cafe, what, **options):
    writes.show(COMMAND_LINE, cafe, what)
    return browse(f"/mur/{cafe.pk}/{wall_token(cafe)}", **options)


def until(page, test, seconds=8):
    end = time.monotonic() + seconds
    while not test():
        assert time.monotonic() < end
        page.wait_for_timeout(50)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_pass_the_audit_at_every_size(browse, cafe, alice, phone, language):
    for path in TEAM:
        audit_everywhere(browse(f"/ateliers/cafe/{path}", user=alice, language=language))
    audit_everywhere(phone(language=language))
    for what in ("groups", "votes", "drawings"):
        audit(wall_of(browse, cafe, what, width=1920, language=language))
    votes.close_dots(COMMAND_LINE, cafe)
    for one in cafe.statements.filter(state="open"):
        votes.close_vote(COMMAND_LINE, one)
    audit_everywhere(phone(language=language))
    for what in ("groups", "votes"):
        audit_everywhere(wall_of(browse, cafe, what, width=1920, language=language))


def test_nothing_is_cut_at_320_pixels(browse, cafe, alice, phone):
    assert sideways(phone(width=320)) == 0
    for path in TEAM:
        assert sideways(browse(f"/ateliers/cafe/{path}", user=alice, width=320)) == 0


def test_the_keyboard_alone_groups_notes(browse, cafe, alice):
    page = browse("/ateliers/cafe/pleniere/groupes/", user=alice, free=False)
    hidden, reached = without_focus(page)
    assert hidden == []
    assert reached > 10
    loose = page.locator("fieldset").last.locator("input[type=checkbox]").first
    text = page.locator(f"label[for={loose.get_attribute('id')}] .said").inner_text()
    loose.focus()
    page.keyboard.press("Space")
    page.locator("#to").focus()
    page.keyboard.press("ArrowDown")
    page.locator("button[value=move]").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert text in page.locator("fieldset", has_text="Planter des haies").first.inner_text()
    assert page.complaints == []


def test_votes_wait_for_the_network_and_leave_once_in_order(phone):
    page = phone(free=False)
    page.cut = True
    page.click("button[value=agree]")
    page.click("button[value=disagree]")
    until(page, lambda: "2" in page.inner_text("#waiting"))
    assert Ballot.objects.filter(statement__state="open").count() == 0
    page.cut = False
    until(page, lambda: Ballot.objects.filter(statement__state="open").count() == 2)
    until(page, lambda: "gardé" in page.inner_text("#waiting"))
    page.reload()
    assert page.get_attribute("button[value=disagree]", "aria-pressed") == "true"
    kept = Ballot.objects.filter(statement__state="open").values_list("vote", "counts")
    assert sorted(kept) == [("agree", False), ("disagree", True)]


def test_dots_are_put_and_taken_back_and_no_more_than_allowed(phone, cafe):
    writes.create_cluster(COMMAND_LINE, cafe, "Un de plus")
    page = phone(free=False)
    boxes = page.locator("form[data-each] input[type=checkbox]")
    for number in range(3):
        boxes.nth(number).check()
    assert boxes.nth(3).is_disabled()
    page.click("form[data-each] button")
    until(page, lambda: DotSheet.objects.filter(counts=True, dots__isnull=False).count() == 1)
    boxes.nth(0).uncheck()
    assert boxes.nth(3).is_enabled()
    page.click("form[data-each] button")
    until(page, lambda: DotSheet.objects.count() == 2)
    assert len(DotSheet.objects.get(counts=True).dots) == 2


def test_no_page_says_a_count_before_the_vote_is_closed(browse, cafe, alice, phone):
    one = cafe.statements.get(state="open")
    votes.count_hands(COMMAND_LINE, one, Tally(41, 42, 43))
    pages = [
        browse("/ateliers/cafe/pleniere/", user=alice),
        phone(),
        wall_of(browse, cafe, "votes", width=1920),
    ]
    assert not any("41 d’accord" in page.inner_text("body") for page in pages)
    votes.close_vote(COMMAND_LINE, one)
    assert "41 d’accord" in phone().inner_text("body")


def test_a_phone_keeps_its_own_when_it_asks_for_what_all_see(browse, cafe, phone):
    """The raw routes, which the server of these tests has not, answered by the same steps."""
    page = phone(free=False)
    asked = []

    def news(route):
        text = json.dumps({**news_of(cafe.pk), "now": "2026-09-01T18:00:00.000Z"})
        route.fulfill(content_type="text/event-stream", body=f"retry: 100\ndata: {text}\n\n")

    def part(route):
        asked.append(route.request.url)
        route.fulfill(content_type="text/plain", body=part_of(cafe.pk, "fr")[1].decode())

    page.route("**/direct/**", news)
    page.route(f"**{board_path(cafe.pk)}*", part)
    page.goto("/moi/pleniere/")
    page.click("button[value=agree]")
    page.locator("form[data-each] input[type=checkbox]").first.check()
    page.click("form[data-each] button")
    until(page, lambda: DotSheet.objects.count() == 1)
    until(page, lambda: Ballot.objects.filter(statement__state="open").count() == 1)
    page.evaluate("document.title = 'the same page'")
    one = votes.add_statement(COMMAND_LINE, cafe, text="Une chose de plus")
    votes.open_vote(COMMAND_LINE, one)
    page.get_by_text("Une chose de plus").wait_for()
    assert page.locator("button[value=agree][aria-pressed=true]").count() == 1
    assert page.locator("form[data-each] input:checked").count() == 1
    # Closed then open again, her dots are still hers.
    votes.close_dots(COMMAND_LINE, cafe)
    page.get_by_text("Les gommettes de cette salle").wait_for()
    votes.open_dots(COMMAND_LINE, cafe)
    page.locator("form[data-each]").wait_for()
    assert page.locator("form[data-each] input:checked").count() == 1
    assert page.title() == "the same page"
    assert len(asked) >= 3
    assert all("langue=fr" in address for address in asked)
