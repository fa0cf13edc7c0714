"""`essaim plan read`, as a plan officer types it."""

import json

from tests.cli.process import essaim
from tests.plan.books import book

ROWS = [["N°", "Titre", "Budget", "Météo"], [1, "Verger", "Entre 200 et 500", "beau"]]


def test_sheets_are_read_written_and_told(tmp_path):
    book(tmp_path / "x.xlsx", {"Plan": ROWS})
    done = essaim("plan", "read", "x.xlsx", "--out", "plan.json", cwd=tmp_path)
    assert done.returncode == 0
    assert "1\xa0fiche action" in done.stdout
    assert "beau" in done.stdout
    assert "milieu de la fourchette" in done.stderr
    assert json.loads((tmp_path / "plan.json").read_text())["schema"] == "essaim/plan/1"


def test_json_holds_the_plan_and_its_report(tmp_path):
    book(tmp_path / "x.xlsx", {"Plan": ROWS})
    told = json.loads(essaim("plan", "read", "x.xlsx", "--json", cwd=tmp_path).stdout)
    assert (told["report"]["rows"], told["report"]["read"]) == (1, 1)
    assert told["report"]["kept_in_notes"][0]["text"] == "beau"
    assert told["actions"][0]["cost"]["low"] == 200


def test_a_plan_is_brought_up_to_date(tmp_path):
    book(tmp_path / "x.xlsx", {"Plan": ROWS})
    essaim("plan", "read", "x.xlsx", "--out", "plan.json", cwd=tmp_path)
    book(tmp_path / "y.xlsx", {"Plan": [["N°", "Titre", "Statut"], [1, "Verger", "En cours"]]})
    words = ("plan", "read", "y.xlsx", "--update", "plan.json", "--out", "new.json")
    assert "mise à jour" in essaim(*words, cwd=tmp_path).stdout
    found = json.loads((tmp_path / "new.json").read_text())["actions"][0]
    assert (found["sheet"]["status"], found["cost"]["low"]) == ("En cours", 200)


def test_a_file_without_actions_is_told_and_nothing_is_written(tmp_path):
    book(tmp_path / "x.xlsx", {"Plan": [["Bonjour"]]})
    done = essaim("plan", "read", "x.xlsx", "--out", "plan.json", cwd=tmp_path)
    assert done.returncode != 0
    assert "Titre de l’action" in done.stderr
    assert not (tmp_path / "plan.json").exists()


def test_figures_are_put_in_or_nothing_is_written(tmp_path):
    book(tmp_path / "x.xlsx", {"Plan": ROWS})
    table = tmp_path / "baseline.csv"
    table.write_text("nom;secteur;usage;tco2e;source\nGaz;Résidentiel;chauffage;120;inventaire\n")
    asked = ("plan", "read", "x.xlsx", "--figures", "baseline.csv", "--out", "plan.json")
    done = essaim(*asked, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Gaz" in done.stdout
    (segment,) = json.loads((tmp_path / "plan.json").read_text())["segments"]
    assert (segment["use"], segment["source"]) == ("chauffage", "inventaire")
    (tmp_path / "plan.json").unlink()
    table.write_text("nom;secteur;usage;tco2e;source\nGaz;Résidentiel;chauffage;dix;inventaire\n")
    done = essaim(*asked, cwd=tmp_path)
    assert done.returncode == 1
    assert "baseline.csv" in done.stderr
    assert not (tmp_path / "plan.json").exists()
