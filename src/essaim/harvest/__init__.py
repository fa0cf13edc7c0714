"""The harvest: what was said becomes statements, actors named, agreement, and a note."""
