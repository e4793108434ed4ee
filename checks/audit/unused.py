"""Words nobody uses: events, facts and measures that no rule asks."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit.context import DECIDING, Context
from checks.finding import Finding, Place
from checks.text import Text

CODES = ("unused-word",)


def check(context: Context) -> Iterator[Finding]:
    """Follow every word from the rules back through measures and computed facts; what is left over is unused."""
    if not context.whole(DECIDING, "unused-word"):
        return
    book = context.book
    words = book.vocabulary
    events: set[str] = {event for table in book.tables.values() for event in (*table.events, *table.raises)}
    facts: set[str] = set()
    for table in book.tables.values():
        for group in (*table.where, *(g for row in table.rows for g in row.when)):
            facts.update(name for c in group for name in (c.fact, c.fact.rpartition(".")[2]))
        for row in table.rows:
            for outcome in row.then:
                facts.update(f.rpartition(".")[2] for f in (outcome.amount.facts if outcome.amount else ()))
                facts.add(outcome.on or "")
    for measure in words.measures.values():
        if measure.name in facts:
            events.add(measure.event)
            facts.update(c.fact for group in measure.where for c in group)
            facts.add(measure.summed or "")
    derived = [d for event in words.events.values() for d in event.derived.items()]
    derived += [d for subject in words.subjects.values() for d in subject.derived.items()]
    found = -1
    while found < len(facts):
        found = len(facts)
        for name, how in derived:
            if name in facts:
                facts.update(how.reads)
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
