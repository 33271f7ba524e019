"""The editors' word on events: what it may say, and what is wrong with it, all at once."""

import pytest

from tidsvitne.knowledge.event_entries import read_event_entries, told_documents
from tidsvitne.model.event import Reference


def read(tmp_path, text):
    (tmp_path / "events.yaml").write_text(text, "utf-8")
    problems = []
    return read_event_entries(tmp_path, problems), problems


def test_labels_old_ids_same_and_not(tmp_path):
    entries, problems = read(
        tmp_path,
        "hospital-raid:\n"
        "  labels: {en: Hospital raid, nb: Sykehusangrepet}\n"
        "  was: [2016-11-16-air-strike-aleppo]\n"
        "  same: [one-article, other-article#s-0123456789]\n"
        "  not: {third-article: A raid of the day before}\n",
    )
    entry = entries["events/hospital-raid"]
    assert not problems
    assert entry.was == ("events/2016-11-16-air-strike-aleppo",)
    assert entry.same == (Reference("one-article"), Reference("other-article", "s-0123456789"))
    assert entry.never == {Reference("third-article"): "A raid of the day before"}
    assert [(one.value, one.line) for one in told_documents(tmp_path)] == [
        ("one-article", 4),
        ("other-article", 4),
        ("third-article", 5),
    ]


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("raid:\n  sam: [a]\n", 2, "the key «sam»"),
        ("raid:\n  same: a\n", 2, "«a»"),
        ("raid:\n  same: [a#x]\n", 2, "«a#x»"),
        ("raid:\n  not: {a: Another}\n", 2, "no «same»"),
        ("raid:\n  same: [a]\n  not: {a: Another}\n", 2, "«a» under both"),
        ("raid:\n  same: [a]\nstrike:\n  same: [a]\n", 4, "«a», which is also of «raid»"),
        ("raid:\n  was: [strike]\nstrike:\n  labels: {en: Strike}\n", 2, "«strike», which has an entry of its own"),
        ("raid:\n  was: [old]\nstrike:\n  was: [old]\n", 4, "«old», which was also raid"),
        ("Raid:\n  labels: {en: Raid}\n", 1, "the id «Raid»"),
        ("raid: yes\n", 1, "true"),
        ("- raid\n", 1, "a list"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path, text, line, found):
    _, problems = read(tmp_path, text)
    assert [(problem.line, problem.found) for problem in problems] == [(line, found)]


def test_all_mistakes_are_named_at_once(tmp_path):
    _, problems = read(tmp_path, "raid:\n  sam: [a]\nstrike:\n  same: []\n")
    assert len(problems) == 2
