"""Who signs in, with which role, and what each role may do."""
