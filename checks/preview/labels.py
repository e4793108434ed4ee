"""What the preview calls kinds of document and the keys of documents; the words of the rules stand in policies/."""

from __future__ import annotations

from collections.abc import Mapping

from checks.text import Text, both
from checks.words.marks import tidy

KINDS: Mapping[str, Text] = {
    "schedule": Text("规则表", "decision table"), "timetable": Text("时间表", "timetable"),
    "guidance": Text("指引", "guidance"), "role": Text("岗位说明", "role sheet"), "standard": Text("标准", "standard"),
    "report": Text("报表", "report"), "meeting": Text("会议", "meeting"), "scorecard": Text("评分表", "scorecard"),
    "workflow": Text("流程", "workflow"), "script": Text("话术", "script"), "minutes": Text("会议纪要", "minutes"),
    "curriculum": Text("培训计划", "curriculum"), "decision": Text("内部裁定", "house decision"),
    "term": Text("术语", "term"), "vocabulary": Text("词汇", "vocabulary"), "organization": Text("组织", "organization"),
    "handbook": Text("手册", "handbook"), "example": Text("案例", "example"), "question": Text("测验题", "question"),
    "statute": Text("法条", "statute"),
    "ledger": Text("条款台账", "clause ledger"), "configuration": Text("设置", "configuration"),
}  # fmt: skip
"""Kinds in the order in which their changes are told."""
POLICY_KINDS = 12
"""How many of the kinds above are policies."""

_KEYS: Mapping[str, Text] = {
    "title": Text("标题", "title"), "summary": Text("摘要", "summary"), "owner": Text("负责人", "owner"),
    "applies_to": Text("约束谁", "binds"), "in_force": Text("有效", "in force"), "review_by": Text("复核", "review by"),
    "sources": Text("依据", "clauses"), "decisions": Text("裁定", "decisions"), "rows": Text("行", "row"),
    "where": Text("只管", "only if"), "events": Text("事件", "events"), "each": Text("结算", "settled each"),
    "occurrence": Text("次数按", "times counted"), "hit": Text("几行同时管", "several rows"),
    "yields_to": Text("让位给", "yields to"), "subject": Text("对象", "subject"), "lighter": Text("更轻的行", "lighter rows"),
    "targets": Text("指标", "target"), "steps": Text("步骤", "step"), "ends": Text("结束", "end"),
    "start": Text("从哪步开始", "starts at"), "points": Text("要点", "point"), "scripts": Text("话术", "line"),
    "duties": Text("职责", "duty"), "permissions": Text("权限", "permission"), "requirements": Text("要求", "requirement"),
    "day": Text("一天", "day"), "shifts": Text("班次", "shift"), "meetings": Text("会议", "meeting"),
    "entries": Text("时段", "entry"), "facts": Text("事实", "fact"), "measures": Text("计量", "measure"),
    "units": Text("单位", "unit"), "outcomes": Text("后果", "outcome"), "totals": Text("合计", "total"),
    "term": Text("术语", "term"), "means": Text("意思", "meaning"), "aliases": Text("也叫", "also called"),
    "see": Text("见", "see"), "question": Text("问题", "question"), "clauses": Text("条款", "clauses"),
    "readings": Text("读法", "reading"), "chosen": Text("采用", "chosen"), "why": Text("理由", "why"),
    "principle": Text("原则", "principle"), "decided_by": Text("由谁裁定", "decided by"),
    "decided_on": Text("裁定日期", "decided on"), "missing": Text("原文缺的话", "what the source lacks"),
    "ask": Text("题目", "question"), "choices": Text("选项", "choice"), "answer": Text("答案", "answer"),
    "about": Text("考哪些规则", "about"), "case": Text("案例", "case"), "covers": Text("哪些天", "days"),
    "employee": Text("员工", "employee"), "history": Text("以前的事", "history"), "expect": Text("期望", "expected"),
    "roles": Text("岗位", "role"), "functions": Text("职能", "function"), "desks": Text("岗组", "desk"),
    "chapters": Text("章节", "chapter"), "principles": Text("原则", "principle"), "excuses": Text("数字的说明", "excused figures"),
    "note": Text("说明", "note"), "say": Text("说", "say"), "chair": Text("主持", "chaired by"),
    "agenda": Text("议程", "agenda"), "path": Text("课程", "lesson"), "later": Text("以后的课", "later lesson"),
    "feedback": Text("讲解", "feedback"), "learn": Text("学", "learn"), "practise": Text("练", "practise"),
    "desk": Text("岗组", "desk"), "role": Text("岗位", "role"), "within": Text("时限", "within"),
    "do": Text("做", "do"), "signs": Text("签字", "signs"), "outside": Text("管不到", "outside"),
    "because": Text("因为", "because"), "routes": Text("路线", "routes"),
    "subjects": Text("对象", "subject"), "standings": Text("资格", "standing"), "tasks": Text("任务", "task"),
    "recipients": Text("报给谁", "recipient"), "parties": Text("各方", "party"), "things": Text("事物", "thing"),
    "deadlines": Text("期限", "deadline"), "windows": Text("时段", "window"), "sanctions": Text("处罚轻重", "sanctions"),
    "guards": Text("护栏", "guard"), "gates": Text("晋级", "gate"), "items": Text("事项", "item"), "pairs": Text("评分项", "pair"),
}  # fmt: skip


def key_in_words(key: str) -> Text:
    """A key in words; the key itself where there are none."""
    return _KEYS.get(key) or both(key)


def address_in_words(address: str) -> Text:
    """`rows/first` as `行 first`, `row first`."""
    key, _, name = address.partition("/")
    said = key_in_words(key)
    return Text(tidy(f"{said.zh} {name}".strip(), "zh"), f"{said.en} {name}".strip())


def order_of(kind: str) -> int:
    """The place of a kind among the changes."""
    return list(KINDS).index(kind) if kind in KINDS else len(KINDS)
