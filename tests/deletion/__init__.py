"""What reading knows, taken away piece by piece: rows of its tables, alternatives of its rules."""
