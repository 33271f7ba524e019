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
    content, cache = folder / "content", {"XDG_CACHE_HOME": str(folder / "cache")}
    words = write_corpus(content, articles)
    texts = sorted((content / "articles").iterdir())
    annotate = (BIN / "tidsvitne", "annotate", "--output", folder / "lines")
    build = (BIN / "tidsvitne", "build", "--content", content, "--output", folder / "output")
    plain = folder / "plain.py"
    plain.write_text(PLAIN.format(path=str(content), output=str(folder / "plain")), "utf-8")
    gazetteer, start = timed(*annotate, texts[0], **cache), timed(*annotate, texts[0], **cache)
    reading = timed(*annotate, *texts, **cache) - start
    cold, warm = timed(*build, **cache), timed(*build, **cache)
    pelican = timed(BIN / "pelican", "-s", plain)
    size = sum(path.stat().st_size for path in (folder / "output").rglob("*") if path.is_file())
    print(f"{articles} articles, {words} words")
    print(f"  gazetteer, once    {gazetteer - start:8.1f} s")
    print(f"  reading, one core  {words / reading:8.0f} words/s")
    print(f"  build, cold        {cold:8.1f} s   {cold / pelican:5.1f} × Pelican alone")
    print(f"  build, warm        {warm:8.1f} s   {warm / pelican:5.1f} × Pelican alone")
    print(f"  Pelican, simple    {pelican:8.1f} s")
    print(f"  largest process    {peak():8d} MB")
    print(f"  archive            {size / 1e6:8.1f} MB")


def main() -> None:
    """Measure the sizes named on the command line, 1,000 unless told."""
    for size in [int(word) for word in sys.argv[1:]] or [1000]:
        with tempfile.TemporaryDirectory() as folder:
            measure(size, Path(folder))


if __name__ == "__main__":
    main()
