"""Departments whose files are too long, too deep or too alike: none of it may take the audit long."""

from __future__ import annotations

from datetime import date, timedelta

from tests import papers
from tests.department import HEAD, table
from tests.robust.monsters_of_rules import Files, facts


def unknown_names() -> Files:
    """Two thousand rows about facts that nobody defined, each unlike all others."""
    rows = "".join(f"- {{id: r{n}, when: {{burn-{n}: {{over: 1}}}}, then: [{{none: true}}]}}\n" for n in range(2_000))
    return {
        "policies__baking__vocabulary": facts(500),
        "policies__baking__t": table("baking.t", f"events: [nap]\nrows:\n{rows}"),
    }


def lines() -> Files:
    """A file of two hundred thousand lines."""
    return {
        "policies__baking__t": "kind: term\nid: glossary.crust\n"
        + "# a line\n" * 200_000
        + "term: {zh: 皮, en: crust}\n"
    }


def keys() -> Files:
    """A document with twenty thousand keys that no document has."""
    return {"policies__baking__t": "kind: term\nid: glossary.crust\n" + "".join(f"k{n}: 1\n" for n in range(20_000))}


def roles() -> Files:
    """Five thousand roles, each reporting to the one before it."""
    head = "kind: organization\nid: organization\ntitle: {zh: 岗位, en: roles}\nroles:\n"
    one = "- {{id: r{n}, title: {{zh: 岗{n}, en: role {n}}}, summary: {{zh: 岗。, en: A role.}}, desks: [counter], sources: [KM/8/1]{to}}}\n"
    listed = "".join(one.format(n=n, to=f", reports_to: r{n - 1}" if n else "") for n in range(5000))
    return {"policies__organization": head + listed}


def long_ids() -> Files:
    """Ids of 300 000 characters that are well written but for their end."""
    long = ["a" * 300_000 + "!", "a-" * 150_000, "a.b-" * 75_000, "KM/" + "1." * 150_000]
    return {
        f"policies__baking__t{n}": f"kind: term\nid: {text}\nterm: {{zh: 皮, en: crust}}\nmeans: {{zh: 皮。, en: Crust.}}\nsee: [{text}]\n"
        for n, text in enumerate(long)
    }


def long_texts() -> Files:
    """Texts of 300 000 characters that almost are figures, blanks to fill, sentences or ranges."""
    long = [
        "x " * 150_000,
        "1" * 300_000,
        "1," * 150_000,
        "1 to " * 60_000,
        "{" * 300_000,
        "{a" * 150_000,
        "{a}" * 100_000,
        "must not " * 30_000,
        "(" * 300_000,
        "第" * 300_000,
        "不得" * 150_000,
        "一百零" * 100_000,
        "12:3" * 75_000,
        "2026-0" * 50_000,
    ]
    words = {
        f"policies__baking__w{n}": f'kind: guidance\nid: baking.w{n}\n{HEAD}points:\n- {{id: a, say: {{zh: "{text}", en: "{text}"}}, sources: [KM/8/1]}}\n'
        for n, text in enumerate(long)
    }
    spoken = "".join(
        f'- {{id: s{n}, asked: {{zh: "{text}", en: "{text}"}}, say: [{{zh: "{text}", en: "{text}"}}], sources: [KM/8/1]}}\n'
        for n, text in enumerate(["1," * 30_000, "{a" * 30_000, "一" * 60_000, "一百零" * 20_000, "two two " * 8_000])
    )
    return words | {"policies__baking__scripts": f"kind: script\nid: baking.counter\n{HEAD}scripts:\n{spoken}"}


def weeks() -> Files:
    """The minutes of three hundred meetings, each of which passes over what the first left open."""
    first = papers.MINUTES.replace("attended: 3\nabsent: 1\n", "")
    day = date(2000, 1, 3)
    made = []
    for n in range(300):
        text = (
            first
            if n == 0
            else first[: first.index("items:")]
            + f"items:\n- {{id: note, says: {{zh: 第{n}次。, en: Meeting {n}.}}, state: noted, sources: [KM/8/1]}}\ncarry_over: {{}}\n"
        )
        text = (
            text.replace("week-1", f"week-{n}")
            .replace("2026-02-02", f"{day + timedelta(7 * n)}")
            .replace("2026-02-09", f"{day + timedelta(7 * n + 7)}")
        )
        made.append(text.replace("2026-02-05", f"{day}"))
    return {"policies__baking__council": papers.COUNCIL, "policies__baking__minutes": "---\n".join(made)}


def laughs() -> Files:
    """A billion laughs: aliases of aliases."""
    lines = ["a0: &a0 [lol, lol]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    return {"policies__baking__t": "kind: term\n" + "\n".join(lines) + "\n"}


def nesting() -> Files:
    """A list in a list, a hundred thousand times."""
    return {"policies__baking__t": f"kind: term\nid: {'[' * 100_000}{']' * 100_000}\n"}


TEXTS = {
    unknown_names: "unknown-name",
    lines: "missing-key",
    keys: "unknown-key",
    roles: "unused-word",
    long_ids: "wrong-format",
    long_texts: "typed-figure",
    weeks: "carry-over-differs",
    laughs: "yaml-shortcut",
    nesting: "too-deep",
}
"""Each with a code that must be among its findings."""
