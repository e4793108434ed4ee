"""The book, its engine and the verdicts, loaded once for all pages of both languages."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from checks.audit.pages import rules_shown
from checks.book.book import Book
from checks.book.cases import Case, Example
from checks.book.clauses import Clause
from checks.book.coverage import Coverage
from checks.engine.evaluate import Engine
from checks.engine.verdict import Verdict
from checks.law.hours import shift_rulings, timetable_rulings
from checks.law.on_cases import case_law
from checks.law.on_rules import row_rulings
from checks.law.provisions import region_of
from checks.law.taken import CaseLaw
from checks.making.book import load_book
from checks.making.kept import kept
from checks.text import Lang

_SOURCE = re.compile(r"\{\{-?\s*source\(\s*[\"']([^\"']+)[\"']")


class BookNotSound(Exception):
    """The policies have faults; the site is not built from half a book."""


@dataclass
class Library:
    """Everything the macros read, for one state of the files."""

    root: Path
    book: Book
    engine: Engine
    _verdicts: dict[str, Verdict] = field(default_factory=dict)
    _pages: dict[str, dict[str, str]] = field(default_factory=dict)
    _with: dict[tuple[str, str], str | None] = field(default_factory=dict)

    @cached_property
    def coverage(self) -> Coverage:
        """Which clause is used where."""
        return Coverage(self.book)

    def verdict(self, case: Case) -> Verdict:
        """The verdict on a case, computed once."""
        if case.id not in self._verdicts:
            self._verdicts[case.id] = self.engine.evaluate(case)
        return self._verdicts[case.id]

    def page_of(self, policy: str, lang: Lang) -> str | None:
        """The page that shows a policy, relative to the language's folder, as `attendance.md`."""
        if lang not in self._pages:
            docs = self.root / "docs" / lang
            found = rules_shown(docs, self.root)
            self._pages[lang] = {name: place.file.removeprefix(f"docs/{lang}/") for place, name in found}
        return self._pages[lang].get(policy)

    def page_with(self, macro: str, lang: Lang) -> str | None:
        """The first page that uses a macro, relative to the language's folder."""
        if (macro, lang) not in self._with:
            docs = self.root / "docs" / lang
            pages = sorted(p for p in docs.rglob("*.md") if f"{{{{ {macro}(" in p.read_text("utf-8"))
            self._with[macro, lang] = pages[0].relative_to(docs).as_posix() if pages else None
        return self._with[macro, lang]

    @cached_property
    def clauses_by_page(self) -> dict[str, list[Clause]]:
        """The clauses of each source page, in the order of the source."""
        pages: dict[str, list[Clause]] = {}
        for clause in self.book.clauses.values():
            pages.setdefault(self.source_page(clause.id), []).append(clause)
        return pages

    @cached_property
    def _source_pages(self) -> frozenset[str]:
        """The parts and documents that a page shows: `{{ source("TR/11") }}`, `{{ source("JD") }}`."""
        pages = (self.root / "docs").rglob("*.md")
        return frozenset(name for page in pages for name in _SOURCE.findall(page.read_text("utf-8")))

    def source_page(self, clause: str) -> str:
        """What the page of a clause shows: its part, or its whole document where that has one page."""
        document, part, *_ = clause.split("/")
        return document if document in self._source_pages else f"{document}/{part}"

    @cached_property
    def decisions_by_clause(self) -> dict[str, list[str]]:
        """The ids of the decisions that settle something about a clause."""
        settled: dict[str, list[str]] = {}
        for decision in self.book.decisions.values():
            for clause in decision.clauses:
                settled.setdefault(clause, []).append(decision.id)
        return settled

    @cached_property
    def rules_of_statute(self) -> dict[str, list[str]]:
        """The policies on which each statute speaks, in any region."""
        found: dict[str, dict[str, None]] = {}
        for region in (one.id for one in (self.book.handbook.regions if self.book.handbook else ())):
            for table in self.book.tables.values():
                for row in table.rows:
                    for ruling in row_rulings(self.book, table, row, region):
                        found.setdefault(ruling.statute.id, {})[table.id] = None
            for timetable in self.book.timetables.values():
                shifts = shift_rulings(self.book, timetable, region)
                rulings = [*timetable_rulings(self.book, timetable, region), *(r for s in shifts for r in s.rulings)]
                for ruling in rulings:
                    found.setdefault(ruling.statute.id, {})[timetable.head.id] = None
        return {statute: list(names) for statute, names in found.items()}

    def case_law(self, case: Case) -> CaseLaw | None:
        """What may lawfully be taken in a case in the handbook's region; None without statutes."""
        return case_law(self.book, self.verdict(case), region_of(self.book)) if self.book.statutes else None

    @cached_property
    def examples_by_table(self) -> dict[str, list[Example]]:
        """Each example under the table that it is mainly about: the rarest of its chapter that gives an outcome."""
        examples = self.book.examples.values()
        often = Counter(table for example in examples for table in set(_speaking(example)))
        homes: dict[str, list[Example]] = {}
        for example in examples:
            for tables in (_speaking(example), _silent(example)):
                own = [t for t in tables if t.startswith(f"{example.chapter}.")]
                if own:
                    homes.setdefault(min(own, key=lambda table: often[table]), []).append(example)
                    break
        return homes

    @cached_property
    def home_of_example(self) -> dict[str, str]:
        """The table under which each example is shown."""
        return {example.id: table for table, examples in self.examples_by_table.items() for example in examples}

    @cached_property
    def examples_by_decision(self) -> dict[str, list[Example]]:
        """The examples in which a decision bears on what follows: by the row that speaks, otherwise by its table."""
        by_row: dict[str, list[Example]] = {}
        by_table: dict[str, list[Example]] = {}
        for example in self.book.examples.values():
            consequences = self.verdict(example.case).consequences
            for found, names in (
                (by_row, {d for c in consequences for d in c.decisions}),
                (by_table, {d for c in consequences for d in c.table.head.decisions}),
            ):
                for name in names:
                    found.setdefault(name, []).append(example)
        return by_table | by_row


def _speaking(example: Example) -> list[str]:
    """The tables whose outcomes or routes an example expects."""
    return [*(each.table for each in example.expect.outcomes), *(each.table for each in example.expect.routes)]


def _silent(example: Example) -> list[str]:
    """The tables of which an example says that nothing follows, that they do not concern it, or cannot tell yet."""
    expect = example.expect
    return [*(name.partition("/")[0] for name in expect.nothing), *expect.outside, *expect.partial]


_libraries: dict[Path, tuple[float, Library]] = {}


def library(root: Path) -> Library:
    """The library of a project, read again when a file of its policies or pages has changed."""
    stamp = max(
        (p.stat().st_mtime for folder in ("policies", "docs") for p in (root / folder).rglob("*.[ym][ad]*")),
        default=0.0,
    )
    known = _libraries.get(root)
    if known is None or known[0] < stamp:
        with kept():
            book, findings = load_book(root)
        if findings:
            first = findings[0]
            raise BookNotSound(
                f"{first.place}: {first.got.en}; valid: {first.valid.en} ({len(findings)} findings: run `handbook check`)"
            )
        known = _libraries[root] = (stamp, Library(root, book, Engine(book)))
    return known[1]
