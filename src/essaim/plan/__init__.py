"""The sheets of a plan: read from any table, checked, carried to other tools."""
