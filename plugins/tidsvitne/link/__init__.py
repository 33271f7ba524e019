"""Mentions → entities and places; event mentions of many articles → events."""
