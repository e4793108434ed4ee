"""`handbook explain --format json`: stable keys, decimals as strings, nothing left out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.bakery import FIRST, LATER_NAP, NAP, NEW, SECOND, bakery, case, handbook
from tests.cli.test_explain_scores import UNDECIDED
from tests.department import table, write
from tests.kinds import only

CASE_KEYS = [
    "id",
    "outcomes",
    "considered",
    "totals",
    "scores",
    "routes",
    "approvals",
    "standing",
    "dismissed",
    "dismissed_before",
    "left",
    "partial",
    "law",
    "expected",
]
OUTCOME_KEYS = [
    "who", "table", "row", "kind", "sort", "name", "amount", "from", "up_to", "unit", "what", "payer", "event", "at",
    "ordinal", "by", "sources", "decisions", "text",
]  # fmt: skip
DESIGNED_CASE = {"id", "outcomes", "considered", "totals", "partial", "law", "expected"}
DESIGNED_OUTCOME = {
    "who", "table", "row", "kind", "amount", "unit", "event", "at", "ordinal", "sources", "decisions", "text",
}  # fmt: skip
"""The keys of DESIGN §6; the others are added so that nothing is left out."""


def explained(root: Path, text: str) -> list[dict[str, Any]]:
    """The cases of the JSON for a file with this text."""
    (root / "cases.yaml").write_text(text, "utf-8")
    result = handbook("explain", str(root / "cases.yaml"), "--format", "json", root=root)
    assert (result.exit_code, result.stderr) == (0, "")
    document = json.loads(result.stdout)
    assert list(document) == ["cases"]
    cases: list[dict[str, Any]] = document["cases"]
    return cases


def outcome(**parts: Any) -> dict[str, Any]:
    """An outcome of the baker by KM/8/1 with these parts, in the order of the keys."""
    usual = {"who": "baker", "name": None, "by": None, "sources": ["KM/8/1"], "decisions": [], "ordinal": None}
    usual |= {"sort": "penalty", "from": None, "up_to": None, "what": None, "payer": None}
    whole = usual | parts
    return {key: whole[key] for key in OUTCOME_KEYS}


WARN = outcome(
    table="baking.burnt", row="first", kind="warn", amount=None, unit=None,
    event="batch", at="2026-02-01T06:00:00", ordinal=1,
    text={
        "zh": "2026年2月1日 06:00 一炉：警告（规则）",
        "en": "1 February 2026 06:00, batch: a warning (rule)",
    },
)  # fmt: skip
FINE = outcome(
    table="baking.burnt", row="again", kind="fine", amount="10", unit="CNY",
    event="batch", at="2026-02-02T06:00:00", ordinal=2,
    text={
        "zh": "2026年2月2日 06:00 一炉：罚款10元（规则）",
        "en": "2 February 2026 06:00, batch: a fine of 10 CNY (rule)",
    },
)  # fmt: skip
LOSS = outcome(
    table="baking.burnt", row="again", kind="bear_loss", amount="1.66", unit="CNY",
    event="batch", at="2026-02-02T06:00:00", ordinal=2,
    text={
        "zh": "2026年2月2日 06:00 一炉：赔1.66元（规则）",
        "en": "2 February 2026 06:00, batch: you bear 1.66 CNY (rule)",
    },
)  # fmt: skip
DEDUCT = outcome(
    table="baking.napping", row="old", kind="deduct_pay", amount="200", unit="CNY", event="nap", at="2026-02-03",
    text={"zh": "2026年2月3日 打盹：扣200元（规则）", "en": "3 February 2026, nap: 200 CNY deducted (rule)"},
)  # fmt: skip
REWARD = outcome(
    table="baking.month", row="calm", kind="reward", sort="reward", amount="20", unit="CNY", event=None, at="2026-02-28",
    text={
        "zh": "2026年2月结算：奖20元（规则）",
        "en": "closing February 2026: a reward of 20 CNY (rule)",
    },
)  # fmt: skip


def test_every_case_of_a_file_with_all_its_outcomes(tmp_path: Path) -> None:
    cases = explained(
        bakery(tmp_path), f"{case(FIRST, SECOND, NAP, name='both')}---\n{case(until='2026-02-28', employee=NEW)}"
    )
    assert [(c["id"], c["outcomes"], c["expected"]) for c in cases] == [
        ("both", [WARN, FINE, LOSS, DEDUCT], None),
        ("2", [REWARD], None),
    ]


TOLD = table(
    "baking.told",
    """
    events: [batch]
    rows:
    - {id: some, when: {burnt: {up_to: 3}}, then: [{quote: {from: 0.5, up_to: 2}, what: ripening, unit: day}]}
    - {id: one, when: {burnt: {is: 4}}, then: [{quote: 2.5, what: ripening, unit: month}]}
    - {id: pay, when: {burnt: {over: 4}}, then: [{fee: {of: cost}, payer: guest}]}
    """,
)
QUOTED = {
    "a range": (3, ["quote", None, "0.5", "2", "day", "ripening", None]),
    "one figure": (4, ["quote", "2.5", None, None, "month", "ripening", None]),
    "a fee": (5, ["fee", "9.50", None, None, "CNY", None, "guest"]),
}


@pytest.mark.parametrize(("burnt", "parts"), QUOTED.values(), ids=QUOTED)
def test_what_is_told_or_paid_with_its_unit(tmp_path: Path, burnt: int, parts: list[str | None]) -> None:
    """A range has two ends and no amount; cents are told of money alone."""
    (one,) = explained(
        write(tmp_path, TOLD, **only(card=UNDECIDED)), case(FIRST.replace("burnt: 4", f"burnt: {burnt}"))
    )
    keys = ["kind", "amount", "from", "up_to", "unit", "what", "payer"]
    assert [[told[key] for key in keys] for told in one["outcomes"] if told["table"] == "baking.told"] == [parts]


def test_the_keys_are_stable(tmp_path: Path) -> None:
    (one,) = explained(bakery(tmp_path), case(FIRST))
    assert list(one) == CASE_KEYS
    assert [list(outcome) for outcome in one["outcomes"]] == [OUTCOME_KEYS]
    assert set(CASE_KEYS) >= DESIGNED_CASE
    assert set(OUTCOME_KEYS) >= DESIGNED_OUTCOME


def test_totals_are_strings_with_their_unit(tmp_path: Path) -> None:
    (one,) = explained(bakery(tmp_path), case(FIRST, SECOND, NAP))
    assert one["totals"] == {
        "fines": {"amount": "10", "unit": "CNY", "open": 0},
        "losses": {"amount": "1.66", "unit": "CNY", "open": 0},
        "deductions": {"amount": "200", "unit": "CNY", "open": 0},
    }


def numbers(value: Any) -> list[Any]:
    """Every number in a document, however deep, that is no truth value."""
    if isinstance(value, dict):
        return [n for v in value.values() for n in numbers(v)]
    if isinstance(value, list):
        return [n for v in value for n in numbers(v)]
    return [value] if isinstance(value, (int, float)) and not isinstance(value, bool) else []


def test_no_number_is_a_binary_fraction(tmp_path: Path) -> None:
    cases = explained(bakery(tmp_path), case(FIRST, SECOND, NAP, LATER_NAP, until="2026-02-28"))
    assert {type(number) for number in numbers(cases)} == {int}


def test_a_moment_at_midnight_keeps_its_time(tmp_path: Path) -> None:
    (one,) = explained(bakery(tmp_path), case(FIRST.replace("T06:00", "T00:00")))
    assert [o["at"] for o in one["outcomes"]] == ["2026-02-01T00:00:00"]


def test_what_stays_open(tmp_path: Path) -> None:
    (one,) = explained(bakery(tmp_path), case(FIRST.replace("careless: true", "careless: unknown")))
    assert one["outcomes"] == []
    assert [(p["table"], p["status"], p["window"], p["possible"]) for p in one["partial"]] == [
        (
            "baking.burnt",
            "undecided",
            None,
            [{"assumed": {"careless": True}, "rows": ["first"], "text": {"zh": "警告", "en": "a warning"}}],
        ),
        ("baking.month", "open", {"from": "2026-02-01", "until": "2026-02-28"}, []),
    ]


def test_standings_lost(tmp_path: Path) -> None:
    (one,) = explained(bakery(tmp_path), case(NAP, LATER_NAP, until="2026-02-28"))
    assert one["standing"] == {"star": [{"from": "2026-02-01", "until": "2026-02-28", "held": False}]}
    assert [(o["kind"], o["name"]) for o in one["outcomes"]] == [
        ("deduct_pay", None),
        ("deduct_pay", None),
        ("lose", "star"),
    ]
