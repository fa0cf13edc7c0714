"""Typing a cloth and settling statements with the keyboard alone; nothing is lost on the way."""

import pytest
from playwright.sync_api import expect

from essaim.web.cafe.writes import put_in
from essaim.web.harvest.fates import rows_of
from tests.browser.pages import LANGUAGES, audit, audit_everywhere, signed_in
from tests.web.cafe.hall import a_photo, a_workshop
from tests.web.cafe.plenary import a_vote
from tests.web.team import a_territory, an_administrator

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def cafe(db, tmp_path):
    from essaim.journey import prepare, seat

    _, workshop, guests = prepare(tmp_path)
    return put_in(a_territory(), workshop, seat(guests, rounds=3))


@pytest.fixture
def team(site, window, tmp_path):
    """The facilitator's page on a workshop with a hall, on a real server."""
    page = signed_in(site, window, tmp_path)
    page.goto("/territoires/nouveau/")
    page.fill("#id_name", "Vallée de l’Ill")
    page.click("main form button")
    page.goto("/")
    page.click("text=Nouvel atelier")
    page.fill("#id_title", "Café")
    page.click("text=Créer")
    page.fill("#id_count", "3")
    page.click("text=Enregistrer")
    page.goto(page.url.replace("reglages/", "recolte/saisie/"))
    return page


def written(page):
    """What the notes page shows: round, table, kind, words."""
    page.goto(page.url.split("recolte/")[0] + "notes/")
    rows = page.locator("#kept tbody tr").all()
    return [tuple(row.locator("td").nth(n).inner_text() for n in range(4)) for row in rows]


def all_sent(page):
    expect(page.locator("#waiting")).to_have_text("", timeout=40_000)


def test_a_cloth_is_typed_with_two_keys_a_statement(team):
    """One key for its kind, one to keep it; the next line is ready at once."""
    first = team.url
    assert team.evaluate("document.activeElement.id") == "line"
    for line in ("Un verger à l’école", "!Le bus s’arrête à 19 h", "?Qui paie"):
        team.keyboard.type(line)
        team.keyboard.press("Enter")
        assert team.input_value("#line") == ""
    expect(team.locator("#typed li")).to_have_count(3)
    all_sent(team)
    team.keyboard.type("+Le four commun")  # what is in the line when one goes on is kept
    team.keyboard.press("PageDown")
    team.wait_for_url("**cloth=1-2")
    assert team.url != first
    team.keyboard.type("Table deux")
    team.keyboard.press("PageUp")
    team.wait_for_url("**cloth=1-1")
    all_sent(team)
    assert written(team) == [
        ("1", "1", "idée", "Un verger à l’école"),
        ("1", "1", "objection", "Le bus s’arrête à 19 h"),
        ("1", "1", "question", "Qui paie"),
        ("1", "1", "réussite", "Le four commun"),
        ("1", "2", "idée", "Table deux"),
    ]


def test_lines_typed_without_a_network_arrive_once_and_in_order(team):
    team.context.set_offline(True)
    for line in ("un", "deux", "trois"):
        team.keyboard.type(line)
        team.keyboard.press("Enter")
    expect(team.locator("#waiting")).to_contain_text("3")
    team.context.set_offline(False)
    all_sent(team)
    assert [words for *_, words in written(team)] == ["un", "deux", "trois"]


def test_all_typed_leads_to_the_next_photo(browse, cafe):
    a_photo(cafe, table=1)
    second = a_photo(cafe, table=2)
    page = browse("/ateliers/demo/recolte/saisie/", user=an_administrator())
    audit(page)
    page.keyboard.press("Control+Enter")
    page.wait_for_url(f"**cloth={second.pk}")
    assert page.locator("text=Il reste 1 photo").count() == 1
    page.focus("#photo")
    page.keyboard.press("+")
    assert "near" in page.locator("#photo").get_attribute("class")


def state_of(cafe, text):
    return next(row for row in rows_of(cafe) if row.note.text == text)


def test_statements_are_settled_by_letters_and_undone(browse, cafe):
    import uuid

    from django.utils import timezone

    for text in ("un", "deux", "trois"):
        cafe.notes.create(key=uuid.uuid4(), table=1, round=1, text=text, written_at=timezone.now())
    page = browse("/ateliers/demo/recolte/enonces/", user=an_administrator())
    told = page.locator("#told")

    def press(key):
        before = told.inner_text()
        page.evaluate("document.getElementById('told').textContent = ''")
        page.keyboard.press(key)
        page.wait_for_function("document.getElementById('told').textContent !== ''")
        return before

    page.focus("#list li:first-child input")
    press("k")
    assert state_of(cafe, "un").state == "kept"
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    press("m")
    assert state_of(cafe, "un").into.text == "deux"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("r")
    page.keyboard.type("hors compétence")
    press("Enter")
    assert state_of(cafe, "trois").reason == "hors compétence"
    assert page.locator("#list li:nth-child(3)").inner_text().count("hors compétence") == 1
    press("z")
    assert state_of(cafe, "trois").state == "waiting"
    audit(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_note_is_edited_on_a_page_that_passes_the_audit(browse, cafe, language):
    import uuid

    from django.utils import timezone

    for rank in range(12):
        cafe.notes.create(
            key=uuid.uuid4(),
            table=1 + rank % 3,
            round=1 + rank % 2,
            text=f"Une idée assez longue pour la note, la {rank}",
            written_at=timezone.now(),
        )
    page = browse("/ateliers/demo/recolte/note/", user=an_administrator(), language=language)
    for one in page.locator("details").all():
        one.evaluate("one => { one.open = true; }")
    audit(page)
    page.locator("button[value=down]").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("button[value=up]").first).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_groups_of_a_room_stand_on_a_page_that_passes_the_audit(browse, db, language):
    room = a_workshop(guests=60)
    a_vote(room, *["agree"] * 60)
    for _ in range(8):
        a_vote(room, *["agree"] * 30, *["disagree"] * 30)
    page = browse(f"/ateliers/{room.slug}/recolte/", user=an_administrator(), language=language)
    expect(page.locator("caption")).to_have_count(2)
    audit_everywhere(page)


def test_the_actors_of_statements_are_settled_with_the_keyboard_alone(browse, cafe):
    from tests.web.harvest.noted import a_note

    a_note(cafe, "Les agriculteurs et la mairie")
    a_note(cafe, "Avec le SMPRB")
    alice = an_administrator()
    audit(browse("/ateliers/demo/recolte/enonces/", user=alice, language="en"))
    page = browse("/ateliers/demo/recolte/enonces/", user=alice)
    audit(page)
    page.focus("#list li:first-child input")
    page.keyboard.press("c")
    expect(page.locator("#list li:first-child .naming").first).to_contain_text("confirmé")
    page.keyboard.press("z")
    expect(page.locator("#list li:first-child .naming .badge")).to_have_count(0)
    page.focus("#list li:nth-child(2) input")
    page.keyboard.press("a")
    page.wait_for_url("**/enonces/*-*/")
    audit(page)
    page.focus("#id_name")
    page.keyboard.type("ADEME")
    page.focus("#id_words")
    page.keyboard.type("smprb")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("ajouté")
    page.focus("text=Énoncé suivant à vérifier")
    page.keyboard.press("Enter")
    page.wait_for_url("**/enonces/*-*/")
    page.focus("button:has-text('C’est faux') >> nth=0")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("refusé")
    audit(page)
    audit_everywhere(page)


def test_a_statement_names_somebody_without_a_script(browse, cafe):
    from tests.web.harvest.noted import a_note

    note = a_note(cafe, "Les agriculteurs")
    page = browse(
        f"/ateliers/demo/recolte/enonces/{note.pk}/",
        user=an_administrator(),
        java_script_enabled=False,
    )
    page.click("text=C’est juste")
    assert "confirmé" in page.inner_text("main")
