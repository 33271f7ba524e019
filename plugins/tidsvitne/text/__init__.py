"""HTML ↔ text layer, language, sentences, tokens, and the one folding that search shares."""
