"""Django knows the room."""

from django.apps import apps


def test_the_room_is_there():
    assert apps.get_app_config("desk").name == "essaim.web.desk"
