"""Make guidance, role sheets, decisions, terms, the organization, the handbook, timetables and ledgers."""

from __future__ import annotations

from checks.book.clauses import Clause, ClauseFact, Ledger
from checks.book.people import Alias, Chapter, Desk, Handbook, Pending, Principle, Role
from checks.book.prose import Decision, Guidance, Point, Reading, RoleSheet, Term
from checks.book.timetable import Cover, Part, Shift, ShiftMeeting, Timetable
from checks.book.values import seconds_of
from checks.making.desk import Bench, chapter_of, head, names, text
from checks.reading.nodes import Map
from checks.text import Text


def make_handbook(node: Map) -> Handbook:
    return Handbook(
        title=text(node, "title"), department=text(node, "department"), region=node["region"],
        pass_mark=node["pass_mark"], default_desk=node["default_desk"],
        desks=tuple(Desk(d["id"], text(d, "title"), text(d, "summary"), names(d, "documents"), d.place) for d in node["desks"]),
        chapters=tuple(Chapter(c["id"], text(c, "title"), text(c, "summary"), tuple(pair(k) for k in c.get("know", ())), c.place) for c in node["chapters"]),
        principles=tuple(Principle(p["id"], text(p, "says")) for p in node.get("principles", ())),
        pending=tuple(Pending(p["part"], text(p, "reason"), p.place) for p in node.get("pending", ())), place=node.place,
    )  # fmt: skip


def make_roles(bench: Bench, node: Map) -> None:
    for raw in node["roles"]:
        count = raw.get("headcount")
        if raw["id"] in bench.book.roles:
            bench.report(raw, "id", "duplicate-id", Text(f"岗位 {raw['id']} 重复", f"the role {raw['id']} again"), Text("每个岗位一次", "each role once"))
        bench.book.roles[raw["id"]] = Role(
            id=raw["id"], title=text(raw, "title"), summary=text(raw, "summary"), desks=names(raw, "desks"),
            reports_to=raw.get("reports_to"), stage_of=raw.get("stage_of"), headcount=None if count is None else str(count),
            aliases=tuple(Alias(text(a, "title"), names(a, "sources")) for a in raw.get("aliases", ())),
            sources=names(raw, "sources"), decisions=names(raw, "decisions"), place=raw.place,
        )  # fmt: skip


def make_guidance(node: Map) -> Guidance:
    return Guidance(head(node), tuple(_point(raw, "say") for raw in node["points"]))


def make_sheet(node: Map) -> RoleSheet:
    return RoleSheet(
        head(node), node["role"], tuple(_point(raw, "do") for raw in node["duties"]),
        tuple(_point(raw, "do") for raw in node.get("requirements", ())),
    )  # fmt: skip


def _point(raw: Map, says: str) -> Point:
    return Point(
        raw["id"], text(raw, says), names(raw, "sources"), names(raw, "decisions"), raw.place,
        raw.get("owner"), bool(raw.get("accountable")),
    )  # fmt: skip


def make_decision(node: Map) -> Decision:
    return Decision(
        id=node["id"], question=text(node, "question"), clauses=names(node, "clauses"),
        readings=tuple(Reading(r["id"], text(r, "says")) for r in node["readings"]), chosen=node["chosen"],
        why=text(node, "why"), principles=names(node, "principle"), decided_by=node["decided_by"], decided_on=node["decided_on"],
        rules_out=bool(node.get("rules_out")), chapter=chapter_of(node), place=node.place,
    )  # fmt: skip


def make_term(node: Map) -> Term:
    aliases = node.get("aliases") or Map(node.source, node.spot)
    return Term(
        node["id"], text(node, "term"), text(node, "means"), names(aliases, "zh"), names(aliases, "en"), names(node, "see"), node.place
    )


def make_timetable(node: Map) -> Timetable:
    return Timetable(
        head(node),
        tuple(
            Shift(s["id"], text(s, "title"), tuple(Part(seconds_of(p["from"]), seconds_of(p["to"])) for p in s["parts"]),
                  names(s, "sources"), names(s, "decisions"), s.place)
            for s in node["shifts"]
        ),
        tuple(
            ShiftMeeting(m["id"], text(m, "title"), seconds_of(m["from"]), seconds_of(m["to"]), names(m, "shifts"),
                         names(m, "sources"), names(m, "decisions"), m.place)
            for m in node.get("meetings", ())
        ),
        tuple(Cover(seconds_of(c["from"]), seconds_of(c["to"]), c["at_least"], c.place) for c in node.get("must_cover", ())),
    )  # fmt: skip


def make_ledger(bench: Bench, node: Map) -> None:
    document = node["document"]
    clauses = []
    for raw in node["clauses"]:
        facts = tuple(ClauseFact(f["name"], f["value"], f.get("unit", ""), f.get("when", "")) for f in raw.get("facts", ()))
        clause = Clause(
            raw["id"], raw["where"], raw["topic"], raw["kind"], pair(raw), facts,
            names(raw, "conflicts"), names(raw, "same_as"), raw.get("note", ""), raw.place,
        )  # fmt: skip
        if clause.id in bench.book.clauses:
            bench.report(raw, "id", "duplicate-id", Text(f"条款 {clause.id} 重复", f"the clause {clause.id} again"), Text("每条一次", "each clause once"))
        bench.book.clauses[clause.id] = clause
        clauses.append(clause)
    bench.book.ledgers[document["code"]] = Ledger(
        document["code"], text(document, "title"), text(document, "about"), tuple(clauses), document.place
    )


def pair(raw: Map) -> Text:
    """The statement that a mapping with zh and en holds."""
    return Text(raw["zh"], raw["en"])
