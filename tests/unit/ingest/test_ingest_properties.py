"""Nothing is lost and nothing becomes mark-up, whatever the text."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from tidsvitne.ingest.blocks import Kind, blocks_of_text
from tidsvitne.ingest.layout import tidy
from tidsvitne.ingest.markdown import to_markdown
from tidsvitne.ingest.privacy import find_private, mask
from tidsvitne.ingest.reading import Part, read

_FURNITURE = st.sampled_from(
    [
        "News",
        "FYI.",
        "Annonse",
        "Les også: Broen er stengt igjen",
        "Related: Bridge closed again",
        "Foto: Kari Nordmann / NTB",
        "Av Kari Nordmann",
        "date 2016-11 Broen falt ned natt til fredag, melder politiet i byen.",
        "OSLO (NTB): Broen falt ned natt til fredag, melder politiet i byen.",
        "Broen falt ned natt til fredag, melder politiet i byen. Les hele saken her.",
        "– Vi hørte et brak, sier naboen.",
        "- Vi hørte et brak, sier naboen.",
        "BROEN: Slik så den ut før den falt. Foto: Ola Nordmann, NTB",
        "Skriv til ola@example.org eller @olanordmann om broen i dag.",
        "Bakgrunn",
        "Følg Avisen på Facebook",
        "1. Broen",
        "# Broen",
    ]
)
_LINES = st.one_of(_FURNITURE, st.text(max_size=60), st.text(alphabet="ab .:@/-–«»\"'()\u00a0Æ1", max_size=40))
_TEXTS = st.lists(_LINES, max_size=8).flatmap(
    lambda lines: st.sampled_from(["\n", "\n\n", "\r\n", "\n\n\n"]).map(lambda end: end.join(lines))
)
_MARKS = st.one_of(st.sampled_from("\\`*_{}[]()#+-.!<>&;:|~=\"'1ax \u00a0"), st.characters())


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", tidy(text))


@given(_TEXTS)
def test_what_no_rule_took_is_the_body_in_its_order(text: str) -> None:
    reading = read(blocks_of_text(text), lambda _: "nb")
    for line in reading.taken:
        assert 0 <= line.start < line.end <= len(text)
        if not line.rule.startswith("marked"):
            words = text[line.start : line.end]
            assert line.text in (mask(words, "nb"), mask(tidy(words), "nb"))
    kept = _without(text, [(t.start, t.end) for t in reading.taken if t.rule.startswith(("removed", "moved"))])
    body = _without_masks(" ".join(part.text for part in reading.parts))
    assert _letters(_without_masks(kept)) == _letters(body)


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    characters = list(text)
    for start, end in spans:
        characters[start:end] = " " * (end - start)
    return "".join(characters)


def _without_masks(text: str) -> str:
    return text.replace("[e-post]", " ").replace("[konto]", " ")


@given(_TEXTS)
def test_no_address_and_no_account_comes_through(text: str) -> None:
    reading = read(blocks_of_text(text), lambda _: "en")
    written = [*(part.text for part in reading.parts), *reading.fields.values(), *(line.text for line in reading.taken)]
    assert not [found for words in written for found in find_private(words)]


@given(st.text())
def test_masking_leaves_nothing_to_mask(text: str) -> None:
    assert find_private(mask(text, "nb")) == ()


@pytest.mark.parametrize("extensions", [["meta", "tables", "sane_lists"], ["extra", "meta", "sane_lists"], []])
@given(st.lists(st.tuples(st.sampled_from(Kind), st.text(alphabet=_MARKS)), max_size=4))
def test_markdown_gives_back_exactly_the_words(extensions: list[str], blocks: list[tuple[Kind, str]]) -> None:
    parts = [Part(kind, tidy(text)) for kind, text in blocks if tidy(text)]
    page = markdown(
        "Title: x\n\n" + to_markdown(parts) if "meta" in extensions else to_markdown(parts), extensions=extensions
    )
    assert _leaves(page) == [part.text for part in parts]


def _leaves(page: str) -> list[str]:
    found = [match[2] for match in re.finditer(r"<(p|h2|li|figcaption)>(.*?)</\1>", page, re.DOTALL)]
    inner = [re.sub(r"</?p>|\n", "", each) for each in found]
    assert not [each for each in inner if "<" in each]
    return [html.unescape(each) for each in inner]
