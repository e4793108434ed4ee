"""The bakery with a document of every kind, small enough to be loaded and audited thousands of times."""

from __future__ import annotations

import re
from pathlib import Path

from tests import flows, kinds, papers, statutes
from tests.cli.bakery import BURNT, EXAMPLES, MONTH, NAPPING, QUIZ
from tests.department import HEAD, ORGANIZATION, write
from tests.shape import good

_DATED = f"""\
kind: schedule
id: baking.dated
{HEAD}yields_to: [baking.napping]
events: [nap]
occurrence: {{per: quarter}}
rows:
- {{id: third, occurrence: {{every: 3}}, when: {{employee.level: {{is: old}}}}, in_force: {{from: 2026-01-01, until: 2026-06-30}}, then: [{{fine: {{first: 10, step: 5}}}}]}}
- {{id: later, occurrence: {{from: 2, up_to: 3}}, in_force: {{from: 2026-07-01}}, then: [{{counts_as: batch, with: {{burnt: 1, careless: true, cost: 2}}}}]}}
- {{id: rest, otherwise: true, then: [{{none: true}}]}}
"""
_FUNCTIONS = """\
functions:
- {id: baking, title: {zh: 烤面包, en: baking}}
"""
_UNITS = """\
  percent: {one: {zh: 个百分点, en: per cent}, many: {zh: 个百分点, en: per cent}}
  hour: {one: {zh: 小时, en: hour}, many: {zh: 小时, en: hours}}
"""
_MINUTE = "  minute: {one: {zh: 分钟, en: minute}, many: {zh: 分钟, en: minutes}}\n"
_LOOP = """\
kind: example
id: baking.loaf-sold
title: {zh: 卖掉, en: sold}
covers: {from: 2026-02-01, until: 2026-02-01}
employee: {desk: counter, role: baker, joined: 2025-01-01, wage: 4000}
events:
- {at: 2026-02-01T06:00, loaf: {smooth: true, crust: gold, saleable: true}}
expect:
  outcomes: []
  routes:
  - {workflow: baking.loaf, steps: [knead, bake, weigh, sell], end: sold}
  because: {KM/8/1: {zh: 卖掉。, en: Sold.}}
"""


def files() -> dict[str, str]:
    """Every file by its path, without `policies/` and `.yaml`."""
    flow_words = flows.WORDS.replace("weight", "grams").replace(_MINUTE, "")
    return {
        "handbook": statutes.WITH_REGIONS,
        "organization": ORGANIZATION + _FUNCTIONS,
        "vocabulary": statutes.WITH_TIME.replace("units:\n", f"units:\n{_UNITS}"),
        "sources/KM": good.LEDGER_WITH_FACTS.replace("KM/9/1", "KM/8/1").replace("KM/7/1", "KM/8/1"),
        "baking/tables": "---\n".join((BURNT, NAPPING, MONTH, _DATED)),
        "baking/examples": f"{EXAMPLES}---\n{_LOOP}",
        "baking/quiz": QUIZ,
        "baking/vocabulary": _with_sections_of(kinds.WORDS, flow_words),
        "baking/service": kinds.STANDARD,
        "baking/sold": kinds.REPORT,
        "baking/council": kinds.MEETING,
        "baking/card": kinds.SCORECARD,
        "baking/day": kinds.ENTRIES,
        "baking/loaf": flows.LOAF.replace("weight", "grams"),
        "baking/hours": papers.HOURS,
        "baking/counter": papers.SCRIPT.replace("few.burnt.up_to", "first.burnt.over").replace(
            "few.fine", "again.fine"
        ),
        "baking/minutes": "---\n".join((papers.MINUTES, papers.NEXT_MINUTES)),
        "baking/training": papers.CURRICULUM,
        "baking/words": "---\n".join((good.GUIDANCE, good.ROLE, good.TERM)),
        "baking/decisions": flows.DECISIONS,
        "law/statutes": "---\n".join((statutes.STATUTE, statutes.LAW)),
    }


def _with_sections_of(one: str, other: str) -> str:
    """A vocabulary with the sections of another one added to its own; parties of the same names stand once."""
    for section in re.split(r"^(?=\w)", other, flags=re.MULTILINE)[3:]:
        head, _, body = section.partition("\n")
        if body and head != "parties:":
            one = one.replace(f"\n{head}\n", f"\n{head}\n{body}")
    return one


def enriched(root: Path) -> Path:
    """The department below `root`."""
    return write(root, **{f"policies__{name.replace('/', '__')}": text for name, text in files().items()})
