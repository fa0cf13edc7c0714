"""The document of a portfolio goes out and comes back."""

from essaim.vocabulary.documents import from_json, to_json, to_plain
from essaim.vocabulary.portfolio import Bought, Inputs, LeftOut, PlanProof, Portfolio, PriceOfSilo

ONE = Portfolio(
    criterion={"emissions": 1.0},
    value=100.0,
    bound=101.0,
    gap=0.01,
    seconds=2.5,
    status="proven",
    starts={"a": 2027},
    spending={2027: 3.0},
    bought=(Bought(kind="staff", id="works", year=2027, amount=2.0, euros=1400.0),),
    saved={"homes": (1.0,)},
    not_comparable=(LeftOut(id="b", reason="no_cost"),),
    price_of_silos={
        "S0_emissions": PriceOfSilo(value=80.0, low=0.25, high=0.2625, announced=True),
        "S1": PriceOfSilo(value=90.0, low=0.111, high=0.122, announced=True),
        "S2": PriceOfSilo(value=100.0, low=0.0, high=0.01, announced=False),
        "S2_credited": PriceOfSilo(value=100.0, low=0.0, high=0.01, announced=False),
    },
    proofs=(PlanProof(claim="value", value=100.0, bound=101.0, reason="no_portfolio_is_better"),),
    inputs=Inputs(plan_sha256="ab" * 32, solver="HiGHS 1", program="0.1", gap=0.01, seconds=60.0),
)


def test_it_comes_back_as_it_went():
    assert from_json(to_json(ONE), Portfolio) == ONE


def test_it_holds_what_the_contract_names():
    names = ("schema", "value", "bound", "gap", "starts", "price_of_silos", "proofs")
    assert set(names) <= set(to_plain(ONE))
    assert to_plain(ONE)["schema"] == "essaim/portfolio/1"


def test_what_was_given_says_the_year_that_weights_reach():
    given = Inputs(plan_sha256="", solver="", program="", gap=0.0, years=(2032,), weights=(10.0,))
    assert given.until == 2041
