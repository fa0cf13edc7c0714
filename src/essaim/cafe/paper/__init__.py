"""The paper kit of a café: one file and one template a kind of paper, and the kit of them all."""
