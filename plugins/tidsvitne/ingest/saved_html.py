"""A saved page → its blocks and what its metadata says.

trafilatura judges which of the page's words are the article; the blocks, with their exact words and where they stand in
the page, come from an HTML parser that knows positions. So a block that trafilatura leaves out is not lost but marked.
"""

import json
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape
from typing import Any

from justhtml import JustHTML
from trafilatura import bare_extraction

from tidsvitne.ingest.blocks import Block, Kind, Segment
from tidsvitne.ingest.elements import INLINE, is_unseen
from tidsvitne.ingest.layout import LAYOUT, tidy
from tidsvitne.ingest.linked_data import publisher
from tidsvitne.ingest.tables import BETWEEN_CELLS, cells_of, is_data_table, texts_of
from tidsvitne.ingest.titles import is_heading
from tidsvitne.model.edtf import is_edtf

_FURNITURE = frozenset(["nav", "aside", "footer", "header", "form", "button", "dialog", "menu"])
_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Kind.HEADING),
    "figcaption": Kind.CAPTION,
    "caption": Kind.CAPTION,
    "blockquote": Kind.QUOTE,
    "li": Kind.ITEM,
}
_STANDFIRST = re.compile(
    r"\b(?:ingress|standfirst|dek|preamble|article-lead|lede|article__lead|sub-?title)\b", re.IGNORECASE
)
_MAY_BE_STANDFIRST = ("p", "div", "span", "h2", "h3", "h4", "h5", "h6")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_BYLINE_MARK = re.compile(r"^(?:by|av|af|von|par|di|por|tekst:|text:)\s+", re.IGNORECASE)
_RUN = 5  # words: blocks with fewer have to be the same as trafilatura's, longer ones to share most runs of so many
_TRAFILATURA_BLOCKS = ("p", "head", "quote", "item", "cell", "row", "code", "list")
_MOST_JOINED = 12
_CAPTION_REACH = 3
_WHAT_LXML_CANNOT_TAKE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]|<\\?xml[^>]{0,200}\\?>")


@dataclass(frozen=True, slots=True)
class Page:
    """A page's blocks, and the metadata that it holds of itself; `date` is EDTF."""

    blocks: tuple[Block, ...]
    title: str | None = None
    byline: str | None = None
    source: str | None = None
    url: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class _Run:
    """Text of the page under its nearest block; `block` tells one block from the next."""

    text: str
    offset: int
    block: int
    kind: Kind
    furniture: bool


def read_page(html: str) -> Page:
    """Read a decoded HTML file; offsets refer to it."""
    # The parser would make one character of CRLF and move all offsets.
    source = html.replace("\r\n", " \n")
    root = JustHTML(source, sanitize=False, track_node_locations=True).root
    extracted: Any = bare_extraction(
        _WHAT_LXML_CANNOT_TAKE.sub(" ", source), include_comments=False, with_metadata=True
    )
    lines = _LineCounter(source)
    blocks = list(_blocks(source, list(_runs(root)), lines))
    kept = _kept([block for block, _ in blocks], [furniture for _, furniture in blocks], _texts(extracted))
    facts = _facts(extracted)
    if not any((node.attrs or {}).get("content") for node in root.query('meta[property="og:site_name"]')):
        facts["source"] = publisher(_linked_data(root)) or facts.get("source")
    return Page(tuple(_with_title(_with_standfirst(kept))), date=_date(root), **facts)


class _LineCounter:
    """Says on which line an offset stands."""

    def __init__(self, text: str) -> None:
        self._ends = [match.start() for match in re.finditer("\n", text)]

    def line(self, offset: int) -> int:
        """Return the line of an offset, counted from one."""
        return bisect_left(self._ends, offset) + 1


def _runs(root: Any) -> Iterator[_Run]:
    counter = 0
    last_break = False
    stack: list[tuple[Any, int, Kind, bool]] = [(root, 0, Kind.TEXT, False)]
    while stack:
        node, block, kind, furniture = stack.pop()
        if node is None:
            counter += 1
            continue
        if node.name == "#text":
            offset = node.origin_offset
            if node.data and offset is not None:
                last_break = last_break and not node.data.strip()
                yield _Run(node.data, offset, counter, kind, furniture)
            continue
        if is_unseen(node.name):
            continue
        if node.name == "tr" and kind is Kind.ROW:
            yield from _row(node, counter + 1, furniture)
            counter += 2
            continue
        if node.name == "br":
            counter += last_break
            last_break = not last_break
            # In the text it divides two words; what stands there in the source is the tag.
            yield _Run("\n", node.origin_offset if node.origin_offset is not None else -1, counter, kind, furniture)
            continue
        is_block = node.name not in INLINE and not node.name.startswith("#")
        if is_block:
            counter += 1
            last_break = False
            kind = _kind(node, kind)
            furniture = furniture or node.name in _FURNITURE
            stack.append((None, block, kind, furniture))
        stack.extend((child, block, kind, furniture) for child in reversed(node.children or ()))


def _row(row: Any, block: int, furniture: bool) -> Iterator[_Run]:
    cells = [(cell, list(texts_of(cell))) for cell in cells_of(row)]
    if not any(node.data.strip() for _, texts in cells for node, _ in texts):
        return
    for index, (cell, texts) in enumerate(cells):
        if index:
            yield _Run(BETWEEN_CELLS, cell.origin_offset, block, Kind.ROW, furniture)
        paragraph = texts[0][1] if texts else 0
        for node, number in texts:
            if number != paragraph:
                yield _Run("\n", node.origin_offset, block, Kind.ROW, furniture)
            paragraph = number
            yield _Run(node.data, node.origin_offset, block, Kind.ROW, furniture)


def _kind(node: Any, outer: Kind) -> Kind:
    if node.name in _MAY_BE_STANDFIRST and _STANDFIRST.search((node.attrs or {}).get("class") or ""):
        return Kind.STANDFIRST
    kind = _KINDS.get(node.name)
    if kind:
        return kind
    if node.name == "table" and is_data_table(node):
        return Kind.ROW
    return outer if outer is not Kind.HEADING else Kind.TEXT


def _blocks(source: str, runs: list[_Run], lines: _LineCounter) -> Iterator[tuple[Block, bool]]:
    start = 0
    group = 0
    while start < len(runs):
        end = start
        while end < len(runs) and runs[end].block == runs[start].block:
            end += 1
        block = _block(source, runs[start:end], lines, group)
        if block:
            yield block, runs[start].furniture
            group += 1
        start = end


def _block(source: str, runs: list[_Run], lines: _LineCounter, group: int) -> Block | None:
    text, segments = "", []
    for run in runs:
        for words, segment in _segments(source, run):
            segments.append(Segment(len(text), segment.start, segment.end))
            text += words
    stripped = text.strip(LAYOUT)
    if not stripped:
        return None
    left = text.index(stripped)
    whole = Block(text, 0, tuple(segments))
    first = whole.start_of(left)
    moved = [replace(segment, text=segment.text - left) for segment in segments]
    before = [segment for segment in moved if segment.text <= 0]
    opening = Segment(0, first, before[-1].end) if before else Segment(0, first)
    segments = [opening, *(segment for segment in moved if 0 < segment.text < len(stripped))]
    return Block(stripped, lines.line(first), tuple(segments), kind=runs[0].kind, group=group)


def _segments(source: str, run: _Run) -> Iterator[tuple[str, Segment]]:
    if run.offset < 0:
        return
    end, written = _written(source, run)
    if not written:
        # The parser has moved or joined this text: where it begins is all that is known.
        yield run.text, Segment(0, run.offset, run.offset + 1)
        return
    position = run.offset
    for reference in _REFERENCE.finditer(source, run.offset, end):
        if reference.start() > position:
            yield source[position : reference.start()], Segment(0, position)
        yield unescape(reference[0]), Segment(0, reference.start(), reference.end())
        position = reference.end()
    if position < end:
        yield source[position:end], Segment(0, position)


def _written(source: str, run: _Run) -> tuple[int, bool]:
    """Return where a run of text ends in the source, and whether its words are those that stand there."""
    end = source.find("<", run.offset)
    end = len(source) if end < 0 else end
    if unescape(source[run.offset : end]) == run.text:
        return end, True
    end = run.offset + len(run.text)
    return end, source[run.offset : end] == run.text


def _texts(extracted: Any) -> list[str]:
    if extracted is None or extracted.body is None:
        return []
    return [tidy(" ".join(element.itertext())) for element in extracted.body.iter(*_TRAFILATURA_BLOCKS)]


def _kept(blocks: list[Block], furniture: list[bool], texts: list[str]) -> list[Block]:
    if not texts:
        return [replace(block, kept=not outside) for block, outside in zip(blocks, furniture, strict=True)]
    whole = {_plain(text) for text in texts}
    runs = {run for text in texts for run in _word_runs(text)}
    judged = [_shares(_words(block), runs) for block in blocks]
    for start, end in _joined(blocks, whole):
        judged[start:end] = [True] * (end - start)
    inside = [index for index, kept in enumerate(judged) if kept]
    first, last = (inside[0], inside[-1]) if inside else (0, -1)
    return [
        replace(block, kept=judged[index] or _is_near(block, furniture[index], first - _CAPTION_REACH <= index <= last))
        for index, block in enumerate(blocks)
    ]


def _is_near(block: Block, furniture: bool, inside: bool) -> bool:
    # trafilatura leaves captions and tables out of which it cannot tell: those amid the article are the article's.
    return inside and not furniture and block.kind in (Kind.CAPTION, Kind.STANDFIRST, Kind.ROW)


def _joined(blocks: list[Block], whole: set[str]) -> Iterator[tuple[int, int]]:
    """Yield the ranges of blocks that together are one of trafilatura's: it joins what a line break divides."""
    longest = max(map(len, whole))
    for start in range(len(blocks)):
        words = ""
        for end in range(start, min(start + _MOST_JOINED, len(blocks))):
            words += _plain(_words(blocks[end]))
            if words in whole:
                yield start, end + 1
            if len(words) >= longest:
                break


def _words(block: Block) -> str:
    return block.text.replace(BETWEEN_CELLS.strip(), " ") if block.kind is Kind.ROW else block.text


def _plain(text: str) -> str:
    return "".join(text.split())


def _word_runs(text: str) -> Iterator[str]:
    words = text.split()
    for index in range(len(words) - _RUN + 1):
        yield " ".join(words[index : index + _RUN])


def _shares(text: str, runs: set[str]) -> bool:
    own = list(_word_runs(text))
    return bool(own) and 2 * sum(run in runs for run in own) >= len(own)


def _with_standfirst(blocks: list[Block]) -> list[Block]:
    # «subtitle» is a class of subheadings too: what reads as a heading and stands below a paragraph is no standfirst.
    texts = (i for i, block in enumerate(blocks) if block.kept and block.kind is Kind.TEXT)
    first = next((i for i in texts if not is_heading(blocks[i].text)), len(blocks))
    return [
        replace(block, kind=Kind.TEXT)
        if block.kind is Kind.STANDFIRST and index > first and is_heading(block.text)
        else block
        for index, block in enumerate(blocks)
    ]


def _with_title(blocks: list[Block]) -> Iterator[Block]:
    # The first heading of an article that stands before its paragraphs is the title, whether trafilatura kept it or not.
    body = (Kind.TEXT, Kind.ROW)
    first = next((i for i, block in enumerate(blocks) if block.kept and block.kind in body), len(blocks))
    found = False
    for index, block in enumerate(blocks):
        is_title = not found and index < first and block.kind is Kind.HEADING and block.kept
        found = found or is_title
        yield replace(block, kind=Kind.TITLE) if is_title else block


def _facts(extracted: Any) -> dict[str, str | None]:
    if extracted is None:
        return {}
    byline = _BYLINE_MARK.sub("", tidy(extracted.author or "")) or None
    url = extracted.url if (extracted.url or "").startswith(("http://", "https://")) else None
    return {"title": tidy(extracted.title or "") or None, "byline": byline, "source": extracted.sitename, "url": url}


def _date(root: Any) -> str | None:
    """Return the day that the page's own metadata says it was published; never one guessed from its text."""
    for value in _dates(root):
        day = re.match(r"\s*(\d{4}(?:-\d\d(?:-\d\d)?)?)(?=\D|$)", value)
        if day and is_edtf(day[1]):
            return day[1]
    return None


def _dates(root: Any) -> Iterator[str]:
    for node in root.query(
        'meta[property="article:published_time"], meta[itemprop="datePublished"], meta[name="pubdate"]'
    ):
        yield node.attrs.get("content") or ""
    for script in _linked_data(root):
        match = re.search(r'"datePublished"\s*:\s*("[^"\n]{4,40}")', script)
        if match:
            yield json.loads(match[1])
    for node in root.query("time[pubdate], time[itemprop=datePublished]"):
        yield node.attrs.get("datetime") or ""


def _linked_data(root: Any) -> Iterator[str]:
    for node in root.query('script[type="application/ld+json"]'):
        yield node.to_text() or "".join(child.data for child in node.children)
