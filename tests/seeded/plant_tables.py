"""Tables with gaps and overlaps, rows that add nothing, worse cases punished less, one fact punished twice."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit.weight import punishes
from checks.audit.weight import punishing as punishes_at
from checks.book.rules import Table
from checks.reading.nodes import Map, Seq
from tests.seeded.edit import At, Edit, Fault
from tests.seeded.ground import Ground
from tests.seeded.planting import planting
from tests.seeded.rules import (
    FAR,
    LATER,
    UNTIL_THEN,
    always_asked,
    endless,
    only_outcome,
    or_far_out,
    plain,
    punishing,
    schedules,
    speaking_far_out,
)


@planting("gap")
def a_row_that_ends_too_soon(ground: Ground) -> Iterator[Fault]:
    for one in endless(ground):
        if not any("otherwise" in row for row in one.document["rows"]) and speaking_far_out(one) == [one.row]:
            edit = ground.add_key(one.row["when"][one.fact], f"up_to: {FAR}")
            yield Fault("a gap far out", (edit,), (("gap", ground.at(one.document.place)),))


@planting("gap")
def a_row_that_is_over_one_day(ground: Ground) -> Iterator[Fault]:
    for document, table in schedules(ground):
        if (
            plain(document)
            and not any("otherwise" in row for row in document["rows"])
            and not ground.pointed_at(table.id)
        ):
            row = document["rows"][0]
            first = document["in_force"]["from"]
            edit = ground.add_key(row, f"in_force: {{from: {first}, until: {UNTIL_THEN}}}")
            yield Fault("a gap from a day on", (edit,), (("gap", ground.at(document.place)),))


@planting("overlap")
def a_row_that_speaks_in_anothers_place(ground: Ground) -> Iterator[Fault]:
    for one in endless(ground):
        beyond = speaking_far_out(one)
        rows = list(one.document["rows"])
        for row in rows:
            if row not in beyond and always_asked(one):
                edit = or_far_out(ground, row, one.fact)
                if edit is not None:
                    later = [max((row, other), key=rows.index) for other in beyond]
                    found = {("overlap", ground.at(place.place)) for place in later}
                    yield Fault("an overlap far out", (edit,), tuple(found))


@planting("subsumed-row")
def a_row_that_another_row_says_already(ground: Ground) -> Iterator[Fault]:
    for one in endless(ground):
        if speaking_far_out(one) == [one.row] and set(one.row["when"]) == {one.fact}:
            yield _idle_row(ground, one.document, one.fact, f"{{over: {FAR}}}", "subsumed-row")


@planting("masked-row")
def a_row_that_several_rows_say_already(ground: Ground) -> Iterator[Fault]:
    for one in endless(ground):
        if len(speaking_far_out(one)) > 1 and always_asked(one):
            yield _idle_row(ground, one.document, one.fact, f"{{over: {FAR}}}", "masked-row")


@planting("masked-row")
def a_row_between_two_rows_from_a_day_on(ground: Ground) -> Iterator[Fault]:
    for document, _ in schedules(ground):
        rows = document["rows"]
        if plain(document) and not any("otherwise" in row for row in rows) and len(rows) > 1:
            text = f"{{id: planted, in_force: {{from: {LATER}}}, then: [{{none: true}}]}}"
            edit = ground.add_item(rows, text)
            yield Fault("a row for everything", (edit,), (("masked-row", At.inside(edit, "{id")),))


@planting("unreachable-row")
def a_row_outside_the_table(ground: Ground) -> Iterator[Fault]:
    for document, _ in schedules(ground):
        where = document.get("where")
        if not isinstance(where, Seq) or len(where) != 1 or "hit" in document or "occurrence" in document:
            continue
        for fact, condition in where[0].items():
            if isinstance(condition, Map) and set(condition) == {"is"} and isinstance(condition["is"], bool):
                other = str(not condition["is"]).lower()
                yield _idle_row(ground, document, fact, f"{{is: {other}}}", "unreachable-row")


def _idle_row(ground: Ground, document: Map, fact: str, condition: str, code: str) -> Fault:
    edit = ground.add_item(document["rows"], f"{{id: planted, when: {{{fact}: {condition}}}, then: [{{none: true}}]}}")
    return Fault("an idle row", (edit,), ((code, At.inside(edit, "{id")),))


@planting("facts-not-offered")
def an_event_that_records_something_else(ground: Ground) -> Iterator[Fault]:
    words = ground.book.vocabulary
    for document, table in schedules(ground):
        if "events" not in document:
            continue
        asked = {c.fact for group in (*table.where, *(g for row in table.rows for g in row.when)) for c in group}
        asked -= set(words.measures) | {name for name in asked if "." in name}
        for event in words.events.values():
            own_desks = set(table.head.applies_to.desks)
            heard = [t for t in ground.book.tables.values() if event.name in t.events]
            strange = heard and all(own_desks.isdisjoint(t.head.applies_to.desks) for t in heard)
            missing = asked - event.offers
            known = event.observed is not None or not punishes(table)
            if strange and missing and known and event.subject == table.subject:
                edit = ground.add_item(document["events"], event.name)
                yield Fault("an event of others", (edit,), tuple(_asking(ground, table, missing)))
                break


def _asking(ground: Ground, table: Table, facts: set[str]) -> Iterator[tuple[str, At]]:
    places = set()
    for group in (*table.where, *(g for row in table.rows for g in row.when)):
        places |= {c.place for c in group if c.fact in facts and c.place is not None}
    for row in table.rows:
        for outcome in row.then:
            for name in (*(outcome.amount.facts if outcome.amount else ()), *((outcome.on,) if outcome.on else ())):
                if name in facts:
                    places.add(outcome.place or row.place)
    for place in places:
        yield "facts-not-offered", ground.at(place)


def _falling(ground: Ground, first: bool) -> Iterator[tuple[Edit, Edit]]:
    """Fines that fall from a day on: of the mildest case that is fined, or of another one."""
    for document, table in schedules(ground):
        if not punishing(table) or ground.pointed_at(table.id) or {"lighter", "hit"} & set(document):
            continue
        fined = [row for row in document["rows"] if (only_outcome(row) or ("", 0))[0] == "fine"]
        mildest = next((row for row in document["rows"] if (only_outcome(row) or ("none",))[0] != "none"), None)
        for row in fined:
            ((_, amount),) = row["then"][0].items()
            written = {key: ground.written(row, key) for key in ("when", "occurrence", "otherwise") if key in row}
            if not isinstance(amount, int) or amount < 2 or "in_force" in row or (row is mildest) is not first:
                continue
            if not first and mildest is not fined[0]:
                continue  # a fine of any amount weighs more than a warning
            if any("\n" in text for text in written.values()) or (row is document["rows"][0] and not first):
                continue
            kept = "".join(f"{key}: {text}, " for key, text in written.items())
            began = document["in_force"]["from"]
            before = ground.add_key(row, f"in_force: {{from: {began}, until: {UNTIL_THEN}}}")
            text = f"{{id: {row['id']}, {kept}in_force: {{from: {LATER}}}, then: [{{fine: 1}}]}}"
            yield before, ground.add_item(document["rows"], text)


@planting("lighter-from-then-on")
def a_fine_that_falls_one_day(ground: Ground) -> Iterator[Fault]:
    for before, after in _falling(ground, first=True):
        yield Fault("a fine that falls", (before, after), (("lighter-from-then-on", At.inside(after, "{id")),))


@planting("lighter-when-worse")
def a_second_time_that_costs_less_one_day(ground: Ground) -> Iterator[Fault]:
    for before, after in _falling(ground, first=False):
        here = At.inside(after, "{id")
        yield Fault(
            "the worse case falls", (before, after), (("lighter-from-then-on", here), ("lighter-when-worse", here))
        )


@planting("no-direction")
def a_figure_of_which_nobody_says_what_is_worse(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("vocabulary"):
        for section in ("facts", "measures"):
            for name, raw in document.get(section, {}).items():
                asking = [
                    [c.place for row in t.rows for group in row.when for c in group if c.fact == name]
                    for t in ground.book.tables.values()
                    if punishing(t)
                ]
                places = [found[0] for found in asking if found]
                lighter = [t for t in ground.book.tables.values() if t.lighter]
                if (
                    "worse" in raw
                    and places
                    and not any(c.fact == name for t in lighter for row in t.rows for group in row.when for c in group)
                ):
                    edit = ground.without_key(raw, "worse")
                    found = tuple(("no-direction", ground.at(place)) for place in places if place)
                    yield Fault("no direction", (edit,), found)


@planting("idle-lighter")
def an_excuse_for_nothing(ground: Ground) -> Iterator[Fault]:
    for document, table in schedules(ground):
        facts = {
            fact for row in document["rows"] for fact in (row.get("when") if isinstance(row.get("when"), Map) else {})
        }
        if punishing(table) and plain(document) and "lighter" not in document and len(facts) <= 1:
            row, decision = document["rows"][0]["id"], next(iter(ground.book.decisions))
            edit = ground.add_key(document, f"lighter: [{{row: {row}, decision: {decision}}}]")
            yield Fault("an idle excuse", (edit,), (("idle-lighter", At.inside(edit, "{row")),))


@planting("punished-twice")
def a_case_that_two_tables_take_in(ground: Ground) -> Iterator[Fault]:
    order = list(ground.book.tables.values())
    for first in order:
        for second in order[order.index(first) + 1 :]:
            if (
                punishing(first)
                and _meet(first, second)
                and not {first.id, second.id} & {*first.yields_to, *second.yields_to}
            ):
                yield from _taken_in_by_both(ground, first, second)


def _taken_in_by_both(ground: Ground, first: Table, second: Table) -> Iterator[Fault]:
    """A value that a fact did not have, and that both tables name among those for which they hold."""
    nodes = [ground.node_of[table.id] for table in (first, second)]
    shared = set.intersection(*(set(node["where"][0]) if "where" in node else set() for node in nodes))
    for fact in shared:
        plain = fact.rpartition(".")[2]
        values = [node["facts"][plain] for node in ground.of("vocabulary") if plain in node.get("facts", {})]
        if not values or values[0]["type"] != "enum":
            continue
        edits = [ground.add_key(values[0]["values"], "planted: {zh: 新的, en: new}")]
        for node in nodes:
            condition = node["where"][0][fact]
            known = [condition["is"]] if "is" in condition else list(condition["in"])
            edits.append(ground.put(node["where"][0], fact, f"{{in: [{', '.join([*known, 'planted'])}]}}"))
        row = next(row for row in second.rows if punishes_at(row))
        yield Fault("both take it in", tuple(edits), (("punished-twice", ground.at(row.place)),))


def _meet(one: Table, other: Table) -> bool:
    roles = (one.head.applies_to.roles, other.head.applies_to.roles)
    return (
        punishing(other)
        and bool(set(one.events) & set(other.events))
        and bool(set(one.head.applies_to.desks) & set(other.head.applies_to.desks))
        and (not all(roles) or bool(set(roles[0]) & set(roles[1])))
    )


@planting("idle-beside")
def a_declaration_about_tables_that_never_meet(ground: Ground) -> Iterator[Fault]:
    for document, table in schedules(ground):
        if punishing(table) and "beside" not in document:
            other = next(
                t.id for t in ground.book.tables.values()
                if punishing(t) and set(t.head.applies_to.desks).isdisjoint(table.head.applies_to.desks)
            )  # fmt: skip
            decision = next(iter(ground.book.decisions))
            edit = ground.add_key(document, f"beside: [{{table: {other}, decision: {decision}}}]")
            yield Fault("an idle declaration", (edit,), (("idle-beside", At.inside(edit, "{table")),))


@planting("derivation-cycle")
def a_rule_that_brings_about_its_own_event(ground: Ground) -> Iterator[Fault]:
    for document, table in schedules(ground):
        recorded = ground.book.vocabulary.events[table.events[0]].facts if table.events else ("none",)
        facts = [ground.book.vocabulary.facts[name] for name in recorded if name in ground.book.vocabulary.facts]
        if table.subject == "employee" and table.events and all(fact.type == "boolean" for fact in facts):
            given = ", ".join(f"{fact.name}: true" for fact in facts)
            brings = f"{{counts_as: {table.events[0]}{f', with: {{{given}}}' if given else ''}}}"
            edit = ground.add_item(document["rows"][0]["then"], brings)
            yield Fault("a circle", (edit,), (("derivation-cycle", ground.at(document.place)),))
