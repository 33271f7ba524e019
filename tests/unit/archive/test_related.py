"""Why two articles are related, and why not."""

from tidsvitne.archive.related import related_articles
from tidsvitne.model.annotation import Annotations, Kind, Mention
from tidsvitne.model.document import Document
from tidsvitne.model.entity import Entity
from tidsvitne.model.reading import Reading
from tidsvitne.model.span import Span

LEVELS = {"places/syria": "country"}
KINDS = {"places": Kind.PLACE, "people": Kind.PERSON, "organisations": Kind.ORGANISATION}


def reading(name: str, *entities: str, group: str | None = None, role: str | None = None) -> Reading:
    mentions = tuple(
        Mention(Span(i, i + 1), KINDS[entity.split("/")[0]], "test", 1.0, entity=entity, role=role)
        for i, entity in enumerate(entities)
    )
    return Reading(Document(name, "x" * 20, "en", group=group), Annotations(mentions=mentions))


def entity(name: str) -> Entity:
    return Entity(name, KINDS[name.split("/")[0]], {"en": name}, "test", level=LEVELS.get(name, "city"))


def related(*readings: Reading, sources: tuple[str, ...] = ()):
    return related_articles(readings, entity, (), lambda name: name in sources)


def test_a_shared_town_is_a_reason():
    found = related(reading("a", "places/homs"), reading("b", "places/homs"), reading("c", "places/hama"))
    assert [(r.document, r.reasons[0].what, r.reasons[0].kind) for r in found["a"]] == [
        ("b", "places/homs", "same_place")
    ]
    assert "c" not in found


def test_a_shared_country_is_none():
    assert not related(reading("a", "places/syria"), reading("b", "places/syria"))


def test_what_most_articles_share_is_none():
    every = [reading(name, "people/assad") for name in "abcdef"]
    assert not related(*every)


def test_who_is_only_the_source_is_none():
    pair = (reading("a", "organisations/reuters"), reading("b", "organisations/reuters"))
    assert related(*pair)
    assert not related(*pair, sources=("organisations/reuters",))


def test_a_capital_that_stands_for_its_government_is_none():
    assert not related(reading("a", "places/moscow", role="actor"), reading("b", "places/moscow", role="actor"))


def test_translations_are_not_related_but_one():
    assert not related(reading("a", "places/homs", group="g"), reading("b", "places/homs", group="g"))


def test_the_rarer_name_weighs_more():
    found = related(
        reading("a", "places/homs", "people/x"),
        reading("b", "places/homs"),
        reading("c", "places/homs"),
        reading("d", "people/x"),
        reading("e", "places/hama"),
    )
    assert [r.document for r in found["a"]] == ["d", "b", "c"]


def test_both_sides_have_the_same_reasons():
    found = related(reading("a", "places/homs", "people/x"), reading("b", "people/x", "places/homs"))
    assert found["a"][0].reasons == found["b"][0].reasons
