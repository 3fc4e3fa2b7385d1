"""The grammar that all rooms share: rules with names, and how they are written."""
