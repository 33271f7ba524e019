"""What browsers are told of the search of a hosted archive."""

from types import SimpleNamespace
from xml.etree import ElementTree

from tidsvitne.site.opensearch import descriptors

OPEN = "{http://a9.com/-/spec/opensearch/1.1/}"


def run(**settings):
    given = {
        "public_url": "https://archive.example.org/a&b",
        "languages": ("en", "nb"),
        "note": {"nb": "Om <elva>."},
    } | settings
    words = SimpleNamespace(say=lambda lang, key: f"{key} in {lang}")
    return SimpleNamespace(settings=SimpleNamespace(**given), words=words)


def test_each_language_has_a_descriptor_beside_its_search_page():
    found = descriptors(run(), "The River Archive & Sons")
    assert list(found) == ["search.xml", "nb/search.xml"]
    root = ElementTree.fromstring(found["nb/search.xml"])
    assert root.findtext(f"{OPEN}Description") == "Om <elva>."
    assert root.findtext(f"{OPEN}Language") == "nb"
    assert [(url.get("type"), url.get("template")) for url in root.findall(f"{OPEN}Url")] == [
        ("text/html", "https://archive.example.org/a&b/nb/search.html?q={searchTerms}"),
        ("application/opensearchdescription+xml", "https://archive.example.org/a&b/nb/search.xml"),
    ]
    english = ElementTree.fromstring(found["search.xml"])
    assert english.findtext(f"{OPEN}Description") == "search_label in en"


def test_names_are_as_short_as_opensearch_wants_them():
    root = ElementTree.fromstring(descriptors(run(), "The River Archive & Sons" * 3)["search.xml"])
    assert root.findtext(f"{OPEN}ShortName") == "The River"
    assert len(root.findtext(f"{OPEN}LongName")) <= 48
