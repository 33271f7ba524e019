"""The archive as one interface language shows it: finished values for the theme's templates."""

import datetime
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby

from tidsvitne.archive.archive import Mentioned
from tidsvitne.archive.related import Related
from tidsvitne.archive.timeline import Entry, sentence_at
from tidsvitne.model.annotation import Kind, Mention, Sentence
from tidsvitne.model.edtf import Edtf, parse_edtf
from tidsvitne.model.entity import Entity
from tidsvitne.model.span import Span
from tidsvitne.render.dates import words as date_words
from tidsvitne.render.quote import quote_html
from tidsvitne.site.adapter import Source
from tidsvitne.site.addresses import localised
from tidsvitne.site.run import Run
from tidsvitne.site.views import (
    ArticleCard,
    ArticleQuotes,
    ArticleYear,
    DateView,
    EntityCard,
    EntityIndex,
    EntityView,
    HomeView,
    QuoteView,
    Reason,
    RelatedView,
    TimelineEntry,
    TimelineMonth,
    TimelineYear,
)

_KIND_OF_FOLDER = {"places": "place", "people": "person", "organisations": "organisation"}
_ON_HOME = 12  # of each kind
_DATES_ON_HOME = 8
_WIKIDATA = "https://www.wikidata.org/wiki/"
_GEONAMES = "https://www.geonames.org/"


class Viewer:
    """Makes the views of one run in one interface language, nothing more."""

    def __init__(self, run: Run, lang: str) -> None:
        self.run = run
        self.lang = lang
        self._cards: dict[str, EntityCard] = {}

    @cached_property
    def _published(self) -> tuple[Source, ...]:
        return tuple(newest_first(self.run.sources[document] for document in self.run.archive.readings))

    @cached_property
    def _place_in_order(self) -> Mapping[str, int]:
        return {source.id: place for place, source in enumerate(self._published)}

    @cached_property
    def _groups(self) -> Mapping[str, list[Source]]:
        groups: dict[str, list[Source]] = defaultdict(list)
        for source in self._published:
            groups[source.meta("translation_key") or ""].append(source)
        return groups

    @cached_property
    def _inside(self) -> Mapping[str, list[str]]:
        inside: dict[str, list[str]] = defaultdict(list)
        for name, found in self.run.archive.entities.items():
            if found.entity.within:
                inside[found.entity.within].append(name)
        return inside

    def say(self, key: str, **values: object) -> str:
        """Return the interface's words for a key."""
        return self.run.words.say(self.lang, key, **values)

    def page(self, path: str) -> str:
        """Return a page's address in this language."""
        return localised(path, self.lang, self.run.settings.languages)

    # dates

    def date(self, date: Edtf, basis: str) -> DateView:
        """Return a date in words. `basis` is how it is known."""
        return DateView(date_words(date, self.lang), date.value, basis.replace(" ", "_"), date.uncertain)

    # articles

    def article(self, document: str) -> ArticleCard:
        """Return an article's line."""
        return self.card_of(self.run.sources[document])

    def card_of(self, source: Source) -> ArticleCard:
        """Return the line of an article as Pelican has it."""
        date = source.date
        return ArticleCard(
            url=source.url,
            title=source.title,
            title_derived=source.meta("title_basis") == "derived",
            lang=source.lang,
            source=source.meta("source"),
            date=self.date(date, source.meta("published_basis") or "editor") if date else None,
        )

    def articles(self) -> tuple[ArticleCard, ...]:
        """Return every article, the latest first, the undated last."""
        return tuple(self.card_of(source) for source in self._published)

    def translations(self, source: Source) -> tuple[ArticleCard, ...]:
        """Return the articles that are translations of one."""
        key = source.meta("translation_key")
        group = self._groups.get(key, []) if key else []
        return tuple(self.card_of(other) for other in group if other.id != source.id)

    def years(self) -> tuple[ArticleYear, ...]:
        """Return the articles by the year of their publication."""
        by_year = groupby(self._published, key=_year)
        return tuple(ArticleYear(year, tuple(self.card_of(source) for source in found)) for year, found in by_year)

    # entities

    def entity_card(self, name: str) -> EntityCard:
        """Return an entity's line."""
        if name not in self._cards:
            self._cards[name] = self._entity_card(self.run.archive.entities[name])
        return self._cards[name]

    def _entity_card(self, mentioned: Mentioned) -> EntityCard:
        entity = mentioned.entity
        return EntityCard(
            url=self.page(f"{entity.id}.html"),
            label=entity.label(self.lang),
            kind=_KIND_OF_FOLDER[entity.id.partition("/")[0]],
            detail=self._detail(entity),
            articles=len(mentioned.documents),
            mentions=len(mentioned.mentions),
        )

    def _detail(self, entity: Entity) -> str:
        if entity.kind is not Kind.PLACE or not entity.level:
            return ""
        level = self.say(f"level_{entity.level}")
        holder = self._top_holder(entity)
        return f"{level}, {holder.label(self.lang)}" if holder else level

    def _top_holder(self, entity: Entity) -> Entity | None:
        holder = None
        seen = {entity.id}
        while entity.within and entity.within not in seen:
            holder = entity = self.run.knowledge.entity(entity.within)
            seen.add(entity.id)
        return holder

    def entities(self, folder: str) -> list[EntityCard]:
        """Return the lines of `places`, `people` or `organisations`, as the alphabet of this language has them."""
        names = [name for name in self.run.archive.entities if name.startswith(f"{folder}/")]
        return sorted((self.entity_card(name) for name in names), key=lambda card: self.alphabetic(card.label))

    def alphabetic(self, label: str) -> tuple[str, str]:
        """Return the key that sorts a label: æ, ø and å stand last in Norwegian, with a, o and ae elsewhere."""
        folded = label.casefold()
        if self.lang == "nb":
            for place, letter in enumerate("æøå"):
                folded = folded.replace(letter, chr(0xE000 + place))
        plain = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
        return plain.lstrip("'’‘ʿ-"), label

    def index(self, folder: str) -> EntityIndex:
        """Return the A–Z of one kind."""
        by_letter = groupby(self.entities(folder), key=lambda card: self._letter(card.label))
        letters = tuple((letter, tuple(cards)) for letter, cards in by_letter)
        return EntityIndex(_KIND_OF_FOLDER[folder], letters)

    def _letter(self, label: str) -> str:
        key = self.alphabetic(label)[0][:1]
        norwegian = dict(zip("\ue000\ue001\ue002", "ÆØÅ", strict=True))
        letter = norwegian.get(key, key.upper())
        return letter if letter.isalpha() else "#"

    def most_mentioned(self, folder: str) -> tuple[EntityCard, ...]:
        """Return the entities that most articles name."""
        cards = (card for card in self.entities(folder) if card.articles)
        return tuple(sorted(cards, key=lambda card: (-card.articles, -card.mentions, card.label))[:_ON_HOME])

    def entity(self, mentioned: Mentioned) -> EntityView:
        """Return an entity's page."""
        entity = mentioned.entity
        where = entity.coordinates
        return EntityView(
            card=self.entity_card(entity.id),
            labels=tuple(sorted(entity.labels.items())),
            aliases=tuple(sorted(set(entity.aliases) - set(entity.labels.values()))),
            note=entity.notes.get(self.lang),
            latitude=where.lat if where else None,
            longitude=where.lon if where else None,
            precision=where.precision if where else None,
            within=self.entity_card(entity.within) if entity.within else None,
            contains=self._contained(entity.id),
            same_as=_same_as(entity),
            never=tuple(self.entity_card(name) for name in entity.never if name in self.run.archive.entities),
            former_ids=entity.was,
            origin=entity.origin,
            quotes=self._quotes_by_article(mentioned.mentions),
        )

    def _contained(self, holder: str) -> tuple[EntityCard, ...]:
        cards = (self.entity_card(name) for name in self._inside.get(holder, ()))
        return tuple(sorted(cards, key=lambda card: self.alphabetic(card.label)))

    # quotes

    def quote(self, document: str, sentence: Sentence, marked: Sequence[Span], rule: str, checked: bool) -> QuoteView:
        """Return a sentence, quoted, with the spans in it marked."""
        text = self.run.readings[document].document.text
        article = self.article(document)
        return QuoteView(
            article=article,
            url=f"{article.url}#{sentence.id}",
            lang=article.lang,
            html=quote_html(text, sentence.span, marked),
            surface=marked[0].of(text) if marked else "",
            rule=rule,
            checked=checked,
        )

    def _quotes_by_article(self, mentions: Iterable[tuple[str, Mention]]) -> tuple[ArticleQuotes, ...]:
        by_document = groupby(mentions, key=lambda pair: pair[0])
        found = [(document, [mention for _, mention in pairs]) for document, pairs in by_document]
        found.sort(key=lambda pair: self._place_in_order[pair[0]])
        return tuple(ArticleQuotes(self.article(document), self._quotes(document, each)) for document, each in found)

    def _quotes(self, document: str, mentions: list[Mention]) -> tuple[QuoteView, ...]:
        by_sentence: dict[Sentence, list[Mention]] = {}
        for mention in mentions:
            sentence = sentence_at(self.run.readings[document], mention.span.start)
            if sentence:
                by_sentence.setdefault(sentence, []).append(mention)
        return tuple(
            self.quote(document, sentence, [m.span for m in found], found[0].rule, self._is_checked(found[0]))
            for sentence, found in by_sentence.items()
        )

    def _is_checked(self, mention: Mention) -> bool:
        return bool(mention.entity) and self.run.knowledge.entity(str(mention.entity)).origin == "editor"

    # time

    def entry(self, entry: Entry) -> TimelineEntry:
        """Return a dated sentence."""
        reading = self.run.readings[entry.document]
        return TimelineEntry(
            date=self.date(entry.date, entry.time.basis),
            words=entry.time.span.of(reading.document.text),
            modality=entry.modality.value,
            quote=self.quote(entry.document, entry.sentence, [entry.time.span], entry.time.rule, False),
            places=tuple(self.entity_card(place) for place in entry.places if place in self.run.archive.entities),
        )

    def timeline(self) -> tuple[TimelineYear, ...]:
        """Return the archive's timeline by year and month."""
        dated = [entry for entry in self.run.archive.timeline if entry.date.earliest]
        by_year = groupby(dated, key=lambda entry: _first_day(entry).year)
        return tuple(TimelineYear(year, self._months(entries)) for year, entries in _lists(by_year))

    def _months(self, entries: list[Entry]) -> tuple[TimelineMonth, ...]:
        by_month = groupby(sorted(entries, key=lambda entry: (_month(entry), entry.date.sort_key)), key=_month)
        return tuple(
            TimelineMonth(self._month_label(found), tuple(map(self.entry, found))) for _, found in _lists(by_month)
        )

    def _month_label(self, entries: list[Entry]) -> str:
        first = entries[0]
        return date_words(parse_edtf(f"{_first_day(first):%Y-%m}"), self.lang) if _month(first) else ""

    # related

    def related(self, found: Related) -> RelatedView:
        """Return a related article with its reasons, gathered by kind."""
        kinds: dict[str, list[str]] = {}
        for reason in found.reasons:
            kinds.setdefault(reason.kind, []).append(self._what(reason.kind, reason.what))
        reasons = (
            Reason(kind, tuple(self.entity_card(name) for name in dict.fromkeys(names)))
            for kind, names in kinds.items()
        )
        return RelatedView(self.article(found.document), tuple(reasons))

    def _what(self, kind: str, what: str) -> str:
        if kind != "same_event":
            return what
        return next(event.place for event in self.run.archive.events if event.id == what)

    # home

    def home(self) -> HomeView:
        """Return the front page."""
        articles = self.articles()
        dates = [source.date for source in self._published if source.date]
        years = [day.year for date in dates for day in (date.earliest, date.latest) if day]
        recent = [entry for entry in self.run.archive.timeline if entry.date.earliest][-_DATES_ON_HOME:]
        return HomeView(
            articles=articles[:_ON_HOME],
            article_count=len(articles),
            places=self.most_mentioned("places"),
            people=self.most_mentioned("people"),
            organisations=self.most_mentioned("organisations"),
            timeline=tuple(self.entry(entry) for entry in recent),
            first_year=min(years, default=None),
            last_year=max(years, default=None),
        )


def newest_first(found: Iterable[Source]) -> list[Source]:
    """Return articles by their date of publication, the latest first, the undated last, ties by slug."""
    by_slug = sorted(found, key=lambda source: source.id)
    dated = [source for source in by_slug if source.date and source.date.latest]
    undated = [source for source in by_slug if not (source.date and source.date.latest)]
    dated.sort(key=lambda source: source.date.sort_key[:2] if source.date else (), reverse=True)
    return dated + undated


def _lists(groups: Iterable[tuple[int, Iterator[Entry]]]) -> Iterator[tuple[int, list[Entry]]]:
    return ((key, list(found)) for key, found in groups)


def _year(source: Source) -> int | None:
    return source.date.latest.year if source.date and source.date.latest else None


def _first_day(entry: Entry) -> datetime.date:
    return entry.date.earliest or datetime.date.min


def _is_wider_than_month(entry: Entry) -> bool:
    last = entry.date.latest
    return last is None or (_first_day(entry).year, _first_day(entry).month) != (last.year, last.month)


def _month(entry: Entry) -> int:
    """Return the month an entry stands under, 0 for one that is not exact to a month: those come first in their year."""
    return 0 if _is_wider_than_month(entry) else _first_day(entry).month


def _same_as(entity: Entity) -> tuple[tuple[str, str], ...]:
    links = []
    if entity.wikidata:
        links.append(("Wikidata", f"{_WIKIDATA}{entity.wikidata}"))
    if entity.geonames:
        links.append(("GeoNames", f"{_GEONAMES}{entity.geonames}"))
    return tuple(links)
