"""What Norwegian words for times mean, published on Thursday 17 November 2016 unless another day is said."""

import pytest

from tidsvitne.extract.dates import find_times
from tidsvitne.model.edtf import parse_edtf
from tidsvitne.text.sentences import split_sentences

_DAY = "2016-11-17"


def found(text: str, date: str | None = _DAY) -> list[tuple[str, str, str, str | None]]:
    times = find_times(text, "nb", parse_edtf(date) if date else None, split_sentences(text, "nb", ()))
    return [(time.span.of(text), time.type, time.value, time.edtf and time.edtf.value) for time in times]


TIMES = [
    # days
    ("Brua falt i går kveld.", "i går kveld", "TIME", "2016-11-16TEV", "2016-11-16"),
    ("Brua falt i forgårs.", "i forgårs", "DATE", "2016-11-15", "2016-11-15"),
    ("De drar i overmorgen.", "i overmorgen", "DATE", "2016-11-19", "2016-11-19"),
    ("Det brant i natt.", "i natt", "TIME", "2016-11-17TNI", "2016-11-16/2016-11-17"),
    ("Det brant natt til fredag.", "natt til fredag", "TIME", "2016-11-11TNI", "2016-11-10/2016-11-11"),
    ("Etter onsdagens møte ble det stille.", "onsdagens", "DATE", "2016-11-16", "2016-11-16"),
    ("Fredagskvelden gikk uten bråk.", "Fredagskvelden", "TIME", "2016-11-11TEV", "2016-11-11"),
    ("Møtet var onsdag i forrige uke.", "onsdag i forrige uke", "DATE", "2016-11-09", "2016-11-09"),
    ("Brevet av den 2. ds. kom aldri fram.", "den 2. ds.", "DATE", "2016-11-02", "2016-11-02"),
    ("Det gikk et ras natt til 3. mars.", "natt til 3. mars", "TIME", "2016-03-03TNI", "2016-03-02/2016-03-03"),
    # which weekday, by the tense of the verb
    ("Laget reiser lørdag.", "lørdag", "DATE", "2016-11-19", "2016-11-19"),
    ("Laget reiste lørdag.", "lørdag", "DATE", "2016-11-12", "2016-11-12"),
    ("Lørdag åpnes veien.", "Lørdag", "DATE", "2016-11-19", "2016-11-19"),
    ("Lørdag åpnet veien.", "Lørdag", "DATE", "2016-11-12", "2016-11-12"),
    ("Lørdagens aviser var trykt.", "Lørdagens", "DATE", "2016-11-12", "2016-11-12"),
    ("Lørdag samlet folk seg foran rådhuset.", "Lørdag", "DATE", "2016-11-12", "2016-11-12"),
    # weeks, months, seasons, years
    ("Det kom snø i forrige uke.", "forrige uke", "DATE", "2016-W45", "2016-11-07/2016-11-13"),
    ("Tidligere i uken var det ro.", "Tidligere i uken", "DATE", "2016-W46", "2016-11-14/2016-11-20"),
    ("Skolen er stengt i uke 47.", "uke 47", "DATE", "2016-W47", "2016-11-21/2016-11-27"),
    ("Helgens kamp ble avlyst.", "Helgens", "DATE", "2016-W45-WE", "2016-11-12/2016-11-13"),
    ("I helga ventes regn.", "helga", "DATE", "2016-W46-WE", "2016-11-19/2016-11-20"),
    ("De flyttet i fjor.", "i fjor", "DATE", "2015", "2015"),
    ("De flyttet i forfjor.", "i forfjor", "DATE", "2014", "2014"),
    ("De flyttet i fjor høst.", "i fjor høst", "DATE", "2015-FA", "2015-23"),
    ("De flyttet våren 2014.", "våren 2014", "DATE", "2014-SP", "2014-21"),
    ("De flyttet i vår.", "i vår", "DATE", "2016-SP", "2016-21"),
    ("I vår kom de hjem.", "I vår", "DATE", "2016-SP", "2016-21"),
    ("De flytter til våren.", "våren", "DATE", "2017-SP", "2017-21"),
    ("De flyttet i mars i fjor.", "mars i fjor", "DATE", "2015-03", "2015-03"),
    ("De flyttet på 90-tallet.", "90-tallet", "DATE", "199", "199X"),
    ("De flyttet tidlig på 2000-tallet.", "tidlig på 2000-tallet", "DATE", "200", "200X"),
    ("De flyttet i midten av mai.", "midten av mai", "DATE", "2016-05", "2016-05"),
    ("Det skjedde i andre kvartal 2015.", "andre kvartal 2015", "DATE", "2015-Q2", "2015-04/2015-06"),
    # reckoned
    ("Han kom for tre dager siden.", "for tre dager siden", "DATE", "2016-11-14", "2016-11-14"),
    ("Hun slutter om to år.", "om to år", "DATE", "2018", "2018~"),
    # feasts
    ("De kom på julaften.", "julaften", "DATE", "2015-12-24", "2015-12-24"),
    ("De ble borte i påsken.", "påsken", "DATE", "2016-03-20/2016-03-28", "2016-03-20/2016-03-28"),
    ("De dro skjærtorsdag.", "skjærtorsdag", "DATE", "2016-03-24", "2016-03-24"),
    # the clock
    ("Toget gikk tirsdag klokka 14.30.", "tirsdag klokka 14.30", "TIME", "2016-11-15T14:30", "2016-11-15"),
    ("Toget gikk kl. 8 om kvelden søndag.", "kl. 8 om kvelden søndag", "TIME", "2016-11-13T20:00", "2016-11-13"),
    (
        "Toget gikk klokken tre natt til mandag.",
        "klokken tre natt til mandag",
        "TIME",
        "2016-11-14T03:00",
        "2016-11-14",
    ),
    # amounts
    ("De siste 24 timene har det vært ro.", "De siste 24 timene", "DURATION", "PT24H", "2016-11-16/2016-11-17"),
    ("Det har vart i snart en måned.", "snart en måned", "DURATION", "P1M", None),
    ("De ventet i halvannen time.", "halvannen time", "DURATION", "PT1H30M", None),
    ("De ventet i årevis.", "årevis", "DURATION", "PXY", None),
    ("En tredagers våpenhvile trådte i kraft.", "tredagers", "DURATION", "P3D", None),
    ("Byen ble bombet for tredje dag på rad.", "tredje dag på rad", "DURATION", "P3D", "2016-11-15/2016-11-17"),
    # what comes again
    ("Hun pendler hver mandag.", "hver mandag", "SET", "XXXX-WXX-1", None),
    ("Hun pendler annenhver uke.", "annenhver uke", "SET", "P2W", None),
    ("Hun pendler to ganger i uka.", "to ganger i uka", "SET", "P1W", None),
    ("Hun pendler daglig.", "daglig", "SET", "P1D", None),
    ("Butikken er åpen lørdager.", "lørdager", "SET", "XXXX-WXX-6", None),
    ("Det er nå for sent.", "nå", "DATE", "PRESENT_REF", None),
]


@pytest.mark.parametrize(("text", "words", "type_", "value", "edtf"), TIMES)
def test_words_mean(text: str, words: str, type_: str, value: str, edtf: str | None) -> None:
    assert found(text) == [(words, type_, value, edtf)]


NONE = [
    "En 12 år gammel gutt ble funnet.",
    "Anne, 34 år, vant.",
    "En jente på 5 år ble reddet.",
    "Barn under 18 år går gratis.",
    "En mann i 50-årene er siktet.",
    "I vår by er det stille.",
    "17. mai-toget ble avlyst.",
    "1. mai-komiteen la ned krans.",
    "Hæren har 2000 soldater.",
    "Laget rykket ned til 3. divisjon.",
    "Skriv til post@avisen.no om saken.",
    "De klarte ikke å nå toppen.",
    "Buss 2012 går forbi.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert found(text) == []


def test_what_follows_a_date_is_reckoned_from_it() -> None:
    text = (
        "Leiren brant 14. februar 2015. To dager senere kom regnet. Dagen etter var det over. Samme kveld dro de hjem."
    )
    assert [value for _, _, value, _ in found(text)] == ["2015-02-14", "2015-02-16", "2015-02-17", "2015-02-17TEV"]


def test_a_streak_ends_on_the_weekday_behind_it() -> None:
    text = "Byen ble rammet for tredje dag på rad, mandag."
    assert found(text, "2017-02-20/2017-02-22")[0][3] == "2017-02-18/2017-02-20"


def test_without_a_day_of_publication_nothing_is_known() -> None:
    text = "De kom i går, i forrige uke, i fjor og natt til fredag."
    assert [(value, edtf) for _, _, value, edtf in found(text, None)] == [
        ("XXXX-XX-XX", None),
        ("XXXX-WXX", None),
        ("XXXX", None),
        ("XXXX-WXX-5TNI", None),
    ]
