"""The circle that widens: events, calls for projects, commitments, recognition."""
