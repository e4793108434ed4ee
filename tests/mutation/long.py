"""A bakery with one long workflow: every step asks a fact and goes on, or goes to the end aside."""

from __future__ import annotations

from pathlib import Path

from checks.book.book import Book
from tests.cli.bakery import case, example, expecting
from tests.department import HEAD, sound
from tests.flows import DECISIONS, WORDS, step

ROUTE = "baking.long.route"


def long(root: Path, steps: int) -> Book:
    """The book; in each example another step is the first to go aside, in the last one none does."""
    names = [f"f{at}" for at in range(steps)]
    facts = "".join(f"  {name}: {{title: {{zh: 甲, en: {name}}}, type: boolean}}\n" for name in names)
    event = f"  long:\n    title: {{zh: 长, en: long}}\n    at: date\n    subject: employee\n    facts: [{', '.join(names)}]\n"
    files = {
        "policies__baking__vocabulary": WORDS.replace("events:\n", f"{facts}events:\n{event}", 1),
        "policies__baking__long": _workflow(names),
        "policies__baking__decisions": DECISIONS,
        "policies__baking__examples": "---\n".join(_example(names, aside) for aside in range(steps + 1)),
    }
    return sound(root, **files)


def _workflow(names: list[str]) -> str:
    ways = zip(names, [*(f"s-{name}" for name in names[1:]), "done"], strict=True)
    steps = "".join(
        step(
            f"s-{name}",
            f"choose:\n- {{when: {{{name}: {{is: true}}}}, next: {to}}}\n- {{otherwise: true, next: aside}}",
        )
        for name, to in ways
    )
    ends = "".join(f"- {{id: {end}, title: {{zh: 完, en: {end}}}}}\n" for end in ("done", "aside"))
    return f"kind: workflow\nid: baking.long\n{HEAD}events: [long]\nstart: s-{names[0]}\nsteps:\n{steps}ends:\n{ends}"


def _example(names: list[str], aside: int) -> str:
    facts = ", ".join(f"{name}: {'true' if at < aside else 'false'}" for at, name in enumerate(names))
    gone = ", ".join(f"s-{name}" for name in names[: aside + 1])
    end = "done" if aside == len(names) else "aside"
    claims = f"  routes: [{{workflow: baking.long, steps: [{gone}], end: {end}}}]\n"
    return example(f"baking.aside-{aside}", case(f"{{at: 2026-02-01, long: {{{facts}}}}}"), expecting(claims=claims))
