"""What a scan does to a paper, and what stays readable."""
