"""A correction reaches what is told of the words that it corrects."""

from pathlib import Path

from tidsvitne.archive.reading import read
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.model.annotation import Annotations
from tidsvitne.model.document import Document

TEXT = "Three people were killed in an air strike on Brekkvik on 3 May 2016, said the Quay Board of Brekkvik."
PLACES = "old-fort: {labels: {en: The Old Fort}, coordinates: [36.2, 37.1], precision: site, level: site}\n"


def annotations(folder: Path, corrections: str) -> Annotations:
    (folder / "places.yaml").write_text(PLACES, encoding="utf-8")
    (folder / "corrections.yaml").write_text(corrections, encoding="utf-8")
    return read(Document("ferry", TEXT, "en"), Knowledge.load(folder))


def test_events_happen_where_the_editor_says(tmp_path: Path) -> None:
    found = annotations(tmp_path, "ferry: [{text: Brekkvik, nth: 1, is: places/old-fort}]\n")
    assert "places/old-fort" in {place for event in found.events for place in event.places}
    mention = next(mention for mention in found.mentions if mention.entity == "places/old-fort")
    assert (mention.span.of(TEXT), mention.rule, mention.confidence) == ("Brekkvik", "editor", 1.0)


def test_what_is_no_name_is_in_nothing(tmp_path: Path) -> None:
    found = annotations(tmp_path, "ferry: [{text: Brekkvik, is: nothing}, {text: Quay Board, is: nothing}]\n")
    assert not [mention for mention in found.mentions if mention.span.of(TEXT) in ("Brekkvik", "Quay Board")]


def test_a_correction_of_another_article_changes_nothing(tmp_path: Path) -> None:
    plain = annotations(tmp_path, "")
    assert annotations(tmp_path, "harbour: [{text: Brekkvik, is: places/old-fort}]\n") == plain


def test_a_bare_kind_stays_without_an_entity(tmp_path: Path) -> None:
    """The archive makes an entity of whoever is named in full; an editor who says «a person, nobody we know» is obeyed."""
    found = annotations(tmp_path, "ferry: [{text: Quay Board, is: person}]\n")
    mention = next(mention for mention in found.mentions if mention.span.of(TEXT) == "Quay Board")
    assert (mention.kind.value, mention.entity, mention.candidates) == ("person", None, ())


def test_a_surname_follows_its_corrected_full_name(tmp_path: Path) -> None:
    """Two of one name: the second has a label that tells them apart, and the articles that mean her are corrected."""
    people = "kari-solberg-mayor: {labels: {en: Kari Solberg (mayor)}}\n"
    (tmp_path / "people.yaml").write_text(people, encoding="utf-8")
    corrections = "ferry: [{text: Kari Solberg, is: people/kari-solberg-mayor}]\n"
    (tmp_path / "corrections.yaml").write_text(corrections, encoding="utf-8")
    text = "The ferry is late, said Kari Solberg. Mayor Solberg said she had waited all day."
    knowledge = Knowledge.load(tmp_path)
    entities = {
        id_: [(one.span.of(text), one.entity) for one in read(Document(id_, text, "en"), knowledge).mentions]
        for id_ in ("ferry", "harbour")
    }
    assert entities == {
        "ferry": [("Kari Solberg", "people/kari-solberg-mayor"), ("Solberg", "people/kari-solberg-mayor")],
        "harbour": [("Kari Solberg", "people/kari-solberg"), ("Solberg", "people/kari-solberg")],
    }
