"""Who does what for years: bodies, referents, meetings, opinions, the charter, the clock."""
