import json
from pathlib import Path
from typing import Any

import pytest

from tidsvitne.evaluate.handmade import read_handmade
from tidsvitne.evaluate.wrong import WrongGold
from tidsvitne.model.annotation import Kind

TEXT = (
    "News\nThe Red Lantern Society (RLS) left Homs. Society members in Homs's markets, us and US men, saw Nora Berg.\n"
)


def written(folder: Path, **changes: Any) -> Path:
    (folder / "raw.txt").write_text(TEXT, "utf-8")
    data = {
        "file": "raw.txt",
        "meta": {"lang": "en"},
        "noise": [{"span": [0, 4], "quote": "News"}],
        "entities": [
            {
                "id": "org:rls",
                "type": "org/aid",
                "name": "Red Lantern Society (RLS) | Den røde lykten",
                "surface": ["Society", "Red Lantern Society", "RLS", "News"],
            },
            {"id": "per:nora", "type": "person", "name": "Nora Berg", "surface": ["Nora Berg"]},
        ],
        "places": [
            {
                "id": "pl:homs",
                "kind": "city/province",
                "name": "Homs",
                "geo": [34.7, 36.7, "city"],
                "surface": ["Homs"],
            },
            {"id": "pl:usa", "kind": "country", "name": "USA", "geo": None, "surface": ["US"]},
        ],
    }
    path = folder / "reading.json"
    path.write_text(json.dumps(data | changes), "utf-8")
    return path


def test_every_spelling_in_the_text_is_a_mention_the_longest_first(tmp_path: Path) -> None:
    reading = read_handmade(written(tmp_path))
    assert [(one.span.of(TEXT), one.entity, one.kind) for one in reading.text.mentions] == [
        ("Red Lantern Society", "org:rls", Kind.ORGANISATION),
        ("RLS", "org:rls", Kind.ORGANISATION),
        ("Homs", "pl:homs", Kind.PLACE),
        ("Society", "org:rls", Kind.ORGANISATION),
        ("Homs", "pl:homs", Kind.PLACE),
        ("US", "pl:usa", Kind.PLACE),
        ("Nora Berg", "per:nora", Kind.PERSON),
    ]


def test_noise_is_not_read(tmp_path: Path) -> None:
    assert [span.of(TEXT) for span in read_handmade(written(tmp_path)).text.unread] == ["News"]


def test_the_text_lies_beside_the_reading_or_in_a_folder_that_is_named(tmp_path: Path) -> None:
    path = written(tmp_path)
    empty, texts = tmp_path / "empty", tmp_path / "texts"
    empty.mkdir()
    texts.mkdir()
    (texts / "raw.txt").write_text(TEXT.replace("Homs", "Hama"), "utf-8")
    assert read_handmade(path, [texts]).text.document.text == TEXT
    (tmp_path / "raw.txt").unlink()
    assert "Hama" in read_handmade(path, [empty, texts]).text.document.text
    with pytest.raises(WrongGold, match=r"reading\.json: found no file «raw\.txt»; expected .* --texts"):
        read_handmade(path, [empty])


def test_line_ends_count_as_they_are(tmp_path: Path) -> None:
    text = TEXT.replace("\n", "\r\n")
    at = text.index("The")
    path = written(tmp_path, noise=[{"span": [at, at + 3], "quote": "The"}])
    (tmp_path / "raw.txt").write_bytes(text.encode())
    assert read_handmade(path).text.document.text == text


def test_entities_have_their_names_and_places_their_positions(tmp_path: Path) -> None:
    entities = read_handmade(written(tmp_path)).entities
    assert entities["org:rls"].names == ("Red Lantern Society", "RLS", "Den røde lykten")
    assert entities["pl:homs"].many_levels
    assert entities["pl:homs"].coordinates
    assert entities["pl:usa"].coordinates is None


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"file": "missing.txt"}, "expected the text that was read"),
        ({"noise": [{"span": [0, 5], "quote": "Noise"}]}, "expected the noise «Noise»"),
        ({"entities": [{"id": "x", "type": "dragon", "name": "X", "surface": []}]}, "dragon"),
        ({"places": None}, "a reading without what is needed"),
        ({"file": 5}, "5 is no text"),
        ({"meta": {"lang": 3}}, "3 is no text"),
        ({"entities": [{"id": ["x"], "type": "person", "name": "X", "surface": []}]}, "is no text"),
    ],
)
def test_a_wrong_file_is_refused(tmp_path: Path, changes: dict[str, Any], message: str) -> None:
    with pytest.raises(WrongGold, match=message):
        read_handmade(written(tmp_path, **changes))
