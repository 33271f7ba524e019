"""What search costs a reader and a builder, beside lunr.py's own index and Pagefind's on the same articles."""
