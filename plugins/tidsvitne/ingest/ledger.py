"""The ledger of an article: what was taken out of its original, by which rule, and where it stood."""

import json
from collections.abc import Iterable
from dataclasses import asdict

from tidsvitne.ingest.reading import Taken


def write_ledger(original: str, sha256: str, taken: Iterable[Taken]) -> str:
    """Return the ledger as JSON, its lines in the order of the original."""
    lines = [asdict(line) for line in sorted(taken, key=lambda line: (line.start, line.end, line.rule))]
    return json.dumps({"original": original, "sha256": sha256, "lines": lines}, ensure_ascii=False, indent=1) + "\n"
