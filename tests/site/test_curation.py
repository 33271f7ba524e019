"""What editors write in `content/authority/`, seen in the archive that is built of it."""

import json
import re
from pathlib import Path

import pytest

from tests.conftest import ROOT, build, tidsvitne

ARTICLES = {
    "harbour": (
        "Title: New quay in Hamar\nLang: en\nSource: The Paper\nPublished: 2016-05-02\nPublished_basis: page\n\n"
        "The quay in Hamar was opened on 1 May 2016, said Berit Solberg. The driver Anders Fosse was glad.\n\n"
        "The White Helmets sent a greeting. A boat came from Aleppo. Another boat came from Idlib.\n"
    ),
    "ferry": (
        "Title: Ferry delayed\nLang: en\n\n"
        "The ferry was late, said Berit Solbergh, who had travelled with Mette Rustad. SOHR counted the boats.\n\n"
        "SOHR was not asked.\n"
    ),
}
AUTHORITY = {
    "people": (
        "berit-solberg:\n  labels: {en: Berit Solberg, nb: Berit Solberg}\n  was: [berit-solbergh]\n"
        "anders-fosse: {hidden: true, reason: Asked not to be named}\n"
    ),
    "organisations": (
        "rustad-ferries: {labels: {en: Rustad Ferries}, was: [people/mette-rustad]}\n"
        "rescue-league: {labels: {en: Rescue League}, aliases: [White Helmets]}\n"
        "white-helmets: {not_aliases: [White Helmets]}\n"
    ),
    "places": (
        "halab: {labels: {en: Halab, nb: Halab}, was: [aleppo]}\n"
        "idlib: {hidden: true, reason: Not what the archive is about}\n"
    ),
    "corrections": "ferry:\n  - {text: SOHR, nth: 2, is: nothing}\n  - {text: Mars, is: nothing}\n",
}


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("curated") / "content"
    for name, texts, ending in (("articles", ARTICLES, "md"), ("authority", AUTHORITY, "yaml")):
        (folder / name).mkdir(parents=True)
        for stem, text in texts.items():
            (folder / name / f"{stem}.{ending}").write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def archive(content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("curated-built") / "output"
    ran = build(content, output)
    assert ran.code == 0, ran.err
    assert "corrections.yaml:3: found no «Mars» in ferry" in ran.err
    return output


@pytest.fixture(scope="module")
def hosted(content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("curated-hosted") / "output"
    ran = build(content, output, "--settings", ROOT / "publishconf.py", SITEURL="https://archive.example.org")
    assert ran.code == 0, ran.err
    return output


def page(archive: Path, path: str) -> str:
    return (archive / path).read_text("utf-8")


@pytest.mark.parametrize(
    ("former", "now"),
    [
        ("people/berit-solbergh", "people/berit-solberg"),
        ("people/mette-rustad", "organisations/rustad-ferries"),
        ("places/aleppo", "places/halab"),
    ],
)
@pytest.mark.parametrize("lang", ["", "nb/"])
def test_a_former_address_leads_on_without_a_server(archive, former, now, lang):
    """The address is relative: it works from a disk as it does from a host."""
    target = re.search(r'<meta http-equiv="refresh" content="0; url=([^"]+)">', page(archive, f"{lang}{former}.html"))[
        1
    ]
    assert ((archive / f"{lang}{former}.html").parent / target).resolve() == archive / f"{lang}{now}.html"


def test_two_who_are_one_have_one_page_with_both_articles(archive):
    text = page(archive, "people/berit-solberg.html")
    assert "articles/harbour.html" in text
    assert "articles/ferry.html" in text


def test_a_person_who_was_an_organisation_stands_among_those(archive):
    assert "rustad-ferries.html" in page(archive, "organisations/index.html")
    assert "rustad" not in page(archive, "people/index.html").lower()
    assert 'class="mention mention-organisation" href="../organisations/rustad-ferries.html"' in page(
        archive, "articles/ferry.html"
    )


@pytest.mark.parametrize(("path", "list_"), [("people/anders-fosse", "people"), ("places/idlib", "places")])
def test_what_is_hidden_has_an_address_that_says_so_and_no_name(archive, path, list_):
    text = page(archive, f"{path}.html")
    body = re.search(r"<main.*</main>", text, re.DOTALL)[0]
    assert f'href="../{list_}/index.html"' in body
    assert "This entry has been removed" in body
    assert 'name="robots" content="noindex"' in text
    assert "refresh" not in text
    assert not re.search("Fosse|Idlib", text)
    assert "Denne oppføringen er tatt bort" in page(archive, f"nb/{path}.html")


def test_what_is_hidden_is_linked_listed_and_indexed_nowhere(archive):
    own = {f"{lang}{path}.html" for lang in ("", "nb/") for path in ("people/anders-fosse", "places/idlib")}
    for file in archive.rglob("*"):
        if file.is_file() and file.relative_to(archive).as_posix() not in own:
            text = file.read_bytes()
            assert b"anders-fosse" not in text, file
            assert b"places/idlib." not in text, file
            assert b'places/idlib"' not in text, file
    article = page(archive, "articles/harbour.html")
    assert "Anders Fosse was glad" in article  # the article's own words stay


def test_no_name_of_what_is_hidden_stands_in_the_search_index_but_in_the_sentences(archive):
    shards = [path.read_text("utf-8") for path in sorted((archive / "search/t").glob("*/*.js"))]
    names = "".join(json.dumps(json.loads(text[text.index(",") + 1 : -3])[3], ensure_ascii=False) for text in shards)
    assert "Fosse" not in names
    assert "Idlib" not in names
    assert "Rustad Ferries" in names


def test_a_sitemap_has_no_former_and_no_removed_address(hosted):
    sitemap = page(hosted, "sitemap.xml")
    assert "people/berit-solberg.html" in sitemap
    for gone in ("berit-solbergh", "mette-rustad", "places/aleppo.", "anders-fosse", "places/idlib."):
        assert gone not in sitemap
        assert not [path for path in hosted.rglob("*.atom") if gone.encode() in path.read_bytes()]


def test_a_name_that_was_taken_away_is_the_others_and_the_old_address_stays(archive):
    assert "../organisations/rescue-league.html" in page(archive, "articles/harbour.html")
    assert "white-helmets" not in page(archive, "organisations/index.html")
    assert "organisations/index.html" in page(archive, "organisations/white-helmets.html")


def test_one_mention_is_corrected_and_not_the_other(archive):
    article = page(archive, "articles/ferry.html")
    assert '<a class="mention mention-organisation" href="../organisations/sohr.html">SOHR</a> counted' in article
    assert ">SOHR was not asked." in article


def test_a_correction_is_the_editors_word(content, tmp_path, copied):
    folder = copied(content, tmp_path / "content")
    (folder / "authority/corrections.yaml").write_text(
        "ferry:\n  - {text: The ferry, is: organisations/rustad-ferries, why: It means the company}\n", "utf-8"
    )
    ran = build(folder, tmp_path / "output")
    assert ran.code == 0, ran.err
    assert "Not corrected" not in ran.err
    quotes = page(tmp_path / "output", "organisations/rustad-ferries.html")
    assert "The ferry</mark>" in quotes
    assert "checked by an editor" in quotes


@pytest.mark.parametrize(
    ("file", "text", "complaint"),
    [
        ("corrections", "fery:\n  - {text: SOHR, is: nothing}\n", "corrections.yaml:1: found corrections of «fery»"),
        ("corrections", "ferry:\n  - {text: SOHR, is: people/nobody}\n", "corrections.yaml:2: found «people/nobody»"),
        ("people", "x: {hidden: true}\n", "people.yaml:1: found no reason"),
    ],
)
def test_a_wrong_file_stops_the_build(content, tmp_path, copied, file, text, complaint):
    folder = copied(content, tmp_path / "content")
    (folder / f"authority/{file}.yaml").write_text(text, "utf-8")
    ran = build(folder, tmp_path / "output")
    assert ran.code == 1
    assert complaint in ran.err
    assert "Traceback" not in ran.err
    assert not (tmp_path / "output").exists()


def test_mistakes_in_articles_and_in_authority_files_come_at_once(content, tmp_path, copied):
    folder = copied(content, tmp_path / "content")
    (folder / "authority/corrections.yaml").write_text("fery: [{text: SOHR, is: nobody}]\n", "utf-8")
    (folder / "authority/people.yaml").write_text("x: {hidden: true}\n", "utf-8")
    (folder / "articles/bad.md").write_text("Title: x\nLang: sv\n\nWords.\n", "utf-8")
    ran = build(folder, tmp_path / "output")
    assert ran.code == 1
    for complaint in ("«fery»", "«nobody»", "found no reason", "lang «sv»"):
        assert complaint in ran.err


def test_annotate_obeys_the_same_files(content, tmp_path):
    """`tidsvitne annotate` knows articles by the ids that it is given; corrections of others are none of its business."""
    text = ARTICLES["ferry"].partition("\n\n")[2]
    (tmp_path / "ferry.txt").write_text(text + "\nAnders Fosse waited in Idlib.\n", "utf-8")
    outputs = []
    for name, arguments in (("plain", ()), ("curated", ("--authority", content / "authority"))):
        outputs.append(tmp_path / f"{name}.jsonl")
        ran = tidsvitne("annotate", tmp_path / "ferry.txt", "--output", outputs[-1], *arguments)
        assert ran.code == 0, ran.err
    ran = tidsvitne("diff", *outputs)
    assert ran.code == 1
    assert "- mention «Anders Fosse»" in ran.out
    assert "~ mention «Berit Solbergh»: entity people/berit-solbergh → people/berit-solberg" in ran.out
    assert "kind person → organisation; entity people/mette-rustad → organisations/rustad-ferries" in ran.out
    assert ran.out.count("- mention «SOHR»") == 1
    assert tidsvitne("diff", outputs[1], outputs[1]).code == 0
