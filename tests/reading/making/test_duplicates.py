"""A name stands for one thing: the second use is told and names the first, which keeps it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.department import HANDBOOK, LEDGER, ORGANIZATION, VOCABULARY, load, table, write
from tests.reading.making.bakery import BURNT, EXAMPLE, MORE_WORDS, ROW, WORDS, at, told, twice
from tests.shape.good import DECISION, GUIDANCE, QUESTION, TERM, TIMETABLE

RULES, OTHER = "policies/baking/tables.yaml", "policies/baking/zz.yaml"


def test_two_tables_of_one_id_in_two_files(tmp_path: Path) -> None:
    found = told(tmp_path, BURNT, policies__baking__zz=f"# later\n{BURNT}")
    assert found == at(tmp_path, OTHER, twice("3:5", "编号", "id", "baking.burnt", f"{RULES}:2:5"))
    assert load(tmp_path)[0].tables["baking.burnt"].head.place.file == RULES


def test_documents_of_two_kinds_share_their_ids(tmp_path: Path) -> None:
    found = told(tmp_path, BURNT, policies__baking__zz=GUIDANCE.replace("baking.flour", "baking.burnt"))
    assert found == at(tmp_path, OTHER, twice("2:5", "编号", "id", "baking.burnt", f"{RULES}:2:5"))
    assert (list(load(tmp_path)[0].tables), load(tmp_path)[0].guidance) == (["baking.burnt"], {})


@pytest.mark.parametrize("text", [DECISION, TERM, GUIDANCE, TIMETABLE, EXAMPLE], ids=lambda text: text[6:14])
def test_a_document_twice_in_one_file(tmp_path: Path, text: str) -> None:
    lines = text.count("\n")
    name = text.splitlines()[1].removeprefix("id: ")
    found = told(tmp_path, BURNT, policies__baking__zz=f"{text}---\n{text}")
    assert found == at(tmp_path, OTHER, twice(f"{lines + 3}:5", "编号", "id", name, f"{OTHER}:2:5"))


def test_three_times_the_same_id_is_told_twice_with_the_first_place(tmp_path: Path) -> None:
    found = told(tmp_path, policies__baking__zz=f"{TERM}---\n{TERM}---\n{TERM}")
    first = f"{OTHER}:2:5"
    assert found == at(
        tmp_path,
        OTHER,
        twice("9:5", "编号", "id", "glossary.crust", first),
        twice("16:5", "编号", "id", "glossary.crust", first),
    )


def test_a_vocabulary_of_one_id_twice_keeps_the_words_of_both(tmp_path: Path) -> None:
    more = "kind: vocabulary\nid: baking.vocabulary\ntasks:\n  wipe: {title: {zh: 擦桌, en: wipe}}\n"
    found = told(tmp_path, policies__baking__zz=more)
    assert found == at(tmp_path, OTHER, twice("2:5", "编号", "id", "baking.vocabulary", f"{WORDS}:2:5"))
    assert {"wipe", "sweep"} == set(load(tmp_path)[0].vocabulary.tasks)


TEXT, MAIN = "{zh: 一, en: one}", "policies/vocabulary.yaml"
AGAIN = {
    "a unit": ("units", f"loaf: {{one: {TEXT}, many: {TEXT}}}", "单位", "unit", "loaf"),
    "a total": ("totals", f"fines: {{title: {TEXT}, unit: CNY}}", "合计", "total", "fines"),
    "an outcome": ("outcomes", f"fine: {{title: {TEXT}, says: {TEXT}}}", "后果", "outcome", "fine"),
    "a window": ("windows", f"month: {{title: {TEXT}}}", "时段", "window", "month"),
    "a standing": ("standings", f"star: {{title: {TEXT}}}", "资格", "standing", "star"),
    "a task": ("tasks", f"sweep: {{title: {TEXT}}}", "任务", "task", "sweep"),
    "a recipient": ("recipients", f"bookkeeper: {{title: {TEXT}}}", "接收人", "recipient", "bookkeeper"),
    "a deadline": ("deadlines", f"same-day: {{title: {TEXT}}}", "期限", "deadline", "same-day"),
    "a fact": ("facts", f"burnt: {{title: {TEXT}, type: integer}}", "事实", "fact", "burnt"),
    "an event": ("events", f"nap: {{title: {TEXT}, at: date, subject: employee}}", "事件", "event", "nap"),
    "a subject": ("subjects", f"employee: {{title: {TEXT}}}", "主体", "subject", "employee"),
    "a measure": ("measures", f"naps: {{title: {TEXT}, count: nap, per: year}}", "指标", "measure", "naps"),
    "a measure called like a fact": (
        "measures",
        f"burnt: {{title: {TEXT}, count: nap, per: year}}",
        "指标",
        "measure",
        "burnt",
    ),
}


def first_line(name: str) -> int:
    """Where the bakery's vocabulary defines a name."""
    return next(number for number, line in enumerate(VOCABULARY.split("\n"), 1) if line.startswith(f"  {name}:"))


@pytest.mark.parametrize(("part", "entry", "zh", "en", "name"), AGAIN.values(), ids=AGAIN)
def test_a_word_defined_again(tmp_path: Path, part: str, entry: str, zh: str, en: str, name: str) -> None:
    words = f"kind: vocabulary\nid: zz.vocabulary\n{part}:\n  {entry}\n"
    before, found = load(write(tmp_path))[0].vocabulary, told(tmp_path, policies__baking__zz=words)
    assert found == at(tmp_path, OTHER, twice("4:3", zh, en, name, f"{MAIN}:{first_line(name)}:3"))
    held = getattr(load(tmp_path)[0].vocabulary, part)
    assert {key: held.get(key) for key in getattr(before, part)} == getattr(before, part)


@pytest.mark.parametrize(
    ("key", "value", "line"),
    [("sanctions", "[fine, warn]", 22), ("day_pay", f"{{monthly_divided_by: 30, because: {TEXT}}}", 43)],
)
def test_what_only_one_file_may_say(tmp_path: Path, key: str, value: str, line: int) -> None:
    words = f"kind: vocabulary\nid: zz.vocabulary\n{key}: {value}\n"
    found = told(tmp_path, policies__baking__zz=words)
    assert found == at(tmp_path, OTHER, twice("3:1", "键", "key", key, f"{MAIN}:{line}:1"))
    vocabulary = load(tmp_path)[0].vocabulary
    assert (vocabulary.sanctions, vocabulary.month_days) == (("warn", "fine", "dismiss"), 20)


INSIDE = {
    "desks": ("policies/handbook.yaml", HANDBOOK.replace("id: oven", "id: counter"), "13:7", "counter", "9:7"),
    "roles": ("policies/organization.yaml", ORGANIZATION.replace("id: baker", "id: chief"), "10:7", "chief", "5:7"),
    "readings": (OTHER, DECISION.replace("id: harsh", "id: mild"), "7:8", "mild", "6:8"),
    "points": (OTHER, GUIDANCE.replace("id: store", "id: sieve"), "15:8", "sieve", "11:7"),
    "shifts": (OTHER, TIMETABLE.replace("id: late", "id: early"), "15:7", "early", "11:7"),
    "choices": (OTHER, QUESTION.replace("id: nothing", "id: five"), "14:7", "five", "11:7"),
}


@pytest.mark.parametrize(("file", "text", "spot", "name", "first"), INSIDE.values(), ids=INSIDE)
def test_an_id_twice_in_one_list(tmp_path: Path, file: str, text: str, spot: str, name: str, first: str) -> None:
    found = told(tmp_path, **{file.removesuffix(".yaml").replace("/", "__"): text})
    assert found[:1] == at(tmp_path, file, twice(spot, "编号", "id", name, f"{file}:{first}"))


def test_ids_of_two_lists_do_not_meet(tmp_path: Path) -> None:
    assert told(tmp_path, policies__baking__zz=TIMETABLE.replace("id: talk", "id: early")) == []


def test_a_clause_given_twice(tmp_path: Path) -> None:
    entry = LEDGER.splitlines()[-1]
    found = told(tmp_path, policies__sources__KM=f"{LEDGER}{entry}\n")
    ledger = "policies/sources/KM.yaml"
    assert found == at(tmp_path, ledger, twice("7:8", "条款", "clause", "KM/8/1", f"{ledger}:6:3"))


def test_a_ledger_given_twice(tmp_path: Path) -> None:
    found = told(tmp_path, policies__sources__zz=LEDGER.replace("KM/8/1", "KM/8/2"))
    first = "policies/sources/KM.yaml:2:3"
    assert found == at(tmp_path, "policies/sources/zz.yaml", twice("2:9", "原文", "source", "KM", first))


def test_a_rule_that_names_a_fact_defined_twice_is_not_told_as_well(tmp_path: Path) -> None:
    words = MORE_WORDS.replace("  asked: {title", "  burnt: {title: {zh: 一, en: one}, type: boolean}\n  asked: {title")
    rule = table("baking.burnt", f"events: [batch]\nwhere: [{{burnt: {{over: 0}}}}]\n{ROW}")
    codes = [finding.code for finding in told(tmp_path, rule, policies__baking__vocabulary=words)]
    assert codes == ["duplicate-id"]
