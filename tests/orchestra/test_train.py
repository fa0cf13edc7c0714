"""Who leads, who follows, who does both, and which circles overlap."""

from essaim.orchestra.bodies import Body
from essaim.orchestra.train import train
from tests.orchestra.people import codes, measures, net, rows
from tests.orchestra.shapes import ring, star


def body(name, *members):
    return Body(id=name, name=name, members=frozenset(members))


def test_a_star_is_a_train_and_a_ring_all_co_pilots():
    picture = train(net(star(7)))
    assert rows(picture, "roles") == (("leads", 1), ("both", 0), ("follows", 6))
    assert measures(picture)["led_by_authority"] == (6, 6)
    picture = train(net(ring(6), authority="r0"))
    assert rows(picture, "roles") == (("leads", 0), ("both", 6), ("follows", 0))
    assert measures(picture)["co_pilots"] == (6, 6)


def test_circles_overlap_where_they_share_somebody():
    bodies = (body("A", "a", "l0"), body("B", "l0", "l1"), body("C", "l2"), body("D"))
    picture = train(net(star(7), bodies=bodies))
    assert measures(picture)["circles_overlap"] == (1, 3)
    assert rows(picture, "common") == (("A", "B", 1),)
    assert rows(picture, "circles")[0] == ("A", 2, 1, 0)


def test_of_one_circle_no_overlap_is_told():
    told = codes(train(net(star(7), bodies=(body("A", "a", "l0"),))))
    assert "train_one_circle" in told
    assert "train_circles" not in told


def test_actions_alone_shared_and_without_the_authority():
    carried = [("a", "1"), ("a", "2"), ("l0", "2"), ("l1", "3")]
    told = codes(train(net(star(7), carried=carried)))
    assert told["train_actions"] == {"alone": 1, "shared": 1, "others": 1}
    assert "train_no_circles" in told
