"""Rules that no example leaves out: every table has a case of someone or something that it does not bind."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit.context import Context
from checks.book.book import Book
from checks.book.cases import Example
from checks.finding import Finding
from checks.text import Text

CODES = ("no-outsider",)


def check(context: Context) -> Iterator[Finding]:
    """Every table, or, of those made from one policy, at least one of them."""
    if not context.whole(("example",), *CODES):
        return
    book = context.book
    named = {name for example in book.examples.values() for name in leaving_out(book, example)}
    judging = {table.part_of or table.id for table in book.tables.values()}
    left_out = {book.tables[name].part_of or name for name in named}
    binding_all = judging - left_out
    for policy in book.policies():
        if policy.head.id in binding_all:
            yield Finding(
                "no-outsider", policy.head.place,
                Text(f"没有案例说明 {policy.head.id} 管不到谁", f"no example shows whom {policy.head.id} does not bind"),
                Text("一个 expect.outside 里写它的案例", "an example that names it under expect.outside"),
            )  # fmt: skip


def leaving_out(book: Book, example: Example) -> Iterator[str]:
    """The tables that an example leaves out although they hold on all its days: that a day is too early binds nobody."""
    covers = example.case.covers
    for name in example.expect.outside:
        table = book.tables.get(name)
        if table is not None and all(table.head.in_force.holds(day) for day in (covers.first, covers.last)):
            yield name
