"""The body of a paper: its tree, its tables, its annexes."""
