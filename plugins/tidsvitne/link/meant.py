"""Whom a mention means that no authority knows: the entity, and how its id comes of the name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tidsvitne.knowledge.known import Knowledge
from tidsvitne.knowledge.lexicon import Use
from tidsvitne.knowledge.pieces import cut
from tidsvitne.knowledge.slug import slug
from tidsvitne.link.credits import CREDIT
from tidsvitne.link.curation import RULE as EDITOR
from tidsvitne.link.spellings import sound_keys
from tidsvitne.model.annotation import Kind, Mention

_LONGEST = 100  # characters of a name; an address is made of it
_RESERVED = frozenset(("index", "x"))  # «people/index.html» is the list, «x» what a name without Latin letters leaves


@dataclass(frozen=True, slots=True)
class Meant:
    """The entity that a mention means, the rule that tells (None where its own does), and how sure it is at the most."""

    entity: str
    rule: str | None = None
    at_most: float = 1.0


def found_id(folder: str, name: str) -> str | None:
    """Return the id that an entity of this name has, None where no address can be made of the name."""
    word = slug(name)
    return None if word in _RESERVED or len(name) > _LONGEST else f"{folder}/{word}"


def is_open(mention: Mention, kind: Kind) -> bool:
    """Whether the mention is of this kind, and nobody has said yet whom it can mean."""
    is_unknown = not mention.candidates and mention.entity is None
    return is_unknown and mention.kind is kind and mention.role in (None, CREDIT) and mention.rule != EDITOR


def identity(folder: str, name: str, spellings: Sequence[str], knowledge: Knowledge) -> str | None:
    """Return the known entity that one of the spellings names, None where they name several, else a new id.

    Whom the editors hide by one spelling, they hide by all that a text uses for the same one.
    """
    ids = (found_id(folder, spelling) for spelling in spellings)
    hidden = next((id_ for id_ in ids if id_ and knowledge.is_hidden(id_)), None)
    if hidden:
        return knowledge.current_id(hidden)
    known = {id_ for spelling in spellings for id_ in _known(folder, spelling, knowledge)}
    if known:
        only = known.pop()
        return only if not known and only.startswith(f"{folder}/") else None
    fresh = found_id(folder, name)
    return knowledge.current_id(fresh) if fresh else None


def _known(folder: str, name: str, knowledge: Knowledge) -> Iterator[str]:
    """Yield whom a name means by the authority's or the countries' word, spelt so or as it sounds."""
    pieces = cut(name)
    phrases = knowledge.phrases_at(pieces, 0) if pieces else ()
    spelt_so = [one.entity for one in phrases if len(one.keys) == len(pieces) and one.use is not Use.ACTOR]
    yield from spelt_so
    if folder == "people" and not spelt_so:
        ids = (id_ for key in sound_keys(name) for id_ in _by_sound(knowledge).get(key, ()))
        yield from (id_ for id_ in ids if not are_kept_apart(id_, [name], knowledge))


def are_kept_apart(known: str, spellings: Iterable[str], knowledge: Knowledge) -> bool:
    """Whether the editors have said that somebody known is not the one whose name is printed so."""
    ids = (found_id(known.partition("/")[0], spelling) for spelling in spellings)
    return any(id_ and knowledge.are_never_same(known, id_) for id_ in ids)


@lru_cache(maxsize=1)
def _by_sound(knowledge: Knowledge) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for id_, entry in knowledge.entries.items():
        if entry.entity.kind is Kind.PERSON:
            for name in (*entry.entity.labels.values(), *entry.entity.aliases):
                for key in sound_keys(name):
                    found[key][id_] = None
    return {key: tuple(ids) for key, ids in found.items()}
