"""A task in another process: its result, its news, its refusal, its death."""

import os

import numpy as np
import pytest

from essaim.optimum.apart import run_apart
from essaim.optimum.found import Progress
from essaim.vocabulary.errors import EssaimError, Place
from essaim.vocabulary.phrase import phrase


def doubles(number, *, tell):
    tell(Progress(1.0, 2.0, np.array([0])))
    os.write(1, b"the solver greets")
    return 2 * number


def refuses(*, tell):
    raise EssaimError(phrase("no"), where=Place(field="x"))


def dies(*, tell):
    os._exit(3)


def test_result_and_news_come_back(capfd):
    told = []
    assert run_apart(doubles, 21, tell=told.append) == 42
    assert (told[0].value, told[0].bound) == (1.0, 2.0)
    assert capfd.readouterr().out == ""


def test_a_refusal_comes_back_as_it_was():
    with pytest.raises(EssaimError) as refused:
        run_apart(refuses)
    assert (str(refused.value.what), refused.value.where.field) == ("no", "x")


def test_a_death_is_told():
    with pytest.raises(EssaimError):
        run_apart(dies)
