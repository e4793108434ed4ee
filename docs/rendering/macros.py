"""The macros of the pages. Each draws one thing from the book; pages hold no figure of their own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rendering import overview, people, quiz, register, rules, shifts, sources
from rendering.library import library
from rendering.page import PageView


def define_env(env: Any) -> None:
    """Called by the macros plugin of MkDocs and by Zensical alike."""
    root = Path(env.project_dir)
    lang = env.conf["extra"]["handbook_language"]

    def view() -> PageView:
        return PageView(library(root), lang, _source(env))

    @env.macro
    def rule(name: str) -> str:
        """A policy: a table, a timetable, guidance or a role sheet, with its readings and examples."""
        return rules.rule(view(), name)

    @env.macro
    def org_chart() -> str:
        """The roles and their reporting lines as a picture."""
        return people.org_chart(view())

    @env.macro
    def shift_picture(name: str) -> str:
        """The shifts of a day as a picture."""
        return shifts.picture(view(), name)

    @env.macro
    def quiz_of(chapter: str) -> str:
        """The quiz of a chapter."""
        return quiz.quiz(view(), chapter)

    @env.macro
    def source(part: str) -> str:
        """The clauses of one part of a source."""
        return sources.clauses(view(), part)

    @env.macro
    def source_index() -> str:
        """All sources and their parts."""
        return sources.index(view())

    @env.macro
    def decision_register() -> str:
        """Every house decision."""
        return register.decisions(view())

    @env.macro
    def glossary() -> str:
        """Every term."""
        return register.glossary(view())

    @env.macro
    def must_know(chapter: str) -> str:
        """The sentences to remember first."""
        return overview.must_know(view(), chapter)

    @env.macro
    def principles() -> str:
        """The principles of house decisions."""
        return overview.principles(view())

    @env.macro
    def chapters() -> str:
        """The chapters as cards."""
        return overview.chapters(view())

    @env.macro
    def at_a_glance(*tables: str) -> str:
        """What follows by some tables, a line for each row."""
        return overview.at_a_glance(view(), tables)

    @env.macro
    def coverage_table() -> str:
        """How the clauses of the sources are accounted for."""
        return overview.coverage(view())

    @env.macro
    def check_table() -> str:
        """Every check of the audit."""
        return overview.check_table(view())

    @env.macro
    def benchmarks() -> str:
        """What `make bench` measured last."""
        return overview.benchmarks(view())

    @env.macro
    def figure(path: str) -> str:
        """A figure of a policy in words, such as `leave.approver#up-to-two-days.leave_days`."""
        return overview.figure(view(), path)

    @env.macro
    def policy(name: str) -> str:
        """A link to a policy."""
        return str(view().policy_link(name))


def _source(env: Any) -> str:
    """The page's path below its language's folder, in MkDocs and in Zensical."""
    page = env.page
    file = getattr(page, "file", None)
    return str(file.src_uri if file is not None else page.path)
