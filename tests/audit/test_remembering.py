"""An audit that remembers the one before finds what an audit of a fresh process finds, whatever was edited between."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checks.audit.context import Context
from checks.audit.registry import audit
from checks.book.book import Book
from checks.finding import Finding
from checks.making.book import load_book
from checks.memory import Memory
from tests.cli.bakery import bakery
from tests.flows import DECISIONS, LOAF_FILES
from tests.kinds import FILES
from tests.papers import BURNT, COUNCIL, CURRICULUM, HOURS, MINUTES, SCRIPT
from tests.statutes import LAW, WITH_REGIONS, WITH_TIME

DAY = date(2026, 6, 1)

DEPARTMENTS = (
    FILES,
    LOAF_FILES | {"policies__baking__decisions": DECISIONS},
    {"policies__handbook": WITH_REGIONS, "policies__vocabulary": WITH_TIME, "policies__law__statutes": LAW},
    {"policies__baking__papers": "---\n".join((BURNT, HOURS, COUNCIL, SCRIPT, MINUTES, CURRICULUM))},
)
"""What stands beside the bakery's own documents: rules of every kind, workflows, statutes, papers."""

Edit = tuple[int, int, str]
"""The file, the line in it, and what becomes of the line."""

edits = st.lists(
    st.tuples(
        st.integers(0, 40), st.integers(0, 400), st.sampled_from(["drop", "twice", "blank before", "figure", "word"])
    ),
    min_size=1,
    max_size=6,
)


def made(book: Book) -> dict[str, object]:
    """What the book holds; two statutes are never equal."""
    return {part.name: getattr(book, part.name) for part in fields(book) if part.name != "statutes"}


def audited(root: Path, memory: Memory) -> tuple[list[Finding], set[str], dict[str, object]]:
    """The findings of a whole audit, what waits, and all that was made."""
    memory.turn()
    book, faults = load_book(root, memory)
    context = Context(book, root, DAY, memory)
    return [*faults, *audit(context)], context.waiting, made(book)


def change(root: Path, edit: Edit) -> None:
    """Change one line of one file."""
    files = sorted((root / "policies").rglob("*.yaml"))
    path = files[edit[0] % len(files)]
    lines = path.read_text("utf-8").splitlines()
    at = edit[1] % max(len(lines), 1)
    line = lines[at] if lines else ""
    lines[at : at + 1] = {
        "drop": [],
        "twice": [line, line],
        "blank before": ["", line],
        "figure": [line.replace("1", "3").replace("2", "1")],
        "word": [line.replace("baker", "chief").replace("batch", "nap")],
    }[edit[2]]
    path.write_text("\n".join(lines) + "\n", "utf-8")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(DEPARTMENTS), edits)
def test_every_edit_is_judged_as_if_nothing_had_been_known(files: Mapping[str, str], edited: Sequence[Edit]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = bakery(Path(folder), **files)
        memory = Memory()
        assert audited(root, memory) == audited(root, Memory())
        texts = {path: path.read_text("utf-8") for path in (root / "policies").rglob("*.yaml")}
        for edit in edited:
            change(root, edit)
            assert audited(root, memory) == audited(root, Memory())
        for path, text in texts.items():
            path.write_text(text, "utf-8")
        assert audited(root, memory) == audited(root, Memory())
