"""Our own pairs of texts: which report the same event is found about as well as it was when it was measured."""

from pathlib import Path

from tidsvitne.evaluate.incidents import link_reports, read_reports
from tidsvitne.evaluate.score import Score

PAIRS = Path(__file__).parents[2] / "gold" / "events" / "pairs.jsonl"


def test_few_links_are_wrong_and_few_are_missing(knowledge):
    *alone, together = read_reports(PAIRS)
    two_by_two = sum((link_reports(reports, knowledge).score for reports in alone), Score())
    whole = link_reports(together, knowledge).score
    assert len(alone) >= 40
    assert min(two_by_two.precision, whole.precision) >= 90
    assert min(two_by_two.recall, whole.recall) >= 85
