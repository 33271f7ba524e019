"""People and organisations that no authority knows: each is an entity of its own, found by the archive itself.

Within one text a surname, a name without its middle initial, a genitive and an abbreviation that the text explains mean
whoever the text names in full. Precision before recall: where two can be meant, nobody is.
"""

from collections.abc import Sequence
from dataclasses import replace

from tidsvitne.knowledge.known import Knowledge
from tidsvitne.link.credits import with_credits
from tidsvitne.link.meant import Meant
from tidsvitne.link.organisations import organisations_meant
from tidsvitne.link.people import people_meant
from tidsvitne.model.annotation import Mention
from tidsvitne.model.document import Document


def identified(document: Document, mentions: Sequence[Mention], knowledge: Knowledge) -> tuple[Mention, ...]:
    """Return the mentions with an entity for each person and organisation that the text names in full.

    The id is made of the name: «people/kari-nordmann». Whoever is only credited has one too, and the role that says so.
    """
    credited = with_credits(document, mentions)
    people, surnames = people_meant(document, credited, knowledge)
    meant = people | organisations_meant(document, credited, knowledge, surnames)
    return tuple(_meaning(mention, meant.get(index)) for index, mention in enumerate(credited))


def _meaning(mention: Mention, meant: Meant | None) -> Mention:
    if meant is None:
        return mention
    return replace(
        mention,
        entity=meant.entity,
        candidates=(meant.entity,),
        rule=meant.rule or mention.rule,
        confidence=min(mention.confidence, meant.at_most),
    )
