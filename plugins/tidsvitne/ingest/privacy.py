"""E-mail addresses and social-media accounts, which no page and no index may hold."""

import re
from collections.abc import Iterator

from tidsvitne.model.span import Span

# Every repetition is bounded, so that a line of megabytes is read in linear time.
_EMAIL = r"""
    [\w.+%-]{1,64} [@＠] [\w-]{1,63} (?:\.[\w-]{1,63}){0,8}
  | [\w.+%-]{1,64} \s? [\[({] \s?(?:at|a|krøllalfa)\s? [\])}] \s?
    [\w-]{1,63} (?: (?: \. | \s?[\[({]\s?(?:dot|punktum)\s?[\])}]\s? ) [\w-]{1,63} ){1,8}
"""
_PROFILE = r"""
    (?:https?://)? (?:[a-z0-9-]{1,20}\.){0,2}
    (?: (?<![\w-]) (?:facebook|fb|twitter|instagram|tiktok|threads|snapchat|telegram|vk|x) \.(?:com|net|me|no)
      | (?<![\w-]) t\.me
      | (?<![\w-]) linkedin\.com/(?:in|company)
      | (?<![\w-]) youtube\.com/(?:user|c|channel)
      | (?<![\w-]) bsky\.app/profile
    ) / (?:[\w@%-]{1,60}/){0,2} [\w@.%-]{0,79} \w
"""
_ACCOUNT = r"[@＠] \w (?: [\w.]{0,58}\w )? (?: @[\w-]{1,63}(?:\.[\w-]{1,63}){1,4} )?"
_PRIVATE = re.compile(
    rf"(?P<email>{_EMAIL}) | (?P<profile>{_PROFILE}) | (?P<account>{_ACCOUNT})", re.VERBOSE | re.IGNORECASE
)
# «Twitter: name»: only where nothing but another such label can follow, for «Facebook: vi …» is a sentence.
_LABELLED_ACCOUNT = re.compile(
    r"\b(?:Twitter|Instagram|Snapchat|Snap|TikTok|Facebook|Skype)\s?:\s?(?P<account>[a-z0-9][\w.]{2,40})"
    r"(?=\s*$|\s+[A-ZÆØÅ][\w-]{1,20}\s?:)",
    re.MULTILINE,
)
# What no address or account goes without: only around it is the slow pattern tried.
_SIGN = re.compile(r"[@＠]|[\[({]\s?(?:at|a|krøllalfa)\s?[\])}]|\.(?:com|net|me|no|app)/", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"\S*\s?\Z")
_BEFORE, _AFTER = 200, 1000
_WORDS = {"nb": ("[e-post]", "[konto]"), "nn": ("[e-post]", "[konto]")}
_ENGLISH = ("[e-mail]", "[account]")


def find_private(text: str) -> tuple[str, ...]:
    """Return every e-mail address and social-media account in `text`, in order."""
    return tuple(span.of(text) for span, _ in _private(text))


def private_spans(text: str) -> tuple[Span, ...]:
    """Return where the e-mail addresses and accounts stand in `text`."""
    return tuple(span for span, _ in _private(text))


def mask(text: str, lang: str) -> str:
    """Return `text` with a word of the language in place of each address and account."""
    words = _WORDS.get(lang, _ENGLISH)
    pieces, position = [], 0
    for span, is_email in _private(text):
        pieces += [text[position : span.start], words[0] if is_email else words[1]]
        position = span.end
    return "".join([*pieces, text[position:]])


def _private(text: str) -> Iterator[tuple[Span, bool]]:
    found = list(_signed(text))
    labelled = [Span(*match.span("account")) for match in _LABELLED_ACCOUNT.finditer(text)]
    found += [(span, False) for span in labelled if not any(span.meets(other) for other, _ in found)]
    yield from sorted(found)


def _signed(text: str) -> Iterator[tuple[Span, bool]]:
    position = 0
    for sign in _SIGN.finditer(text):
        if sign.start() < position:
            continue
        match = _around(text, sign, position)
        position = match.end() if match else sign.start() + 1
        if match:
            yield Span(*match.span()), match.lastgroup == "email"


def _around(text: str, sign: re.Match[str], position: int) -> re.Match[str] | None:
    """Return the address or account that a sign is part of; it begins where the sign's word does, after `position`."""
    before = text[max(position, sign.start() - _BEFORE) : sign.start()]
    start = sign.start() - len(_WORD_BEFORE.search(before)[0])  # type: ignore[index]  # it matches an empty end, too
    for begin in range(start, sign.start() + 1):
        match = _PRIVATE.match(text, begin, sign.end() + _AFTER)
        if match and match.end() > sign.start():
            return match
    return None
