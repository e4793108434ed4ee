"""The ways on from a step of a workflow, in words."""

from __future__ import annotations

from collections.abc import Iterator

from checks.book.book import Book
from checks.book.workflow import Branch, End, Step, Workflow
from checks.text import Lang
from checks.words.conditions import groups_in_words
from checks.words.marks import bracketed, colon
from checks.words.values import number_in_words


def ways(book: Book, workflow: Workflow, step: Step, lang: Lang) -> Iterator[str]:
    """Each way with its conditions, where it leads, and how often it may lead back."""
    for branch in step.branches:
        yield f"{_when(book, branch, lang)}{_title(workflow, branch.to, lang)}{_again(book, branch, lang)}"


def _when(book: Book, branch: Branch, lang: Lang) -> str:
    if branch.otherwise:
        return {"zh": "其余情形", "en": "in every other case"}[lang] + colon(lang)
    said = " / ".join(groups_in_words(book, branch.when, lang))
    return f"{said}{colon(lang)}" if said else ""


def _title(workflow: Workflow, name: str, lang: Lang) -> str:
    parts: tuple[Step | End, ...] = (*workflow.steps, *workflow.ends)
    return next((part.title[lang] for part in parts if part.id == name), name)


def _again(book: Book, branch: Branch, lang: Lang) -> str:
    most = branch.at_most
    if most is None or most.number is None:
        return ""
    times = number_in_words(book, most.number, most.unit, lang)
    return bracketed(f"最多{times}" if lang == "zh" else f"at most {times}", lang)
