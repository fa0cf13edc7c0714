"""The two whole journeys, in French, against a real server: the facilitator's, and a guest's whose
network is cut while the server dies."""

import json
import zipfile

from playwright.sync_api import expect

from tests.browser.pages import signed_in
from tests.cli.process import essaim
from tests.faults.phones import Server, prepare

GUESTS = "Prénom;Nom;Structure\n" + "\n".join(
    f"Invité{n};L’Été{n};Maison {n % 5}" for n in range(1, 21)
)


def prepared(page):
    """A territory and a workshop from the Mulhouse pattern, with phones."""
    page.goto("/territoires/nouveau/")
    page.fill("#id_name", "Vallée de l’Ill")
    page.click("main form button")
    page.goto("/")
    page.click("text=Nouvel atelier")
    page.fill("#id_title", "Café de l’Été")
    page.click("text=Créer")
    page.check("#id_phones")
    page.fill("#id_count", "5")
    page.click("text=Enregistrer")
    return page.url.rstrip("/").rsplit("/", 1)[0] + "/"


def listed(page, here, tmp_path):
    """The guest list: first one with a mistake, then the right one, looked at and put in."""
    path = tmp_path / "liste.csv"
    path.write_bytes(f"{GUESTS}\n;;Sans nom".encode("cp1252"))
    page.goto(here + "participants/")
    page.set_input_files("#id_file", path)
    page.click("text=Regarder d’abord")
    assert "ligne\N{NO-BREAK SPACE}22" in page.locator(".errors").inner_text() or (
        "ligne 22" in page.locator(".errors").inner_text()
    )
    path.write_bytes(GUESTS.encode("cp1252"))
    page.set_input_files("#id_file", path)
    page.click("text=Regarder d’abord")
    page.click("text=Garder cette liste")
    expect(page.locator("tbody tr")).to_have_count(20)


def moved_by_keyboard(page):
    """One name onto another table, by the keyboard: cost seen, done, undone."""
    first = page.locator("[data-round='1'] [data-table='1'] button.seat").first
    name = first.inner_text()
    first.focus()
    page.keyboard.press("Enter")
    page.locator("[data-round='1'] [data-table='2'] button.here").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#look")
    assert name in page.locator("#look").inner_text()
    page.click("text=Le faire")
    there = "[data-round='1'] [data-table='2']"
    expect(page.locator(there)).to_contain_text(name)
    page.click("main button[value=undo]")
    expect(page.locator(there)).not_to_contain_text(name)


def test_a_facilitator_holds_her_evening(site, window, tmp_path):
    page = signed_in(site, window, tmp_path)
    here = prepared(page)
    listed(page, here, tmp_path)
    page.goto(here + "placement/")
    page.click("text=Placer les participants")
    moved_by_keyboard(page)
    page.goto(here + "accueil/")
    page.locator("tbody button[value=arrive]").first.click()
    page.locator("tbody button[value=leave]").nth(1).click()
    page.fill("#id_name", "Luc L’Heureux")
    page.click("text=Donner une place")
    expect(page.locator(".messages")).to_contain_text("Luc L’Heureux")
    page.goto(here + "conduite/")
    wall = page.context.new_page()
    wall.goto(page.get_attribute("text=Ouvrir le mur", "href"))
    page.click("main button[value=start]")
    expect(wall.locator("body")).to_contain_text("Ronde")
    assert "Luc L’Heureux" in wall.content()
    page.click("main button[value=pause]")
    page.click("main button[value=resume]")
    page.goto(here + "notes/")
    page.fill("#id_text", "Un verger à l’école")
    page.click("text=Garder cette note")
    page.wait_for_selector("#kept >> text=Un verger")
    page.goto(here + "conduite/")
    for _ in range(5):
        page.click("main button[value=next]")
    page.click("main button[value=close]")
    page.goto(here)
    with page.expect_download() as taken:
        page.click("text=Tout exporter")
    with zipfile.ZipFile(taken.value.path()) as bundle:
        assert "Un verger à l’école" in bundle.read("notes.csv").decode("utf-8-sig")
    page.goto(here + "recolte/")
    assert "Un verger à l’école" in page.locator("article").inner_text()


def test_a_guest_loses_the_network_the_server_dies_and_no_note_is_lost(tmp_path, chromium, window):
    cafe = prepare(tmp_path / "site", guests=8, tables=3)
    with Server(cafe.data) as server:
        words = ["cafe", "links", "cafe", "--data", str(cafe.data), "--json"]
        links = json.loads(essaim(*words, cwd=tmp_path).stdout)
        phone = window(server, viewport={"width": 360, "height": 740})
        page = phone.new_page()
        page.goto(links["guests"][0]["url"])

        def write(text):
            page.fill("#id_table", "1")
            page.fill("#id_text", text)
            page.click("text=Garder cette note")
            expect(page.locator("#id_text")).to_have_value("")

        with page.expect_response("**/notes/**"):  # sent before the network goes
            write("Première")
        expect(page.locator("#waiting")).to_have_text("")
        phone.set_offline(True)
        write("Deuxième")
        write("Troisième")
        expect(page.locator("#waiting")).to_contain_text("2")
        server.kill()
        server.start()
        assert (
            essaim("cafe", "next", "cafe", "--data", str(cafe.data), cwd=tmp_path).returncode == 0
        )
        phone.set_offline(False)
        expect(page.locator("#waiting")).to_have_text("", timeout=40_000)
        assert kept(cafe.data, tmp_path) == ["Première", "Deuxième", "Troisième"]
        expect(page.locator("#clock")).to_contain_text(":", timeout=20_000)


def kept(data, tmp_path):
    """The notes in the base, in their order."""
    out = tmp_path / "cafe.zip"
    assert essaim("export", "cafe", str(out), "--data", str(data), cwd=tmp_path).returncode == 0
    with zipfile.ZipFile(out) as bundle:
        rows = json.loads(bundle.read("essaim-cafe.json"))["rows"]
    return [row["fields"]["text"] for row in rows if row["model"] == "cafe.note"]
