"""The pages that list all claims of the archive, and those of one metric: filters without a script."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tidsvitne.archive.coverage import publication
from tidsvitne.extract.counts import METRICS
from tidsvitne.model.edtf import Edtf
from tidsvitne.site.addresses import LISTS
from tidsvitne.site.claim_lines import Told, claim_views
from tidsvitne.site.paging import cut, links, path_of
from tidsvitne.site.viewer import Viewer
from tidsvitne.site.views import ClaimGroup, ClaimList

_ON_ONE_PAGE = 200  # claims


@dataclass(frozen=True, slots=True)
class _Group:
    """The claims of one event, or of one article that belong to none."""

    event: str | None
    document: str
    date: Edtf | None
    claims: tuple[Told, ...]


def claim_pages(viewer: Viewer) -> Iterator[tuple[str, ClaimList]]:
    """Yield the pages of all claims and of each metric, each with its path; by date, the undated last."""
    groups = _groups(viewer)
    counts = Counter(claim.metric for group in groups for _, claim in group.claims)
    metrics: list[str | None] = [None, *sorted(counts, key=_place)]
    for metric in metrics:
        filters = tuple(
            (_key(one), viewer.page(_path(one)), counts[one] if one else counts.total(), one == metric)
            for one in metrics
        )
        pages = cut(_only(groups, metric), lambda group: len(group.claims), _ON_ONE_PAGE)
        for number, held in enumerate(pages, 1):
            leads = links(_path(metric), len(pages), number, viewer.page)
            yield path_of(_path(metric), number), ClaimList(_key(metric), filters, tuple(_views(viewer, held)), leads)


def _path(metric: str | None) -> str:
    return f"claims/{metric.replace(' ', '-')}.html" if metric else LISTS["claims"]


def _key(metric: str | None) -> str | None:
    return metric and metric.replace(" ", "_")


def _place(metric: str) -> tuple[int, str]:
    return METRICS.index(metric) if metric in METRICS else len(METRICS), metric


def _groups(viewer: Viewer) -> list[_Group]:
    groups = []
    for name, found in viewer.told.claims.items():
        groups.append(_Group(name, found[0][0], viewer.told.events[name].date, found))
    for source in viewer.published:
        reading = viewer.run.archive.readings[source.id]
        of_none = [one for one in reading.annotations.claims if not viewer.told.event_of(source.id, one.event)]
        if of_none:
            told = tuple((source.id, claim) for claim in of_none)
            groups.append(_Group(None, source.id, publication(reading), told))
    return sorted(
        groups, key=lambda group: (group.date is None, group.date.sort_key if group.date else (), group.document)
    )


def _only(groups: Sequence[_Group], metric: str | None) -> Iterator[_Group]:
    for group in groups:
        claims = tuple(told for told in group.claims if metric in (None, told[1].metric))
        if claims:
            yield _Group(group.event, group.document, group.date, claims)


def _views(viewer: Viewer, groups: Sequence[_Group]) -> Iterator[ClaimGroup]:
    number = 1
    for group in groups:
        claims = claim_views(viewer, group.claims, number, compared=group.event is not None)
        number += len(claims)
        if group.event:
            yield ClaimGroup(viewer.event_card(group.event), None, claims)
        else:
            yield ClaimGroup(None, viewer.article(group.document), claims)
