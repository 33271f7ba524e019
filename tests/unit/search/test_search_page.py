"""The search page's words: the template gives the script every one that it asks for."""

import json
import re
from pathlib import Path

from tidsvitne.search.bundle import SCRIPTS

THEME = Path(__file__).parents[3] / "themes" / "tidsvitne"
SCRIPT = (THEME / "static/js/search.js").read_text("utf-8")
TEMPLATE = (THEME / "templates/search.html").read_text("utf-8")
LISTS = dict(re.findall(r"\{% set (own|shared) = \((.*?)\) %\}", TEMPLATE, re.S))
OWN, SHARED = (re.findall(r'"(\w+)"', LISTS[name]) for name in ("own", "shared"))


def words(lang):
    files = [THEME / f"i18n/{lang}.json", *THEME.glob(f"i18n/search.{lang}.json")]
    return {key: text for path in files for key, text in json.loads(path.read_text("utf-8")).items()}


def test_the_script_asks_for_no_words_that_the_page_lacks():
    asked = set(re.findall(r'words\("([a-z-]+)"[,)]', SCRIPT))
    asked |= {f"{key}-{number}" for key in re.findall(r'counted\("([a-z-]+)"', SCRIPT) for number in ("one", "many")}
    given = {key.replace("_", "-") for key in OWN + SHARED}
    assert asked
    assert asked <= given
    assert {"nothing-to-look-for", "malformed"} <= given


def test_every_word_of_the_page_stands_in_both_languages():
    keys = {f"search_{key}" for key in OWN} | set(SHARED) | set(re.findall(r't\("(\w+)"\)', TEMPLATE))
    for lang in ("en", "nb"):
        assert keys <= words(lang).keys()


def test_braces_are_only_those_that_the_script_fills_in():
    for lang in ("en", "nb"):
        table = words(lang)
        for key in OWN:
            assert set(re.findall(r"\{(\w*)\}", table[f"search_{key}"])) <= {"count", "names", "query"}


def test_the_page_loads_the_search_before_itself():
    assert re.findall(r'src="\{\{ SITEURL \}\}/([\w/.]+)"', TEMPLATE) == ["search/code.js", "theme/js/search.js"]
    assert all((THEME / f"static/{name}.js").is_file() for name in SCRIPTS)


def test_what_the_bundle_leaves_out_is_comments_only():
    for name in SCRIPTS[1:]:
        lines = (THEME / f"static/{name}.js").read_text("utf-8").splitlines()
        code = [line for line in lines if not line.strip().startswith("//")]
        assert not [line for line in code if line.rstrip().endswith("\\") or "*/" in line], name


def test_no_script_makes_markup_or_code_of_text():
    for path in (THEME / "static/js").glob("*.js"):
        text = path.read_text("utf-8")
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|fetch\(", text
        ), path
