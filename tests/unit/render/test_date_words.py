import pytest

from tidsvitne.model.edtf import parse_edtf
from tidsvitne.render.dates import moment_words, month_letter, words


@pytest.mark.parametrize(
    ("edtf", "norwegian", "english"),
    [
        ("2016", "2016", "2016"),
        ("2016-11", "november 2016", "November 2016"),
        ("2016-09-19", "19. september 2016", "19 September 2016"),
        ("2016-09-29?", "29. september 2016 (usikker)", "29 September 2016 (uncertain)"),
        ("2016~", "rundt 2016", "about 2016"),
        ("2017-02-18/2017-02-20", "18.–20. februar 2017", "18–20 February 2017"),
        ("2017-02-27/2017-03-02", "27. februar – 2. mars 2017", "27 February – 2 March 2017"),
        ("2015-09/2016-02", "september 2015 – februar 2016", "September 2015 – February 2016"),
        ("2011/2016", "2011–2016", "2011–2016"),
        ("2016-05-01/..", "fra 1. mai 2016", "from 1 May 2016"),
        ("../2016", "til 2016", "until 2016"),
        ("2016-21", "våren 2016", "spring 2016"),
        ("201X", "2010-tallet", "the 2010s"),
        ("[2016-11-02,2016-11-09]", "en onsdag i november 2016 (2. eller 9.)", "a Wednesday in November 2016 (2 or 9)"),
        ("[2016-11-02,2016-11-03,2016-11-09]", "2., 3. eller 9. november 2016", "2, 3 or 9 November 2016"),
        ("[2016-11-30,2016-12-07]", "en av flere mulige: 30. november 2016, 7. desember 2016", None),
        ("[2016-11-02,2016-11-09,..]", "en av flere mulige: 2. november 2016, 9. november 2016 og så videre", None),
    ],
)
def test_words(edtf: str, norwegian: str, english: str | None) -> None:
    assert words(parse_edtf(edtf), "nb") == norwegian
    assert english is None or words(parse_edtf(edtf), "en") == english


@pytest.mark.parametrize(
    ("edtf", "norwegian", "english"),
    [
        (
            "2016-01-09/2016-01-31",
            "mellom 9. januar 2016 og 31. januar 2016",
            "between 9 January 2016 and 31 January 2016",
        ),
        (
            "2016-01?/2016-03?",
            "mellom januar 2016 og mars 2016 (usikker)",
            "between January 2016 and March 2016 (uncertain)",
        ),
        ("2016-01-09/..", "tidligst 9. januar 2016", "not before 9 January 2016"),
        ("../2016-02", "senest februar 2016", "not after February 2016"),
        ("2016-02", "februar 2016", "February 2016"),
    ],
)
def test_a_moment_lies_between_the_days_of_its_interval(edtf: str, norwegian: str, english: str) -> None:
    assert moment_words(parse_edtf(edtf), "nb") == norwegian
    assert moment_words(parse_edtf(edtf), "en") == english


def test_months_have_a_letter() -> None:
    assert "".join(month_letter(month, "nb") for month in range(1, 13)) == "JFMAMJJASOND"
