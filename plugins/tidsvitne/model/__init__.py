"""Frozen data types that every other part speaks in. Imports nothing of ours.

Offsets are half-open code-point offsets into a document's text, everywhere.
"""
