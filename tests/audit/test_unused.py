"""Words that no rule uses."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.text import Text
from tests.audit.auditing import audited, finding, spot
from tests.department import ORGANIZATION, VOCABULARY, table
from tests.flows import LOAF_FILES
from tests.kinds import REPORT, WORDS, only
from tests.shape.shaping import changed

FILE = "policies/vocabulary.yaml"
USES_ALL = (
    table(
        "baking.batch",
        """
        events: [batch]
        where: [{careless: {is: true}}]
        rows:
        - id: old
          when: {employee.level: {is: old}}
          then: [{bear_loss: {of: cost}}, {deduct_pay: {days: 1, basis: wage}}]
        - {id: new, when: {employee.level: {is: new}}, then: [{fine: {each: burnt-loaves, amount: 1}}]}
        """,
    ),
    table("baking.nap", "events: [nap]\nrows:\n- {id: a, when: {naps: {from: 0}}, then: [{warn: true}]}"),
)


def test_words_that_are_all_used_have_no_finding(tmp_path: Path) -> None:
    """Directly, in amounts, through measures, and as what a computed fact is computed from."""
    assert audited(tmp_path, "unused", *USES_ALL) == []


def word(name: str, section: str) -> str:
    """`file:line:column` of a name defined in a section of the vocabulary."""
    start = VOCABULARY.index(f"\n{section}:")
    at = VOCABULARY.index(f"\n  {name}:", start)
    return f"{FILE}:{VOCABULARY.count(chr(10), 0, at + 1) + 1}:3"


def test_a_department_without_rules_uses_nothing(tmp_path: Path) -> None:
    words = [("事件", "event", "events", name) for name in ("batch", "nap")]
    words += [
        ("事实", "fact", "facts", name)
        for name in ("joined", "wage", "day_number", "level", "burnt", "careless", "cost")
    ]
    words += [("指标", "measure", "measures", name) for name in ("naps", "burnt-loaves")]
    assert audited(tmp_path, "unused") == [
        finding(
            "unused-word",
            word(name, section),
            Text(f"{zh} {name} 没有规则用到", f"no rule uses the {en} {name}"),
            Text("用上，或去掉", "used, or gone"),
        )
        for zh, en, section, name in words
    ]


USED: dict[str, tuple[str, set[str]]] = {
    "a condition": ("when: {careless: {is: true}}, then: [{warn: true}]", {"careless"}),
    "groups of conditions": (
        "when: [{burnt: {over: 1}}, {careless: {is: true}}], then: [{warn: true}]",
        {"burnt", "careless"},
    ),
    "an amount": ("then: [{bear_loss: {percent: 10, of: cost}}]", {"cost"}),
    "an amount in an amount": ("then: [{bear_loss: {each: burnt, amount: {of: cost}}}]", {"burnt", "cost"}),
    "pay": ("then: [{deduct_pay: {days: 1, basis: wage}}]", {"wage"}),
    "a fact computed from others": (
        "when: {employee.level: {is: new}}, then: [{warn: true}]",
        {"level", "day_number", "joined"},
    ),
    "a measure over a fact": (
        "when: {burnt-loaves: {from: 0}}, then: [{warn: true}]",
        {"burnt", "burnt-loaves"},
    ),
}


@pytest.mark.parametrize(("row", "used"), USED.values(), ids=USED)
def test_what_uses_facts_and_measures(tmp_path: Path, row: str, used: set[str]) -> None:
    rule = table("baking.batch", f"events: [batch]\nrows:\n- {{id: a, {row}}}")
    words = ("joined", "wage", "day_number", "level", "burnt", "careless", "cost", "naps", "burnt-loaves")
    left = [f.got.en.rpartition(" ")[2] for f in audited(tmp_path, "unused", rule) if "event" not in f.got.en]
    assert left == [name for name in words if name not in used]


NEW_NAPS = """\
kind: vocabulary
id: baking.vocabulary
measures:
  new-naps: {title: {zh: 新手打盹, en: naps of the new}, count: nap, per: month, where: [{employee.level: {is: new}}]}
"""


def test_what_a_measure_asks_of_the_person_is_used(tmp_path: Path) -> None:
    rule = table("baking.month", "each: month\nrows:\n- {id: a, when: {new-naps: {from: 0}}, then: [{warn: true}]}")
    found = audited(tmp_path, "unused", rule, policies__baking__vocabulary=NEW_NAPS)
    assert {f.got.en.rpartition(" ")[2] for f in found}.isdisjoint({"joined", "day_number", "level", "nap", "new-naps"})


def test_what_a_report_shows_is_used(tmp_path: Path) -> None:
    """The fact that it shows, and those from which that is computed."""
    words = changed(WORDS, "gap: {difference: [stated, share]}", "gap: {sum: [stated]}")
    left = {shown: idle(tmp_path / shown, words, shown) for shown in ("share", "gap")}
    assert left["gap"] - left["share"] == {"share", "sold", "baked"}
    assert left["share"] - left["gap"] == set()


def test_what_a_workflow_asks_is_used(tmp_path: Path) -> None:
    """The events that go through it, and the facts by which it chooses; not those that no route hangs on."""
    found = audited(tmp_path, "unused", **LOAF_FILES)
    left = {f.got.en.rpartition(" ")[2] for f in found}
    assert left.isdisjoint({"loaf", "smooth", "crust", "saleable"})
    assert {"bun", "risen", "weight", "price", "out_at"} <= left


def idle(root: Path, words: str, shown: str) -> set[str]:
    """The facts that nobody uses where the report shows `shown`."""
    report = changed(REPORT, "shows: share", f"shows: {shown}")
    found = audited(root, "unused", **only(vocabulary=words, sold=report))
    return {f.got.en.rpartition(" ")[2] for f in found if "the fact" in f.got.en}


def test_an_event_that_is_only_raised_or_only_measured_is_used(tmp_path: Path) -> None:
    raised = table("baking.batch", "events: [batch]\nrows:\n- {id: a, then: [{counts_as: nap}]}")
    measured = table(
        "baking.month", "each: month\nrows:\n- {id: a, when: {burnt-loaves: {from: 0}}, then: [{warn: true}]}"
    )
    assert [f.got.en for f in audited(tmp_path / "a", "unused", raised) if "event" in f.got.en] == []
    assert [f.got.en for f in audited(tmp_path / "b", "unused", measured) if "event" in f.got.en] == [
        "no rule uses the event nap"
    ]


def test_a_function_that_nobody_has_a_share_in(tmp_path: Path) -> None:
    idle_one = f"{ORGANIZATION}functions:\n- {{id: sweeping, title: {{zh: 扫地, en: sweeping}}}}\n"
    found = [f for f in audited(tmp_path, "unused", policies__organization=idle_one) if "sweeping" in f.got.en]
    assert found == [
        finding(
            "unused-word",
            spot("policies/organization.yaml", idle_one, "{id: sweeping"),
            Text("职能 sweeping 没有岗位在做", "no role has a duty in the function sweeping"),
            Text("用上，或去掉", "used, or gone"),
        )
    ]
