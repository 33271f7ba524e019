"""One text → its mentions, time expressions, event mentions and claims. One module a kind; no corpus in sight."""
