"""The macros of the pages. Each draws one thing from the book; pages hold no figure of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from rendering import audit, law, matrix, overview, people, quiz, register, rules, shifts, sources
from rendering.library import library
from rendering.page import PageView

MACROS: dict[str, Callable[..., str]] = {
    "rule": rules.rule,
    "policy": overview.policy,
    "figure": overview.figure,
    "must_know": overview.must_know,
    "at_a_glance": overview.at_a_glance,
    "chapters": overview.chapters,
    "other_chapters": overview.other_chapters,
    "principles": overview.principles,
    "coverage_table": overview.coverage,
    "check_table": audit.check_table,
    "check_page": audit.check_page,
    "benchmarks": overview.benchmarks,
    "org_chart": people.org_chart,
    "org_charts": people.org_charts,
    "matrix": matrix.matrix_of,
    "matrices": matrix.matrices,
    "shift_picture": shifts.picture,
    "quiz_of": quiz.quiz,
    "source": sources.clauses,
    "source_index": sources.index,
    "decision_register": register.decisions,
    "contradictions": register.contradiction_register,
    "silences": register.silence_register,
    "glossary": register.glossary,
    "statutes": law.statutes,
}
"""What a page may call, and who draws it: `{{ rule("attendance.lateness") }}` is rules.rule(page, ...)."""


def define_env(env: Any) -> None:
    """Called by the macros plugin of MkDocs and by Zensical alike."""
    root = Path(env.project_dir)
    lang = env.conf["extra"]["handbook_language"]
    read = library(root)

    def on_page(draw: Callable[..., str]) -> Callable[..., str]:
        def drawn(*names: str) -> str:
            return draw(PageView(read, lang, _source(env)), *names)

        return drawn

    for name, draw in MACROS.items():
        env.macro(on_page(draw), name)


def _source(env: Any) -> str:
    """The page's path below its language's folder, in MkDocs and in Zensical."""
    page = env.page
    file = getattr(page, "file", None)
    return str(file.src_uri if file is not None else page.path)
