"""Who leads whom: the eight pictures of a territory, beside what its tables drew."""
