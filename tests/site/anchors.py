"""The anchors that a reader may be sent to: every policy, and whatever has a name of its own within it."""

from __future__ import annotations

from rendering.page import anchor, part

from checks.book.book import Book


def of_policies(book: Book) -> set[str]:
    """Every policy, every row of a table, every target, pair and look-up, every step and end of a workflow."""
    wanted = {anchor(head.id) for head in book.heads()}
    for table in book.tables.values():
        if table.part_of is None:
            wanted |= {part(table.id, row.id) for row in table.rows}
        elif table.part_of not in book.workflows:
            wanted.add(part(table.part_of, table.id.removeprefix(f"{table.part_of}.")))
    for workflow in book.workflows.values():
        wanted |= {part(workflow.head.id, one.id) for one in (*workflow.steps, *workflow.ends)}
    return wanted
