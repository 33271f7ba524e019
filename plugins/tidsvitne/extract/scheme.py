"""The kinds of events, and what they are called in two published schemes.

ACLED (Armed Conflict Location and Event Data, codebook of 2023) tells violence and unrest apart by sub-event; PLOVER (Political
Language Ontology for Verifiable Event Records, Halterman et al. 2023) has what governments and organisations do to one
another. Neither has crimes, accidents and disasters. `bombing` is an explosion, or bombs of which the sentence
does not say whence they came; `attack` says not even that.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Standard:
    """What a kind is in ACLED (event type and sub-event type) and in PLOVER (event type); empty where the scheme has none."""

    acled: tuple[str, str] | tuple[()] = ()
    plover: str = ""


OTHER = "other"
SAYING = "say"
"""Verbs of saying: a statement only where the words say when it was made, and no kind of its own."""
LASTING = "lasting"
"""How long a war has been: its beginning, where that gives a date, and no kind of its own."""
_REMOTE = "Explosions/Remote violence"
_STRATEGIC = "Strategic developments"

SCHEME: Mapping[str, Standard] = {
    "air-strike": Standard((_REMOTE, "Air/drone strike"), "ASSAULT"),
    "shelling": Standard((_REMOTE, "Shelling/artillery/missile attack"), "ASSAULT"),
    "chemical-attack": Standard((_REMOTE, "Chemical weapon"), "ASSAULT"),
    "bombing": Standard((_REMOTE, "Remote explosive/landmine/IED"), "ASSAULT"),
    "ground-attack": Standard(("Battles", "Armed clash"), "ASSAULT"),
    "attack": Standard(("Violence against civilians", "Attack"), "ASSAULT"),
    "shooting": Standard(("Violence against civilians", "Attack"), "ASSAULT"),
    "killing": Standard(("Violence against civilians", "Attack"), "ASSAULT"),
    "injury": Standard(("Violence against civilians", "Attack"), "ASSAULT"),
    "capture": Standard(("Battles", "Non-state actor overtakes territory"), "ASSAULT"),
    "withdrawal": Standard((_STRATEGIC, "Non-violent transfer of territory"), "RETREAT"),
    "siege": Standard((_STRATEGIC, "Other"), "COERCE"),
    "offensive": Standard(("Battles", "Armed clash"), "MOBILIZE"),
    "war": Standard(("Battles", "Armed clash"), "ASSAULT"),
    "ceasefire": Standard((_STRATEGIC, "Agreement"), "AGREE"),
    "talks": Standard((_STRATEGIC, "Other"), "CONSULT"),
    "agreement": Standard((_STRATEGIC, "Agreement"), "AGREE"),
    "visit": Standard((), "CONSULT"),
    "rescue": Standard((), "AID"),
    "displacement": Standard((), ""),
    "aid": Standard((), "AID"),
    "arrest": Standard((_STRATEGIC, "Arrests"), "COERCE"),
    "abduction": Standard(("Violence against civilians", "Abduction/forced disappearance"), "COERCE"),
    "release": Standard((_STRATEGIC, "Other"), "CONCEDE"),
    "charge": Standard((), "ACCUSE"),
    "trial": Standard((), "SANCTION"),
    "crime": Standard((), ""),
    "protest": Standard(("Protests", "Peaceful protest"), "PROTEST"),
    "sanctions": Standard((), "SANCTION"),
    "vote": Standard((), ""),
    "statement": Standard((), ""),
    "accusation": Standard((), "ACCUSE"),
    "denial": Standard((), "REJECT"),
    "threat": Standard((), "THREATEN"),
    "claim-of-responsibility": Standard((), ""),
    "accident": Standard((), ""),
    "disaster": Standard((), ""),
    "destruction": Standard((_STRATEGIC, "Looting/property destruction"), "ASSAULT"),
    "toll": Standard((), ""),
    OTHER: Standard((), ""),
}
"""Every kind. `toll` is a count that stood at a date and no event of that day; `other` a dated change of no kind here."""

TYPES = frozenset(SCHEME)
_ARMED = ("air-strike", "shelling", "chemical-attack", "bombing", "ground-attack", "capture", "shooting")
VIOLENCE = frozenset((*_ARMED, "attack", "killing", "injury", "offensive"))
SPEAKING = frozenset(("statement", "accusation", "denial", "threat", "claim-of-responsibility"))
"""What is itself said: its date is that of the saying, not of what was said."""
AFTERMATH = SPEAKING | {
    "arrest",
    "release",
    "charge",
    "trial",
    "protest",
    "sanctions",
    "vote",
    "talks",
    "agreement",
    "visit",
}
"""What often follows upon something else that the same clause names («charged over the shooting»)."""
BETWEEN = frozenset(("talks", "agreement", "ceasefire", "ground-attack", "war"))
"""What several do with or to one another."""

CONSEQUENCES = frozenset(("killing", "injury", "destruction"))
_CONSEQUENCE_OF = (*_ARMED, "attack", "offensive", "crime", "accident", "disaster")
UNDATED_NOTHING = frozenset((SAYING, LASTING, OTHER, "toll"))
"""What tells of an event only with a date."""
# What a kind also says of: with any of these in the same sentence, it is the same event told twice.
SAME_AS: Mapping[str, tuple[str, ...]] = {
    "bombing": ("air-strike", "shelling", "chemical-attack"),
    "attack": (*_ARMED, "offensive", "abduction", "accident", "disaster"),
    "killing": _CONSEQUENCE_OF,
    "injury": (*_CONSEQUENCE_OF, "killing"),
    "destruction": (*_CONSEQUENCE_OF, "killing", "injury"),
    "aid": (*_ARMED, "attack"),
    "agreement": ("ceasefire",),
    "statement": ("accusation", "denial", "threat", "claim-of-responsibility"),
}
