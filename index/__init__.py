"""Passages → ranked passages."""
