"""An audit that remembers the one before finds what an audit of a fresh process finds, whatever was edited between."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from checks.audit.context import Context
from checks.audit.registry import audit
from checks.book.book import Book
from checks.finding import Finding
from checks.making.book import load_book
from checks.memory import Memory
from tests.cli.bakery import bakery
from tests.department import table
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

MEANING = {
    "figure": (("1", "3"), ("2", "1")),
    "word": (("baker", "chief"), ("batch", "nap")),
    "wording": (("zh: ", "zh: 新"), ("en: ", "en: new ")),
    "least": (("min: 0", "min: 2"),),
    "band": (("up_to: 10", "up_to: 2"),),
    "type": (("integer", "decimal"), ("moment", "date")),
    "window": (("month", "week"),),
    "fact": (("burnt", "cost"), ("wage", "cost")),
}
"""Edits that replace words of a line, by what they change."""

rewritten = st.sampled_from(sorted(MEANING))
edits = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 400), st.sampled_from(["drop", "twice", "blank before"]) | rewritten),
    min_size=1,
    max_size=6,
)
of_words = st.lists(st.tuples(st.sampled_from(["subjects", "facts", "events", "measures"]), st.integers(0, 60), rewritten), min_size=1, max_size=6)  # fmt: skip
"""Edits of what the vocabulary defines: the part, the line below its head, and what becomes of the line."""


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
    rewrite(path, at, edit[2])


def rewrite(path: Path, at: int, how: str) -> None:
    """Write the file with one line changed."""
    lines = path.read_text("utf-8").splitlines()
    line = lines[at] if lines else ""
    other = line
    for old, new in MEANING.get(how, ()):
        other = other.replace(old, new)
    lines[at : at + 1] = {"drop": [], "twice": [line, line], "blank before": ["", line]}.get(how, [other])
    path.write_text("\n".join(lines) + "\n", "utf-8")


def judged_alike(root: Path, memory: Memory) -> None:
    """Whoever remembers finds what a fresh process finds, and has made the same."""
    assert audited(root, memory) == audited(root, Memory(lasting=False))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(DEPARTMENTS), edits)
def test_every_edit_is_judged_as_if_nothing_had_been_known(files: Mapping[str, str], edited: Sequence[Edit]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = bakery(Path(folder), **files)
        memory = Memory()
        judged_alike(root, memory)
        texts = {path: path.read_text("utf-8") for path in (root / "policies").rglob("*.yaml")}
        for edit in edited:
            change(root, edit)
            judged_alike(root, memory)
        for path, text in texts.items():
            path.write_text(text, "utf-8")
        judged_alike(root, memory)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(DEPARTMENTS), of_words)
@example(DEPARTMENTS[0], [("subjects", 6, "band")])  # a level is computed otherwise: who was new is not
@example(DEPARTMENTS[0], [("measures", 0, "window")])
def test_every_edit_of_a_definition_reaches_all_that_rests_on_it(
    files: Mapping[str, str], edited: Sequence[tuple[str, int, str]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = bakery(Path(folder), **files)
        path = root / "policies/vocabulary.yaml"
        text, memory = path.read_text("utf-8"), Memory()
        judged_alike(root, memory)
        for part, below, how in edited:
            lines = path.read_text("utf-8").splitlines()
            head = lines.index(f"{part}:") + 1
            own = [at for at in range(head, len(lines)) if all(line[:1] in " #" for line in lines[head : at + 1])]
            rewrite(path, own[below % len(own)], how)
            judged_alike(root, memory)
            if how != "wording":
                path.write_text(text, "utf-8")
        judged_alike(root, memory)


def test_another_region_brings_its_own_law(tmp_path: Path) -> None:
    fined = table(
        "baking.fined", "events: [nap]\nrows: [{id: all, then: [{fine: 5}]}]"
    )  # contested, but forbidden there
    root, memory = bakery(tmp_path, fined, **DEPARTMENTS[2]), Memory()
    judged_alike(root, memory)
    path = root / "policies/handbook.yaml"
    path.write_text(path.read_text("utf-8").replace("region: CN\n", "region: CN-GD\n"), "utf-8")
    judged_alike(root, memory)
    assert "unlawful-unseen" in {finding.code for finding in audited(root, memory)[0]}
