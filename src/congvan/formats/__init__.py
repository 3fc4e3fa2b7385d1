"""The forms in which a directive travels: one module for each."""
