"""The archive as one interface language shows it: the lines and quotes that every page is made of."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from tidsvitne.archive.archive import Mentioned
from tidsvitne.archive.told import Told, told_of
from tidsvitne.model.annotation import Kind, Modality, Sentence
from tidsvitne.model.edtf import Edtf
from tidsvitne.model.entity import Entity
from tidsvitne.model.event import Event
from tidsvitne.model.span import Span
from tidsvitne.render.dates import moment_words
from tidsvitne.render.dates import words as date_words
from tidsvitne.render.quote import quote_html
from tidsvitne.site.adapter import Source
from tidsvitne.site.addresses import localised
from tidsvitne.site.run import Run
from tidsvitne.site.views import ArticleCard, DateView, EntityCard, EventCard, QuoteView
from tidsvitne.text.sentences import sentence_at

_NORWEGIAN = "æøå"
_GROUPED = {"en": ",", "nb": "\u202f"}
_SUREST_FIRST = (Modality.ASSERTED, Modality.ALLEGED, Modality.PLANNED, Modality.DENIED, Modality.HYPOTHETICAL)


class Viewer:
    """Shows one run in one interface language, nothing more."""

    def __init__(self, run: Run, lang: str) -> None:
        self.run = run
        self.lang = lang
        self._cards: dict[str, EntityCard] = {}
        self._articles: dict[str, ArticleCard] = {}
        self._events: dict[str, EventCard] = {}

    def say(self, key: str, **values: object) -> str:
        """Return the interface's words for a key."""
        return self.run.words.say(self.lang, key, **values)

    def page(self, path: str) -> str:
        """Return a page's address in this language."""
        return localised(path, self.lang, self.run.settings.languages)

    def date(self, date: Edtf, basis: str) -> DateView:
        """Return a date in words. `basis` is how it is known."""
        return DateView(date_words(date, self.lang), date.value, basis.replace(" ", "_"), date.uncertain)

    def figure(self, figure: float) -> str:
        """Return a whole number as this language groups its digits."""
        return f"{figure:,.0f}".replace(",", _GROUPED[self.lang])

    def alphabetic(self, label: str) -> tuple[str, str]:
        """Return the key that sorts a label: æ, ø and å stand last in Norwegian, with their likes elsewhere."""
        folded = label.casefold()
        if self.lang == "nb":
            for place, letter in enumerate(_NORWEGIAN):
                folded = folded.replace(letter, chr(0xE000 + place))
        plain = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
        return plain.lstrip("'’‘ʿ-"), label

    # articles

    @cached_property
    def published(self) -> tuple[Source, ...]:
        """The articles that the archive is made of, the latest first, the undated last."""
        return tuple(newest_first(self.run.sources[document] for document in self.run.archive.readings))

    @cached_property
    def order(self) -> Mapping[str, int]:
        """Each published article's place in `published`."""
        return {source.id: place for place, source in enumerate(self.published)}

    @cached_property
    def _groups(self) -> Mapping[str, list[Source]]:
        groups: dict[str, list[Source]] = defaultdict(list)
        for source in self.published:
            groups[source.meta("translation_key") or ""].append(source)
        return groups

    def article(self, document: str) -> ArticleCard:
        """Return an article's line."""
        return self.card_of(self.run.sources[document])

    def card_of(self, source: Source) -> ArticleCard:
        """Return the line of an article as Pelican has it."""
        if source.id not in self._articles:
            self._articles[source.id] = self._card_of(source)
        return self._articles[source.id]

    def _card_of(self, source: Source) -> ArticleCard:
        return ArticleCard(
            url=source.url,
            title=source.title,
            title_derived=source.meta("title_basis") == "derived",
            lang=source.lang,
            source=source.meta("source"),
            date=self.published_on(source),
        )

    def published_on(self, source: Source) -> DateView | None:
        """Return when an article was published: as its front matter says, else as far as its text bounds it."""
        if source.date:
            return self.date(source.date, source.meta("published_basis") or "editor")
        inferred = self.run.readings[source.id].annotations.published
        if inferred is None:
            return None
        text = moment_words(inferred.date, self.lang)
        return DateView(text, inferred.date.value, "inferred", inferred.date.uncertain)

    def translations(self, source: Source) -> tuple[Source, ...]:
        """Return the published articles that are translations of one."""
        key = source.meta("translation_key")
        return tuple(other for other in self._groups.get(key, []) if other.id != source.id) if key else ()

    def stands_in_for(self, source: Source) -> Source:
        """Return the translation that a reader of this interface would rather have, or the article itself."""
        if source.lang == self.lang:
            return source
        return next((other for other in self.translations(source) if other.lang == self.lang), source)

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
            kind=entity.kind.value,
            detail=self._detail(entity),
            articles=len(mentioned.documents),
            mentions=len(mentioned.mentions),
        )

    def _detail(self, entity: Entity) -> str:
        if entity.kind is not Kind.PLACE or not entity.level:
            return ""
        level = self.say(f"level_{entity.level}")
        holders = list(self.run.knowledge.containers(entity.id))
        return f"{level}, {holders[-1].label(self.lang)}" if holders else level

    # events

    @cached_property
    def told(self) -> Told:
        """The archive's events, looked up by what tells of them."""
        archive = self.run.archive
        return told_of(archive.events, archive.readings.values(), lambda place: archive.entities[place].entity.within)

    def event_card(self, name: str) -> EventCard:
        """Return an event's line."""
        if name not in self._events:
            self._events[name] = self._event_card(self.told.events[name])
        return self._events[name]

    def _event_card(self, event: Event) -> EventCard:
        told = {mention.modality for _, mention in event.mentions}
        articles = [self.article(document) for document in event.documents]
        place = next((one for one in event.places if one in self.run.archive.entities), None)
        return EventCard(
            url=self.page(f"{event.id}.html"),
            type=event.type.replace("-", "_"),
            place=self.entity_card(place).label if place else "",
            date=self.date(event.date, "event") if event.date else None,
            modality=next((one.value for one in _SUREST_FIRST if one in told), Modality.ASSERTED.value),
            denied=Modality.DENIED in told and len(told) > 1,
            articles=len(articles),
            claims=len(self.told.claims.get(event.id, ())),
            sources=tuple(dict.fromkeys(article.source for article in articles if article.source)),
            told_in=articles[0],
            label=event.labels.get(self.lang) or next(iter(event.labels.values()), ""),
        )

    # quotes

    def sentence(self, document: str, at: int) -> Sentence:
        """Return the sentence at an offset of a document's text."""
        sentence = sentence_at(self.run.readings[document].annotations.sentences, at)
        if sentence is None:
            raise ValueError(f"{document}: there is no sentence at {at}")
        return sentence

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


def newest_first(found: Iterable[Source]) -> list[Source]:
    """Return articles by their date of publication, the latest first, the undated last, ties by slug."""
    by_slug = sorted(found, key=lambda source: source.id)
    dated = [source for source in by_slug if source.date and source.date.latest]
    undated = [source for source in by_slug if not (source.date and source.date.latest)]
    dated.sort(key=lambda source: source.date.sort_key[:2] if source.date else (), reverse=True)
    return dated + undated
