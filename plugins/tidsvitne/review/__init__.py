"""What of an archive deserves an editor's eye, most valuable first, each with its sentence and with what to paste."""
