"""The package's layers: each imports only what stands before it."""

import ast
from pathlib import Path

import tidsvitne

PACKAGE = Path(tidsvitne.__file__).parent
LAYERS = (
    "model",
    "text",
    "knowledge",
    "extract",
    "link",
    "archive",
    "evaluate",
    "review",
    "search",
    "render",
    "ingest",
    "site",
    "cli",
    "training",
    "refresh",
)


def imported(path: Path) -> set[str]:
    """The modules a file imports, by their full names."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            names.add(node.module or "")
    return names


def modules() -> list[tuple[str, Path]]:
    return [
        (path.relative_to(PACKAGE).parts[0], path) for path in sorted(PACKAGE.rglob("*.py")) if path.parent != PACKAGE
    ]


def test_every_folder_is_a_layer():
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name not in {"__pycache__", "data"}}
    assert folders == set(LAYERS)


def test_imports_run_one_way():
    wrong = []
    for layer, path in modules():
        if layer == "data":
            continue
        allowed = LAYERS[: LAYERS.index(layer) + 1]
        for name in imported(path):
            parts = name.split(".")
            if parts[0] == "tidsvitne" and len(parts) > 1 and parts[1] not in allowed:
                wrong.append(f"{path.relative_to(PACKAGE)} imports {name}")
    assert wrong == []


def test_only_site_imports_pelican():
    wrong = [
        str(path.relative_to(PACKAGE))
        for layer, path in modules()
        if layer != "site" and any(name.split(".")[0] == "pelican" for name in imported(path))
    ]
    assert wrong == []


def test_plugins_holds_one_package():
    """Pelican's loader looks for the last part of a dotted plugin name there first."""
    entries = {path.name for path in PACKAGE.parent.iterdir() if not path.name.startswith((".", "__"))}
    assert {name for name in entries if not name.endswith(".egg-info")} == {"tidsvitne"}
