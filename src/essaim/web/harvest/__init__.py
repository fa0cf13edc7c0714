"""The harvest on the site: what the tables wrote, and the note of the evening."""
