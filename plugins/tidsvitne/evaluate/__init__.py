"""How well names, places and entities are found: gold files read, compared with what is found, and scored."""
