"""Who does what and who answers for it: the responsibility matrix of a desk, computed from the role sheets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checks.book.book import Book
from checks.book.people import Function, Settled
from checks.book.prose import Point, RoleSheet


@dataclass(frozen=True, slots=True)
class Share:
    """What one role has to do with a function on a desk: its duties, each with the sheet it stands on."""

    role: str
    duties: tuple[tuple[RoleSheet, Point], ...]

    @property
    def accountable(self) -> bool:
        """Whether the role's sheet says that it answers for the function."""
        return any(duty.accountable for _, duty in self.duties)


@dataclass(frozen=True, slots=True)
class Responsibility:
    """A function on a desk: the roles that have a share in it, and the decision that settles who answers."""

    function: Function
    desk: str
    shares: tuple[Share, ...]
    settled: Settled | None

    @property
    def accountable(self) -> tuple[str, ...]:
        """The roles whose sheets say that they answer for it."""
        return tuple(share.role for share in self.shares if share.accountable)

    @property
    def owners(self) -> tuple[str, ...]:
        """Who answers: by the sheets, else by decision, else whoever does it alone; none where nobody does."""
        if self.accountable:
            return self.accountable
        if self.settled is not None:
            return (self.settled.role,) if self.settled.role else ()
        return (self.shares[0].role,) if len(self.shares) == 1 else ()

    def share(self, role: str) -> Share | None:
        """What a role has to do with it."""
        return next((share for share in self.shares if share.role == role), None)


def responsibilities(book: Book, desk: str) -> Iterator[Responsibility]:
    """The functions in which any role of a desk has a share, or about which something is settled, in their order."""
    sheets = [sheet for sheet in book.sheets.values() if desk in sheet.head.applies_to.desks]
    for function in book.functions.values():
        duties: dict[str, list[tuple[RoleSheet, Point]]] = {}
        for sheet in sheets:
            for duty in sheet.duties:
                if duty.function == function.id:
                    duties.setdefault(sheet.role, []).append((sheet, duty))
        settled = next((s for s in function.settled if s.desk == desk), None)
        if duties or settled:
            shares = tuple(Share(role, tuple(own)) for role, own in duties.items())
            yield Responsibility(function, desk, shares, settled)
