"""The upper floor: a Django project that keeps, shows and asks."""
