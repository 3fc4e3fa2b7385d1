"""The text as lines and columns: normalised once, noise told apart from words."""
