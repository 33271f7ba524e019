"""What came before and after at the same place."""

from tidsvitne.archive.chain import chain_of
from tidsvitne.model.edtf import parse_edtf
from tidsvitne.model.event import Event

WITHIN = {"quarter": "town", "town": "land", "harbour": "town"}


def event(name: str, date: str | None, *places: str) -> Event:
    return Event(name, "attack", parse_edtf(date) if date else None, places, ())


def names(events: tuple[Event, ...]) -> list[str]:
    return [one.id for one in events]


def test_neighbours_are_at_the_place_or_in_it() -> None:
    here = event("here", "2016-03-03", "town")
    others = [
        event("earlier in a quarter", "2016-03-01", "quarter"),
        event("later in the harbour", "2016-03-09", "harbour", "town"),
        event("somewhere in the land", "2016-03-04", "land"),
        event("elsewhere", "2016-03-04", "village"),
        event("undated", None, "town"),
    ]
    chain = chain_of([here, *others], WITHIN.get)
    assert names(chain.before(here, 3)) == ["earlier in a quarter"]
    assert names(chain.after(here, 3)) == ["later in the harbour"]
    assert names(chain.before(others[0], 3)) == []  # the town's are not in the quarter
    assert names(chain.after(others[4], 3)) == []


def test_what_overlaps_is_neither_before_nor_after() -> None:
    siege = event("siege", "2016-02/2016-12", "town")
    days = [event(f"day {month}", f"2016-{month:02}-05", "town") for month in (1, 3, 12)]
    later = event("later", "2017-01-01", "town")
    chain = chain_of([siege, *days, later], WITHIN.get)
    assert names(chain.before(siege, 3)) == ["day 1"]
    assert names(chain.after(siege, 3)) == ["later"]
    assert names(chain.before(days[1], 3)) == ["day 1"]


def test_the_nearest_come_first_and_no_more_than_asked_for() -> None:
    days = [event(f"{day:02}", f"2016-03-{day:02}", "town") for day in range(1, 10)]
    chain = chain_of(reversed(days), WITHIN.get)
    assert names(chain.before(days[5], 2)) == ["04", "05"]
    assert names(chain.after(days[5], 2)) == ["07", "08"]


def test_places_that_hold_one_another_do_no_harm() -> None:
    assert names(chain_of([event("a", "2016", "x")], {"x": "y", "y": "x"}.get).at("y")) == ["a"]
