"""Departments whose rules ask too much: every file is well written, and working all of it out would never end."""

from __future__ import annotations

from datetime import date, timedelta

from tests import statutes
from tests.cli.bakery import case, example, expecting
from tests.department import table
from tests.flows import workflow

Files = dict[str, str]
"""Texts by path, with __ for / and without .yaml."""


def facts(many: int) -> str:
    listed = "".join(f"  f{n}: {{title: {{zh: 事实{n}, en: fact {n}}}, type: integer, min: 0}}\n" for n in range(many))
    names = ", ".join(f"f{n}" for n in range(many))
    return (
        f"kind: vocabulary\nid: baking.vocabulary\nfacts:\n{listed}events:\n  much:\n    title: {{zh: 很多, en: much}}\n"
        f"    at: date\n    subject: employee\n    facts: [{names}]\n"
    )


def cells() -> Files:
    """Twelve facts with ten bounds each: more than 10^15 cells."""
    rows = "".join(
        f"- {{id: r{bound}, when: {{{', '.join(f'f{n}: {{from: {bound}}}' for n in range(12))}}}, then: [{{none: true}}]}}\n"
        for bound in range(1, 11)
    )
    return {
        "policies__baking__vocabulary": facts(12),
        "policies__baking__t": table("baking.t", f"events: [much]\nrows:\n{rows}"),
    }


def times() -> Files:
    """Rows that speak every 67th, 71st, 73rd ... time: together they repeat after 10^14 times."""
    rows = "".join(
        f"- {{id: r{n}, occurrence: {{every: {n}}}, then: [{{fine: {n}}}]}}\n" for n in (67, 71, 73, 79, 83, 89, 97)
    )
    return {"policies__baking__t": table("baking.t", f"events: [nap]\noccurrence: {{per: month}}\nrows:\n{rows}")}


def choices() -> Files:
    """A fact with 5000 values, and a row for each."""
    values = "".join(f"      v{n}: {{zh: 值{n}, en: value {n}}}\n" for n in range(5000))
    words = (
        "kind: vocabulary\nid: baking.vocabulary\nfacts:\n  sort:\n    title: {zh: 种类, en: sort}\n    type: enum\n    values:\n"
        f"{values}events:\n  loaf: {{title: {{zh: 面包, en: loaf}}, at: date, subject: employee, facts: [sort]}}\n"
    )
    rows = "".join(f"- {{id: r{n}, when: {{sort: {{is: v{n}}}}}, then: [{{fine: {n + 1}}}]}}\n" for n in range(5000))
    return {
        "policies__baking__vocabulary": words,
        "policies__baking__t": table("baking.t", f"events: [loaf]\nrows:\n{rows}"),
    }


def bounds() -> Files:
    """One fact, cut at 3000 bounds by 3000 rows."""
    rows = "".join(
        f"- {{id: r{n}, when: {{burnt: {{from: {n}, below: {n + 1}}}}}, then: [{{fine: {n + 1}}}]}}\n"
        for n in range(3000)
    )
    return {"policies__baking__t": table("baking.t", f"events: [batch]\nrows:\n{rows}")}


def ways() -> Files:
    """A workflow of 200 steps, each with two ways, by 40 facts in turn."""
    many = 40
    words = facts(many)
    steps = {
        f"s{n}": f"choose: [{{when: {{f{n % many}: {{from: {n + 1}}}}}, next: s{n + 1}}}, {{otherwise: true, next: s{n + 2}}}]"
        for n in range(198)
    }
    steps |= {"s198": "next: done", "s199": "next: done"}
    return {"policies__baking__vocabulary": words, "policies__baking__flow": workflow(steps, events="[much]")}


def alternatives() -> Files:
    """One step whose branch names 20 groups of three conditions: everything else would be 3^20 groups."""
    groups = ", ".join("{" + ", ".join(f"f{3 * n + k}: {{from: {n + 2}}}" for k in range(3)) + "}" for n in range(20))
    steps = {"s": f"choose: [{{when: [{groups}], next: done}}, {{otherwise: true, next: other}}]"}
    return {
        "policies__baking__vocabulary": facts(60),
        "policies__baking__flow": workflow(steps, "done", "other", events="[much]"),
    }


def centuries() -> Files:
    """An example that covers all time, in a department that settles every day."""
    daily = table(
        "baking.daily",
        "each: day\nrows:\n- {id: a, when: {naps: {over: 1}}, then: [{fine: 1}]}\n- {id: rest, otherwise: true, then: [{none: true}]}",
    )
    body = case(until="9999-12-31").replace("from: 2026-02-01", "from: 0001-01-01")
    return {"policies__baking__t": daily, "policies__baking__examples": example("baking.ages", body, expecting())}


def events() -> Files:
    """Thirty thousand naps, each counted with all before it."""
    body = case(*["{at: 2026-02-03, nap: {}}"] * 30_000)
    counting = table(
        "baking.counting",
        "events: [nap]\nrows:\n- {id: a, when: {naps: {over: 3}}, then: [{fine: 1}]}\n- {id: rest, otherwise: true, then: [{none: true}]}",
    )
    return {"policies__baking__t": counting, "policies__baking__examples": example("baking.naps", body, expecting())}


def opinions() -> Files:
    """A hundred statutes, each with an opinion on every fine."""
    made = [
        statutes.on_fines(f"fines-{n}", "contested", "CN", f"{{from: {date(2000, 1, 1) + timedelta(n)}}}")
        for n in range(150)
    ]
    rows = "".join(
        f"- {{id: r{n}, when: {{burnt: {{from: {n}, below: {n + 1}}}}}, then: [{{fine: {n + 1}}}]}}\n"
        for n in range(150)
    )
    return {
        "policies__handbook": statutes.WITH_REGIONS,
        "policies__law__fines": "---\n".join(made),
        "policies__baking__t": table("baking.t", f"events: [batch]\nrows:\n{rows}"),
    }


def doubts(many: int = 18) -> Files:
    """A workflow of eighteen choices, and an example in which not one of their facts is known."""
    names = [f"f{number}" for number in range(many)]
    onward = [*(f"s{number}" for number in range(1, many)), "done"]
    flow = workflow(
        {f"s{n}": f"choose: [{{when: {{{names[n]}: {{from: 1}}}}, next: {onward[n]}}}, {{otherwise: true, next: bad}}]" for n in range(many)},
        "done", "bad", events="[much]",
    )  # fmt: skip
    words = facts(many).replace(
        "facts:\n",
        'outcomes:\n  step: {title: {zh: 一步, en: step}, says: {zh: "{name}", en: "{name}"}}\n'
        '  end: {title: {zh: 到此, en: end}, says: {zh: "{name}", en: "{name}"}}\nfacts:\n',
        1,
    )
    unknown = ", ".join(f"{name}: unknown" for name in names)
    body = case(f"{{at: 2026-02-03, much: {{{unknown}}}}}")
    return {
        "policies__baking__vocabulary": words,
        "policies__baking__flow": flow,
        "policies__baking__examples": example("baking.x", body, expecting()),
    }


def just_within() -> Files:
    """A table just within the limit, a case of as many days and events as a case may have."""
    rows = "".join(
        f"- {{id: r{n}, when: {{f0: {{from: {n}, below: {n + 1}}}, f1: {{from: {n}}}}}, then: [{{fine: {n + 1}}}]}}\n"
        for n in range(28)
    )
    daily = table(
        "baking.daily",
        "each: day\nrows:\n- {id: a, when: {naps: {over: 1}}, then: [{fine: 1}]}\n- {id: rest, otherwise: true, then: [{none: true}]}",
        in_force="{from: 2016-01-01}",
    )
    counting = table(
        "baking.counting",
        "events: [nap]\noccurrence: {per: year}\nrows:\n- {id: a, when: {naps: {over: 3}}, occurrence: {from: 2}, then: [{fine: 1}]}\n- {id: rest, otherwise: true, then: [{none: true}]}",
        in_force="{from: 2016-01-01}",
    )
    naps = [f"{{at: {date(2021, 1, 1) + timedelta(n)}, nap: {{}}}}" for n in range(1000)]
    body = (
        case(*naps, until="2026-02-28")
        .replace("from: 2026-02-01", "from: 2021-01-01, known_from: 2016-03-01")
        .replace("joined: 2025-01-01", "joined: 2016-01-01")
    )
    return {
        "policies__baking__vocabulary": facts(2),
        "policies__baking__t": "---\n".join(
            (
                table(
                    "baking.t",
                    f"events: [much]\nrows:\n{rows}- {{id: rest, otherwise: true, then: [{{none: true}}]}}\n",
                ),
                daily,
                counting,
            )
        ),
        "policies__baking__examples": example("baking.naps", body, expecting()),
    }


RULES = {
    cells: "too-many",
    times: "too-many",
    choices: "too-many",
    bounds: "too-many",
    ways: "too-many",
    alternatives: "too-many",
    centuries: "too-many",
    events: "too-many",
    opinions: "statute-overlap",
    doubts: "case-incomplete",
    just_within: "example-differs",
}
"""Each with a code that must be among its findings."""
