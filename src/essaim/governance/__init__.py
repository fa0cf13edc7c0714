"""Who does what for years: bodies, the legal clock, alerts, minutes, charter, handover."""
