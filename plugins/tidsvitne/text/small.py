"""Text in small letters, of which every letter stands where it stood."""


def in_small_letters(text: str) -> str:
    """Return a text in lower case with the same offsets: a letter whose small form is longer (İ) is left as it is."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(map(_small, text))


def _small(letter: str) -> str:
    small = letter.lower()
    return small if len(small) == 1 else letter
