"""The head of a paper: titles, number and date, issuers, type and abstract."""
