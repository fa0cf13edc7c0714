"""The plan of a territory: its action sheets kept, shown, checked and carried to other tools."""
