"""Hand-overs that reach nobody, time limits that cannot be met, workflows that go round for ever."""

from __future__ import annotations

from collections.abc import Iterator

from checks.book.book import Book
from checks.reading.nodes import Map
from tests.seeded.edit import At, Fault
from tests.seeded.ground import Ground
from tests.seeded.planting import planting

THING = "{zh: 没有人见过的东西, en: a thing nobody has seen}"


def _steps(ground: Ground) -> Iterator[tuple[Map, Map]]:
    """Every step that some facts lead to, with its workflow."""
    for document in ground.of("workflow"):
        reached = {row.id for row in ground.book.workflows[document["id"]].route.rows}
        yield from ((document, step) for step in document["steps"] if step["id"] in reached)


def _ends(ground: Ground) -> Iterator[tuple[Map, Map]]:
    for document in ground.of("workflow"):
        yield from ((document, end) for end in document["ends"])


@planting("not-given")
def a_need_that_nobody_meets(ground: Ground) -> Iterator[Fault]:
    for _, step in _steps(ground):
        if "needs" not in step:
            edit = ground.add_key(step, f"needs: [{THING}]")
            yield Fault("an unmet need", (edit,), (("not-given", ground.start(step, edit)),))


@planting("given-to-nobody")
def a_thing_that_nobody_takes(ground: Ground) -> Iterator[Fault]:
    for _, step in _steps(ground):
        if "gives" not in step:
            edit = ground.add_key(step, f"gives: [{THING}]")
            yield Fault("given to nobody", (edit,), (("given-to-nobody", ground.start(step, edit)),))


@planting("no-receiver")
def a_step_of_somebody_elsewhere(ground: Ground) -> Iterator[Fault]:
    for document, step in _steps(ground):
        desks = set(document["applies_to"]["desks"])
        others = [role.id for role in ground.book.roles.values() if desks.isdisjoint(role.desks)]
        if others and step["by"] in ground.book.roles:
            edit = ground.put(step, "by", others[0])
            yield Fault("done elsewhere", (edit,), (("no-receiver", ground.at(step.place)),))


@planting("ends-with-nobody")
def an_end_in_the_hands_of_the_buyer(ground: Ground) -> Iterator[Fault]:
    party = next(iter(ground.book.vocabulary.parties))
    for _, end in _ends(ground):
        if not {"continues", "decisions", "with"} & set(end):
            edit = ground.add_key(end, f"with: {party}")
            yield Fault("nobody of ours", (edit,), (("ends-with-nobody", ground.start(end, edit)),))


@planting("escalation-to-nobody")
def a_vacancy_at_the_top(ground: Ground) -> Iterator[Fault]:
    book = ground.book
    for document in ground.of("organization"):
        for raw in document["roles"]:
            role = book.roles[raw["id"]]
            counted = [count["desk"] for count in raw.get("headcount", ())]
            for desk in role.desks:
                here = [d for d in ground.of("workflow") if desk in d["applies_to"]["desks"]]
                named = {s["by"] for d in here for s in d["steps"]} | {d["owner"] for d in here}
                named |= {end["with"] for d in here for end in d["ends"] if "with" in end}
                acting = [(d, by) for d in here for by in dict.fromkeys(s["by"] for s in d["steps"])]
                first = [(d, by) for d, by in acting if _below(book, by, role.id)]
                if desk in counted or role.id in named or not first:
                    continue
                text = f"{{desk: {desk}, people: 0, sources: [{raw['sources'][0]}]}}"
                edit = (
                    ground.add_item(raw["headcount"], text) if counted else ground.add_key(raw, f"headcount: [{text}]")
                )
                steps = [next(s for s in d["steps"] if s["by"] == by) for d, by in first]
                yield Fault("a vacancy", (edit,), tuple(("escalation-to-nobody", ground.at(s.place)) for s in steps))


def _below(book: Book, name: str, above: str) -> bool:
    """Whether one role reports to another, directly or over others."""
    line: list[str] = []
    while name in book.roles and name not in line:
        line.append(name)
        name = book.roles[name].reports_to or ""
    return above in line[1:]


def _timed(ground: Ground) -> frozenset[str]:
    """The desks of which a timetable gives the shifts."""
    return frozenset(d for t in ground.book.timetables.values() if t.shifts for d in t.head.applies_to.desks)


@planting("limits-over-whole")
def steps_that_take_longer_than_the_whole(ground: Ground) -> Iterator[Fault]:
    for document, step in _steps(ground):
        if (
            not {"within"} & set(step)
            and "within" not in document
            and _timed(ground).isdisjoint(document["applies_to"]["desks"])
        ):
            whole = ground.add_key(document, "within: {value: 1, unit: minute}")
            part = ground.add_key(step, "within: {value: 3, unit: hour}")
            found = (("limits-over-whole", At.inside(whole)),)
            yield Fault("longer than the whole", (whole, part), found)


@planting("limit-outside-hours")
def a_minute_in_the_middle_of_the_night(ground: Ground) -> Iterator[Fault]:
    standards = {str(c) for d in ground.of("standard") for node in ground.maps(d) for c in node.get("sources", ())}
    for document, step in _steps(ground):
        desks = set(document["applies_to"]["desks"])
        bound = any(
            step["by"] in t.head.applies_to.roles and desks & set(t.head.applies_to.desks)
            for t in ground.book.timetables.values()
            if t.shifts
        )
        if bound and not {"within", "decisions"} & set(step) and standards.isdisjoint(step["sources"]):
            edit = ground.add_key(step, "within: {value: 1, unit: minute}")
            yield Fault("at night", (edit,), (("limit-outside-hours", ground.start(step, edit)),))


@planting("limits-differ")
def another_limit_than_the_standard(ground: Ground) -> Iterator[Fault]:
    timed = [
        target
        for document in ground.of("standard")
        for target in document["targets"]
        if isinstance(target.get("up_to"), int)
        and getattr(ground.book.vocabulary.facts.get(str(target["fact"])), "unit", None) in ("minute", "hour", "second")
    ]
    for document, step in _steps(ground):
        if (
            timed
            and not {"within", "decisions"} & set(step)
            and _timed(ground).isdisjoint(document["applies_to"]["desks"])
        ):
            target = timed[len(step["id"]) % len(timed)]
            cites = ground.add_item(target["sources"], step["sources"][0])
            limit = ground.add_key(step, "within: {value: 977, unit: hour}")
            if step["sources"][0] not in target["sources"] and not ground.ledgers[str(step["sources"][0])].get("facts"):
                found = (("limits-differ", ground.start(step, limit)),)
                yield Fault("another limit", (cites, limit), found)


@planting("endless-loop")
def a_workflow_that_begins_again(ground: Ground) -> Iterator[Fault]:
    for document, end in _ends(ground):
        reached = {row.id for row in ground.book.workflows[document["id"]].route.rows}
        if not {"continues", "with", "leaves", "at_most"} & set(end) and end["id"] in reached:
            edit = ground.add_key(end, f"continues: {document['id']}")
            yield Fault("begins again", (edit,), (("endless-loop", ground.start(end, edit)),))


@planting("week-unsaid")
def a_week_of_nobody_knows_how_many_days(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("timetable"):
        if "shifts" in document and "week" in document:
            edit = ground.without_key(document, "week")
            yield Fault("days unsaid", (edit,), (("week-unsaid", ground.at(document.place)),))
