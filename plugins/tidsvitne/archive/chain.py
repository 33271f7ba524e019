"""What came before and after an event at the same place: the dated events of each place and of all that lies in it."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from tidsvitne.model.event import Event

_DEPTH = 12  # places, one in the other: more would be a circle
_LOOK_BACK = 64  # events, so that a year full of events that are exact to the year alone costs no more than any other


@dataclass(frozen=True, slots=True)
class Chain:
    """The dated events by the place they happened at or in, each list in the order of time."""

    _at: Mapping[str, tuple[Event, ...]]

    def at(self, place: str) -> tuple[Event, ...]:
        """Return the dated events at a place and at every place in it, earliest first."""
        return self._at.get(place, ())

    def before(self, event: Event, number: int) -> tuple[Event, ...]:
        """Return the last few events at the same place that ended before this one began, earliest first."""
        here = self._around(event)
        end = bisect_left(here, _first_day(event), key=_first_day)
        back = reversed(here[max(0, end - _LOOK_BACK) : end])
        found = [one for one in back if _last_day(one) < _first_day(event)][:number]
        return tuple(reversed(found))

    def after(self, event: Event, number: int) -> tuple[Event, ...]:
        """Return the next few events at the same place that began after this one ended, earliest first."""
        here = self._around(event)
        first = bisect_right(here, _last_day(event), key=_first_day)
        return here[first : first + number]

    def _around(self, event: Event) -> tuple[Event, ...]:
        is_dated = event.date is not None and event.date.earliest is not None
        return self.at(event.places[0]) if is_dated and event.places else ()


def chain_of(events: Iterable[Event], within: Callable[[str], str | None]) -> Chain:
    """Sort the events by place; `within` returns the place that holds a place. Cost grows with the number of events."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.date and event.date.earliest:
            for place in dict.fromkeys(holder for one in event.places for holder in _upwards(one, within)):
                found[place].append(event)
    return Chain({place: tuple(sorted(at, key=_order)) for place, at in found.items()})


def _upwards(place: str, within: Callable[[str], str | None]) -> list[str]:
    found: list[str] = []
    holder: str | None = place
    while holder and holder not in found and len(found) < _DEPTH:
        found.append(holder)
        holder = within(holder)
    return found


def _first_day(event: Event) -> date:
    return (event.date and event.date.earliest) or date.min


def _last_day(event: Event) -> date:
    return (event.date and event.date.latest) or date.max


def _order(event: Event) -> tuple[date, date, str]:
    return _first_day(event), _last_day(event), event.id
