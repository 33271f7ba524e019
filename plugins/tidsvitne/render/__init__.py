"""Stand-off annotations → marked-up HTML. Strings out, no I/O."""
