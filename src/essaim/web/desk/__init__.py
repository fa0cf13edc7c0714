"""The desk: what keeps the site safe, room after room."""
