"""The theme's scripts, run in node as a browser would run them: classic scripts that share one global object."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

STATIC = Path(__file__).parents[3] / "themes" / "tidsvitne" / "static"
SCRIPTS = (
    *("vendor/lunr.js", "js/data.js", "js/norwegian.js", "js/analysis.js"),
    *("js/names.js", "js/searcher.js", "js/sentences.js"),
)
RUNNER = """
const fs = require("fs"), vm = require("vm");
const input = JSON.parse(fs.readFileSync(0, "utf8"));
const context = vm.createContext({input: input.data, console});
for (const path of input.scripts) vm.runInContext(fs.readFileSync(path, "utf8"), context, {filename: path});
process.stdout.write(JSON.stringify(vm.runInContext(input.code, context)));
"""


class Scripts:
    """The theme's scripts in a fresh context, nothing more."""

    def __init__(self, node: str) -> None:
        self._node = node

    def run(self, code: str, data: object = None, files: tuple[str, ...] = ()) -> Any:
        """Return what `code` evaluates to; it finds `data` in `input`. `files` are the text of more scripts to run first."""
        texts = "\n".join(files)
        paths = [str(STATIC / name) for name in SCRIPTS]
        message = json.dumps({"scripts": paths, "code": f"{texts}\n{code}", "data": data})
        done = subprocess.run(
            [self._node, "-e", RUNNER], input=message, capture_output=True, encoding="utf-8", timeout=120, check=False
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


@pytest.fixture(scope="session")
def scripts() -> Scripts:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed: the browser's half of search is not compared with Python's")
    return Scripts(node)
