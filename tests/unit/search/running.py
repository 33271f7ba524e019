"""The archive's search script, run in node as a browser would run it: classic scripts that share one global object."""

import json
import subprocess
from itertools import chain
from pathlib import Path
from typing import Any

from tidsvitne.search.bundle import bundle
from tidsvitne.search.index import build_search
from tidsvitne.search.record import EntityRecord, SearchRecord

STATIC = Path(__file__).parents[3] / "themes" / "tidsvitne" / "static"
RUNNER = """
const fs = require("fs"), vm = require("vm");
const input = JSON.parse(fs.readFileSync(0, "utf8"));
const context = vm.createContext({input: input.data, console, performance, setTimeout, URLSearchParams});
vm.runInContext(input.bundle + "Object.assign(tidsvitne, tidsvitne.engine());", context, {filename: "code.js"});
Promise.resolve(vm.runInContext(input.code, context)).then(
  (found) => process.stdout.write(JSON.stringify(found)),
  (error) => { console.error(error); process.exit(1); }
);
"""
LOADER = """
    var input_files = new Map(Object.entries(input.files)), received = new Map(), loaded = [];
    tidsvitne.receive = function (path, data) { received.set(path, data); };
    function load(path) {
      if (!input_files.has(path)) return Promise.reject(new Error("no " + path));
      loaded.push(path);
      (0, eval)(input_files.get(path));
      return Promise.resolve(received.get(path));
    }
"""


def theme_script(name: str) -> str:
    return (STATIC / f"{name}.js").read_text("utf-8")


class Scripts:
    """The archive's search script in a fresh context, nothing more."""

    def __init__(self, node: str) -> None:
        self._node = node

    def run(self, code: str, data: object = None) -> Any:
        """Return what `code` evaluates to, or what it promises; it finds `data` in `input`."""
        message = json.dumps({"bundle": next(text for _, text in bundle(theme_script)), "code": code, "data": data})
        done = subprocess.run(
            [self._node, "-e", RUNNER], input=message, capture_output=True, encoding="utf-8", timeout=600, check=False
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


def files_of(records: list[SearchRecord], entities: list[EntityRecord]) -> dict[str, str]:
    """Return the archive's files by the paths under which the browser asks for them."""
    files = chain(build_search(records, entities), bundle(theme_script))
    return {path.removeprefix("search/").removesuffix(".js"): text for path, text in files}
