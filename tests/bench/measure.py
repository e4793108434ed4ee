"""Measure one thing several times and keep the best; memory by a child process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

_BYTECODE = {
    "PYTHONDONTWRITEBYTECODE": "",
    "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir(), "handbook-bench-bytecode")),
}
"""As people run a command: what Python compiled once is kept, whatever this machine is set to."""


def best(run: Callable[[], object], times: int = 5) -> float:
    """Seconds of the fastest of several runs: the one least disturbed by other work on the machine."""
    fastest = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        run()
        fastest = min(fastest, time.perf_counter() - start)
    return fastest


def alternating(first: Callable[[], object], second: Callable[[], object], times: int = 5) -> tuple[float, float]:
    """The best of each, measured in turns, so that a busy spell of the machine hits both."""
    pairs = [(best(first, 1), best(second, 1)) for _ in range(times)]
    return min(one for one, _ in pairs), min(two for _, two in pairs)


def cost(*command: str) -> tuple[float, float]:
    """Seconds and peak megabytes of a command, run in a process of its own; it must succeed."""
    probe = (
        "import resource, subprocess, sys, time;"
        "start = time.perf_counter();"
        "subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL);"
        "print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe, *command], check=True, capture_output=True, text=True, env=os.environ | _BYTECODE
    )
    seconds, kilobytes = done.stdout.split()
    return float(seconds), int(kilobytes) / 1024
