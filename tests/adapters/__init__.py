"""Directives in the types of other libraries."""
