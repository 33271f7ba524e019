"""What is known before reading: gazetteer, authority files, demonyms, lexicons."""
