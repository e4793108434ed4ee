"""Other people: a role that the table binds left out or changed for another, or everyone bound."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checks.book.book import Book
from checks.book.rules import Table
from checks.mutation.mutant import Mutant, changed


def roles_on(book: Book, table: Table) -> list[str]:
    """The posts on the desks of a table; a stage of a role is no post."""
    desks = set(table.head.applies_to.desks)
    return [role.id for role in book.roles.values() if role.stage_of is None and desks & set(role.desks)]


def other_roles(book: Book, table: Table) -> Iterator[Mutant]:
    """Only tables about the employee ask whose the role is; for the others nothing would change."""
    bound = table.head.applies_to.roles
    free = [role for role in roles_on(book, table) if role not in bound]
    if not bound or table.subject != "employee":
        return
    for role in bound:
        rest = tuple(other for other in bound if other != role)
        if rest:
            yield from _bound(table, rest, f"roles without {role}")
        if free:
            swapped = tuple(free[0] if other == role else other for other in bound)
            yield from _bound(table, swapped, f"{free[0]} for {role}")
    if free:
        yield from _bound(table, (), "everyone")


def _bound(table: Table, roles: tuple[str, ...], now: str) -> Iterator[Mutant]:
    head = replace(table.head, applies_to=replace(table.head.applies_to, roles=roles))
    was = f"roles {', '.join(table.head.applies_to.roles)}"
    yield from changed(table, None, None, "role", was, now, replace(table, head=head))
