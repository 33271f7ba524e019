"""What a text says about when, and how exactly that can be known."""

from datetime import date as calendar_day

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from tidsvitne.extract.dates import find_times
from tidsvitne.model.annotation import Sentence, TimeExpression
from tidsvitne.model.edtf import parse_edtf
from tidsvitne.model.span import Span


def times(text: str, lang: str, date: str | None = None) -> tuple[TimeExpression, ...]:
    """Read one sentence."""
    return find_times(text, lang, parse_edtf(date) if date else None, (Sentence("s-1", Span(0, len(text))),))


def found(text: str, lang: str, date: str | None = None) -> list[tuple[str, str, str | None]]:
    return [(time.span.of(text), time.value, str(time.edtf) if time.edtf else None) for time in times(text, lang, date)]


EXPLICIT = [
    ("nb", "Bygningen falt 19. september 2016.", "19. september 2016", "2016-09-19"),
    ("nb", "Bygningen falt den 19 september 2016.", "den 19 september 2016", "2016-09-19"),
    ("nb", "Møtet ble holdt 19.9.2016 i hovedstaden.", "19.9.2016", "2016-09-19"),
    ("nb", "Møtet ble holdt 09.03.2016.", "09.03.2016", "2016-03-09"),
    ("nb", "Oppdatert 2016-09-19 av en leser.", "2016-09-19", "2016-09-19"),
    ("nb", "Onsdag 16. november 2016 var rolig.", "Onsdag 16. november 2016", "2016-11-16"),
    ("nb", "I september 2016 tok det slutt.", "september 2016", "2016-09"),
    ("nb", "Januar 2014 ble en hard måned.", "Januar 2014", "2014-01"),
    ("nb", "Alt ble verre i 2015.", "2015", "2015"),
    ("nb", "Siden 2011 har familien bodd i telt.", "2011", "2011"),
    ("nb", "I løpet av 2015 kom mange over havet.", "2015", "2015"),
    ("nb", "2011-opprøret ble slått ned.", "2011", "2011"),
    ("nb", "Avtalen (1974) gjelder ennå.", "1974", "1974"),
    ("nb", "Kampene sto 18.–20. februar 2017.", "18.–20. februar 2017", "2017-02-18/2017-02-20"),
    ("nb", "Kampene sto fra 3. til 5. mai 2016.", "3. til 5. mai 2016", "2016-05-03/2016-05-05"),
    ("nb", "Mellom 30. mai og 2. juni 2016 var det stille.", "30. mai og 2. juni 2016", "2016-05-30/2016-06-02"),
    ("nb", "Pausen varte 30. desember – 2. januar 2017.", "30. desember – 2. januar 2017", "2016-12-30/2017-01-02"),
    ("nb", "Fra januar til mars 2017 var veien stengt.", "januar til mars 2017", "2017-01/2017-03"),
    ("nb", "Han satt fengslet fra 2011 til 2014.", "2011 til 2014", "2011/2014"),
    ("nb", "Byen vokste på 1990-tallet.", "1990-tallet", "199X"),
    ("nb", "Huset er fra 1800-tallet.", "1800-tallet", "18XX"),
    ("nb", "Våren 2015 snudde alt.", "Våren 2015", "2015-21"),
    ("nb", "Det skjedde den 17. mai 2016 om morgenen.", "den 17. mai 2016", "2016-05-17"),
    ("nb", "Brevet er datert 3. feb. 2014.", "3. feb. 2014", "2014-02-03"),
    ("nn", "Laurdag 18. februar 2017 vart kyrkja opna.", "Laurdag 18. februar 2017", "2017-02-18"),
    ("en", "The building fell on September 19, 2016.", "September 19, 2016", "2016-09-19"),
    ("en", "The building fell on 19 September 2016.", "19 September 2016", "2016-09-19"),
    ("en", "It fell on the 19th of September 2016.", "19th of September 2016", "2016-09-19"),
    ("en", "It fell on Monday, Sept. 19, 2016, at dawn.", "Monday, Sept. 19, 2016", "2016-09-19"),
    ("en", "Updated 2016-09-19 at ten.", "2016-09-19", "2016-09-19"),
    ("en", "The file is stamped 2016-11.", "2016-11", "2016-11"),
    ("en", "He was taken in March 1996.", "March 1996", "1996-03"),
    ("en", "In May, 2011 the school closed.", "May, 2011", "2011-05"),
    ("en", "The war began in 2011.", "2011", "2011"),
    ("en", "Nobody has come back since early 2012.", "early 2012", "2012"),
    ("en", "The 2011 uprising was put down.", "2011", "2011"),
    ("en", "They held it from 2011 to 2014.", "2011 to 2014", "2011/2014"),
    ("en", "A film (2014) tells the story.", "2014", "2014"),
    ("en", "The fighting of 18–20 February 2017 was fierce.", "18–20 February 2017", "2017-02-18/2017-02-20"),
    ("en", "The fighting of February 18-20, 2017, was fierce.", "February 18-20, 2017", "2017-02-18/2017-02-20"),
    ("en", "A truce held from May 30 to June 2, 2016.", "May 30 to June 2, 2016", "2016-05-30/2016-06-02"),
    ("en", "A truce held 30 December – 2 January 2017.", "30 December – 2 January 2017", "2016-12-30/2017-01-02"),
    ("en", "The road was shut between January and March 2017.", "between January and March 2017", "2017-01/2017-03"),
    ("en", "In January 2014 more than 11,000 had fled.", "January 2014", "2014-01"),
    ("en", "The town grew in the 1990s.", "the 1990s", "199X"),
    ("en", "He came back in the summer of 2015.", "the summer of 2015", "2015-22"),
    ("en", "Signed on 9/11/2016 in haste.", "9/11/2016", "[2016-09-11,2016-11-09]"),
    ("en", "Signed on 9/21/2016 in haste.", "9/21/2016", "2016-09-21"),
    ("en", "Closed on 29 February 2016.", "29 February 2016", "2016-02-29"),
    ("en", "Tuesday, September 19, 2016, is what the note says.", "Tuesday, September 19, 2016", "2016-09-19?"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "words", "edtf"), EXPLICIT)
def test_an_explicit_date_needs_nothing_else(lang: str, text: str, words: str, edtf: str) -> None:
    (time,) = times(text, lang)
    assert (time.span.of(text), str(time.edtf), time.basis) == (words, edtf, "explicit")


NO_DATES = [
    ("nb", "Rundt 2000 mennesker kom i 2000 biler."),
    ("nb", "Han ligger 2000 meter over havet, i 2000 meters høyde."),
    ("nb", "Fra 2000 til 2500 soldater ble sendt."),
    ("nb", "22. juli-kommisjonen og 17. mai-toget er navn."),
    ("nb", "31. september 2016 fins ikke."),
    ("nb", "Versjon 1.2.16 kostet 5.000 kroner."),
    ("nb", "Marsjen gikk over Maihaugen."),
    ("en", "About 2,000 people and 5,000 strikes were counted."),
    ("en", "They live in 2000 homes and in 1900 villages."),
    ("en", "The march may end; May may not come, nor will April."),
    ("en", "The Sunday Times wrote of Ash Wednesday."),
    ("en", "He scored 12-10-2 in room 2016-17."),
    ("en", "Mayors marched on February 30, 2016."),
    ("de", "Am 19. September 2016 fiel das Haus."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), NO_DATES)
def test_what_only_looks_like_a_date_is_none(lang: str, text: str) -> None:
    assert found(text, lang, "2016-11-02") == []


RESOLVED = [
    # a day and a month: the nearest before publication, across New Year too
    ("nb", "Konvoien ble truffet 19. september.", "2016-09-29", "2016-09-19", "year from publication"),
    ("nb", "Konvoien ble truffet 19. desember.", "2017-01-10", "2016-12-19", "year from publication"),
    ("nb", "Angrepet 19. februar kostet liv.", "2017-02-20/2017-02-22", "2017-02-19", "year from publication"),
    ("en", "The convoy was hit on Sept. 19.", "2016-09-29", "2016-09-19", "year from publication"),
    ("en", "The convoy was hit on 19 September last year.", "2016-09-29", "2015-09-19", "year from publication"),
    ("nb", "Konvoien ble truffet 19. september i fjor.", "2016-09-29", "2015-09-19", "year from publication"),
    # … but a day that comes again soon, or that is spoken of as ahead, is the coming one
    ("en", "The deadline is Jan. 14.", "2000-01-07", "2000-01-14", "year from publication"),
    ("nb", "Partene skal møtes 3. mars i Genève.", "2016-10-01", "2017-03-03", "year from publication"),
    ("en", "Talks will resume on 3 March.", "2016-10-01", "2017-03-03", "year from publication"),
    # … and the weekday beside it can say which
    ("en", "It opens on Saturday, October 8.", "2016-05-01", "2016-10-08", "year from publication"),
    # a day of publication that is uncertain changes no year in mid-September, but does at New Year's
    ("nb", "Konvoien ble truffet 19. september.", "2016-09-29?", "2016-09-19", "year from publication"),
    ("nb", "Konvoien ble truffet 31. desember.", "2017-01-01?", "2016-12-31", "year from publication"),
    # weekdays
    ("nb", "Mandag falt bombene.", "2017-02-20/2017-02-22", "2017-02-20", "weekday before publication"),
    ("nb", "Ofrene i onsdagens angrep er gravlagt.", "2016-11-16/2016-11-17", "2016-11-16",
     "weekday before publication"),
    ("nb", "De flyktet lørdag kveld.", "2017-02-21", "2017-02-18", "weekday before publication"),
    ("nb", "De flyktet lørdagskvelden.", "2017-02-21", "2017-02-18", "weekday before publication"),
    ("nb", "Det smalt tirsdag.", "2016-09-27", "2016-09-27", "weekday before publication"),
    ("nb", "Det smalt torsdag.", "2016-09-29?", "2016-09-29?", "weekday before publication"),
    ("nb", "Utsendingene reiser torsdag etter planen til Genève.", "2017-02-20/2017-02-22", "2017-02-23",
     "weekday after publication"),
    ("nb", "Torsdag skal partene møtes.", "2017-02-21", "2017-02-23", "weekday after publication"),
    ("nb", "Ministeren sa onsdag at landet vil kutte støtten.", "2016-09-29", "2016-09-28",
     "weekday before publication"),
    ("nb", "Onsdag sa ministeren at landet vil kutte støtten.", "2016-09-29", "2016-09-28",
     "weekday before publication"),
    ("en", "The planes struck on Saturday night.", "2016-01-10/2016-01-15", "2016-01-09", "weekday before publication"),
    ("en", "Saturday's raid was the worst.", "2016-01-12", "2016-01-09", "weekday before publication"),
    ("en", "The envoys will meet on Thursday.", "2017-02-20", "2017-02-23", "weekday after publication"),
    ("en", "Talks, scheduled to start Monday, are in doubt.", "1998-03-22", "1998-03-23", "weekday after publication"),
    ("en", "The minister said on Tuesday the army will go.", "2016-10-06", "2016-10-04", "weekday before publication"),
    ("en", "The vote is this coming Sunday.", "1998-03-05", "1998-03-08", "weekday after publication"),
    ("en", "It was last Tuesday, a Tuesday reader says.", "2016-09-27", "2016-09-20", "weekday before publication"),
    ("nb", "Det smalt onsdag i forrige uke.", "2016-11-15", "2016-11-09", "reckoned from publication"),
    # … with more than one possible day, all that it can be
    ("nb", "Det smalt onsdag.", "2016-11", "[2016-11-02,2016-11-09,2016-11-16,2016-11-23,2016-11-30]",
     "weekday among the possible days of publication"),
    ("en", "It happened on Wednesday.", "2016-11-15/2016-11-16", "[2016-11-09,2016-11-16]",
     "weekday among the possible days of publication"),
    ("en", "Come next Thursday.", "2016-11-15", "[2016-11-17,2016-11-24]", "weekday that can be either of two"),
    ("en", "Come next Tuesday.", "2016-11-18", "2016-11-22", "weekday after publication"),
    # months
    ("nb", "Under offensiven i desember var det verst.", "2017-02-20/2017-02-22", "2016-12",
     "month before publication"),
    ("nb", "Siden januar har veien vært stengt.", "2017-02-21", "2017-01", "month before publication"),
    ("nb", "I desember i fjor var det verst.", "2017-12-20", "2016-12", "year from publication"),
    ("en", "It began in Syria last September.", "2016-01-10/2016-01-15", "2015-09", "month before publication"),
    ("en", "It was worst in December.", "2016-11-28", "2015-12", "month before publication"),
    ("en", "In December, planes came.", "2016-01-12", "2015-12", "month before publication"),
    ("en", "The vote is due this September.", "1998-02-05", "1998-09", "year from publication"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "date", "edtf", "basis"), RESOLVED)
def test_a_day_of_publication_resolves_what_it_can(lang: str, text: str, date: str, edtf: str, basis: str) -> None:
    time = times(text, lang, date)[0]
    assert (str(time.edtf), time.basis) == (edtf, basis)


UNRESOLVED = [
    ("nb", "Det smalt onsdag.", None, "XXXX-WXX-3", "weekday without a day of publication"),
    ("nb", "Det smalt onsdag.", "2016", "XXXX-WXX-3", "weekday without a day of publication"),
    ("en", "It happened on Wednesday.", "../2016-11-15", "XXXX-WXX-3", "weekday without a day of publication"),
    ("nb", "Konvoien ble truffet 19. september.", None, "XXXX-09-19", "unresolved"),
    ("en", "It was hit on September 19.", "2016", "XXXX-09-19", "unresolved"),
    ("en", "It held from 3 to 5 May.", None, "XXXX-05-03/XXXX-05-05", "unresolved"),
    ("nb", "Under offensiven i desember var det verst.", None, "XXXX-12", "month without a date of publication"),
    ("en", "Nothing is like December.", "2016-11-28", "2016-12", "unresolved"),
    ("en", "It was hit on September 19 last year.", "2016/2017", "XXXX-09-19", "unresolved"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "date", "value", "basis"), UNRESOLVED)
def test_what_cannot_be_known_stays_open(lang: str, text: str, date: str | None, value: str, basis: str) -> None:
    (time,) = times(text, lang, date)
    assert (time.value, time.edtf, time.basis) == (value, None, basis)


def test_the_year_is_taken_from_earlier_in_the_paragraph() -> None:
    text = "The siege began on 3 May 2012. On 7 June it ended."
    sentences = (Sentence("s-1", Span(0, 30)), Sentence("s-2", Span(31, len(text))))
    last = find_times(text, "en", parse_edtf("2016-09-01"), sentences)[-1]
    assert (str(last.edtf), last.basis) == ("2012-06-07", "year from text")


def test_news_of_the_day_takes_no_year_from_a_look_back() -> None:
    text = "I januar 2014 var mange døde. Angrepet 19. februar kostet flere liv."
    sentences = (Sentence("s-1", Span(0, 29)), Sentence("s-2", Span(30, len(text))))
    assert str(find_times(text, "nb", parse_edtf("2017-02-21"), sentences)[-1].edtf) == "2017-02-19"


def test_another_paragraph_lends_no_year() -> None:
    text = "The siege began on 3 May 2012.\n\nOn 7 June it ended."
    sentences = (Sentence("s-1", Span(0, 30)), Sentence("s-2", Span(32, len(text))))
    assert find_times(text, "en", None, sentences)[-1].edtf is None


def test_two_sentences_of_one_text_make_no_date_across_a_break() -> None:
    text = "It was May\n2011 men came."
    sentences = (Sentence("s-1", Span(0, 10)), Sentence("s-2", Span(11, len(text))))
    assert find_times(text, "en", None, sentences) == ()


def test_a_number_after_a_month_can_count_people() -> None:
    assert found("In March 20 people fled, in March 2000 soldiers came.", "en", "2016-05-01") == [
        ("March", "2016-03", "2016-03"),
        ("March", "2016-03", "2016-03"),
    ]
    assert found("I mars 2000 soldater kom.", "nb", "2016-05-01") == [("mars", "2016-03", "2016-03")]


@given(st.dates(calendar_day(1600, 1, 1), calendar_day(2090, 1, 1)), st.sampled_from(("nb", "en")))
def test_every_day_written_in_full_is_read_back(day: calendar_day, lang: str) -> None:
    text = f"Se {format_date(day, 'd. MMMM y' if lang == 'nb' else 'MMMM d, y', locale=lang)}!"
    (time,) = times(text, lang)
    assert str(time.edtf) == str(day)


@given(
    st.text(alphabet="0123456789 .,-–/maijueolr\nMayJunon'’", max_size=60),
    st.sampled_from(("nb", "en")),
    st.sampled_from((None, "2016", "2016-09-29?")),
)
def test_any_text_gives_ordered_separate_times_inside_it(text: str, lang: str, date: str | None) -> None:
    found_times = find_times(
        text, lang, parse_edtf(date) if date else None, (Sentence("s-1", Span(0, len(text) or 1)),)
    )
    ends = [0]
    for time in found_times:
        assert ends[-1] <= time.span.start < time.span.end <= len(text)
        ends.append(time.span.end)
