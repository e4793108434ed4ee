"""Check one document against the schema of its kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checks.finding import Finding
from checks.reading.nodes import Map
from checks.shape.faults import case_faults, ledger_faults, policy_faults
from checks.text import Text, both
from tests.reading.expecting import Fault, composed, in_text

CHECKS = {"ledger": ledger_faults, "case": case_faults}


def one(text: str) -> Map:
    """The single document of a text that can be read without a finding."""
    result = composed(text)
    assert result.findings == []
    (document,) = result.documents
    return document


def faults(text: str, kind: str = "policy") -> list[Finding]:
    return sorted(CHECKS.get(kind, policy_faults)(one(text)), key=lambda finding: finding.order)


def changed(text: str, old: str, new: str) -> str:
    """The text with one part replaced, which must stand in it exactly once."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    return text.replace(old, new)


def ill_formed(
    document: str, bad: dict[str, tuple[str, str, list[Fault]]], kind: str = "policy"
) -> Callable[..., None]:
    """The test of a document in which one part is written otherwise: each case is told with these faults alone."""

    @pytest.mark.parametrize(("old", "new", "expected"), bad.values(), ids=bad)
    def test(old: str, new: str, expected: list[Fault]) -> None:
        text = changed(document, old, new)
        assert faults(text, kind) == in_text(text, *expected)

    return test


def unknown_key(spot: str, key: str, valid: Text) -> Fault:
    return Fault("unknown-key", spot, Text(f"未知的键 {key}", f"the unknown key {key}"), valid)


def missing(spot: str, key: str, zh: str, en: str) -> Fault:
    return Fault("missing-key", spot, Text(f"缺少 {key}", f"{key} is missing"), Text(f"{key}: {zh}", f"{key}: {en}"))


def wrong(code: str, spot: str, got: str, zh: str, en: str | None = None) -> Fault:
    """A value that reads alike in both languages, and what would be valid instead."""
    return Fault(code, spot, both(got), Text(zh, zh if en is None else en))


def mistyped(spot: str, zh: str, en: str, valid_zh: str, valid_en: str) -> Fault:
    return Fault("wrong-type", spot, Text(zh, en), Text(valid_zh, valid_en))


TEXT = ("文字", "text")
LIST = ("列表", "a list")
MAPPING = ("键值对", "a mapping (key: value)")
NUMBER = ("数", "a number")
WHOLE = ("整数", "a whole number")
DATE = ("真实存在的日期 YYYY-MM-DD", "a date that exists, YYYY-MM-DD")
TIME = ("时刻 HH:MM（加引号）", "a time of day HH:MM, in quotes")
MOMENT = ("日期，或日期T时刻：2026-03-02T08:04", "a date, or a date and time: 2026-03-02T08:04")
NAME = (
    "短名，小写，用 - 或 _ 相连（^[a-z][a-z0-9]*([-_][a-z0-9]+)*$）",
    "a short lower-case name (^[a-z][a-z0-9]*([-_][a-z0-9]+)*$)",
)
ID = (
    r"编号：章.题，永不改变（^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$）",
    r"chapter.topic, stable for ever (^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$)",
)
CLAUSE = (
    "原文条款编号，例如 TR/11/2.1（^(TD|MS|JD|KM|TR)/[0-9]+/[A-Za-z0-9.]+$）",
    "a clause of policies/sources (^(TD|MS|JD|KM|TR)/[0-9]+/[A-Za-z0-9.]+$)",
)
DECISION = (
    "内部裁定编号，例如 D/TR/11/2.1（^D/(TD|MS|JD|KM|TR)/[0-9]+(/[A-Za-z0-9.-]+)?$）",
    "a house decision (^D/(TD|MS|JD|KM|TR)/[0-9]+(/[A-Za-z0-9.-]+)?$)",
)


def known(names: str) -> Text:
    """The words that would be valid, when none is near."""
    return Text(f"可用：{names}", f"one of: {names}")


def likely(word: str, names: str) -> Text:
    """The word that was meant, and all that would be valid."""
    return Text(f"是不是 {word}？可用：{names}", f"did you mean {word}? valid: {names}")


def too_few(spot: str, key: str, entries: int, least: int, zh: str, en: str) -> Fault:
    """Fewer entries than are needed, with what they are."""
    got = Text(f"{key}: {entries}项", f"{key}: {entries} {'entry' if entries == 1 else 'entries'}")
    return Fault("empty-value", spot, got, Text(f"至少{least}项：{zh}", f"at least {least}: {en}"))


def blank(spot: str, key: str) -> Fault:
    return Fault("empty-value", spot, Text(f"{key}: 没有内容", f"{key}: empty text"), Text("文字", "some text"))


def again(spot: str, entry: str) -> Fault:
    got = Text(f"{entry} 又写了一次", f"{entry} again")
    return Fault("duplicate-item", spot, got, Text("每项只写一次", "each entry once"))
