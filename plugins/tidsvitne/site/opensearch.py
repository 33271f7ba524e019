"""What tells a browser how a hosted archive is searched, as OpenSearch 1.1 (https://github.com/dewitt/opensearch)."""

from pathlib import PurePosixPath
from textwrap import shorten
from xml.etree import ElementTree

from tidsvitne.site.addresses import SEARCH, localised
from tidsvitne.site.run import Run

_NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"
_SHORT, _LONG = 16, 48  # the most characters that OpenSearch allows


def descriptors(run: Run, name: str) -> dict[str, str]:
    """Return a descriptor for each interface language, by its path below the archive's root. `name` is the archive's."""
    found = {}
    for lang in run.settings.languages:
        page = localised(SEARCH, lang, run.settings.languages)
        path = str(PurePosixPath(page).with_suffix(".xml"))
        found[path] = _descriptor(run, lang, name, page, path)
    return found


def _descriptor(run: Run, lang: str, name: str, page: str, path: str) -> str:
    site = run.settings.public_url
    root = ElementTree.Element("OpenSearchDescription", xmlns=_NAMESPACE)
    _add(root, "ShortName", _short(name, _SHORT))
    _add(root, "LongName", _short(name, _LONG))
    _add(root, "Description", run.settings.note.get(lang) or run.words.say(lang, "search_label"))
    _add(root, "Language", lang)
    _add(root, "InputEncoding", "UTF-8")
    _add(root, "Image", f"{site}/theme/img/mark.svg", type="image/svg+xml")
    _add(root, "Url", type="text/html", method="get", template=f"{site}/{page}?q={{searchTerms}}")
    _add(root, "Url", type="application/opensearchdescription+xml", rel="self", template=f"{site}/{path}")
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _short(name: str, most: int) -> str:
    return shorten(name, most, placeholder="") or name[:most]


def _add(root: ElementTree.Element, tag: str, text: str | None = None, **attributes: str) -> None:
    ElementTree.SubElement(root, tag, attributes).text = text
