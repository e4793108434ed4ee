"""Which findings the declared exceptions silence, and which exceptions are of no use any more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from checks.book.book import Book
from checks.cli.exceptions import Excepted
from checks.finding import Finding
from checks.text import Text

_GONE = Text("删掉这个例外", "without this exception")


@dataclass(frozen=True, slots=True)
class Sifted:
    """The findings that are left, those that are silenced, and the exceptions that silenced none."""

    left: list[Finding]
    silenced: list[Finding]
    idle: list[Excepted]


def sift(book: Book, findings: Iterable[Finding], declared: Iterable[Excepted], as_of: date) -> Sifted:
    """Silence what an exception in force names; one that has expired silences nothing."""
    in_force = {one: _within(book, one.place) for one in declared if as_of <= one.until}
    left: list[Finding] = []
    silenced: list[Finding] = []
    used: set[Excepted] = set()
    for finding in findings:
        matching = {one for one, within in in_force.items() if one.code == finding.code and within.holds(finding)}
        used |= matching
        (silenced if matching else left).append(finding)
    return Sifted(left, silenced, [one for one in in_force if one not in used])


def expired(declared: Iterable[Excepted], as_of: date) -> list[Finding]:
    """A finding for each exception whose last day is over."""
    return [
        Finding(
            "expired-exception", one.at,
            Text(f"例外 {one.code}（{one.place}）到 {one.until} 为止", f"the exception {one.code} at {one.place} ended on {one.until}"),
            Text("改好它，或由负责人定新的日期", "the fault mended, or a new date that its owner sets"),
        )
        for one in declared
        if one.until < as_of
    ]  # fmt: skip


def idle(unused: Iterable[Excepted]) -> list[Finding]:
    """A finding for each exception that silences nothing."""
    return [
        Finding(
            "idle-exception", one.at,
            Text(f"{one.place} 没有 {one.code} 的问题", f"nothing is found of {one.code} at {one.place}"), _GONE,
        )
        for one in unused
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of a file that an exception speaks of."""

    file: str
    first: int = 1
    last: int | None = None

    def holds(self, finding: Finding) -> bool:
        place = finding.place
        return place.file == self.file and self.first <= place.line and (self.last is None or place.line <= self.last)


def _within(book: Book, place: str) -> _Lines:
    """The lines of the document of that id; else all lines of the file of that name."""
    document = next((node for node in book.documents if node["id"] == place), None)
    if document is None:
        return _Lines(place)
    here = document.place
    starts = [node.place.line for node in book.documents if node.place.file == here.file]
    after = [line for line in starts if line > here.line]
    return _Lines(here.file, here.line, min(after) - 1 if after else None)
