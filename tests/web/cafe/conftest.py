"""The demo café in the base, and an administrator who may do everything with it.

Django is imported inside the fixtures: this file is read before its settings are.
"""

import pytest

from essaim.journey import prepare, seat


@pytest.fixture(scope="session")
def documents(tmp_path_factory):
    """The workshop and its seating, made once: seating 35 people takes a moment."""
    _, workshop, guests = prepare(tmp_path_factory.mktemp("demo"))
    assert len(guests) == 35
    return workshop, seat(guests, rounds=3)


@pytest.fixture
def territory(db):
    from essaim.web.territory.models import Territory

    return Territory.objects.create(name="Mulhouse Alsace Agglomération")


@pytest.fixture
def cafe(territory, documents):
    from essaim.web.cafe.writes import put_in

    return put_in(territory, *documents)


@pytest.fixture
def alice(db):
    """An administrator."""
    from essaim.web.accounts.models import Grant, Role, User

    user = User.objects.invite("alice@example.org")
    Grant.objects.create(user=user, role=Role.ADMINISTRATOR)
    return user


@pytest.fixture
def bob(db):
    """Somebody signed in who holds no role."""
    from essaim.web.accounts.models import User

    return User.objects.invite("bob@example.org")


@pytest.fixture
def team(client, alice):
    """A browser in which Alice is signed in."""
    client.force_login(alice)
    return client
