"""What a claim is a part of, when it is true, since when it counts, and its id."""

import pytest

from tests.unit.extract_claims.reading import claims


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nb", "Tolv mennesker, tre av dem barn, ble drept."),
        ("nb", "Tolv mennesker ble drept. Blant dem var tre barn."),
        ("nb", "Tolv mennesker ble drept. Tre av dem var barn."),
        ("nb", "Tolv mennesker ble drept. Tre av de drepte var barn."),
        ("en", "Twelve people were killed, including three children."),
        ("en", "Twelve people were killed. Among them were three children."),
        ("en", "Twelve people were killed. Three of the dead were children."),
        ("en", "Twelve people were killed. Among the dead were three children."),
    ],
)
def test_a_part_names_its_whole(lang: str, text: str) -> None:
    whole, part = claims(text, lang)
    assert (whole.part_of, part.part_of) == (None, whole.id)
    assert (part.metric, part.minimum) == ("killed", 3)


def test_a_part_in_another_paragraph_is_nobody_s() -> None:
    assert len(claims("Tolv mennesker ble drept.\n\nBlant dem var tre barn.", "nb")) == 1


SINCE = [
    ("nb", "Siden 2011 har 400 000 mennesker flyktet.", "2011", None),
    ("nb", "Over 11 000 barn er drept siden krigen begynte i 2011.", "2011", None),
    ("nb", "I januar 2014 var over 11 000 barn drept i krigen.", None, "2014-01"),
    ("nb", "Så langt i år er 40 drept.", None, None),
    ("en", "More than 11,000 children have been killed since the war began in 2011.", "2011", None),
    ("en", "Since the offensive began, 400 people have been killed.", None, None),
    ("en", "By December 2016 the war had killed 2,132 people.", None, "2016-12"),
    ("en", "Sixty people have died in the mines this year.", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "since", "date"), SINCE)
def test_a_figure_of_many_events_counts_since(lang: str, text: str, since: str | None, date: str | None) -> None:
    (claim,) = claims(text, lang)
    assert claim.cumulative
    assert (claim.since and claim.since.value, claim.date and claim.date.value) == (since, date)
    assert claim.event is None


DATED = [
    ("nb", "Lørdag ble 16 mennesker drept.", "2017-02-18"),
    ("nb", "16 mennesker ble drept, opplyste politiet lørdag.", None),
    ("nb", "I desember 2016 ble 16 mennesker drept.", "2016-12"),
    ("en", "Sixteen people were killed on Saturday.", "2017-02-18"),
    ("en", "Police said on Saturday that 16 people were killed.", None),
    ("en", "Sixteen people were killed in December 2016.", "2016-12"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "date"), DATED)
def test_a_figure_of_one_event_is_true_of_its_day(lang: str, text: str, date: str | None) -> None:
    (claim,) = claims(text, lang, "2017-02-21")
    assert not claim.cumulative
    assert (claim.date.value if claim.date else None) == date


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nb", "Det fryktes at 40 mennesker er drept."),
        ("nb", "Opptil 40 mennesker kan ha blitt drept."),
        ("en", "Forty people are feared dead."),
        ("en", "As many as 40 people may have been killed."),
    ],
)
def test_what_is_only_feared_is_hypothetical(lang: str, text: str) -> None:
    (claim,) = claims(text, lang)
    assert claim.modality.value == "hypothetical"


def test_ids_come_from_the_sentence_and_last() -> None:
    sentence = "Two men and three women were killed."
    ids = [claim.id for claim in claims(sentence, "en")]
    assert len(set(ids)) == 2
    assert [claim.id for claim in claims(f"It was a quiet day. {sentence}", "en")] == ids


def test_the_event_of_the_sentence_before_will_do() -> None:
    killed, *_ = claims("An air strike hit Westham. Twelve people died.", "en")
    assert killed.event is not None
    assert claims("An air strike hit Westham.\n\nTwelve people remain missing.", "en")[0].event is None
