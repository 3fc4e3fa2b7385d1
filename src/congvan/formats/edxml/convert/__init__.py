"""A directive into the message that carries it, and back."""
