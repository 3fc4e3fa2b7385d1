"""The tests mirror ``src/congvan``."""
