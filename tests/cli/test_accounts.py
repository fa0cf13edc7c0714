"""`essaim accounts link`: a way in where no e-mail goes out."""

import json
import uuid

import pytest

from essaim.cli.__main__ import run

pytestmark = pytest.mark.django_db


@pytest.fixture
def link(tmp_path):
    """The command, on a folder where no server runs."""

    def command(*arguments):
        return run(["accounts", "link", *arguments, "--data", str(tmp_path)])

    return command


def roles_of(address):
    from essaim.web.accounts.models import Grant

    return [
        (grant.role, grant.territory, grant.workshop)
        for grant in Grant.objects.filter(user__email=address)
    ]


def test_the_link_alone_goes_to_stdout(link, capsys):
    assert link("ana@example.org", "--role", "administrator") == 0
    told = capsys.readouterr()
    assert told.out.startswith("http://127.0.0.1:8000/compte/lien/")
    assert told.out.count("\n") == 1
    assert "24" in told.err
    assert roles_of("ana@example.org") == [("administrator", None, None)]


def test_it_signs_in(link, capsys, client):
    link("ana@example.org", "--role", "administrator", "--json")
    told = json.loads(capsys.readouterr().out)
    assert told["address"] == "ana@example.org"
    client.get(told["url"].removeprefix("http://127.0.0.1:8000"))
    assert client.post("/compte/lien/").headers["Location"] == "/"


def test_it_names_the_address_of_the_server_that_runs(link, tmp_path, capsys):
    from essaim.cli.serving import Run, write_run

    write_run(tmp_path, Run("http://192.168.1.9:8000/", "http://127.0.0.1:8000", 1, "key"))
    link("ana@example.org", "--role", "administrator")
    assert capsys.readouterr().out.startswith("http://192.168.1.9:8000/compte/")


def test_a_role_is_given_in_a_territory_or_a_workshop(link):
    from tests.web.cafe.hall import a_workshop

    cafe = a_workshop()
    assert link("f@example.org", "--role", "facilitator", "--workshop", cafe.slug) == 0
    assert roles_of("f@example.org") == [("facilitator", cafe.territory_id, cafe.pk)]
    place = ("--territory", str(cafe.territory_id))
    assert link("p@example.org", "--role", "plan_officer", *place) == 0
    assert roles_of("p@example.org") == [("plan_officer", cafe.territory_id, None)]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["ana"], "n’est pas une adresse|is no e-mail"),
        (["ana@example.org"], "--role"),
        (["ana@example.org", "--role", "facilitator", "--workshop", "none"], "--workshop"),
        (["ana@example.org", "--role", "moderator"], "--territory"),
        (["ana@example.org", "--role", "moderator", "--territory", str(uuid.uuid4())], "--terr"),
    ],
)
def test_what_cannot_be_is_told_and_nobody_is_made(link, capsys, arguments, told):
    import re

    from essaim.web.accounts.models import User

    assert link(*arguments) == 1
    assert re.search(told, capsys.readouterr().err)
    assert not User.objects.exists()
