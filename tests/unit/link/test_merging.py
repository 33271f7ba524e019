"""Found people and organisations of many texts. All of them are invented."""

from pathlib import Path

import pytest

from tidsvitne.archive.archive import build
from tidsvitne.knowledge.known import Knowledge
from tidsvitne.link.identities import identified
from tidsvitne.link.spellings import sound_keys
from tidsvitne.model.annotation import Annotations, Kind, Mention, Sentence
from tidsvitne.model.document import Document
from tidsvitne.model.reading import Reading
from tidsvitne.model.span import Span


def reading(id_, text, lang, knowledge, *names, kind=Kind.PERSON):
    mentions, at = [], 0
    for name in names:
        at = text.index(name, at)
        mentions.append(Mention(Span(at, at + len(name)), kind, "model", 0.98))
        at += len(name)
    document = Document(id_, text, lang)
    sentences = (Sentence("s-1", Span(0, len(text))),)
    return Reading(document, Annotations(sentences, identified(document, mentions, knowledge)))


@pytest.fixture
def merged(knowledge):
    """The entities of texts that are each but a list of names: (language, names)."""

    def make(*texts, kind=Kind.PERSON, known=knowledge):
        readings = [
            reading(str(index), ", ".join(names), lang, known, *names, kind=kind)
            for index, (lang, *names) in enumerate(texts)
        ]
        return build(readings, known)

    return make


def test_one_name_in_two_texts_is_one_entity_and_a_reason(merged):
    archive = merged(("nb", "Kari Fjordheim"), ("en", "Kari Fjordheim"))
    entity = archive.entities["people/kari-fjordheim"]
    assert entity.entity.origin == "found"
    assert entity.documents == ("0", "1")
    assert [reason.what for reason in archive.related["0"][0].reasons] == ["people/kari-fjordheim"]


def test_spellings_of_one_name_are_one_entity_with_the_commonest_as_its_label(merged):
    archive = merged(
        ("nb", "Aleksej Smirnovskij"),
        ("en", "Alexey Smirnovsky", "Alexey Smirnovsky"),
        ("en", "Alexei Smirnovsky", "Smirnovsky"),
    )
    (entity,) = archive.entities.values()
    assert entity.entity.id == "people/alexey-smirnovsky"
    assert entity.entity.labels == {"nb": "Aleksej Smirnovskij", "en": "Alexey Smirnovsky"}
    assert entity.entity.aliases == ("Alexei Smirnovsky",)
    assert entity.entity.was == ("people/aleksej-smirnovskij", "people/alexei-smirnovsky")
    assert entity.documents == ("0", "1", "2")
    assert len(entity.mentions) == 5
    assert archive.readings["2"].annotations.mentions[1].candidates == ("people/alexey-smirnovsky",)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jevgenij Prigozjin", "Yevgeny Prigozhin"),
        ("Vjatsjeslav Tsjernov", "Vyacheslav Chernov"),
        ("Mikhail Gorbatsjov", "Mikhail Gorbachev"),
        ("Dmitrij Krylenko", "Dmitry Krylenko"),
        ("Sergej Lavrenko", "Sergey Lavrenko"),
        ("Nikita Khrusjtsjov", "Nikita Khrushchev"),
        ("Mohammed al-Khatib", "Muhammad al-Khateeb"),
        ("Youssef al-Sharif", "Yusuf as-Sharif"),
        ("Basjar al-Qassem", "Bashar al-Kassem"),
    ],
)
def test_what_sounds_the_same_has_a_key_in_common(one, other):
    assert set(sound_keys(one)) & set(sound_keys(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hanne Hansen", "Hanna Hansen"),
        ("Samir Khalil", "Samira Khalil"),
        ("Kai Olsen", "Kay Olsen"),
        ("Jan Jacobsen", "Jon Jacobsen"),
        ("Igor Smirnov", "Igor Smirnova"),
        ("Oleg Petrov", "Olga Petrova"),
        ("Hassan Ali", "Hussein Ali"),
    ],
)
def test_who_may_be_two_stay_two(merged, one, other):
    assert len(merged(("nb", one), ("en", other)).entities) == 2


def test_a_genitive_of_another_text_is_no_other_organisation(merged):
    archive = merged(("nb", "Nordlysfondets"), ("en", "Nordlysfondet"), kind=Kind.ORGANISATION)
    assert [one.entity.id for one in archive.entities.values()] == ["organisations/nordlysfondet"]


def test_surname_that_ends_in_s_is_another(merged):
    assert len(merged(("nb", "Per Edwards"), ("nb", "Per Edward")).entities) == 2


def test_what_editors_keep_apart_stays_apart(merged, tmp_path: Path):
    (tmp_path / "people.yaml").write_text(
        "aleksej-smirnovskij:\n  labels: {nb: Aleksej Smirnovskij}\n  not: {alexey-smirnovsky: Two people}\n"
        "alexey-smirnovsky:\n  labels: {en: Alexey Smirnovsky}\n",
        "utf-8",
    )
    archive = merged(("nb", "Aleksej Smirnovskij"), ("en", "Alexey Smirnovsky"), known=Knowledge.load(tmp_path))
    assert list(archive.entities) == ["people/aleksej-smirnovskij", "people/alexey-smirnovsky"]


def test_who_is_not_somebody_known_is_somebody_else(merged, tmp_path: Path):
    (tmp_path / "people.yaml").write_text(
        "aleksej-smirnovskij:\n  labels: {nb: Aleksej Smirnovskij}\n  not: {alexey-smirnovsky: Two people}\n", "utf-8"
    )
    archive = merged(("nb", "Aleksej K. Smirnovskij"), ("en", "Alexey Smirnovsky"), known=Knowledge.load(tmp_path))
    assert "people/alexey-smirnovsky" in archive.entities


def test_the_order_of_the_texts_changes_no_id(merged):
    texts = [
        ("nb", "Aleksej Smirnovskij"),
        ("en", "Alexey Smirnovsky"),
        ("en", "Muhammad al-Khateeb"),
        ("nb", "Mohammed al-Khatib"),
    ]
    one, other = merged(*texts), merged(*reversed(texts))
    assert {id_: found.entity for id_, found in one.entities.items()} == {
        id_: found.entity for id_, found in other.entities.items()
    }
