"""Blocks → an article's body and front matter, and a ledger of every word that is in neither as it stood.

Each word of the original is in the body, in a field, or in the ledger: a block is taken whole by one rule, or cut, and
what is not cut is the body.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tidsvitne.ingest.blocks import Block, Kind
from tidsvitne.ingest.bylines import read_byline, read_contact_byline
from tidsvitne.ingest.credits import credit_tail, is_photo_credit
from tidsvitne.ingest.datelines import Opening, read_dateline, read_header
from tidsvitne.ingest.days import read_day
from tidsvitne.ingest.layout import align, tidy
from tidsvitne.ingest.privacy import mask, private_spans
from tidsvitne.ingest.rules import LONGEST_LINE, TEASER_MARKER, Zone, is_contact, line_rules
from tidsvitne.ingest.stretches import promotion_tail, signature_tail
from tidsvitne.ingest.titles import has_letters, is_heading, is_title

_SENTENCE_ENDS = re.compile(r"[.…:][\"”»')]*(?:\s*\([^()]{1,60}\))?$")
_SHORTEST_SENTENCE = 5
_SURELY_PROSE = 25
_LONGEST_STANDFIRST = 60
_SHORTEST_STANDFIRST = 8
_LONGEST_CAPTION = 60
_SHORTEST_CAPTION = 4
_WORDS_THAT_REPEAT = 6
_LEAD_IN = re.compile(r"[^\W\d_a-zæøåäöüéèß][^\W\d_a-zæøåäöüéèß .,!?'-]{3,38}\s?:\s+[«–\"“]?\s?[^\W\d_]")
_NO_CAPTION = re.compile(
    r"(?i:\W*(?:update|previous|breaking|live|latest|oppdatering|oppdatert|siste|correction|rettelse|note|editor|warning|advarsel|"
    r"merk|viktig|video|watch|just in)\b)"
)
_CAPTION_LABEL = re.compile(
    r"(?i:(?:image|media|photo|video)\s(?:caption|text)|bildetekst|bildtext|billedtekst|caption|bildunterschrift)"
    r"(?:\s?:\s+|\s+(?=[«\"“]?[^\W_a-zæøåäöüéèß]))"
)
_TEASING = re.compile(r"[^:]{3,60}:\s+[–—«\"“-]?\s?[^\W_a-zæøåäöüéèß]")
_FOLLOWED = re.compile(r"\W*(?:follow|følg)\s+(?P<who>[^.!?@]{2,40}?)\s+(?:on|på)\s", re.IGNORECASE)
# The mark-up has said what these are: no rule for lines is asked.
_MARKED = (Kind.TITLE, Kind.STANDFIRST, Kind.ROW)
_NO_OUTLET_WORDS = "us oss me meg her him them author forfatteren journalisten story saken"
_NO_OUTLET = frozenset(_NO_OUTLET_WORDS.split())


@dataclass(frozen=True, slots=True)
class Part:
    """A block of the body: its exact words, on one line."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What a rule did: the words, and where they stand in the decoded original (code points, half-open; line from one)."""

    text: str
    rule: str
    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """An original, read. `fields` are front matter by its key («Title», «Standfirst», «Byline», «Source», «Published»…)."""

    parts: tuple[Part, ...]
    fields: Mapping[str, str]
    taken: tuple[Taken, ...]
    lang: str


@dataclass(slots=True)
class _Work:
    """A block under the rules. `rule` has taken it whole; `cuts` have taken stretches of it."""

    block: Block
    rule: str | None = None
    kind: Kind = Kind.TEXT
    guessed: str | None = None
    cuts: list[tuple[int, int, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.block.text

    @property
    def is_open(self) -> bool:
        return self.rule is None

    @property
    def is_prose(self) -> bool:
        words = self.text[: 2 * LONGEST_LINE].split()
        if len(words) >= _SURELY_PROSE:
            return True
        return len(words) >= _SHORTEST_SENTENCE and bool(_SENTENCE_ENDS.search(self.text))

    @property
    def is_paragraph(self) -> bool:
        return self.is_open and self.kind in (Kind.TEXT, Kind.QUOTE) and self.is_prose

    def cut(self, start: int, end: int, rule: str) -> None:
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        if start < end:
            self.cuts.append((start, end, rule))

    def pieces(self) -> Iterator[tuple[int, int]]:
        """Yield the stretches that no rule has cut."""
        position = 0
        for start, end, _ in sorted(self.cuts):
            yield position, start
            position = end
        yield position, len(self.text)

    @property
    def words(self) -> str:
        return tidy(" ".join(self.text[start:end] for start, end in self.pieces()))


def read(blocks: Sequence[Block], lang_of: Callable[[str], str]) -> Reading:
    """Judge every block. `lang_of` names the language of the body's sentences, one a line."""
    works = [_Work(block, kind=block.kind) for block in blocks]
    fields: dict[str, str] = {}
    _read_header(works, fields)
    _take_lines(works, fields)
    _take_by_place(works, fields)
    _take_after_markers(works)
    _take_title(works, fields)
    _take_standfirst(works, fields)
    _take_dateline(works, fields)
    _cut_ends(works, fields)
    _find_captions(works)
    _find_headings(works)
    return _finish(works, fields, lang_of)


def _read_header(works: list[_Work], fields: dict[str, str]) -> None:
    header = read_header(works[0].text) if works else None
    if not header:
        return
    fields["Published"] = header.value
    if not works[0].text[header.end :].strip():
        works[0].rule = "moved_date"
        return
    works[0].cut(0, len(works[0].text[: header.end].rstrip()), "moved_date")


def _take_lines(works: list[_Work], fields: dict[str, str]) -> None:
    for work in works:
        if not work.block.kept:
            known = (rule.name for rule in line_rules(work.text) if rule.name.startswith("removed"))
            work.rule = next(known, "removed_page_furniture")
        elif work.kind not in _MARKED and not work.cuts:
            work.rule = _line_rule(work, fields)


def _line_rule(work: _Work, fields: dict[str, str]) -> str | None:
    line = work.text
    if len(line) > LONGEST_LINE:
        return None
    if is_photo_credit(line):
        return "removed_photo_credit"
    for rule in line_rules(line):
        if rule.zone is not Zone.ANYWHERE:
            continue
        if rule.name == "moved_credit":
            _add(fields, "Credit", tidy(line).strip("()[]©–—- "))
        followed = _FOLLOWED.match(line) if rule.name == "removed_social" else None
        if followed and not _NO_OUTLET & set(followed["who"].lower().split()):
            fields.setdefault("Source", tidy(followed["who"]))
        return rule.name
    names = read_contact_byline(line)
    if names:
        _take_names(work, names, fields, "removed_contact")
        return None
    return "removed_contact" if is_contact(line) else None


def _take_names(work: _Work, names: tuple[int, int], fields: dict[str, str], rest: str) -> None:
    start, end = names
    _add(fields, "Byline", tidy(work.text[start:end]))
    work.cut(0, start, rest)
    work.cut(start, end, "moved_byline")
    work.cut(end, len(work.text), rest)


def _add(fields: dict[str, str], key: str, value: str) -> None:
    known = fields.get(key, "")
    if not known or known in value:
        fields[key] = value
    elif value not in known:
        fields[key] = f"{known}; {value}"


def _take_by_place(works: list[_Work], fields: dict[str, str]) -> None:
    prose = [index for index, work in enumerate(works) if work.is_paragraph and not work.cuts] or [len(works)]
    for index, work in enumerate(works):
        # A byline stands before the first paragraph, or between a standfirst and the first paragraph.
        in_head, near_head, in_tail = index < prose[0], index < prose[:2][-1], index > prose[-1]
        if not work.is_open or work.cuts or work.kind in _MARKED or work.is_paragraph:
            continue
        zones = {Zone.HEAD: in_head, Zone.EDGES: near_head or in_tail}
        rule = next((rule.name for rule in line_rules(work.text) if zones.get(rule.zone)), None)
        names = read_byline(work.text) if near_head or in_tail else None
        if names:
            _add(fields, "Byline", tidy(work.text[slice(*names)]))
            work.rule = "moved_byline"
        elif rule == "moved_date":
            work.rule = _date_rule(work.text, fields)
        elif rule:
            work.rule = rule


def _date_rule(line: str, fields: dict[str, str]) -> str:
    day = read_day(line)
    if not day:
        return "removed_update"
    if day.startswith(fields.get("Published", "")):
        fields["Published"] = day
    return "moved_date" if fields["Published"] == day else "removed_update"


def _take_after_markers(works: list[_Work]) -> None:
    for index, work in enumerate(works):
        if work.rule != "removed_teaser" or not TEASER_MARKER.fullmatch(tidy(work.text).lstrip("»›>→•* ")):
            continue
        for position in range(index + 1, len(works)):
            teaser = works[position]
            belongs = position == index + 1 or teaser.block.group == work.block.group or teaser.kind is Kind.ITEM
            if not (belongs and teaser.is_open and not teaser.is_prose and is_title(teaser.text)):
                break
            teaser.rule = "removed_teaser"


def _take_title(works: list[_Work], fields: dict[str, str]) -> None:
    opened = [work for work in works if work.is_open and work.words]
    marked = next((work for work in opened if work.kind is Kind.TITLE), None)
    lettered = [work for work in opened if has_letters(work.words)]
    first = lettered[0] if len(lettered) > 1 else None
    if not marked and (
        not first or first.is_prose or not is_title(first.words) or first.kind in (Kind.CAPTION, Kind.ROW)
    ):
        return
    title = marked or first
    if title:
        fields["Title"] = title.words
        _take_rest(title, "moved_title")


def _take_standfirst(works: list[_Work], fields: dict[str, str]) -> None:
    marked = next((work for work in works if work.is_open and work.kind is Kind.STANDFIRST), None)
    standfirst = marked or _unmarked_standfirst(works, fields)
    if not standfirst:
        return
    opening = read_dateline(standfirst.text)
    if opening:
        _take_opening(standfirst, opening, fields)
    fields["Standfirst"] = standfirst.words
    _take_rest(standfirst, "moved_standfirst")


def _unmarked_standfirst(works: list[_Work], fields: dict[str, str]) -> _Work | None:
    if "Title" not in fields:
        return None
    rest = [work for work in works if work.is_open and work.words]
    if len(rest) < 2 or rest[0].kind is not Kind.TEXT or rest[0].cuts:
        return None
    candidate, following = rest[0], rest[1]
    length = len(candidate.text[: 2 * LONGEST_LINE].split())
    if not following.is_paragraph or length > _LONGEST_STANDFIRST:
        return None
    if not candidate.is_prose:
        return candidate if length >= _SHORTEST_STANDFIRST and not is_heading(candidate.text) else None
    between = works[works.index(candidate) + 1 : works.index(following)]
    # A picture's credit belongs to what stands right above it; one further down says nothing.
    is_apart = any(
        work.rule in ("moved_byline", "moved_date")
        or (work.rule == "removed_photo_credit" and work.block.group == candidate.block.group)
        for work in between
    )
    return candidate if is_apart or _opening_words(candidate) == _opening_words(following) else None


def _opening_words(work: _Work) -> list[str]:
    return work.text[:LONGEST_LINE].split()[:_WORDS_THAT_REPEAT]


def _take_rest(work: _Work, rule: str) -> None:
    if not work.cuts:
        work.rule = rule
        return
    for start, end in list(work.pieces()):
        work.cut(start, end, rule)


def _take_dateline(works: list[_Work], fields: dict[str, str]) -> None:
    first = next((work for work in works if work.is_paragraph and work.words), None)
    if not first:
        return
    offset = max((end for _, end, _ in first.cuts), default=0)
    offset += len(first.text[offset:]) - len(first.text[offset:].lstrip())
    opening = read_dateline(first.text[offset : offset + LONGEST_LINE])
    if opening:
        _take_opening(first, opening, fields, offset)


def _take_opening(work: _Work, opening: Opening, fields: dict[str, str], offset: int = 0) -> None:
    fields["Source"] = opening.value
    if opening.place:
        fields["Dateline"] = tidy(opening.place)
    end = offset + len(work.text[offset : offset + opening.end].rstrip())
    work.cut(offset, end, "moved_source")


def _cut_ends(works: list[_Work], fields: dict[str, str]) -> None:
    last = next((work for work in reversed(works) if work.is_paragraph), None)
    for work in works:
        if not work.is_open or work.kind in (*_MARKED, Kind.HEADING):
            continue
        credit = credit_tail(work.text)
        if credit is not None:
            work.cut(credit, len(work.text), "removed_photo_credit")
            _mark_caption(work)
            continue
        promotion = promotion_tail(work.text)
        if promotion is not None:
            work.cut(promotion, len(work.text), "removed_promo")
        signature = signature_tail(work.text) if work is last else None
        if signature is not None:
            _add(fields, "Credit", tidy(work.text[signature:]).strip("()[]©–—- "))
            work.cut(signature, len(work.text), "moved_credit")


def _mark_caption(work: _Work) -> None:
    if work.kind is Kind.TEXT and len(work.words.split()) <= _LONGEST_CAPTION:
        work.kind, work.guessed = Kind.CAPTION, "marked_caption"


def _find_captions(works: list[_Work]) -> None:
    for work in works:
        label = _CAPTION_LABEL.match(work.text) if work.is_open else None
        if label and work.kind in (Kind.TEXT, Kind.CAPTION):
            work.cut(0, label.end(), "removed_media_pointer")
            _mark_caption(work)
        # «LETER: Mannskaper ved huset»: a caption's first words in capitals.
        if (
            work.is_open
            and work.kind is Kind.TEXT
            and not work.cuts
            and _LEAD_IN.match(work.text)
            and not _NO_CAPTION.match(work.text)
        ):
            length = len(work.text[: 2 * LONGEST_LINE].split())
            if _SHORTEST_CAPTION < length <= _LONGEST_CAPTION and _SENTENCE_ENDS.search(work.text):
                _mark_caption(work)


def _find_headings(works: list[_Work]) -> None:
    opened = [work for work in works if work.is_open and work.words]
    found = [
        (work, opened[index + 1] if index + 1 < len(opened) else None)
        for index, work in enumerate(opened)
        if work.kind is Kind.TEXT and not work.cuts and is_heading(work.text)
    ]
    # Where every other heading is set off by more empty lines than «This: that», the latter is a link that stood between.
    usual = min((work.block.gap for work, _ in found if not _TEASING.match(work.text)), default=0)
    for work, following in found:
        heads = following is not None and (
            following.kind is Kind.ROW
            or (following.kind in (Kind.TEXT, Kind.QUOTE, Kind.ITEM) and not is_heading(following.text))
        )
        if _TEASING.match(work.text) and (not heads or work.block.gap < usual):
            work.rule = "removed_unmarked_teaser"
        elif following is not None:
            work.kind, work.guessed = Kind.HEADING, "marked_heading"


def _finish(works: list[_Work], fields: dict[str, str], lang_of: Callable[[str], str]) -> Reading:
    body = [(work, words) for work in works if work.is_open and (words := work.words)]
    sentences = [words for work, words in body if work.is_prose] or [words for _, words in body]
    lang = lang_of("\n".join(sentences or fields.values()))
    parts = tuple(Part(work.kind, mask(words, lang)) for work, words in body)
    masked = {key: mask(value, lang) for key, value in fields.items()}
    taken = tuple(line for work in works for line in _taken(work, lang))
    return Reading(parts, masked, taken, lang)


def _taken(work: _Work, lang: str) -> Iterator[Taken]:
    if work.rule:
        yield _line(work, 0, len(work.text), work.rule, lang)
        return
    for start, end, rule in sorted(work.cuts):
        yield _line(work, start, end, rule, lang)
    for start, end in work.pieces():
        if work.guessed and work.text[start:end].strip():
            yield _line(work, start, end, work.guessed, lang)
    yield from _private(work, lang)


def _private(work: _Work, lang: str) -> Iterator[Taken]:
    # They are masked in the tidied words; here is where those stand in the block.
    words = work.words
    spans = private_spans(words)
    if not spans:
        return
    inside = [offset for start, end in work.pieces() for offset in range(start, end)]
    at = align(words, "".join(work.text[offset] for offset in inside))
    for span in spans:
        places = [inside[at[offset]] for offset in range(span.start, span.end) if offset in at]
        yield _line(work, places[0], places[-1] + 1, "removed_private", lang)


def _line(work: _Work, start: int, end: int, rule: str, lang: str) -> Taken:
    block = work.block
    words = work.text[start:end]
    hidden = tidy(words)
    return Taken(
        mask(hidden, lang) if private_spans(hidden) else words,
        rule,
        block.line,
        block.start_of(start),
        block.end_of(end),
    )
