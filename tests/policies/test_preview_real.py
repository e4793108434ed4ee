"""The preview on the real policies: one bound of one fine is moved, and exactly the verdicts that differ are named."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from checks.book.book import Book
from checks.book.cases import Case
from checks.engine.evaluate import Engine
from checks.making.book import load_book
from checks.preview.preview import preview
from checks.preview.revisions import Tree
from checks.text import both
from tests.moving import bounds_of_fines, moved


def said(engine: Engine, case: Case, about: tuple[str, ...] | None) -> list[Any]:
    """What an engine says of a case, told as plainly as can be: by tables `about` alone where these are given."""
    verdict = engine.evaluate(case)
    rows = [
        (c.table.id, c.row.id, c.kind, c.outcome.name, c.who, str(c.amount), str(c.occasion.at))
        for c in verdict.outcomes
    ]
    left = [
        (c.table.id, c.status, str(c.occasion.at)) for c in verdict.with_status("gap", "clash", "undecided", "partial")
    ]
    return sorted(one for one in (*rows, *left) if about is None or one[0] in about)


def test_exactly_the_verdicts_that_differ_are_named(handbook: Book, root: Path, tmp_path: Path) -> None:
    table, row, place = next(bounds_of_fines(handbook, root))
    target = moved(root, tmp_path / "moved", place)
    other, findings = load_book(target)
    assert findings == []
    found = preview(Tree(both("old"), None, root), Tree(both("new"), None, target))

    old, new = Engine(handbook), Engine(other)
    cases = {e.id: (e.case, other.examples[e.id].case, None) for e in handbook.examples.values()}
    asked = {q.id: (q.case, other.questions[q.id].case, q.about) for q in handbook.questions.values()}
    differ = {
        name for name, (was, now, about) in {**cases, **asked}.items() if said(old, was, about) != said(new, now, about)
    }
    assert differ
    assert {flip.id for flip in found.effects.flips} == differ
    assert (found.effects.judged, found.effects.lone) == (len(cases) + len(asked), ())
    months = {e.id for e in handbook.examples.values() if Path(e.place.file).name.startswith("months")}
    assert months and {flip.id for flip in found.effects.flips if flip.sort == "month"} == differ & months
    assert [(c.what, c.id, [p.address for p in c.parts]) for c in found.changes] == [
        ("changed", table, [f"rows/{row}"])
    ]
