"""A message as bytes: envelopes and old forms, repair, payloads, archives, reading and writing."""
