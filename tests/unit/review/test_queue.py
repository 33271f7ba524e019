"""What is put before editors, and that what they paste does what it says. All names are invented."""

from pathlib import Path

import pytest
import yaml

from tidsvitne.archive.archive import build
from tidsvitne.archive.reading import read
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.link.curation import corrected, curated
from tidsvitne.link.identities import identified
from tidsvitne.model.annotation import Annotations, Kind, Mention
from tidsvitne.model.document import Document
from tidsvitne.model.edtf import parse_edtf
from tidsvitne.model.problem import Problems
from tidsvitne.model.reading import Reading
from tidsvitne.model.span import Span
from tidsvitne.review.item import Doubt, Filler
from tidsvitne.review.queue import Queue
from tidsvitne.review.remedies import lines_of
from tidsvitne.text.sentences import split_sentences

WORDS = {Filler.APART: "Two people: not one", Filler.HIDE: "Asked for it", Filler.DATE: "YYYY-MM-DD"}
DATE = parse_edtf("2016-05-02")


class Archives:
    """Archives of texts whose people and organisations are marked by hand, with an authority that can be added to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "authority"
        self.folder.mkdir()
        self.texts: list[tuple[str, str, tuple[str, ...], Kind, float]] = []
        self.undated: set[str] = set()

    def say(self, id_: str, text: str, *names: str, kind: Kind = Kind.PERSON, confidence: float = 0.98) -> None:
        self.texts.append((id_, text, names, kind, confidence))

    def items(self, kind: Doubt | None = None):
        knowledge = Knowledge.load(self.folder)
        self.archive = build([self._reading(knowledge, *text) for text in self.texts], knowledge)
        files = {id_: f"articles/{id_}.md" for id_ in self.archive.readings}
        found = Queue(self.archive, knowledge, files).items()
        return [item for item in found if kind in (None, item.kind)]

    def _reading(self, knowledge, id_, text, names, kind, confidence):
        document = Document(id_, text, "en", id_, None if id_ in self.undated else DATE)
        if not names:
            return Reading(document, read(document, knowledge))
        mentions = []
        for name in names:
            ids = [one for one in knowledge.candidates(name, "en") if one.startswith(("people/", "organisations/"))]
            at = text.index(name)
            rule = "authority" if ids else "model"
            mentions.append(
                Mention(Span(at, at + len(name)), kind, rule, confidence, tuple(ids), ids[0] if ids else None)
            )
        sentences = split_sentences(text, "en", ())
        mentions = corrected(document, identified(document, mentions, knowledge), sentences, knowledge)
        return Reading(document, Annotations(sentences, curated(mentions, knowledge)))

    def paste(self, item, action: str) -> None:
        """Put a remedy's lines into its file, as an editor would."""
        remedy = next(one for one in item.remedies if one.action == action)
        path = self.folder.parent / remedy.file
        data = yaml.safe_load(path.read_text("utf-8")) if path.exists() else {}
        new = yaml.safe_load(lines_of(remedy, WORDS))
        if remedy.is_there and isinstance(new, list):
            next(iter(data.values())).extend(new)
        else:
            for key, value in new.items():
                assert remedy.is_there == (key in data)
                data[key] = data.get(key, {}) | value if isinstance(value, dict) else value
        path.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")


@pytest.fixture
def archives(tmp_path):
    return Archives(tmp_path)


@pytest.fixture
def near(archives):
    archives.say("one", "Kari Fjordheim came to Homs.", "Kari Fjordheim")
    archives.say("two", "Kari Fjordheim left. Her aide stayed.", "Kari Fjordheim")
    archives.say("three", "Then Kari Fjordhiem spoke.", "Kari Fjordhiem")
    return archives


def test_near_names_come_first_with_their_sentences(near):
    item = near.items()[0]
    assert (item.kind, item.names, item.sign) == (Doubt.NEAR, ("Kari Fjordheim", "Kari Fjordhiem"), "letter")
    assert (item.mentions, item.articles) == (3, 3)
    texts = [near.archive.readings[one.document].document.text for one in item.passages]
    assert [one.sentence.span.of(text).strip() for one, text in zip(item.passages, texts, strict=True)] == [
        "Kari Fjordheim came to Homs.",
        "Then Kari Fjordhiem spoke.",
    ]


def test_merged_names_are_one_entity_and_not_asked_again(near):
    near.paste(near.items(Doubt.NEAR)[0], "merge")
    assert near.items(Doubt.NEAR) == []
    (entity,) = (found for id_, found in near.archive.entities.items() if id_.startswith("people/"))
    assert entity.entity.id == "people/kari-fjordheim"
    assert entity.entity.was == ("people/kari-fjordhiem",)
    assert entity.documents == ("one", "two", "three")
    assert near.items(Doubt.NEW) == []


def test_names_kept_apart_are_never_asked_again(near):
    near.paste(near.items(Doubt.NEAR)[0], "apart")
    assert near.items(Doubt.NEAR) == []
    assert {id_ for id_ in near.archive.entities if id_.startswith("people/")} == {
        "people/kari-fjordheim",
        "people/kari-fjordhiem",
    }


def test_a_found_name_is_merged_into_what_somebody_wrote(archives):
    (archives.folder / "people.yaml").write_text("kari-fjordheim:\n  labels: {nb: Kari Fjordheim}\n", "utf-8")
    archives.say("one", "Kari Fjordhiem came.", "Kari Fjordhiem")
    archives.say("two", "Kari Fjordhiem left.", "Kari Fjordhiem")
    item = archives.items(Doubt.NEAR)[0]
    assert item.remedies[0].is_there
    archives.paste(item, "merge")
    assert archives.items(Doubt.NEAR) == []
    assert "people/kari-fjordheim" in archives.archive.entities


def test_a_new_name_that_is_confirmed_is_the_editors(archives):
    archives.say("one", "Kari Fjordheim came.", "Kari Fjordheim")
    archives.paste(archives.items(Doubt.NEW)[0], "confirm")
    assert archives.items(Doubt.NEW) == []
    assert archives.archive.entities["people/kari-fjordheim"].entity.origin == "editor"


def test_a_new_name_that_is_hidden_is_nowhere(archives):
    archives.say("one", "Kari Fjordheim came.", "Kari Fjordheim")
    archives.paste(archives.items(Doubt.NEW)[0], "hide")
    assert archives.items() == []
    assert "people/kari-fjordheim" not in archives.archive.entities


def test_a_person_that_is_an_organisation_becomes_one(archives):
    archives.say("one", "Kari Fjordheim came.", "Kari Fjordheim")
    archives.paste(archives.items(Doubt.NEW)[0], "retype")
    assert archives.items(Doubt.NEW) == []
    assert "organisations/kari-fjordheim" in archives.archive.entities


def test_an_ambiguous_place_is_what_the_editor_picks(archives):
    archives.say("one", "Something happened in Springfield.")
    item = archives.items(Doubt.AMBIGUOUS)[0]
    assert item.names == ("Springfield",)
    assert len(item.choices) > 1
    assert [remedy.meant for remedy in item.remedies] == [choice.entity.id for choice in item.choices]
    wanted = item.remedies[1]
    (archives.folder / "corrections.yaml").write_text(lines_of(wanted, WORDS), "utf-8")
    assert archives.items(Doubt.AMBIGUOUS) == []
    (mention,) = archives.archive.readings["one"].annotations.mentions
    assert mention.entity == wanted.meant


def test_a_place_nobody_knows_becomes_one_or_nothing(archives, knowledge):
    archives.say("one", "They went to Qwxyzzik.", "Qwxyzzik", kind=Kind.PLACE)
    item = archives.items(Doubt.UNRESOLVED)[0]
    assert [remedy.action for remedy in item.remedies] == ["place", "nothing"]
    archives.paste(item, "place")
    assert "places/qwxyzzik" in Knowledge.load(archives.folder).entries
    archives.paste(item, "nothing")
    assert archives.items(Doubt.UNRESOLVED) == []


def test_a_name_read_with_doubt_can_be_no_name(archives):
    archives.say("one", "The Zarquon said so.", "Zarquon", kind=Kind.ORGANISATION, confidence=0.4)
    item = archives.items(Doubt.UNSURE)[0]
    assert item.score == 0.4
    archives.paste(item, "nothing")
    assert archives.items(Doubt.UNSURE) == []


def test_undated_articles_are_said_with_what_to_write(archives):
    archives.undated.add("one")
    archives.say("one", "It happened in Homs on Friday.")
    (item,) = archives.items(Doubt.UNDATED)
    assert item.remedies[0].file == "articles/one.md"
    assert not item.remedies[0].is_there
    assert lines_of(item.remedies[0], WORDS) == "Published: YYYY-MM-DD\nPublished_basis: editor\n"


def test_entries_and_corrections_that_match_nothing_are_said(archives):
    (archives.folder / "people.yaml").write_text("kari-fjordheim:\n  labels: {nb: Kari Fjordheim}\n", "utf-8")
    (archives.folder / "corrections.yaml").write_text("one:\n  - {text: Nobody Here, is: nothing}\n", "utf-8")
    archives.say("one", "It happened in Homs.")
    found = archives.items()
    assert [(item.kind, item.names) for item in found] == [
        (Doubt.UNMATCHED, ("Nobody Here",)),
        (Doubt.UNUSED, ("Kari Fjordheim",)),
    ]
    assert found[0].place.endswith("corrections.yaml:2")


def test_an_entry_that_nobody_names_gets_the_name_that_the_editor_fills_in(archives):
    people = archives.folder / "people.yaml"
    people.write_text("kari-fjordheim:\n  labels: {nb: Kari Fjordheim}\n", "utf-8")
    archives.say("one", "It happened in Homs.")
    archives.paste(archives.items(Doubt.UNUSED)[0], "alias")
    with pytest.raises(Problems, match=r"people\.yaml:3: found «»; expected a text"):
        Knowledge.load(archives.folder)
    people.write_text(people.read_text("utf-8").replace("''", "Kari Fjordhjem"), "utf-8")
    assert Knowledge.load(archives.folder).entries["people/kari-fjordheim"].entity.aliases == ("Kari Fjordhjem",)


@pytest.mark.parametrize(
    "name",
    ["Kari: Fjordheim", "Kari 'Fjordheim' #1", "Kari {Fjordheim}", "No Fjordheim, Kari", "Kari <b>Fjordheim</b>"],
)
def test_whatever_a_name_holds_what_is_pasted_is_right(archives, name):
    archives.say("one", f"Then {name} came.", name)
    for item in archives.items(Doubt.NEW):
        for action in ("confirm", "hide"):
            archives.paste(item, action)
            Knowledge.load(archives.folder)
            (archives.folder / "people.yaml").unlink()


def test_the_order_is_by_what_is_gained(near):
    near.undated.add("one")
    values = [item.value for item in near.items()]
    assert values == sorted(values, reverse=True)
    assert near.items() == near.items()
