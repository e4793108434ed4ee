"""`handbook diff`: what it prints, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.bakery import BURNT, MONTH, NAPPING, QUIZ, bakery, handbook
from tests.preview.comparing import committed

ZH = """\
first ({commit}) → 工作区

改了什么
  改动  规则表  baking.napping  规则
    行 old
      - 级别：老手：扣1天月薪
      + 级别：老手：没有后果

对谁有变化
  案例  baking.nap  某事  柜台 · 面包师
      - 2026年2月3日 打盹：扣200元（规则）
      合计：扣薪 200元 → 0元

  案例  baking.rough  某事  柜台 · 面包师
      - 2026年2月3日 打盹：扣200元（规则）
      - 2026年2月4日 打盹：扣200元（规则）
      合计：扣薪 400元 → 0元

  测验题  baking.question-1  打盹会怎样？  柜台 · 面包师
      - 2026年2月3日 打盹：扣50元（规则）
      正确答案：pay 扣50元 → nothing 没有后果

  测验题  baking.question-2  打盹会怎样？  柜台 · 面包师
      - 2026年2月3日 打盹：扣100元（规则）
      正确答案：pay 扣100元 → nothing 没有后果

  测验题  baking.question-3  打盹会怎样？  柜台 · 面包师
      - 2026年2月3日 打盹：扣150元（规则）
      正确答案：pay 扣150元 → nothing 没有后果

改了1份文档（规则1）；两边都判断了9个案例，5个结果不同：柜台 · 面包师；3道测验题的正确答案变了。
"""
EN = """\
first ({commit}) → working tree

What changed
  changed  decision table  baking.napping  rule
    row old
      - level: old: 1 day of wage deducted
      + level: old: 2 days of wage deducted

What it changes for whom
  example  baking.nap  something  counter · baker
      - 3 February 2026, nap: 200 CNY deducted (rule)
      + 3 February 2026, nap: 400 CNY deducted (rule)
      totals: deductions 200 CNY → 400 CNY

  example  baking.rough  something  counter · baker
      - 3 February 2026, nap: 200 CNY deducted (rule)
      - 4 February 2026, nap: 200 CNY deducted (rule)
      + 3 February 2026, nap: 400 CNY deducted (rule)
      + 4 February 2026, nap: 400 CNY deducted (rule)
      totals: deductions 400 CNY → 800 CNY

  question  baking.question-1  What does a nap bring?  counter · baker
      - 3 February 2026, nap: 50 CNY deducted (rule)
      + 3 February 2026, nap: 100 CNY deducted (rule)
      right answer: pay 50 CNY deducted → —

1 document changed (rules: 1); of 7 cases judged by both, 3 differ (counter · baker); 1 question with another right answer.
"""
FREE = NAPPING.replace("{deduct_pay: {days: 1, basis: wage}}", "{none: true}")
DEARER = NAPPING.replace("days: 1", "days: 2")
ONE_QUESTION = {"policies__baking__quiz": QUIZ.split("---\n")[0]}


def test_what_changed_and_for_whom(tmp_path: Path) -> None:
    commit = committed(bakery(tmp_path), "first")
    bakery(tmp_path, BURNT, FREE, MONTH)
    result = handbook("diff", "first", root=tmp_path)
    assert (result.exit_code, result.stdout, result.stderr) == (1, ZH.format(commit=commit[:10]), "")


def test_in_english(tmp_path: Path) -> None:
    commit = committed(bakery(tmp_path, **ONE_QUESTION), "first")
    bakery(tmp_path, BURNT, DEARER, MONTH, **ONE_QUESTION)
    result = handbook("diff", "first", "--lang", "en", root=tmp_path)
    assert (result.exit_code, result.stdout, result.stderr) == (1, EN.format(commit=commit[:10]), "")


@pytest.mark.parametrize(("lang", "said"), [("zh", "没有改动。"), ("en", "No change.")])
def test_no_change_ends_with_0(tmp_path: Path, lang: str, said: str) -> None:
    commit = committed(bakery(tmp_path), "first")[:10]
    result = handbook("diff", "first", "main", "--lang", lang, root=tmp_path)
    assert (result.exit_code, result.stdout) == (0, f"first ({commit}) → main ({commit})\n\n{said}\n")


def test_two_folders_without_git(tmp_path: Path) -> None:
    old, new = bakery(tmp_path / "old"), bakery(tmp_path / "new", BURNT, FREE, MONTH)
    results = [handbook("diff", str(old), str(side), root=tmp_path) for side in (old, new)]
    assert [result.exit_code for result in results] == [0, 1]


def test_as_json(tmp_path: Path) -> None:
    commit = committed(bakery(tmp_path), "first")
    bakery(tmp_path, BURNT.replace("first: 10", "first: 12"), NAPPING, MONTH)
    result = handbook("diff", "first", "--format", "json", root=tmp_path)
    formula = "当月第2次起：罚款首次{}元，以后每次再加5元；赔成本的50%"
    formula_en = (
        "from the 2nd time in the month on: a fine of {} CNY at first, 5 CNY more each later time; you bear 50% of cost"
    )
    fine, fine_en = "2026年2月2日 06:00 一炉：罚款{}元（规则）", "2 February 2026 06:00, batch: a fine of {} CNY (rule)"
    assert result.exit_code == 1
    assert json.loads(result.stdout) == {
        "old": {"name": {"zh": f"first ({commit[:10]})", "en": f"first ({commit[:10]})"}, "commit": commit},
        "new": {"name": {"zh": "工作区", "en": "working tree"}, "commit": None},
        "changed": True,
        "summary": {
            "zh": "改了1份文档（规则1）；两边都判断了9个案例，1个结果不同：柜台 · 面包师。",
            "en": "1 document changed (rules: 1); of 9 cases judged by both, 1 differs (counter · baker).",
        },
        "faults": [],
        "not_compared": [],
        "changes": [
            {
                "what": "changed",
                "kind": "schedule",
                "id": "baking.burnt",
                "title": {"zh": "规则", "en": "rule"},
                "parts": [
                    {
                        "address": "rows/again",
                        "label": {"zh": "行 again", "en": "row again"},
                        "old": {"zh": formula.format(10), "en": formula_en.format(10)},
                        "new": {"zh": formula.format(12), "en": formula_en.format(12)},
                    }
                ],
            }
        ],
        "cases_compared": True,
        "judged_by_both": 9,
        "flips": [
            {
                "id": "baking.two-batches",
                "sort": "example",
                "whence": "both",
                "title": {"zh": "某事", "en": "something"},
                "desk": "counter",
                "role": "baker",
                "gone": [{"zh": fine.format(10), "en": fine_en.format(10)}],
                "come": [{"zh": fine.format(12), "en": fine_en.format(12)}],
                "totals": {"fines": {"old": "10", "new": "12", "unit": "CNY", "open_old": 0, "open_new": 0}},
                "right_old": [],
                "right_new": [],
                "right_answer_changes": False,
            }
        ],
        "only_one_side": [],
    }
