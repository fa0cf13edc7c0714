"""The café: who sits where in each round, how good that is, and the paper that says so."""
