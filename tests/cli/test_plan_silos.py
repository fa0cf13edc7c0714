"""`essaim plan silos`, as a person types it."""

import json

from essaim.vocabulary.documents import to_json
from tests.cli.process import essaim
from tests.optimum.test_silos import two_sectors


def test_prices_are_intervals_in_words_and_in_json(tmp_path):
    (tmp_path / "plan.json").write_text(to_json(two_sectors()), encoding="utf-8")
    told = essaim("plan", "silos", "plan.json", "--time", "10", "--gap", "0.0001", cwd=tmp_path)
    assert told.returncode == 0, told.stderr
    assert "au plus" in told.stdout
    assert "HiGHS" in told.stdout
    plain = essaim("plan", "silos", "plan.json", "--json", "--steps", "1", cwd=tmp_path)
    prices = json.loads(plain.stdout)["price_of_silos"]
    assert set(prices) == {"S0_emissions", "S0_habit", "S1", "S2", "S2_credited"}
    assert prices["S0_habit"]["low"] <= prices["S0_habit"]["high"]
