"""What every page shares: the secret, base pages, style, scripts and charts."""
