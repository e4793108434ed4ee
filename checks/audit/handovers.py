"""Hand-overs that reach nobody: things that nobody gave or takes, posts that nobody holds, ends with nobody of ours."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checks.audit.context import Context
from checks.book.book import Book
from checks.book.facts import resolved_fact
from checks.book.paths import first_ways, leads_to, shown
from checks.book.people import Role
from checks.book.workflow import End, Step, Workflow
from checks.finding import Finding, Place
from checks.text import Text

CODES = ("not-given", "given-to-nobody", "no-receiver", "escalation-to-nobody", "ends-with-nobody")


def check(context: Context) -> Iterator[Finding]:
    """Every workflow: what passes from step to step, and from hand to hand."""
    book = context.book
    for workflow in book.workflows.values():
        yield from _not_given(book, workflow)
        yield from _to_nobody(workflow)
        if context.whole(("organization", "vocabulary"), "no-receiver", "escalation-to-nobody", "ends-with-nobody"):
            yield from _no_receiver(book, workflow)
            yield from _escalations(book, workflow)
            yield from _with_nobody(book, workflow)


def _not_given(book: Book, workflow: Workflow) -> Iterator[Finding]:
    """What a step needs or an end leaves, though some facts lead there past nobody who gives it."""

    fact = partial(resolved_fact, book)
    everything = [*workflow.given, *(thing for step in workflow.steps for thing in step.gives)]
    wanted = [(step, thing) for step in workflow.steps for thing in step.needs if thing not in workflow.given]
    for step, thing in wanted:
        way = first_ways(workflow, fact, lambda one, thing=thing: thing in one.gives).get(step.id)  # type: ignore[misc]
        if way is not None:
            got = Text(f"{shown(way)}：没有人给过“{thing.zh}”", f"{shown(way)}: nobody has given “{thing.en}”")
            yield Finding("not-given", step.place, got, _same_words(thing, everything))
    for end in workflow.ends:
        before = [step for step in workflow.steps if end.id in leads_to(workflow, step)]
        for thing in end.leaves:
            if before and thing not in workflow.given and all(thing not in step.gives for step in before):
                got = Text(
                    f"{end.id} 留下“{thing.zh}”，没有人给过", f"{end.id} leaves “{thing.en}”, which nobody has given"
                )
                yield Finding("not-given", end.place, got, _same_words(thing, everything))


def _same_words(thing: Text, everything: list[Text]) -> Text:
    """Who must give it; where one language has the same words, that is probably what is meant."""
    like = next((one for one in everything if one != thing and (one.zh == thing.zh or one.en == thing.en)), None)
    if like is not None:
        return Text(f"两种语言用同样的词：“{like.zh}”", f"the same words in both languages: “{like.en}”")
    return Text(
        "每条路上都先有一步写 gives；开始以前就有的，写进 given",
        "a step with gives on every way to it; given: [...] for what is there before",
    )


def _to_nobody(workflow: Workflow) -> Iterator[Finding]:
    """What a step gives, or what is there before, that no step after it needs and no end leaves."""
    valid = Text("后面有一步写 needs，或结束写 leaves", "a later step that needs it, or an end that leaves it")
    for step in workflow.steps:
        for thing in step.gives:
            if not _taken(workflow, thing, leads_to(workflow, step)):
                got = Text(f"{step.id} 给出的“{thing.zh}”没有人接", f"{step.id} gives “{thing.en}” to nobody")
                yield Finding("given-to-nobody", step.place, got, valid)
    everywhere = frozenset([*(step.id for step in workflow.steps), *(end.id for end in workflow.ends)])
    for thing in workflow.given:
        if not _taken(workflow, thing, everywhere):
            got = Text(f"事先就有的“{thing.zh}”没有人用", f"“{thing.en}” is there before, and nobody needs it")
            yield Finding("given-to-nobody", workflow.head.place, got, valid)


def _taken(workflow: Workflow, thing: Text, there: frozenset[str]) -> bool:
    needed = any(thing in step.needs for step in workflow.steps if step.id in there)
    return needed or any(thing in end.leaves for end in workflow.ends if end.id in there)


def _no_receiver(book: Book, workflow: Workflow) -> Iterator[Finding]:
    """Roles that nobody holds on a desk where the workflow applies: who acts, who has it in the end, whom to ask."""
    named: list[tuple[str, str, Place]] = [("owner", workflow.head.owner, workflow.head.place)]
    named += [(step.id, step.by, step.place) for step in workflow.steps]
    named += [(end.id, end.holder, end.place) for end in workflow.ends if end.holder is not None]
    for what, name, place in named:
        role = book.roles.get(name)
        for desk in workflow.head.applies_to.desks if role is not None else ():
            assert role is not None
            if not _held(role, desk):
                got = Text(f"{what}：{desk} 没有人任 {name}", f"{what}: nobody is {name} on the desk {desk}")
                there = [one.id for one in book.roles.values() if _held(one, desk)]
                valid = Text(f"{desk} 的岗位：{', '.join(there)}", f"a role of {desk}: {', '.join(there)}")
                yield Finding("no-receiver", place, got, valid, related=(role.place,))


def _escalations(book: Book, workflow: Workflow) -> Iterator[Finding]:
    """Whoever acts may hand a matter up, on each desk: the roles above there, up to the top, are not vacant."""
    first = {step.by: step for step in reversed(workflow.steps) if step.by in book.roles}
    for desk in workflow.head.applies_to.desks:
        for name, step in first.items():
            for above in _above(book, name, desk):
                if not _held(above, desk):
                    line = " → ".join((name, *(role.id for role in _above(book, name, desk))))
                    got = Text(
                        f"{step.id}：{desk} 往上是 {line}，{above.id} 空着",
                        f"{step.id}: on the desk {desk} it goes up {line}, and {above.id} is vacant",
                    )
                    valid = Text("往上每一级都有人任", "somebody in every role above")
                    yield Finding("escalation-to-nobody", step.place, got, valid, related=(above.place,))


def _above(book: Book, name: str, desk: str) -> list[Role]:
    """The roles of a desk above one of its roles, the nearest first; a circle of reporting lines is told elsewhere."""
    line: list[Role] = []
    role = book.roles.get(book.roles[name].reports_to or "")
    while role is not None and desk in role.desks and role not in line and role.id != name:
        line.append(role)
        role = book.roles.get(role.reports_to or "")
    return line


def _held(role: Role, desk: str) -> bool:
    """Whether somebody may hold a role on a desk: it belongs there and is not counted as vacant."""
    return desk in role.desks and all(count.people != 0 for count in role.headcount if count.desk == desk)


def _with_nobody(book: Book, workflow: Workflow) -> Iterator[Finding]:
    """Ends at which others have it, and no decision says that nobody of the department sees it through."""
    for end in workflow.ends:
        if end.continues is None and not end.decisions:
            who = _outside(book, workflow, end)
            if who is not None:
                got = Text(f"{end.id} 在 {who} 手里", f"{end.id} leaves it with {who}")
                valid = Text(
                    "with: 接手的岗位，或由内部裁定写明不再有人跟",
                    "with: the role that has it, or a decision that nobody follows it",
                )
                yield Finding("ends-with-nobody", end.place, got, valid)


def _outside(book: Book, workflow: Workflow, end: End) -> str | None:
    """The department or party that has it at an end: as the end says, else whoever acted last on some way there."""
    if end.holder is not None:
        return None if end.holder in book.roles else end.holder
    last = [step for step in workflow.steps if any(branch.to == end.id for branch in step.branches)]
    return next((step.by for step in last if _reached(workflow, step) and step.by not in book.roles), None)


def _reached(workflow: Workflow, step: Step) -> bool:
    return any(row.id == step.id for row in workflow.route.rows)
