"""Run one engine once, in a process of its own, so that its peak memory can be read: `python -m tests.bench.once zen`."""

from __future__ import annotations

import sys
from pathlib import Path

from checks.making.book import load_book
from tests.bench.engines import TABLES, prepared

ROOT = Path(__file__).resolve().parents[2]


def main(which: str) -> None:
    """Judge every case of every table with one of the engines: ours or zen."""
    book, _ = load_book(ROOT)
    for name in TABLES:
        race = prepared(book, name)
        {"ours": race.run_ours, "zen": race.run_zen}[which]()


if __name__ == "__main__":
    main(sys.argv[1])
