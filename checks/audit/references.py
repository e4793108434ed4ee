"""Names that lead nowhere: clauses, decisions, roles, desks, tables, rows, windows, units, standings, tasks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from checks.audit import names
from checks.audit.context import Context
from checks.audit.names import Name, known
from checks.book.outcomes import WITH_AMOUNT
from checks.book.rules import Outcome
from checks.finding import Finding, Place
from checks.making.desk import LISTED
from checks.reading.nodes import Map, Seq
from checks.text import LANGS, Text, both

CODES = ("unknown-name",)

KEYS: dict[str, Name] = {
    "decisions": names.DECISION, "decision": names.DECISION, "unregulated": names.DECISION, "none": names.DECISION,
    "sources": names.CLAUSE, "clauses": names.CLAUSE, "part": names.PART, "principle": names.PRINCIPLE,
    "owner": names.ROLE, "decided_by": names.ROLE, "reports_to": names.ROLE, "stage_of": names.ROLE,
    "approve_by": names.ROLE, "role": names.ROLE, "roles": names.ROLE,
    "desks": names.DESK, "desk": names.DESK, "default_desk": names.DESK, "see": names.POLICY, "table": names.TABLE,
    "yields_to": names.TABLE, "about": names.TABLE, "outside": names.TABLE, "partial": names.TABLE,
    "per": names.WINDOW, "for": names.WINDOW, "unit": names.UNIT, "total": names.TOTAL, "sanctions": names.OUTCOME,
    "chair": names.ROLE, "signs": names.ROLE, "rules": names.POLICY, "function": names.FUNCTION, "payer": names.PARTY, "unlawful": names.DECISION, "what": names.THING,
}  # fmt: skip
"""Keys that name something wherever they stand; values that are no text or list of texts are something else."""

NAMED = {
    "lose": names.STANDING, "gain": names.STANDING, "assign": names.TASK, "report": names.RECIPIENT,
    "hand_over": names.RECIPIENT, "criticise": names.AUDIENCE, "credit": names.PARTY, "honour": names.THING,
}  # fmt: skip
"""What the outcomes of these kinds name."""

_AMOUNTS = WITH_AMOUNT | {"amount"}
"""Keys of amounts, in which `by` names the role that sets it."""

_ELSEWHERE = (
    names.ACTOR, names.WORKFLOW, names.LEARNED, names.CHAPTER, names.MEETING, names.TIMETABLE, names.DEADLINE
)  # fmt: skip
"""What only documents of one kind name."""

_OF_CASES = frozenset({"events", "history", "employee", "with"})
_READ_ALREADY = {"example": _OF_CASES, "question": _OF_CASES, "vocabulary": frozenset({"roles"})}
"""By kind the keys whose names are read when the book is made: the facts of cases, the roles a fact may name."""

_PLACEHOLDER = re.compile(r"\{(?:amount|name|for|what|payer)\}")


def check(context: Context) -> Iterator[Finding]:
    """Every name that leads nowhere, once, with the other places where it stands."""
    first: dict[Text, Finding] = {}
    related: dict[Text, list[Place]] = {}
    for finding in _each(context):
        if finding.place != first.setdefault(finding.got, finding).place:
            related.setdefault(finding.got, []).append(finding.place)
    for got, finding in first.items():
        yield replace(finding, related=tuple(related.get(got, ())[:LISTED]))


def _each(context: Context) -> Iterator[Finding]:
    """Every document key by key, then what only its kind makes a name; the clauses that clauses name."""
    book = context.book
    if book.broken or book.unread:
        for document in book.documents:
            yield from _of(context, document)
    else:
        listed = _all_names(context)
        yield from context.each("names", book.documents, partial(_of, context), lambda _: (listed,))
    for clause in book.clauses.values():
        for other in (*clause.conflicts, *clause.same_as):
            yield from known(context, names.CLAUSE, other, clause.place)
    outcomes = [o for table in book.tables.values() for row in table.rows for o in row.then]
    outcomes += [o for question in book.questions.values() for choice in question.choices for o in choice.then]
    for outcome in outcomes:
        yield from _in_outcome(context, outcome)


def _of(context: Context, document: Map) -> Iterator[Finding]:
    kind = document["kind"]
    yield from _in(context, document, _READ_ALREADY.get(kind, frozenset({"with"})))
    if kind in _BY_KIND:
        yield from _BY_KIND[kind](context, document)


def _all_names(context: Context) -> object:
    """The same object while every name that a document may use is known as before."""
    book = context.book
    homes = dict.fromkeys((*KEYS.values(), *NAMED.values(), *_ELSEWHERE))
    listed = tuple(tuple(context.gathered(name.known)) for name in homes)
    rows = tuple((table.id, tuple(row.id for row in table.rows)) for table in book.tables.values())
    values = tuple((name, fact.choices) for name, fact in book.vocabulary.facts.items())
    return context.memory.same("names", (listed, rows, values))


def _in(context: Context, node: Map | Seq, skipped: frozenset[str]) -> Iterator[Finding]:
    if isinstance(node, Seq):
        for item in node:
            if isinstance(item, (Map, Seq)):
                yield from _in(context, item, skipped)
        return
    for key, value in node.items():
        name = KEYS.get(key)
        if key in skipped:
            continue
        if name is not None and isinstance(value, str):
            yield from known(context, name, value, node.at(key))
        elif name is not None and isinstance(value, Seq) and all(isinstance(item, str) for item in value):
            for item, place in value.placed():
                yield from known(context, name, item, place)
        elif isinstance(value, (Map, Seq)):
            if key in _AMOUNTS and isinstance(value, Map) and "by" in value:
                yield from known(context, names.ROLE, value["by"], value.at("by"))
            yield from _in(context, value, skipped)


def _in_schedule(context: Context, node: Map) -> Iterator[Finding]:
    if "each" in node:
        yield from known(context, names.WINDOW, node["each"], node.at("each"))
    for raw in node.get("lighter", ()):
        yield from _row(context, node["id"], raw["row"], raw.at("row"))


def _in_timetable(context: Context, node: Map) -> Iterator[Finding]:
    shift = names.one_among(Text("班次", "shift"), [raw["id"] for raw in node.get("shifts", ())])
    for key in ("otherwise", "week"):
        yield from _silent(context, node, key)
    for entry in node.get("entries", ()):
        if "shift" in entry:
            yield from known(context, shift, entry["shift"], entry.at("shift"))
    for meeting in node.get("meetings", ()):
        for word, place in meeting["shifts"].placed():
            yield from known(context, shift, word, place)


def _in_example(context: Context, node: Map) -> Iterator[Finding]:
    expect: Map = node["expect"]
    for raw in expect["outcomes"]:
        yield from _row(context, raw["table"], raw["row"], raw.at("row"))
    for word, place in expect["nothing"].placed() if "nothing" in expect else ():
        table, _, row = word.partition("/")
        yield from known(context, names.TABLE, table, place)
        yield from _row(context, table, row, place)
    for clause in expect["because"]:
        yield from known(context, names.CLAUSE, clause, expect["because"].key_at(clause))


def _in_workflow(context: Context, node: Map) -> Iterator[Finding]:
    for step in node["steps"]:
        yield from known(context, names.ACTOR, step["by"], step.at("by"))
        for holder, key in ((step, "within"), *((branch, "at_most") for branch in step.get("choose", ()))):
            yield from _silent(context, holder, key)
    yield from _silent(context, node, "within")
    for end in node["ends"]:
        yield from _silent(context, end, "at_most")
        if "continues" in end:
            yield from known(context, names.WORKFLOW, end["continues"], end.at("continues"))
        if "with" in end:
            yield from known(context, names.ACTOR, end["with"], end.at("with"))


def _silent(context: Context, holder: Map, key: str) -> Iterator[Finding]:
    """The decision that stands in place of a limit."""
    if isinstance(holder.get(key), str):
        yield from known(context, names.DECISION, holder[key], holder.at(key))


def _in_curriculum(context: Context, node: Map) -> Iterator[Finding]:
    for lesson in (*node["path"], *node.get("later", ())):
        for key, name in (("learn", names.LEARNED), ("practise", names.CHAPTER), ("tables", names.TABLE)):
            for word, place in lesson[key].placed() if key in lesson else ():
                yield from known(context, name, word, place)


def _in_minutes(context: Context, node: Map) -> Iterator[Finding]:
    yield from known(context, names.MEETING, node["meeting"], node.at("meeting"))


def _in_role(context: Context, node: Map) -> Iterator[Finding]:
    if "day" in node:
        yield from known(context, names.TIMETABLE, node["day"], node.at("day"))


def _row(context: Context, table: str, row: str, place: Place) -> Iterator[Finding]:
    """A row of a table that exists; where the table does not, that is reported where it is named."""
    if table in context.book.tables:
        yield from known(context, names.row_of(table), row, place)


def _in_vocabulary(context: Context, node: Map) -> Iterator[Finding]:
    """The values that bands give, and placeholders; facts are read when the vocabulary is made."""
    subjects, events, outcomes = ((node.get(section) or {}).values() for section in ("subjects", "events", "outcomes"))
    for owner in (*subjects, *events):
        for fact, how in owner.get("derive", {}).items():
            for band in how.get("bands", ()) if fact in context.book.vocabulary.facts else ():
                yield from known(context, names.value_of(fact), band["is"], band.at("is"))
    for outcome in outcomes:
        for lang in LANGS:
            if set("{}") & set(_PLACEHOLDER.sub("", outcome["says"][lang])):
                valid = both("{amount} {name} {for} {what} {payer}")
                yield outcome["says"].finding("unknown-name", lang, both(outcome["says"][lang]), valid)


_BY_KIND: dict[str, Callable[[Context, Map], Iterator[Finding]]] = {
    "schedule": _in_schedule, "timetable": _in_timetable, "example": _in_example, "role": _in_role, "workflow": _in_workflow, "minutes": _in_minutes, "curriculum": _in_curriculum, "vocabulary": _in_vocabulary,
}  # fmt: skip


def _in_outcome(context: Context, outcome: Outcome) -> Iterator[Finding]:
    place = outcome.place or Place("policies")
    yield from known(context, names.OUTCOME, outcome.kind, place)
    if outcome.kind in NAMED and outcome.name is not None:
        yield from known(context, NAMED[outcome.kind], outcome.name, place)
    for name, word in ((names.ROLE, outcome.each_role), (names.DEADLINE, outcome.by)):
        if word is not None:
            yield from known(context, name, word, place)
