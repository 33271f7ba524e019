"""`make bench`: how long a build takes, cold and warm, beside Pelican alone on the same articles; whole processes, in seconds.

Absolute times are this machine's; the ratios travel.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.corpus import ROOT, write_corpus

BIN = Path(sys.executable).parent
PLAIN = """
PATH = {path!r}
OUTPUT_PATH = {output!r}
SITEURL = ""
TIMEZONE = "UTC"
DEFAULT_DATE = (2020, 1, 1)
THEME = "simple"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""


def timed(*command: object, **environment: str) -> float:
    """Run a command and return its wall time in seconds."""
    start = time.perf_counter()
    subprocess.run([*map(str, command)], cwd=ROOT, check=True, capture_output=True, env=os.environ | environment)
    return time.perf_counter() - start


def peak() -> int:
    """Return the largest process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024


def measure(articles: int, folder: Path) -> None:
    """Print one corpus size's figures."""
    content = folder / "content"
    words = write_corpus(content, articles)
    build = (BIN / "tidsvitne", "build", "--content", content, "--output", folder / "output")
    cache = {"XDG_CACHE_HOME": str(folder / "cache"), "TIDSVITNE_CACHE": os.environ.get("TIDSVITNE_CACHE", "")}
    cache = {key: value for key, value in cache.items() if value}
    plain = folder / "plain.py"
    plain.write_text(PLAIN.format(path=str(content), output=str(folder / "plain")), "utf-8")
    timed(BIN / "tidsvitne", "annotate", "--output", folder / "none", next((content / "articles").iterdir()), **cache)
    cold, warm = timed(*build, **cache), timed(*build, **cache)
    pelican = timed(BIN / "pelican", "-s", plain)
    size = sum(path.stat().st_size for path in (folder / "output").rglob("*") if path.is_file())
    print(f"{articles} articles, {words} words")
    print(f"  build, cold        {cold:7.1f} s   {cold / pelican:5.2f} × Pelican alone")
    print(f"  build, warm        {warm:7.1f} s   {warm / pelican:5.2f} × Pelican alone")
    print(f"  Pelican, simple    {pelican:7.1f} s")
    print(f"  largest process    {peak():7d} MB")
    print(f"  archive            {size / 1e6:7.1f} MB")


def main() -> None:
    """Measure the sizes named on the command line, 1,000 unless told."""
    for size in [int(word) for word in sys.argv[1:]] or [1000]:
        with tempfile.TemporaryDirectory() as folder:
            measure(size, Path(folder))


if __name__ == "__main__":
    main()
