"""Names that lead nowhere: every kind of name, where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.text import Text
from tests.audit.named import unknown, with_name

CLAUSE = (Text("条款", "clause"), ["KM/8/1"])
DECISION = (Text("内部裁定", "decision"), ["D/KM/8/1"])
ROLE = (Text("岗位", "role"), ["chief", "baker", "pupil"])
FUNCTION = (Text("职能", "function"), ["baking"])
TIMETABLE = (Text("时间表", "timetable"), ["baking.day"])
DESK = (Text("岗组", "desk"), ["counter", "oven"])
PRINCIPLE = (Text("原则", "principle"), ["P-1"])
TABLE = (Text("规则", "rule"), ["baking.burnt", "baking.naps", "baking.loaf.route"])
WORKFLOW = (Text("流程", "workflow"), ["baking.loaf"])
ACTOR = (Text("岗位、部门或一方", "role, department or party"), ["chief", "baker", "pupil", "bookkeeper", "guest"])
POLICY = (
    Text("规则", "rule"),
    ["baking.burnt", "baking.naps", "baking.day", "baking.flour", "baking.sheet", "baking.loaf"],
)
ROWS = (Text("baking.burnt 的行", "row of baking.burnt"), ["first", "later"])
NAPS_ROWS = (Text("baking.naps 的行", "row of baking.naps"), ["tired"])
STANDING = (Text("资格", "standing"), ["star"])
TASK = (Text("任务", "task"), ["sweep"])
RECIPIENT = (Text("接收人", "recipient"), ["bookkeeper", "chief", "baker", "pupil"])
AUDIENCE = (Text("批评的范围", "audience"), ["bookkeeper"])
SHIFT = (Text("班次", "shift"), ["early"])
UNIT = (Text("单位", "unit"), ["CNY", "loaf", "time", "day"])
TOTAL = (Text("合计", "total"), ["fines", "deductions", "rewards", "losses"])
LEVEL = (Text("level 的值", "value of level"), ["new", "old"])

Known = tuple[Text, list[str]]
CASES: dict[str, tuple[str, str, str, str, Known]] = {
    "clause of a head": ("baking__burnt", "sources: [KM/8/1]", "sources: [KM/8/9]", "KM/8/9", CLAUSE),
    "clause of a point": ("baking__flour", "}, sources: [KM/8/1]", "}, sources: [KM/8/9]", "KM/8/9", CLAUSE),
    "clause of a role": ("organization", "sources: [KM/8/1]", "sources: [KM/8/1, KM/9/1]", "KM/9/1", CLAUSE),
    "clause of a decision": ("baking__decisions", "[KM/8/1]", "[KM/8/1, KM/9/1]", "KM/9/1", CLAUSE),
    "clause of a reason": ("baking__examples", "KM/8/1:", "KM/8/2:", "KM/8/2", CLAUSE),
    "decision of a head": ("baking__burnt", "[D/KM/8/1]", "[D/KM/8/2]", "D/KM/8/2", DECISION),
    "decision of a point": ("baking__flour", "[D/KM/8/1]", "[D/KM/8/2]", "D/KM/8/2", DECISION),
    "decision of nothing": ("baking__burnt", "none: D/KM/8/1", "none: D/KM/8/2", "D/KM/8/2", DECISION),
    "decision of an amount": ("baking__burnt", "unregulated: D/KM/8/1", "unregulated: D/KM/8", "D/KM/8", DECISION),
    "decision of a lighter row": ("baking__burnt", "decision: D/KM/8/1", "decision: D/KM/8/2", "D/KM/8/2", DECISION),
    "row declared lighter": ("baking__burnt", "row: later", "row: latter", "latter", ROWS),
    "row expected": ("baking__examples", "row: tired", "row: tried", "tried", NAPS_ROWS),
    "table expected": ("baking__examples", "table: baking.naps", "table: baking.nap", "baking.nap", TABLE),
    "table expected outside": (
        "baking__examples",
        "outside: [baking.burnt,",
        "outside: [baking.flour,",
        "baking.flour",
        TABLE,
    ),
    "table expected open": ("baking__examples", "partial: [baking.naps]", "partial: [baking.day]", "baking.day", TABLE),
    "table that goes first": (
        "baking__naps",
        "yields_to: [baking.burnt]",
        "yields_to: [baking.flour]",
        "baking.flour",
        TABLE,
    ),
    "table asked about": (
        "baking__quiz",
        "about: [baking.burnt]",
        "about: [baking.burnt, baking.bun]",
        "baking.bun",
        TABLE,
    ),
    "policy of a term": ("baking__terms", "see: [baking.burnt]", "see: [baking.bread]", "baking.bread", POLICY),
    "owner": ("baking__flour", "owner: chief", "owner: cheif", "cheif", ROLE),
    "owner of a point": ("baking__flour", "owner: baker", "owner: backer", "backer", ROLE),
    "role bound": ("baking__flour", "roles: [baker]", "roles: [baker, guest]", "guest", ROLE),
    "role of a sheet": ("baking__sheet", "role: baker", "role: seller", "seller", ROLE),
    "function of a duty": ("baking__sheet", "function: baking", "function: bakery", "bakery", FUNCTION),
    "day of a role": ("baking__sheet", "day: baking.day", "day: baking.night", "baking.night", TIMETABLE),
    "desk settled": ("organization", "{desk: oven", "{desk: ovn", "ovn", DESK),
    "role settled": ("organization", "role: baker", "role: barker", "barker", ROLE),
    "decision that settles": ("organization", "decision: D/KM/8/1", "decision: D/KM/8/2", "D/KM/8/2", DECISION),
    "role reported to": ("organization", "reports_to: chief", "reports_to: cheif", "cheif", ROLE),
    "role of which it is a stage": ("organization", "stage_of: baker", "stage_of: bakery", "bakery", ROLE),
    "role that decides": ("baking__decisions", "decided_by: chief", "decided_by: boss", "boss", ROLE),
    "role that approves": ("baking__burnt", "approve_by: chief", "approve_by: boss", "boss", ROLE),
    "role that sets an amount": ("baking__burnt", "by: chief}", "by: boss}", "boss", ROLE),
    "desk bound": ("baking__flour", "desks: [oven]", "desks: [cellar]", "cellar", DESK),
    "desk of a role": ("organization", "desks: [counter, oven]", "desks: [counter, ovn]", "ovn", DESK),
    "desk to begin with": ("handbook", "default_desk: counter", "default_desk: cellar", "cellar", DESK),
    "principle": ("baking__decisions", "principle: [P-1]", "principle: [P-7]", "P-7", PRINCIPLE),
    "standing": ("baking__naps", "lose: star", "lose: stars", "stars", STANDING),
    "standing of a choice": ("baking__quiz", "lose: star", "lose: stars", "stars", STANDING),
    "task": ("baking__naps", "assign: sweep", "assign: mop", "mop", TASK),
    "recipient": ("baking__burnt", "report: bookkeeper", "report: bank", "bank", RECIPIENT),
    "audience": ("baking__naps", "criticise: bookkeeper", "criticise: chief", "chief", AUDIENCE),
    "shift of a meeting": ("baking__day", "shifts: [early]", "shifts: [early, late]", "late", SHIFT),
    "decision on a week": ("baking__day", "week: D/KM/8/1", "week: D/KM/8/2", "D/KM/8/2", DECISION),
    "unit of a fact": ("vocabulary", "type: integer, unit: loaf", "type: integer, unit: loaves", "loaves", UNIT),
    "unit of an outcome": ("vocabulary", "unit: CNY, total: fines", "unit: RMB, total: fines", "RMB", UNIT),
    "unit of a measure": ("vocabulary", "per: month, unit: time", "per: month, unit: times", "times", UNIT),
    "total of an outcome": ("vocabulary", "total: fines", "total: penalties", "penalties", TOTAL),
    "department that does a step": ("baking__loaf", "by: bookkeeper", "by: bank", "bank", ACTOR),
    "party that does a step": ("baking__loaf", "by: guest", "by: gust", "gust", ACTOR),
    "unit of a limit": ("baking__loaf", "unit: day", "unit: hour", "hour", UNIT),
    "decision on a limit": ("baking__loaf", "within: D/KM/8/1", "within: D/KM/8/2", "D/KM/8/2", DECISION),
    "decision on how often": ("baking__loaf", "at_most: D/KM/8/1", "at_most: D/KM/8/2", "D/KM/8/2", DECISION),
    "decision on the whole": ("baking__loaf", "\nwithin: D/KM/8/1", "\nwithin: D/KM/8/2", "D/KM/8/2", DECISION),
    "decision on how often it goes on": (
        "baking__loaf",
        "baking.loaf, at_most: D/KM/8/1",
        "baking.loaf, at_most: D/KM/8/2",
        "D/KM/8/2",
        DECISION,
    ),
    "who has it at an end": ("baking__loaf", "with: guest", "with: gust", "gust", ACTOR),
    "decision of a step": ("baking__loaf", "decisions: [D/KM/8/1]", "decisions: [D/KM/8/2]", "D/KM/8/2", DECISION),
    "clause of a step": (
        "baking__loaf",
        "  sources: [KM/8/1]\n- id: sell",
        "  sources: [KM/8/9]\n- id: sell",
        "KM/8/9",
        CLAUSE,
    ),
    "clause of an end": ("baking__loaf", "sources: [KM/8/1]}", "sources: [KM/8/9]}", "KM/8/9", CLAUSE),
    "workflow that goes on": (
        "baking__loaf",
        "continues: baking.loaf",
        "continues: baking.loafs",
        "baking.loafs",
        WORKFLOW,
    ),
    "value of a band": ("vocabulary", "is: new}", "is: fresh}", "fresh", LEVEL),
}


def test_names_that_exist_have_no_finding(tmp_path: Path) -> None:
    assert with_name(tmp_path, "handbook", "kind", "kind") == []


@pytest.mark.parametrize(("file", "right", "wrong", "word", "known"), CASES.values(), ids=CASES)
def test_a_name_that_leads_nowhere(tmp_path: Path, file: str, right: str, wrong: str, word: str, known: Known) -> None:
    what, words = known
    expected = unknown(file, right, wrong, word, what, words)
    assert with_name(tmp_path, file, right, wrong) == [expected]
