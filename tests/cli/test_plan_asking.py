"""What is typed for the optimum, and how it is refused."""

import pytest

from essaim.cli.plan_asking import asked_of, criteria_of
from essaim.cli.plan_files import plan_of
from essaim.vocabulary.documents import to_json
from essaim.vocabulary.errors import EssaimError, ManyErrors
from tests.optimum.test_silos import two_sectors


def test_criteria_are_names_or_a_mix():
    assert criteria_of("emissions") == {"emissions": 1.0}
    assert criteria_of("emissions:1, jobs:20") == {"emissions": 1.0, "jobs": 20.0}


@pytest.mark.parametrize(
    "text", ["", "jobs:", ":3", "jobs:many", "jobs:-1", "jobs:nan", "jobs:inf"]
)
def test_what_is_no_criterion_is_refused(text):
    if text == "jobs:":
        assert criteria_of(text) == {"jobs": 1.0}
        return
    with pytest.raises(EssaimError):
        criteria_of(text)


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "plan.json"
    file.write_text(to_json(two_sectors()), encoding="utf-8")
    return file


def test_a_plan_is_read_and_checked(path):
    assert plan_of(path) == two_sectors()
    path.write_text(path.read_text().replace('"saving": 0.3', '"saving": 1.3'))
    with pytest.raises(ManyErrors):
        plan_of(path)


def test_a_criterion_the_plan_says_nothing_of_is_refused(path):
    assert asked_of(path, "euros", 0.1, 5.0, None).criterion == {"euros": 1.0}
    with pytest.raises(EssaimError, match="comfort"):
        asked_of(path, "comfort", 0.1, 5.0, None)
