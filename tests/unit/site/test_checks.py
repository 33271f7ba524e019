"""What a finished archive is refused for."""

import pytest

from tidsvitne.site.checks import BrokenArchive, check_output
from tidsvitne.site.sound import SoundPages

HEAD = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title>{head}</head><body>{body}</body></html>'
)


def page(body: str = "<p>Words.</p>", head: str = "") -> str:
    return HEAD.format(head=head, body=body)


def write(root, **pages):
    for name, html in pages.items():
        path = root / f"{name.replace('__', '/')}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, "utf-8")
    return root


def complaints(root) -> str:
    with pytest.raises(BrokenArchive) as caught:
        check_output(root, SoundPages(root / "cache"))
    return str(caught.value)


def test_a_sound_archive_passes(tmp_path):
    letter = '<a href="#letter-%C3%98">Ø</a> <b id="letter-Ø">Ø</b>'
    home = page(f'<p>{letter} <a href="places/a.html#s-1">a</a> <a href="https://example.org/">elsewhere</a></p>')
    write(tmp_path, index=home, places__a=page('<p id="s-1">Words, and <a href="../index.html">home</a>.</p>'))
    assert check_output(tmp_path, SoundPages(tmp_path / "cache")) == 2


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ('<a href="gone.html">x</a>', "«gone.html», which is not there"),
        ('<a href="#gone">x</a>', "whose anchor is not there"),
        ('<p id="a">x</p><p id="a">y</p>', "the id «a» 2 times"),
        ('<img src="https://example.org/x.png" alt="">', "a request to «https://example.org/x.png»"),
        ('<img src="//example.org/x.png" alt="">', "a request to «//example.org/x.png»"),
        ('<script src="gone.js"></script>', "«gone.js», which is not there"),
        ("<p><div>x</div></p>", "HTML error"),
        ('<p onclick="x()">x</p>', "an inline «onclick»"),
        ('<p style="color: red">x</p>', "an inline «style»"),
        ('<a href="places/">x</a>', "places/"),
    ],
)
def test_a_broken_page_is_named(tmp_path, body, complaint):
    write(tmp_path, index=page(body))
    found = complaints(tmp_path)
    assert complaint in found
    assert found.startswith("index.html")


def test_an_orphan_is_named(tmp_path):
    write(tmp_path, index=page(), lonely=page())
    assert "lonely.html: found a page that no other page leads to" in complaints(tmp_path)


def test_a_redirect_may_stand_alone_but_must_lead_somewhere(tmp_path):
    refresh = '<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=index.html">'
    write(tmp_path, index=page(), old=page('<p><a href="index.html">x</a></p>', refresh))
    assert check_output(tmp_path, SoundPages(tmp_path / "cache")) == 2
    write(tmp_path, old=page("<p>x</p>", refresh.replace("index", "gone")))
    assert "gone.html" in complaints(tmp_path)


def test_a_stylesheet_may_ask_nothing_of_another_host(tmp_path):
    write(tmp_path, index=page(head='<link rel="stylesheet" href="a.css">'))
    (tmp_path / "a.css").write_text("p { color: red }\n@import 'https://example.org/b.css';\n")
    assert "a.css:2: found a request to «https://example.org/b.css»" in complaints(tmp_path)


def test_everything_is_listed_at_once(tmp_path):
    write(tmp_path, index=page('<a href="one.html">1</a><a href="two.html">2</a>'))
    assert len(complaints(tmp_path).splitlines()) == 2


def test_what_was_sound_once_is_remembered_and_what_was_not_is_not(tmp_path):
    pages = {"good.html": page("<p>x</p>"), "bad.html": page("<p><div>x</div></p>")}
    sound = SoundPages(tmp_path)
    first = sound.problems(pages)
    assert [problem.file for problem in first] == ["bad.html"]
    assert sound.problems(pages) == first
    (kept,) = tmp_path.iterdir()
    assert len(kept.read_text().split()) == 1
    kept.write_bytes(b"\xff\xfe damaged")
    assert sound.problems(pages) == first


def test_processes_change_nothing(tmp_path):
    pages = {f"{i}.html": page(f"<p>{i}</p>" + ("<p></div>" if i % 9 == 0 else "")) for i in range(80)}
    assert SoundPages(tmp_path / "one").problems(pages) == SoundPages(tmp_path / "two", lambda _: 2).problems(pages)
