"""Papers made at random of the phrases that reading looks for."""
