"""Raw text or HTML files → articles in Markdown, with a ledger of everything removed."""
