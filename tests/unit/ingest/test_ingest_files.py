"""From bytes to files and back: what is read, what is written, and what is left alone."""

import json
import os
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner

from tidsvitne.cli.importing import import_command
from tidsvitne.ingest.conversion import UnreadLanguage, convert
from tidsvitne.ingest.decode import BinaryFile, EmptyFile, NothingLeft, decode
from tidsvitne.ingest.front_matter import is_untouched, read_article, write_article
from tidsvitne.ingest.importing import CannotImport, import_dropped, import_files
from tidsvitne.ingest.sidecar import WrongSidecar

_TEXT = """Broen har falt

Broen over elva falt ned natt til fredag, melder politiet i byen.

Ingen ble skadd da den gamle broen falt, og veien langs elva er stengt i noen dager.
"""
_OTHER = """Skolen er stengt

Skolen på øya blir stengt fra høsten av fordi det ikke er barn igjen på øya, sier rektoren.

De siste elevene flyttet til byen i vår, og nå bor det bare gamle folk på øya.
"""


def _write(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def _snapshot(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


@pytest.fixture
def into(tmp_path: Path) -> Path:
    return tmp_path / "content"


@pytest.mark.parametrize(
    "data",
    [
        _TEXT.encode(),
        b"\xef\xbb\xbf" + _TEXT.encode(),
        _TEXT.encode("utf-16"),
        _TEXT.encode("latin-1"),
        _TEXT.encode("cp1252"),
    ],
    ids=["utf-8", "bom", "utf-16", "latin-1", "cp1252"],
)
def test_a_text_reads_the_same_in_every_encoding(data: bytes) -> None:
    assert decode(data) == _TEXT


def test_windows_quotes_and_broken_bytes_are_read() -> None:
    assert decode("«Broen» – “falt” … €".encode("cp1252")) == "«Broen» – “falt” … €"
    assert decode("Blåbærøl ".encode() + b"\xe5 og \x93" + " så videre".encode()) == "Blåbærøl å og “ så videre"


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", "\u00a0\n\u200b".encode()])
def test_an_empty_file_says_so(data: bytes) -> None:
    with pytest.raises(EmptyFile, match="it is empty"):
        decode(data)


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", bytes(range(256)) * 4, b"PK\x03\x04" + b"\x01\x02" * 200]
)
def test_a_binary_says_so(data: bytes) -> None:
    with pytest.raises(BinaryFile, match="it is binary"):
        decode(data)


def test_line_ends_and_no_break_spaces_change_nothing_but_the_offsets() -> None:
    plain = convert("a.txt", _TEXT.encode())
    for data in (_TEXT.replace("\n", "\r\n"), _TEXT.replace("\n\n", "\n\u00a0\n"), _TEXT.replace("\n", "\r")):
        converted = convert("a.txt", data.encode())
        assert (converted.body, converted.fields) == (plain.body, plain.fields)
    assert "11\u00a0000 kroner" in convert("a.txt", _TEXT.replace("noen dager", "11\u00a0000 kroner").encode()).body


def test_a_text_set_in_a_narrow_column_is_put_together_again() -> None:
    words = "Broen over elva falt ned natt til fredag og politiet i byen sier at ingen vet hvorfor den falt akkurat nå"
    column = "Broen over elva falt ned natt til fredag og\npolitiet i byen sier at ingen vet hvorfor den\nfalt akkurat nå\n\n"
    converted = convert("a.txt", (column * 3).encode())
    assert converted.body.split("\n\n")[0].strip() == words


def test_hostile_text_stays_text() -> None:
    hostile = (
        "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> falt ned natt til fredag.\n\nTitle: noe annet.\n"
    )
    converted = convert("a.txt", hostile.encode())
    assert "<script" not in converted.body
    assert "<img" not in converted.body
    assert read_article(converted.article("x"))[0]["title"] == "<script>alert(1)</script>"


def test_front_matter_takes_no_second_line_from_a_value() -> None:
    text = write_article({"Title": "One\nStatus: hidden\r\n\r\nTwo: three\u2028Lang: en", "Source": ""}, "Body.\n")
    fields, body = read_article(text)
    assert fields.keys() == {"title", "body_sha256"}
    assert (fields["title"], body) == ("One Status: hidden Two: three Lang: en", "Body.")
    assert is_untouched(text)
    assert not is_untouched(text.replace("Body.", "Body!"))


def test_the_seal_is_the_hash_of_the_file_without_its_line(into: Path, tmp_path: Path) -> None:
    import_files([_write(tmp_path / "bro.txt", _TEXT)], into)
    text = (into / "articles" / "broen-har-falt.md").read_text("utf-8")
    sealed = [line for line in text.splitlines(keepends=True) if line.startswith("Body_sha256: ")]
    assert sealed == [f"Body_sha256: {sha256(text.replace(sealed[0], '').encode()).hexdigest()}\n"]


def test_an_import_keeps_the_original_and_a_ledger(into: Path, tmp_path: Path) -> None:
    data = ("\ufeff" + _TEXT.replace("\n", "\r\n") + "\r\nLes også: Den gamle broen").encode()
    report = import_files([_write(tmp_path / "bro.txt", data)], into)
    assert [outcome.article for outcome in report.created] == ["articles/broen-har-falt.md"]
    assert (into / "originals" / "bro.txt").read_bytes() == data
    ledger = json.loads((into / "ledgers" / "broen-har-falt.json").read_text("utf-8"))
    assert (ledger["original"], ledger["sha256"]) == ("bro.txt", sha256(data).hexdigest())
    decoded = data.decode("utf-8-sig")
    assert [(line["rule"], decoded[line["start"] : line["end"]]) for line in ledger["lines"]] == [
        ("moved_title", "Broen har falt"),
        ("removed_teaser", "Les også: Den gamle broen"),
    ]
    assert ledger["lines"][1]["line"] == 7


def test_importing_again_changes_nothing(into: Path, tmp_path: Path) -> None:
    source = _write(tmp_path / "bro.txt", _TEXT)
    import_files([source], into)
    before = _snapshot(into)
    assert len(import_files([source], into).unchanged) == 1
    assert _snapshot(into) == before


def test_an_edited_article_is_never_overwritten(into: Path, tmp_path: Path) -> None:
    source = _write(tmp_path / "bro.txt", _TEXT)
    sidecar = _write(tmp_path / "s.yaml", "bro.txt:\n  source: Avisen\n")
    import_files([source], into)
    article = into / "articles" / "broen-har-falt.md"
    edited = _write(article, article.read_text("utf-8").replace("byen", "bygda")).read_bytes()
    report = import_files([source], into, sidecar)
    assert "was edited since" in report.unchanged[0].why
    _write(source, _TEXT.replace("noen dager", "en uke"))
    report = import_files([source], into)
    assert "was edited since" in report.changed[0].why
    assert article.read_bytes() == edited
    assert len(list((into / "originals").iterdir())) == 2
    before = _snapshot(into)
    import_files([source], into)
    assert _snapshot(into) == before


def test_a_changed_original_is_kept_beside_and_an_untouched_article_follows_it(into: Path, tmp_path: Path) -> None:
    source = _write(tmp_path / "bro.txt", _TEXT)
    import_files([source], into)
    changed = _TEXT.replace("noen dager", "en uke")
    for text in (changed, changed.replace("en uke", "to uker")):
        _write(source, text)
        report = import_files([source], into)
        assert "written anew" in report.changed[0].why
        article = (into / "articles" / "broen-har-falt.md").read_text("utf-8")
        kept = into / "originals" / read_article(article)[0]["original"]
        assert kept.read_text("utf-8") == text
        assert len(import_files([source], into).unchanged) == 1
    assert (into / "originals" / "bro.txt").read_text("utf-8") == _TEXT
    assert len(list((into / "articles").iterdir())) == 1


def test_two_files_of_one_name_with_different_words_are_two_articles(into: Path, tmp_path: Path) -> None:
    one, two = _write(tmp_path / "a" / "sak.txt", _TEXT), _write(tmp_path / "b" / "sak.txt", _OTHER)
    report = import_files([one, two], into)
    assert len(report.created) == 2
    assert {path.read_text("utf-8") for path in (into / "originals").iterdir()} == {_TEXT, _OTHER}
    assert len(import_files([one, two], into).unchanged) == 2


@pytest.mark.parametrize("twin", [_TEXT, _TEXT.replace("\n", "\r\n"), "\ufeff" + _TEXT])
def test_a_duplicate_is_reported_and_not_imported(twin: str, into: Path, tmp_path: Path) -> None:
    report = import_files([_write(tmp_path / "bro.txt", _TEXT), _write(tmp_path / "igjen.txt", twin)], into)
    assert [outcome.why for outcome in report.duplicates] == [
        "articles/broen-har-falt.md has the same text, from bro.txt; not imported again"
    ]
    assert len(list((into / "originals").iterdir())) == 1
    assert not report.failed


def test_an_address_is_given_once(into: Path, tmp_path: Path) -> None:
    _write(into / "articles" / "mine.md", "Title: Mine\nSlug: broen-har-falt\nLang: nb\n\nNoe.\n")
    report = import_files([_write(tmp_path / "bro.txt", _TEXT)], into)
    assert report.created[0].article == "articles/broen-har-falt-2.md"
    assert (into / "ledgers" / "broen-har-falt-2.json").is_file()


def test_what_cannot_be_imported_is_said_and_the_rest_is_imported(into: Path, tmp_path: Path) -> None:
    _write(tmp_path / "in" / "tom.txt", "")
    _write(tmp_path / "in" / "bilde.txt", b"\x89PNG\0\0")
    _write(tmp_path / "in" / "bro.txt", _TEXT)
    _write(tmp_path / "in" / "les.txt", "Annonse\n\nLes også: Noe annet")
    _write(tmp_path / "in" / ".skjult.txt", _OTHER)
    report = import_files([tmp_path / "in", tmp_path / "borte.txt", _write(tmp_path / "a.pdf", "x")], into)
    assert [outcome.source.rsplit("/", 1)[1] for outcome in report.created] == ["bro.txt"]
    assert {outcome.source.rsplit("/", 1)[1]: outcome.why for outcome in report.skipped} == {
        "borte.txt": "there is no such file or folder",
        "a.pdf": "it is neither .txt nor .html",
        "tom.txt": str(EmptyFile()),
        "bilde.txt": str(BinaryFile()),
        "les.txt": str(NothingLeft()),
    }
    assert not list(into.rglob("*.tmp"))


def test_a_language_that_the_archive_does_not_read_is_refused(into: Path) -> None:
    german = "Die Brücke über den Fluss ist in der Nacht zum Freitag eingestürzt, teilte die Polizei mit. " * 5
    with pytest.raises(UnreadLanguage, match="«de»"):
        convert("a.txt", german.encode())


def test_a_foreign_credit_does_not_sway_the_language() -> None:
    credit = "Bild von Hans Müller und anderen Fotografen der Deutschen Presse-Agentur"
    assert convert("a.txt", f"{_TEXT}\n{credit}\n".encode()).fields["Lang"] == "nb"


def test_dropped_files_go_to_the_originals_and_failures_stay(into: Path) -> None:
    bro = _write(into / "bro.txt", _TEXT)
    tom = _write(into / "tom.txt", "")
    deeper = _write(into / "pages" / "notat.txt", _OTHER)
    report = import_dropped(into)
    assert (len(report.created), len(report.skipped)) == (1, 1)
    assert (bro.exists(), tom.exists(), deeper.exists()) == (False, True, True)
    assert (into / "originals" / "bro.txt").read_text("utf-8") == _TEXT
    _write(bro, _TEXT)
    assert len(import_dropped(into).unchanged) == 1
    assert not bro.exists()
    twin = _write(into / "igjen.txt", _TEXT)
    assert len(import_dropped(into).duplicates) == 1
    assert twin.exists()
    assert list(import_dropped(into.parent / "borte").lines()) == []


def test_a_sidecar_s_word_is_the_editor_s(into: Path, tmp_path: Path) -> None:
    source = _write(tmp_path / "bro.txt", f"date 2016-11 {_TEXT.split(chr(10), 2)[2]}")
    told = "bro.txt:\n  source: Avisen\n  url: https://example.org/bro\n  date: 2016-11-02?\n  title: Bro\n"
    told += "  lang: nn\n  byline: Kari\n"
    import_files([source], into, _write(tmp_path / "s.yaml", told))
    fields, _ = read_article((into / "articles" / "bro.md").read_text("utf-8"))
    assert {
        key: fields.get(key)
        for key in ("title", "lang", "published", "published_basis", "source", "source_url", "byline")
    } == {
        "title": "Bro",
        "lang": "nn",
        "published": "2016-11-02?",
        "published_basis": "editor",
        "source": "Avisen",
        "source_url": "https://example.org/bro",
        "byline": "Kari",
    }
    assert "title_basis" not in fields
    before = _snapshot(into)
    import_files([source], into)
    assert _snapshot(into) == before


def test_a_wrong_sidecar_is_named_with_all_its_mistakes_and_nothing_is_imported(into: Path, tmp_path: Path) -> None:
    source = _write(tmp_path / "bro.txt", _TEXT)
    wrong = "bro.txt:\n  sauce: VG\n  date: 2016-13\n  lang: de\nborte.txt:\n  url: ftp://x\n  title: [a]\nbro.txt: x\n"
    sidecar = _write(tmp_path / "s.yaml", wrong)
    with pytest.raises(WrongSidecar) as caught:
        import_files([source], into, sidecar)
    assert [(problem.line, problem.found) for problem in caught.value.problems] == [
        (2, "the key «sauce»"),
        (3, "date «2016-13»"),
        (4, "lang «de»"),
        (5, "«borte.txt»"),
        (6, "url «ftp://x»"),
        (7, "«title» without a value on its line"),
        (8, "«bro.txt» for the second time"),
    ]
    assert not into.exists()


@pytest.mark.parametrize("text", ["", "- a\n", "bro.txt: {a: b\n", b"\xff\xfe\xff", "bro.txt:\n"])
def test_a_sidecar_that_is_none_is_a_message(text: str | bytes, into: Path, tmp_path: Path) -> None:
    source = _write(tmp_path / "bro.txt", _TEXT)
    result = CliRunner().invoke(
        import_command, [str(source), "--into", str(into), "--sidecar", str(_write(tmp_path / "s.yaml", text))]
    )
    assert (result.exit_code, result.exception.__class__) == (1, SystemExit)
    assert "expected" in result.output
    assert not into.exists()


def test_the_command_says_what_it_did_and_fails_only_where_something_is_missing(into: Path, tmp_path: Path) -> None:
    source = _write(tmp_path / "in" / "bro.txt", _TEXT).parent
    _write(source / "sidecar.yaml", "bro.txt:\n  source: Avisen\n")
    result = CliRunner().invoke(import_command, [str(source), "--into", str(into)])
    assert result.exit_code == 0
    assert "bro.txt → articles/broen-har-falt.md" in result.output
    assert "sidecar.yaml was not used" in result.output
    failed = CliRunner().invoke(import_command, [str(source), str(tmp_path / "borte.txt"), "--into", str(into)])
    assert failed.exit_code == 1
    assert "there is no such file" in failed.output


def test_a_file_where_the_content_folder_should_be_is_a_message(tmp_path: Path) -> None:
    with pytest.raises(CannotImport, match="found a file; expected a content folder"):
        import_files([_write(tmp_path / "bro.txt", _TEXT)], _write(tmp_path / "content", "x"))


def test_a_long_text_is_read_in_linear_time() -> None:
    paragraph = "Broen over elva falt ned natt til fredag, melder politiet i byen, og ingen vet hvorfor den falt. " * 4
    converted = convert("a.txt", (f"{paragraph}\n\n" * 5_000).encode())
    assert converted.body.count("\n\n") == 4_999
    assert convert("b.txt", ("Broen falt ned. " + "@ (ikke " * 100_000).encode()).taken == ()


def test_an_address_of_an_article_is_of_plain_letters_and_ends_with_a_word() -> None:
    long = convert("a.txt", f"Ærlig talt: Øya får én bro til – {'og enda en ' * 8}\n\n{_TEXT}".encode())
    assert long.slug(()) == "aerlig-talt-oya-far-en-bro-til-og-enda-en-og-enda-en-og-enda"
    arabic = convert("fil 7.txt", f"سقط الجسر\n\n{_TEXT}".encode())
    assert arabic.slug(("fil-7",)) == "fil-7-2"


def test_a_pipe_is_no_file_to_wait_for(into: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    report = import_files([tmp_path / "pipe.txt"], into)
    assert [outcome.why for outcome in report.skipped] == ["it is no file"]


def test_a_title_is_made_of_what_has_letters() -> None:
    sentence = "Broen over elva falt ned natt til fredag, melder politiet i byen."
    rule = convert("a.txt", f"---\n\n{sentence}\n\n{_TEXT}".encode())
    assert (rule.fields["Title"], rule.is_derived) == (sentence.removesuffix("."), True)
    titled = convert("a.txt", f"---\nBroen har falt\n\n{sentence}\n\n{_TEXT}".encode())
    assert (titled.fields["Title"], titled.is_derived) == ("Broen har falt", False)
    assert convert("bro.txt", b"---\n\n---").fields["Title"] == "bro"
