"""What the rules of a profile have against a message."""
