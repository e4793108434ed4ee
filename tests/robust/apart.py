"""Do something in a process of its own with little memory and little time, so that a monster hurts nobody else."""

from __future__ import annotations

import os
import pickle
import resource
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

SECONDS = 60
"""Of the processor's time; what is asked takes a tenth of it on a slow machine."""
BYTES = 1_500_000_000
"""What a process may take on top of what it begins with."""


def apart(do: Callable[[], T]) -> T:
    """What `do` gives back; an assertion where it breaks off, or takes more than it may."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        os._exit(_limited(do, writing))
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        said = answer.read()
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code == 0, f"ended with {code}: {pickle.loads(said) if said else 'out of time'}"
    result: T = pickle.loads(said)
    return result


def _limited(do: Callable[[], T], writing: int) -> int:
    with os.fdopen(writing, "wb") as out:
        try:
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 5))
            resource.setrlimit(resource.RLIMIT_AS, (_held() + BYTES,) * 2)
            pickle.dump(do(), out)
        except BaseException:  # whatever it is, it is told
            pickle.dump(traceback.format_exc(limit=-4), out)
            return 1
    return 0


def _held() -> int:
    """The address space of this process in bytes, as Linux tells it; elsewhere a generous guess."""
    told = Path("/proc/self/statm")
    return int(told.read_text("ascii").split()[0]) * resource.getpagesize() if told.exists() else 4_000_000_000
