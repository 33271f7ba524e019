"""HTML ↔ text layer, language, sentences, and the one folding that search shares."""
