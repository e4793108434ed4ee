"""Documents in the wrong place: a policy belongs in the folder of its chapter, a decision beside what it settles."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit.context import Context
from checks.finding import Finding
from checks.making.desk import chapter_of
from checks.text import Text, both

CODES = ("wrong-folder", "unknown-reading", "no-handbook")

_IN_CHAPTERS = ("schedule", "timetable", "guidance", "role", "question", "example", "decision")


def check(context: Context) -> Iterator[Finding]:
    book = context.book
    if book.handbook is None:
        if "handbook" not in book.broken:
            from checks.finding import Place

            yield Finding("no-handbook", Place("policies/handbook.yaml"), Text("没有 handbook 文档", "no handbook document"), both("kind: handbook"))
        return
    chapters = [chapter.id for chapter in book.handbook.chapters]
    for node in book.documents:
        if node["kind"] not in _IN_CHAPTERS:
            continue
        folder = chapter_of(node)
        wanted = folder if node["kind"] == "decision" else str(node["id"]).partition(".")[0]
        if folder not in chapters or wanted != folder:
            yield node.finding(
                "wrong-folder", "id",
                Text(f"{node['id']} 放在 policies/{folder}", f"{node['id']} in policies/{folder}"),
                Text(f"policies/{wanted}（各章：{', '.join(chapters)}）", f"policies/{wanted} (chapters: {', '.join(chapters)})"),
            )  # fmt: skip
    for decision in book.decisions.values():
        if decision.reading is None:
            known = ", ".join(r.id for r in decision.readings)
            yield Finding("unknown-reading", decision.place, both(f"chosen: {decision.chosen}"), both(known))
