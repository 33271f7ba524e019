"""The immutable whole: documents, entities, events, timelines and related articles with their reasons."""
