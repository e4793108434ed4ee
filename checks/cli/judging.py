"""One audit of a project as it is configured: findings, what waits, what is excepted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from checks.audit.context import Context
from checks.audit.registry import audit
from checks.cli.configuration import Configuration
from checks.cli.excepting import expired, idle, sift
from checks.finding import Finding
from checks.making.book import load_book
from checks.making.kept import kept
from checks.memory import Memory


@dataclass(frozen=True, slots=True)
class Judged:
    """What is found, what an exception silences, and the codes that could not be judged."""

    findings: list[Finding]
    silenced: list[Finding]
    waiting: set[str]


def judge(root: Path, configuration: Configuration, as_of: date, memory: Memory | None = None) -> Judged:
    """Load the policies, run every check, and judge the findings by the configuration.

    A memory that is handed over again and again makes the next audit as quick as the edit is small.
    """
    memory = memory or Memory(lasting=False)
    memory.turn()
    with kept():
        book, faults = load_book(root, memory)
        context = Context(book, root, as_of, memory)
        found = [] if any(fault.code == "no-policies" for fault in faults) else audit(context)
    sifted = sift(book, [*faults, *found], configuration.exceptions, as_of)
    own = [*configuration.findings, *expired(configuration.exceptions, as_of)]
    waiting = set(context.waiting)
    if not faults:
        own += idle(sifted.idle)
    elif sifted.idle:
        waiting.add("idle-exception")
    levels = configuration.severities
    findings = [replace(f, severity=levels.get(f.code, f.severity)) for f in (*own, *sifted.left)]
    return Judged(findings, sifted.silenced, waiting)
