"""What an audit came to, ready to be printed in any format."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from checks.audit.groups import page_of
from checks.finding import Finding
from checks.text import Lang


@dataclass(frozen=True, slots=True)
class Report:
    """The findings in order, and what else is told with them."""

    findings: tuple[Finding, ...]
    lang: Lang
    waiting: tuple[str, ...] = ()
    """Codes that could not be judged until faults of other documents are mended."""
    excepted: int = 0
    """Findings that a declared exception silences."""
    pages: str = ""
    """Where the site stands: a folder or an address; empty where no page is to be named."""
    below: str = ""
    """The project's root as seen from the folder the command runs in, with its slash; empty where they are the same."""

    @classmethod
    def of(
        cls,
        findings: Iterable[Finding],
        lang: Lang,
        waiting: Collection[str] = (),
        excepted: int = 0,
        pages: str = "",
        below: str = "",
    ) -> Report:
        """A report of findings that come in any order."""
        ordered = tuple(sorted(findings, key=lambda finding: finding.order))
        return cls(ordered, lang, tuple(sorted(waiting)), excepted, pages, below)

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(1 for finding in self.findings if finding.severity == "error")

    @property
    def warnings(self) -> int:
        """How many findings are warnings."""
        return len(self.findings) - self.errors

    def page(self, code: str) -> str:
        """The page of the handbook that explains a code, in the report's language."""
        return f"{self.pages.rstrip('/')}/{'' if self.lang == 'zh' else 'en/'}{page_of(code)}"
