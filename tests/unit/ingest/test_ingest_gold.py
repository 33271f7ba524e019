"""Whole articles of our own, with the noise of a page around and inside them."""

from pathlib import Path

import pytest

from tidsvitne.ingest.conversion import convert

_GOLD = Path(__file__).parents[2] / "gold" / "ingest"
_FIELDS = {
    "ferge.txt": {
        "Title": "Fergen gikk på grunn – 40 ble reddet",
        "Lang": "nb",
        "Published": "2018-03-14",
        "Published_basis": "text",
        "Source": "Kystavisen",
        "Byline": "Ola Vik og Kari Strand",
        "Standfirst": "Passasjerene måtte vente i kulden i tre timer.",
        "Dateline": "HAVNEBYEN",
        "Credit": "NTB",
    },
    "tunnel.txt": {
        "Title": "Tunnel reopens after two years, but not for everyone",
        "Lang": "en",
        "Published": "2019-11-16",
        "Published_basis": "text",
        "Source": "Bay Times",
        "Byline": "Anna Price in Northtown",
        "Credit": "Additional reporting by Sam Reed",
    },
}


@pytest.mark.parametrize("name", sorted(_FIELDS))
def test_the_body_and_the_front_matter_are_what_the_article_is(name: str) -> None:
    path = _GOLD / name
    converted = convert(name, path.read_bytes())
    assert converted.body == path.with_suffix(".md").read_text("utf-8")
    assert dict(converted.fields) == _FIELDS[name]
