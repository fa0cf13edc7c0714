"""The press: data and a template make a tagged PDF. What to print is known to each room."""
