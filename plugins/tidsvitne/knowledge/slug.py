"""The word that an address is made of."""

import re

from tidsvitne.text.fold import fold


def slug(name: str) -> str:
    """Return the name as an address has it: folded letters and digits joined by hyphens; «x» where none is left."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-") or "x"
