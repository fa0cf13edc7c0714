"""Help is said in the language of the reader, and rooms stay closed until they are asked for."""

import sys

import click
import pytest
from click.testing import CliRunner

from essaim.cli.frame import Entry, Group, LazyGroup, option
from essaim.cli.speech import speak
from essaim.vocabulary.phrase import phrase


def root(target="essaim.nowhere:nothing"):
    return LazyGroup(
        name="root",
        sentence=phrase("Written: {path}", path="x"),
        entries=[Entry("room", target, phrase("this is a folder"))],
    )


@pytest.fixture
def help_of():
    def asking(command, *arguments):
        return CliRunner().invoke(command, [*arguments, "--help"]).output

    return asking


def test_the_list_of_rooms_opens_none_of_them(help_of):
    speak("fr")
    text = help_of(root())
    assert "room  c’est un dossier" in text
    assert "Écrit" in text
    assert "Commandes\N{NO-BREAK SPACE}:" in text


def test_the_same_command_helps_in_english(help_of):
    group = root()
    speak("fr")
    assert "Afficher ce message" in help_of(group)
    speak("en")
    assert "Show this message" in help_of(group)
    assert "room  this is a folder" in help_of(group)


def test_a_room_is_opened_when_asked_for(help_of, monkeypatch):
    module = type(sys)("essaim_room")
    module.room = click.Command("room", help="opened")
    monkeypatch.setitem(sys.modules, "essaim_room", module)
    assert "opened" in help_of(root("essaim_room:room"), "room")
    assert CliRunner().invoke(root(), ["other"]).exit_code == 2


def test_commands_and_options_of_a_group_take_phrases(help_of):
    group = Group("room")

    @group.command("seat", sentence=phrase("this is a folder"))
    @option("--seed", type=int, default=0, show_default=True, sentence=phrase("the disk is full"))
    def _seat(seed: int) -> None:
        click.echo(seed)

    speak("fr")
    assert "seat  c’est un dossier" in help_of(group)
    text = help_of(group, "seat")
    assert "le disque est plein" in text
    assert "par défaut" in text
    assert CliRunner().invoke(group, ["seat", "--seed", "3"]).output == "3\n"
