"""Fixtures every test may use."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from checks.book.book import Book
from checks.making.book import load_book

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell that runs the tests in the background lets them ignore Ctrl+C, and every process that they start.
    signal.signal(signal.SIGINT, signal.default_int_handler)

pytest.register_assert_rewrite("tests.shape.shaping", "tests.reading.making.bakery")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's root."""
    return ROOT


@pytest.fixture(scope="session")
def handbook(root: Path) -> Book:
    """The real policies, which must load without a finding."""
    book, findings = load_book(root)
    assert not findings, [f"{f.place} {f.code} {f.got.en}" for f in findings]
    return book
