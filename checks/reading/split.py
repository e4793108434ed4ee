"""Cut a file into its documents, so that a broken one does not hide the faults of those after it."""

from __future__ import annotations

from collections.abc import Iterator


def documents(text: str) -> Iterator[tuple[int, str]]:
    """Each document with the number of lines before it.

    A line that begins with `---` starts a document wherever it stands, even inside a quoted text or a block
    (YAML 1.2, rule c-forbidden). Directives (%YAML, %TAG) belong to the document they stand before.
    """
    lines = text.split("\n")
    first = 0
    directives: int | None = None
    for number, line in enumerate(lines):
        if line.startswith("%"):
            directives = number if directives is None else directives
        elif line.rstrip() == "---" or line.startswith("--- "):
            start = number if directives is None else directives
            yield first, "\n".join([*lines[first:start], ""])
            first, directives = start, None
        elif line.strip() and not line.startswith("#"):
            directives = None
    yield first, "\n".join(lines[first:])
