"""The settings of the hosted archive: absolute addresses, feed and sitemap. `SITEURL` is where it stands."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from pelicanconf import *  # noqa: F403

SITEURL = os.environ.get("SITEURL", "https://archive.example.org")
RELATIVE_URLS = False
PLUGINS = [*PLUGINS, "tidsvitne.site.publish"]  # noqa: F405
