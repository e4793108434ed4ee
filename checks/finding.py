"""A finding: one fault, where it stands, what was found and what would be valid."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from checks.text import Text

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a file; line and column count from 1, the path is relative to the project's root."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of the policies.

    `code` is stable and names the fault; `got` says what was found, `valid` what would be right;
    `excerpt` is the offending line as it stands in the file; `related` are the other places concerned.
    """

    code: str
    place: Place
    got: Text
    valid: Text
    excerpt: str = ""
    related: tuple[Place, ...] = ()
    severity: Severity = field(default="error")

    @property
    def order(self) -> tuple[Place, str, str]:
        """Findings are listed by place, then by code."""
        return (self.place, self.code, self.got.en)
