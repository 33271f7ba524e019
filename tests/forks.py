"""The command line without its start: each command is a fork of one process in which everything is imported and compiled.

A test that runs `tidsvitne` is about what the command does; the interpreter's start, imports and patterns took five
sixths of its time. A fork is a process of its own, with its own arguments, environment and streams, and ends as any.
"""

import atexit
import gc
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tidsvitne.cli.main import main
from tidsvitne.extract.counting import count_words_of
from tidsvitne.extract.dates import words_of
from tidsvitne.extract.triggers import triggers_of
from tidsvitne.knowledge.countries import world_places

_STREAMS = (("stdin", os.O_RDONLY), ("stdout", os.O_WRONLY | os.O_CREAT), ("stderr", os.O_WRONLY | os.O_CREAT))


def run_forked(arguments: Sequence[str], stdin: str, environment: Mapping[str, str]) -> tuple[int, str, str]:
    """Run a command; return its exit code, its output and its messages."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "stdin").write_text(stdin, "utf-8")
        asked = {"arguments": arguments, "environment": dict(environment), "folder": name}
        parent = _parent()
        parent.stdin.write(json.dumps(asked) + "\n")
        parent.stdin.flush()
        code = int(parent.stdout.readline())
        return code, (folder / "stdout").read_text("utf-8"), (folder / "stderr").read_text("utf-8")


@cache
def _parent() -> subprocess.Popen[str]:
    parent = subprocess.Popen(
        [sys.executable, "-m", "tests.forks"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        cwd=Path(__file__).parents[1],
        # A process of many threads cannot be forked: the child has only one of them.
        env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
    )
    atexit.register(parent.communicate)
    return parent


def _serve() -> None:
    for lang in ("en", "nb"):
        count_words_of(lang), triggers_of(lang), words_of(lang)
    world_places()
    gc.freeze()  # else every child copies what its last collection looks at, which is all of it
    while line := sys.stdin.readline():
        asked = json.loads(line)
        child = os.fork()
        if not child:
            _become(asked)
            sys.exit(main())
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _become(asked: Mapping[str, Any]) -> None:
    for number, (name, flags) in enumerate(_STREAMS):
        file = os.open(Path(asked["folder"]) / name, flags)
        os.dup2(file, number)
        os.close(file)
    os.environ.clear()
    os.environ.update(asked["environment"])
    sys.argv = ["tidsvitne", *asked["arguments"]]


if __name__ == "__main__":
    _serve()
