"""Edits of a file by the places at which its parts stand, and where a place lies after an edit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """The characters from `start` up to `end` of a file give way to `text`; a file that is not there has no text before."""

    file: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class At:
    """A place after the edits: a character of the text as it was, or one of what an edit puts in."""

    file: str
    index: int
    within: Edit | None = None

    @classmethod
    def inside(cls, edit: Edit, word: str = "") -> At:
        """Where `word` stands in what an edit puts in; without a word, where that begins."""
        return cls(edit.file, edit.text.index(word), edit)


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: what it is, the edits that plant it, and every finding it must bring, each with its place."""

    name: str
    edits: tuple[Edit, ...]
    expected: tuple[tuple[str, At], ...]

    def __str__(self) -> str:
        return f"{self.name} in {self.edits[0].file}:{self.edits[0].start}"

    def texts(self, before: dict[str, str]) -> dict[str, str]:
        """The files that change, as they are afterwards."""
        return {file: applied(before.get(file, ""), self._of(file)) for file in {edit.file for edit in self.edits}}

    def findings(self, before: dict[str, str]) -> list[tuple[str, str]]:
        """The code and the place `file:line:column` of each finding that must follow, in order."""
        after = before | self.texts(before)
        return sorted((code, _place(after[at.file], at, self._of(at.file))) for code, at in self.expected)

    def _of(self, file: str) -> list[Edit]:
        return sorted((edit for edit in self.edits if edit.file == file), key=lambda edit: edit.start)


def applied(text: str, edits: Iterable[Edit]) -> str:
    """A text after edits that do not meet, in their order."""
    parts: list[str] = []
    last = 0
    for edit in edits:
        parts += [text[last : edit.start], edit.text]
        last = edit.end
    return "".join((*parts, text[last:]))


def _place(after: str, at: At, edits: Iterable[Edit]) -> str:
    index = at.index if at.within is None else at.within.start + at.index
    for edit in edits:
        if edit is not at.within and edit.end <= (at.index if at.within is None else at.within.start):
            index += len(edit.text) - (edit.end - edit.start)
    return f"{at.file}:{after.count(chr(10), 0, index) + 1}:{index - after.rfind(chr(10), 0, index)}"
