"""The thread: what became of what was said; it reads every room and keeps nothing."""
