"""What the documentation must hold: every setting, command, option, target and theme variable."""

import dataclasses
import re
import tomllib
from pathlib import Path

import click

from tidsvitne.cli.main import main
from tidsvitne.site import settings, views

ROOT = Path(__file__).parents[3]
DOCS = ROOT / "docs"


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def test_every_setting_is_documented():
    text = read("docs/settings.md")
    assert [name for name in settings.NAMES if f"`{name}`" not in text] == []


def test_no_setting_is_documented_that_is_none():
    assert set(re.findall(r"`(TIDSVITNE_\w+)`", read("docs/settings.md"))) - {"TIDSVITNE_CACHE"} <= set(settings.NAMES)


def test_every_command_and_option_is_documented():
    text = read("docs/commands.md")
    missing = []
    for name, command in main.commands.items():
        missing += [] if f"## tidsvitne {name}" in text else [name]
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                missing += [f"{name} {opt}" for opt in parameter.opts if f"`{opt}" not in text]
    assert missing == []


def test_every_make_target_is_documented():
    targets = re.search(r"^\.PHONY: (.+)$", read("Makefile"), re.MULTILINE)[1].split()
    text = read("docs/commands.md")
    assert [target for target in targets if f"`make {target}" not in text] == []


def test_every_dependency_has_its_reason():
    project = tomllib.loads(read("pyproject.toml"))["project"]
    wanted = [
        *project["dependencies"],
        *(name for extra in project["optional-dependencies"].values() for name in extra),
    ]
    names = [re.match(r"[A-Za-z0-9_-]+", name)[0] for name in wanted]
    text = read("docs/dependencies.md").lower()
    assert [name for name in names if f"`{name.lower()}`" not in text] == []


def test_every_template_is_documented():
    templates = {path.name for path in (ROOT / "themes/tidsvitne/templates").glob("*.html")} - {"base.html"}
    text = read("docs/theme.md")
    assert [name for name in sorted(templates) if f"`{name}`" not in text] == []


def test_every_view_that_a_template_gets_is_documented():
    named = set(re.findall(r"\b([A-Z][A-Za-z]+(?:View|Year|Index|List))\b", read("docs/theme.md")))
    known = {name for name, value in vars(views).items() if dataclasses.is_dataclass(value)}
    assert named <= known
    assert {
        "HomeView",
        "ArticleView",
        "EntityView",
        "EntityIndex",
        "TimelineView",
        "TimelineYear",
        "EventList",
        "EventView",
        "ClaimList",
        "SourceView",
        "ArticleYear",
    } <= named
