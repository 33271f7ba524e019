"""The editors' word on the names of one document."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tidsvitne.knowledge.known import Knowledge
from tidsvitne.link.curation import corrected, curated, unmatched
from tidsvitne.link.identities import identified
from tidsvitne.model.annotation import Kind, Mention, Sentence
from tidsvitne.model.document import Document
from tidsvitne.model.span import Span
from tidsvitne.text.sentences import split_sentences

TEXT = "Kari and Kari\nHolm met HR. HR is glad; «HRM» is not."
DOCUMENT = Document("ferry", TEXT, "en")
SENTENCES: tuple[Sentence, ...] = split_sentences(TEXT, "en", ())
ENTRIES = {
    "people": (
        "kari-holm: {labels: {nb: Kari Holm}, was: [kari-holmen]}\n"
        "secret: {hidden: true, reason: Asked for it, was: [secret-old]}\n"
        "siri-vollan: {hidden: true, reason: Asked for it}\n"
    ),
    "organisations": "rescue: {labels: {en: Rescue}, was: [people/rescue-man]}\n",
}

Know = Callable[[str], Knowledge]


@pytest.fixture
def know(tmp_path: Path) -> Know:
    def load(corrections: str) -> Knowledge:
        for name, text in (ENTRIES | {"corrections": f"ferry:\n{corrections}" if corrections else ""}).items():
            (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
        return Knowledge.load(tmp_path)

    return load


def mention(words: str, kind: Kind = Kind.ORGANISATION, entity: str | None = None, nth: int = 1) -> Mention:
    at = -1
    for _ in range(nth):
        at = TEXT.index(words, at + 1)
    return Mention(Span(at, at + len(words)), kind, "model", 0.5, (entity,) if entity else (), entity)


def found(mentions: tuple[Mention, ...]) -> list[tuple[str, int, str, str | None]]:
    return [(one.span.of(TEXT), one.span.start, one.kind.value, one.entity) for one in mentions]


def test_without_corrections_nothing_changes(know: Know) -> None:
    mentions = (mention("Kari", Kind.PERSON), mention("HR"))
    assert corrected(DOCUMENT, mentions, SENTENCES, know("")) == mentions


def test_all_such_words_are_corrected_and_no_part_of_a_word_is(know: Know) -> None:
    knowledge = know("  - {text: HR, is: organisations/rescue}\n")
    result = corrected(DOCUMENT, (mention("HRM"),), SENTENCES, knowledge)
    assert [one[0] for one in found(result)] == ["HR", "HR", "HRM"]
    assert {(one.rule, one.confidence, one.entity) for one in result[:2]} == {("editor", 1.0, "organisations/rescue")}
    assert corrected(DOCUMENT, result, SENTENCES, knowledge) == result


def test_the_second_of_them(know: Know) -> None:
    result = corrected(
        DOCUMENT, (mention("HR"), mention("HR", nth=2)), SENTENCES, know("  - {text: HR, nth: 2, is: person}\n")
    )
    assert [(one.span.start, one.kind) for one in result] == [
        (mention("HR").span.start, Kind.ORGANISATION),
        (mention("HR", nth=2).span.start, Kind.PERSON),
    ]


def test_those_of_one_sentence(know: Know) -> None:
    last = SENTENCES[-1]
    result = corrected(
        DOCUMENT, (), SENTENCES, know(f"  - {{text: HR, sentence: {last.id}, nth: 1, is: organisations/rescue}}\n")
    )
    assert [one.span for one in result] == [mention("HR", nth=2).span]


def test_what_is_no_name_goes(know: Know) -> None:
    mentions = (mention("Kari", Kind.PERSON), mention("HR"))
    assert corrected(DOCUMENT, mentions, SENTENCES, know("  - {text: HR, is: nothing}\n")) == mentions[:1]


def test_words_across_a_line_replace_what_they_overlap(know: Know) -> None:
    knowledge = know("  - {text: Kari Holm, is: people/kari-holmen}\n")
    result = corrected(DOCUMENT, (mention("Holm", Kind.PLACE),), SENTENCES, knowledge)
    assert found(result) == [("Kari\nHolm", 9, "person", "people/kari-holm")]


def test_the_narrower_correction_has_the_last_word_wherever_it_stands(know: Know) -> None:
    knowledge = know("  - {text: HR, nth: 1, is: nothing}\n  - {text: HR, is: organisations/rescue}\n")
    assert [one.span for one in corrected(DOCUMENT, (), SENTENCES, knowledge)] == [mention("HR", nth=2).span]


def test_corrections_that_match_nothing_are_told(know: Know) -> None:
    knowledge = know(
        "  - {text: HR, is: nothing}\n"
        "  - {text: HR, nth: 3, is: nothing}\n"
        "  - {text: HRX, is: nothing}\n"
        "  - {text: HR, sentence: s-0000000000, is: nothing}\n"
    )
    assert [one.line for one in unmatched(DOCUMENT, SENTENCES, knowledge)] == [3, 4, 5]


def test_merged_ids_lead_to_what_they_are_now_and_retyped_ones_change_their_kind(know: Know) -> None:
    mentions = (mention("Kari", Kind.PERSON, "people/kari-holmen"), mention("HR", Kind.PERSON, "people/rescue-man"))
    first, second = curated(mentions, know(""))
    assert (first.entity, first.candidates, first.kind) == ("people/kari-holm", ("people/kari-holm",), Kind.PERSON)
    assert (second.entity, second.kind) == ("organisations/rescue", Kind.ORGANISATION)


def test_what_is_hidden_is_gone_from_mentions_and_from_candidates(know: Know) -> None:
    open_ = Mention(Span(0, 4), Kind.PERSON, "surname", 0.5, ("people/secret-old", "people/kari-holm"))
    mentions = (
        open_,
        mention("Kari", Kind.PERSON, "people/secret", nth=2),
        Mention(Span(22, 24), Kind.PERSON, "surname", 0.5, ("people/secret",)),
        mention("HRM"),
    )
    result = curated(mentions, know(""))
    assert [one.span.of(TEXT) for one in result] == ["Kari", "HRM"]
    assert (result[0].candidates, result[0].entity) == (("people/kari-holm",), None)


def test_whoever_is_hidden_by_one_spelling_is_hidden_by_all_of_the_text(know: Know) -> None:
    text = "Siri Marie Vollan fell. Siri Vollan was hurt. Vollan is well."
    names = ("Siri Marie Vollan", "Siri Vollan", "Vollan")
    spans = [Span(text.rindex(name), text.rindex(name) + len(name)) for name in names]
    mentions = [Mention(span, Kind.PERSON, "model", 0.98) for span in spans]
    knowledge = know("")
    assert curated(identified(Document("fall", text, "en"), mentions, knowledge), knowledge) == ()
