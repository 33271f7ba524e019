"""One original → its article and its ledger. Pure: bytes in, text out."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePath

from tidsvitne.ingest.blocks import blocks_of_text
from tidsvitne.ingest.decode import NothingLeft, decode
from tidsvitne.ingest.front_matter import write_article
from tidsvitne.ingest.ledger import write_ledger
from tidsvitne.ingest.markdown import to_markdown
from tidsvitne.ingest.privacy import mask
from tidsvitne.ingest.reading import Reading, Taken, read
from tidsvitne.ingest.saved_html import Page, read_page
from tidsvitne.ingest.sidecar import LANGUAGES, Entry
from tidsvitne.ingest.slugs import slugify, unique
from tidsvitne.ingest.titles import derive_title, has_letters
from tidsvitne.text.language import UNDETERMINED, detect

_SAMPLE = 20_000
_TOO_SHORT_TO_TELL = 300
_NEIGHBOURS = {"da": "nb", "sv": "nb", "is": "nb"}


class UnreadLanguage(Exception):
    """A text in a language that the archive does not read."""

    def __init__(self, lang: str) -> None:
        super().__init__(
            f"its language is «{lang}»; the archive reads {', '.join(LANGUAGES)} (a sidecar's «lang» says otherwise)"
        )


@dataclass(frozen=True, slots=True)
class Conversion:
    """An original, converted. `name` is the one it is kept under; `fields` are front matter without what names it."""

    name: str
    sha256: str
    fields: Mapping[str, str]
    body: str
    taken: tuple[Taken, ...]

    @property
    def is_derived(self) -> bool:
        """Whether the title was made of the first sentence."""
        return self.fields.get("Title_basis") == "derived"

    def slug(self, taken: Collection[str]) -> str:
        """Return an address made of the title that is none of `taken`."""
        return unique(slugify(self.fields["Title"], PurePath(self.name).stem), taken)

    def article(self, slug: str) -> str:
        """Return the article's file."""
        made_of = {"Original": self.name, "Original_sha256": self.sha256}
        return write_article({**_ordered(self.fields, slug), **made_of}, self.body)

    def ledger(self) -> str:
        """Return the ledger's file."""
        return write_ledger(self.name, self.sha256, self.taken)


def convert(name: str, data: bytes, entry: Entry | None = None) -> Conversion:
    """Convert the bytes of a file of that name; `entry` is what an editor knows of it.

    Raises CannotRead where there is no text to import, UnreadLanguage where it is in none of the archive's languages.
    """
    text = decode(data)
    page = read_page(text) if PurePath(name).suffix.lower() in (".html", ".htm") else Page(blocks_of_text(text))
    known = entry or Entry()
    reading = read(page.blocks, lambda words: known.lang or _language(words))
    if not reading.parts:
        raise NothingLeft
    fields = _fields(reading, page, known, PurePath(name).stem)
    return Conversion(name, sha256(data).hexdigest(), fields, to_markdown(reading.parts), reading.taken)


def _language(words: str) -> str:
    lang = detect(words[:_SAMPLE])
    if lang in LANGUAGES:
        return lang
    if len(words) > _TOO_SHORT_TO_TELL and lang != UNDETERMINED:
        raise UnreadLanguage(lang)
    # Of a few words no model can tell the neighbours apart; what else they might be is not worth refusing them for.
    return _NEIGHBOURS.get(lang, "en")


def _fields(reading: Reading, page: Page, known: Entry, stem: str) -> dict[str, str]:
    title = known.title or reading.fields.get("Title") or page.title
    first = next((part.text for part in reading.parts if has_letters(part.text)), "")
    found = {
        "Title": title or derive_title(first) or stem,
        "Title_basis": "" if title else "derived",
        "Lang": reading.lang,
        **_published(reading, page, known),
        "Source": known.source or reading.fields.get("Source") or page.source or "",
        "Source_url": known.url or page.url or "",
        "Byline": known.byline or reading.fields.get("Byline") or page.byline or "",
    }
    rest = {key: reading.fields.get(key, "") for key in ("Standfirst", "Dateline", "Credit")}
    return {key: _public(key, value, reading.lang) for key, value in {**found, **rest}.items() if value}


def _published(reading: Reading, page: Page, known: Entry) -> dict[str, str]:
    for basis, date in (("editor", known.date), ("page", page.date), ("text", reading.fields.get("Published"))):
        if date:
            return {"Published": date, "Published_basis": basis}
    return {}


def _public(key: str, value: str, lang: str) -> str:
    return value if key == "Source_url" else mask(value, lang)


def _ordered(fields: Mapping[str, str], slug: str) -> dict[str, str]:
    """Return the front matter with the slug below the title."""
    heads = ("Title", "Title_basis")
    head = {key: fields[key] for key in heads if key in fields}
    return {**head, "Slug": slug, **{key: value for key, value in fields.items() if key not in heads}}
