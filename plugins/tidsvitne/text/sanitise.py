"""Any HTML → the small vocabulary of an article, which asks nothing of another host."""

import re
from html import unescape

import nh3

_BLOCKS = {
    *("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr", "figure", "figcaption", "div"),
    *("ul", "ol", "li", "dl", "dt", "dd"),
    *("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"),
}
_INLINE = {
    *("a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "q"),
    *("s", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"),
}
# Let through for the boundaries that they draw, then renamed: a page has one h1, and boxes say nothing to a reader.
_RENAMED = {"h1": "h2"} | dict.fromkeys(
    ("address", "article", "aside", "center", "details", "footer", "header", "main", "nav", "section", "summary"), "div"
)
_WITHOUT_CONTENT = {
    *("applet", "audio", "button", "canvas", "embed", "head", "iframe", "math", "noembed", "noframes", "noscript"),
    *("object", "option", "script", "select", "style", "svg", "template", "textarea", "title", "video"),
}
_ATTRIBUTES = {
    "*": {"lang", "dir"},
    "a": {"href", "title"},
    "abbr": {"title"},
    "img": {"src", "alt", "width", "height"},
    "li": {"id"},
    "sup": {"id"},
    "ol": {"start", "reversed"},
    "time": {"datetime"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
_FOOTNOTE_ID = re.compile(r"fn(?:ref\d*)?:[\w.-]+")
_OTHER_HOST = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]{2}", re.IGNORECASE)
_TAG = re.compile(r'<(?P<slash>/?)(?P<name>[a-z][a-z0-9]*)(?P<attributes>(?: [^\s="<>]+="[^"]*")*)>')
_ATTRIBUTE = re.compile(r' (?P<name>[^\s="<>]+)="(?P<value>[^"]*)"')
_PRE_START = re.compile(r"(<pre(?: [^<>]*)?>)\n+")
_PASSES = 8


def sanitise(html: str) -> str:
    """Return `html` with nothing but an article's elements and attributes. Idempotent, balanced, safe to show.

    Links lead to http(s) or are relative; links to another host say so with `rel`. An image on another host gives way
    to its alternative text. The only ids are those of footnotes as Python-Markdown makes them.
    """
    for _ in range(_PASSES):
        cleaned = _PRE_START.sub(r"\1", _TAG.sub(_settle, _CLEANER.clean(html)))
        if cleaned == html:
            break
        html = cleaned
    else:  # dropping one element brings others together that a parser pulls apart again, and so on: words alone
        html = nh3.clean(html, tags=set())
    return _TAG.sub(_with_rel, html)


def _filter(_tag: str, attribute: str, value: str) -> str | None:
    if attribute == "id":
        return value if _FOOTNOTE_ID.fullmatch(value) else None
    if attribute not in {"href", "src"}:
        return value
    url = re.sub(r"[\t\n\r]", "", value).strip("".join(map(chr, range(33))))  # as a browser reads it
    return None if attribute == "src" and _OTHER_HOST.match(url) else url


def _settle(tag: re.Match[str]) -> str:
    name = tag["name"]
    if name == "img" and not any(attribute["name"] == "src" for attribute in _ATTRIBUTE.finditer(tag["attributes"])):
        return next((a["value"] for a in _ATTRIBUTE.finditer(tag["attributes"]) if a["name"] == "alt"), "")
    return f"<{tag['slash']}{_RENAMED.get(name, name)}{tag['attributes']}>"


def _with_rel(tag: re.Match[str]) -> str:
    if tag["name"] != "a" or tag["slash"]:
        return tag[0]
    hrefs = (unescape(a["value"]) for a in _ATTRIBUTE.finditer(tag["attributes"]) if a["name"] == "href")
    if not any(_OTHER_HOST.match(href) for href in hrefs):
        return tag[0]
    return f'<a{tag["attributes"]} rel="external noopener noreferrer">'


_CLEANER = nh3.Cleaner(
    tags=_BLOCKS | _INLINE | set(_RENAMED),
    clean_content_tags=_WITHOUT_CONTENT,
    attributes=_ATTRIBUTES,
    attribute_filter=_filter,
    link_rel=None,
    url_schemes={"http", "https"},
)
