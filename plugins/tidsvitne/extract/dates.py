"""Time expressions, as exact as the text and the day of publication allow: TIMEX3 for type and value, EDTF for the archive.

A time expression's `basis` is one of these phrases, which the theme translates:

- «explicit»: it stands there in full
- «year from text»: the year stands earlier in the sentence or paragraph
- «year from publication»: the nearest such day before publication (after it, where the text speaks of what is ahead)
- «month before publication»: the last such month up to publication
- «weekday before publication», «weekday after publication»: the nearest such day on that side
- «weekday among the possible days of publication», «weekday that can be either of two»: `edtf` is the set of them
- «reckoned from publication», «reckoned from a date in the text»: «yesterday», «last week», «the next day»
- «weekday without a day of publication», «month without a date of publication», «unresolved»: `edtf` is None
- «reckoned from inferred publication», «year from inferred publication», «month before inferred publication»: the same, of a day
  that nothing gives but the text bounds
- «weekday before inferred publication», «weekday after inferred publication»: likewise
- «weekday among the possible days of inferred publication»: likewise
- «fiscal year», «duration», «set», «no date»: `edtf` is None, since the words name no days of the calendar

`value` is TIMEX3's: «2016-09-19», «2016-09», «2016-W38», «199» (the 1990s), «2015-SP», «2016-09-19TNI», «P7M», «PRESENT_REF»,
«XXXX-09-19», «XXXX-WXX-3»; a range is an ISO 8601 interval. `anchor` is what it was reckoned from.
"""

from collections.abc import Sequence

from tidsvitne.extract.clauses import cues_of
from tidsvitne.extract.dates_en import english
from tidsvitne.extract.dates_nb import norwegian
from tidsvitne.extract.times.context import Context, Resolved, Told
from tidsvitne.extract.times.grammar import Grammar, Words
from tidsvitne.extract.times.readers import read
from tidsvitne.model.annotation import Sentence, TimeExpression
from tidsvitne.model.edtf import Edtf
from tidsvitne.model.span import Span

_LANGUAGES = {"en": english, "nb": norwegian, "nn": norwegian, "no": norwegian}
_CONFIDENCE = {
    "explicit": 0.98,
    "year from text": 0.85,
    "year from publication": 0.9,
    "month before publication": 0.85,
    "weekday before publication": 0.9,
    "weekday after publication": 0.8,
    "reckoned from publication": 0.9,
    "reckoned from a date in the text": 0.75,
}
_UNRESOLVED_CONFIDENCE = 0.9  # that it is a time expression, not when


def find_times(text: str, lang: str, date: Edtf | None, sentences: Sequence[Sentence]) -> tuple[TimeExpression, ...]:
    """Return the time expressions of a text in the order of their offsets, none overlapping another.

    `date` is the day of publication, as exactly as it is known. A language that is neither English nor Norwegian
    yields nothing.
    """
    grammar, cues = _grammar_of(lang), cues_of(lang)
    if grammar is None or cues is None:
        return ()
    told: list[Told] = []
    found: list[TimeExpression] = []
    for sentence in sentences:
        for match in grammar.find(text, sentence.span.start, sentence.span.end):
            context = Context(text, match.span, sentence.span, match.parts, grammar.words, cues, date, told)
            resolved = read(match.form, context)
            if resolved is not None:
                told.append(Told(match.span, resolved))
                found.append(_expression(match.span, match.form, resolved))
    return tuple(found)


def words_of(lang: str) -> Words | None:
    """Return a language's words for times, or None where we have none."""
    grammar = _grammar_of(lang)
    return grammar.words if grammar else None


def _grammar_of(lang: str) -> Grammar | None:
    grammar = _LANGUAGES.get(lang.split("-")[0].lower())
    return grammar() if grammar else None


def _expression(span: Span, form: str, resolved: Resolved) -> TimeExpression:
    confidence = _CONFIDENCE.get(resolved.basis, _UNRESOLVED_CONFIDENCE)
    return TimeExpression(
        span, resolved.type, resolved.value, resolved.edtf, resolved.basis, f"date-{form}", confidence, resolved.anchor
    )
