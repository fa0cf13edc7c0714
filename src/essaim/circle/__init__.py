"""The circle that widens: calls for projects, commitments, and what can be measured honestly."""
