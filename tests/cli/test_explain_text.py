"""`handbook explain` as people read it: who, what follows, why, by which clause, and why nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.bakery import FIRST, LATER_NAP, NAP, SECOND, bakery, case, expecting, handbook
from tests.department import LEDGER, table, write

ZH = """\
both
  柜台 · 面包师 · 2026年2月1日至2026年2月4日
  2026年2月1日 06:00 一炉
    → 警告  规则  [处罚]
      因为：当月第1次（实际：第1次）
      依据：KM/8/1
      不是：罚款首次10元，以后每次再加5元；赔成本的50% — 要求当月第2次起
  2026年2月2日 06:00 一炉
    → 罚款10元  规则  [处罚]
    → 赔1.66元  规则  [处罚]
      因为：当月第2次起（实际：第2次）
      依据：KM/8/1
      不是：警告 — 要求当月第1次
  2026年2月3日 打盹
    → 扣200元  规则  [处罚]
      因为：级别：老手（实际：级别 老手）
      依据：KM/8/1
      不是：没有后果 — 要求级别：新手
  合计：罚款10元；损失1.66元；扣薪200元
  还不能定：
    规则：时段还没结束，到期才结算

"""
EN = """\
both
  counter · baker · 1 February 2026 to 4 February 2026
  1 February 2026 06:00, batch
    → a warning  rule  [penalty]
      because: the 1st time in the month (here: the 1st time)
      clauses: KM/8/1
      not: a fine of 10 CNY at first, 5 CNY more each later time; you bear 50% of cost — it asks for from the 2nd time in the month on
  2 February 2026 06:00, batch
    → a fine of 10 CNY  rule  [penalty]
    → you bear 1.66 CNY  rule  [penalty]
      because: from the 2nd time in the month on (here: the 2nd time)
      clauses: KM/8/1
      not: a warning — it asks for the 1st time in the month
  3 February 2026, nap
    → 200 CNY deducted  rule  [penalty]
      because: level: old (here: level old)
      clauses: KM/8/1
      not: nothing follows — it asks for level: new
  Totals: fines 10 CNY; losses 1.66 CNY; deductions 200 CNY
  Not decided yet:
    rule: the period is not over; it is judged at its end

"""


def explained(root: Path, text: str, lang: str = "en") -> str:
    """What is printed for a file with this text."""
    (root / "cases.yaml").write_text(text, "utf-8")
    result = handbook("explain", str(root / "cases.yaml"), "--lang", lang, root=root)
    assert (result.exit_code, result.stderr) == (0, "")
    return str(result.stdout)


@pytest.mark.parametrize(("lang", "said"), [("zh", ZH), ("en", EN)])
def test_a_case_in_both_languages(tmp_path: Path, lang: str, said: str) -> None:
    assert explained(bakery(tmp_path), case(FIRST, SECOND, NAP, name="both"), lang) == said


def test_the_cases_of_a_file_in_their_order(tmp_path: Path) -> None:
    text = "---\n".join((case(NAP, name="second"), case(), case(NAP, name="first")))
    lines = explained(bakery(tmp_path), text).splitlines()
    assert [line for line in lines if line and not line.startswith(" ")] == ["second", "2", "first"]


def test_that_nothing_follows_has_its_reason_too(tmp_path: Path) -> None:
    said = explained(bakery(tmp_path), case(NAP, employee="{desk: oven, role: baker, joined: 2026-02-01, wage: 1}"))
    assert said == (
        "1\n"
        "  oven · baker · 1 February 2026 to 4 February 2026\n"
        "  3 February 2026, nap\n"
        "    → nothing follows  rule\n"
        "      because: level: new (here: level new)\n"
        "      clauses: KM/8/1\n"
        "      not: 1 day of wage deducted — it asks for level: old\n"
        "  Nothing follows.\n"
        "  Not decided yet:\n"
        "    rule: the period is not over; it is judged at its end\n\n"
    )


def test_rules_that_do_not_concern_the_case_say_why(tmp_path: Path) -> None:
    said = explained(bakery(tmp_path), case(FIRST.replace("burnt: 4", "burnt: 0")))
    assert "  Nothing follows.\n" in said
    assert "  Rules that do not concern it:\n    rule: does not concern it: it asks for burnt: at least 1 loaf" in said


def test_the_standing_lost(tmp_path: Path) -> None:
    said = explained(bakery(tmp_path), case(NAP, LATER_NAP, until="2026-02-28"))
    assert "    → star lost  rule  [eligibility]\n" in said
    assert "  Standing: lost: star (1 February 2026 – 28 February 2026)\n" in said


def test_what_an_unknown_fact_may_bring(tmp_path: Path) -> None:
    said = explained(bakery(tmp_path), case(NAP, employee="{desk: counter, role: baker, joined: unknown, wage: 4000}"))
    assert (
        "  Not decided yet:\n"
        "    rule: it depends on what is unknown: level\n"
        "      level new → nothing follows\n"
        "      level old → 1 day of wage deducted\n"
    ) in said


def test_tables_that_speak_on_the_same_event_stand_together(tmp_path: Path) -> None:
    """Two events of the same moment: each is told once, with everything that follows from it."""
    rules = [
        table(name, f"events: [batch]\nrows:\n- {{id: a, then: [{{{outcome}}}]}}")
        for name, outcome in (("baking.a", "warn: true"), ("baking.b", "fine: {each: burnt, amount: 1}"))
    ]
    twice = [f"{{at: 2026-02-01T06:00, batch: {{burnt: {n}, careless: true, cost: 1}}}}" for n in (3, 4)]
    said = explained(write(tmp_path, *rules), case(*twice))
    assert [line.strip() for line in said.splitlines() if line.startswith(("    →", "  1 F"))] == [
        "1 February 2026 06:00, batch",
        "→ a warning  rule  [penalty]",
        "→ a fine of 3 CNY  rule  [penalty]",
        "1 February 2026 06:00, batch",
        "→ a warning  rule  [penalty]",
        "→ a fine of 4 CNY  rule  [penalty]",
    ]


def test_every_row_that_speaks_gives_its_clauses(tmp_path: Path) -> None:
    second = "- {id: KM/8/2, where: 第2条, topic: baking, kind: computable, zh: 再罚。, en: Fined again.}\n"
    collected = table(
        "baking.both",
        """
        events: [nap]
        hit: collect
        rows:
        - {id: a, sources: [KM/8/1], then: [{warn: true}]}
        - {id: b, sources: [KM/8/2], then: [{fine: 5}]}
        """,
    )
    said = explained(write(tmp_path, collected, policies__sources__KM=LEDGER + second), case(NAP))
    assert "      clauses: KM/8/1 KM/8/2\n" in said


def test_an_outcome_of_someone_else_names_whom(tmp_path: Path) -> None:
    shop = table("baking.shop", "subject: shop\nevents: [nap]\nrows:\n- {id: a, then: [{reward: 5}]}")
    each = table("baking.each", "events: [nap]\nrows:\n- {id: a, then: [{fine: 5, to: {each: chief}}]}")
    said = explained(write(tmp_path, shop, each), case(NAP))
    assert "    → shop: a reward of 5 CNY  rule  [reward]\n" in said
    assert "    → a fine of 5 CNY for every chief  rule  [penalty]\n" in said
    assert "Totals" not in said


def test_long_sentences_are_not_broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever searches the output finds a sentence as it stands in the handbook."""
    monkeypatch.setenv("COLUMNS", "40")
    assert explained(bakery(tmp_path), case(FIRST, SECOND, NAP, name="both")) == EN


MET = {
    "as expected": (expecting("{table: baking.napping, row: old, deduct_pay: 200}"), 0, "As the example expects."),
    "not as expected": (
        expecting("{table: baking.napping, row: old, deduct_pay: 1}"),
        1,
        "Not what the example expects!",
    ),
}


@pytest.mark.parametrize(("expect", "code", "said"), MET.values(), ids=MET)
def test_a_case_that_says_what_it_expects(tmp_path: Path, expect: str, code: int, said: str) -> None:
    (bakery(tmp_path) / "cases.yaml").write_text(case(NAP) + expect, "utf-8")
    result = handbook("explain", str(tmp_path / "cases.yaml"), "--lang", "en", root=tmp_path)
    assert (result.exit_code, result.stdout.splitlines()[-2].strip()) == (code, said)
