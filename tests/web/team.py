"""People of the team, for the tests of the web floor."""

from essaim.web.accounts.models import Grant, Role, User
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.territory.writes import create_territory


def somebody(name, role=None, *, territory=None, workshop=None):
    """A user who holds one role, or none."""
    user = User.objects.invite(f"{name}@example.org")
    if role is not None:
        Grant.objects.create(user=user, role=role, territory=territory, workshop=workshop)
    return user


def an_administrator():
    """Whoever holds the installation."""
    return somebody("admin", Role.ADMINISTRATOR)


def a_territory(name="Mulhouse", **fields):
    """A territory, opened from the command line."""
    return create_territory(COMMAND_LINE, name, **fields)
