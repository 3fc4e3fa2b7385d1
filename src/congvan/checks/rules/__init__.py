"""The rules, a room a component of the paper; each room registers its functions when it is imported."""
