"""Clauses not accounted for, contradictions nobody settled, figures no rule holds, silences that name nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checks.book.contradictions import desks_of
from checks.book.coverage import Coverage
from checks.reading.nodes import Map, Seq
from tests.seeded.edit import At, Edit, Fault
from tests.seeded.ground import Ground
from tests.seeded.planting import planting


def _citations(ground: Ground) -> Counter[str]:
    """How often each clause is cited by a document whose citations count."""
    return Counter({clause: len(found) for clause, found in Coverage(ground.book).cited.items()})


@planting("unaccounted-clause")
def a_clause_nobody_cites_any_more(ground: Ground) -> Iterator[Fault]:
    cited = _citations(ground)
    used = {clause for example in ground.book.examples.values() for clause in example.expect.because}
    for document in ground.of("guidance", "role"):
        for node in ground.maps(document):
            sources = node.get("sources")
            for number, clause in enumerate(sources if isinstance(sources, Seq) and len(sources) > 1 else ()):
                if cited[clause] == 1 and clause not in used:
                    edit = ground.without_item(sources, number)
                    found = (("unaccounted-clause", ground.at(ground.book.clauses[clause].place)),)
                    yield Fault("a clause not cited", (edit,), found)


@planting("unaccounted-clause")
def a_clause_that_was_added(ground: Ground) -> Iterator[Fault]:
    for name, clause in ground.ledgers.items():
        if clause["kind"] != "noise":
            indent = " " * (clause.place.column - 1)
            body = (
                'id: {0}.planted\n{1}where: "x"\n{1}topic: {2}\n{1}kind: checkable\n{1}zh: "要这样。"\n{1}en: "So it is."\n'
            ).format(name, indent, clause["topic"])
            start = ground.index(clause.place)
            edit = Edit(clause.source.file, start, start, f"{body}{indent[:-2]}- ")
            yield Fault("a clause added", (edit,), (("unaccounted-clause", At.inside(edit)),))


@planting("cited-and-ruled-out")
def a_clause_that_is_ruled_out_and_cited(ground: Ground) -> Iterator[Fault]:
    out = [(d, clause) for d in ground.book.decisions.values() if d.rules_out for clause in d.clauses]
    for number, document in enumerate(ground.of("guidance", "role", "schedule")):
        _, clause = out[number % len(out)]
        edit = ground.add_item(document["sources"], clause)
        found = {("cited-and-ruled-out", ground.at(d.place)) for d, c in out if c == clause}
        if not ground.book.clauses[clause].facts:
            yield Fault("both cited and ruled out", (edit,), tuple(found))


@planting("uncited-decision")
def a_decision_that_settles_nothing(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("decision"):
        if not ground.book.decisions[document["id"]].rules_out:
            said = "{zh: 就这样。, en: So it is.}"
            text = (
                f"kind: decision\nid: {document['id']}-planted\nquestion: {said}\nclauses: [{document['clauses'][0]}]\n"
                f"readings:\n- {{id: one, says: {said}}}\n- {{id: two, says: {said}}}\nchosen: one\nprinciple: [P-1]\n"
                f"why: {said}\ndecided_by: {document['decided_by']}\ndecided_on: 2026-01-01"
            )
            edit = ground.add_document(document.source.file, text)
            yield Fault("a decision of no use", (edit,), (("uncited-decision", At.inside(edit, "kind")),))


@planting("pending-but-done")
def a_part_said_to_be_pending(ground: Ground) -> Iterator[Fault]:
    parts = dict.fromkeys(clause.part for clause in ground.book.clauses.values())
    for document in ground.of("handbook"):
        for part in parts:
            if "pending" not in document:
                text = f"pending: [{{part: {part}, reason: {{zh: 以后。, en: Later.}}}}]"
                edit = ground.add_key(document, text)
                yield Fault("done already", (edit,), (("pending-but-done", At.inside(edit, "{part")),))


@planting("unsettled-contradiction")
def two_clauses_that_contradict_each_other(ground: Ground) -> Iterator[Fault]:
    book = ground.book
    order = list(book.clauses)
    ruled = {clause for decision in book.decisions.values() if decision.rules_out for clause in decision.clauses}
    for name, raw in ground.ledgers.items():
        clause = book.clauses[name]
        following = order[order.index(name) + 1 :][:5]
        for other in following:
            settled = (
                any(name in d.clauses and other in d.clauses for d in book.decisions.values()) or {name, other} & ruled
            )
            shared = set(desks_of(book, clause)) & set(desks_of(book, book.clauses[other]))
            if "conflicts" not in raw and name not in book.clauses[other].conflicts and shared and not settled:
                edit = ground.add_key(raw, f"conflicts: [{other}]")
                yield Fault("a contradiction", (edit,), (("unsettled-contradiction", ground.start(raw, edit)),))
                break


@planting("computable-not-shown")
def a_clause_that_can_be_computed_after_all(ground: Ground) -> Iterator[Fault]:
    cited = Coverage(ground.book).cited
    tables = {
        c for t in ground.book.tables.values() for c in (*t.head.sources, *(s for r in t.rows for s in r.sources))
    }
    for name, raw in ground.ledgers.items():
        if raw["kind"] in ("checkable", "reference") and name in cited and name not in tables and not raw.get("facts"):
            edit = ground.put(raw, "kind", "computable")
            yield Fault("computable", (edit,), (("computable-not-shown", ground.at(cited[name][0].place)),))


@planting("unbound-figure")
def a_figure_that_no_rule_holds(ground: Ground) -> Iterator[Fault]:
    cited = Coverage(ground.book).cited
    for name, raw in ground.ledgers.items():
        if name in cited and "facts" not in raw:
            edit = ground.add_key(raw, 'facts: [{name: planted, value: 90017, unit: "CNY"}]')
            yield Fault("a figure nobody holds", (edit,), (("unbound-figure", ground.at(cited[name][0].place)),))


@planting("idle-excuse")
def an_excuse_for_a_figure_that_is_held(ground: Ground) -> Iterator[Fault]:
    for document in ground.of("schedule", "guidance", "standard"):
        if "excuses" not in document:
            clause = document["sources"][0]
            text = f"excuses: [{{clause: {clause}, fact: planted, why: {{zh: 不用。, en: Not needed.}}}}]"
            edit = ground.add_key(document, text)
            yield Fault("an idle excuse", (edit,), (("idle-excuse", At.inside(edit, "{clause")),))


@planting("silence-unnamed")
def a_silence_that_does_not_say_what_is_missing(ground: Ground) -> Iterator[Fault]:
    for decision, document in _silent(ground):
        if "missing" in document and decision:
            edit = ground.without_key(document, "missing")
            yield Fault("a nameless silence", (edit,), (("silence-unnamed", ground.at(document.place)),))


def _silent(ground: Ground) -> Iterator[tuple[bool, Map]]:
    """Every decision, and whether an outcome or amount says `unregulated` with its name."""
    outcomes = {
        str(node["unregulated"])
        for document in ground.documents
        if document["kind"] in ("schedule", "standard", "scorecard", "report", "meeting")
        for node in ground.maps(document)
        if "unregulated" in node and isinstance(node["unregulated"], str)
    }
    for document in ground.of("decision"):
        yield str(document["id"]) in outcomes, document


@planting("idle-silence")
def something_said_to_be_missing_that_is_not(ground: Ground) -> Iterator[Fault]:
    resting = {
        str(name)
        for document in ground.of("guidance", "role", "organization", "script", "workflow")
        for node in ground.maps(document)
        for key in ("decisions", "decision")
        for name in ([node[key]] if isinstance(node.get(key), str) else node.get(key, ()))
    }
    limits = ground.everything
    for silent, document in _silent(ground):
        name = str(document["id"])
        if not silent and "missing" not in document and name not in resting and f"unregulated: {name}" not in limits:
            edit = ground.add_key(document, "missing: {zh: 缺。, en: It is missing.}")
            if not any(f"{key}: {name}" in limits for key in ("within", "at_most", "none", "otherwise")):
                yield Fault("nothing is missing", (edit,), (("idle-silence", ground.start(document, edit)),))
