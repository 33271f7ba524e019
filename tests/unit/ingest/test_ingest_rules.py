"""What the rules take, and what they must leave, in the middle of an article of our own."""

import pytest

from tidsvitne.ingest.blocks import Kind, blocks_of_text
from tidsvitne.ingest.reading import Reading, read

_BEFORE = "The bridge over the river fell into the water early on Friday, the police in the town said."
_AFTER = "Nobody was hurt when the bridge fell, and the road along the river will be closed for some days."


def _read(*lines: str, title: str = "The bridge has fallen") -> Reading:
    return read(blocks_of_text("\n\n".join([title, _BEFORE, *lines, _AFTER])), lambda _: "en")


def _rules(reading: Reading, line: str) -> set[str]:
    return {taken.rule for taken in reading.taken if taken.text == line}


REMOVED = {
    "removed_age_banner": [
        "This article is more than 8 years old",
        "FYI",
        "Denne artikkelen er over ett år gammel",
        "Artikkelen er mer enn to år gammel.",
        "Denne saken er over fem år gammel",
        "Den här artikeln är äldre än 30 dagar",
        "Dieser Artikel ist älter als ein Jahr",
        "Cet article date de plus de cinq ans",
    ],
    "removed_advertisement": [
        "ADVERTISEMENT",
        "Annonse",
        "[Annonse]",
        "--- ANNONSE ---",
        "Annonsørinnhold",
        "Sponsored content",
        "Anzeige",
        "Werbung",
        "Publicité",
        "Pubblicità",
        "Publicidad",
        "Annons",
        "Annonce",
        "Artikkelen fortsetter under annonsen",
        "(Saken fortsetter under bildet)",
        "Story continues below advertisement",
        "Article continues after ad",
    ],
    "removed_teaser": [
        "Les også: Broen blir ikke bygget igjen",
        "LES OGSÅ: – Vi har ventet i ti år",
        "Les også Broen som ingen ville ha",
        "Les mer: Derfor falt broen",
        "» Les også: Derfor falt broen",
        "Related: Why the Bridge Fell",
        "RELATED | Why the bridge fell",
        "Read more: Why the bridge fell",
        "Read more about the bridge here.",
        "SEE ALSO: A bridge too old",
        "Lire aussi : Le pont est tombé",
        "Lesen Sie auch: Die Brücke ist gefallen",
        "Leggi anche: Il ponte è caduto",
        "Lea también: Cayó el puente",
        "Läs också: Bron har fallit",
        "Læs også: Broen er faldet",
        "Click here to see the old bridge",
        "You might also like",
    ],
    "removed_social": [
        "Follow the Daily Bridge on Twitter: @dailybridge",
        "Follow us on Facebook and Instagram",
        "Følg Avisen på Facebook",
        "Følg oss på Facebook, Instagram og Snapchat!",
        "Share this article",
        "Share on Facebook",
        "Del på Facebook",
        "Del",
        "Facebook Twitter WhatsApp",
        "Folgen Sie uns auf Facebook",
        "Suivez-nous sur Twitter",
        "Seguici su Facebook",
        "Följ oss på Facebook",
    ],
    "removed_contact": [
        "E-post: kari@example.org",
        "kari.nordmann@example.org",
        "@karinordmann",
        "Tlf: 22 00 00 00",
        "Contact the author: kari@example.org",
    ],
    "removed_newsletter": [
        "Sign up for our newsletter",
        "Sign up to receive our daily newsletter in your inbox.",
        "Get the best of the Bridge with our weekly newsletter",
        "Meld deg på nyhetsbrevet vårt",
        "Få nyhetsbrevet rett i innboksen",
        "Bli abonnent",
        "Subscribe now",
        "Abonnez-vous à notre newsletter",
    ],
    "removed_cookies": [
        "We use cookies to give you a better experience.",
        "This website uses cookies. Read our policy to learn more.",
        "Vi bruker informasjonskapsler for å forbedre siden",
        "Accept all cookies",
        "Godta alle",
        "Privacy policy",
    ],
    "removed_comments": ["12 comments", "Comments (4)", "Vis kommentarer", "3 kommentarer", "Leave a comment"],
    "removed_legal": ["© 2016 The Daily Bridge", "Copyright 2016 The Daily Bridge.", "All rights reserved."],
    "removed_update": [
        "Saken oppdateres",
        "Saken oppdateres fortløpende.",
        "This is a developing story",
        "Sist oppdatert: 29.09.2016 kl. 14.55",
        "Updated 3:15 PM, November 16, 2016",
        "5 min read",
        "Lesetid: 3 minutter",
        "3 hours ago",
        "for 2 timer siden",
    ],
    "removed_media_pointer": [
        "Se bildene av broen i videoen øverst i saken",
        "Watch the video above",
        "SE VIDEO: Her faller broen",
        "Video: Her faller broen",
        "Click to play",
        "Se bildeserie",
        "View this video here",
    ],
    "removed_promo": [
        "Watch the Daily Bridge documentary Under the Water:",
        "Listen to our podcast about bridges",
        "Last ned appen vår",
        "Got a tip? Write to the newsroom.",
    ],
    "removed_photo_credit": [
        "Foto: Kari Nordmann",
        "Foto: Kari Nordmann / NTB scanpix",
        "FOTO: PRIVAT",
        "(Foto: Skjermdump)",
        "Photo by John Smith/AP",
        "Photo: Daily Bridge",
        "Photograph: John Smith/AFP/Getty Images",
        "Image via YouTube/Daily Bridge",
        "Immagine via Twitter/Daily Bridge",
        "Bild: Karin Svensson/TT",
        "Bild von Hans Müller",
        "Crédit photo : Jean Dupont",
        "Imagen via YouTube/Diario",
        "Foto di Mario Rossi",
        "REUTERS/John Smith",
        "AP Photo/John Smith",
        "John Smith/AFP/Getty Images",
        "Skjermdump fra YouTube",
        "Getty Images",
    ],
    "moved_credit": [
        "Reuters contributed to this report",
        "The Associated Press contributed to this report.",
        "Additional reporting by John Smith",
        "Reporting by John Smith; Editing by Jane Doe",
        "(Reuters)",
        "(©NTB)",
        "(NTB-AFP)",
        "Kilde: NTB",
        "With agencies",
    ],
}
LEFT = [
    "News of the fallen bridge reached the town before the morning was over.",
    "Advertisement boards along the road were taken down before the winter.",
    "The company called it an Advertisement for the strength of steel.",
    "Follow the money, the mayor told those who asked about the bridge.",
    "– Les også det som står med liten skrift, sier ordføreren.",
    "- Følg med på broen, sa hun.",
    "«Les også den andre boken» står det på skiltet ved broen.",
    '"Share this," she said.',
    "Read more books, the mayor said to the children by the river.",
    "Related problems were found in three other bridges the same year.",
    "Watch the river, the old man said, and you will see it rise.",
    "We baked cookies for the workers who had built the bridge.",
    "Copyright was never the reason that nobody drew the bridge.",
    "Photo by photo the album shows how the bridge was built.",
    "Image after image appeared on the screen.",
    "Annonse etter annonse lovte nye broer i hele landet.",
    "Han la ut et foto: her er broen.",
    "See the video above the door of the museum, a guard told us.",
    "By Friday the water had risen by two metres, and the road was closed.",
    "Foto var hans store interesse, og broen hans beste motiv.",
    "Reuters reported on Friday that the bridge was old.",
    "Sign of the times: the newsletter of the town was never printed.",
    "Get out of the car, the driver was told, and they ran.",
]


@pytest.mark.parametrize(("rule", "line"), [(rule, line) for rule, lines in REMOVED.items() for line in lines])
def test_a_line_that_is_no_part_of_the_body_is_taken(rule: str, line: str) -> None:
    reading = _read(line)
    assert [part.text for part in reading.parts] == [_BEFORE, _AFTER]
    assert rule in {taken.rule for taken in reading.taken}


@pytest.mark.parametrize("line", LEFT)
def test_a_sentence_that_only_looks_like_one_stays(line: str) -> None:
    assert line in [part.text for part in _read(line).parts]


def test_a_heading_stays_a_heading_whatever_its_word() -> None:
    for word in ("Foto", "Bakgrunn", "Verden", "Politics", "By Sunday"):
        assert [(part.kind, part.text) for part in _read(word).parts][1] == (Kind.HEADING, word)


def test_a_section_is_taken_only_before_the_title() -> None:
    reading = _read("News", title="News\n\nThe bridge has fallen")
    assert reading.fields["Title"] == "The bridge has fallen"
    assert [part.text for part in reading.parts] == [_BEFORE, "News", _AFTER]


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("By JANE DOE and John Smith", "JANE DOE and John Smith"),
        ("Av Kari Nordmann", "Kari Nordmann"),
        ("Tekst: Kari Nordmann og Ola Nordmann", "Kari Nordmann og Ola Nordmann"),
        ("Kari Nordmann, journalist", "Kari Nordmann"),
    ],
)
def test_a_byline_becomes_front_matter(line: str, byline: str) -> None:
    reading = _read(title=f"The bridge has fallen\n\n{line}")
    assert reading.fields["Byline"] == byline
    assert [part.text for part in reading.parts] == [_BEFORE, _AFTER]


def test_a_reporter_s_contact_line_gives_the_name_and_nothing_else() -> None:
    line = "Avisens OSLO-KONTOR Kari Nordmann Ta kontakt: E-post: kari@example.org Twitter: @karinordmann"
    reading = _read(line)
    assert reading.fields["Byline"] == "Kari Nordmann"
    assert [part.text for part in reading.parts] == [_BEFORE, _AFTER]
    assert not [taken for taken in reading.taken if "@" in taken.text]


@pytest.mark.parametrize(
    ("opening", "source", "place"),
    [
        ("OSLO (VG) ", "VG", "OSLO"),
        ("BEIRUT (Reuters) - ", "Reuters", "BEIRUT"),
        ("BEIRUT, Nov 16 (Reuters) - ", "Reuters", "BEIRUT"),
        ("OSLO/BEIRUT (NTB): ", "NTB", "OSLO/BEIRUT"),
        ("Beirut, Lebanon (CNN) -- ", "CNN", "Beirut, Lebanon"),
        ("(Avisen): ", "Avisen", None),
        ("(NTB) ", "NTB", None),
        ("(NTB-AFP): ", "NTB-AFP", None),
    ],
)
def test_what_is_glued_before_the_first_sentence_becomes_front_matter(
    opening: str, source: str, place: str | None
) -> None:
    sentence = "Broen over elva falt ned natt til fredag, melder politiet i byen."
    reading = read(blocks_of_text(f"{opening}{sentence}\n\n{_AFTER}"), lambda _: "nb")
    assert (reading.fields["Source"], reading.fields.get("Dateline")) == (source, place)
    assert reading.parts[0].text == sentence


@pytest.mark.parametrize(
    "line",
    [
        "NATO (North Atlantic Treaty Organization) said on Friday that the bridge was old and would be closed.",
        "(SDF) Broen ble holdt av en gruppe som ingen hadde hørt om før i byen.",
        "Oslo (hovedstaden) har mange broer, og de fleste er gamle og slitte nå.",
    ],
)
def test_a_bracket_that_names_no_outlet_stays(line: str) -> None:
    reading = read(blocks_of_text(f"{line}\n\n{_AFTER}"), lambda _: "nb")
    assert "Source" not in reading.fields
    assert reading.parts[0].text == line


def test_a_crawler_s_header_is_the_date() -> None:
    reading = read(blocks_of_text(f" date 2015-03 {_BEFORE}\n\n{_AFTER}"), lambda _: "en")
    assert reading.fields["Published"] == "2015-03"
    assert reading.parts[0].text == _BEFORE


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Publisert 29. september 2016", "2016-09-29"),
        ("Publisert: 29.09.2016 kl. 14.55", "2016-09-29"),
        ("Published: September 29, 2016", "2016-09-29"),
        ("29 September 2016", "2016-09-29"),
        ("Published 2016-09-29", "2016-09-29"),
        ("Published 9/10/2016", None),
    ],
)
def test_a_line_with_the_day_of_publication_is_read_where_it_can_mean_one_day(line: str, date: str | None) -> None:
    reading = _read(title=f"The bridge has fallen\n\n{line}")
    assert reading.fields.get("Published") == date
    assert [part.text for part in reading.parts] == [_BEFORE, _AFTER]


def test_a_caption_keeps_its_words_and_loses_its_credit() -> None:
    reading = _read("FALT NED: Broen slik den så ut på fredag. Foto: Kari Nordmann , NTB")
    caption = reading.parts[1]
    assert (caption.kind, caption.text) == (Kind.CAPTION, "FALT NED: Broen slik den så ut på fredag.")
    assert _rules(reading, "Foto: Kari Nordmann , NTB") == {"removed_photo_credit"}


def test_a_standfirst_stands_apart_from_the_body() -> None:
    standfirst = "The police say that nobody knows why the old bridge over the river fell."
    reading = _read(title=f"The bridge has fallen\n\n{standfirst}\nFoto via YouTube/Daily Bridge")
    assert reading.fields["Standfirst"] == standfirst
    assert [part.text for part in reading.parts] == [_BEFORE, _AFTER]
    assert "Standfirst" not in _read().fields


@pytest.mark.parametrize(
    "promotion",
    [
        "Les den utrolige historien om broen som ble bygget på en dag.",
        "Les mer om broen her.",
        "Read the full story here.",
        "Read more about it in our interview with the mayor.",
        "(Saken fortsetter under bildet)",
        "Les også: Den gamle broen",
        "(Les også: Den gamle broen)",
    ],
)
def test_a_promotion_at_the_end_of_a_paragraph_goes_and_the_paragraph_stays(promotion: str) -> None:
    paragraph = "The mayor has worked at the bridge since he was a boy, and he knows every stone."
    reading = _read(f"{paragraph} {promotion}")
    assert [part.text for part in reading.parts] == [_BEFORE, paragraph, _AFTER]
    assert _rules(reading, promotion) == {"removed_promo"}


@pytest.mark.parametrize(
    "paragraph",
    [
        "The film shows it all, and as you can see above it ends well for the bridge:",
        "– Jeg gråt. Les hele historien om broen, sa hun.",
        "He wept. “Read the full story of the bridge,” she said.",
        "The river rose. See the town as it was, he wrote, and weep.",
    ],
)
def test_words_of_the_body_that_sound_like_a_promotion_stay(paragraph: str) -> None:
    assert paragraph in [part.text for part in _read(paragraph).parts]


def test_an_agency_s_signature_goes_from_the_last_paragraph() -> None:
    reading = read(blocks_of_text(f"{_BEFORE}\n\n{_AFTER} (NTB)"), lambda _: "en")
    assert reading.fields["Credit"] == "NTB"
    assert reading.parts[-1].text == _AFTER


def test_a_marker_alone_takes_the_next_line_and_leaves_the_rest() -> None:
    reading = _read(
        "Les også:", "Broen som ingen ville ha", "Ny bro neste år", "Arbeidet begynner til våren, sier ordføreren."
    )
    assert [part.text for part in reading.parts[1:3]] == [
        "Ny bro neste år",
        "Arbeidet begynner til våren, sier ordføreren.",
    ]


def test_an_unmarked_teaser_before_a_caption_is_no_heading() -> None:
    reading = _read(
        "Broen i byen: Eldre enn noen trodde", "FALT NED: Broen slik den så ut på fredag. Foto: Kari Nordmann"
    )
    assert _rules(reading, "Broen i byen: Eldre enn noen trodde") == {"removed_unmarked_teaser"}


def test_a_heading_with_a_colon_before_a_paragraph_is_one() -> None:
    reading = _read("Broen: Eldre enn noen trodde")
    assert reading.parts[1].kind is Kind.HEADING


def test_a_title_with_the_outlet_s_name_is_no_trail_of_sections() -> None:
    for title in ("The bridge has fallen | Daily Bridge", "Broen/elva", "22. juli"):
        assert _read(title=title).fields["Title"] == title
    reading = _read(title="Home > World > Europe\n\nNyheter / Norge\n\nThe bridge has fallen")
    assert reading.fields["Title"] == "The bridge has fallen"


def test_a_fuller_date_wins_over_the_month_that_a_crawler_knew() -> None:
    text = f"date 2016-11 The bridge has fallen\n\nPublished 16 November 2016\n\n{_BEFORE}\n\n{_AFTER}"
    assert read(blocks_of_text(text), lambda _: "en").fields["Published"] == "2016-11-16"
