"""The archive's settings. What each `TIDSVITNE_*` means stands in docs/settings.md."""

from pathlib import Path

_HERE = Path(__file__).parent

SITENAME = "Tidsvitne"
SITEURL = ""
TIMEZONE = "UTC"
DEFAULT_LANG = "en"

PATH = str(_HERE / "content")
OUTPUT_PATH = str(_HERE / "output")
THEME = str(_HERE / "themes" / "tidsvitne")
PLUGIN_PATHS = [str(_HERE / "plugins")]
PLUGINS = ["tidsvitne.site.annotate", "tidsvitne.site.pages", "tidsvitne.site.search"]

TIDSVITNE_LANGUAGES = ("en", "nb")
TIDSVITNE_NOTE = {
    "en": "Reports on the war in Syria, with the places, people, dates and figures they name.",
    "nb": "Reportasjer om krigen i Syria, med stedene, menneskene, datoene og tallene de nevner.",
}

# From a disk as from a server: every link relative, every address ending in .html.
RELATIVE_URLS = True
ARTICLE_PATHS = ["articles"]
ARTICLE_URL = ARTICLE_SAVE_AS = ARTICLE_LANG_URL = ARTICLE_LANG_SAVE_AS = "articles/{slug}.html"
PAGE_PATHS = ["pages"]
PAGE_URL = PAGE_SAVE_AS = PAGE_LANG_URL = PAGE_LANG_SAVE_AS = "pages/{slug}.html"
STATIC_PATHS = ["images"]
SLUGIFY_SOURCE = "basename"

# The publication date is `Published`, in EDTF; Pelican's own date is never shown and only has to be there.
DEFAULT_DATE = (1970, 1, 1)
FILENAME_METADATA = ""
WITH_FUTURE_DATES = True

# Translations are found by `Translation_key`; Pelican's search for them is quadratic.
ARTICLE_TRANSLATION_ID = None
PAGE_TRANSLATION_ID = None

# No page but ours, no draft anywhere.
DIRECT_TEMPLATES = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
YEAR_ARCHIVE_SAVE_AS = MONTH_ARCHIVE_SAVE_AS = DAY_ARCHIVE_SAVE_AS = ""
DRAFT_SAVE_AS = DRAFT_LANG_SAVE_AS = DRAFT_PAGE_SAVE_AS = DRAFT_PAGE_LANG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
MARKDOWN = {
    "extensions": ["markdown.extensions.meta", "markdown.extensions.tables", "markdown.extensions.sane_lists"],
    "output_format": "html5",
}
DELETE_OUTPUT_DIRECTORY = True
