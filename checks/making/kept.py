"""What lives to the end of the command need not be searched for garbage again and again."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def kept() -> Iterator[None]:
    """Nothing made inside is looked at by the garbage collector, neither meanwhile nor afterwards, until the next time."""
    collecting = gc.isenabled()
    gc.unfreeze()  # what was kept the last time may be garbage by now
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collecting:
            gc.enable()
