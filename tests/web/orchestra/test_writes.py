"""What people say of drawings is checked, logged and erased with them."""

import pytest
from django.core.exceptions import PermissionDenied

from essaim.vocabulary.errors import EssaimError
from essaim.web.accounts.models import LogEntry
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.orchestra import writes
from essaim.web.orchestra.models import Filed
from essaim.web.territory.writes import person_of
from tests.web.orchestra.conftest import DRAWN, a_drawing
from tests.web.team import somebody

pytestmark = pytest.mark.django_db


def test_the_same_words_are_filed_once(mapped):
    assert writes.file_words(COMMAND_LINE, mapped, [DRAWN, DRAWN]) <= 2
    assert writes.file_words(COMMAND_LINE, mapped, [DRAWN]) == 0


def test_no_such_picture_is_refused_and_strangers_too(mapped):
    photo = a_drawing(mapped)
    with pytest.raises(EssaimError, match="none of the eight"):
        writes.file_photo(COMMAND_LINE, mapped, photo, "tree")
    with pytest.raises(PermissionDenied):
        writes.file_photo(somebody("stranger"), mapped, photo, "solar")
    with pytest.raises(PermissionDenied):
        writes.file_words(somebody("other"), mapped, [DRAWN])
    assert not Filed.objects.exists()


def test_a_photo_is_under_one_picture_and_the_last_word_counts(mapped):
    photo = a_drawing(mapped)
    writes.file_photo(COMMAND_LINE, mapped, photo, "solar")
    writes.file_photo(COMMAND_LINE, mapped, photo, "flower", commentator="Plutôt une fleur")
    one = Filed.objects.get()
    assert (one.picture, one.commentator) == ("flower", "Plutôt une fleur")
    writes.take_out(COMMAND_LINE, one)
    verbs = LogEntry.objects.values_list("verb", flat=True)
    assert {"file_drawing", "unfile_drawing"} <= set(verbs)


def test_an_erased_filer_leaves_no_name(mapped):
    photo = a_drawing(mapped)
    writes.file_photo(COMMAND_LINE, mapped, photo, "solar", filed_by="Ana Roth")
    assert writes.forget_filer(person_of(mapped, "Ana Roth")) == 1
    assert Filed.objects.get().filed_by == ""
