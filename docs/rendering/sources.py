"""The source pages: every clause with its place, figures, contradictions and where the handbook uses it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from markupsafe import Markup, escape

from checks.book.clauses import Clause
from checks.book.coverage import State
from rendering.page import PageView, anchor


@dataclass
class ClauseView:
    """A clause in words, with its figures, contradictions and uses."""

    id: str
    anchor: str
    kind: str
    state: str
    says: str
    where: str
    facts: list[str]
    conflicts: list[Markup]
    same: list[Markup]
    used: list[Markup]
    decisions: list[Markup]
    note: str


def clauses(page: PageView, part: str) -> str:
    """The clauses of a part (TR/11) or of a whole short document (JD)."""
    found = page.library.clauses_by_page.get(part)
    if not found:
        raise ValueError(f"{page.source}: no clause belongs to {part!r}")
    ledger = page.book.ledgers[part.partition("/")[0]]
    return page.render(
        "clauses.html", clauses=[_clause(page, c) for c in found], ledger=ledger, part=_part(page, part, found)
    )


def _clause(page: PageView, clause: Clause) -> ClauseView:
    coverage = page.library.coverage
    settled = page.library.decisions_by_clause.get(clause.id, ())
    return ClauseView(
        clause.id, anchor(clause.id), clause.kind, coverage.state(clause), clause.says[page.lang],
        clause.where,
        [_fact(f.name, f.value, f.unit, f.when) for f in clause.facts],
        [page.clause_link(c) for c in clause.conflicts], [page.clause_link(c) for c in clause.same_as],
        [_document(page, d) for d in coverage.documents_citing(clause.id)],
        [page.decision_link(d) for d in settled], clause.note,
    )  # fmt: skip


def _document(page: PageView, name: str) -> Markup:
    if page.book.policy(name) is not None:
        return page.policy_link(name)
    if name == "organization":
        chart = page.library.page_with("org_chart", page.lang)
        return (
            Markup('<a href="{}">{}</a>').format(page.link(chart), page.label("organization"))
            if chart
            else Markup(page.label("organization"))
        )
    if name == "vocabulary":
        return Markup(escape(page.label("words")))
    chapter = name.removesuffix(".vocabulary")
    titles = [c.title[page.lang] for c in page.book.handbook.chapters if c.id == chapter] if page.book.handbook else []
    return Markup(escape(page.label("wordsof").format(titles[0]))) if titles else Markup("<code>{}</code>").format(name)


def _fact(name: str, value: Any, unit: str, when: str) -> str:
    shown = ", ".join(str(v) for v in value) if isinstance(value, list) else str(value)
    return f"{name} = {shown}{' ' + unit if unit else ''}{' (' + when + ')' if when else ''}"


@dataclass
class PartView:
    """A part of a source with how its clauses are accounted for."""

    part: str
    url: str
    where: str
    """What the places of all its clauses begin with."""
    count: int
    states: dict[State, int]


def _part(page: PageView, name: str, clauses: list[Clause]) -> PartView:
    states = {s: n for s, n in page.library.coverage.count(iter(clauses)).items() if n}
    begins = takewhile(
        lambda words: len(set(words)) == 1, zip(*(clause.where.split() for clause in clauses), strict=False)
    )
    return PartView(
        name, page.link(f"sources/{anchor(name)}.md"), " ".join(words[0] for words in begins), len(clauses), states
    )


def index(page: PageView) -> str:
    """Every ledger with its parts."""
    ledgers = []
    for ledger in page.book.ledgers.values():
        parts = []
        for name in dict.fromkeys(page.library.source_page(c.id) for c in ledger.clauses):
            found = page.library.clauses_by_page[name]
            parts.append(_part(page, name, found))
        ledgers.append((ledger, parts))
    return page.render("ledgers.html", ledgers=ledgers)
