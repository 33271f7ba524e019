"""The gold for events is sound, there is enough of it, and the rules do not fall behind on it."""

from collections import Counter
from pathlib import Path

from tidsvitne.evaluate.events import compared, dated_scores, whole_scores
from tidsvitne.evaluate.gold_events import read_gold_events
from tidsvitne.extract.dates import find_times
from tidsvitne.extract.events import find_events
from tidsvitne.model.annotation import Annotations, Modality
from tidsvitne.text.sentences import split_sentences

_GOLD = Path(__file__).parents[2] / "gold" / "events"
_TEXTS = {lang: read_gold_events(_GOLD / f"mentions.{lang}.jsonl") for lang in ("nb", "en")}


def test_there_is_enough_in_both_languages() -> None:
    assert all(len(texts) >= 4 for texts in _TEXTS.values())
    assert sum(len(text.events) for texts in _TEXTS.values() for text in texts) >= 60


def test_every_modality_is_there_several_times() -> None:
    often = Counter(event.modality for texts in _TEXTS.values() for text in texts for event in text.events)
    assert all(often[modality] >= 5 for modality in Modality)


def test_dates_and_kinds_are_found_without_names() -> None:
    read = []
    for texts in _TEXTS.values():
        for text in texts:
            document = text.document
            sentences = split_sentences(document.text, document.lang, document.breaks)
            times = find_times(document.text, document.lang, document.date, sentences)
            events = find_events(document.text, document.lang, sentences, times, (), document.date)
            read.append(compared(text, Annotations(sentences=sentences, times=times, events=events)))
    dated, whole = dict(dated_scores(read)), dict(whole_scores(read))
    assert dated["sentence and date"].f1 >= 90
    assert whole["and kind"].f1 >= 90
    assert whole["kind and modality"].f1 >= 90
