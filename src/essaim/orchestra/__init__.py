"""Who leads whom: eight pictures of a territory, drawn from its own links."""
