"""A picture that few links speak for shows nothing but their number."""

from essaim.orchestra.made import measure, picture, says, table


def made(links):
    return picture(
        "solar", links, ties=(), measures=[measure("x", 1, 4, "a / b")],
        tables=[table("rings", "distance actors", [(1, 2)])], readings=[says("solar_sun_yes")],
    )  # fmt: skip


def test_five_links_are_the_fewest():
    few, enough = made(4), made(5)
    assert (few.shown, few.measures, few.tables) == (False, (), ())
    assert few.readings[0].code == "too_few"
    assert (enough.shown, enough.number, enough.measures[0].value) == (True, 5, 0.25)
    assert enough.tables[0].columns == ("distance", "actors")
