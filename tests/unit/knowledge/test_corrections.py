"""The editors' corrections of single mentions, as they are written."""

from pathlib import Path

import pytest

from tidsvitne.knowledge.authority import Authority, WrongAuthority, load_authority
from tidsvitne.knowledge.corrections import corrected_documents
from tidsvitne.model.annotation import Kind
from tidsvitne.model.entity import Entity

LILLEVIK = Entity("places/lillevik-12", Kind.PLACE, {"en": "Lillevik"}, "geonames")
PEOPLE = "kari-nordmann: {labels: {nb: Kari Nordmann}, was: [kari-normann]}\n"


def load(tmp_path: Path, corrections: str) -> Authority:
    folders = tmp_path / "shipped", tmp_path / "editors"
    for folder in folders:
        folder.mkdir(exist_ok=True)
    (folders[1] / "people.yaml").write_text(PEOPLE, encoding="utf-8")
    (folders[1] / "corrections.yaml").write_text(corrections, encoding="utf-8")
    return load_authority(*folders, {LILLEVIK.id: LILLEVIK}.get)


def test_a_correction_is_read(tmp_path: Path) -> None:
    text = (
        "ferry:\n"
        "  - text: Kari  N.\n"
        "    sentence: s-0123456789-2\n"
        "    nth: 2\n"
        "    is: people/kari-nordmann\n"
        "    why: Her sister is named once\n"
        "  - {text: Lillevik, is: places/lillevik-12}\n"
        "  - {text: Fossum, is: person}\n"
        "  - {text: Mars, is: nothing}\n"
        "harbour: [{text: K. N., is: people/kari-normann}]\n"
    )
    corrections = load(tmp_path, text).corrections
    kari, lillevik, fossum, mars = corrections["ferry"]
    assert (kari.text, kari.kind, kari.entity, kari.sentence, kari.nth, kari.line) == (
        "Kari N.",
        Kind.PERSON,
        "people/kari-nordmann",
        "s-0123456789-2",
        2,
        2,
    )
    assert (lillevik.kind, lillevik.entity) == (Kind.PLACE, "places/lillevik-12")
    assert (fossum.kind, fossum.entity) == (Kind.PERSON, None)
    assert (mars.kind, mars.entity) == (None, None)
    assert corrections["harbour"][0].entity == "people/kari-nordmann"  # a former id means what it leads to
    assert [(one.value, one.line) for one in corrected_documents(tmp_path / "editors")] == [
        ("ferry", 1),
        ("harbour", 10),
    ]


@pytest.mark.parametrize("text", ["", "# nothing yet\n"])
def test_an_empty_file_corrects_nothing(tmp_path: Path, text: str) -> None:
    assert not load(tmp_path, text).corrections


@pytest.mark.parametrize(
    ("item", "message"),
    [
        (
            "{text: X, is: people/kari-nordman}",
            "«people/kari-nordman», which nothing has; .*did you mean «kari-nordmann»",
        ),
        ("{text: X, is: kari-nordmann}", "«kari-nordmann»; .*did you mean «people/kari-nordmann»"),
        ("{text: X, is: persn}", "«persn»; .*did you mean «person»"),
        ("{text: X, is: animals/cat}", "«animals/cat»; expected an id that starts with places/"),
        ("{text: X, is: places/nowhere}", "«places/nowhere», which nothing has"),
        ("{txet: X, is: person}", "the key «txet»; expected «text»"),
        ("{text: X}", "without «is»"),
        ("{is: person}", "without «text»"),
        ("{text: 24, is: nothing}", "«24»; expected a text"),
        ("{text: X, is: person, nth: 0}", "«0»; expected a whole number"),
        ("{text: X, is: person, sentence: third}", "«third»; expected a sentence's id"),
        ("X", "«X»; expected keys"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, item: str, message: str) -> None:
    with pytest.raises(WrongAuthority, match=message) as caught:
        load(tmp_path, f"ferry:\n  - {item}\n")
    assert {(Path(problem.file).name, problem.line) for problem in caught.value.problems} == {("corrections.yaml", 2)}


def test_all_mistakes_come_at_once_and_with_those_of_the_other_files(tmp_path: Path) -> None:
    (tmp_path / "editors").mkdir()
    (tmp_path / "editors" / "places.yaml").write_text("x: {labels: {en: X}, levle: city}\n", encoding="utf-8")
    with pytest.raises(WrongAuthority) as caught:
        load(tmp_path, "ferry: [{text: X}, {is: nobody}]\nharbour: {text: Y}\n")
    assert len(caught.value.problems) == 4


def test_the_same_words_are_corrected_once(tmp_path: Path) -> None:
    with pytest.raises(WrongAuthority, match=r"«X» again \(first in line 2"):
        load(tmp_path, "ferry:\n  - {text: X, is: person}\n  - {text: X, is: nothing}\n")


def test_a_list_of_corrections_is_no_list_of_articles(tmp_path: Path) -> None:
    with pytest.raises(WrongAuthority, match="lists of corrections by the articles' slugs"):
        load(tmp_path, "- {text: X, is: person}\n")


def test_where_it_is_written_and_why_changes_no_reading(tmp_path: Path) -> None:
    one = load(tmp_path, "ferry: [{text: X, is: person}]\n").corrections["ferry"]
    other = load(tmp_path, "\nferry:\n  - {text: X, is: person, why: He is one}\n").corrections["ferry"]
    assert [correction.key for correction in one] == [correction.key for correction in other]
    third = load(tmp_path, "ferry: [{text: X, is: person, nth: 1}]\n").corrections["ferry"]
    assert third[0].key != one[0].key
