"""Saved pages: the article is kept, the rest is in the ledger, each with where it stands."""

import re
from html import unescape

import pytest

from tidsvitne.ingest.conversion import Conversion, convert

_PAGE = """<!DOCTYPE html>
<html lang="nb"><head><meta charset="utf-8"><title>Broen har falt - Avisen</title>
<meta property="og:title" content="Broen har falt"><meta property="og:site_name" content="Avisen">
<meta property="og:url" content="https://example.org/bro">
<meta property="article:published_time" content="2017-02-20T14:00:00+01:00">
<script>var skjult = "<p>ikke dette</p>";</script></head><body>
<nav><ul><li><a href="/">Hjem</a></li><li><a href="/sport">Sporten</a></li></ul></nav>
<article><h1>Broen har falt</h1>
<p class="ingress">Politiet vet ikke hvorfor den gamle broen falt.</p>
<p class="byline">Av Kari Nordmann</p>
<figure><img src="bro.jpg" alt=""><figcaption>FALT: Broen p&aring; fredag. Foto: Ola Nordmann / NTB</figcaption></figure>
<p>Broen over elva falt ned natt til fredag, melder politiet i byen. Den var &lt;gammel&gt;, og &#171;alle&#187; visste det.</p>
<h2>Ventet i timevis</h2>
<p>Folk i byen ventet i <b>mange</b> timer f&oslash;r noen kom, og mens de ventet, steg vannet i elva.
Det var m&oslash;rkt da den f&oslash;rste bilen kom fram.</p>
<p>Les også: <a href="/2">Den gamle broen</a></p>
<blockquote><p>Vi hørte et brak, og så var den borte, sier naboen.</p></blockquote>
<ul><li>Broen ble bygget for hundre år siden</li><li>Den ble malt hvert tiende år</li></ul>
<p>Skriv til ola@example.org om du vet noe om broen og hvorfor den falt akkurat denne natten i februar.</p>
<p>Ordføreren sier at byen skal få en ny bro, men at ingen vet når den kan stå ferdig, eller hva den vil koste.</p>
</article>
<aside><h3>Mest lest</h3><ul><li><a href="/3">Skolen er stengt</a></li></ul></aside>
<footer>© Avisen 2017. Ansvarlig redaktør: Per Nordmann</footer></body></html>
"""


def _convert(page: str = _PAGE) -> Conversion:
    return convert("bro.html", page.encode())


def test_the_article_is_kept_and_what_it_is_made_of() -> None:
    body = _convert().body
    assert body.split("\n\n") == [
        "<figure><figcaption>FALT: Broen på fredag.</figcaption></figure>",
        "Broen over elva falt ned natt til fredag, melder politiet i byen. Den var &lt;gammel>, og «alle» visste det.",
        "## Ventet i timevis",
        "Folk i byen ventet i mange timer før noen kom, og mens de ventet, steg vannet i elva. "
        "Det var mørkt da den første bilen kom fram.",
        "> Vi hørte et brak, og så var den borte, sier naboen.",
        "- Broen ble bygget for hundre år siden\n- Den ble malt hvert tiende år",
        "Skriv til \\[e-post] om du vet noe om broen og hvorfor den falt akkurat denne natten i februar.",
        "Ordføreren sier at byen skal få en ny bro, men at ingen vet når den kan stå ferdig, eller hva den vil koste.\n",
    ]


def test_the_metadata_is_what_the_page_says_of_itself() -> None:
    assert dict(_convert().fields) == {
        "Title": "Broen har falt",
        "Lang": "nb",
        "Published": "2017-02-20",
        "Published_basis": "page",
        "Source": "Avisen",
        "Source_url": "https://example.org/bro",
        "Byline": "Kari Nordmann",
        "Standfirst": "Politiet vet ikke hvorfor den gamle broen falt.",
    }


def test_each_line_of_the_ledger_stands_where_it_says() -> None:
    for page in (_PAGE, _PAGE.replace("\n", "\r\n")):
        taken = _convert(page).taken
        for line in taken:
            if line.rule != "removed_private":
                written = re.sub(r"<[^>]*>", "", unescape(page[line.start : line.end]))
                assert written == line.text
                assert page[: line.start].count("\n") + 1 == line.line
    removed = {line.text for line in taken if line.rule.startswith("removed")}
    assert {"Hjem", "Sporten", "Mest lest", "Skolen er stengt"} <= removed


def test_every_word_that_is_seen_is_in_the_article_or_in_the_ledger() -> None:
    page = re.sub(r"(?s)<head>.*?</head>|<script.*?</script>", "", _PAGE)
    seen = set(re.findall(r"\w+", unescape(re.sub(r"<[^>]*>", " ", page))))
    conversion = _convert()
    words = " ".join([conversion.body, *conversion.fields.values(), *(line.text for line in conversion.taken)])
    assert seen - set(re.findall(r"\w+", unescape(words))) == {"ola"}


def test_a_date_that_the_page_does_not_give_is_not_guessed() -> None:
    page = re.sub(r'<meta property="article:published_time"[^>]*>', "", _PAGE)
    assert "Published" not in _convert(page).fields
    linked = page.replace(
        "</head>", '<script type="application/ld+json">{"datePublished": "2017-02-21T08:00"}</script></head>'
    )
    assert _convert(linked).fields["Published"] == "2017-02-21"


def test_a_page_with_nothing_that_looks_like_an_article_is_still_read() -> None:
    conversion = _convert("<html><body><nav>Hjem</nav><p>Broen har falt.<br><br>Ingen vet hvorfor.</p></body></html>")
    assert conversion.body == "Broen har falt.\n\nIngen vet hvorfor.\n"


def test_a_declared_encoding_is_believed() -> None:
    page = _PAGE.replace("utf-8", "iso-8859-1")
    assert convert("bro.htm", page.encode("latin-1")).body == _convert().body


def test_broken_mark_up_and_control_characters_are_no_mistake() -> None:
    broken = "<p>Broen <b>falt <i>ned</p><table>natt<tr><td>til fredag</table></div></b> &bogus; &#0; \x01 <![CDATA[x]]> <p>i går"
    conversion = convert("a.html", f'<?xml version="1.0" encoding="utf-8"?>{broken}'.encode())
    words = " ".join([conversion.body, *(line.text for line in conversion.taken)])
    assert {"Broen", "falt", "ned", "natt", "til", "fredag", "går"} <= set(re.findall(r"\w+", words))


def test_a_line_break_divides_two_words() -> None:
    page = "<html><body><h1>The bridge</h1><p>It fell, said Kari in Bergen.<br>Nobody was on it that night.</p></body>"
    assert "in Bergen. Nobody was" in _convert(page).body


_PARAGRAPH = "<p>The old bridge over the river fell in the night, and the police say that nobody was hurt in it.</p>"


def _page(inside: str, head: str = "") -> str:
    last = _PARAGRAPH.replace("old", "new")
    return f"<html><head>{head}</head><body><article><h1>It fell</h1>{inside}{_PARAGRAPH}{last}</article></body></html>"


def _amid(inside: str) -> list[str]:
    """Return the body's blocks without the paragraphs around `inside`."""
    return _convert(_page(_PARAGRAPH.replace("old", "red") + inside)).body.strip().split("\n\n")[1:-2]


def test_a_row_of_a_table_is_a_paragraph_and_a_cell_is_no_heading() -> None:
    head = "<thead><tr><th>By</th><th>Drepte</th></tr></thead>"
    first = "<tr><td><p>Aleppo</p>i nord</td><td>12</td></tr>"
    rest = "<tr><td> </td><td></td></tr><tr><td></td><td>3<br>såret</td></tr><tr><td>Kilde: FN</td></tr>"
    assert _amid(f"<table><caption>Krigen</caption>{head}{first}{rest}</table>") == [
        "<figure><figcaption>Krigen</figcaption></figure>",
        "By &#124; Drepte",
        "Aleppo i nord &#124; 12",
        "&#124; 3 såret",
        "Kilde: FN",
    ]


def test_a_table_alone_gives_its_rows() -> None:
    table = "<table><tr><th>By</th><th>Drepte</th></tr><tr><td>Aleppo</td><td>12</td></tr></table>"
    conversion = _convert(table)
    assert conversion.body == "By &#124; Drepte\n\nAleppo &#124; 12\n"
    assert conversion.is_derived


def test_a_table_that_sets_the_page_is_no_row() -> None:
    for cell in (f"<h1>It fell</h1>{_PARAGRAPH}", _PARAGRAPH * 4, f"{_PARAGRAPH}<table><tr><td>x</td></tr></table>"):
        body = _convert(f"<html><body><table><tr><td>Menu</td><td>{cell}</td></tr></table></body></html>").body
        assert "&#124;" not in body
        assert "The old bridge over the river" in body


def test_a_credit_in_a_caption_is_in_the_ledger() -> None:
    caption = "RUINER: Slik så det ut etter angrepet."
    page = _page(f"<figure><figcaption>{caption} Foto: Reuters / NTB scanpix</figcaption></figure>")
    conversion = _convert(page)
    assert conversion.body.startswith(f"<figure><figcaption>{caption}</figcaption></figure>\n")
    taken = [line.text for line in conversion.taken if line.rule == "removed_photo_credit"]
    assert taken == ["Foto: Reuters / NTB scanpix"]


@pytest.mark.parametrize("mark", ['h3 class="dek"', 'h2 class="article standfirst"', 'p class="ingress"'])
def test_a_standfirst_is_known_by_its_class_whatever_its_element(mark: str) -> None:
    conversion = _convert(_page(f"<{mark}>Nobody knows why the bridge fell.</{mark.split()[0]}>"))
    assert conversion.fields["Standfirst"] == "Nobody knows why the bridge fell."
    assert conversion.body.startswith("The old bridge")


def test_a_subheading_further_down_is_no_standfirst_whatever_its_class() -> None:
    assert _amid('<h3 class="subtitle">Why it fell</h3>') == ["## Why it fell"]


_ADDRESS = '<link rel="canonical" href="https://www.example.org/a">'


@pytest.mark.parametrize(
    "data",
    [
        '{"@type": "Report", "publisher": {"@type": "Organization", "name": "iBroen"}}',
        '{"@graph": [{"publisher": {"@id": "#us"}}, {"@id": "#us", "name": "iBroen"}]}',
        '[{"publisher": ["iBroen"]}]',
    ],
)
def test_a_page_s_publisher_is_its_source_where_the_site_has_no_name(data: str) -> None:
    script = f'<script type="application/ld+json">{data}</script>'
    assert _convert(_page("", _ADDRESS + script)).fields["Source"] == "iBroen"
    named = '<meta property="og:site_name" content="Daily Bridge">'
    assert _convert(_page("", _ADDRESS + named + script)).fields["Source"] == "Daily Bridge"


@pytest.mark.parametrize("data", ["{", "[" * 100_000, '{"publisher": {"name": 3}}', '{"publisher": null}', "[[1]]"])
def test_linked_data_that_names_nobody_is_no_mistake(data: str) -> None:
    script = f'<script type="application/ld+json">{data}</script>'
    assert _convert(_page("", _ADDRESS + script)).fields["Source"] == "example.org"
