"""What is an address or an account, and what only has its sign."""

import pytest

from tidsvitne.ingest.privacy import find_private, mask


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Skriv til ola.nordmann@example.org.", ("ola.nordmann@example.org",)),
        ("ola (at) example.org, kari [at] example [dot] org", ("ola (at) example.org", "kari [at] example [dot] org")),
        ("Følg @ola_n. og @kari.n!", ("@ola_n", "@kari.n")),
        ("@ola@example.social", ("@ola@example.social",)),
        ("https://www.facebook.com/ola.nordmann og t.me/ola", ("https://www.facebook.com/ola.nordmann", "t.me/ola")),
        ("Twitter: olanordmann Facebook: olan", ("olanordmann", "olan")),
        ("Hun skriver på Facebook: vi er trygge nå, alle sammen.", ()),
        ("Kl. 12 @ torget; 3 (at) og [a] er ingen ting.", ()),
        ("https://example.org/com/sak og example.com/sak", ()),
    ],
)
def test_an_address_or_account_is_found_whole(text: str, found: tuple[str, ...]) -> None:
    assert find_private(text) == found
    assert find_private(mask(text, "nb")) == ()


def test_the_mask_is_in_the_language_of_the_text() -> None:
    assert mask("a@b.no @c", "nb") == "[e-post] [konto]"
    assert mask("a@b.no @c", "en") == "[e-mail] [account]"
