from collections.abc import Callable

import pytest

from tidsvitne.model.annotation import Mention

Mentions = Callable[[str, str], tuple[Mention, ...]]
Read = Callable[..., list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    ("text", "lang", "surface", "entity"),
    [
        ("Kamper brøt ut i Tripoli i Libanon.", "nb", "Tripoli", "tripoli-266826"),
        ("Fighting reached Tripoli, Libya, at noon.", "en", "Tripoli", "tripoli-2210247"),
        ("Det er krig i Libanon. Barn i Tripoli sulter.", "nb", "Tripoli", "tripoli-266826"),
        ("He was born in Moscow, Idaho.", "en", "Moscow", "moscow-5601538"),
        ("He was born in Moscow.", "en", "Moscow", "moscow"),
        ("Et tog gikk fra Bergen til Oslo.", "nb", "Bergen", "bergen-3161732"),
        ("Eksplosjonen i Tishreen, en forstad nord for Damaskus, var kraftig.", "nb", "Tishreen", "tishreen"),
        ("They met in Athens, Georgia, and parted.", "en", "Athens", "athens-4180386"),
    ],
)
def test_what_stands_beside_it_tells_which(read: Read, text: str, lang: str, surface: str, entity: str) -> None:
    assert dict(read(text, lang))[surface] == entity


def test_what_is_as_likely_to_be_another_is_left_open(read: Read) -> None:
    assert [entity for _, entity in read("Something happened in Springfield.", "en")] == [None]


def test_the_likeliest_is_told_with_little_confidence(mentions: Mentions) -> None:
    mention = mentions("Tripoli was quiet.", "en")[0]
    assert mention.entity == "places/tripoli-2210247"
    assert mention.confidence < 0.95
    assert mention.candidates[:2] == ("places/tripoli-2210247", "places/tripoli-266826")


def test_a_name_has_one_sense_in_a_text(read: Read) -> None:
    found = read("They left Springfield. It was in Springfield, Illinois. Springfield slept.", "en")
    assert {entity for name, entity in found if name == "Springfield"} == {"springfield-4250542"}


def test_a_list_of_countries_holds_nothing(read: Read) -> None:
    found = dict(read("Talks in Oslo, Sverige og Danmark.", "nb"))
    assert found["Oslo"] == "oslo"


def test_a_country_is_never_moved_into_another(read: Read) -> None:
    assert dict(read("A treaty between Mexico, Canada.", "en"))["Mexico"] == "mexico"


def test_a_town_and_the_province_of_its_name_stay_apart(read: Read) -> None:
    found = read("Byen Idlib ligger i Idlib-provinsen. Derfra gikk de til naboprovinsen Hama.", "nb")
    assert found == [("Idlib", "idlib"), ("Idlib", "idlib-governorate"), ("Hama", "hama-governorate")]
