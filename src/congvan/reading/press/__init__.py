"""Reports of a paper: which paper, by whom, to whom, what it orders."""
