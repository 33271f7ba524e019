"""Shipped tables, each with its source and licence in SOURCES.md."""
