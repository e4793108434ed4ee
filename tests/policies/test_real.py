"""The real policies: clean, complete, and every clause of the encoded parts accounted for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from checks.audit.context import Context
from checks.audit.registry import audit
from checks.book.book import Book
from checks.book.coverage import Coverage


def test_the_audit_is_clean(handbook: Book, root: Path) -> None:
    found = audit(Context(handbook, root, date(2026, 11, 21)))
    assert [f"{f.place} {f.code}: {f.got.en}" for f in found] == []


def test_every_clause_of_the_encoded_parts_is_accounted_for(handbook: Book) -> None:
    coverage = Coverage(handbook)
    encoded = [c for c in handbook.clauses.values() if c.document in ("TD", "JD") or c.part == "TR/11"]
    left = [c.id for c in encoded if coverage.state(c) not in ("cited", "ruled-out", "noise")]
    assert left == []
    assert coverage.count(iter(handbook.clauses.values()))["unaccounted"] == 0


def test_every_computable_clause_of_the_rules_has_an_outcome(handbook: Book, root: Path) -> None:
    """A clause that computes counts only when an example has an outcome or a silent row citing it."""
    context = Context(handbook, root, date(2026, 11, 21))
    cited = {
        clause
        for example in handbook.examples.values()
        for consequence in context.verdict(example.case).consequences
        for clause in consequence.sources
    }
    computable = [c.id for c in handbook.clauses.values() if c.part == "TR/11" and c.kind == "computable"]
    assert [clause for clause in computable if clause not in cited] == []
