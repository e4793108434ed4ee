"""How many cases of damage are tried, and how long one of them may take."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from hypothesis import HealthCheck, settings

SECONDS = 30
"""Of the processor's time for one case; the department whole takes a hundredth of it."""
_MANY = "HANDBOOK_FUZZ"
"""The variable of the environment that asks each property for so many cases instead of a handful."""


def cases(few: int) -> settings:
    """A few cases for every run of the tests; to hunt for faults, as many as the environment asks for."""
    asked = os.environ.get(_MANY, "")
    if asked and not (asked.isdecimal() and int(asked)):
        raise ValueError(f"{_MANY}={asked}: a whole number of cases from 1 on")
    return settings(deadline=None, max_examples=int(asked or few), suppress_health_check=list(HealthCheck))


@contextmanager
def in_time(seconds: float = SECONDS) -> Iterator[None]:
    """What takes longer than this is a fault like any other, not a test that never ends."""
    before = signal.signal(signal.SIGPROF, _late)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _late(number: int, frame: FrameType | None) -> None:
    raise AssertionError("one damaged department keeps the audit busy for too long")
