"""What a message is made of: parts, files, the way it went, document or status, and their identifiers."""
