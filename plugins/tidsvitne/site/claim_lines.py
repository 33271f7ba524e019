"""A claim as its pages show it: in words of its bound, on whose word, and beside what it disagrees with."""

from collections.abc import Sequence
from itertools import count

from tidsvitne.archive.claims import Comparison, compare_all
from tidsvitne.model.annotation import Bound, Claim
from tidsvitne.site.viewer import Viewer
from tidsvitne.site.views import ClaimMark, ClaimView

Told = tuple[str, Claim]
"""A claim with its document's id."""


def claim_views(
    viewer: Viewer, claims: Sequence[Told], first: int = 1, *, compared: bool = False
) -> tuple[ClaimView, ...]:
    """Return claims as a page shows them; `first` numbers the first one's anchor.

    `compared` is for the claims of one event: each then names those it cannot both be true with, or be compared with.
    """
    anchors = [f"claim-{number}" for _, number in zip(claims, count(first), strict=False)]
    found = compare_all(claims) if compared else ()
    return tuple(
        _view(
            viewer, document, claim, anchor, _marks(viewer, claims, anchors, [one for one in found if one.one == place])
        )
        for place, ((document, claim), anchor) in enumerate(zip(claims, anchors, strict=True))
    )


def figure_words(viewer: Viewer, claim: Claim) -> str:
    """Return a claim's figure with its bound («at least 1,200»), empty where its words name no number."""
    value = _value(viewer, claim)
    return viewer.say(f"bound_{_key(claim.bound.value)}", figure=value) if value else ""


def _view(viewer: Viewer, document: str, claim: Claim, anchor: str, marks: tuple[ClaimMark, ...]) -> ClaimView:
    event = viewer.told.event_of(document, claim.event)
    own_word, hedge = _hedges(claim, claim.span.of(viewer.run.readings[document].document.text))
    entities = viewer.run.archive.entities
    return ClaimView(
        anchor=anchor,
        metric=_key(claim.metric),
        bound=_key(claim.bound.value),
        value=_value(viewer, claim),
        unit=_key(claim.unit),
        who=claim.who,
        sources=tuple((words, words in claim.via) for words in claim.sources),
        own_word=own_word if claim.bound is Bound.LESS_THAN else None,
        hedge=hedge,
        quote=viewer.quote(
            document, viewer.sentence(document, claim.sentence.start), [claim.span], claim.rule, checked=False
        ),
        modality=claim.modality.value,
        denied_by=claim.denied_by,
        actor=viewer.entity_card(claim.actor) if claim.actor and claim.actor in entities else None,
        part_of=_whole(viewer, document, claim),
        cumulative=claim.cumulative,
        since=viewer.date(claim.since, "text") if claim.since else None,
        date=viewer.date(claim.date, "text") if claim.date else None,
        event=viewer.event_card(event) if event else None,
        marks=marks,
    )


def _hedges(claim: Claim, words: str) -> tuple[str | None, str | None]:
    """Return the claim's own word for its bound, which the figure's words say already, and the words that doubt it."""
    first, _, rest = (claim.hedge or "").partition(", ")
    if claim.bound is not Bound.EXACTLY and first and first.casefold() in words.casefold():
        return first.lower(), rest or None
    return None, claim.hedge


def _whole(viewer: Viewer, document: str, claim: Claim) -> str | None:
    """Return the words of the figure that this one is a part of."""
    reading = viewer.run.readings[document]
    whole = next((one for one in reading.annotations.claims if claim.part_of and one.id == claim.part_of), None)
    return whole.span.of(reading.document.text) if whole else None


def _marks(
    viewer: Viewer, claims: Sequence[Told], anchors: Sequence[str], found: Sequence[Comparison]
) -> tuple[ClaimMark, ...]:
    """Return what one claim differs from, each way once and each figure of each source once."""
    kinds: dict[str, dict[tuple[str, str], str]] = {}
    for one in found:
        document, claim = claims[one.other]
        article = viewer.article(document)
        said = figure_words(viewer, claim), ", ".join(claim.sources) or article.source or article.title
        kinds.setdefault(_key(one.difference.value), {}).setdefault(said, f"#{anchors[one.other]}")
    return tuple(ClaimMark(kind, tuple((*said, url) for said, url in others.items())) for kind, others in kinds.items())


def _value(viewer: Viewer, claim: Claim) -> str:
    bounds = (bound for bound in (claim.minimum, claim.maximum) if bound is not None)
    return "–".join(dict.fromkeys(map(viewer.figure, bounds)))


def _key(words: str) -> str:
    return words.replace(" ", "_").replace("-", "_")
