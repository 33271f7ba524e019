"""Claims: how many were killed, injured, displaced or rescued, what was destroyed, who is responsible, and on whose word.

Every figure stands for itself: nothing is added up, and what bounds or doubts it is kept in its own words. An age, a
share, a duration or a date is no claim. A figure of what is only feared is marked hypothetical; of what is only planned or
possible none is made. Nobody («ingen omkom») is exactly 0; that nobody has counted is said as such (`Bound.NONE`).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from tidsvitne.extract.attribution import sayings_of
from tidsvitne.extract.blame import Blame, blames_in
from tidsvitne.extract.claim_dates import Reckoning, reckoned
from tidsvitne.extract.claim_words import ClaimWords
from tidsvitne.extract.claim_words_en import ENGLISH
from tidsvitne.extract.claim_words_nb import NORWEGIAN
from tidsvitne.extract.clauses import cues_of
from tidsvitne.extract.counting import Count, count_words_of, counts_in
from tidsvitne.extract.counts import DETAINED, DISPLACED, RESCUED, RESPONSIBLE, STRIKES, CountWords
from tidsvitne.extract.denials import Denial, denied_in, disputed_in
from tidsvitne.extract.hearsay import Hearsay, Word
from tidsvitne.extract.sayings import Sayings
from tidsvitne.extract.scheme import VIOLENCE
from tidsvitne.extract.telling import Cues
from tidsvitne.model.annotation import Bound, Claim, EventMention, Mention, Modality, Sentence, TimeExpression
from tidsvitne.model.span import Span
from tidsvitne.text.small import in_small_letters

_EVENTS: Mapping[str, frozenset[str]] = {
    DISPLACED: frozenset(("displacement",)),
    DETAINED: frozenset(("arrest", "abduction")),
    RESCUED: frozenset(("rescue",)),
    STRIKES: frozenset(("air-strike", "attack")),
    "besieged": frozenset(("siege",)),
    "in need": frozenset(("aid",)),
}
_UNEXACT = frozenset(("attack", "killing"))
_CONFIDENCE = 0.8
_TELLING = 5  # letters of a word that tells who somebody is


@dataclass(frozen=True, slots=True)
class _Words:
    counts: CountWords
    claims: ClaimWords
    sayings: Sayings
    cues: Cues


def _words_of(lang: str) -> _Words | None:
    counts, sayings, cues = count_words_of(lang), sayings_of(lang), cues_of(lang)
    if counts is None or sayings is None or cues is None:
        return None
    return _Words(counts, ENGLISH if lang.lower().startswith("en") else NORWEGIAN, sayings, cues)


def find_claims(
    text: str,
    lang: str,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    events: Sequence[EventMention],
    times: Sequence[TimeExpression] = (),
) -> tuple[Claim, ...]:
    """Return the claims of a text in the order of their offsets.

    A figure inside one of the `mentions` («Homs 24») is a name's. A claim's `event` is the one of the `events` that it is
    about, in its own sentence or the one before; `times`, in their order, say when it is true. A language that is neither
    English nor Norwegian yields nothing.
    """
    words = _words_of(lang)
    if words is None:
        return ()
    scene = _Scene(text, lang, sentences, _by_start(events), tuple(times), tuple(mentions), words)
    return tuple(_answered(list(_claims(scene))))


def _answered(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield claims; who is blamed for something and somewhere else said not to have done it has both side by side."""
    absolved = [claim for claim in claims if claim.metric == RESPONSIBLE and claim.modality is Modality.DENIED]
    for claim in claims:
        answers = absolved if claim.metric == RESPONSIBLE and claim.modality is Modality.ALLEGED else ()
        who = [
            name
            for answer in answers
            if _are_same(claim, answer)
            for name in answer.denied_by
            if name not in answer.via
        ]
        yield _denied(claim, [name for name in who if name not in claim.sources])


def _are_same(claim: Claim, other: Claim) -> bool:
    """Whether two claims are about one who is responsible: by the entity, else by a word («russiske»)."""
    if claim.actor and other.actor:
        return claim.actor == other.actor
    words = {word for word in (claim.who or "").lower().split() if len(word) >= _TELLING}
    return not words.isdisjoint((other.who or "").lower().split())


def _by_start(events: Iterable[EventMention]) -> Mapping[int, list[EventMention]]:
    held: defaultdict[int, list[EventMention]] = defaultdict(list)
    for event in events:
        held[event.sentence.start].append(event)
    return held


@dataclass(frozen=True, slots=True)
class _Scene:
    """A text with all that was found in it; `events` are by the start of their sentence."""

    text: str
    lang: str
    sentences: Sequence[Sentence]
    events: Mapping[int, list[EventMention]]
    times: tuple[TimeExpression, ...]
    mentions: tuple[Mention, ...]
    words: _Words


def _claims(scene: _Scene) -> Iterator[Claim]:
    hearsay = Hearsay(scene.text, scene.lang, scene.sentences)
    names = sorted(mention.span for mention in scene.mentions)
    ids: dict[Count, str] = {}
    before: list[Claim] = []
    previous: Count | None = None
    small = in_small_letters(scene.text)
    for index, sentence in enumerate(scene.sentences):
        text, words = scene.text, scene.words
        follows = bool(before or previous) and hearsay.follows(index)
        counts = counts_in(text, small, sentence.span, words.counts, names, previous if follows else None)
        context = scene.sentences[index - 1].span if hearsay.follows(index) else None
        blames = blames_in(text, small, sentence.span, context, words.claims, words.sayings)
        if any(count.metric == STRIKES and count.figure.is_zero for count in counts):
            blames = [blame for blame in blames if not blame.absolved]  # the figure says it: no strikes were flown
        if before:
            denials = denied_in(text, sentence.span, words.claims, words.sayings)
            yield from _contested(before, denials)
        before = []
        if counts or blames:
            before = list(_Telling(scene, index, hearsay, ids).claims(counts, blames))
        previous = counts[-1] if counts else None
    yield from before


def _contested(claims: Sequence[Claim], denials: Sequence[Denial]) -> Iterator[Claim]:
    """Yield claims with those who deny them in the sentence behind."""
    blamed = [claim for claim in claims if claim.metric == RESPONSIBLE]
    for claim in claims:
        who = [one.who for one in denials if claim.metric == RESPONSIBLE or not one.of_role]
        # Who is blamed for something denies that, and not what another is blamed for.
        accused = [name for name in who if any(name in (other.who or "") for other in blamed)]
        who = [name for name in who if name not in accused or claim not in blamed or name in (claim.who or "")]
        yield _denied(claim, [name for name in who if name not in claim.sources and claim.who not in claim.sources])


def _denied(claim: Claim, who: Sequence[str]) -> Claim:
    if not who or claim.bound is Bound.NONE or claim.modality is Modality.DENIED:
        return claim
    return replace(claim, denied_by=tuple(dict.fromkeys((*claim.denied_by, *who))), modality=Modality.ALLEGED)


@dataclass(frozen=True, slots=True)
class _Telling:
    """One sentence that claims something; `ids` are those of the text's figures so far."""

    scene: _Scene
    index: int
    hearsay: Hearsay
    ids: dict[Count, str]

    @property
    def sentence(self) -> Sentence:
        return self.scene.sentences[self.index]

    def claims(self, counts: Sequence[Count], blames: Sequence[Blame]) -> Iterator[Claim]:
        """Yield the claims of the sentence in the order of their offsets."""
        text, words, span = self.scene.text, self.scene.words, self.sentence.span
        seen: Counter[str] = Counter()
        told: list[tuple[Count | Blame, str]] = []
        found: list[Count | Blame] = sorted([*counts, *blames], key=lambda one: one.span)
        for one in found:
            metric = RESPONSIBLE if isinstance(one, Blame) else one.metric
            told.append((one, self._id(metric, seen)))
        self.ids.update((one, name) for one, name in told if isinstance(one, Count))
        disputed = disputed_in(text, span, words.claims, words.sayings)
        for one, name in told:
            if isinstance(one, Blame):
                claim = self._blame(one, name)
            else:
                claim = self._count(one, name, self.ids.get(one.whole) if one.whole else None)
            yield _denied(claim, [denial.who for denial in disputed if denial.who not in claim.sources])

    def _id(self, metric: str, seen: Counter[str]) -> str:
        name = f"{self.sentence.id} {metric} {seen[metric]}"
        seen[metric] += 1
        return f"c-{sha256(name.encode()).hexdigest()[:10]}"

    def _count(self, count: Count, name: str, whole: str | None) -> Claim:
        text = self.scene.text
        word = self.hearsay.word(self.index, count.number.start)
        reckoning = self._reckoned(count)
        hedge = ", ".join(dict.fromkeys(self._hedges(count, word))) or None
        sources = word.names(text)
        event = None if reckoning.cumulative else self._event(count.metric, count.span)
        claim = Claim(
            id=name,
            metric=count.metric,
            span=count.span,
            sentence=self.sentence.span,
            bound=count.figure.bound,
            unit=count.unit,
            rule=f"figure-{self.scene.lang}",
            confidence=_CONFIDENCE,
            minimum=count.figure.minimum,
            maximum=count.figure.maximum,
            who=count.who,
            sources=sources,
            via=word.via(text),
            hedge=hedge,
            event=event.id if event else None,
            part_of=whole,
            cumulative=reckoning.cumulative,
            since=reckoning.since,
            date=reckoning.date or (event.date if event else None),
            modality=self._modality(count, hedge),
        )
        return replace(claim, denied_by=sources, sources=(), via=()) if count.denied else claim

    def _blame(self, blame: Blame, name: str) -> Claim:
        text = self.scene.text
        place = (blame.who or blame.span).start
        word = self.hearsay.word(self.index, place)
        by = (" ".join(blame.by.of(text).split()),) if blame.by else ()
        who = " ".join(blame.who.of(text).split()) if blame.who else None
        sources = by or tuple(source for source in word.names(text) if source != who or blame.absolved)
        event = self._event(RESPONSIBLE, blame.span)
        modality = Modality.DENIED if blame.absolved else Modality.ALLEGED if who else Modality.ASSERTED
        return Claim(
            id=name,
            metric=RESPONSIBLE,
            span=blame.span,
            sentence=self.sentence.span,
            bound=Bound.UNKNOWN if who else Bound.NONE,
            unit="actors",
            rule=f"blame-{self.scene.lang}",
            confidence=_CONFIDENCE,
            who=who,
            sources=sources,
            via=() if by else word.via(text),
            event=event.id if event else None,
            date=event.date if event else None,
            actor=self._actor(blame.who) if blame.who else None,
            modality=modality,
            denied_by=sources if blame.absolved else (),
        )

    def _actor(self, who: Span) -> str | None:
        """Return the entity that the words for who is responsible name; several name none."""
        named = {one.entity for one in self.scene.mentions if one.entity and who.holds(one.span)}
        return named.pop() if len(named) == 1 else None

    def _modality(self, count: Count, hedge: str | None) -> Modality:
        if count.denied:
            return Modality.DENIED
        if count.feared:
            return Modality.HYPOTHETICAL
        cues = self.scene.words.cues
        return Modality.ALLEGED if hedge and cues.alleged.search(hedge) else Modality.ASSERTED

    def _hedges(self, count: Count, word: Word) -> Iterator[str]:
        """Yield the words that bound or doubt a figure; another source's verb doubts nothing of it."""
        text, span, words = self.scene.text, self.sentence.span, self.scene.words
        if count.figure.words:
            yield count.figure.words
        own = {source.phrase for source in word.sources}
        others = [one.phrase for one in self.hearsay.sources(self.index) if one.phrase not in own]
        if count.feared:
            yield from (found[0] for found in words.counts.feared.finditer(text, span.start, count.span.end))
        for found in words.cues.alleged.finditer(text, span.start, span.end):
            stands = Span(*found.span())
            first, last = sorted((stands.start, count.number.start))
            is_parted = words.sayings.parting.search(text, first, last)
            if not is_parted and not any(phrase.holds(stands) for phrase in others):
                yield found[0]

    def _reckoned(self, count: Count) -> Reckoning:
        scene = self.scene
        return reckoned(scene.text, self.sentence.span, count.span, scene.times, scene.words.claims, scene.words.cues)

    def _event(self, metric: str, span: Span) -> EventMention | None:
        """Return the event mention that a claim is about: the nearest of its kind in its sentence, else the only one before."""
        own = self._of_kind(self.index, metric)
        if own:
            exact = [event for event in own if event.type not in _UNEXACT] or own
            return min(exact, key=lambda event: (_apart(event.span, span), event.span))
        if not self.hearsay.follows(self.index):
            return None
        near = self._of_kind(self.index - 1, metric)
        return near[0] if len(near) == 1 else None

    def _of_kind(self, index: int, metric: str) -> list[EventMention]:
        kinds = _EVENTS.get(metric, VIOLENCE)
        events = self.scene.events.get(self.scene.sentences[index].span.start, ())
        return [event for event in events if event.type in kinds]


def _apart(one: Span, other: Span) -> int:
    return max(0, one.start - other.end, other.start - one.end)
