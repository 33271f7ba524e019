"""Annotations survive the way to JSON and back."""

import json

from hypothesis import given
from hypothesis import strategies as st

from tidsvitne.model.annotation import (
    Annotations,
    Bound,
    Claim,
    EventMention,
    InferredDate,
    Kind,
    Mention,
    Modality,
    Role,
    Sentence,
    TimeExpression,
)
from tidsvitne.model.codec import annotations_from_json, annotations_to_json
from tidsvitne.model.edtf import parse_edtf
from tidsvitne.model.span import Span

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 9999), st.integers(1, 99))
words = st.text(max_size=8)
maybe = st.none() | words
ids = st.lists(words, max_size=3).map(tuple)
sure = st.floats(0, 1)
dates = st.none() | st.sampled_from(["2016", "2016-11", "2016-09-29?", "2017-02-18/2017-02-20", "2015/.."]).map(
    parse_edtf
)
figures = st.none() | st.floats(0, 1e9)

annotations = st.builds(
    Annotations,
    st.lists(st.builds(Sentence, words, spans), max_size=3).map(tuple),
    st.lists(st.builds(Mention, spans, st.sampled_from(Kind), words, sure, ids, maybe, maybe), max_size=3).map(tuple),
    st.lists(st.builds(TimeExpression, spans, words, words, dates, words, words, sure, dates), max_size=3).map(tuple),
    st.lists(
        st.builds(
            EventMention,
            *(words, words, spans, spans, st.sampled_from(Modality), words, sure, dates, ids, ids, st.none() | spans),
            st.dictionaries(words, st.sampled_from(Role), max_size=2).map(lambda roles: tuple(roles.items())),
        ),
        max_size=3,
    ).map(tuple),
    st.lists(
        st.builds(
            Claim,
            *(
                words,
                spans,
                spans,
                st.sampled_from(Bound),
                words,
                words,
                sure,
                figures,
                figures,
                maybe,
                ids,
                maybe,
                maybe,
            ),
            *(words, ids, maybe, st.booleans(), dates, dates, maybe, st.sampled_from(Modality), ids),
        ),
        max_size=3,
    ).map(tuple),
    st.none() | st.builds(InferredDate, dates.filter(bool), st.lists(spans, max_size=2).map(tuple)),
)


@given(annotations)
def test_there_and_back(found):
    assert annotations_from_json(json.loads(json.dumps(annotations_to_json(found)))) == found
