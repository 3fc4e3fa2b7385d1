"""Printed lines into a directive: one pass of named steps."""
