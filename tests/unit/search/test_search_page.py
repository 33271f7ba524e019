"""The search page's words: the template gives the script every one that it asks for."""

import json
import re
from pathlib import Path

from tidsvitne.search.bundle import ENGINE, PAGE

THEME = Path(__file__).parents[3] / "themes" / "tidsvitne"
PAGE_SCRIPTS = ("search-address", "search-markup", "search-filters", "search-results", "search")
SCRIPT = "\n".join((THEME / f"static/js/{name}.js").read_text("utf-8") for name in PAGE_SCRIPTS)
TEMPLATE = (THEME / "templates/search.html").read_text("utf-8")
LISTS = dict(re.findall(r"\{% set (own|shared|filters) = \((.*?)\) %\}", TEMPLATE, re.S))
OWN, SHARED, FILTERS = (re.findall(r'"(\w+)"', LISTS[name]) for name in ("own", "shared", "filters"))


def words(lang):
    return json.loads((THEME / f"i18n/{lang}.json").read_text("utf-8"))


def test_the_script_asks_for_no_words_that_the_page_lacks():
    asked = set(re.findall(r'words\("([a-z-]+)"[,)]', SCRIPT))
    asked |= {f"{key}-{number}" for key in re.findall(r'counted\("([a-z-]+)"', SCRIPT) for number in ("one", "many")}
    given = {key.replace("_", "-") for key in OWN + SHARED}
    assert asked
    assert asked <= given
    assert {"nothing-to-look-for", "malformed"} <= given


def test_every_word_of_the_page_stands_in_both_languages():
    keys = (
        {f"search_{key}" for key in OWN}
        | {f"search_filter_{name}" for name in FILTERS}
        | set(SHARED)
        | set(re.findall(r't\("(\w+)"\)', TEMPLATE))
    )
    for lang in ("en", "nb"):
        assert keys <= words(lang).keys()


def test_braces_are_only_those_that_the_script_fills_in():
    for lang in ("en", "nb"):
        table = words(lang)
        for key in OWN:
            assert set(re.findall(r"\{(\w*)\}", table[f"search_{key}"])) <= {"count", "names", "name", "query"}


def test_the_page_loads_the_search_before_itself():
    assert re.findall(r'src="\{\{ SITEURL \}\}/([\w/.]+)"', TEMPLATE) == ["search/code.js"]
    loop = TEMPLATE.index("{% for name in (" + ", ".join(f'"{name}"' for name in PAGE_SCRIPTS) + ") %}")
    assert loop > TEMPLATE.index("search/code.js")
    assert all((THEME / f"static/{name}.js").is_file() for name in (*ENGINE, *PAGE))


def test_the_form_and_the_script_know_the_same_filters():
    script = (THEME / "static/js/search-address.js").read_text("utf-8")
    assert re.findall(r'"(\w+)"', re.search(r"filterNames = \[(.*?)\]", script)[1]) == FILTERS


ADDRESSES = """
(function () {
  return input.map(function (text) {
    var asked = tidsvitne.readAddress(text);
    return [asked.filters, tidsvitne.writeAddress(asked), tidsvitne.isFiltered(asked.filters)];
  });
})()
"""


def addresses(scripts, *texts):
    code = (THEME / "static/js/search-address.js").read_text("utf-8") + ADDRESSES
    return scripts.run(code, list(texts))


def test_an_address_is_written_as_it_was_read(scripts):
    whole = (
        "?q=al-Shaar+%C3%B8st&place=aleppo&place=homs&person=kerry&org=un&event=talks&source=VG&lang=nb"
        "&from=2015&to=2016-11-02&sort=date&exact=1&n=20"
    )
    read = addresses(scripts, whole, "?q=", "?q=x&place=aleppo&place=aleppo&place=")
    assert [written for _, written, _ in read] == [whole, "?q=", "?q=x&place=aleppo"]
    assert [filtered for _, _, filtered in read] == [True, False, True]
    assert read[0][0]["place"] == ["aleppo", "homs"]


def test_what_is_no_date_and_no_number_is_left_out(scripts):
    texts = ("?q=x&from=yesterday&to=2016-13", "?q=x&from=2016-1&n=-3", "?q=x&sort=up&n=many&exact=yes&colour=red")
    assert [written for _, written, _ in addresses(scripts, *texts)] == ["?q=x"] * 3


def test_what_the_bundle_leaves_out_is_comments_only():
    for name in (*ENGINE[1:], *PAGE):
        lines = (THEME / f"static/{name}.js").read_text("utf-8").splitlines()
        code = [line for line in lines if not line.strip().startswith("//")]
        assert not [line for line in code if line.rstrip().endswith("\\") or "*/" in line], name


def test_no_script_makes_markup_or_code_of_text():
    for path in (THEME / "static/js").glob("*.js"):
        text = path.read_text("utf-8")
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|fetch\(", text
        ), path
