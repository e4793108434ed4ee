"""Overviews: chapters as cards, rules at a glance, coverage, single figures in words."""

from __future__ import annotations

import json

from checks.book.clauses import Clause
from checks.book.coverage import STATES
from checks.words.conditions import bounds_in_words, groups_in_words, named
from checks.words.outcomes import outcome_in_words
from checks.words.rows import row_in_words
from rendering.page import PageView

_LISTED = 8
"""Policies that a chapter's card lists; the chapter itself has them all."""


def chapters(page: PageView) -> str:
    """One card for each chapter of the default desk, with the titles of its policies."""
    return _cards(page, of_default_desk=True)


def other_chapters(page: PageView) -> str:
    """The same for the chapters that bind other desks only."""
    return _cards(page, of_default_desk=False)


def _cards(page: PageView, of_default_desk: bool) -> str:
    book = page.book.handbook
    assert book is not None
    cards = []
    for chapter in book.chapters:
        heads = [head for head in page.book.heads() if head.chapter == chapter.id]
        own = [head for head in heads if book.default_desk in head.applies_to.desks]
        if bool(own) == of_default_desk:
            cards.append((chapter, page.link(f"{chapter.id}.md"), own or heads))
    return page.render("chapters.html", cards=cards, most=_LISTED)


def must_know(page: PageView, name: str) -> str:
    """The sentences that a chapter opens with."""
    assert page.book.handbook is not None
    return page.render("know.html", sentences=[k[page.lang] for k in page.book.handbook.chapter(name).know])


def principles(page: PageView) -> str:
    """The principles by which decisions are taken."""
    assert page.book.handbook is not None
    return page.render("principles.html", principles=page.book.handbook.principles)


def at_a_glance(page: PageView, *names: str) -> str:
    """A line for each row that brings something: condition, outcome, rule."""
    rules = []
    for name in names:
        table = page.book.tables[name]
        lines = []
        for row in table.rows:
            if all(o.kind == "none" for o in row.then):
                continue
            said = row_in_words(page.book, table, row, page.lang) or page.label("or").join(
                groups_in_words(page.book, table.where, page.lang)
            )
            outcomes = [outcome_in_words(page.book, o, page.lang) for o in row.then]
            lines.append((said, outcomes))
        rules.append((table, lines))
    return page.render("glance.html", rules=rules)


def coverage(page: PageView) -> str:
    """Clauses by source part and state."""
    found = page.library.coverage
    parts: dict[str, list[Clause]] = {}
    for clause in page.book.clauses.values():
        parts.setdefault(clause.part, []).append(clause)
    rows = [(part, found.count(iter(clauses))) for part, clauses in parts.items()]
    total = found.count(c for c in page.book.clauses.values())
    return page.render("coverage.html", rows=rows, total=total, states=STATES)


def policy(page: PageView, name: str) -> str:
    """The title of a policy as a link."""
    return str(page.policy_link(name))


def benchmarks(page: PageView) -> str:
    """What `make bench` measured last."""
    kept = json.loads((page.library.root / "docs/benchmarks.json").read_text("utf-8"))
    return page.render("benchmarks.html", kept=kept)


def figure(page: PageView, path: str) -> str:
    """The bound of a row in words: `table#row.fact`."""
    table_id, _, rest = path.partition("#")
    row_id, _, fact = rest.partition(".")
    table = page.book.tables[table_id]
    row = table.row(row_id)
    condition = next(c for group in row.when for c in group if c.fact == fact)
    return bounds_in_words(page.book, named(page.book, fact), condition, page.lang)
