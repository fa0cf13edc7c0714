"""The best portfolio of actions under limits, the proof of it, and what silos cost."""
