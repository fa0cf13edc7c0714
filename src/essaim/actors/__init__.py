"""Who could act: a map of actors with its sources, chains, gaps, relays and letters."""
