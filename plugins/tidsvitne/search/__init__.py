"""Search records → a lunr index that the browser reads, analysed alike in Python and in JavaScript."""
