"""The roles, in words."""

from __future__ import annotations

from essaim.vocabulary.phrase import Phrase, phrase
from essaim.web.accounts.models import Role

ROLE_NAMES: dict[str, Phrase] = {
    Role.FACILITATOR: phrase("Facilitator"),
    Role.MODERATOR: phrase("Moderator"),
    Role.PLAN_OFFICER: phrase("Plan officer"),
    Role.ADMINISTRATOR: phrase("Administrator"),
}
WORKSHOP_MEANINGS: dict[str, Phrase] = {
    Role.FACILITATOR: phrase("Prepares and runs this workshop."),
    Role.MODERATOR: phrase("Types the notes of tables and accepts what the wall shows."),
}
ROLE_MEANINGS: dict[str, Phrase] = {
    Role.FACILITATOR: phrase("Prepares and runs one workshop."),
    Role.MODERATOR: phrase("Reads the workshops of a territory and accepts what is published."),
    Role.PLAN_OFFICER: phrase("Holds a territory: its workshops, its people, its team."),
    Role.ADMINISTRATOR: phrase("Holds the installation and all its territories."),
}
