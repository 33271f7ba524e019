"""The recipe of the name tagger: from an encoder inside a package and treebanks with names to `data/names/`."""
