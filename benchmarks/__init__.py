"""One file an engine: the figures the project claims, measured where it runs."""
