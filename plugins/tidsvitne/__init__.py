"""Tidsvitne turns a folder of news articles into a searchable, cross-linked static archive."""
