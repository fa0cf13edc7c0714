"""French and English sentences by key: one catalogue for pages, paper and command line."""
