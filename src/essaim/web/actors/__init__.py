"""The map of actors of a territory: kept, shown, corrected, and who is missing."""
