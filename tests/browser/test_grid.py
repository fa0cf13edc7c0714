"""The sheets feel like a spreadsheet: arrows, typing, pasting, a cell to mend, a lost network."""

import pytest
from playwright.sync_api import expect

from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.plan.models import PlanVersion
from essaim.web.plan.reads import plan_of
from essaim.web.territory.documents import keep_version
from tests.browser.pages import LANGUAGES, audit
from tests.plan.books import action, plan
from tests.web.actors.conftest import territory
from tests.web.plan.conftest import known
from tests.web.team import an_administrator

__all__ = ["known", "territory"]
pytestmark = pytest.mark.django_db(transaction=True)
PASTE = """([cell, text]) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
}"""


@pytest.fixture
def sheet(browse, territory, known):
    return browse(f"/territoires/{territory.pk}/plan/tableau/", user=an_administrator())


def titles(territory):
    return [one.title for one in plan_of(territory).actions]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_grid_passes_the_audit(browse, territory, known, language):
    address = f"/territoires/{territory.pk}/plan/tableau/"
    audit(browse(address, user=an_administrator(), language=language))


def test_cells_change_by_keyboard_alone(sheet, territory):
    first = sheet.locator("#grid tbody tr").first.locator("td")
    first.nth(0).focus()
    sheet.keyboard.press("ArrowRight")
    expect(first.nth(1)).to_be_focused()
    sheet.keyboard.press("Enter")
    sheet.keyboard.press("Control+a")
    sheet.keyboard.type("Un verger d’école")
    sheet.keyboard.press("Enter")
    expect(sheet.locator("#told")).to_contain_text("1 fiche")
    assert titles(territory)[0] == "Un verger d’école"
    second = sheet.locator("#grid tbody tr").nth(1).locator("td")
    expect(second.nth(1)).to_be_focused()
    sheet.keyboard.type("x")  # typing replaces, and Escape leaves as it was
    sheet.keyboard.press("Escape")
    expect(second.nth(1)).to_have_text("Des pistes cyclables")


def test_rows_pasted_from_a_spreadsheet_are_new_sheets(sheet, territory):
    last = sheet.locator("#grid tbody tr").last.locator("td").nth(1)
    text = 'Haies\tCultiver\r\n"Bus\nexpress"\tBouger\r\nToits\t\r\n'
    last.evaluate("(cell, [code, text]) => eval(code)([cell, text])", [PASTE, text])
    expect(sheet.locator("#told")).to_contain_text("3 fiches")
    assert titles(territory)[2:] == ["Haies", "Bus ; express", "Toits"]
    assert plan_of(territory).actions[3].sheet.axis == "Bouger"


def test_a_wrong_cell_is_marked_and_kept_once_mended(sheet, territory):
    cell = sheet.locator("#grid tbody tr").first.locator("td").nth(4)
    cell.focus()
    sheet.keyboard.type("la mer")
    sheet.keyboard.press("Enter")
    expect(cell).to_have_attribute("aria-invalid", "true")
    assert plan_of(territory).actions[0].sector == "waste"
    cell.focus()
    sheet.keyboard.type("agriculture")
    sheet.keyboard.press("Enter")
    expect(sheet.locator("#told")).to_contain_text("1 fiche")
    assert plan_of(territory).actions[0].sector == "agriculture"


def test_what_is_typed_without_a_network_waits(sheet, territory):
    sheet.context.set_offline(True)
    cell = sheet.locator("#grid tbody tr").first.locator("td").nth(5)
    cell.focus()
    sheet.keyboard.type("Région")
    sheet.keyboard.press("Enter")
    expect(sheet.locator("#told")).to_contain_text("réseau")
    sheet.context.set_offline(False)
    expect(sheet.locator("#told")).to_contain_text("1 fiche")
    assert plan_of(territory).actions[0].sheet.owner == "Région"


@pytest.mark.slow
def test_five_hundred_rows_answer_a_key_at_once(browse, territory):
    many = plan(*(action(f"a{n}", title=f"Action {n}", owner="Ville") for n in range(500)))
    keep_version(COMMAND_LINE, PlanVersion, territory, many, verb="test")
    page = browse(f"/territoires/{territory.pk}/plan/tableau/", user=an_administrator())
    page.locator("#grid td").first.focus()
    for _ in range(30):
        page.keyboard.press("ArrowDown")
    expect(page.locator("#grid tbody tr").nth(30).locator("td").first).to_be_focused()
    page.fill("#words", "Action 49")
    expect(page.locator("#grid tbody tr:visible")).to_have_count(11)
