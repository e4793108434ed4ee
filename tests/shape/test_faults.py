"""How faults are told, whatever the kind: all of them, cut short, and on one line."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from checks.shape.faults import case_faults, ledger_faults, policy_faults
from checks.shape.schemas import kinds
from checks.text import Text
from tests.reading.expecting import Fault, composed, in_text
from tests.reading.plain import DATA, in_braces, patient
from tests.shape.good import DECISION as A_DECISION
from tests.shape.good import GUIDANCE, SCHEDULE
from tests.shape.shaping import DATE, DECISION, NAME, again, changed, faults, mistyped, unknown_key, wrong


def test_all_faults_of_a_document_are_told() -> None:
    text = SCHEDULE.replace("owner: chief", "owner: Chief").replace("2026-12-31", "soon").replace("hit:", "hits:")
    text = text.replace("fine: 5", "fine: five").replace("[D/KM/8/1]", "[KM/8/1, KM/8/1]")
    keys = "kind, id, title, summary, owner, applies_to, in_force, review_by, sources, decisions, subject, events …"
    assert faults(text) == in_text(
        text,
        wrong("wrong-format", "5:8", "owner: Chief", *NAME),
        wrong("wrong-format", "8:12", "review_by: soon", *DATE),
        wrong("wrong-format", "10:13", "decisions: KM/8/1", *DECISION),
        again("10:21", "decisions: KM/8/1"),
        wrong("wrong-format", "10:21", "decisions: KM/8/1", *DECISION),
        unknown_key("16:1", "hits", Text(f"是不是 hit？可用：{keys}", f"did you mean hit? valid: {keys}")),
        mistyped(
            "23:17", "fine: 文字 five", "fine: the text five", "数 / 键值对", "a number or a mapping (key: value)"
        ),
    )


def test_a_long_value_is_cut_in_what_is_told() -> None:
    text = changed(A_DECISION, "chosen: mild", f"chosen: {'x' * 90}!")
    (finding,) = faults(text)
    shown = f"chosen: {'x' * 60}…"
    assert (finding.got, finding.place.line) == (Text(shown, shown), 8)


def test_a_long_key_is_cut_in_what_is_told() -> None:
    text = f"{A_DECISION}{'k' * 90}: 1\n"
    (finding,) = faults(text)
    assert finding.got == Text(f"未知的键 {'k' * 60}…", f"the unknown key {'k' * 60}…")


def test_a_value_of_several_lines_is_told_on_one() -> None:
    text = changed(A_DECISION, "decided_on: 2026-01-01", "decided_on: |\n  2026\n  01")
    assert faults(text) == in_text(text, wrong("wrong-format", "12:13", "decided_on: 2026↵01↵", *DATE))


def test_blanks_are_no_text() -> None:
    text = changed(GUIDANCE, "zh: 面粉过筛。", 'zh: " \u3000 "')
    assert faults(text) == in_text(
        text, Fault("empty-value", "12:13", Text("zh: 没有内容", "zh: empty text"), Text("文字", "some text"))
    )


def test_a_line_end_behind_a_name_is_not_read_over() -> None:
    text = changed(GUIDANCE, "id: sieve", 'id: "sieve\\n"')
    assert faults(text) == in_text(text, wrong("wrong-format", "11:7", "id: sieve↵", *NAME))


def test_true_is_not_one_but_one_point_zero_is() -> None:
    text = changed(SCHEDULE, "{in: [true]}", "{in: [true, 1, 1.0, yes, '1', true]}")
    assert faults(text) == in_text(text, again("28:56", "in: 1.0"), again("28:71", "in: true"))


def test_thousands_of_entries_are_told_apart() -> None:
    entries = ", ".join(["1", "a"] * 5000)
    text = changed(SCHEDULE, "{in: [true]}", f"{{in: [{entries}]}}")
    assert [finding.got.en for finding in faults(text)] == ["in: 1 again", "in: a again"] * 4999


@patient
@given(
    st.sampled_from([*kinds(), "x", None]), st.dictionaries(st.sampled_from(["id", "events", "rows", "covers"]), DATA)
)
def test_any_data_is_judged(kind: str | None, data: dict[str, Any]) -> None:
    (document,) = composed(in_braces({"kind": kind, **data})).documents
    for check in (policy_faults, ledger_faults, case_faults):
        for finding in check(document):
            assert finding.excerpt
            assert all([finding.got.zh, finding.got.en, finding.valid.zh, finding.valid.en])
