"""The café as it is kept and shown: preparing, welcoming, running, and what was noted."""
