"""What a command costs: `python tests/bench/search/cost.py COMMAND…` prints it as JSON.

A process of its own, and a small one: the kernel counts the memory of the process that begins a command as the command's.
"""

import json
import os
import subprocess
import sys
import time
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of CPU in all threads, seconds by the clock, and the most memory that one process had, in MB."""

    cpu: float
    wall: float
    memory: float


def cost_of(*command: object) -> Cost:
    """Run a command to its end and return what it cost; ChildProcessError where it fails."""
    words = [sys.executable, __file__, *map(str, command)]
    said = subprocess.run(words, stdout=subprocess.PIPE, check=False)
    if said.returncode:
        raise ChildProcessError(f"{' '.join(words[2:])}: exit {said.returncode}")
    return Cost(**json.loads(said.stdout))


def _run(command: list[str]) -> int:
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    cost = Cost(used.ru_utime + used.ru_stime, time.perf_counter() - start, used.ru_maxrss / 1024)
    print(json.dumps(asdict(cost)))
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(_run(sys.argv[1:]))
