"""Words nobody uses: events, facts and measures that no rule asks, functions that nobody has a share in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checks.audit.context import DECIDING, Context
from checks.book.guards import MonthlyCap
from checks.engine.watched import asked_by
from checks.finding import Finding, Place
from checks.text import Text

CODES = ("unused-word",)


def check(context: Context) -> Iterator[Finding]:
    """Follow every word from the rules back through measures and computed facts; what is left over is unused."""
    if not context.whole(DECIDING, "unused-word"):
        return
    book = context.book
    words = book.vocabulary
    guards = [guard for statute in book.statutes.values() for guard in statute.guards]
    events: set[str] = {event for table in book.tables.values() for event in (*table.events, *table.raises)}
    asked = [name for table in book.tables.values() for name in asked_by(table)]
    asked += [name for report in book.reports.values() for name in report.shown.values()]
    asked += [name for guard in guards if isinstance(guard, MonthlyCap) for name in (guard.wage, guard.floor)]
    facts = set(_plain(asked))
    for measure in words.measures.values():
        if measure.name in facts:
            events.add(measure.event)
            facts.update(_plain([c.fact for group in measure.where for c in group]))
            facts.add(measure.summed or "")
    derived = [d for event in words.events.values() for d in event.derived.items()]
    derived += [d for subject in words.subjects.values() for d in subject.derived.items()]
    found = -1
    while found < len(facts):
        found = len(facts)
        for name, how in derived:
            if name in facts:
                facts.update(how.reads)
    yield from _functions(context)
    for what, named, used in (
        (Text("事件", "event"), words.events, events),
        (Text("事实", "fact"), words.facts, facts),
        (Text("指标", "measure"), words.measures, facts),
    ):
        for name in named:
            if name not in used:
                place = words.places.get(f"{what.en} {name}", Place("policies"))
                got = Text(f"{what.zh} {name} 没有规则用到", f"no rule uses the {what.en} {name}")
                yield Finding("unused-word", place, got, Text("用上，或去掉", "used, or gone"))


def _functions(context: Context) -> Iterator[Finding]:
    shared = {duty.function for sheet in context.book.sheets.values() for duty in sheet.duties}
    for function in context.book.functions.values() if context.whole(("role",), "unused-word") else ():
        if function.id not in shared and not function.settled:
            got = Text(f"职能 {function.id} 没有岗位在做", f"no role has a duty in the function {function.id}")
            yield Finding("unused-word", function.place, got, Text("用上，或去掉", "used, or gone"))


def _plain(names: Iterable[str]) -> Iterator[str]:
    """Each name as it is asked for, and without the subject before it: employee.stage is stage."""
    for name in names:
        yield from (name, name.rpartition(".")[2])
