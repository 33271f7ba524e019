"""Writing thousands of files soon."""

import errno
import os
from collections.abc import Iterable
from pathlib import Path


def write(folder: Path, files: Iterable[tuple[str, str]]) -> None:
    """Write texts below a folder by their paths. OSError where that cannot be."""
    # Unbuffered, and with a look at a file's own folder only where it is missing, is soonest.
    for path, text in files:
        target = folder / path
        try:
            file = target.open("wb", buffering=0)
        except FileNotFoundError:
            target.parent.mkdir(parents=True)
            file = target.open("wb", buffering=0)
        data = text.encode()
        with file:
            if file.write(data) < len(data):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(target))
