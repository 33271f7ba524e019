"""The style sheets: contrast in light and dark, and what the page may not do."""

import re
from pathlib import Path

import pytest

# (ink, ground, least ratio): WCAG 2.2 AA asks 4.5 of text and 3 of what tells a control or a mark apart.
PAIRS = [
    ("ink", "paper", 4.5),
    ("ink", "raised", 4.5),
    ("ink", "mark", 4.5),
    ("ink", "target", 4.5),
    ("muted", "paper", 4.5),
    ("muted", "raised", 4.5),
    ("muted", "mark", 4.5),
    ("accent", "paper", 4.5),
    ("accent", "target", 4.5),
    ("on-accent", "accent", 4.5),
    ("edge", "paper", 3),
]


def palettes(tokens: str) -> dict[str, dict[str, str]]:
    light, dark = tokens.split("@media (prefers-color-scheme: dark)")
    found = {
        name: dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", part))
        for name, part in (("light", light), ("dark", dark))
    }
    assert found["light"].keys() == found["dark"].keys()
    return found


def luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def sheets(theme: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in sorted((theme / "static" / "css").glob("*.css"))}


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_contrast(theme: Path, scheme: str, ink: str, ground: str, least: float) -> None:
    colours = palettes(sheets(theme)["tokens.css"])[scheme]
    assert contrast(colours[ink], colours[ground]) >= least


def test_colours_stand_in_one_place(theme: Path) -> None:
    for name, sheet in sheets(theme).items():
        if name not in ("tokens.css", "print.css"):
            assert re.findall(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(", sheet) == [], name


def test_every_variable_is_defined_and_used(theme: Path) -> None:
    everything = "\n".join(sheets(theme).values())
    assert set(re.findall(r"^\s*--([\w-]+):", everything, re.MULTILINE)) == set(
        re.findall(r"var\(--([\w-]+)\)", everything)
    )


def test_sheets_fetch_nothing(theme: Path) -> None:
    for name, sheet in sheets(theme).items():
        assert not re.search(r"url\(|@import|@font-face", sheet), name


def test_sheets_stay_readable(theme: Path) -> None:
    assert {name: count for name, sheet in sheets(theme).items() if (count := sheet.count("\n")) >= 300} == {}


def test_movement_only_where_it_is_welcome(theme: Path) -> None:
    for name, sheet in sheets(theme).items():
        outside = re.sub(r"@media \(prefers-reduced-motion: no-preference\) \{.*?\n\}", "", sheet, flags=re.DOTALL)
        assert not re.search(r"scroll-behavior|animation|transition", outside), name


def test_every_sheet_is_linked(theme: Path) -> None:
    linking = "".join((theme / "templates" / name).read_text("utf-8") for name in ("base.html", "review.html"))
    assert [name for name in sheets(theme) if name.removesuffix(".css") not in linking] == []
