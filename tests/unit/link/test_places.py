from collections.abc import Callable

import pytest

from tidsvitne.knowledge.known import Knowledge
from tidsvitne.link.holders import said_holders
from tidsvitne.link.home import home_countries
from tidsvitne.link.place_names import place_names
from tidsvitne.link.senses import Senses
from tidsvitne.link.settling import settle
from tidsvitne.model.annotation import Kind, Mention
from tidsvitne.model.document import Document
from tidsvitne.model.span import Span

Meant = Callable[..., dict[str, str | None]]


@pytest.fixture
def meant(knowledge: Knowledge) -> Meant:
    """What each name means when it is known to be a place's (organisations are named with «@» before them)."""

    def read(text: str, *names: str, lang: str = "en") -> dict[str, str | None]:
        mentions = []
        for name in names:
            kind = Kind.ORGANISATION if name.startswith("@") else Kind.PLACE
            start = text.index(name.removeprefix("@"))
            span = Span(start, start + len(name.removeprefix("@")))
            ids = () if kind is Kind.ORGANISATION else knowledge.candidates(span.of(text), lang)
            mentions.append(Mention(span, kind, "model+gazetteer", 0.9, ids))
        mentions.sort(key=lambda mention: mention.span)
        found = place_names(Document("x", text, lang), mentions, knowledge)
        settle(text, mentions, found, knowledge)
        best = {
            name.mentions[0]: max(zip(name.scores, name.senses, strict=True), key=lambda pair: pair[0])[1].entity.id
            for name in found
            if name.mentions
        }
        return {mentions[index].span.of(text): id_.partition("/")[2] for index, id_ in best.items()}

    return read


@pytest.mark.parametrize(
    ("text", "names", "name", "entity"),
    [
        # a county and its seat agree, though larger towns of both names lie elsewhere
        ("Walker County lifted the ban; Huntsville cheered.", ("Walker County", "Huntsville"), "Huntsville", "huntsville-4699540"),
        # a state speaks for all its towns
        ("Voters in Ohio and in Dublin were few.", ("Ohio", "Dublin"), "Dublin", "dublin-5152333"),
        # towns beside one another outweigh a larger one far away
        ("Snow fell on Lancaster, Morecambe and Heysham.", ("Lancaster", "Morecambe", "Heysham"), "Lancaster", "lancaster-2644972"),
        # an organisation's name tells where its town lies
        ("The University of Kansas beat Lawrence.", ("@University of Kansas", "Lawrence"), "Lawrence", "lawrence-4274277"),
        # short forms of states and provinces
        ("A barn burnt in Salem, Ore., at noon.", ("Salem", "Ore."), "Salem", "salem-5750162"),
        ("A barn burnt in London, Ont., at noon.", ("London", "Ont."), "London", "london-6058560"),
        # a country is the country, whatever town has its name
        ("They flew to Mexico and on to Lebanon.", ("Mexico", "Lebanon"), "Lebanon", "lebanon"),
        ("They flew to Mexico.", ("Mexico",), "Mexico", "mexico"),
        # the town before the province that is named after it
        ("The road from Homs was cut.", ("Homs",), "Homs", "homs"),
        # «X (Y)»
        ("Trains stop in Perth (Scotland).", ("Perth", "Scotland"), "Perth", "perth-2640358"),
    ],
)  # fmt: skip
def test_the_text_tells_which_place_is_meant(
    meant: Meant, text: str, names: tuple[str, ...], name: str, entity: str
) -> None:
    assert meant(text, *names)[name] == entity


def test_words_of_one_countrys_news_tell_where_a_text_is_at_home(knowledge: Knowledge) -> None:
    home = home_countries("The sheriff told the sophomore that a Syrian had come; the Syrian had gone.", knowledge)
    assert home["US"] == pytest.approx(2 * home["SY"] * 0.7)
    assert set(home) == {"US", "SY"}


def test_a_text_without_such_words_is_at_home_nowhere(knowledge: Knowledge) -> None:
    assert home_countries("It rained all day.", knowledge) == {}


def test_norwegian_adjectives_speak_for_their_country(knowledge: Knowledge) -> None:
    assert list(home_countries("Den russiske hæren sto ved grensen.", knowledge)) == ["RU"]


def test_what_a_name_can_mean_begins_with_the_authority(knowledge: Knowledge) -> None:
    senses = Senses(knowledge, "en").of("Aleppo", knowledge.candidates("Aleppo", "en"), only=False)
    assert [sense.entity.id for sense in senses] == ["places/aleppo"]


def test_a_list_says_less_of_where_a_place_lies_than_a_pair() -> None:
    def weights(text: str, *names: str) -> list[float]:
        spans = [Span(text.index(name), text.index(name) + len(name)) for name in names]
        said = said_holders(text, [Mention(span, Kind.PLACE, "x", 1.0, ("places/x",)) for span in spans])
        return [weight for _, weight in said.values()]

    (pair,) = weights("In Oslo, Norway, it rained.", "Oslo", "Norway")
    listed, _ = weights("In Oslo, Sweden, Denmark it rained.", "Oslo", "Sweden", "Denmark")
    assert listed < pair
