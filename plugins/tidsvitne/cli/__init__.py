"""The command line: `tidsvitne import | annotate | build | …`."""
