"""The interface's words: the same in both languages, all there, none left over."""

import re
from pathlib import Path

import pytest

from tidsvitne.extract.scheme import TYPES
from tidsvitne.model.annotation import Bound, Modality
from tidsvitne.model.edtf import is_edtf
from tidsvitne.review.item import Doubt
from tidsvitne.review.near import SIGNS

Tables = dict[str, dict[str, str]]

LEVELS = ("country", "admin1", "admin2", "city", "neighbourhood", "sea", "continent", "region", "site")
INGEST = Path(__file__).parents[3] / "plugins" / "tidsvitne" / "ingest"
LEDGER_RULES = sorted(
    {
        rule
        for path in INGEST.glob("*.py")
        for rule in re.findall(r'"((?:removed|moved|marked)_\w+)"', path.read_text("utf-8"))
    }
)
# The site asks for these itself, or a template does with a value of the archive: `t("level_" ~ level)`.
FAMILIES = {
    "bound": [bound.value.replace(" ", "_") for bound in Bound],
    "modality": [modality.value for modality in Modality if modality is not Modality.ASSERTED],
    "level": LEVELS,
    "precision": LEVELS,
    "kind": ("place", "person", "organisation"),
    "index": ("place", "person", "organisation"),
    "reason": ("shared", "same_event"),
    "metric": ("killed", "injured", "killed_or_injured", "missing", "displaced", "detained", "strikes"),
    "origin": ("editor", "shipped", "geonames", "cldr", "found"),
    "date_basis": (
        "explicit",
        "text",
        "page",
        "editor",
        "year_from_publication",
        "year_from_text",
        "weekday_before_publication",
        "weekday_after_publication",
        "month_before_publication",
        "unresolved",
    ),
    "event": [kind.replace("-", "_") for kind in sorted(TYPES)],
    "nav": ("articles", "places", "people", "organisations", "timeline", "sources", "about", "methodology"),
    "all": ("places", "people", "organisations"),
    "switch": ("en", "nb", "nn"),
    "lang": ("en", "nb", "nn"),
    "ledger": ("other", *LEDGER_RULES),
    "search": (),
    "unit": ("people_per_day", "people_per_week", "people_per_month", "people_per_year"),
    "review_kind": [doubt.value for doubt in Doubt],
    "review_why": [doubt.value for doubt in Doubt if doubt is not Doubt.NEAR],
    "review_sign": SIGNS,
    "review_action": (
        "merge",
        "apart",
        "confirm",
        "hide",
        "retype",
        "alias",
        "place",
        "nothing",
        "sure",
        "pick",
        "date",
    ),
    "review_reason": ("apart", "hide", "date"),
    "review": ("open", "more", "alike", "people", "kilometres", "is_there"),
    "source": ("newspaper", "agency", "online", "broadcaster"),
}
OPEN_FAMILIES = ("lang", "search")  # more than the required are welcome


@pytest.fixture(scope="module")
def asked(theme: Path) -> set[str]:
    sources = "\n".join(path.read_text("utf-8") for path in (theme / "templates").rglob("*.html"))
    literal = set(re.findall(r'\bt\("(\w+)"(?! ~)', sources))
    counted = {f"{key}_{form}" for key in re.findall(r'\bcounted\("(\w+)"', sources) for form in ("one", "many")}
    chosen = {key for pair in re.findall(r'\bt\("(\w+)" if .+? else "(\w+)"\)', sources) for key in pair}
    compass = {key for pair in re.findall(r'\bcoordinate\(.+?, "(\w+)", "(\w+)"', sources) for key in pair}
    return literal | counted | chosen | compass


def test_languages_have_the_same_keys_in_the_same_order(tables: Tables) -> None:
    assert list(tables["en"]) == list(tables["nb"])


def test_languages_fill_in_the_same_values(tables: Tables) -> None:
    def values(text: str) -> set[str]:
        return set(re.findall(r"\{(\w*)\}", text))

    assert [key for key in tables["en"] if values(tables["en"][key]) != values(tables["nb"][key])] == []


def test_no_words_are_empty_or_ragged(tables: Tables) -> None:
    for table in tables.values():
        assert [key for key, text in table.items() if not text or text != text.strip() or "  " in text] == []


def test_every_key_that_a_template_asks_for_is_there(tables: Tables, asked: set[str]) -> None:
    assert len(asked) > 50
    assert sorted(asked - set(tables["en"])) == []


def test_a_date_to_paste_is_none_before_an_editor_writes_it(tables: Tables) -> None:
    assert [lang for lang, table in tables.items() if is_edtf(table["review_reason_date"])] == []


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_is_whole(tables: Tables, family: str) -> None:
    assert [value for value in FAMILIES[family] if f"{family}_{value}" not in tables["en"]] == []


def test_no_key_is_left_over(tables: Tables, asked: set[str]) -> None:
    known = asked | {f"{family}_{value}" for family, values in FAMILIES.items() for value in values}
    left = [
        key for key in tables["en"] if key not in known and not key.startswith(tuple(f"{f}_" for f in OPEN_FAMILIES))
    ]
    assert left == []
