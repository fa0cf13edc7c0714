"""One rule a file: what a sheet lacks or what is suspect in it, and the text that asks for it."""
