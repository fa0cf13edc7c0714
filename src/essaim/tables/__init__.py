"""Tables as people really have them: CSV and XLSX in, CSV out, every mistake with its place."""
