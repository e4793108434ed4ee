"""Every kind of document in words: targets, steps, scripts, timetables, decisions, guidance, terms, questions."""

from __future__ import annotations

from pathlib import Path

from checks.preview.changes import Change
from checks.preview.labels import KINDS
from checks.report.preview_words import summary
from checks.shape.schemas import kinds
from checks.text import Text
from tests.cli.bakery import QUIZ
from tests.department import HEAD, write
from tests.flows import LOAF
from tests.flows import WORDS as FLOW_WORDS
from tests.kinds import ENTRIES, STANDARD, only
from tests.papers import BURNT, HOURS, SCRIPT
from tests.preview.comparing import changed, compared, part
from tests.statutes import LAW, STATUTE, WITH_REGIONS, WITH_TIME

RULE = Text("规则", "rule")


def told(
    root: Path, old: dict[str, str], new: dict[str, str], *tables: str, now: tuple[str, ...] = ()
) -> tuple[Change, ...]:
    """The changes between two bakeries that differ in some files, or in their tables."""
    found = compared(write(root / "old", *tables, **old), write(root / "new", *(now or tables), **new))
    return found.changes


def one(
    kind: str, name: str, title: Text, address: str, label: Text, old: Text | None, new: Text | None
) -> tuple[Change]:
    return (Change("changed", kind, name, title, (part(address, label, old, new),)),)


def test_every_kind_has_a_name(root: Path) -> None:
    kinds = {path.name.partition(".")[0] for path in (root / "schemas/kinds").glob("*.json")}
    assert set(KINDS) == kinds | {"ledger", "configuration"}


def test_the_figure_of_a_statute(tmp_path: Path) -> None:
    files = {
        "policies__handbook": WITH_REGIONS, "policies__vocabulary": WITH_TIME, "policies__law__bread": LAW,
    }  # fmt: skip
    new = files | {"policies__law__bread": LAW.replace("share: {value: 20", "share: {value: 30", 1)}
    assert told(tmp_path, files, new) == one(
        "statute", "law.time", Text("规定", "provision"), "figures", Text("数字", "figure"),
        Text("share：value：20；unit：time", "share: value: 20; unit: time"),
        Text("share：value：30；unit：time", "share: value: 30; unit: time"),
    )  # fmt: skip


def test_the_target_of_a_standard(tmp_path: Path) -> None:
    new = only("service", service=STANDARD.replace("up_to: 15", "up_to: 20"))
    assert told(tmp_path, only("service"), new) == one(
        "standard", "baking.service", RULE, "targets/wait", Text("要求 wait", "target wait"),
        Text("等候：等候不超过15秒（级别：老手）", "wait: wait: at most 15 seconds (level: old)"),
        Text("等候：等候不超过20秒（级别：老手）", "wait: wait: at most 20 seconds (level: old)"),
    )  # fmt: skip


def test_a_step_of_a_workflow(tmp_path: Path) -> None:
    files = {"policies__baking__vocabulary": FLOW_WORDS, "policies__baking__loaf": LOAF}
    new = files | {
        "policies__baking__loaf": LOAF.replace("value: 15", "value: 20").replace("at_most: 3}", "at_most: 4}")
    }
    zh = "面包师：把面揉到光滑。（{}分钟内） → 面光滑：是：烤；其余情形：揉面（最多{}次）"
    en = "baker: Knead until the dough is smooth. (within {} minutes) → dough smooth: yes: bake; in every other case: knead (at most {} times)"
    assert told(tmp_path, files, new) == one(
        "workflow", "baking.loaf", RULE, "steps/knead", Text("步骤 knead", "step knead"),
        Text(zh.format(15, 3), en.format(15, 3)), Text(zh.format(20, 4), en.format(20, 4)),
    )  # fmt: skip


def test_a_script_whose_figure_changed_elsewhere(tmp_path: Path) -> None:
    files = {"policies__baking__hours": HOURS, "policies__baking__counter": SCRIPT}
    dearer = BURNT.replace("{fine: 5}", "{fine: 6}")
    rule, script = told(tmp_path, files, files, BURNT, now=(dearer,))
    assert (rule.id, [p.address for p in rule.parts]) == ("baking.burnt", ["rows/few"])
    assert (script,) == one(
        "script", "baking.counter", RULE, "scripts/burnt", Text("话术 burnt", "line burnt"),
        Text("【客人的名字】，烤焦3个以内，我们赔5元。", "【the guest's name】, up to 3 loaves burnt we pay 5 CNY."),
        Text("【客人的名字】，烤焦3个以内，我们赔6元。", "【the guest's name】, up to 3 loaves burnt we pay 6 CNY."),
    )  # fmt: skip


def test_an_entry_of_a_timetable(tmp_path: Path) -> None:
    new = only("day", day=ENTRIES.replace('from: "04:00"\n  to: "06:00"', 'from: "04:30"\n  to: "06:00"'))
    assert told(tmp_path, only("day"), new) == one(
        "timetable", "baking.day", RULE, "entries/dough", Text("时段 dough", "entry dough"),
        Text("from：04:00", "from: 04:00"), Text("from：04:30", "from: 04:30"),
    )  # fmt: skip


DECISION = """\
kind: decision
id: D/KM/8/1
question: {zh: 烤焦多少算焦？, en: How burnt is burnt?}
clauses: [KM/8/1]
readings:
- {id: edge, says: {zh: 边上黑了就算。, en: Once the edge is black.}}
- {id: whole, says: {zh: 全黑才算。, en: Only when it is all black.}}
chosen: edge
principle: [P-1]
why: {zh: 从轻。, en: The milder one.}
decided_by: chief
decided_on: 2026-01-01
"""


def test_the_reading_that_a_decision_chooses(tmp_path: Path) -> None:
    old, new = (
        {"policies__baking__decisions": text} for text in (DECISION, DECISION.replace("chosen: edge", "chosen: whole"))
    )
    title = Text("烤焦多少算焦？", "How burnt is burnt?")
    assert told(tmp_path, old, new) == one(
        "decision", "D/KM/8/1", title, "chosen", Text("采用", "chosen"),
        Text("边上黑了就算。", "Once the edge is black."), Text("全黑才算。", "Only when it is all black."),
    )  # fmt: skip


def test_a_point_of_guidance_that_came(tmp_path: Path) -> None:
    first = "- {id: wash, say: {zh: 先洗手。, en: Wash your hands first.}, sources: [KM/8/1]}\n"
    second = "- {id: dry, say: {zh: 擦干。, en: Dry them.}, sources: [KM/8/1]}\n"
    head = f"kind: guidance\nid: baking.hands\n{HEAD}points:\n"
    old, new = ({"policies__baking__hands": head + points} for points in (first, first + second))
    came = Text("id：dry；说：擦干。；依据：KM/8/1", "id: dry; say: Dry them.; clauses: KM/8/1")
    assert told(tmp_path, old, new) == one(
        "guidance", "baking.hands", RULE, "points/dry", Text("要点 dry", "point dry"), None, came
    )  # fmt: skip


def test_a_term(tmp_path: Path) -> None:
    text = "kind: term\nid: glossary.crust\nterm: {zh: 皮, en: crust}\nmeans: {zh: 外面。, en: The outside.}\n"
    more = "aliases: {zh: [面包皮], en: [rind]}\n"
    old, new = ({"policies__glossary": said} for said in (text, text + more))
    assert told(tmp_path, old, new) == one(
        "term", "glossary.crust", Text("皮", "crust"), "aliases", Text("也叫", "also called"), None, Text("面包皮", "rind")
    )  # fmt: skip


def test_what_a_choice_claims_and_teaches(tmp_path: Path) -> None:
    first = QUIZ.replace(
        "{deduct_pay: 50}], feedback: {zh: 对。, en: Right.}", "{fine: 50}], feedback: {zh: 好。, en: Good.}"
    )
    found = changed(tmp_path, policies__baking__quiz=first)
    assert found.changes == one(
        "question", "baking.question-1", Text("打盹会怎样？", "What does a nap bring?"),
        "choices/pay", Text("选项 pay", "choice pay"),
        Text("扣50元；讲解：对。", "50 CNY deducted; feedback: Right."),
        Text("罚款50元；讲解：好。", "a fine of 50 CNY; feedback: Good."),
    )  # fmt: skip


def test_every_kind_has_its_words() -> None:
    """A kind without words would break off the summary of a preview in which such a document changed."""
    assert set(kinds()) < set(KINDS)


def test_a_statute_is_counted_by_its_kind(tmp_path: Path) -> None:
    old, new = (
        {"policies__law__bread": text}
        for text in (STATUTE, STATUTE.replace("value: 20, unit: d", "value: 21, unit: d"))
    )
    found = compared(write(tmp_path / "old", **old), write(tmp_path / "new", **new))
    assert summary(found).en.startswith("1 document changed (statute: 1)")
