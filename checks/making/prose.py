"""Make what is told rather than computed: handbook, roles, guidance, role sheets, decisions, terms, ledgers."""

from __future__ import annotations

from checks.book.clauses import Clause, ClauseFact, Ledger
from checks.book.people import (
    Alias,
    Chapter,
    Desk,
    Function,
    Handbook,
    Headcount,
    Pending,
    Principle,
    Region,
    Role,
    Settled,
)
from checks.book.prose import Decision, Guidance, Point, Reading, RoleSheet, Term, Tone, WordsByLang
from checks.making.desk import Bench, chapter_of, head, names, optional_text, text
from checks.reading.nodes import Map
from checks.text import Text


def make_handbook(node: Map) -> Handbook:
    """The department with its desks and chapters."""
    return Handbook(
        title=text(node, "title"), department=text(node, "department"), region=node["region"],
        pass_mark=node["pass_mark"], default_desk=node["default_desk"],
        desks=tuple(_desk(d) for d in node["desks"]),
        chapters=tuple(_chapter(c) for c in node["chapters"]),
        principles=tuple(Principle(p["id"], text(p, "says")) for p in node.get("principles", ())),
        pending=tuple(Pending(p["part"], text(p, "reason"), p.place) for p in node.get("pending", ())),
        place=node.place,
        regions=tuple(Region(r["id"], text(r, "title"), r.get("within"), r.place) for r in node.get("regions", ())),
    )  # fmt: skip


def _desk(raw: Map) -> Desk:
    return Desk(raw["id"], text(raw, "title"), text(raw, "summary"), names(raw, "documents"), raw.place)


def _chapter(raw: Map) -> Chapter:
    return Chapter(
        raw["id"], text(raw, "title"), text(raw, "summary"), tuple(pair(k) for k in raw.get("know", ())), raw.place
    )


def make_roles(bench: Bench, node: Map) -> None:
    """Put the roles and functions of the organization into the book."""
    for raw in node["roles"]:
        role = Role(
            id=raw["id"], title=text(raw, "title"), summary=text(raw, "summary"), desks=names(raw, "desks"),
            reports_to=raw.get("reports_to"), stage_of=raw.get("stage_of"),
            headcount=tuple(_headcount(h) for h in raw.get("headcount", ())),
            aliases=tuple(
                Alias(text(a, "title"), names(a, "desks"), names(a, "sources")) for a in raw.get("aliases", ())
            ),
            sources=names(raw, "sources"), decisions=names(raw, "decisions"), place=raw.place,
        )  # fmt: skip
        bench.book.roles.setdefault(role.id, role)
    for raw in node.get("functions", ()):
        settled = tuple(Settled(s["desk"], s.get("role"), s["decision"], s.place) for s in raw.get("settled", ()))
        function = Function(raw["id"], text(raw, "title"), settled, raw.place)
        bench.book.functions.setdefault(function.id, function)


def _headcount(raw: Map) -> Headcount:
    people = raw["people"]
    return Headcount(raw["desk"], None if people == "several" else people, names(raw, "sources"))


def make_guidance(node: Map) -> Guidance:
    """Guidance: points, each with its clauses."""
    return Guidance(head(node), tuple(_point(raw, "say") for raw in node["points"]))


def make_sheet(node: Map) -> RoleSheet:
    """What a role does, what it may do and what it asks of a person."""
    return RoleSheet(
        head(node), node["role"], tuple(_point(raw, "do") for raw in node["duties"]),
        tuple(_point(raw, "may") for raw in node.get("permissions", ())),
        tuple(_point(raw, "do") for raw in node.get("requirements", ())), node.get("day"),
    )  # fmt: skip


def _point(raw: Map, says: str) -> Point:
    return Point(
        raw["id"], text(raw, says), names(raw, "sources"), names(raw, "decisions"), raw.place,
        raw.get("owner"), bool(raw.get("accountable")), raw.get("function"), _tone(raw["tone"]) if "tone" in raw else None,
    )  # fmt: skip


def _tone(raw: Map) -> Tone:
    must = tuple(_words(one) for one in raw.get("must", ()))
    return Tone(names(raw, "lines"), _words(raw.get("when")), must, _words(raw.get("never")), raw.place)


def _words(raw: Map | None) -> WordsByLang:
    """WordsByLang by language, as far as they are given."""
    return {lang: tuple(said) for lang, said in (raw or {}).items()}


def make_decision(node: Map) -> Decision:
    """A house reading of the sources."""
    return Decision(
        id=node["id"], question=text(node, "question"), clauses=names(node, "clauses"),
        readings=tuple(Reading(r["id"], text(r, "says")) for r in node["readings"]), chosen=node["chosen"],
        why=text(node, "why"), principles=names(node, "principle"), decided_by=node["decided_by"],
        decided_on=node["decided_on"], rules_out=bool(node.get("rules_out")), chapter=chapter_of(node),
        place=node.place, missing=optional_text(node, "missing"),
    )  # fmt: skip


def make_term(node: Map) -> Term:
    """A term of the glossary."""
    aliases = node.get("aliases") or Map(node.source, node.spot)
    return Term(
        node["id"],
        text(node, "term"),
        text(node, "means"),
        names(aliases, "zh"),
        names(aliases, "en"),
        names(node, "see"),
        node.place,
        _words(node.get("instead_of")),
        _words(node.get("shown_as")),
    )


def make_ledger(bench: Bench, node: Map) -> None:
    """Put a ledger and its clauses into the book."""
    document, clauses = node["document"], []
    for raw in node["clauses"]:
        facts = tuple(
            ClauseFact(f["name"], f["value"], f.get("unit", ""), f.get("when", "")) for f in raw.get("facts", ())
        )
        clause = Clause(
            raw["id"], raw["where"], raw["topic"], raw["kind"], pair(raw), facts,
            names(raw, "conflicts"), names(raw, "same_as"), raw.get("note", ""), raw.place,
        )  # fmt: skip
        first = bench.book.clauses.setdefault(clause.id, clause)
        if first is not clause:
            bench.twice(raw, "id", Text("条款", "clause"), clause.id, first.place)
        clauses.append(clause)
    code = document["code"]
    ledger = Ledger(code, text(document, "title"), text(document, "about"), tuple(clauses), document.place)
    other = bench.book.ledgers.setdefault(code, ledger)
    if other is not ledger:
        bench.twice(document, "code", Text("原文", "source"), code, other.place)


def pair(raw: Map) -> Text:
    """The statement that a mapping with zh and en holds."""
    return Text(raw["zh"], raw["en"])
