from collections.abc import Callable

import pytest

Read = Callable[..., list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    ("text", "lang", "name", "entity"),
    [
        ("Apples grow in Washington state.", "en", "Washington", "washington-5815135"),
        ("He lives in Washington, the capital.", "en", "Washington", "washington"),
        ("De bor i delstaten New York.", "nb", "New York", "new-york-5128638"),
        ("De bor i New York.", "nb", "New York", "new-york"),
    ],
)
def test_a_level_word_chooses_between_places_of_one_name(
    read: Read, text: str, lang: str, name: str, entity: str
) -> None:
    assert dict(read(text, lang))[name] == entity


def test_a_list_of_counties_names_counties(read: Read) -> None:
    found = dict(read("The Georgia board met in Barrow and Jackson counties.", "en"))
    assert (found["Barrow"], found["Jackson"]) == ("barrow-county-4181182", "jackson-county-4202453")
