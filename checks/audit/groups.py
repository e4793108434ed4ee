"""Every code a finding can have, by the room that reports it; each room has one page in the handbook."""

from __future__ import annotations

from dataclasses import dataclass

from checks.audit.registry import CHECKS
from checks.text import Text


@dataclass(frozen=True, slots=True)
class Group:
    """Faults that are looked for together: a check of the audit, or a room of the loader."""

    name: str
    finds: Text
    codes: tuple[str, ...]


RUNNING = Group(
    "audit",
    Text("检查本身跑不好", "what hinders the audit itself"),
    ("no-policies", "bad-configuration", "expired-exception", "idle-exception", "check-crashed"),
)
READING = Group(
    "reading",
    Text("读不了的文件和写法", "files and spellings that cannot be read"),
    (
        "unreadable-file", "empty-file", "stray-file", "not-yaml", "not-a-document", "not-a-key", "not-a-number",
        "duplicate-key", "yaml-shortcut", "strange-character", "too-deep",
    ),
)  # fmt: skip
SHAPE = Group(
    "shape",
    Text("写法不合规定的文档", "documents that are not written as their kind asks"),
    (
        "missing-key", "unknown-kind", "unknown-key", "wrong-type", "wrong-value", "wrong-format", "out-of-range",
        "empty-value", "too-many", "duplicate-item",
    ),
)  # fmt: skip
MEANING = Group(
    "meaning",
    Text("写法对、意思不通的地方", "what is well written and makes no sense"),
    (
        "no-handbook", "no-organization", "no-vocabulary", "odd-amount", "odd-case", "odd-condition", "odd-curriculum",
        "odd-derivation", "odd-expectation", "odd-fact", "odd-measure", "odd-meeting", "odd-minutes", "odd-outcome",
        "odd-row", "odd-scorecard", "odd-script", "odd-span", "odd-statute", "odd-step", "odd-table", "odd-target", "odd-timetable",
        "duplicate-id", "unknown-name", "missing-key", "wrong-value", "derivation-cycle", "too-many",
    ),
)  # fmt: skip

GROUPS: tuple[Group, ...] = (
    RUNNING,
    READING,
    SHAPE,
    *(Group(check.name, check.finds, check.codes) for check in CHECKS),
    MEANING,
)
"""All groups; of several that report one code, the first explains it."""

LOADER = frozenset({READING.name, SHAPE.name, MEANING.name})
"""The rooms in which the loader finds faults, before any check runs."""

HOME: dict[str, Group] = {code: group for group in reversed(GROUPS) for code in group.codes}
"""The group on whose page a code is explained."""

CODES: tuple[str, ...] = tuple(dict.fromkeys(code for group in GROUPS for code in group.codes))
"""Every code, each once."""

CHECKED = frozenset(code for check in CHECKS for code in check.codes)
"""The codes whose severity may be set and from which exceptions may be made: those of the audit's checks."""


def page_of(code: str) -> str:
    """Where a code is explained, below a language's folder of the site."""
    return f"trainers/checks/{HOME[code].name}.html#{code}"
