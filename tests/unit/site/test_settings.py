"""The settings, right and wrong."""

import pytest

from tidsvitne.site.settings import WrongSettings, read_settings

PELICAN = {"PATH": "content", "THEME": "theme", "RELATIVE_URLS": True, "SITEURL": ""}


def test_defaults():
    settings = read_settings(PELICAN)
    assert settings.languages == ("en", "nb")
    assert settings.authority.as_posix() == "content/authority"
    assert settings.public_url == ""


def test_a_hosted_archive_has_its_address():
    assert (
        read_settings(PELICAN | {"RELATIVE_URLS": False, "SITEURL": "https://a.example/"}).public_url
        == "https://a.example"
    )


def test_an_unknown_name_is_met_with_what_may_have_been_meant():
    with pytest.raises(WrongSettings, match="TIDSVITNE_JOB is no setting; did you mean TIDSVITNE_JOBS"):
        read_settings(PELICAN | {"TIDSVITNE_JOB": 2})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TIDSVITNE_JOBS", 0),
        ("TIDSVITNE_JOBS", "2"),
        ("TIDSVITNE_JOBS", True),
        ("TIDSVITNE_LANGUAGES", ("en", "xx")),
        ("TIDSVITNE_LANGUAGES", ()),
        ("TIDSVITNE_AUTHORITY", 3),
        ("TIDSVITNE_NOTE", "words"),
    ],
)
def test_a_wrong_value_is_named(name, value):
    with pytest.raises(WrongSettings, match=name):
        read_settings(PELICAN | {name: value})


def test_all_mistakes_at_once():
    with pytest.raises(WrongSettings) as caught:
        read_settings(PELICAN | {"TIDSVITNE_JOBS": 0, "TIDSVITNE_NOTE": 1, "TIDSVITNE_X": 1})
    assert len(str(caught.value).splitlines()) == 3


def test_few_articles_are_not_worth_a_process():
    assert read_settings(PELICAN).jobs_for(10) == 1
    assert read_settings(PELICAN).jobs_for(1000) >= 1
    assert read_settings(PELICAN | {"TIDSVITNE_JOBS": 3}).jobs_for(10) == 3
