"""The outermost frame: whatever breaks off a command is told in one line, never as a traceback."""

from __future__ import annotations

import os
import sys
import traceback
from contextlib import suppress
from typing import Any

import typer

from checks.cli.options import COULD_NOT_RUN


class Guarded(typer.Typer):
    """A command line whose faults are told; a disk that is full or a reader that is gone is no fault of the program."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Run a command; ends the process with its exit code."""
        try:
            try:
                return super().__call__(*args, **kwargs)
            finally:
                sys.stdout.flush()
        except BrokenPipeError:
            _nobody_reads()
            sys.exit(1)
        except OSError as error:
            _nobody_reads()
            where = f"{error.filename}: " if error.filename else ""
            _end(f"做不下去 / cannot go on: {where}{error.strerror or error}")
        except Exception as crash:  # a fault of the program itself
            frame = traceback.extract_tb(crash.__traceback__)[-1]
            _end(f"程序出错，请报告 / a fault of the program, please report: {crash!r} ({frame.name}:{frame.lineno})")


def _nobody_reads() -> None:
    """What is still to be written goes nowhere, so that Python does not complain once more at its end."""
    with suppress(OSError, ValueError):  # where standard output is none of the system's
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _end(said: str) -> None:
    try:
        print(said, file=sys.stderr)
    finally:
        sys.exit(COULD_NOT_RUN)
