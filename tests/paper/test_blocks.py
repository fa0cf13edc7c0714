"""A block is a frozen value."""

import dataclasses

import pytest

from essaim.paper.blocks import Block


def test_a_block_is_not_changed_once_made():
    block = Block("text", "mot")
    with pytest.raises(dataclasses.FrozenInstanceError):
        block.text = "autre"
    assert (block.place, block.mark) == ("", "")
