"""The page of the programme: what was found, in words and year by year; a search asked for."""

import pytest

from essaim.journey import plan_actions
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.plan import programme_views
from essaim.web.plan.jobs import Job
from essaim.web.plan.models import PlanVersion, PortfolioVersion
from essaim.web.territory.documents import keep_version


@pytest.fixture
def kept(territory, tmp_path):
    """The demo's plan and its programme."""
    from essaim.cafe.files import read_document
    from essaim.demo import mulhouse
    from essaim.harvest.gather import gather_files
    from essaim.vocabulary.plan import Plan

    harvest = gather_files([mulhouse.NOTES]).harvest
    _, portfolio = plan_actions(tmp_path, harvest, language="fr")
    plan = read_document(tmp_path / "plan.json", Plan)
    keep_version(COMMAND_LINE, PlanVersion, territory, plan, verb="test")
    keep_version(COMMAND_LINE, PortfolioVersion, territory, portfolio, verb="test")
    return portfolio


def test_the_programme_is_told_with_its_proof_and_its_silos(officer, page, kept):
    shown = officer.get(page + "programme/")
    actions = [name for _, _, started in shown.context["years"] for name, _ in started]
    assert sorted(actions) == sorted(kept.starts)
    assert len(shown.context["silos"]) == len(kept.price_of_silos)
    assert "d’ici\xa02041 si les économies de 2032 durent" in shown.text
    assert "À dire en réunion" in shown.text
    assert len(shown.context["sectors"]) >= 2
    assert "ils ne s’additionnent donc pas" in shown.text
    drawn = officer.get(page + "programme/dessin/silos")
    assert drawn["Content-Type"] == "image/svg+xml"
    assert drawn.content.count(b"<rect") >= len(kept.price_of_silos) + 2
    assert "le calcul le prouve" in shown.text
    assert shown.context["ready"] == 58


def test_before_any_programme_one_is_told_so(officer, page, known):
    shown = officer.get(page + "programme/")
    assert shown.context["ready"] == 0
    assert "disabled" in shown.text


@pytest.mark.parametrize(("typed", "seconds"), [("30", 30), ("9999", 120), ("²", 20), ("", 20)])
@pytest.mark.usefixtures("known")
def test_a_search_is_asked_for_and_shown(officer, page, monkeypatch, typed, seconds):
    asked = []
    monkeypatch.setattr(
        programme_views,
        "start_search",
        lambda *_args, seconds, **_more: asked.append(seconds) is None,
    )
    monkeypatch.setattr(
        programme_views, "job_of", lambda _territory: Job(kind="programme", seconds=5, value=12.3)
    )
    officer.post(page + "programme/", {"seconds": typed})
    assert asked == [seconds]
    assert "12" in officer.get(page + "programme/").text


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("typed", "criterion"),
    [
        ({}, {"emissions": 1.0}),
        ({"weight-emissions": "1", "weight-euros": "0,02"}, {"emissions": 1.0, "euros": 0.02}),
        ({"weight-emissions": "0", "weight-euros": "3"}, {"euros": 3.0}),
        ({"weight-emissions": "nan", "weight-euros": "inf"}, None),
        ({"weight-emissions": "-1"}, None),
        ({"weight-emissions": "0"}, None),
    ],
)
def test_what_is_made_best_is_weighed_and_a_wrong_weight_asks_for_nothing(
    officer, page, monkeypatch, typed, criterion
):
    asked = []
    monkeypatch.setattr(
        programme_views,
        "start_search",
        lambda *_args, criterion, **_more: asked.append(criterion) is None,
    )
    shown = officer.post(page + "programme/", typed, follow=True)
    assert asked == ([criterion] if criterion else [])
    assert ("supérieur à 0, par exemple" in shown.text) == (criterion is None)


def test_a_search_that_runs_shows_value_and_limit(officer, page, known, monkeypatch):
    job = Job(kind="programme", seconds=5, value=80.0, bound=100.0)
    monkeypatch.setattr(programme_views, "job_of", lambda _territory: job)
    shown = officer.get(page + "programme/")
    assert shown.context["so_far"]["share"] == 80
    assert "Aucun programme ne peut dépasser 100" in shown.text


def test_a_search_is_stopped_by_the_page(officer, page, known, monkeypatch):
    stopped = []
    monkeypatch.setattr(programme_views, "stop_search", stopped.append)
    officer.post(page + "programme/", {"act": "stop"})
    assert len(stopped) == 1


def test_a_plan_that_does_not_fit_together_is_told(officer, page, territory):
    from dataclasses import replace

    from essaim.vocabulary.plan import Effect
    from tests.plan.books import action, plan

    wrong = replace(action("a"), effects=(Effect(segment="nowhere", saving=0.1),))
    keep_version(COMMAND_LINE, PlanVersion, territory, plan(wrong), verb="test")
    assert "nowhere" in officer.post(page + "programme/", {}, follow=True).text
