"""Plugin for a hosted archive: an Atom feed of its dated articles, how browsers search it, a sitemap and robots.txt.

An article that nobody could date stands in no feed: Atom wants a moment, and there is none to give.
"""

from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from feedgenerator import Atom1Feed
from pelican import signals

from tidsvitne.site.adapter import Source
from tidsvitne.site.opensearch import descriptors
from tidsvitne.site.run import Run, run_of
from tidsvitne.site.viewer import newest_first

_IN_FEED = 50  # articles
FEED = "feed.atom"
_NOINDEX = '<meta name="robots" content="noindex">'


def publish(generators: list[Any]) -> None:
    """Write the feed and the search's descriptors; the sitemap waits until all pages are there."""
    generator = generators[0]
    run, output, name = run_of(generator.context), Path(generator.output_path), generator.settings["SITENAME"]
    for path, text in {FEED: feed(run, name), **descriptors(run, name)}.items():
        (output / path).parent.mkdir(parents=True, exist_ok=True)
        (output / path).write_text(text, encoding="utf-8", newline="\n")


def feed(run: Run, name: str) -> str:
    """Return the Atom feed of the latest dated articles; an article's moment is the last day it can be from, in UTC."""
    site = run.settings.public_url
    feed = Atom1Feed(title=name, link=f"{site}/", description="", feed_url=f"{site}/{FEED}")
    found = [run.sources[document] for document in run.archive.readings]
    for source in [source for source in newest_first(found) if source.date and source.date.latest][:_IN_FEED]:
        moment = _moment(source)
        feed.add_item(
            title=source.title,
            link=f"{site}/{source.url}",
            unique_id=f"{site}/{source.url}",
            description=source.meta("standfirst") or "",
            author_name=source.meta("source") or name,
            pubdate=moment,
            updateddate=moment,
        )
    text: str = feed.writeString("utf-8")
    return text


def _moment(source: Source) -> datetime:
    day = source.date.latest if source.date else None
    if day is None:
        raise ValueError(f"{source.id} has no date")
    return datetime.combine(day, time(), UTC)


def write_sitemap(pelican: Any) -> None:
    """Write the sitemap of all pages but former addresses and hidden ones, and robots.txt."""
    output, site = Path(pelican.output_path), str(pelican.settings["SITEURL"]).rstrip("/")
    paths = sorted(path.relative_to(output).as_posix() for path in output.rglob("*.html"))
    pages = [path for path in paths if _NOINDEX not in (output / path).read_text("utf-8")]
    lines = [f"  <url><loc>{escape(site)}/{escape(path)}</loc></url>" for path in pages]
    sitemap = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<urlset xmlns={quoteattr('http://www.sitemaps.org/schemas/sitemap/0.9')}>",
        *lines,
        "</urlset>",
        "",
    ]
    (output / "sitemap.xml").write_text("\n".join(sitemap), encoding="utf-8", newline="\n")
    robots = f"User-agent: *\nAllow: /\nSitemap: {site}/sitemap.xml\n"
    (output / "robots.txt").write_text(robots, encoding="utf-8", newline="\n")


def register() -> None:
    """Connect to Pelican, after the plugin that makes the run."""
    signals.all_generators_finalized.connect(publish)
    signals.finalized.connect(write_sitemap)
